import { type AccountChange, accountOf } from '../account/account-change.ts'
import type { HeldGrant } from '../actor/account.ts'
import { administers, holdsKey, holdsKeys, isAdministrator } from '../actor/permissions.ts'

interface Holder {
  readonly grants: readonly HeldGrant[]
}

/**
 * Whether a change needs a second administrator: all that gives a key, or a way into an account that has one. Taking a
 * key away does not, so that it can be done at once; taking an administrator away does, or one could be left alone.
 *
 * @param account the one that is changed, as it stands
 */
export function needsTwo(change: AccountChange, account: Holder | undefined, on: string): boolean {
  const isKeyHolder = account !== undefined && holdsKeys(account.grants, on)
  switch (change.kind) {
    case 'open':
      return change.grants.some(({ role }) => holdsKey(role))
    case 'give-role':
      return isKeyHolder || holdsKey(change.grant.role)
    case 'record-identity':
    case 'issue-password':
    case 'link-provider':
      return isKeyHolder
    case 'unlink-provider':
      return false
    case 'end-role':
      return account?.grants.some(({ id, role }) => id === change.grantId && administers(role)) === true
    case 'end':
      return account !== undefined && isAdministrator(account.grants, on)
    case 'exclude-roles':
    case 'end-exclusion':
      return true
  }
}

/** Whether a change comes with a one-time password: a new account, a reset, and an account's first key. */
export function issuesPassword(change: AccountChange, account: Holder | undefined, on: string): boolean {
  if (change.kind === 'open' || change.kind === 'issue-password') return true
  return change.kind === 'give-role' && holdsKey(change.grant.role) && account !== undefined && !holdsKeys(account.grants, on)
}

/** What the only administrator does alone: make an administrator, and nothing else that has a key. */
export const isSecondAdministrator = (change: AccountChange): boolean =>
  change.kind === 'open' && change.grants.length > 0 && change.grants.every(({ role }) => administers(role))

/** The units a change is about, by which it is judged who may see and decide it; none for the whole province. */
export function unitsOfChange(change: AccountChange, held: readonly string[]): readonly string[] {
  if (change.kind === 'open') return change.grants.map(({ unitId }) => unitId)
  if (accountOf(change) === null) return []
  return change.kind === 'give-role' ? [...held, change.grant.unitId] : held
}
