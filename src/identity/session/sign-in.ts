import type { PasskeyRefusal } from '../passkey/passkey.ts'

/** Why somebody was not signed in, or not let on. */
export type SignInRefusal =
  | { readonly kind: 'name-or-password-wrong' }
  | { readonly kind: 'locked-for-a-while'; readonly seconds: number }
  | { readonly kind: 'account-ended-here' }
  | { readonly kind: 'one-time-password-expired' }
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'second-step-expired' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'password-change-required' }
  | { readonly kind: 'demo-account-fixed' }
  | { readonly kind: 'two-factor-on' }
  | { readonly kind: 'session-unknown' }
  | { readonly kind: 'second-step-missing' }
  | { readonly kind: 'second-step-first' }
  | { readonly kind: 'last-second-step' }
  | PasswordRefusal
  | PasskeyRefusal
  | ProviderSignInRefusal

/** Why nobody was signed in, or linked, through the province's identity provider. */
export type ProviderSignInRefusal =
  | { readonly kind: 'provider-unset' }
  | { readonly kind: 'provider-unreachable' }
  | { readonly kind: 'provider-refused' }
  | { readonly kind: 'provider-sign-in-expired' }
  | { readonly kind: 'provider-person-unknown'; readonly subject: string }
  | { readonly kind: 'provider-person-taken' }
  | { readonly kind: 'provider-link-unknown' }

/** Why a new password is not taken. */
export type PasswordRefusal =
  | { readonly kind: 'password-too-short'; readonly length: number; readonly least: number }
  | { readonly kind: 'password-too-long'; readonly most: number }
  | { readonly kind: 'password-easily-guessed' }
  | { readonly kind: 'password-unchanged' }

/** Failures from one address before the first wait. */
export const FREE_FAILURES = 4
/** Failures from all addresses that are strange to a name: four addresses with all they have for nothing. */
const FREE_FAILURES_OF_STRANGERS = 4 * FREE_FAILURES
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 900

/**
 * How long a name waits at one address after so many failures in a row: 30 seconds at the fifth, doubling up to a quarter
 * of an hour. Nobody is locked out for good, and nobody elsewhere waits.
 */
export const waitAfter = (failures: number): number => doubling(failures - FREE_FAILURES)

/** How long a name waits at addresses it was never signed in from, whichever of them the failures came from. */
export const waitOfStrangers = (failures: number): number => doubling(failures - FREE_FAILURES_OF_STRANGERS)

function doubling(tooMany: number): number {
  return tooMany <= 0 ? 0 : Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(tooMany - 1, 10), LONGEST_WAIT_SECONDS)
}
