import { NumberInput, Textarea, TextInput } from '@mantine/core'
import type { Text } from '../../../../src/policies/index.ts'
import { useLanguage, useText } from '../../../shared/i18n/language.ts'
import { editorText } from './text.ts'

interface PointsFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

/** A number with at most two places behind the comma; emptied, it is none. */
export function PointsField({ label, value, onChange }: PointsFieldProps) {
  const isVietnamese = useLanguage() === 'vi'
  return (
    <NumberInput
      label={label}
      value={value ?? ''}
      hideControls
      decimalScale={4}
      decimalSeparator={isVietnamese ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      thousandSeparator={false}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
    />
  )
}

interface BothFieldProps {
  readonly label: string
  readonly value: Text | undefined
  readonly onChange: (value: Text | undefined) => void
  readonly isLong?: true
}

/** A text in Vietnamese, which is needed, and in English. */
export function BothField({ label, value, onChange, isLong }: BothFieldProps) {
  const { fields } = useText(editorText)
  const change = (vi: string, en: string): void => onChange(vi === '' && en === '' ? undefined : { vi, ...(en !== '' && { en }) })
  const [vi, en] = [value?.vi ?? '', value?.en ?? '']
  const Field = isLong ? Textarea : TextInput
  const long = isLong ? { autosize: true, minRows: 1 } : {}
  return (
    <>
      <Field label={label} value={vi} {...long} onChange={(event) => change(event.currentTarget.value, en)} />
      <Field
        label={`${label} · ${fields.inEnglish}`}
        value={en}
        {...long}
        lang="en"
        onChange={(event) => change(vi, event.currentTarget.value)}
      />
    </>
  )
}
