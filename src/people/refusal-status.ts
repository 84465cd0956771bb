import type { PeopleRefusal } from './refusal.ts'

/** The HTTP status each reason is answered with. */
export const PEOPLE_STATUS = {
  'not-allowed': 403,
  'identity-number-malformed': 422,
  'phone-malformed': 422,
  'account-number-malformed': 422,
  'person-unknown': 404,
  'person-beyond-reach': 403,
  'daily-limit-reached': 429,
  'person-erased': 410,
  'person-still-member': 409,
  'reason-missing': 422,
  'account-change-unknown': 404,
  'account-change-already-decided': 409,
  'confirmed-by-proposer': 403,
  'several-accounts-of-person': 422,
  'account-already-in-force': 409,
  'account-already-proposed': 409,
  'duplicate-unknown': 404,
  'duplicate-already-decided': 409,
  'survivor-not-in-case': 422,
} as const satisfies { readonly [K in PeopleRefusal['kind']]: number }
