import type { Kysely } from 'kysely'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { NobodyToActAs } from '../actor/account.ts'
import type { Actor } from '../actor/actor.ts'
import { findAccountByUsername } from '../actor/store.ts'
import { actorOf } from './session-service.ts'

/** The actor for `--as USER`: whoever may run the program on the server acts under that user's roles, and is recorded so. */
export async function actorFor(database: Kysely<unknown>, username: string, via: 'cli'): Promise<Result<Actor, NobodyToActAs>> {
  const account = await findAccountByUsername(database, username.trim())
  if (account === undefined) return refuse({ kind: 'user-unknown', username })
  return account.endedAt === null ? accept(actorOf(account, via)) : refuse({ kind: 'user-ended', username })
}
