import { roleText } from '../../../src/identity/index.ts'
import { describeProvision, type Provision } from '../../../src/policies/index.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { fieldText } from '../imports/rows/doubt-text.ts'
import { actText } from './act-text.ts'
import type { AuditEvent, NamedEvent } from './api.ts'
import { type ChangeWords, changeLines } from './change-lines.ts'
import { changedFieldText } from './change-text.ts'
import { codeText } from './code-text.ts'
import { auditText } from './text.ts'

/** How the events of a page are told: names in the place of ids, words in the place of codes. */
export function useEventWords() {
  const text = useText(auditText)
  const read = useBilingual()
  const language = useLanguage()
  const { act: acts, subject: kinds } = useText(actText) as Readonly<Record<'act' | 'subject', Readonly<Record<string, string>>>>
  const registerFields = useText(fieldText)
  const codes = useText(codeText) as Readonly<Record<string, string>>
  const mayReadPeople = useMay('people:read')
  const fields = useText(changedFieldText)
  const roles = Object.fromEntries(Object.entries(roleText).map(([role, words]) => [role, read(words)]))
  const wordsWith = (names: ReadonlyMap<string, string>): ChangeWords => ({
    ...text,
    fields,
    codes: { ...registerFields, ...roles, ...codes },
    names,
    nobodyKnown: mayReadPeople ? text.unknown : text.someone,
    describe: (document) => tellProvision(document)?.[language].join('\n'),
  })
  const namesOf = ({ names }: NamedEvent) => new Map(names.map((one) => [one.id, read(one)]))
  return {
    /** The program itself acts under a name that only it has. */
    who: ({ via, actorName }: Pick<AuditEvent, 'via' | 'actorName'>): string => (via === 'system' ? text.via.system : actorName),
    act: ({ action }: Pick<AuditEvent, 'action'>): string => acts[action] ?? text.otherAct,
    /** What the event is about, by its name where it has one. */
    subject: (event: NamedEvent): string =>
      [kinds[event.subject.kind] ?? text.thisOne, namesOf(event).get(event.subject.id) ?? spoken(event.subject)]
        .filter(Boolean)
        .join(' '),
    reason: ({ reason }: Pick<AuditEvent, 'reason'>): string | null => (reason === null ? null : (codes[reason] ?? reason)),
    lines: (event: NamedEvent) => changeLines(event, wordsWith(namesOf(event))),
  }
}

/** Months, acts and offices are named by their id itself. */
function spoken({ kind, id }: AuditEvent['subject']): string {
  if (kind === 'month') return formatMonth(id)
  return kind === 'cited-act' || kind === 'issuing-office' ? id : ''
}

/** A draft may lack whatever the sentences speak of. */
function tellProvision(document: unknown) {
  try {
    return describeProvision(document as Provision)
  } catch {
    return undefined
  }
}
