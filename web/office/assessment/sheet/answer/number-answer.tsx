import { NumberInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

interface NumberAnswerProps {
  readonly label: string
  readonly unit?: string | undefined
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly isWhole?: boolean
  readonly maximum?: number | undefined
  readonly error?: string | undefined
}

/** A figure as it is typed: half a number (`12,`) is not written over by what it means so far; empty is not known. */
export function NumberAnswer({ label, unit, value, onChange, isWhole = false, maximum, error }: NumberAnswerProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '')
  const told = useRef(value)
  useEffect(() => {
    if (told.current !== value) setTyped(value ?? '')
    told.current = value
  }, [value])
  const take = (given: number | string): void => {
    setTyped(given)
    const read = given === '' || given === '-' ? Number.NaN : Number(given)
    told.current = Number.isFinite(read) ? read : null
    if (told.current !== value) onChange(told.current)
  }
  return (
    <NumberInput
      label={label}
      allowDecimal={!isWhole}
      thousandSeparator="."
      decimalSeparator=","
      {...(maximum !== undefined && { min: 0, max: maximum, decimalScale: 2 })}
      suffix={unit === undefined ? '' : ` ${unit}`}
      value={typed}
      onChange={take}
      error={error}
      maw="18rem"
    />
  )
}
