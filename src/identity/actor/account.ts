import type { PlainDate } from '../../kernel/calendar.ts'
import type { NotAllowed } from './authorise.ts'
import type { RoleHeld } from './exclusive-roles.ts'
import type { Role } from './permissions.ts'

/** An account as an administrator sees it. */
export interface Account {
  readonly id: string
  readonly username: string
  readonly name: string
  /** Masked: •••• 6402. Accounts with the same number are one human's, and one hand. */
  readonly identityNumber: string | null
  readonly twoFactorEnabled: boolean
  readonly mustChangePassword: boolean
  /** ISO instant; `null` while the account may be used. */
  readonly endedAt: string | null
  readonly grants: readonly HeldGrant[]
}

export interface HeldGrant {
  readonly id: string
  readonly role: Role
  readonly unitId: string
  readonly from: PlainDate
  readonly until: PlainDate | null
}

export interface GrantWish {
  readonly role: Role
  readonly unitId: string
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
}

/** Why something was not done to an account. */
export type AccountRefusal =
  | NotAllowed
  | { readonly kind: 'account-unknown'; readonly id: string }
  | { readonly kind: 'account-ended'; readonly id: string }
  | { readonly kind: 'own-account' }
  | { readonly kind: 'username-taken'; readonly username: string }
  | { readonly kind: 'username-malformed'; readonly username: string }
  | { readonly kind: 'name-of-two-alphabets'; readonly name: string }
  | { readonly kind: 'name-looks-like'; readonly name: string; readonly other: string }
  | { readonly kind: 'identity-number-malformed' }
  | { readonly kind: 'identity-number-needed'; readonly role: Role }
  | { readonly kind: 'grant-unknown'; readonly id: string }
  | { readonly kind: 'grant-overlaps'; readonly role: Role; readonly unitId: string }
  | RolesExclude
  | { readonly kind: 'role-not-held-there'; readonly role: Role; readonly unitId: string }
  | { readonly kind: 'ends-before-it-begins'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly kind: 'exclusion-unknown'; readonly id: string }
  | { readonly kind: 'exclusion-there' }
  | { readonly kind: 'asked-already' }
  | { readonly kind: 'request-unknown'; readonly id: string }
  | { readonly kind: 'request-decided' }
  | { readonly kind: 'own-request' }
  | { readonly kind: 'request-of-another' }
  | { readonly kind: 'asker-gone' }
  | { readonly kind: 'made-by-the-other' }
  | { readonly kind: 'last-administrator' }
  | { readonly kind: 'demo-account-kept' }
  | { readonly kind: 'provider-unset' }
  | { readonly kind: 'provider-person-taken' }
  | { readonly kind: 'provider-link-unknown' }
  | { readonly kind: 'unit-unknown'; readonly unitId: string }

/** The human behind the account holds another role on one of the same days, perhaps under another account. */
export interface RolesExclude extends RoleHeld {
  readonly kind: 'roles-exclude'
  readonly wished: Role
}

const USERNAME_FORM = /^[a-z0-9][a-z0-9._-]{1,39}$/

/** A user name is 2 to 40 small letters, digits, dots, dashes and underscores, as the database also demands. */
export const isUsername = (text: string): boolean => USERNAME_FORM.test(text)

/** There is no account of that name to act as, or it has been ended. */
export type NobodyToActAs =
  | { readonly kind: 'user-unknown'; readonly username: string }
  | { readonly kind: 'user-ended'; readonly username: string }
