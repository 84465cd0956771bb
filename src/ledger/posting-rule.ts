import type { AccountCode } from './account.ts'

/**
 * One kind of posting that an act writes: on which side of which account, and over which of the act's sums one posting
 * adds up. An act is a list of them; `appendEntry` makes its postings from them in this order.
 */
export interface PostingRule<Part extends string = string> {
  readonly account: AccountCode
  /** A debit stands in the books above 0, a credit below. */
  readonly side: 'debit' | 'credit'
  /** One posting for the whole act, or one for each group, payee or unit, which it then names as its subject. */
  readonly each: 'act' | 'group' | 'payee' | 'unit'
  /** Only sums of this part of the act; without it, all of them. */
  readonly of?: Part
}
