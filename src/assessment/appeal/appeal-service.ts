import { type Entry, findSheetDoubts, isAskedOf, shapeOf } from '../../criteria/index.ts'
import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type ComputedResult, computeResult } from '../result/computing-service.ts'
import { movementsBetween, type Standings, type UnitMovement } from '../result/movement.ts'
import { listPublications, type Publication } from '../result/result-store.ts'
import type { ResultSources } from '../result/sources-service.ts'
import { moveRound, recordRoundAct } from '../round/act-service.ts'
import { findAsked } from '../round/asked-service.ts'
import type { Round } from '../round/round.ts'
import { updateRoundState } from '../round/round-store.ts'
import { isOpen, type ScoreAppeal } from './appeal.ts'
import {
  countKept,
  decideAppealRow,
  insertAppeal,
  listAppeals,
  listScorers,
  lockAppeal,
  withdrawAppealRow,
} from './appeal-store.ts'
import { findVoteOn } from './appeal-vote.ts'
import { appealWindow } from './appeal-window.ts'
import type { AppealNotDecided, NotAppealed, NotPreviewed, NotWithdrawn, RoundNotClosed } from './refusal.ts'

export interface FileAppeal {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
  readonly grounds: string
  /** Documents that the unit keeps. */
  readonly evidenceIds: readonly string[]
}

/** A unit appeals against the score of one criterion, within the days for it. One about a criterion is open at a time. */
export function fileAppeal(
  platform: Platform,
  actor: Actor,
  { roundId, unitId, criterion, evidenceIds, ...given }: FileAppeal,
): Promise<Result<ScoreAppeal, NotAppealed>> {
  const acting = { platform, actor }
  const grounds = tidy(given.grounds)
  const key = { roundId, unitId }
  return moveRound<ScoreAppeal, NotAppealed>(acting, { ...key, move: 'appeal' }, async (transaction, round) => {
    if (grounds === '') return refuse({ kind: 'round-reason-missing' })
    const asked = await findAsked(transaction, { ...key, criterion })
    if (!asked.ok) return asked
    const publications = await listPublications(transaction, roundId)
    const today = platform.clock.today()
    const window = appealWindow(round, publishedAt(publications))
    if (today < window.firstDay || window.lastDay < today) return refuse({ kind: 'not-the-time-to-appeal', ...window })
    const ids = [...new Set(evidenceIds)]
    if ((await countKept(transaction, unitId, ids)) !== ids.length) return refuse({ kind: 'appeal-evidence-unknown' })
    const filed = { id: platform.newId(), unitId, criterion, version: publications[0]?.version ?? 1, grounds, evidenceIds: ids }
    const by = { by: actor.userId, byName: actor.name }
    const isFirst = await insertAppeal(transaction, { ...filed, roundId, ...by, at: platform.clock.now() })
    if (!isFirst) return refuse({ kind: 'appeal-open-already', criterion })
    await recordRoundAct(transaction, acting, {
      ...key,
      kind: 'appealed',
      reason: grounds,
      detail: { criterion, appealId: filed.id },
    })
    return accept({ ...filed, ...by, at: platform.clock.now().toISOString(), decision: null, withdrawal: null })
  })
}

export interface WithdrawAppeal {
  readonly roundId: string
  readonly unitId: string
  readonly appealId: string
  readonly reason: string
}

/** A unit takes its appeal back, while nobody has decided it and the Council has not voted on it. */
export function withdrawAppeal(
  platform: Platform,
  actor: Actor,
  { given, sources }: { readonly given: WithdrawAppeal; readonly sources: ResultSources },
): Promise<Result<ScoreAppeal, NotWithdrawn>> {
  const acting = { platform, actor }
  const { roundId, unitId, appealId: id } = given
  const reason = tidy(given.reason)
  return moveRound<ScoreAppeal, NotWithdrawn>(acting, { roundId, unitId, move: 'appeal' }, async (transaction) => {
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    const appeal = await findOpenAppeal(transaction, { roundId, id })
    if (!appeal.ok) return appeal
    if (appeal.value.unitId !== unitId) return refuse({ kind: 'appeal-unknown' })
    const voted = findVoteOn(await sources.findCarriedDecisions(transaction, roundId), id)
    if (voted !== undefined) return refuse({ kind: 'appeal-voted-already' })
    const withdrawn = { id, reason, by: actor.userId, byName: actor.name, at: platform.clock.now() }
    await withdrawAppealRow(transaction, withdrawn)
    const { criterion } = appeal.value
    const detail = { criterion, appealId: id }
    await recordRoundAct(transaction, acting, { roundId, unitId, kind: 'appeal-withdrawn', reason, detail })
    return accept({ ...appeal.value, withdrawal: { reason, by: actor.name, at: withdrawn.at.toISOString() } })
  })
}

