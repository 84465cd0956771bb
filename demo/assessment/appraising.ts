import { assessmentService } from '../../src/assessment/service.ts'
import type { Check, CriteriaTree, Criterion } from '../../src/criteria/index.ts'
import type { Actor } from '../../src/identity/index.ts'
import { addDays } from '../../src/kernel/calendar.ts'
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
    const checks = Object.fromEntries((criterion.checks ?? []).map((check) => [check.code, { value: meeting(check) }]))
    if (finding === undefined) return { agrees: true, checks }
    return { agrees: false, entry: { points: finding.points }, reason: finding.reason, checks }
  }
  for (const criterion of askedOf(tree, unit).slice(0, atMost)) {
    const key = { roundId, unitId: unit.unitId, criterion: criterion.code, base: 0 }
    taken(await service.judge(appraiser, { ...key, ...judged(criterion) }))
  }
}

/** What an appraiser finds where the evidence meets a check. */
function meeting(check: Check): unknown {
  switch (check.kind) {
    case 'document':
      return true
    case 'date':
      return addDays(check.due, -DAYS_BEFORE)
    case 'either-or':
      return check.options.slice(0, check.atLeast ?? 1).map(({ code }) => code)
    case 'threshold':
      return check.atLeast
  }
}

const DAYS_BEFORE = 6
