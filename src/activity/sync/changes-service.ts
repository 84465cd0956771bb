import { type Actor, holdsAnywhere, type NotAllowed, scopeOf } from '../../identity/index.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { UnknownCursor } from '../../platform/http/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Cursor, type Known, readCursor, writeCursor } from './cursor.ts'
import { asKept } from './push-service.ts'
import { type Changes, type KeptVersion, MOST_CHANGES } from './sync.ts'
import { isKnown, listChangesAfter } from './sync-store.ts'

/**
 * What has changed in the groups somebody records for, since what they know. A cursor that stands on something the server does
 * not hold begins anew: the server was put back to an earlier day, and the phone sees from the whole what is missing there.
 */
export async function readChanges(
  { database, clock }: Platform,
  actor: Actor,
  { cursor, limit = MOST_CHANGES }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Result<Changes, NotAllowed>> {
  const may = holdsAnywhere(actor, 'sessions:record', clock.today())
  if (!may.ok) return may
  const given = cursor === undefined ? new Map<string, Known>() : readCursor(cursor)
  if (given === undefined) throw new UnknownCursor()
  const groupIds = scopeOf(actor, 'sessions:record', clock.today()).toSorted()
  const isFromBeginning = !(await isAllKnown(database, groupIds, given))
  const known = isFromBeginning ? new Map<string, Known>() : given
  const reached = new Map<string, Known>()
  const items: KeptVersion[] = []
  let [left, hasMore] = [limit, false]
  for (const groupId of groupIds) {
    const from = known.get(groupId)
    const changes = left === 0 ? [] : await listChangesAfter(database, { groupId, number: from?.number ?? 0, limit: left + 1 })
    const taken = changes.slice(0, left)
    hasMore ||= left === 0 || changes.length > left
    left -= taken.length
    items.push(...taken.filter(({ isConflicting }) => !isConflicting).map(asKept))
    const last = taken.at(-1)
    if (last !== undefined) reached.set(groupId, { number: last.changeNumber, versionId: last.versionId })
    else if (from !== undefined) reached.set(groupId, from)
  }
  return accept({ items, nextCursor: writeCursor(reached), hasMore, isFromBeginning })
}

async function isAllKnown(database: Database, groupIds: readonly string[], cursor: Cursor): Promise<boolean> {
  for (const [groupId, known] of cursor)
    if (groupIds.includes(groupId) && !(await isKnown(database, groupId, known))) return false
  return true
}
