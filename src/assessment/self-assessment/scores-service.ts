import { type CriteriaTree, type Entry, isAskedOf, shapeOf } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import { unitsNear } from '../../units/service.ts'
import type { UnitWithTree } from '../round/asked-service.ts'
import { lastDayOfYear, type Round, type RoundUnit } from '../round/round.ts'
import { listExemptions, listRoundUnits } from '../round/round-store.ts'
import { answersOf } from './answer-field.ts'
import { fieldsByUnit } from './answer-store.ts'
import { type AnsweringUnit, type SelfScores, scoreThemselves } from './self-scores.ts'
import { listSubmissions } from './submission-store.ts'

/** What was found of units’ answers: by unit and criterion. */
export type FoundEntries = ReadonlyMap<string, ReadonlyMap<string, Entry>>

/**
 * The self-scores of every unit of a round, by tree: what was submitted, or is written so far. A criterion may compare a unit
 * with the best of its block, so all answers are read, beyond reach; what is handed on is scores of units within it.
 *
 * @param found scored on the verified side of each card
 */
export async function scoreRound(
  database: Database,
  round: Round,
  found: FoundEntries = new Map(),
): Promise<Map<string, SelfScores>> {
  return beyondReach('best-of-block', async () => {
    const units = await listRoundUnits(database, round.id)
    const answering = (await readAnswers(database, { round, units })).map((unit) => ({
      ...unit,
      verified: found.get(unit.unitId),
    }))
    const exemptions = await listExemptions(database, round.id)
    const trees = await findDecidedTrees(database, [...new Set(units.map(({ treeId }) => treeId))])
    return new Map(
      trees.map(({ id, document }) => {
        const ids = new Set(units.filter(({ treeId }) => treeId === id).map(({ unitId }) => unitId))
        return [
          id,
          scoreThemselves(
            document,
            answering.filter(({ unitId }) => ids.has(unitId)),
            exemptions,
          ),
        ]
      }),
    )
  })
}

interface UnitScoring {
  /** Scored on the verified side. */
  readonly found?: FoundEntries
  /** Of a unit that explains, what is written so far instead of what it had submitted. */
  readonly isDraftAsked?: boolean
}

/** The same of one unit: of the others only what it is compared with is read. */
export async function scoreUnit(
  database: Database,
  round: Round,
  { unit, tree, found = new Map(), isDraftAsked = false }: UnitWithTree & UnitScoring,
): Promise<SelfScores> {
  const exemptions = await listExemptions(database, round.id)
  const own = await readAnswers(database, { round, units: [unit], isDraftAsked })
  const criteria = comparedIn(tree, unit.block)
  const others =
    criteria.length === 0
      ? []
      : await beyondReach('best-of-block', async () => {
          const units = await listRoundUnits(database, round.id)
          return readAnswers(database, { round, units: units.filter((one) => isComparedWith(unit, one)), criteria })
        })
  const verified = [...own, ...others].map((one) => ({ ...one, verified: found.get(one.unitId) }))
  return scoreThemselves(tree, verified, exemptions)
}

/** Whether another unit is of the same block under the same tree. */
export const isComparedWith = (unit: RoundUnit, other: RoundUnit): boolean =>
  other.unitId !== unit.unitId && other.treeId === unit.treeId && other.block === unit.block

/** The criteria of a block that measure its units by the best of them. */
export function comparedIn(tree: CriteriaTree, block: string): string[] {
  const shape = shapeOf(tree)
  return tree.criteria.filter((one) => one.form?.kind === 'best-of-block' && isAskedOf(shape, one, block)).map(({ code }) => code)
}

interface AnswersAsked {
  readonly round: Round
  readonly units: readonly RoundUnit[]
  /** Only these; without them all. */
  readonly criteria?: readonly string[]
  /** Of a unit that explains, what is written so far instead of what it had submitted. */
  readonly isDraftAsked?: boolean
}

/** What each unit has submitted, or written so far. */
export async function readAnswers(
  database: Database,
  { round, units, criteria, isDraftAsked = false }: AnswersAsked,
): Promise<AnsweringUnit[]> {
  const asked = { roundId: round.id, unitIds: units.map(({ unitId }) => unitId), criteria }
  const fields = await fieldsByUnit(database, asked)
  const submissions = new Map((await listSubmissions(database, asked)).map((one) => [one.unitId, one]))
  const near = await unitsNear(database, { ...asked, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return units.map(({ unitId, block, state }) => {
    const isBeingWritten = state === 'invited' || (state === 'returned' && isDraftAsked)
    const submitted = isBeingWritten ? undefined : submissions.get(unitId)?.sheet
    const answers = submitted === undefined ? answersOf(fields.get(unitId) ?? []) : new Map(Object.entries(submitted))
    const entries = new Map([...answers].map(([criterion, { entry }]) => [criterion, entry]))
    return { unitId, code: near.get(unitId)?.code ?? unitId, block, entries }
  })
}
