/**
 * The chart of accounts that the money of months and awards passes through. Debits are positive and credits negative, as in `hledger`.
 * Their names are in `text.ts`; the migrations list the same codes.
 */
export const ACCOUNTS = {
  'expenses:support': 'expense',
  'expenses:award': 'expense',
  'liabilities:payable': 'liability',
  'liabilities:in-transit': 'liability',
  'assets:treasury': 'asset',
  'assets:bank-claims': 'asset',
  'assets:receivable': 'asset',
  'assets:revenue': 'asset',
  'liabilities:budget': 'liability',
  'liabilities:set-off': 'liability',
  'income:recovered': 'income',
} as const satisfies Record<string, 'asset' | 'liability' | 'expense' | 'income'>

export type AccountCode = keyof typeof ACCOUNTS

export const ACCOUNT_CODES = Object.keys(ACCOUNTS) as AccountCode[]
