/**
 * What claiming money back books. It was spent and stays spent until it comes back: then it lowers the spending of its year,
 * or, once the accounts of that year were settled, it is revenue of the budget. A set-off is two entries: one in the month
 * that pays less, one in the month that had paid too much; `liabilities:set-off` is 0 after both.
 *
 * The worked example: of 1.500.000 đồng that were paid to group 1 for June, 500.000 were not due.
 */
export const RECOVERY_POSTINGS = {
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
} as const
