import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { DayField, MonthField } from '../../../../shared/form/day-field.tsx'
import { useText } from '../../../../shared/i18n/language.ts'
import type { Place } from '../document/document-path.ts'
import { usePlace } from '../document/editing.tsx'
import { editorText } from '../text.ts'

interface At {
  readonly place: Place
  /** Where the schema's own name would not be understood by itself. */
  readonly label?: string
  readonly hint?: string | undefined
}

const written = (value: unknown): string => (typeof value === 'string' ? value : '')

export function TextAt({ place, label, hint }: At) {
  const at = usePlace(place)
  return (
    <TextInput
      label={label ?? at.label}
      description={hint}
      withAsterisk={at.isRequired}
      value={written(at.value)}
      onChange={(event) => at.set(event.currentTarget.value)}
      onBlur={at.onBlur}
      error={at.error}
    />
  )
}

/** A text in both languages; the Vietnamese one is of record. */
export function BothAt({ place, label }: At) {
  const at = usePlace(place)
  const { inLanguage } = useText(editorText)
  const name = label ?? at.label
  return (
    <>
      <TextAt place={[...place, 'vi']} label={inLanguage.vi(name)} />
      <TextAt place={[...place, 'en']} label={inLanguage.en(name)} />
    </>
  )
}

interface ChoiceProps extends At {
  /** Every choice the schema allows, in the reader's words. */
  readonly words: Readonly<Record<string, string>>
}

export function ChoiceAt({ place, label, hint, words }: ChoiceProps) {
  const at = usePlace(place)
  const value = written(at.value)
  const data = Object.entries(words).map(([choice, name]) => ({ value: choice, label: name }))
  return (
    <NativeSelect
      label={label ?? at.label}
      description={hint}
      withAsterisk={at.isRequired}
      data={at.isRequired && value in words ? data : [{ value: '', label: '–' }, ...data]}
      value={value}
      onChange={(event) => at.set(event.currentTarget.value)}
      onBlur={at.onBlur}
      error={at.error}
    />
  )
}

interface NumberProps extends At {
  readonly unit?: string
  readonly placeholder?: string
}

/** A whole number. Emptied, it is not known; in a list its row stays. */
export function CountAt({ place, label, hint, unit, placeholder = '' }: NumberProps) {
  const at = usePlace(place)
  const empty = typeof place.at(-1) === 'number' ? null : undefined
  return (
    <NumberInput
      label={label ?? at.label}
      description={hint}
      placeholder={placeholder}
      withAsterisk={at.isRequired}
      min={0}
      allowDecimal={false}
      thousandSeparator="."
      decimalSeparator=","
      suffix={unit === undefined ? '' : ` ${unit}`}
      value={typeof at.value === 'number' ? at.value : ''}
      onChange={(value) => at.set(typeof value === 'number' ? value : empty)}
      onBlur={at.onBlur}
      error={at.error}
    />
  )
}

export function MoneyAt(props: At) {
  const { currency } = useText(editorText)
  return <CountAt {...props} unit={currency} />
}

export function DayAt({ place, label }: At) {
  const at = usePlace(place)
  return (
    <DayField
      label={label ?? at.label}
      withAsterisk={at.isRequired}
      value={written(at.value)}
      onChange={at.set}
      onBlur={at.onBlur}
      error={at.error}
    />
  )
}

export function MonthAt({ place, label }: At) {
  const at = usePlace(place)
  return (
    <MonthField
      label={label ?? at.label}
      withAsterisk={at.isRequired}
      value={written(at.value)}
      onChange={at.set}
      onBlur={at.onBlur}
      error={at.error}
    />
  )
}
