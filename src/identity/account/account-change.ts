import type { PlainDate } from '../../kernel/calendar.ts'
import type { GrantWish } from '../actor/account.ts'
import type { Role } from '../actor/permissions.ts'

/** What is kept of an identity number: the blind index in hexadecimal digits, and the last four digits. */
export interface Identity {
  readonly index: string
  readonly last4: string
}

export interface AccountNamed {
  readonly accountId: string
}

export interface OpenAccount {
  readonly username: string
  readonly name: string
  readonly grants: readonly GrantWish[]
  /** Of whom it is; needed for a role that pays, approves or administers. */
  readonly identity?: Identity | undefined
}

export interface GiveRole extends AccountNamed {
  readonly grant: GrantWish
}

export interface EndRole extends AccountNamed {
  readonly grantId: string
  /** The last day it is held. */
  readonly until: PlainDate
}

export interface RecordIdentity extends AccountNamed {
  readonly identity: Identity
}

/** Who an account is to be at the province's identity provider. */
export interface LinkProvider extends AccountNamed {
  readonly issuer: string
  readonly subject: Subject
}

/** What is kept of a person's name at the provider: a keyed hash in hexadecimal digits, and its end. */
export interface Subject {
  readonly index: string
  readonly end: string
}

export interface UnlinkProvider extends AccountNamed {
  readonly issuer: string
}

/** Two roles that no human is to hold together from a day on. */
export interface ExcludeRoles {
  readonly roles: readonly [Role, Role]
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
}

export interface EndExclusion {
  readonly exclusionId: string
  readonly until: PlainDate
}

/** A change of accounts, or of which roles exclude each other, as it is asked for and kept until a second person confirms it. */
export type AccountChange =
  | ({ readonly kind: 'open' } & OpenAccount)
  | ({ readonly kind: 'give-role' } & GiveRole)
  | ({ readonly kind: 'end-role' } & EndRole)
  | ({ readonly kind: 'record-identity' } & RecordIdentity)
  | ({ readonly kind: 'issue-password' } & AccountNamed)
  | ({ readonly kind: 'end' } & AccountNamed)
  | ({ readonly kind: 'link-provider' } & LinkProvider)
  | ({ readonly kind: 'unlink-provider' } & UnlinkProvider)
  | ({ readonly kind: 'exclude-roles' } & ExcludeRoles)
  | ({ readonly kind: 'end-exclusion' } & EndExclusion)

export const CHANGE_KINDS = [
  'open',
  'give-role',
  'end-role',
  'record-identity',
  'issue-password',
  'end',
  'link-provider',
  'unlink-provider',
  'exclude-roles',
  'end-exclusion',
] as const satisfies readonly AccountChange['kind'][]

/** The account that is changed; none for one that is to be made, and for what is of no account. */
export const accountOf = (change: AccountChange): string | null => ('accountId' in change ? change.accountId : null)

/** What was made or changed: an account, or the role that was given. */
export interface Done {
  readonly id: string
}
