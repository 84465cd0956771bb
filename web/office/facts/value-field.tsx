import { NativeSelect, NumberInput } from '@mantine/core'
import { DayField } from '../../shared/form/day-field.tsx'
import { useText } from '../../shared/i18n/language.ts'
import type { FactAsked, FactValue } from './api.ts'
import { factsText } from './facts-text.ts'

interface ValueFieldProps {
  readonly fact: Pick<FactAsked, 'type' | 'values'>
  readonly label: string
  /** Absent: nothing is given. */
  readonly value: FactValue | undefined
  readonly onChange: (value: FactValue | undefined) => void
}

/** One value of a fact, by its type: yes or no, one of a choice, a day, or a whole number. */
export function ValueField({ fact: { type, values = [] }, label, value, onChange }: ValueFieldProps) {
  const text = useText(factsText)
  if (type === 'day') return <DayField label={label} value={String(value ?? '')} onChange={(day) => onChange(day || undefined)} />
  if (type === 'yes-no' || type === 'choice') {
    const named =
      type === 'choice'
        ? values.map((one) => ({ value: one, label: one }))
        : [
            { value: 'true', label: text.yes },
            { value: 'false', label: text.no },
          ]
    const read = (chosen: string): FactValue | undefined =>
      chosen === '' ? undefined : type === 'choice' ? chosen : chosen === 'true'
    return (
      <NativeSelect
        aria-label={label}
        data={[{ value: '', label: text.nothing }, ...named]}
        value={value === undefined ? '' : String(value)}
        onChange={(event) => onChange(read(event.currentTarget.value))}
      />
    )
  }
  return (
    <NumberInput
      aria-label={label}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      value={typeof value === 'number' ? value : ''}
      onChange={(given) => onChange(typeof given === 'number' ? given : undefined)}
    />
  )
}
