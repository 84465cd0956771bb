import { type CriteriaTree, isAskedOf, type Score, shapeOf } from '../../criteria/index.ts'
import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../units/service.ts'
import type { NamedEvidence } from '../evidence/evidence.ts'
import { namedEvidence } from '../evidence/evidence-store.ts'
import { findUnitWithTree, type UnitWithTree } from '../round/asked-service.ts'
import { type ExplanationRequest, listRequests } from '../round/explanation-store.ts'
import { getRoundMove, lastDayOfYear, type Round, type RoundUnit, stageOf } from '../round/round.ts'
import { listExemptionsOf, listRoundUnits } from '../round/round-store.ts'
import { NOTHING_WRITTEN, type WrittenAnswer } from '../self-assessment/answer-field.ts'
import { comparedIn, isComparedWith, scoreUnit } from '../self-assessment/scores-service.ts'
import { findSubmission, type Submission } from '../self-assessment/submission-store.ts'
import { listEntries, readAppraisals } from './appraised-service.ts'
import { appraiserOf, seatOf } from './assignment.ts'
import { listAssignmentsOf } from './assignment-store.ts'
import { type Appraisal, type AppraisalState, type AppraiserSeat, isRevealed, type Judgement, type Seat } from './judgement.ts'
import { listJudgements } from './judgement-store.ts'
import { findRoundForJudges } from './judges-round-service.ts'
import { type AppraisalNote, listNotes } from './note-store.ts'
import { mayJudge } from './recusal-service.ts'
import type { AppraisalNotRead } from './refusal.ts'

/** One criterion of a unit as whoever judges it sees it. */
export interface AppraisalLine {
  readonly code: string
  readonly answered: WrittenAnswer
  readonly evidence: readonly NamedEvidence[]
  readonly exempted: string | null
  readonly self: Score | null
  /** Worth of what counts so far. */
  readonly appraised: Score | null
  readonly state: AppraisalState
  /** One’s own, and the others’ once both are in. */
  readonly judgements: readonly Judgement[]
  readonly seat: AppraiserSeat | null
  /** The revision that a judgement on one’s seat follows, whether or not that still counts; 0: there was none. */
  readonly base: number
  readonly appraisers: readonly { readonly seat: AppraiserSeat; readonly name: string; readonly isIn: boolean }[]
  readonly mayJudge: boolean
  readonly maySettle: boolean
  readonly request: ExplanationRequest | null
  readonly notes: readonly AppraisalNote[]
}

export interface AppraisalSheet {
  readonly round: Round
  readonly unit: RoundUnit & { readonly name: string }
  readonly tree: CriteriaTree
  readonly submission: Omit<Submission, 'sheet'> | null
  readonly lines: readonly AppraisalLine[]
  readonly self: Score | null
  readonly appraised: Score | null
  readonly lastDay: PlainDate | null
  /** Whether what is marked may be sent to the unit. */
  readonly mayReturn: boolean
}

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
}

/** Reads a unit’s sheet for whoever judges in the province: answers, evidence and scores side by side. */
export async function readAppraisalSheet(
  platform: Platform,
  actor: Actor,
  { roundId, unitId }: OfUnit,
): Promise<Result<AppraisalSheet, AppraisalNotRead>> {
  const { database, clock } = platform
  const opened = await findRoundForJudges(platform, actor, roundId)
  if (!opened.ok) return opened
  const round = opened.value
  const found = await findUnitWithTree(database, { roundId, unitId })
  if (!found.ok) return found
  const judging = await mayJudge(database, { roundId, unitId, userId: actor.userId, today: clock.today() })
  if (!judging.ok) return judging
  const appraising = await authoriseFor(platform, actor, { permission: 'assessment:appraise', unitId })
  const { unit, tree } = found.value
  const appraisals = await readComparable(database, round, found.value)
  const own = appraisals.get(unitId) ?? new Map<string, Appraisal>()
  const entries = new Map([...appraisals].map(([id, one]) => [id, listEntries(one)]))
  const scored = await scoreUnit(database, round, { unit, tree, found: entries })
  const card = scored.cards.get(unitId)
  const names = await unitsNear(database, { unitIds: [unitId], provinceId: round.provinceId, on: lastDayOfYear(round) })
  const submission = await findSubmission(database, { roundId, unitId })
  const isOpen = appraising.ok && getRoundMove('appraise').from.includes(round.state)
  const facts = { round, unit, tree, submission, own, accounts: judging.value, isOpen }
  const scores = new Map((card?.lines ?? []).map((line) => [line.criterion, line]))
  const lines = (await readLines(database, facts)).map((line) => ({
    ...line,
    self: scores.get(line.code)?.self ?? null,
    appraised: scores.get(line.code)?.verified ?? null,
  }))
  return accept({
    round,
    unit: { ...unit, name: names.get(unitId)?.name ?? '' },
    tree,
    submission: submission === undefined ? null : { ...submission, sheet: undefined },
    lines,
    self: card?.total.self ?? null,
    appraised: card?.total.verified ?? null,
    lastDay: stageOf(round, 'appraisal')?.lastDay ?? null,
    mayReturn:
      isOpen &&
      getRoundMove('return').unitIn?.includes(unit.state) === true &&
      lines.some(({ request, seat }) => request !== null && seat !== null),
  })
}

