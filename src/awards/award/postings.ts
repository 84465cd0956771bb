import type { AwardEntryKind, PostingRule } from '../../ledger/index.ts'

/** What the bank said of a sum that was on its way. */
export type AnswerPart = 'settled' | 'rejected'

/**
 * What each act on an award books: the acts and accounts of a month, but spent as an award and owed to units. Every sum of an act
 * stands as often among its debits as among its credits.
 *
 * The example: unit 3 is awarded 300.000.000 đồng and paid; by a correction unit 4 is due them instead.
 */
export const AWARD_POSTINGS = {
  /**
   * The decision is signed: it is spent, and owed to each unit.
   *
   *     expenses:award        300.000.000
   *     liabilities:payable  −300.000.000  unit 3
   */
  'award-granted': [
    { account: 'expenses:award', side: 'debit', each: 'act' },
    { account: 'liabilities:payable', side: 'credit', each: 'unit' },
  ],
  /**
   * A later decision takes back what is not paid yet.
   *
   *     liabilities:payable   300.000.000  unit 3
   *     expenses:award       −300.000.000
   */
  'award-released': [
    { account: 'liabilities:payable', side: 'debit', each: 'unit' },
    { account: 'expenses:award', side: 'credit', each: 'act' },
  ],
  /**
   * It takes back what was paid: the unit owes it, and it is owed back to the budget.
   *
   *     assets:receivable     300.000.000  unit 3
   *     liabilities:budget   −300.000.000
   */
  'award-claimed': [
    { account: 'assets:receivable', side: 'debit', each: 'unit' },
    { account: 'liabilities:budget', side: 'credit', each: 'act' },
  ],
  /**
   *     liabilities:payable     300.000.000  unit 3
   *     liabilities:in-transit −300.000.000  unit 3
   */
  'award-ordered': [
    { account: 'liabilities:payable', side: 'debit', each: 'unit' },
    { account: 'liabilities:in-transit', side: 'credit', each: 'unit' },
  ],
  /**
   * What the bank paid has left the treasury, what it rejected is owed again.
   *
   *     liabilities:in-transit  300.000.000  unit 3
   *     assets:treasury        −300.000.000
   */
  'award-answered': [
    { account: 'liabilities:in-transit', side: 'debit', each: 'unit' },
    { account: 'assets:treasury', side: 'credit', each: 'act', of: 'settled' },
    { account: 'liabilities:payable', side: 'credit', each: 'unit', of: 'rejected' },
  ],
  /**
   * The bank gave back what it had paid: it is in the treasury and owed again.
   *
   *     assets:treasury       300.000.000
   *     liabilities:payable  −300.000.000  unit 3
   */
  'award-bounced': [
    { account: 'assets:treasury', side: 'debit', each: 'act' },
    { account: 'liabilities:payable', side: 'credit', each: 'unit' },
  ],
  /**
   * Given up by two people: claimed no more. It stays spent.
   *
   *     liabilities:budget    300.000.000
   *     assets:receivable    −300.000.000  unit 3
   */
  'award-written-off': [
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'unit' },
  ],
  /**
   * Returned before the estimate of its year lapses: the year spent less.
   *
   *     assets:treasury       300.000.000
   *     liabilities:budget    300.000.000
   *     assets:receivable    −300.000.000  unit 3
   *     expenses:award       −300.000.000
   */
  'award-repaid': [
    { account: 'assets:treasury', side: 'debit', each: 'act' },
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'unit' },
    { account: 'expenses:award', side: 'credit', each: 'act' },
  ],
  /** Returned after that: revenue of the year in which it comes. */
  'award-repaid-late': [
    { account: 'assets:revenue', side: 'debit', each: 'act' },
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'unit' },
    { account: 'income:recovered', side: 'credit', each: 'act' },
  ],
} as const satisfies Readonly<Record<AwardEntryKind, readonly PostingRule<AnswerPart>[]>>
