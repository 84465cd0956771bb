import type { AppraisalOverview, AppraisedUnit } from '../api.ts'

/** Criteria of a unit that have what counts. */
export const judgedOf = ({ agreed, settled }: AppraisedUnit): number => agreed + settled

interface Unfinished {
  readonly open: number
  readonly differing: number
  readonly explaining: number
}

/** What keeps the appraisal from being concluded; a unit that did not submit has nothing to judge. */
export function unfinishedIn({ units }: Pick<AppraisalOverview, 'units'>): Unfinished {
  const submitted = units.filter(({ state }) => state !== 'invited')
  const sum = (count: (unit: AppraisedUnit) => number): number => submitted.reduce((all, unit) => all + count(unit), 0)
  const differing = sum((unit) => unit.differing)
  return {
    differing,
    open: sum((unit) => unit.asked - judgedOf(unit)) - differing,
    explaining: submitted.filter(({ state }) => state === 'returned').length,
  }
}
