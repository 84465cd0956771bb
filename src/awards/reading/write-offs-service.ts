import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { type AwardWriteOff, listWriteOffs } from '../award/write-off-store.ts'

export interface WriteOffShown extends AwardWriteOff {
  /** Whether the reader proposed it: somebody else decides. */
  readonly isYours: boolean
}

/** What is given up of the claims of an award, or is proposed to be. */
export async function showWriteOffs(database: Database, actor: Actor, roundId: string): Promise<WriteOffShown[]> {
  const shown: WriteOffShown[] = []
  for (const writeOff of await listWriteOffs(database, roundId))
    shown.push({ ...writeOff, isYours: await isOneHuman(database, actor.userId, [writeOff.proposedBy]) })
  return shown
}
