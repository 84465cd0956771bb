import type { CycleEntryKind, PostingRule } from '../../ledger/index.ts'

/** What the bank said of a sum that was on its way. */
export type AnswerPart = 'settled' | 'rejected'

/**
 * What each act of a month books: the one table. Every sum of an act stands as often among its debits as among its
 * credits, so an entry adds up to 0. Debits are written above 0, credits below, whole đồng, in the order in which they
 * are hashed. What local budgets add on top of the provision is paid by them and never stands in these books; the
 * description of the approval says so.
 *
 * The worked example is one month of two groups with 1.500.000 đồng each, of which the bank returns the second; from `claimed` on,
 * that of 1.500.000 đồng that were paid to group 1 for June 500.000 were not due. What was spent stays spent until it comes back: then
 * it lowers the spending of its year, or, once the accounts of that year were settled, it is revenue of the budget. A set-off is two
 * entries: one in the month that pays less, one in the month that had paid too much; `liabilities:set-off` is 0 after both.
 */
export const POSTINGS = {
  /**
   * The month is approved in full: it is spent, and owed to each group.
   *
   *     expenses:support        3.000.000
   *     liabilities:payable    −1.500.000  group 1
   *     liabilities:payable    −1.500.000  group 2
   */
  approved: [
    { account: 'expenses:support', side: 'debit', each: 'act' },
    { account: 'liabilities:payable', side: 'credit', each: 'group' },
  ],
  /**
   * An order goes to the treasury or bank: what was owed to groups is on its way to payees. The same again when what
   * was returned is sent once more.
   *
   *     liabilities:payable     1.500.000  group 1
   *     liabilities:payable     1.500.000  group 2
   *     liabilities:in-transit −1.500.000  payee 1
   *     liabilities:in-transit −1.500.000  payee 2
   */
  ordered: [
    { account: 'liabilities:payable', side: 'debit', each: 'group' },
    { account: 'liabilities:in-transit', side: 'credit', each: 'payee' },
  ],
  /**
   * The bank answers: what it paid has left the treasury, what it returned is owed to the group again.
   *
   *     liabilities:in-transit  1.500.000  payee 1
   *     liabilities:in-transit  1.500.000  payee 2
   *     assets:treasury        −1.500.000
   *     liabilities:payable    −1.500.000  group 2
   */
  answered: [
    { account: 'liabilities:in-transit', side: 'debit', each: 'payee' },
    { account: 'assets:treasury', side: 'credit', each: 'act', of: 'settled' },
    { account: 'liabilities:payable', side: 'credit', each: 'group', of: 'rejected' },
  ],
  /**
   * The bank takes back what it had paid: it is in the treasury again, and owed to the group again.
   *
   *     assets:treasury         1.500.000
   *     liabilities:payable    −1.500.000  group 1
   */
  returned: [
    { account: 'assets:treasury', side: 'debit', each: 'act' },
    { account: 'liabilities:payable', side: 'credit', each: 'group' },
  ],
  /**
   * The bank paid over what was ordered, once more, or somebody else: it has left the treasury and is claimed back. It is no
   * expense, and no budget bears it.
   *
   *     assets:bank-claims      1.500.000  payee 1
   *     assets:treasury        −1.500.000
   */
  'bank-claimed': [
    { account: 'assets:bank-claims', side: 'debit', each: 'payee' },
    { account: 'assets:treasury', side: 'credit', each: 'act' },
  ],
  /**
   * It came back, or had never been paid.
   *
   *     assets:treasury         1.500.000
   *     assets:bank-claims     −1.500.000  payee 1
   */
  'bank-claim-ended': [
    { account: 'assets:treasury', side: 'debit', each: 'act' },
    { account: 'assets:bank-claims', side: 'credit', each: 'payee' },
  ],
  /**
   * A decision ends what is owed: it is no expense. Closing a month books nothing: what is left stays owed.
   *
   *     liabilities:payable     1.500.000  group 2
   *     expenses:support       −1.500.000
   */
  released: [
    { account: 'liabilities:payable', side: 'debit', each: 'group' },
    { account: 'expenses:support', side: 'credit', each: 'act' },
  ],
  /**
   * Two people claim it, in June's books: the payee owes it, and it is owed back to the budget.
   *
   *     assets:receivable       500.000  group 1
   *     liabilities:budget     −500.000
   */
  claimed: [
    { account: 'assets:receivable', side: 'debit', each: 'group' },
    { account: 'liabilities:budget', side: 'credit', each: 'act' },
  ],
  /**
   * Money is returned before the accounts of June's year are settled: the estimate has it again, and June spent less.
   *
   *     assets:treasury         500.000
   *     liabilities:budget      500.000
   *     assets:receivable      −500.000  group 1
   *     expenses:support       −500.000
   */
  repaid: [
    { account: 'assets:treasury', side: 'debit', each: 'act' },
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'group' },
    { account: 'expenses:support', side: 'credit', each: 'act' },
  ],
  /**
   * Money is returned after that: what June spent is settled, and the money is revenue of the year in which it comes.
   *
   *     assets:revenue          500.000
   *     liabilities:budget      500.000
   *     assets:receivable      −500.000  group 1
   *     income:recovered       −500.000
   */
  'repaid-late': [
    { account: 'assets:revenue', side: 'debit', each: 'act' },
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'group' },
    { account: 'income:recovered', side: 'credit', each: 'act' },
  ],
  /**
   * The order of July keeps 500.000 of group 1 back, in July's books: so much less is owed to it.
   *
   *     liabilities:payable     500.000  group 1
   *     liabilities:set-off    −500.000
   */
  'set-off': [
    { account: 'liabilities:payable', side: 'debit', each: 'group' },
    { account: 'liabilities:set-off', side: 'credit', each: 'act' },
  ],
  /**
   * The same in June's books, before the accounts of its year are settled.
   *
   *     liabilities:set-off     500.000
   *     liabilities:budget      500.000
   *     assets:receivable      −500.000  group 1
   *     expenses:support       −500.000
   */
  deducted: [
    { account: 'liabilities:set-off', side: 'debit', each: 'act' },
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'group' },
    { account: 'expenses:support', side: 'credit', each: 'act' },
  ],
  /**
   * The same in June's books after that.
   *
   *     liabilities:set-off     500.000
   *     liabilities:budget      500.000
   *     assets:receivable      −500.000  group 1
   *     income:recovered       −500.000
   */
  'deducted-late': [
    { account: 'liabilities:set-off', side: 'debit', each: 'act' },
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'group' },
    { account: 'income:recovered', side: 'credit', each: 'act' },
  ],
  /**
   * A decision gives the claim up: nobody owes it any more, and June's spending stays.
   *
   *     liabilities:budget      500.000
   *     assets:receivable      −500.000  group 1
   */
  'written-off': [
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'group' },
  ],
  /** The claim was a mistake: what it booked is taken back, as when it is given up. */
  withdrawn: [
    { account: 'liabilities:budget', side: 'debit', each: 'act' },
    { account: 'assets:receivable', side: 'credit', each: 'group' },
  ],
} as const satisfies Readonly<Record<CycleEntryKind, readonly PostingRule<AnswerPart>[]>>
