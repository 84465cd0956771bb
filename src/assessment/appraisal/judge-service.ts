import { isDeepStrictEqual } from 'node:util'
import { type ChecksFound, type Entry, findSheetDoubts, findUnreadableChecks, leftOf } from '../../criteria/index.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Platform } from '../../platform/platform.ts'
import { moveRound, recordRoundAct } from '../round/act-service.ts'
import { appraisalOf, isRevealed, type Judgement, type Seat } from './judgement.ts'
import { insertJudgement } from './judgement-store.ts'
import { type CriterionKey, type Judging, leastSubmission, lockForJudging } from './judging-service.ts'
import type { NotJudged, NotSettled } from './refusal.ts'

/** What an appraiser finds: what the unit answered, or something else with the reason. */
export interface JudgeCriterion extends CriterionKey {
  /** The revision that was on the screen; 0: there was none. */
  readonly base: number
  /** Absent with `agrees`; `null` takes the judgement back. */
  readonly entry?: unknown
  readonly agrees: boolean
  readonly reason?: string | undefined
  readonly checks?: unknown
}

/** Judges one criterion of a unit on one’s seat. Nothing is overwritten, and nobody sees the other seat before both are in. */
export function judge(platform: Platform, actor: Actor, given: JudgeCriterion): Promise<Result<Judgement, NotJudged>> {
  const { roundId, unitId } = given
  const acting = { platform, actor }
  return moveRound<Judgement, NotJudged>(acting, { roundId, unitId, move: 'appraise' }, async (transaction, round) => {
    const key = { roundId, unitId, criterion: given.criterion }
    const judging = await lockForJudging(transaction, acting, { round, ...key })
    if (!judging.ok) return judging
    const { seat, request, unit, judgements, counting } = judging.value
    if (seat === undefined || seat > round.appraisers) return refuse({ kind: 'not-assigned', ...key })
    if (unit.state === 'returned' && request !== undefined) return refuse({ kind: 'awaits-explanation', ...key })
    const read = readFinding(judging.value, given)
    if (!read.ok) return read
    const before = judgements.find((one) => one.seat === seat)
    if (before !== undefined && counting.includes(before) && isFoundAgain(before, judging.value, read.value))
      return accept(before)
    if (before !== undefined && before.revision !== given.base)
      return refuse({ kind: 'judgement-changed-meanwhile', ...key, current: before })
    const judgement = judgementBy(acting, judging.value, {
      ...read.value,
      seat,
      revision: (before?.revision ?? 0) + 1,
      afterReveal: round.appraisers === 2 && isRevealed(round.appraisers, counting),
    })
    await insertJudgement(transaction, { ...key, seat }, { ...judgement, at: platform.clock.now() })
    return accept(judgement)
  })
}

/** Whether the same was found of the same answer: said twice it is once. */
const isFoundAgain = (before: Judgement, judging: Judging, found: Finding): boolean =>
  before.submission >= leastSubmission(judging.request, { state: judging.unit.state, submission: judging.submission }) &&
  isDeepStrictEqual(
    [before.agrees, before.entry, before.reason, before.checks],
    [found.agrees, found.entry, found.reason, found.checks],
  )

/** Decides between two appraisers who differ; by somebody who may judge the unit and is none of the two. */
export function settle(
  platform: Platform,
  actor: Actor,
  given: Omit<JudgeCriterion, 'agrees' | 'base' | 'checks'>,
): Promise<Result<Judgement, NotSettled>> {
  const { roundId, unitId } = given
  const acting = { platform, actor }
  return moveRound<Judgement, NotSettled>(acting, { roundId, unitId, move: 'appraise' }, async (transaction, round) => {
    const key = { roundId, unitId, criterion: given.criterion }
    const judging = await lockForJudging(transaction, acting, { round, ...key })
    if (!judging.ok) return judging
    const { tree, judgements, counting, accounts, submission, unit, request } = judging.value
    const least = leastSubmission(request, { state: unit.state, submission })
    const { state } = appraisalOf({ tree, ...key, appraisers: round.appraisers, judgements: counting, submission: least })
    if (state !== 'differing' && state !== 'settled') return refuse({ kind: 'nothing-to-settle', ...key })
    if (counting.some((one) => one.seat !== 0 && accounts.includes(one.byId)))
      return refuse({ kind: 'settled-by-one-of-both', ...key })
    const read = readFinding(judging.value, { ...given, agrees: false, base: 0 })
    if (!read.ok) return read
    const revision = (judgements.find(({ seat }) => seat === 0)?.revision ?? 0) + 1
    const judgement = judgementBy(acting, judging.value, { ...read.value, checks: {}, seat: 0, revision, afterReveal: true })
    await insertJudgement(transaction, { ...key, seat: 0 }, { ...judgement, at: platform.clock.now() })
    const detail = { criterion: key.criterion }
    await recordRoundAct(transaction, acting, {
      ...key,
      kind: 'settled',
      isForJudges: true,
      reason: judgement.reason ?? undefined,
      detail,
    })
    return accept(judgement)
  })
}

type Finding = Pick<Judgement, 'agrees' | 'entry' | 'reason' | 'checks'>

/** What was found, where it can be read and says its reason. */
function readFinding(
  { tree, unit, criterion, answered }: Judging,
  { roundId, unitId, agrees, ...given }: JudgeCriterion,
): Result<Finding, NotJudged> {
  const key = { roundId, unitId, criterion: criterion.code }
  const reason = tidy(given.reason ?? '') || null
  const found = given.checks ?? {}
  const unreadable = findUnreadableChecks(criterion.checks ?? [], found)
  if (unreadable.length > 0) return refuse({ kind: 'checks-unreadable', ...key, checks: unreadable })
  const checks = found as ChecksFound
  if (!agrees && given.entry === null) return accept({ agrees, entry: null, reason, checks })
  const entry = agrees ? answered : withReason(given.entry, reason)
  if (entry === null) return refuse({ kind: 'nothing-to-agree-to', ...key })
  const sheet = { unit: unitId, block: unit.block, verified: { [criterion.code]: entry } }
  const doubts = reason === null && !agrees ? [] : findSheetDoubts(tree, [sheet])
  if (doubts.length > 0) return refuse({ kind: 'judgement-doubtful', ...key, doubts })
  const { open, notMet } = leftOf(criterion.checks ?? [], checks)
  if (agrees && open.length > 0) return refuse({ kind: 'checks-open', ...key, checks: open })
  if (reason === null && (!agrees || notMet.length > 0)) return refuse({ kind: 'judgement-reason-missing', ...key })
  return accept({ agrees, entry: entry as Entry, reason, checks })
}

/** Points that an appraiser gives carry their reason. */
const withReason = (entry: unknown, reason: string | null): unknown =>
  typeof entry === 'object' && entry !== null && 'points' in entry ? { points: entry.points, reason: reason ?? '' } : entry

interface SeatedFinding extends Finding {
  readonly seat: Seat
  readonly revision: number
  readonly afterReveal: boolean
}

const judgementBy = (
  { platform, actor }: { readonly platform: Platform; readonly actor: Actor },
  { unit, criterion, submission }: Judging,
  given: SeatedFinding,
): Judgement => ({
  unitId: unit.unitId,
  criterion: criterion.code,
  submission,
  ...given,
  byId: actor.userId,
  by: actor.name,
  at: platform.clock.now().toISOString(),
})
