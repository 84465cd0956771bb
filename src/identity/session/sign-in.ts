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
  | PasswordRefusal

/** Why a new password is not taken. */
export type PasswordRefusal =
  | { readonly kind: 'password-too-short'; readonly length: number; readonly least: number }
  | { readonly kind: 'password-too-long'; readonly most: number }
  | { readonly kind: 'password-easily-guessed' }
  | { readonly kind: 'password-unchanged' }

/** Failures before the first lock. */
export const FREE_FAILURES = 4
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 900

/**
 * How long a name is locked after so many failures in a row: 30 seconds at the fifth, doubling up to a quarter of an hour.
 * Nobody is locked out for good, so nobody can lock a colleague out.
 */
export function waitAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0
  return Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(failures - FREE_FAILURES - 1, 10), LONGEST_WAIT_SECONDS)
}
