import { type CriteriaTree, isAskedOf, shapeOf } from '../../criteria/index.ts'
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

/**
 * The self-scores of every unit of a round, by tree: what was submitted, or is written so far. A criterion may compare a unit
 * with the best of its block, so all answers are read, beyond reach; what is handed on is scores of units within it.
 */
export async function scoreRound(database: Database, round: Round): Promise<Map<string, SelfScores>> {
  return beyondReach('best-of-block', async () => {
    const units = await listRoundUnits(database, round.id)
    const answering = await readAnswers(database, { round, units })
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

/** The same of one unit: of the others only what it is compared with is read. */
export async function scoreUnit(database: Database, round: Round, { unit, tree }: UnitWithTree): Promise<SelfScores> {
  const exemptions = await listExemptions(database, round.id)
  const own = await readAnswers(database, { round, units: [unit] })
  const criteria = comparedIn(tree, unit.block)
  if (criteria.length === 0) return scoreThemselves(tree, own, exemptions)
  const others = await beyondReach('best-of-block', async () => {
    const units = await listRoundUnits(database, round.id)
    const compared = units.filter(
      ({ unitId, treeId, block }) => unitId !== unit.unitId && treeId === unit.treeId && block === unit.block,
    )
    return readAnswers(database, { round, units: compared, criteria })
  })
  return scoreThemselves(tree, [...own, ...others], exemptions)
}

function comparedIn(tree: CriteriaTree, block: string): string[] {
  const shape = shapeOf(tree)
  return tree.criteria.filter((one) => one.form?.kind === 'best-of-block' && isAskedOf(shape, one, block)).map(({ code }) => code)
}

interface AnswersAsked {
  readonly round: Round
  readonly units: readonly RoundUnit[]
  /** Only these; without them all. */
  readonly criteria?: readonly string[]
}

/** What each unit has submitted, or written so far. */
export async function readAnswers(database: Database, { round, units, criteria }: AnswersAsked): Promise<AnsweringUnit[]> {
  const asked = { roundId: round.id, unitIds: units.map(({ unitId }) => unitId), criteria }
  const fields = await fieldsByUnit(database, asked)
  const submissions = new Map((await listSubmissions(database, asked)).map((one) => [one.unitId, one]))
  const near = await unitsNear(database, { ...asked, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return units.map(({ unitId, block, state }) => {
    const submitted = state === 'submitted' ? submissions.get(unitId)?.sheet : undefined
    const answers = submitted === undefined ? answersOf(fields.get(unitId) ?? []) : new Map(Object.entries(submitted))
    const entries = new Map([...answers].map(([criterion, { entry }]) => [criterion, entry]))
    return { unitId, code: near.get(unitId)?.code ?? unitId, block, entries }
  })
}
