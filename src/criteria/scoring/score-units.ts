import type { Fraction } from '../../kernel/fraction.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { CriteriaTree, Criterion } from '../tree/criteria-tree.ts'
import { sheetDoubtText } from '../tree/doubt-text.ts'
import { type Points, points, pointsWritten, subtractPoints } from '../tree/points.ts'
import type { SheetDoubt, SheetFinding } from '../tree/sheet-doubt.ts'
import { shapeOf, type TreeShape } from '../tree/tree-shape.ts'
import { type Bests, findBests } from './best-of-block.ts'
import { type Rolled, shareOf, sumUp, weighUp } from './roll-up.ts'
import { type ScoredAnswer, scoreAnswer } from './score-answer.ts'
import type { Score, Scorecard, ScoreStep, SideBySide } from './scorecard.ts'
import { judgeStandards } from './standard.ts'
import { totalOf } from './total.ts'
import { type Entry, isExcepted, readSheets, type Side, type UnitSheet } from './unit-sheet.ts'

/**
 * Scores every unit under a tree, self-assessed and verified side by side: one scorecard a unit, in the order of the
 * sheets. Units are scored together because a criterion may compare them with the best of their block.
 *
 * A sum over a missing answer is `null`, beside the points known so far. Criteria that do not apply are taken off the
 * maximum and listed. Sums are exact to the hundredth.
 *
 * @param tree one that {@link import('../tree/check-criteria-tree.ts').readCriteriaTree} has read
 * @param others what the units are compared with beside one another; they get no scorecard
 * @returns everything that is wrong with the sheets, then with the others, when anything is
 * @source domain §5; docs/criteria.md
 */
export function scoreUnits(
  tree: CriteriaTree,
  sheets: unknown,
  others: readonly UnitSheet[] = [],
): Result<readonly Scorecard[], readonly SheetDoubt[]> {
  const shape = shapeOf(tree)
  const read = readSheets(shape, Array.isArray(sheets) ? [...sheets, ...others] : sheets)
  if (!read.ok) return refuse(read.refusal.map(toDoubt))
  const bests = findBests(shape, read.value)
  if (!bests.ok) return refuse(bests.refusal.map(toDoubt))
  const scored = others.length === 0 ? read.value : read.value.slice(0, -others.length)
  return accept(scored.map((sheet) => scoreUnit(shape, sheet, bests.value)))
}

/** What is wrong with sheets as they are written, before they are scored. Empty: nothing. */
export function findSheetDoubts(tree: CriteriaTree, sheets: unknown): readonly SheetDoubt[] {
  const read = readSheets(shapeOf(tree), sheets)
  return read.ok ? [] : read.refusal.map(toDoubt)
}

const toDoubt = (finding: SheetFinding): SheetDoubt => ({ ...finding, ...sheetDoubtText(finding) })

function scoreUnit(shape: TreeShape, sheet: UnitSheet, bests: Bests): Scorecard {
  const self = scoreSide(shape, { sheet, side: 'self', bests })
  const verified = scoreSide(shape, { sheet, side: 'verified', bests })
  const { tree } = shape
  const reached = tree.criteria.filter((criterion) => shape.blocksOf(criterion).has(sheet.block))
  return {
    tree: { code: tree.code, version: tree.version },
    unit: sheet.unit,
    block: sheet.block,
    lines: reached.flatMap(({ code }) => {
      const [ours, theirs] = [self.scores.get(code), verified.scores.get(code)]
      return ours === undefined || theirs === undefined ? [] : [{ criterion: code, ...beside(ours, theirs) }]
    }),
    total: beside(self.total, verified.total),
  }
}

function beside<Value extends Score>(self: Value, verified: Value): SideBySide<Value> {
  const both = self.points !== null && verified.points !== null
  return { self, verified, gap: both ? subtractPoints(verified.points as Points, self.points as Points) : null }
}

interface OneSide {
  readonly sheet: UnitSheet
  readonly side: Side
  readonly bests: Bests
}

