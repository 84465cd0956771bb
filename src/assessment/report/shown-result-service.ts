import { createHash } from 'node:crypto'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { keepByStamp } from '../../platform/kept-by-stamp.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ResultUnknown } from '../result/refusal.ts'
import { whyHidden } from '../result/result-service.ts'
import { findDraft, findDraftHead, findPublished, listEarlier, listPublications } from '../result/result-store.ts'
import type { ResultSources } from '../result/sources-service.ts'
import type { ResultsNotSeen, RoundUnknown } from '../round/refusal.ts'
import type { Round } from '../round/round.ts'
import { findRound } from '../round/round-store.ts'
import { type ShownResult, type StandingsBefore, shownResult } from './shown-result.ts'

interface ShownAsked {
  readonly roundId: string
  /** Of what is published; without one what is drawn up. */
  readonly version?: number | undefined
  readonly sources: ResultSources
}

export type ResultNotShown = NotAllowed | RoundUnknown | ResultUnknown | ResultsNotSeen

/** What a fingerprint is of never changes: a few results are kept as they are shown. */
const KEPT = keepByStamp<ShownResult>(8)

/** A result as its screen draws it: a published version for whoever reads rounds, what is drawn up for whoever may see that. */
export async function readShownResult(
  platform: Platform,
  actor: Actor,
  { roundId, version, sources }: ShownAsked,
): Promise<Result<ShownResult, ResultNotShown>> {
  const { database } = platform
  const may = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  if (!may.ok) return may
  const round = await findRound(database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  if (version !== undefined) return readVersionShown(database, round, version)
  const hidden = await whyHidden(platform, actor, { round, sources })
  if (hidden === 'method-first') return refuse({ kind: 'results-not-seen-yet', roundId })
  const head = hidden === null ? await findDraftHead(database, roundId) : undefined
  if (head === undefined) return refuse({ kind: 'result-unknown', version: 0 })
  return readKept(database, { round, fingerprint: head.fingerprint, key: 'draft', read: () => findDraft(database, roundId) })
}

async function readVersionShown(database: Database, round: Round, version: number) {
  const published = (await listPublications(database, round.id)).find((one) => one.version === version)
  if (published === undefined) return refuse({ kind: 'result-unknown' as const, version })
  const read = () => findPublished(database, { roundId: round.id, version })
  return readKept(database, { round, fingerprint: published.fingerprint, key: String(version), read })
}

interface KeptReading {
  readonly round: Round
  readonly fingerprint: string
  readonly key: string
  readonly read: () => Promise<Parameters<typeof shownResult>[0] | undefined>
}

async function readKept(
  database: Database,
  { round, fingerprint, key, read }: KeptReading,
): Promise<Result<ShownResult, ResultUnknown>> {
  const earlier = await listEarlier(database, round)
  const stamp = createHash('sha256')
    .update(JSON.stringify([fingerprint, earlier]))
    .digest('hex')
  const kept = KEPT.find(`${round.id} ${key}`, stamp)
  if (kept !== undefined) return accept(kept)
  const found = await read()
  if (found === undefined) return refuse({ kind: 'result-unknown', version: 0 })
  const shown = shownResult(found, await findBefore(database, { earlier, units: found.document.units }))
  // Of what was drawn up meanwhile the fingerprint is another.
  if (found.fingerprint === fingerprint) KEPT.keep(`${round.id} ${key}`, stamp, shown)
  return accept(shown)
}

interface Before {
  readonly earlier: Awaited<ReturnType<typeof listEarlier>>
  readonly units: readonly { readonly id: string }[]
}

/** The published result of the latest earlier year in which one of the units stood: a round of the same kind. */
async function findBefore(database: Database, { earlier, units }: Before): Promise<StandingsBefore | null> {
  const ids = new Set(units.map(({ id }) => id))
  for (const key of earlier) {
    const found = await findPublished(database, key)
    const same = found?.document.units.filter(({ id }) => ids.has(id)) ?? []
    if (found === undefined || same.length === 0) continue
    const { title, year } = found.document.round
    return { title, year, units: Object.fromEntries(same.map(({ id, rank, share }) => [id, { rank, share }])) }
  }
  return null
}
