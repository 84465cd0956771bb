import { type CriteriaTree, isAskedOf, type Points, type ScoreLine, shapeOf, sumPoints } from '../../criteria/index.ts'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../units/service.ts'
import type { NamedEvidence } from '../evidence/evidence.ts'
import { namedEvidence } from '../evidence/evidence-store.ts'
import { findUnitWithTree } from '../round/asked-service.ts'
import { type ExplanationRequest, listRequests } from '../round/explanation-store.ts'
import { mayCouncilSeeResults } from '../round/results-seen-service.ts'
import {
  type Exemption,
  type Extension,
  getRoundMove,
  isTimeToAnswer,
  isTimeToExplain,
  lastDayOfYear,
  lastDayToAnswer,
  lastDayToExplain,
  type Round,
  type RoundUnit,
} from '../round/round.ts'
import { findRound, findRoundBefore, listExemptions, listExtensionsOf } from '../round/round-store.ts'
import type { AnswerField } from './answer-field.ts'
import { listFields } from './answer-store.ts'
import { type KnownFigure, readKnownFigures } from './known-figures-service.ts'
import type { SheetNotRead } from './refusal.ts'
import { scoreUnit } from './scores-service.ts'
import { missingOf } from './self-scores.ts'
import { findSubmission, type Submission } from './submission-store.ts'

/** One criterion that a unit is asked, as it stands now. */
export interface SheetLine {
  readonly code: string
  readonly entry: AnswerField | null
  readonly explanation: AnswerField | null
  readonly evidence: readonly NamedEvidence[]
  /** Why the round does not ask it of the unit. */
  readonly exempted: string | null
  /** What the unit is asked to explain or complete, once it was returned. */
  readonly request: Pick<ExplanationRequest, 'question' | 'by' | 'at'> | null
  readonly lastDay: PlainDate | null
  readonly mayAnswer: boolean
  readonly score: ScoreLine['self'] | null
  /** What it earned in the unit’s round before. */
  readonly before: PointsOf | null
}

interface PointsOf {
  readonly points: Points | null
  readonly maximum: Points
}

/** The self-assessment of one unit, as whoever fills it in sees it. */
export interface Sheet {
  readonly round: Round
  readonly unit: RoundUnit & { readonly name: string }
  readonly tree: CriteriaTree
  readonly lines: readonly SheetLine[]
  /** Branches and the whole, by code; the whole without one. */
  readonly branches: readonly ScoreLine[]
  readonly total: ScoreLine['self'] | null
  readonly missing: readonly string[]
  /** What the criteria without an answer could still earn: a penalty earns nothing. */
  readonly atStake: Points
  readonly undecided: readonly string[]
  readonly lastDay: PlainDate | null
  readonly maySubmit: boolean
  readonly mayTakeBack: boolean
  readonly submission: Submission | null
  /** What the programme itself counts, to answer with. */
  readonly known: readonly KnownFigure[]
}

/** Reads the self-assessment of a unit. */
export async function readUnitSheet(
  platform: Platform,
  actor: Actor,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<Result<Sheet, SheetNotRead>> {
  const { database, clock } = platform
  const anywhere = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!anywhere.ok) return anywhere
  const round = await findRound(database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId })
  if (!may.ok) return may
  if (!(await mayCouncilSeeResults(platform, actor, { roundId, unitId })))
    return refuse({ kind: 'results-not-seen-yet', roundId })
  const found = await findUnitWithTree(database, { roundId, unitId })
  if (!found.ok) return found
  const { unit, tree } = found.value
  const answering = await authoriseFor(platform, actor, { permission: 'assessment:answer', unitId })
  const isReturned = unit.state === 'returned'
  const { from } = getRoundMove(isReturned ? 'explain' : 'answer')
  const isOpen = answering.ok && from.includes(round.state)
  const extensions = await listExtensionsOf(database, { roundId, unitId })
  const today = clock.today()
  const inTime = isOpen && (isReturned ? isTimeToExplain(round, today) : isTimeToAnswer({ round, extensions, today }))
  const scored = await scoreUnit(database, round, { ...found.value, isDraftAsked: true })
  const card = scored.cards.get(unitId)
  const missing = missingOf(scored, unitId)
  const ofCode = new Map((card?.lines ?? []).map((line) => [line.criterion, line]))
  const names = await unitsNear(database, { unitIds: [unitId], provinceId: round.provinceId, on: lastDayOfYear(round) })
  const isInvited = unit.state === 'invited'
  const penalties = new Set(tree.criteria.filter(({ counts }) => counts === 'penalty').map(({ code }) => code))
  const isEarned = (code: string): boolean => !penalties.has(code)
  return accept({
    round,
    unit: { ...unit, name: names.get(unitId)?.name ?? '' },
    tree,
    lines: await readLines(database, {
      round,
      unit,
      tree,
      extensions,
      ofCode,
      today,
      isOpen: isOpen && (isInvited || isReturned),
    }),
    branches: (card?.lines ?? []).filter(({ criterion }) => tree.criteria.some(({ parent }) => parent === criterion)),
    total: card?.total.self ?? null,
    missing,
    atStake: sumPoints(missing.filter(isEarned).flatMap((code) => ofCode.get(code)?.self.maximum ?? [])),
    undecided: [...scored.undecided],
    lastDay: (isReturned ? lastDayToExplain(round) : lastDayToAnswer({ round, extensions })) ?? null,
    maySubmit: inTime && (isInvited || isReturned),
    mayTakeBack: inTime && unit.state === 'submitted',
    submission: (await findSubmission(database, { roundId, unitId })) ?? null,
    known: await readKnownFigures(database, { round, unitId, today }),
  })
}

