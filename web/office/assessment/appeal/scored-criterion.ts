import type { ResultDocument, WrittenUnit } from '../../../../src/assessment/index.ts'

type Score = WrittenUnit['criteria'][number]['counted']

/** One criterion of a unit as a published result has it. */
export interface ScoredCriterion {
  readonly code: string
  readonly title: ResultDocument['trees'][number]['criteria'][number]['title']
  readonly maximum: number | null
  readonly self: Score
  readonly appraised: Score
  readonly council: Score
  readonly counted: Score
}

/** The scored criteria of a unit, in the order of its tree. */
export function scoredCriteria({ trees, units }: ResultDocument, unitId: string): ScoredCriterion[] {
  const unit = units.find(({ id }) => id === unitId)
  const tree = trees.find(({ name }) => name === unit?.tree)
  const titled = new Map(tree?.criteria.map((one) => [one.code, one]))
  return (unit?.criteria ?? []).flatMap(({ criterion, ...sides }) => {
    const one = titled.get(criterion)
    return one === undefined ? [] : [{ code: criterion, title: one.title, maximum: one.maximum, ...sides }]
  })
}

/** What was lost between what a unit said and what counts; `null`: one of both is not known or does not apply. */
export const lostOf = ({ self, counted }: Pick<ScoredCriterion, 'self' | 'counted'>): number | null =>
  typeof self === 'number' && typeof counted === 'number' ? Math.round((self - counted) * 100) / 100 : null
