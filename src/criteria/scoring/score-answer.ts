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

/** The criterion an answer is scored for. */
export interface ScoringContext {
  readonly criterion: string
  readonly maximum: Points
  readonly rounding: PointRounding
  /** The highest value of the block, where the form compares with it: above 0. */
  readonly best?: BestOfBlock | undefined
}
export interface BestOfBlock {
  readonly value: number
  /** The units that have it; several when they are equal. */
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

/** Computes the points of one answer with each step of the derivation. The answer must have been validated against the form. */
export function scoreAnswer(form: Form, answer: Answer, context: ScoringContext): ScoredAnswer {
  switch (form.kind) {
    case 'steps':
      return byStep(form, answer as number, context)
    case 'ratio':
      return byRatio(form.fullAt ?? 100, answer as PartOfWhole, context)
    case 'full-half-none':
      return byHalves(answer as string, context)
    case 'levels': {
      const worth = form.levels.find(({ code }) => code === answer)?.points ?? 0
      return exactly(pointsWritten(worth), { step: 'level', inputs: { level: answer as string } }, context)
    }
    case 'parts':
      return byParts(form.parts, answer as PartsMet, context)
    case 'best-of-block':
      return againstBest(answer as number, context)
    case 'linear':
      return alongLine(form, answer as number, context)
    case 'manual':
      return exactly(pointsWritten(answer as number), { step: 'given-on-scale', inputs: { points: answer as number } }, context)
    case 'each': {
      const all = points(Math.min(pointsWritten(form.points) * (answer as number), context.maximum))
      return exactly(
        minPoints(all, context.maximum),
        { step: 'each', inputs: { times: answer as number, points: form.points, ...most(context) } },
        context,
      )
    }
    case 'pass-fail':
      return exactly(
        answer === true ? context.maximum : points(0),
        { step: 'pass-fail', inputs: { passed: answer as boolean, ...most(context) } },
        context,
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
function inProportion(
  share: Fraction,
  { step, inputs }: { step: StepName; inputs: Inputs },
  context: ScoringContext,
): ScoredAnswer {
  const { criterion, maximum, rounding } = context
  const earned = portionOf(maximum, share, rounding)
  const exact = multiplyFractions(fraction(BigInt(maximum), 1n), share)
  const isExact = exact.under === 1n || BigInt(earned) === 0n || earned === maximum
  const steps: ScoreStep[] = [{ step, criterion, inputs: { ...inputs, ...most(context) }, result: asNumber(exact) / 100 }]
  if (isExact) return { points: earned, steps: [{ ...(steps[0] as ScoreStep), result: asWritten(earned) }] }
  const rounded: ScoreStep = {
    step: 'rounded',
    criterion,
    inputs: { exact: asNumber(exact) / 100, rounding },
    result: asWritten(earned),
  }
  return { points: earned, steps: [...steps, rounded] }
}

function byStep({ steps, otherwise }: StepTable, value: number, context: ScoringContext): ScoredAnswer {
  const reached = steps.findLast(({ from }) => value >= from)
  return exactly(
    pointsWritten(reached?.points ?? otherwise),
    { step: 'step-table', inputs: { value, from: reached?.from ?? null } },
    context,
  )
}

function byRatio(fullAt: number, { part, whole }: PartOfWhole, context: ScoringContext): ScoredAnswer {
  const ratio = divideFractions(asFraction(part), asFraction(whole))
  const share = divideFractions(multiplyFractions(ratio, asFraction(100)), asFraction(fullAt))
  return inProportion(share, { step: 'ratio', inputs: { part, whole, fullAt } }, context)
}

function byHalves(level: string, context: ScoringContext): ScoredAnswer {
  const share = level === 'full' ? fraction(1n, 1n) : level === 'half' ? fraction(1n, 2n) : fraction(0n, 1n)
  return inProportion(share, { step: 'full-half-none', inputs: { level } }, context)
}

/** A part that is not known leaves the whole answer unknown. */
function byParts(
  parts: readonly { readonly code: string; readonly points: number }[],
  met: PartsMet,
  context: ScoringContext,
): ScoredAnswer {
  const isMet = (code: string): boolean | null => (Object.hasOwn(met, code) ? (met[code] ?? null) : null)
  const inputs = Object.fromEntries(parts.map(({ code }) => [code, isMet(code)]))
  const isComplete = parts.every(({ code }) => isMet(code) !== null)
  if (!isComplete) return { points: null, steps: [{ step: 'parts', criterion: context.criterion, inputs, result: null }] }
  return exactly(
    sumPoints(parts.filter(({ code }) => isMet(code)).map((part) => pointsWritten(part.points))),
    { step: 'parts', inputs },
    context,
  )
}

function againstBest(value: number, { best, ...context }: ScoringContext): ScoredAnswer {
  if (best === undefined) return { points: null, steps: [] }
  const share = divideFractions(asFraction(value), asFraction(best.value))
  const inputs = { value, best: best.value, bestUnits: best.units.join(', '), unitsCompared: best.answered }
  return inProportion(share, { step: 'best-of-block', inputs }, context)
}

function alongLine(
  line: { readonly zeroAt: number; readonly fullAt: number },
  value: number,
  context: ScoringContext,
): ScoredAnswer {
  const from = asFraction(line.zeroAt)
  const share = divideFractions(subtractFractions(asFraction(value), from), subtractFractions(asFraction(line.fullAt), from))
  return inProportion(share, { step: 'linear', inputs: { value, zeroAt: line.zeroAt, fullAt: line.fullAt } }, context)
}