interface LineFacts {
  readonly round: Round
  readonly unit: RoundUnit
  readonly tree: CriteriaTree
  readonly extensions: readonly Extension[]
  readonly ofCode: ReadonlyMap<string, ScoreLine>
  readonly today: PlainDate
  readonly isOpen: boolean
}

async function readLines(database: Database, facts: LineFacts): Promise<SheetLine[]> {
  const { round, unit, tree, extensions, ofCode, today, isOpen } = facts
  const key = { roundId: round.id, unitId: unit.unitId }
  const fields = new Map((await listFields(database, key)).map((one) => [`${one.field} ${one.criterion}`, one]))
  const documents = Map.groupBy(await namedEvidence(database, key), ({ criterion }) => criterion)
  const exempted = new Map(
    ofUnit(await listExemptions(database, round.id), unit.unitId).map((one) => [one.criterion, one.reason]),
  )
  const requests = new Map((await listRequests(database, { ...key, unitIds: [unit.unitId] })).map((one) => [one.criterion, one]))
  const before = await readBefore(database, { unitId: unit.unitId, year: round.year })
  const shape = shapeOf(tree)
  const timeOf = (criterion: string): Pick<SheetLine, 'lastDay' | 'mayAnswer'> => {
    if (exempted.has(criterion)) return { lastDay: null, mayAnswer: false }
    if (unit.state === 'returned')
      return {
        lastDay: lastDayToExplain(round) ?? null,
        mayAnswer: isOpen && requests.has(criterion) && isTimeToExplain(round, today),
      }
    const lastDay = lastDayToAnswer({ round, extensions, criterion }) ?? null
    return { lastDay, mayAnswer: isOpen && isTimeToAnswer({ round, extensions, criterion, today }) }
  }
  return tree.criteria
    .filter((criterion) => isAskedOf(shape, criterion, unit.block))
    .map(({ code }) => ({
      code,
      entry: fields.get(`entry ${code}`) ?? null,
      explanation: fields.get(`explanation ${code}`) ?? null,
      evidence: documents.get(code) ?? [],
      exempted: exempted.get(code) ?? null,
      request: requestOf(requests.get(code)),
      ...timeOf(code),
      score: ofCode.get(code)?.self ?? null,
      before: before.get(code) ?? null,
    }))
}

/** A mark that the unit was not asked about yet is the appraisers’ own. */
const requestOf = (request: ExplanationRequest | undefined): SheetLine['request'] =>
  request?.returnedAt == null ? null : { question: request.question, by: request.by, at: request.at }

const ofUnit = (exemptions: readonly Exemption[], unitId: string): Exemption[] =>
  exemptions.filter((one) => one.unitId === unitId)

/** What each criterion earned in the unit’s round of the latest year before, as it was submitted. */
async function readBefore(
  database: Database,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<Map<string, PointsOf>> {
  const roundId = await findRoundBefore(database, { unitId, year })
  const round = roundId === undefined ? undefined : await findRound(database, roundId)
  if (round === undefined) return new Map()
  const found = await findUnitWithTree(database, { roundId: round.id, unitId })
  if (!found.ok) return new Map()
  const lines = (await scoreUnit(database, round, found.value)).cards.get(unitId)?.lines ?? []
  return new Map(lines.map(({ criterion, self }) => [criterion, { points: self.points, maximum: self.maximum }]))
}
