import { holdsKey, type Role } from './permissions.ts'

/** Why somebody may sign in and read, and for now do nothing that has a key, whatever their roles. */
export type Withheld =
  | { readonly kind: 'second-step-needed' }
  | { readonly kind: 'account-rests'; readonly until: string }
  | { readonly kind: 'changes-unread' }

/** What is known of an account that may stand in the way of its keys. */
interface Standing {
  /** In a demonstration; the database holds no real account beside one of these. */
  readonly isDemo: boolean
  readonly twoFactorEnabled: boolean
  /** ISO instant. */
  readonly restsUntil: string | null
  readonly hasUnreadChanges: boolean
  readonly grants: readonly { readonly role: Role }[]
}

/**
 * An account with a key acts under it with a second step set up, a day after others changed the account, and once its
 * owner has read what they changed. In a demonstration everybody shares the accounts, so none of it holds there. The
 * command line signs nobody in: whoever has it has the machine.
 */
export function findWithheld(account: Standing, { via, now }: { via: string; now: Date }): Withheld | undefined {
  if (account.isDemo || !account.grants.some(({ role }) => holdsKey(role))) return undefined
  if (via === 'web' && !account.twoFactorEnabled) return { kind: 'second-step-needed' }
  if (account.restsUntil !== null && new Date(account.restsUntil) > now)
    return { kind: 'account-rests', until: account.restsUntil }
  return via === 'web' && account.hasUnreadChanges ? { kind: 'changes-unread' } : undefined
}
