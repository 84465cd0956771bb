import type { EntryKind, PostingRule } from '../../ledger/index.ts'
import { RECOVERY_POSTINGS } from './recovery-postings.ts'

/** What the bank said of a sum that was on its way. */
export type AnswerPart = 'settled' | 'rejected'

/**
 * What each act of a month books: the one table. Every sum of an act stands as often among its debits as among its
 * credits, so an entry adds up to 0. Debits are written above 0, credits below, whole đồng, in the order in which they
 * are hashed. What local budgets add on top of the provision is paid by them and never stands in these books; the
 * description of the approval says so.
 *
 * The worked example is one month of two groups with 1.500.000 đồng each, of which the bank returns the second.
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
  ...RECOVERY_POSTINGS,
} as const satisfies Readonly<Record<EntryKind, readonly PostingRule<AnswerPart>[]>>
