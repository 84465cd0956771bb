import { withoutSeparators } from '../kernel/identity-number.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { isAccountNumber, isIdentityNumber, isPhone } from './number.ts'

export type NumberMalformed =
  | { readonly kind: 'identity-number-malformed'; readonly digits: number }
  | { readonly kind: 'phone-malformed'; readonly digits: number }
  | { readonly kind: 'account-number-malformed'; readonly digits: number }

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

/** An identity number as it is matched, without its separators. */
export function readIdentityNumber(text: string): Result<string, NumberMalformed> {
  const number = withoutSeparators(text)
  return isIdentityNumber(number) ? accept(number) : refuse({ kind: 'identity-number-malformed', digits: digitsIn(text) })
}

/** Parses a phone number to the stored form `0960001668`, from a form with full stops, spaces, `+84` or `84`. */
export function readPhone(text: string): Result<string, NumberMalformed> {
  const number = text.replace(/[\s.\-()\u00a0]/g, '').replace(/^(\+?84|0084)(?=\d{9})/, '0')
  return isPhone(number) ? accept(number) : refuse({ kind: 'phone-malformed', digits: digitsIn(text) })
}

/** Parses a bank account number: digits without separators, of plausible length. */
export function readAccountNumber(text: string): Result<string, NumberMalformed> {
  const number = withoutSeparators(text)
  return isAccountNumber(number) ? accept(number) : refuse({ kind: 'account-number-malformed', digits: digitsIn(text) })
}

export const last4 = (number: string): string => number.slice(-4)

/** `•••• 1668` */
export const maskLast4 = (lastFour: string | null): string | null => (lastFour === null ? null : `•••• ${lastFour}`)

/** `0960 ••• 668`: enough to tell two people apart, not enough to call. */
export const maskPhone = (phone: string | null): string | null =>
  phone === null ? null : `${phone.slice(0, 4)} ••• ${phone.slice(-3)}`