/** Locks an appeal that has not ended. */
async function findOpenAppeal(
  transaction: Transaction,
  key: { readonly roundId: string; readonly id: string },
): Promise<Result<ScoreAppeal, Extract<AppealNotDecided, { kind: `appeal-${'unknown' | 'decided-already' | 'withdrawn'}` }>>> {
  const appeal = await lockAppeal(transaction, key)
  if (appeal === undefined) return refuse({ kind: 'appeal-unknown' })
  if (appeal.decision !== null) return refuse({ kind: 'appeal-decided-already' })
  return appeal.withdrawal === null ? accept(appeal) : refuse({ kind: 'appeal-withdrawn' })
}

/** When the first version was published: later ones open no new days. */
function publishedAt(publications: readonly Publication[]): string {
  const first = publications.at(-1)
  assert(first !== undefined, 'a round that is published has a version')
  return first.at
}

interface OfAppeal {
  readonly roundId: string
  readonly appealId: string
  readonly sources: ResultSources
}

export interface AppealPreview {
  readonly fingerprint: string
  readonly paidRanks: number
  readonly movements: readonly (UnitMovement & { readonly name: string })[]
}

/** What upholding an appeal would change: new points, new ranks, who gains or loses a paid rank. Nothing is written. */
export function previewAppeal(
  platform: Platform,
  actor: Actor,
  { roundId, appealId, sources, entry }: OfAppeal & { readonly entry: NonNullable<Entry> },
): Promise<Result<AppealPreview, NotPreviewed>> {
  return moveRound<AppealPreview, NotPreviewed>({ platform, actor }, { roundId, move: 'correct' }, async (transaction, round) => {
    const appeal = await lockAppeal(transaction, { roundId, id: appealId })
    if (appeal === undefined) return refuse({ kind: 'appeal-unknown' })
    const before = await computeResult(transaction, { round, sources, today: platform.clock.today() })
    const wrong = doubtsOf(before, appeal, entry)
    if (wrong.length > 0) return refuse({ kind: 'appeal-entry-doubtful', criterion: appeal.criterion, doubts: wrong })
    const more = [{ unitId: appeal.unitId, criterion: appeal.criterion, entry }]
    const after = await computeResult(transaction, { round, sources, today: platform.clock.today(), more })
    const names = new Map(after.result.units.map(({ unit }) => [unit.unitId, unit.name]))
    const movements = movementsBetween(standingsOf(before), standingsOf(after))
    return accept({
      fingerprint: after.fingerprint,
      paidRanks: after.result.paidRanks,
      movements: movements.map((one) => ({ ...one, name: names.get(one.unitId) ?? '' })),
    })
  })
}

const standingsOf = ({ result: { units, paidRanks } }: ComputedResult): Standings => ({
  paidRanks,
  units: units.map(({ unit, totals, place }) => ({
    unitId: unit.unitId,
    points: totals.counted.points,
    rank: place?.rank ?? null,
  })),
})

function doubtsOf({ trees }: ComputedResult, { unitId, criterion }: ScoreAppeal, entry: NonNullable<Entry>) {
  return trees.flatMap(({ tree, units }) => {
    const unit = units.find((one) => one.unitId === unitId)
    const shape = shapeOf(tree)
    const isAsked = unit !== undefined && tree.criteria.some((one) => one.code === criterion && isAskedOf(shape, one, unit.block))
    return isAsked ? findSheetDoubts(tree, [{ unit: unit.code, block: unit.block, verified: { [criterion]: entry } }]) : []
  })
}

export interface DecideAppeal {
  readonly roundId: string
  readonly appealId: string
  readonly isUpheld: boolean
  /** What counts from then on; only where it is upheld. */
  readonly entry?: NonNullable<Entry> | undefined
  readonly reason: string
}

