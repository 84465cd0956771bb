import { ACCOUNT_DIGITS, isAccountNumber, isIdentityNumber, isMobile, isPhone } from '../../people/index.ts'
import type { Cell } from '../../platform/spreadsheet/cell.ts'

type Written = Pick<Cell, 'kind' | 'text'>

export type ReadNumber =
  | { readonly state: 'read'; readonly value: string }
  | { readonly state: 'missing' }
  | { readonly state: 'too-short' | 'too-long' | 'unreadable'; readonly value: string }

const MISSING: ReadNumber = { state: 'missing' }
const SAYS_NOTHING = /^(|['\-–—.\s?_/]+|0|x|không|ko|không có|ko có|k có|chưa có|chưa|n\/a)$/i

export const saysNothing = (text: string): boolean => SAYS_NOTHING.test(text.trim())

/** Full-width digits and characters nobody sees come along from other programs. Line ends stay: they part two numbers. */
const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/^'+/, '')
    .trim()

/**
 * Parses a phone number: `+84 950…`, `84950…`, `0950.002.375`, or a number cell that lost its leading zero.
 *
 * The zero is restored only when it is unambiguous: nine digits with the prefix of a mobile number. Of two numbers in a
 * cell the first complete one is used.
 */
export function readPhone({ text }: Written): ReadNumber {
  const written = clean(text)
  if (saysNothing(written)) return MISSING
  const parts = written.split(/[/;,\n]|\s-\s|\bhoặc\b/).map(phoneDigits)
  const whole = parts.find((digits) => isPhone(digits))
  if (whole !== undefined) return { state: 'read', value: whole }
  const digits = parts.find((part) => part !== '') ?? phoneDigits(written)
  const joined = phoneDigits(written)
  if (isPhone(joined)) return { state: 'read', value: joined }
  if (/\p{L}/u.test(written) || digits === '') return { state: 'unreadable', value: written }
  if (joined.length < 10) return { state: 'too-short', value: written }
  return { state: joined.length > 11 ? 'too-long' : 'unreadable', value: written }
}

function phoneDigits(text: string): string {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '')
  if (/^\s*(\+|00)84/.test(text.replace(/[().\s-]/g, '')) || /^84\d{9}$/.test(digits))
    return `0${digits.replace(/^(00)?84/, '').replace(/^0/, '')}`
  return isMobile(`0${digits}`) ? `0${digits}` : digits
}

/**
 * Reads an identity number: twelve digits, or the nine of the old card.
 *
 * A number cell cannot hold leading zeros, so eleven or ten digits (Hà Nội, 001) in one are padded. The same digits in a
 * text cell were typed that way, and raise a doubt.
 */
export function readIdentityNumber({ kind, text }: Written): ReadNumber {
  const written = clean(text)
  if (saysNothing(written)) return MISSING
  const digits = written.replace(/[\s.\u00a0-]/g, '')
  if (!/^\d+$/.test(digits)) return { state: 'unreadable', value: written }
  if (isIdentityNumber(digits)) return { state: 'read', value: digits }
  if (kind === 'number' && (digits.length === 11 || digits.length === 10))
    return { state: 'read', value: digits.padStart(12, '0') }
  return { state: digits.length < 12 ? 'too-short' : 'too-long', value: written }
}

/** What stands in an account's cell: the number, and the bank where both stand in one. */
export interface ReadAccount {
  readonly number: ReadNumber
  readonly bank?: string
}

/**
 * Reads an account number as text: its leading zeros cannot be known, so none are added. A number cell of
 * more than fifteen has lost its last ones.
 */
export function readAccount({ kind, text }: Written): ReadAccount {
  const written = clean(text)
  if (saysNothing(written)) return { number: MISSING }
  const split = /^([\d\s.-]{6,}?)\s*[-–,;:(\n/]*\s*(\p{L}.*)$/u.exec(written) ?? undefined
  const digits = (split?.[1] ?? written).replace(/[\s.\u00a0-]/g, '')
  const bank = split?.[2]
    ?.replace(/[)\s]+$/, '')
    .replace(/^(tại|ngân hàng|nh)\s+/i, '')
    .trim()
  const number = accountNumber(digits, { kind, text: written })
  return bank === undefined || bank === '' ? { number } : { number, bank }
}

function accountNumber(digits: string, { kind, text }: Written): ReadNumber {
  if (!/^\d+$/.test(digits) || (kind === 'number' && digits.length > 15)) return { state: 'unreadable', value: text }
  if (isAccountNumber(digits)) return { state: 'read', value: digits }
  return { state: digits.length < ACCOUNT_DIGITS.least ? 'too-short' : 'too-long', value: text }
}
