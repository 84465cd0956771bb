import type { Kysely } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { NobodyToActAs } from '../actor/account.ts'
import { type Actor, SYSTEM_USER_ID, systemActor } from '../actor/actor.ts'
import { findAccount, findAccountByUsername } from '../actor/store.ts'
import { toActor } from './session-service.ts'

/** The actor for `--as USER` on the command line: acts with that user's roles, and the audit trail says that it was the command line. */
export async function actorFor(database: Kysely<unknown>, username: string, via: 'cli'): Promise<Result<Actor, NobodyToActAs>> {
  const account = await findAccountByUsername(database, username.trim())
  if (account === undefined) return refuse({ kind: 'user-unknown', username })
  return account.endedAt === null ? accept(toActor(account, via)) : refuse({ kind: 'user-ended', username })
}

/**
 * Whoever started long work, as they are when it runs: a role that ended while the work waited is gone, and an account that was
 * ended holds none. The act itself then refuses what is not allowed any more.
 */
export async function actorNow(database: Kysely<unknown>, userId: string): Promise<Actor> {
  if (userId === SYSTEM_USER_ID) return systemActor
  const account = await findAccount(database, userId)
  assert(account !== undefined, 'an account is ended, never deleted')
  const actor = toActor(account, 'web')
  return account.endedAt === null ? actor : { ...actor, grants: [] }
}
