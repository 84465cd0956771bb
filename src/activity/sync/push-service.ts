import { type Actor, scopeOf } from '../../identity/index.ts'
import { type Month, monthOf } from '../../kernel/calendar.ts'
import { isSame } from '../../kernel/is-object.ts'
import { accept, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform } from '../../platform/platform.ts'
import { readVersion } from '../guidance/check-session.ts'
import { fieldsThatDiffer } from '../guidance/compare-sessions.ts'
import type { SessionVersion } from '../guidance/session.ts'
import type { Acknowledgement, KeptVersion, RecordRefusal } from './sync.ts'
import { findLastChanges, insertVersion, listVersions, lockGroups, type StoredVersion } from './sync-store.ts'
import { recordRefusalText } from './sync-text.ts'

/** What the room has to be told by those above it. */
export interface SyncHooks {
  /** The months of a group in which nothing is recorded any more, since their reports are approved. */
  readonly lockedMonths: (database: Database, groupIds: readonly string[]) => Promise<ReadonlyMap<string, ReadonlySet<Month>>>
}

export interface Pushed {
  readonly records: readonly unknown[]
  /** The phone they come from, where it is one. */
  readonly deviceId: string | null
}

type Read = Result<SessionVersion, RecordRefusal>

/**
 * Takes a batch from a phone in one transaction: what can be recorded is, the rest is refused with its reason, record by
 * record. What is there already changes nothing, so that a batch may be sent as often as its answer is lost.
 *
 * @returns one acknowledgement for each record, in their order
 */
export async function pushRecords(
  platform: Platform,
  actor: Actor,
  { hooks, ...given }: Pushed & { readonly hooks: SyncHooks },
): Promise<readonly Acknowledgement[]> {
  const today = platform.clock.today()
  const own = new Set(scopeOf(actor, 'sessions:record', today))
  const read = given.records.map((record): Read => {
    const version = readVersion(record, today)
    if (!version.ok) return version
    return own.has(version.value.groupId) ? version : refuse({ kind: 'group-not-yours' })
  })
  const versions = read.flatMap((one) => (one.ok ? one.value : []))
  if (versions.length === 0) return read.map(refusedOf)
  return platform.database.transaction().execute(async (transaction) => {
    const desk = await openDesk(transaction, versions, hooks)
    const acknowledged: Acknowledgement[] = []
    for (const one of read) {
      const taken = one.ok ? desk.take(one.value, actor, platform.clock.now()) : one
      if (taken.ok && taken.value.fresh !== undefined)
        await insertVersion(transaction, { ...taken.value.fresh, deviceId: given.deviceId })
      acknowledged.push(taken.ok ? taken.value.answer : refusedOf(taken))
    }
    return acknowledged
  })
}

function refusedOf(result: Result<unknown, RecordRefusal>): Acknowledgement {
  if (result.ok) throw new Error('what was read is acknowledged by what became of it')
  return { outcome: 'refused', refusal: { ...result.refusal, ...tellRefusal(result.refusal, recordRefusalText) } }
}

interface Taken {
  readonly answer: Acknowledgement
  /** What is to be written. */
  readonly fresh?: StoredVersion
}

async function openDesk(transaction: Transaction, versions: readonly SessionVersion[], hooks: SyncHooks): Promise<Desk> {
  const groupIds = [...new Set(versions.map(({ groupId }) => groupId))]
  await lockGroups(transaction, groupIds)
  const [sessionIds, versionIds] = [versions.map(({ sessionId }) => sessionId), versions.map(({ versionId }) => versionId)]
  const stored = await beyondReach('session-elsewhere', () => listVersions(transaction, { sessionIds, versionIds }))
  const locked = await hooks.lockedMonths(transaction, groupIds)
  return new Desk({ stored, locked, lastChanges: await findLastChanges(transaction, groupIds) })
}

interface DeskGiven {
  readonly stored: readonly StoredVersion[]
  readonly locked: ReadonlyMap<string, ReadonlySet<Month>>
  readonly lastChanges: Map<string, number>
}

/** What is known while a batch is taken: each record is judged by those before it as well. */
class Desk {
  readonly #versions: Map<string, StoredVersion>
  readonly #locked: DeskGiven['locked']
  readonly #lastChanges: Map<string, number>

  constructor({ stored, locked, lastChanges }: DeskGiven) {
    this.#versions = new Map(stored.map((version) => [version.versionId, version]))
    this.#locked = locked
    this.#lastChanges = lastChanges
  }

  take(version: SessionVersion, actor: Actor, now: Date): Result<Taken, RecordRefusal> {
    const same = this.#versions.get(version.versionId)
    if (same !== undefined) return this.#again(same, version, actor)
    const wordings = this.#wordingsOf(version.sessionId)
    if (wordings.some(({ groupId }) => groupId !== version.groupId)) return refuse({ kind: 'session-of-another-group' })
    const current = wordings.findLast(({ isConflicting }) => !isConflicting)
    const month = this.#lockedMonth(version, current)
    if (month !== undefined) return refuse({ kind: 'month-locked', month })
    const isConflicting = current !== undefined && current.versionId !== version.baseId
    const stored = {
      ...{ ...version, isConflicting, recordedBy: actor.userId, arrivedAt: now.toISOString() },
      ...{ ordinal: (wordings.at(-1)?.ordinal ?? 0) + 1, changeNumber: (this.#lastChanges.get(version.groupId) ?? 0) + 1 },
    }
    this.#versions.set(version.versionId, stored)
    this.#lastChanges.set(version.groupId, stored.changeNumber)
    return accept({ answer: this.#answer(stored, 'accepted'), fresh: stored })
  }

  /** The same id again: the same words were kept already, others are not taken for them. */
  #again(same: StoredVersion, version: SessionVersion, actor: Actor): Result<Taken, RecordRefusal> {
    const isRepeated = same.recordedBy === actor.userId && isSame(pick(same), pick(version))
    return isRepeated ? accept({ answer: this.#answer(same, 'already-there') }) : refuse({ kind: 'version-id-used' })
  }

  #answer(version: StoredVersion, outcome: 'accepted' | 'already-there'): Acknowledgement {
    const kept = asKept(version)
    if (!version.isConflicting) return { outcome, kept }
    const current = this.#wordingsOf(version.sessionId).findLast(({ isConflicting }) => !isConflicting)
    if (current === undefined) throw new Error('a version conflicts with one that counts')
    return { outcome: 'conflict', kept, current: asKept(current), fields: fieldsThatDiffer(version.content, current.content) }
  }

  #wordingsOf(sessionId: string): StoredVersion[] {
    const wordings = [...this.#versions.values()].filter((one) => one.sessionId === sessionId)
    return wordings.toSorted((one, other) => one.ordinal - other.ordinal)
  }

  /** Neither the month a session leaves nor the one it comes into may be locked. */
  #lockedMonth({ groupId, content }: SessionVersion, current: StoredVersion | undefined): Month | undefined {
    const months = [monthOf(content.day), ...(current === undefined ? [] : [monthOf(current.content.day)])]
    return months.find((month) => this.#locked.get(groupId)?.has(month))
  }
}

const pick = ({ sessionId, baseId, groupId, content }: SessionVersion) => ({ sessionId, baseId, groupId, content })

export const asKept = ({ isConflicting: _, changeNumber: __, ...kept }: StoredVersion): KeptVersion => kept
