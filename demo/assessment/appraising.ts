import { assessmentService } from '../../src/assessment/service.ts'
import type { CriteriaTree, Criterion } from '../../src/criteria/index.ts'
import type { Actor } from '../../src/identity/index.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { taken } from '../taken.ts'
import { askedOf } from './answering.ts'
import type { AssessedUnit } from './units.ts'

interface Judging {
  readonly roundId: string
  readonly unit: AssessedUnit
  readonly tree: CriteriaTree
  readonly appraiser: Actor
  /** What counts less than the unit says, by criterion. */
  readonly findings?: Readonly<Record<string, Finding>>
  /** Only the first so many. */
  readonly atMost?: number
}

export interface Finding {
  readonly points: number
  readonly reason: string
}

/** Judges the criteria of a unit: agreed, but for what was found otherwise. */
export async function judgeSheet(
  platform: Platform,
  { roundId, unit, tree, appraiser, findings = {}, atMost }: Judging,
): Promise<void> {
  const service = assessmentService(platform)
  const judged = (criterion: Criterion) => {
    const finding = findings[criterion.code]
    return finding === undefined ? { agrees: true } : { agrees: false, entry: { points: finding.points }, reason: finding.reason }
  }
  for (const criterion of askedOf(tree, unit).slice(0, atMost)) {
    const key = { roundId, unitId: unit.unitId, criterion: criterion.code, base: 0 }
    taken(await service.judge(appraiser, { ...key, ...judged(criterion) }))
  }
}
