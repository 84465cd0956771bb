import { Checkbox, NativeSelect, Text } from '@mantine/core'
import { valueLabel } from '../../../../../src/policies/index.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { sharedText } from '../../../../shared/text.ts'
import layout from '../../../../shared/theme/layout.module.css'
import type { Place } from '../document/document-path.ts'
import { usePlace } from '../document/editing.tsx'
import { type About, factsAbout, factsForConditions, unitOf } from '../document/facts-words.ts'
import { CitationAt } from '../fields/citation-at.tsx'
import { CountAt, DayAt, MoneyAt, TextAt } from '../fields/inputs.tsx'
import { editorText } from '../text.ts'
import { RowsAt } from './rows-at.tsx'

/** What must be shown before anything is due: which fact, of whom, and how it must stand. */
export function ConditionRows({ place }: { place: Place }) {
  const { names } = useText(editorText)
  return (
    <RowsAt place={place} name={names.condition} blank={() => ({})}>
      {(row) => <ConditionFields place={row} />}
    </RowsAt>
  )
}

interface ConditionTyped {
  readonly about?: unknown
  readonly fact?: unknown
  readonly citation?: unknown
}

function ConditionFields({ place }: { place: Place }) {
  const { value } = usePlace(place)
  const text = useText(editorText)
  const isCompound = typeof value === 'object' && value !== null && ('any' in value || 'all' in value || 'not' in value)
  return isCompound ? <Text size="sm">{text.conditionInJson}</Text> : <SingleFields place={place} />
}

function SingleFields({ place }: { place: Place }) {
  const text = useText(editorText)
  const read = useBilingual()
  const { value, set } = usePlace(place)
  const factAt = usePlace([...place, 'fact'])
  const { about: said, fact, citation } = (value ?? {}) as ConditionTyped
  const about: About = said === 'person' ? 'person' : 'group'
  const kept = citation === undefined ? {} : { citation }
  /** Another fact is tested another way: what was said of the one before goes, its place in the act stays. */
  const choose = (next: { about: About; fact: string }): void => {
    const isYesNo = factsAbout(next.about)[next.fact]?.type === 'yes-no'
    const whom = next.about === 'person' ? { about: 'person' } : {}
    set({ ...whom, ...(next.fact !== '' && { fact: next.fact }), ...(isYesNo && { is: true }), ...kept })
  }
  const facts = Object.entries(factsForConditions(about, read)).map(([name, label]) => ({ value: name, label }))
  return (
    <>
      <div className={layout['fields']}>
        <NativeSelect
          label={usePlace([...place, 'about']).label}
          data={Object.entries(text.about).map(([choice, label]) => ({ value: choice, label }))}
          value={about}
          onChange={(event) => choose({ about: event.currentTarget.value as About, fact: '' })}
        />
        <NativeSelect
          label={factAt.label}
          withAsterisk
          data={[{ value: '', label: '–' }, ...facts]}
          value={typeof fact === 'string' ? fact : ''}
          onChange={(event) => choose({ about, fact: event.currentTarget.value })}
          onBlur={factAt.onBlur}
          error={factAt.error}
        />
        {typeof fact === 'string' && <TestFields place={place} about={about} fact={fact} />}
      </div>
      <CitationAt place={[...place, 'citation']} />
    </>
  )
}

interface TestProps {
  readonly place: Place
  readonly about: About
  readonly fact: string
}

function TestFields({ place, about, fact }: TestProps) {
  const text = useText(editorText)
  const read = useBilingual()
  const definition = factsAbout(about)[fact]
  const Bound = definition?.type === 'day' ? DayAt : definition?.type === 'vnd' ? MoneyAt : CountAt
  const unit = definition?.type === 'count' ? unitOf(fact, read, about) : ''
  if (definition === undefined) return <TextAt place={[...place, 'code']} />
  if (definition.type === 'yes-no') return <YesNo place={[...place, 'is']} />
  if (definition.type === 'choice') return <Among place={place} values={definition.values ?? []} />
  return (
    <>
      <Bound place={[...place, 'atLeast']} label={text.atLeast(unit)} />
      <Bound place={[...place, 'atMost']} label={text.atMost(unit)} />
    </>
  )
}

function YesNo({ place }: { place: Place }) {
  const { value, set, label, error } = usePlace(place)
  const shared = useText(sharedText)
  return (
    <NativeSelect
      label={label}
      data={[
        { value: 'true', label: shared.yes },
        { value: 'false', label: shared.no },
      ]}
      value={String(value ?? true)}
      onChange={(event) => set(event.currentTarget.value === 'true')}
      error={error}
    />
  )
}

/** One of several: `is` and `oneOf` say the same where only one is ticked. */
function Among({ place, values }: { place: Place; values: readonly string[] }) {
  const text = useText(editorText)
  const read = useBilingual()
  const { value, set, error } = usePlace(place)
  const { is, oneOf, ...others } = (value ?? {}) as { is?: unknown; oneOf?: unknown }
  const ticked: string[] = Array.isArray(oneOf) ? oneOf.map(String) : typeof is === 'string' ? [is] : []
  return (
    <Checkbox.Group
      label={text.choiceIs}
      value={ticked}
      onChange={(next) => set(next.length === 0 ? others : { ...others, oneOf: next })}
      error={error}
    >
      {values.map((choice) => (
        <Checkbox key={choice} value={choice} label={read(valueLabel(choice))} mt={4} />
      ))}
    </Checkbox.Group>
  )
}
