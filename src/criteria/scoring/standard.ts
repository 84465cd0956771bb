import type { Criterion, Standard } from '../tree/criteria-tree.ts'
import type { TreeShape } from '../tree/tree-shape.ts'
import type { Score, StandardVerdict, Tally } from './scorecard.ts'

interface BlockScores {
  readonly scores: ReadonlyMap<string, Score>
  readonly block: string
}

/** Whether a unit meets each standard that is for its block. */
export function judgeStandards({ tree, isLeaf }: TreeShape, { scores, block }: BlockScores): StandardVerdict[] {
  const leaves = tree.criteria.filter((criterion) => isLeaf(criterion) && scores.has(criterion.code))
  const tally = (obligation: 'mandatory' | 'extended') =>
    tallyOf(
      leaves.filter((leaf) => leaf.obligation === obligation),
      scores,
    )
  const [mandatory, extended] = [tally('mandatory'), tally('extended')]
  return (tree.standards ?? [])
    .filter(({ onlyBlocks }) => onlyBlocks === undefined || onlyBlocks.includes(block))
    .map((standard) => ({ standard: standard.code, verdict: judge(standard, mandatory, extended), mandatory, extended }))
}

function tallyOf(criteria: readonly Criterion[], scores: ReadonlyMap<string, Score>): Tally {
  const applicable = criteria.flatMap((criterion) => {
    const score = scores.get(criterion.code)
    return score === undefined || score.state === 'not-applicable' ? [] : [{ criterion, score }]
  })
  return {
    met: applicable.filter(({ criterion, score }) => isMet(criterion, score)).length,
    missing: applicable.filter(({ score }) => score.points === null).length,
    applicable: applicable.length,
  }
}

/** Met in full. A pass that earns no points has said so in its answer. */
function isMet({ form }: Criterion, { points, maximum, derivation }: Score): boolean {
  if (form?.kind === 'pass-fail' && maximum === 0) return derivation.some(({ inputs }) => inputs['passed'] === true)
  return points !== null && points === maximum
}

function judge(
  { mandatoryAtLeast, extendedAtLeast = 0 }: Standard,
  mandatory: Tally,
  extended: Tally,
): StandardVerdict['verdict'] {
  const parts = [reaches(mandatory, mandatoryAtLeast), reaches(extended, extendedAtLeast)]
  if (parts.includes('no')) return 'not-met'
  return parts.every((part) => part === 'yes') ? 'met' : 'undecided'
}

/** Decided as soon as no missing answer could change it; open when no criterion applies. */
function reaches({ met, missing, applicable }: Tally, percent: number): 'yes' | 'no' | 'open' {
  if (percent === 0) return 'yes'
  if (applicable === 0) return 'open'
  const needed = Math.round(percent * 100) * applicable
  if (met * 10_000 >= needed) return 'yes'
  return (met + missing) * 10_000 >= needed ? 'open' : 'no'
}
