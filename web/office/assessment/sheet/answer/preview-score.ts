import { asWritten, type CriteriaTree, type ScoreLine, scoreUnits } from '../../../../../src/criteria/index.ts'

interface OneCriterion {
  readonly tree: CriteriaTree
  readonly block: string
  readonly criterion: string
}

interface PreviewScore {
  /** `null`: not known, which is not zero. */
  readonly points: number | null
  readonly steps: ScoreLine['self']['derivation']
}

/** What an answer earns, at once. `undefined` where it cannot be read, or is compared with answers of others. */
export function previewScore({ tree, block, criterion }: OneCriterion, entry: unknown): PreviewScore | undefined {
  const form = tree.criteria.find(({ code }) => code === criterion)?.form
  if (form === undefined || form.kind === 'best-of-block') return undefined
  const scored = scoreUnits(tree, [{ unit: 'self', block, self: { [criterion]: entry } }])
  const line = scored.ok ? scored.value[0]?.lines.find((one) => one.criterion === criterion)?.self : undefined
  return line && { points: line.points === null ? null : asWritten(line.points), steps: line.derivation }
}
