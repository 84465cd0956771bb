import type { PlainDate } from '../../kernel/calendar.ts'
import type { Role } from '../actor/permissions.ts'

export const ACCOUNT_SORTS = ['name', '-name', 'username', '-username'] as const
export type AccountSort = (typeof ACCOUNT_SORTS)[number]

export const ACCOUNT_STATES = ['in-use', 'without-role', 'ended'] as const
/** `in-use`: may sign in, and a role lets them do something today. `without-role`: may sign in, and can do nothing. */
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** Days are as the API writes them. */
interface StateFacts {
  readonly endedAt: string | null
  readonly grants: readonly { readonly from: string; readonly until: string | null }[]
}

/** The state on a day, for filtering. */
export function accountStateOn({ endedAt, grants }: StateFacts, on: string): AccountState {
  if (endedAt !== null) return 'ended'
  const holds = grants.some(({ from, until }) => from <= on && (until === null || until >= on))
  return holds ? 'in-use' : 'without-role'
}

/** The filter of a list of accounts. */
export interface AccountFilter {
  /** Accent-blind, in the name and the user name. */
  readonly search?: string | undefined
  readonly state?: AccountState | undefined
  /** Held on the day or later. */
  readonly role?: Role | undefined
  /** Over one of these, on the day or later. */
  readonly unitIds?: readonly string[] | undefined
  readonly on: PlainDate
}

/** The value of the sort column of the last row before a page, and its id. */
export interface AccountPlace {
  readonly value: string
  readonly id: string
}
