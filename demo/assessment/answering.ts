import type { StageName } from '../../src/assessment/index.ts'
import { assessmentService } from '../../src/assessment/service.ts'
import { type CriteriaTree, type Criterion, isAskedOf, shapeOf } from '../../src/criteria/index.ts'
import type { Actor } from '../../src/identity/index.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { taken } from '../taken.ts'
import { exampleOf } from './answers.ts'
import type { RoundCast } from './cast.ts'
import type { TreesOfYear } from './trees.ts'
import type { AssessedUnit } from './units.ts'

type PlanRound = Parameters<ReturnType<typeof assessmentService>['plan']>[1]

interface NewRound extends PlanRound {
  /** How many appraise each criterion. */
  readonly appraisers: 1 | 2
  readonly trees: TreesOfYear
  readonly units: readonly AssessedUnit[]
}

export const stage = (name: StageName, first: string, last: string): PlanRound['stages'][number] => ({
  stage: name,
  firstDay: plainDate(first),
  lastDay: plainDate(last),
})

/** Plans a round of every unit and opens it. @returns its id */
export async function openRound(
  platform: Platform,
  { officer, lead }: RoundCast,
  { appraisers, units, trees, ...round }: NewRound,
): Promise<string> {
  const service = assessmentService(platform)
  const { id: roundId } = taken(await service.plan(officer, round))
  const invited = units.map(({ unitId, tree, block }) => ({ unitId, treeId: trees[tree].id, block }))
  taken(await service.invite(officer, { roundId, units: invited }))
  if (appraisers !== 1) taken(await service.setAppraisers(officer, { roundId, appraisers }))
  taken(await service.open(lead, roundId))
  return roundId
}

/** The criteria that a unit is asked. */
export function askedOf(tree: CriteriaTree, { block }: Pick<AssessedUnit, 'block'>): Criterion[] {
  const shape = shapeOf(tree)
  return tree.criteria.filter((one) => isAskedOf(shape, one, block))
}

interface Answering {
  readonly roundId: string
  readonly unit: AssessedUnit
  readonly tree: CriteriaTree
  readonly contact: Actor
  /** What a unit earns of its points, about. */
  readonly share: number
}

/** How far a criterion lies from what the unit earns on the whole: units of one share answer alike. */
const shareOf = (share: number, at: number): number => Math.min(1, Math.max(0.2, share + (((at * 7) % 11) - 5) / 50))

/** Answers every criterion of a unit. Each of its criteria is an act of its own, as when a person writes. */
export async function answerSheet(platform: Platform, { roundId, unit, tree, contact, share }: Answering): Promise<void> {
  const service = assessmentService(platform)
  const key = { roundId, unitId: unit.unitId, field: 'entry', base: 0 } as const
  for (const [at, criterion] of askedOf(tree, unit).entries()) {
    const body = { value: exampleOf(criterion, shareOf(share, at)) }
    taken(await service.write(contact, { ...key, criterion: criterion.code, body }))
  }
}

export async function submitSheet(
  platform: Platform,
  { roundId, unit, contact, headName }: Omit<Answering, 'tree' | 'share'> & { readonly headName: string },
): Promise<void> {
  const headPosition = unit.block === 'districts' ? 'Chủ tịch' : 'Thủ trưởng'
  const head = { headName, headPosition, missing: 0 }
  taken(await assessmentService(platform).submit(contact, { roundId, unitId: unit.unitId, ...head }))
}

/** Runs one after the other what is of one unit, and a few units at once: the connections are there for it. */
export async function forEachUnit<Unit>(
  units: readonly Unit[],
  run: (unit: Unit, place: number) => Promise<void>,
): Promise<void> {
  const waiting = [...units.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next[1], next[0])
  }
  await Promise.all([work(), work(), work()])
}
