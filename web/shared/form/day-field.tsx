import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { formatDay, formatMonth } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { dayFromTyped, monthFromTyped } from './typed-day.ts'

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** `2024-07-31` or `2024-07`; empty when not known. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A day, typed and read as on paper: 31/07/2024. The browser's own field writes it the way of its country, not ours. */
export const DayField = (props: DateFieldProps) => {
  const { date } = useText(sharedText)
  return <DateField {...props} hint={date.dayForm} wrong={date.notADay} read={dayFromTyped} write={formatDay} />
}

/** A month, typed and read as 7/2024. */
export const MonthField = (props: DateFieldProps) => {
  const { date } = useText(sharedText)
  return <DateField {...props} hint={date.monthForm} wrong={date.notAMonth} read={monthFromTyped} write={formatMonth} />
}

interface Written {
  readonly hint: string
  readonly wrong: string
  readonly read: (typed: string) => string | undefined
  readonly write: (value: string) => string
}

function DateField({ value, onChange, onBlur, hint, wrong, read, write, error, ...rest }: DateFieldProps & Written) {
  const shown = value === '' ? '' : write(value)
  const [typed, setTyped] = useState(shown)
  const [isLeft, setLeft] = useState(false)
  const told = useRef(value)
  useEffect(() => {
    // Half a year is a day too: what is being typed is not written over by what it means so far.
    if (told.current !== value) setTyped(shown)
    told.current = value
  }, [value, shown])
  const isUnreadable = isLeft && typed.trim() !== '' && read(typed) === undefined
  const take = (text: string): void => {
    setTyped(text)
    setLeft(false)
    const understood = read(text) ?? ''
    told.current = understood
    if (understood !== value) onChange(understood)
  }
  return (
    <TextInput
      {...rest}
      placeholder={hint}
      inputMode="numeric"
      value={typed}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={(event) => {
        setLeft(true)
        if (read(typed) !== undefined) setTyped(shown)
        onBlur?.(event)
      }}
      error={isUnreadable ? wrong : error}
    />
  )
}
