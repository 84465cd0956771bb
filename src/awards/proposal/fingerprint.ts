import type { Award, AwardLine, AwardProposal } from '../award/award.ts'

/**
 * The canonical text of a proposal: what approvers approve. Its SHA-256 is the fingerprint. Every field that a sum rests on, in a
 * fixed order; the lines in the order of their units.
 */
export function proposalText(
  { roundId, provisionId, month }: Pick<Award, 'roundId' | 'provisionId' | 'month'>,
  {
    ordinal,
    resultVersion,
    resultFingerprint,
    lines,
  }: Pick<AwardProposal, 'ordinal' | 'resultVersion' | 'resultFingerprint'> & { readonly lines: readonly AwardLine[] },
): string {
  const inOrder = lines.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1))
  return JSON.stringify([
    'canhtayso-award-1',
    ...[roundId, provisionId, month, ordinal, resultVersion, resultFingerprint],
    inOrder.map((line) => [
      ...[line.unitId, line.rank, line.article],
      ...[line.before, line.due, line.added, line.released, line.claimed],
    ]),
  ])
}
