/**
 * The chart of accounts: the named places money is in while a month runs. Debits are above 0, credits below,
 * as `hledger` reads them. Names are in `text.ts`; the migration `0010-ledger-…` carries the same codes.
 */
export const ACCOUNTS = {
  'expenses:support': 'expense',
  'liabilities:payable': 'liability',
  'liabilities:in-transit': 'liability',
  'assets:treasury': 'asset',
} as const satisfies Record<string, 'asset' | 'liability' | 'expense'>

export type AccountCode = keyof typeof ACCOUNTS

export const ACCOUNT_CODES = Object.keys(ACCOUNTS) as AccountCode[]