/** The unit’s own appraisals, and of those it is compared with what it is compared by. */
async function readComparable(database: Database, round: Round, { unit, tree }: UnitWithTree) {
  const criteria = comparedIn(tree, unit.block)
  const own = await readAppraisals(database, round, { units: [unit] })
  if (criteria.length === 0) return own
  const units = (await listRoundUnits(database, round.id)).filter((one) => isComparedWith(unit, one))
  return new Map([...(await readAppraisals(database, round, { units, criteria })), ...own])
}

interface LineFacts {
  readonly round: Round
  readonly unit: RoundUnit
  readonly tree: CriteriaTree
  readonly submission: Submission | undefined
  readonly own: ReadonlyMap<string, Appraisal>
  readonly accounts: readonly string[]
  readonly isOpen: boolean
}

async function readLines(
  database: Database,
  { round, unit, tree, submission, own, accounts, isOpen }: LineFacts,
): Promise<Omit<AppraisalLine, 'self' | 'appraised'>[]> {
  const key = { roundId: round.id, unitId: unit.unitId }
  const shape = shapeOf(tree)
  const assignments = await listAssignmentsOf(database, key)
  const documents = Map.groupBy(await namedEvidence(database, key), ({ criterion }) => criterion)
  const exempted = new Map((await listExemptionsOf(database, key)).map((one) => [one.criterion, one.reason]))
  const requests = new Map((await listRequests(database, { ...key, unitIds: [unit.unitId] })).map((one) => [one.criterion, one]))
  const notes = Map.groupBy(await listNotes(database, key), ({ criterion }) => criterion)
  const latest = new Map(
    (await listJudgements(database, { ...key, unitIds: [unit.unitId] })).map((one) => [seatKey(one), one.revision]),
  )
  const isJudged = isOpen && getRoundMove('appraise').unitIn?.includes(unit.state) === true
  return tree.criteria
    .filter((criterion) => isAskedOf(shape, criterion, unit.block))
    .map(({ code }) => {
      const { state, judgements } = own.get(code) ?? { state: 'open' as const, judgements: [] }
      const isShown = isRevealed(round.appraisers, judgements)
      const isOwn = (byId: string): boolean => accounts.includes(byId)
      const seat = seatOf(shape, assignments, { criterion: code, accounts }) ?? null
      const request = requests.get(code) ?? null
      const isAwaited = unit.state === 'returned' && request !== null
      const isOneOfBoth = judgements.some((one) => one.seat !== 0 && isOwn(one.byId))
      const answer = submission?.sheet[code] ?? NOTHING_WRITTEN
      return {
        code,
        answered: { entry: answer.entry, explanation: answer.explanation },
        evidence: (documents.get(code) ?? []).filter(({ id }) => submission?.sheet[code]?.evidence.includes(id) === true),
        exempted: exempted.get(code) ?? null,
        state: isShown || state === 'open' ? state : 'open',
        judgements: judgements.filter((one) => isShown || isOwn(one.byId)),
        seat,
        base: latest.get(seatKey({ criterion: code, seat })) ?? 0,
        appraisers: ([1, 2] as const).flatMap((at) => {
          const appraiser = appraiserOf(shape, assignments, { criterion: code, seat: at })
          if (appraiser === undefined || at > round.appraisers) return []
          return [{ seat: at, name: appraiser.appraiserName, isIn: judgements.some((one) => one.seat === at) }]
        }),
        mayJudge: isJudged && seat !== null && seat <= round.appraisers && !isAwaited && !exempted.has(code),
        maySettle: isJudged && (state === 'differing' || state === 'settled') && !isOneOfBoth,
        request,
        notes: (notes.get(code) ?? []).filter(({ byId }) => isShown || isOwn(byId)),
      }
    })
}

const seatKey = ({ criterion, seat }: { readonly criterion: string; readonly seat: Seat | null }): string =>
  `${seat} ${criterion}`

/** What the other units of the block were given for one criterion. */
export interface CriterionMemory {
  readonly others: readonly { readonly name: string; readonly entry: Judgement['entry']; readonly reason: string | null }[]
}

/** An appraiser’s memory: what was decided of the same criterion elsewhere in the round. */
export async function readMemory(
  platform: Platform,
  actor: Actor,
  { roundId, unitId, criterion }: OfUnit & { readonly criterion: string },
): Promise<Result<CriterionMemory, AppraisalNotRead>> {
  const { database, clock } = platform
  const opened = await findRoundForJudges(platform, actor, roundId)
  if (!opened.ok) return opened
  const round = opened.value
  const found = await findUnitWithTree(database, { roundId, unitId })
  if (!found.ok) return found
  const judging = await mayJudge(database, { roundId, unitId, userId: actor.userId, today: clock.today() })
  if (!judging.ok) return judging
  const units = (await listRoundUnits(database, roundId)).filter((one) => isComparedWith(found.value.unit, one))
  const appraisals = await readAppraisals(database, round, { units, criteria: [criterion] })
  const unitIds = units.map((one) => one.unitId)
  const names = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  const others = units.flatMap((one) => {
    const appraisal = appraisals.get(one.unitId)?.get(criterion)
    if (appraisal === undefined || appraisal.entry === null) return []
    const reason = appraisal.judgements.at(0)?.reason ?? null
    return [{ name: names.get(one.unitId)?.name ?? '', entry: appraisal.entry, reason }]
  })
  return accept({ others })
}
