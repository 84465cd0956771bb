import {
  asFraction,
  asNumber,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../../kernel/fraction.ts'
import type { Form, StepTable } from '../tree/criteria-tree.ts'
import {
  asWritten,
  minPoints,
  type PointRounding,
  type Points,
  points,
  pointsWritten,
  portionOf,
  sumPoints,
} from '../tree/points.ts'
import type { Answer, PartOfWhole, PartsMet } from './answer.ts'
import type { ScoreStep, StepName } from './scorecard.ts'

/** What an answer is scored within. */
export interface ScoringContext {
  readonly criterion: string
  readonly maximum: Points
  readonly rounding: PointRounding
  /** The highest value of the block, where the form compares with it: above 0. */
  readonly best?: BestOfBlock | undefined
}
export interface BestOfBlock {
  readonly value: number
  /** Whose it is. Those who have the same are all named. */
  readonly units: readonly string[]
  /** How many units of the block answered. */
  readonly answered: number
}

export interface ScoredAnswer {
  /** `null`: part of the answer is missing, or there is nobody to compare with. */
  readonly points: Points | null
  readonly steps: readonly ScoreStep[]
}

type Inputs = ScoreStep['inputs']

/** The points of one answer under its form, each step written down. The answer has been read, so it fits the form. */
export function scoreAnswer(form: Form, answer: Answer, of: ScoringContext): ScoredAnswer {
  switch (form.kind) {
    case 'steps':
      return byStep(form, answer as number, of)
    case 'ratio':
      return byRatio(form.fullAt ?? 100, answer as PartOfWhole, of)
    case 'full-half-none':
      return byHalves(answer as string, of)
    case 'levels': {
      const worth = form.levels.find(({ code }) => code === answer)?.points ?? 0
      return exactly(pointsWritten(worth), { step: 'level', inputs: { level: answer as string } }, of)
    }
    case 'parts':
      return byParts(form.parts, answer as PartsMet, of)
    case 'best-of-block':
      return againstBest(answer as number, of)
    case 'linear':
      return alongLine(form, answer as number, of)
    case 'manual':
      return exactly(pointsWritten(answer as number), { step: 'given-on-scale', inputs: { points: answer as number } }, of)
    case 'each': {
      const all = points(Math.min(pointsWritten(form.points) * (answer as number), of.maximum))
      return exactly(
        minPoints(all, of.maximum),
        { step: 'each', inputs: { times: answer as number, points: form.points, ...most(of) } },
        of,
      )
    }
    case 'pass-fail':
      return exactly(
        answer === true ? of.maximum : points(0),
        { step: 'pass-fail', inputs: { passed: answer as boolean, ...most(of) } },
        of,
      )
  }
}

const most = ({ maximum }: ScoringContext): Inputs => ({ maximum: asWritten(maximum) })

function exactly(
  worth: Points,
  { step, inputs }: { step: StepName; inputs: Inputs },
  { criterion }: ScoringContext,
): ScoredAnswer {
  return { points: worth, steps: [{ step, criterion, inputs, result: asWritten(worth) }] }
}

/** `maximum × share`: the exact step, and the rounding where there was something to round. */
function inProportion(share: Fraction, { step, inputs }: { step: StepName; inputs: Inputs }, of: ScoringContext): ScoredAnswer {
  const { criterion, maximum, rounding } = of
  const earned = portionOf(maximum, share, rounding)
  const exact = multiplyFractions(fraction(BigInt(maximum), 1n), share)
  const isExact = exact.under === 1n || BigInt(earned) === 0n || earned === maximum
  const steps: ScoreStep[] = [{ step, criterion, inputs: { ...inputs, ...most(of) }, result: asNumber(exact) / 100 }]
  if (isExact) return { points: earned, steps: [{ ...(steps[0] as ScoreStep), result: asWritten(earned) }] }
  const rounded: ScoreStep = {
    step: 'rounded',
    criterion,
    inputs: { exact: asNumber(exact) / 100, rounding },
    result: asWritten(earned),
  }
  return { points: earned, steps: [...steps, rounded] }
}

function byStep({ steps, otherwise }: StepTable, value: number, of: ScoringContext): ScoredAnswer {
  const reached = steps.findLast(({ from }) => value >= from)
  return exactly(
    pointsWritten(reached?.points ?? otherwise),
    { step: 'step-table', inputs: { value, from: reached?.from ?? null } },
    of,
  )
}

function byRatio(fullAt: number, { part, whole }: PartOfWhole, of: ScoringContext): ScoredAnswer {
  const ratio = divideFractions(asFraction(part), asFraction(whole))
  const share = divideFractions(multiplyFractions(ratio, asFraction(100)), asFraction(fullAt))
  return inProportion(share, { step: 'ratio', inputs: { part, whole, fullAt } }, of)
}

function byHalves(level: string, of: ScoringContext): ScoredAnswer {
  const share = level === 'full' ? fraction(1n, 1n) : level === 'half' ? fraction(1n, 2n) : fraction(0n, 1n)
  return inProportion(share, { step: 'full-half-none', inputs: { level } }, of)
}

/** A part that is not known leaves the whole answer unknown. */
function byParts(
  parts: readonly { readonly code: string; readonly points: number }[],
  met: PartsMet,
  of: ScoringContext,
): ScoredAnswer {
  const isMet = (code: string): boolean | null => (Object.hasOwn(met, code) ? (met[code] ?? null) : null)
  const inputs = Object.fromEntries(parts.map(({ code }) => [code, isMet(code)]))
  const isComplete = parts.every(({ code }) => isMet(code) !== null)
  if (!isComplete) return { points: null, steps: [{ step: 'parts', criterion: of.criterion, inputs, result: null }] }
  return exactly(
    sumPoints(parts.filter(({ code }) => isMet(code)).map((part) => pointsWritten(part.points))),
    { step: 'parts', inputs },
    of,
  )
}

function againstBest(value: number, { best, ...of }: ScoringContext): ScoredAnswer {
  if (best === undefined) return { points: null, steps: [] }
  const share = divideFractions(asFraction(value), asFraction(best.value))
  const inputs = { value, best: best.value, bestUnits: best.units.join(', '), unitsCompared: best.answered }
  return inProportion(share, { step: 'best-of-block', inputs }, of)
}

function alongLine(line: { readonly zeroAt: number; readonly fullAt: number }, value: number, of: ScoringContext): ScoredAnswer {
  const from = asFraction(line.zeroAt)
  const share = divideFractions(subtractFractions(asFraction(value), from), subtractFractions(asFraction(line.fullAt), from))
  return inProportion(share, { step: 'linear', inputs: { value, zeroAt: line.zeroAt, fullAt: line.fullAt } }, of)
}
