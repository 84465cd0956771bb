import { dayOfInstant, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { isVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { dayOfSerial } from '../../platform/spreadsheet/cell.ts'

export type Cell = string | number | boolean | Date | null | undefined

export const textOf = (cell: Cell): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : tidy(String(cell ?? '')))

/**
 * Parses whole đồng above 0, with or without thousands separators and with decimals that are none: `1500000`, `1.500.000`,
 * `1,500,000.00 đ`. A fraction is unreadable, and so is what may be one (`1.500,5`) or a negative sum.
 */
export function readAmount(cell: Cell): Vnd | undefined {
  if (typeof cell === 'number') return isVnd(cell) && cell > 0 ? vnd(cell) : undefined
  const text = textOf(cell).replace(/\s*(đ|₫|đồng|vnd|vnđ)$/iu, '')
  const whole = /^(\d+(?=[.,]0|$)|\d{1,3}(?:\.\d{3})+(?=,|$)|\d{1,3}(?:,\d{3})+(?=\.|$)|\d{1,3}(?: \d{3})+)(?:[.,]0{1,2})?$/.exec(
    text,
  )
  if (whole === null) return undefined
  const amount = Number((whole[1] ?? '').replace(/[., ]/g, ''))
  return isVnd(amount) && amount > 0 ? vnd(amount) : undefined
}

/** A day's number that lost its format, from 2009 to 2064. */
const SERIAL = /^[45]\d{4}$/

/** A time behind the day, as a bank's clock tells it here. */
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(:\d{2})?$/

const twoDigits = (digits: string): string => digits.padStart(2, '0')

/** @returns `undefined` where nothing stands */
export function readDay(written: string): PlainDate | undefined | 'unreadable' {
  if (written === '') return undefined
  const ofInstant = dayOfInstant(written)
  if (ofInstant !== undefined) return ofInstant
  if (SERIAL.test(written)) return dayOfSerial(Number(written), { from1904: false }) ?? 'unreadable'
  const text = written.replace(TIME_OF_DAY, '')
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = parts === null ? text : parts.slice(1).toReversed().map(twoDigits).join('-')
  return isPlainDate(day) ? day : 'unreadable'
}

/**
 * Parses an account number as a bank's list shows it, whole or masked: digits, with `*` for each that it hides. A number of more
 * digits than a cell of numbers keeps is unreadable: its end is not the account's.
 *
 * @returns `''` where nothing stands
 */
export function readAccount(cell: Cell): string | undefined {
  if (typeof cell === 'number' && !Number.isSafeInteger(cell)) return undefined
  const text = textOf(cell)
    .replace(/[\s.\-'’]/g, '')
    .replace(/[x•]/giu, '*')
  return /^[\d*]*$/.test(text) && (text === '' || /\d{4}$/.test(text)) ? text : undefined
}
