import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { compareVietnamese } from '../../../src/kernel/vietnamese-order.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { ChoiceFilter, SearchFilter } from '../../shared/table/filters.tsx'
import { useTableState } from '../../shared/table/table-state.ts'
import { auditWords } from '../words.ts'
import { actText } from './act-text.ts'
import { auditPage } from './api.ts'
import { auditText } from './text.ts'
import { useEventWords } from './use-event-words.ts'

/** By whom, about whom or what, which days, which act, which words: the server narrows by all of them. */
export function AuditFilters() {
  const text = useText(auditText)
  const { act, subject } = useText(actText)
  const { filters } = text
  const { search, set } = useTableState()
  const mayReadPeople = useMay('people:read')
  return (
    <>
      <SearchFilter name="who" label={filters.who} placeholder={filters.whoHint} />
      {mayReadPeople && <SearchFilter name="about" label={filters.about} placeholder={filters.aboutHint} />}
      <ChoiceFilter name="subjectKind" label={filters.kind} choices={choicesOf(subject)} />
      <ChoiceFilter name="action" label={text.columns.action} choices={choicesOf(act)} />
      <DayField size="xs" label={filters.from} value={search['from'] ?? ''} onChange={(from) => set({ from })} w="8rem" />
      <DayField size="xs" label={filters.until} value={search['until'] ?? ''} onChange={(until) => set({ until })} w="8rem" />
      <SearchFilter name="text" label={filters.text} placeholder={filters.textHint} />
    </>
  )
}

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .map(([value, label]) => ({ value, label }))
    .toSorted((left, right) => compareVietnamese(left.label, right.label))

/** What the list was narrowed to by a link, which no field shows, and the way back; and a name that means too many. */
export function NarrowedTo() {
  const text = useText(auditText)
  const words = useEventWords()
  const { search, set } = useTableState()
  const { subjectId, subjectKind, actorId, about } = auditWords(search)
  const isLed = subjectId !== undefined || actorId !== undefined
  const { data } = useQuery({
    queryKey: ['audit', 'narrowed', subjectId, subjectKind, actorId, about],
    queryFn: () => auditPage({ subjectId, subjectKind, actorId, about, limit: 1 }),
    enabled: isLed || about !== undefined,
  })
  const [event] = data?.items ?? []
  const name = event && (subjectId === undefined ? words.who(event) : words.subject(event))
  return (
    <>
      {isLed && (
        <Group gap="xs" mb="xs">
          <span>{text.onlyThis(name ?? text.thisOne)}</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => set({ subjectId: undefined, subjectKind: undefined, actorId: undefined })}
          >
            {text.allAgain}
          </Button>
        </Group>
      )}
      {data?.isAboutCut && <p role="status">{text.aboutCut}</p>}
    </>
  )
}
