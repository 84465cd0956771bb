import type { Period } from '../kernel/calendar.ts'
import { fold } from '../kernel/vietnamese-text.ts'

export type AccountState = 'proposed' | 'confirmed' | 'ended'
/** The evidence for a confirmed account; `first-with-register` only of earlier ones, which have ended. */
export type AccountBasis = 'first-with-register' | 'second-person'

/** An account in a response: never the full number. */
export interface PayeeAccount {
  readonly id: string
  readonly personId: string
  readonly bankName: string | null
  readonly accountNumber: string | null
  readonly accountHolder: string | null
  readonly valid: Period
  readonly state: AccountState
  readonly basis: AccountBasis | null
  readonly proposedBy: string
  readonly proposedAt: string
  readonly proposalReason: string | null
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
  readonly endReason: string | null
}

/** An account in a request. */
export interface AccountFacts {
  readonly number: string
  readonly bank: string
  readonly holder?: string | undefined
}

/** A proposed account beside the one in force, for the second person. */
export interface AccountChange {
  readonly account: PayeeAccount
  readonly current: PayeeAccount | null
  readonly person: {
    readonly id: string
    readonly fullName: string | null
    /** Masked. */
    readonly phone: string | null
    /** The communes whose registers have held the person, by name. */
    readonly communes: readonly string[]
  }
  readonly proposedByName: string
  /** How many other people are paid into the same number: a reason to look twice. */
  readonly sharedWith: number
  /** How many other accounts are proposed for the same person: one of them is to be chosen. */
  readonly besides: number
  /** Whoever looks had a hand in it, so another has to confirm it. */
  readonly isYours: boolean
}

/** Why an account was not proposed or not decided. */
export type AccountNotChanged =
  | { readonly kind: 'account-change-unknown'; readonly accountId: string }
  | { readonly kind: 'account-change-already-decided'; readonly accountId: string; readonly state: AccountState }
  | { readonly kind: 'confirmed-by-proposer'; readonly accountId: string }
  | { readonly kind: 'several-accounts-of-person'; readonly personId: string }
  | { readonly kind: 'account-already-in-force'; readonly personId: string }
  | { readonly kind: 'account-already-proposed'; readonly personId: string }

/** Whether both name one account: the number by its index, the bank by its folded name. */
export const isSameAccount = (
  row: { readonly account_index: string | null; readonly bank_name: string | null },
  account: { readonly index: string; readonly bank: string },
): boolean => row.account_index === account.index && fold(row.bank_name ?? '') === fold(account.bank)
