import type { PayeeAccount } from './api.ts'

/** Bank, masked number and holder of an account on one line. */
export const accountLine = (account: PayeeAccount | null): string | undefined =>
  account === null
    ? undefined
    : [account.bankName, account.accountNumber, account.accountHolder].filter((part) => part).join(' · ')
