import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Acting, moveRound, recordRoundAct } from '../round/act-service.ts'
import type { OfMove } from '../round/refusal.ts'
import type { Round } from '../round/round.ts'
import { updateRoundState } from '../round/round-store.ts'
import { type ChecklistItem, type PublicationMove, publicationChecklist } from './checklist.ts'
import { type ComputedResult, computeResult } from './computing-service.ts'
import { DRAWS, drawRanks } from './rank-draws.ts'
import type { NotPublished } from './refusal.ts'
import type { RoundResult } from './result.ts'
import { findDraft, insertDraft, insertResult, listDrafters, listPublications } from './result-store.ts'
import type { ResultSources } from './sources-service.ts'

interface ByFingerprint {
  readonly fingerprint: string
}

/** Draws up the result as it follows now: what the Council looks at and adopts, and somebody else publishes. */
export function drawUpResult(
  { platform, actor }: Acting,
  { roundId, sources }: { readonly roundId: string; readonly sources: ResultSources },
): Promise<Result<ByFingerprint, OfMove>> {
  const acting = { platform, actor }
  return moveRound<ByFingerprint, OfMove>(acting, { roundId, move: 'draw-up' }, async (transaction, round) => {
    const { fingerprint, document, trees, result } = await computeResult(transaction, {
      round,
      sources,
      today: platform.clock.today(),
    })
    const latest = await findDraft(transaction, roundId)
    if (latest?.fingerprint === fingerprint && latest.by === actor.userId) return accept({ fingerprint })
    const drawnRanks = Object.fromEntries(drawRanks(trees, result, DRAWS))
    const by = { by: actor.userId, byName: actor.name, at: platform.clock.now() }
    await insertDraft(transaction, { id: platform.newId(), roundId, fingerprint, document, drawnRanks, ...by })
    const detail = { fingerprint, ranked: result.units.filter(({ unranked }) => unranked === null).length }
    await recordRoundAct(transaction, acting, { roundId, kind: 'result-drawn-up', detail })
    return accept({ fingerprint })
  })
}

/** The decision that publishes a result, and the result as it was seen. */
export interface PublishResult extends ByFingerprint {
  readonly roundId: string
  readonly decisionNumber: string
  readonly decidedOn: PlainDate
  readonly signerName: string
  readonly signerPosition: string
  /** Why it corrects the version before. */
  readonly reason?: string | undefined
}

interface Publishing {
  readonly move: PublicationMove
  readonly given: PublishResult
  readonly sources: ResultSources
}

/** Publishes the first version of a result, or the next one as a correction. The versions before stay readable. */
export function publishResult(
  platform: Platform,
  actor: Actor,
  { move, given, sources }: Publishing,
): Promise<Result<{ readonly version: number }, NotPublished>> {
  const acting = { platform, actor }
  const { roundId, decidedOn } = given
  const reason = tidy(given.reason ?? '')
  const said = {
    decisionNumber: tidy(given.decisionNumber),
    signerName: tidy(given.signerName),
    signerPosition: tidy(given.signerPosition),
  }
  return moveRound<{ readonly version: number }, NotPublished>(acting, { roundId, move }, async (transaction, round) => {
    if (Object.values(said).includes('')) return refuse({ kind: 'publication-decision-incomplete' })
    if (decidedOn > platform.clock.today()) return refuse({ kind: 'publication-decision-to-come', decidedOn })
    if (move === 'correct' && reason === '') return refuse({ kind: 'round-reason-missing' })
    const computed = await computeResult(transaction, { round, sources, today: platform.clock.today() })
    if (computed.fingerprint !== given.fingerprint) return refuse({ kind: 'result-differs', fingerprint: computed.fingerprint })
    const missing = (await readChecklist(transaction, actor, { round, move, computed })).filter(({ isMet }) => !isMet)
    if (missing.length > 0) return refuse({ kind: 'result-not-ready', missing })
    const publication = { roundId, decidedOn, ...said, reason: move === 'correct' ? reason : null }
    const version = await insertVersion(transaction, acting, { computed, publication })
    if (move === 'publish') await updateRoundState(transaction, { id: roundId, state: 'published', at: platform.clock.now() })
    const kind = move === 'publish' ? 'result-published' : 'result-corrected'
    const detail = { version, fingerprint: given.fingerprint, decisionNumber: said.decisionNumber, decidedOn }
    await recordRoundAct(transaction, acting, { roundId, kind, reason: reason === '' ? undefined : reason, detail })
    return accept({ version })
  })
}

interface NewVersion {
  readonly computed: ComputedResult
  readonly publication: Omit<PublishResult, 'fingerprint' | 'reason'> & { readonly reason: string | null }
}

async function insertVersion(
  transaction: Transaction,
  { platform, actor }: Acting,
  { computed: { fingerprint, document, trees, result }, publication }: NewVersion,
): Promise<number> {
  const { roundId } = publication
  const [latest] = await listPublications(transaction, roundId)
  const version = (latest?.version ?? 0) + 1
  const drawnUpBy = await findOtherDrafter(transaction, actor, { roundId, fingerprint })
  const { method } = document
  assert(drawnUpBy !== undefined && method !== null, 'the checklist was met')
  const draft = await findDraft(transaction, roundId)
  const drawnRanks = draft?.fingerprint === fingerprint ? draft.drawnRanks : Object.fromEntries(drawRanks(trees, result, DRAWS))
  const by = { by: actor.userId, byName: actor.name, at: platform.clock.now() }
  await insertResult(transaction, { ...publication, version, fingerprint, method, document, drawnRanks, drawnUpBy, ...by })
  return version
}

interface ToPublish {
  readonly round: Round
  readonly move: PublicationMove
  readonly computed: Pick<ComputedResult, 'fingerprint' | 'decisions'> & {
    readonly result: Pick<RoundResult, 'method' | 'questions'>
  }
}

/** What is missing before this reader may publish. */
export async function readChecklist(
  database: Database,
  actor: Actor,
  { round, move, computed: { result, fingerprint, decisions } }: ToPublish,
): Promise<ChecklistItem[]> {
  const drafters = await listDrafters(database, { roundId: round.id, fingerprint })
  const other = await findOtherDrafter(database, actor, { roundId: round.id, fingerprint })
  const adopted = decisions.flatMap(({ matter }) => (matter.kind === 'adopt' ? [matter.fingerprint] : [])).at(-1)
  const [latest] = await listPublications(database, round.id)
  const drawn = { isDrawnUp: drafters.length > 0, isOfAnother: other !== undefined }
  return publicationChecklist({ move, result, fingerprint, ...drawn, adopted, published: latest?.fingerprint })
}

/** Who drew up this very result and is not the human who acts, whichever of their accounts they used. */
async function findOtherDrafter(
  database: Database,
  actor: Actor,
  key: { readonly roundId: string; readonly fingerprint: string },
): Promise<string | undefined> {
  for (const one of await listDrafters(database, key)) if (!(await isOneHuman(database, actor.userId, [one]))) return one
  return undefined
}
