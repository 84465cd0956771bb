import { TextInput } from '@mantine/core'
import { DayField } from '../../shared/form/day-field.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { groupText } from './text.ts'

export interface TypedDecision {
  readonly number: string
  readonly date: string
}

/** The decision a change to a group rests on. */
export function DecisionFields({
  value,
  onChange,
  isRequired = false,
}: {
  value: TypedDecision
  onChange: (decision: TypedDecision) => void
  isRequired?: boolean
}) {
  const text = useText(groupText)
  return (
    <>
      <TextInput
        label={text.decisionNumber}
        required={isRequired}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <DayField
        label={text.decisionDate}
        required={isRequired}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
    </>
  )
}
