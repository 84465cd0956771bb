import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type FactDefinition, valueLabel } from '../../../../../src/policies/index.ts'
import { DayField } from '../../../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { sharedText } from '../../../../shared/text.ts'
import layout from '../../../../shared/theme/layout.module.css'
import { policyText } from '../../text.ts'
import type { Place } from '../document/document-path.ts'
import { useDraft, usePlace } from '../document/editing.tsx'
import { type About, factsAbout } from '../document/facts-words.ts'
import { RowsAt } from '../rows/rows-at.tsx'
import { editorText } from '../text.ts'
import { MoneyAt, TextAt } from './inputs.tsx'

/** What is known in an example, of a group or of one person: a fact is added by name; left empty it is not known. */
export function FactFields({ place, about }: { place: Place; about: About }) {
  const text = useText(editorText)
  const read = useBilingual()
  const { value, set, error } = usePlace(place)
  const facts = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  const vocabulary = factsAbout(about)
  const given = Object.keys(vocabulary).filter((name) => name in facts)
  const missing = Object.entries(vocabulary).filter(([name]) => !(name in facts))
  return (
    <>
      <div className={layout['fields']}>
        {given.map((name) => (
          <FactField key={name} place={[...place, name]} definition={vocabulary[name] as FactDefinition} />
        ))}
      </div>
      <NativeSelect
        size="xs"
        label={text.addFact}
        value=""
        data={[{ value: '', label: '–' }, ...missing.map(([name, { label }]) => ({ value: name, label: read(label) }))]}
        onChange={(event) => event.currentTarget.value !== '' && set({ ...facts, [event.currentTarget.value]: null })}
        error={error}
      />
    </>
  )
}

interface FactProps {
  readonly place: Place
  readonly definition: FactDefinition
}

function FactField({ place, definition }: FactProps) {
  switch (definition.type) {
    case 'periods':
      return <Periods place={place} />
    case 'persons':
      return <Persons place={place} />
    case 'vnd-by-benefit':
      return <ByBenefit place={place} definition={definition} />
    case 'codes':
      return <Codes place={place} definition={definition} />
    case 'yes-no':
    case 'choice':
      return <FactChoice place={place} definition={definition} />
    default:
      return <FactValue place={place} definition={definition} />
  }
}

function FactChoice({ place, definition: { type, label, values = [] } }: FactProps) {
  const { value, set, error } = usePlace(place)
  const read = useBilingual()
  const words = useText(policyText)
  const shared = useText(sharedText)
  const choices =
    type === 'yes-no'
      ? [
          { value: 'true', label: shared.yes },
          { value: 'false', label: shared.no },
        ]
      : values.map((choice) => ({ value: choice, label: read(valueLabel(choice)) }))
  const meant = (chosen: string): unknown => (chosen === '' ? null : type === 'yes-no' ? chosen === 'true' : chosen)
  return (
    <NativeSelect
      label={read(label)}
      data={[{ value: '', label: words.try.unknown }, ...choices]}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(event) => set(meant(event.currentTarget.value))}
      error={error}
    />
  )
}

function FactValue({ place, definition: { type, label, unit } }: FactProps) {
  const { value, set, error } = usePlace(place)
  const read = useBilingual()
  const words = useText(policyText)
  if (type === 'day') {
    const day = typeof value === 'string' ? value : ''
    return <DayField label={read(label)} value={day} onChange={(next) => set(next === '' ? null : next)} error={error} />
  }
  return (
    <NumberInput
      label={read(label)}
      placeholder={words.try.unknown}
      min={0}
      allowDecimal={false}
      thousandSeparator="."
      decimalSeparator=","
      suffix={unit === undefined ? '' : ` ${read(unit)}`}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => set(typeof next === 'number' ? next : null)}
      error={error}
    />
  )
}

function Periods({ place }: { place: Place }) {
  const { names } = useText(editorText)
  return (
    <RowsAt place={place} name={names.period} blank={() => ({})}>
      {(row) => (
        <div className={layout['fields']}>
          <PeriodDay place={[...row, 'from']} />
          <PeriodDay place={[...row, 'until']} />
        </div>
      )}
    </RowsAt>
  )
}

function PeriodDay({ place }: { place: Place }) {
  const { value, set, error } = usePlace(place)
  const { input } = useText(policyText)
  const label = place.at(-1) === 'from' ? input.from : input.until
  return <DayField label={label} value={typeof value === 'string' ? value : ''} onChange={set} error={error} />
}

function Persons({ place }: { place: Place }) {
  const { names } = useText(editorText)
  return (
    <RowsAt place={place} name={names.person} blank={() => ({ id: '' })}>
      {(row) => (
        <>
          <TextAt place={[...row, 'id']} label={names.person} />
          <FactFields place={row} about="person" />
        </>
      )}
    </RowsAt>
  )
}

/** A sum for each benefit the draft has. */
function ByBenefit({ place, definition }: FactProps) {
  const read = useBilingual()
  const { draft } = useDraft()
  const ids = benefitIds(draft['benefits'])
  return ids.map((id) => <MoneyAt key={id} place={[...place, id]} label={`${read(definition.label)}: ${id}`} />)
}

function benefitIds(benefits: unknown): string[] {
  if (!Array.isArray(benefits)) return []
  return benefits.flatMap((benefit: { id?: unknown; inside?: unknown }) => [
    ...(typeof benefit.id === 'string' ? [benefit.id] : []),
    ...benefitIds(benefit.inside),
  ])
}

function Codes({ place, definition }: FactProps) {
  const read = useBilingual()
  return <CodesAt place={place} label={read(definition.label)} />
}

const codesIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')

/** A list of codes as one types it; what stands there is kept as typed while it means the same. */
export function CodesAt({ place, label }: { place: Place; label: string }) {
  const { value, set, error } = usePlace(place)
  const { codesHint } = useText(editorText)
  const codes = Array.isArray(value) ? value.map(String) : []
  const [typed, setTyped] = useState(codes.join(', '))
  const isSame = codesIn(typed).join() === codes.join()
  return (
    <TextInput
      label={label}
      description={codesHint}
      spellCheck={false}
      value={isSame ? typed : codes.join(', ')}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        set(codesIn(event.currentTarget.value))
      }}
      error={error}
    />
  )
}
