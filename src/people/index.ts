/** The pure face of people: their types, parsing and masking of numbers, and refusals. */
export type { DuplicateCase, DuplicateReason, DuplicateState } from './duplicate-case.ts'
export {
  last4,
  maskLast4,
  maskPhone,
  type NumberMalformed,
  readAccountNumber,
  readIdentityNumber,
  readPhone,
} from './masked-number.ts'
export { ACCOUNT_DIGITS, isAccountNumber, isIdentityNumber, isMobile, isPhone } from './number.ts'
export type { AccountFacts } from './payee-account.ts'
export { agree, type Likeness, type PersonFacts, type Sex } from './person.ts'
export type { PeopleRefusal, PersonBeyondReach } from './refusal.ts'
export { PEOPLE_STATUS } from './refusal-status.ts'
export { FOUND_BY } from './search/name-search.ts'
export { accountStateText, duplicateReasonText, duplicateStateText, peopleRefusalText } from './text.ts'
