import type { SignInRefusal } from './sign-in.ts'

/** The HTTP status of each refusal around signing in. */
export const signInStatus = {
  'name-or-password-wrong': 401,
  'locked-for-a-while': 429,
  'account-ended-here': 403,
  'one-time-password-expired': 403,
  'code-wrong': 401,
  'second-step-expired': 401,
  'signed-out': 401,
  'password-change-required': 403,
  'demo-account-fixed': 409,
  'two-factor-on': 409,
  'session-unknown': 404,
  'password-too-short': 422,
  'password-too-long': 422,
  'password-easily-guessed': 422,
  'password-unchanged': 422,
} as const satisfies Record<SignInRefusal['kind'], number>
