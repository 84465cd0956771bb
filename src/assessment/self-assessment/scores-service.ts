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

interface RoundScoring {
  /** Only of these; without them of all. */
  readonly units?: readonly RoundUnit[]
  /** Scored on the verified side of each card: of these units, and of the others what these are compared by. */
  readonly found?: FoundEntries
}

/**
 * The self-scores of units of a round, by tree: what was submitted, or is written so far. A criterion may compare a unit with the
 * best of its block, so what the others answered there is read, beyond reach; what is handed on is scores of the units asked for.
 */
export async function scoreRound(
  database: Database,
  round: Round,
  { units: some, found = new Map() }: RoundScoring = {},
): Promise<Map<string, SelfScores>> {
  return beyondReach('best-of-block', async () => {
    const all = await listRoundUnits(database, round.id)
    const units = some ?? all
    const exemptions = await listExemptions(database, round.id)
    const trees = await findDecidedTrees(database, [...new Set(units.map(({ treeId }) => treeId))])
    const scored = new Map<string, SelfScores>()
    for (const { id, document } of trees) {
      const own = units.filter(({ treeId }) => treeId === id)
      const { others, criteria } = comparedWith(document, { treeId: id, own, all })
      const read = async (part: Omit<AnswersAsked, 'round'>): Promise<AnsweringUnit[]> =>
        part.units.length === 0
          ? []
          : (await readAnswers(database, { round, ...part })).map((one) => ({ ...one, verified: found.get(one.unitId) }))
      const compared = { exemptions, others: await read({ units: others, criteria }) }
      scored.set(id, scoreThemselves(document, await read({ units: own }), compared))
    }
    return scored
  })
}

/** The other units that some of a tree are compared with, and by which criteria. */
export function comparedWith(
  tree: CriteriaTree,
  { treeId, own, all }: { readonly treeId: string; readonly own: readonly RoundUnit[]; readonly all: readonly RoundUnit[] },
): { readonly others: readonly RoundUnit[]; readonly criteria: readonly string[] } {
  const ids = new Set(own.map(({ unitId }) => unitId))
  const byBlock = new Map([...new Set(own.map(({ block }) => block))].map((block) => [block, comparedIn(tree, block)]))
  const isCompared = (unit: RoundUnit): boolean => unit.treeId === treeId && (byBlock.get(unit.block)?.length ?? 0) > 0
  return {
    others: all.filter((unit) => isCompared(unit) && !ids.has(unit.unitId)),
    criteria: [...new Set([...byBlock.values()].flat())],
  }
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
  const withFound = (units: readonly AnsweringUnit[]): AnsweringUnit[] =>
    units.map((one) => ({ ...one, verified: found.get(one.unitId) }))
  return scoreThemselves(tree, withFound(own), { exemptions, others: withFound(others) })
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
  const unitIds = units.map(({ unitId }) => unitId)
  const isBeingWritten = ({ state }: RoundUnit): boolean => state === 'invited' || (state === 'returned' && isDraftAsked)
  const asked = (some: readonly RoundUnit[]) => ({ roundId: round.id, unitIds: some.map(({ unitId }) => unitId), criteria })
  const [written, sent] = [units.filter(isBeingWritten), units.filter((one) => !isBeingWritten(one))]
  const submissions = new Map((await listSubmissions(database, asked(sent))).map((one) => [one.unitId, one]))
  const fields = await fieldsByUnit(database, asked([...written, ...sent.filter(({ unitId }) => !submissions.has(unitId))]))
  const near = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return units.map(({ unitId, block }) => {
    const submitted = submissions.get(unitId)?.sheet
    const answers = submitted === undefined ? answersOf(fields.get(unitId) ?? []) : new Map(Object.entries(submitted))
    const entries = new Map([...answers].map(([criterion, { entry }]) => [criterion, entry]))
    return { unitId, code: near.get(unitId)?.code ?? unitId, block, entries }
  })
}