function scoreSide(shape: TreeShape, oneSide: OneSide) {
  const { tree } = shape
  const scores = new Map<string, Score>()
  const { block } = oneSide.sheet
  const rollUp = (parts: readonly Rolled[]) =>
    tree.counting === 'weights'
      ? weighUp(parts, { scale: pointsWritten(tree.maximum ?? 0), rounding: tree.rounding })
      : sumUp(parts)

  const rollAll = (criteria: readonly Criterion[]): Rolled[] =>
    criteria.filter((criterion) => shape.blocksOf(criterion).has(block)).map(roll)

  const roll = (criterion: Criterion): Rolled => {
    const rolled = shape.isLeaf(criterion) ? scoreLeaf(criterion, shape, oneSide) : rollBranch(criterion)
    scores.set(criterion.code, rolled.score)
    return { criterion, ...rolled }
  }
  const rollBranch = (branch: Criterion) => {
    const parts = rollAll(shape.childrenOf(branch.code))
    return shape.isBeyond(branch) ? sumUp(parts) : rollUp(withinMaximum(parts))
  }
  const withinMaximum = (parts: readonly Rolled[]) => parts.filter(({ criterion }) => !shape.isBeyond(criterion))

  const { score: basic } = rollUp(withinMaximum(rollAll(shape.roots)))
  const standards = judgeStandards(shape, { scores, block })
  return { scores, total: totalOf(shape, { basic, scores, standards }) }
}

function scoreLeaf(
  criterion: Criterion,
  shape: TreeShape,
  oneSide: OneSide,
): { readonly score: Score; readonly shareSoFar: Fraction } {
  const { sheet } = oneSide
  const maximum = pointsWritten(criterion.maximum ?? 0)
  if (isExcepted(criterion, sheet, shape)) return leftOut(criterion, maximum, null)
  const entry = entryOf(sheet, oneSide.side, criterion.code)
  if (entry !== null && 'notApplicable' in entry) return leftOut(criterion, maximum, entry.notApplicable)
  const { points: worth, steps } = scoreEntry(criterion, entry, { shape, oneSide, maximum })
  const isMissing = worth === null
  const shareSoFar = shareOf(worth ?? points(0), maximum)
  const score: Score = {
    state: isMissing ? 'missing' : 'scored',
    points: worth,
    pointsSoFar: worth ?? points(0),
    maximum,
    maximumLeftOut: points(0),
    share: isMissing || maximum === 0 ? null : worth / maximum,
    missing: isMissing ? [criterion.code] : [],
    leftOut: [],
    derivation: steps,
  }
  return { score, shareSoFar }
}

const entryOf = (sheet: UnitSheet, side: Side, code: string): Entry => {
  const entries = sheet[side] ?? {}
  return Object.hasOwn(entries, code) ? (entries[code] ?? null) : null
}

function scoreEntry(
  { code, form }: Criterion,
  entry: Entry,
  { shape, oneSide, maximum }: { readonly shape: TreeShape; readonly oneSide: OneSide; readonly maximum: Points },
): ScoredAnswer {
  const missing: ScoreStep = { step: 'missing', criterion: code, inputs: {}, result: null }
  if (entry !== null && 'points' in entry) {
    const given: ScoreStep = {
      step: 'given-by-verifier',
      criterion: code,
      inputs: { reason: entry.reason },
      result: entry.points,
    }
    return { points: pointsWritten(entry.points), steps: [given] }
  }
  const answer = entry !== null && 'value' in entry ? entry.value : null
  if (answer === null || form === undefined) return { points: null, steps: [missing] }
  const best = oneSide.bests.bestOf({ criterion: code, block: oneSide.sheet.block, side: oneSide.side })
  const scored = scoreAnswer(form, answer, { criterion: code, maximum, rounding: shape.tree.rounding, best })
  return scored.points === null ? { ...scored, steps: [...scored.steps, missing] } : scored
}

function leftOut(criterion: Criterion, maximum: Points, reason: string | null) {
  const step: ScoreStep = { step: 'not-applicable', criterion: criterion.code, inputs: { reason }, result: null }
  const score: Score = {
    state: 'not-applicable',
    points: null,
    pointsSoFar: points(0),
    maximum: points(0),
    maximumLeftOut: maximum,
    share: null,
    missing: [],
    leftOut: [{ criterion: criterion.code, reason }],
    derivation: [step],
  }
  return { score, shareSoFar: shareOf(points(0), points(0)) }
}