/**
 * Decides an appeal: by somebody who did not score the criterion, or as the Council has voted, which an officer writes down. What
 * is upheld counts in the next version of the result.
 */
export function decideAppeal(
  platform: Platform,
  actor: Actor,
  { given, sources }: { readonly given: DecideAppeal; readonly sources: ResultSources },
): Promise<Result<ScoreAppeal, AppealNotDecided>> {
  const acting = { platform, actor }
  const { roundId, appealId: id, isUpheld } = given
  const reason = tidy(given.reason)
  return moveRound<ScoreAppeal, AppealNotDecided>(acting, { roundId, move: 'correct' }, async (transaction, round) => {
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    const found = await findOpenAppeal(transaction, { roundId, id })
    if (!found.ok) return found
    const appeal = found.value
    const may = await mayDecide(transaction, acting, { appeal, round, isUpheld, sources })
    if (!may.ok) return may
    const entry = isUpheld ? (given.entry ?? null) : null
    const wrong =
      entry === null
        ? []
        : doubtsOf(await computeResult(transaction, { round, sources, today: platform.clock.today() }), appeal, entry)
    if (wrong.length > 0 || (isUpheld && entry === null))
      return refuse({ kind: 'appeal-entry-doubtful', criterion: appeal.criterion, doubts: wrong })
    const { unitId, criterion } = appeal
    const decision = { isUpheld, entry, reason, councilDecisionId: may.value, at: platform.clock.now() }
    await decideAppealRow(transaction, { id, ...decision, by: actor.userId, byName: actor.name })
    const kind = isUpheld ? 'appeal-upheld' : 'appeal-dismissed'
    await recordRoundAct(transaction, acting, { roundId, unitId, kind, reason, detail: { criterion, appealId: id } })
    return accept({ ...appeal, decision: { ...decision, by: actor.name, at: decision.at.toISOString() } })
  })
}

interface Deciding {
  readonly appeal: ScoreAppeal
  readonly round: Round
  readonly isUpheld: boolean
  readonly sources: ResultSources
}

/** @returns the id of the Council’s decision, where there is one */
async function mayDecide(
  transaction: Transaction,
  { actor }: { readonly actor: Actor },
  { appeal, round, isUpheld, sources }: Deciding,
): Promise<Result<string | null, AppealNotDecided>> {
  const { unitId, criterion } = appeal
  const voted = findVoteOn(await sources.findCarriedDecisions(transaction, round.id), appeal.id)
  if (voted !== undefined)
    return voted.isUpheld === isUpheld ? accept(voted.id) : refuse({ kind: 'appeal-council-decided-otherwise' })
  const scorers = [...(await listScorers(transaction, { roundId: round.id, unitId, criterion })), appeal.by]
  return (await isOneHuman(transaction, actor.userId, scorers))
    ? refuse({ kind: 'appeal-decided-by-scorer', criterion })
    : accept(null)
}

/** Closes a round: its days for appeals are over, every appeal is decided, and the result says so. */
export function closeRound(
  platform: Platform,
  actor: Actor,
  { roundId, sources }: { readonly roundId: string; readonly sources: ResultSources },
): Promise<Result<Round, RoundNotClosed>> {
  const acting = { platform, actor }
  return moveRound<Round, RoundNotClosed>(acting, { roundId, move: 'close' }, async (transaction, round) => {
    const publications = await listPublications(transaction, roundId)
    const today = platform.clock.today()
    const { lastDay } = appealWindow(round, publishedAt(publications))
    if (today <= lastDay) return refuse({ kind: 'appeals-still-run', lastDay })
    const open = (await listAppeals(transaction, roundId)).filter(isOpen)
    if (open.length > 0) return refuse({ kind: 'appeals-open', appeals: open.length })
    const { fingerprint } = await computeResult(transaction, { round, sources, today: platform.clock.today() })
    if (fingerprint !== publications[0]?.fingerprint) return refuse({ kind: 'correction-outstanding' })
    await updateRoundState(transaction, { id: roundId, state: 'closed', at: platform.clock.now() })
    await recordRoundAct(transaction, acting, {
      roundId,
      kind: 'closed',
      before: { state: round.state },
      detail: { versions: publications.length },
    })
    return accept({ ...round, state: 'closed' })
  })
}
