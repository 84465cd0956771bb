import type { ResultDocument, WrittenUnit } from '../../assessment/index.ts'
import type { Month } from '../../kernel/calendar.ts'
import { minVnd, subtractVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { type Evaluation, type Provision, prepare, type Reason, type Step } from '../../policies/index.ts'
import type { AwardLine, AwardSums } from './award.ts'

type FinalPlace = ResultDocument['final'][number]

/** What stood of one unit before: what earlier decisions gave it, and what of that is not paid. */
export interface Standing {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly due: Vnd
  readonly owed: Vnd
}

export interface AwardBasis {
  readonly document: Pick<ResultDocument, 'units' | 'final'>
  readonly provision: Provision
  readonly month: Month
  /** Of the decisions before this one; none for the first. */
  readonly before: readonly Standing[]
}

/** A tie that the Council has not decided, across a rank that is awarded. */
export interface OpenTie {
  readonly rank: number
  readonly units: readonly string[]
}

/** A unit that was assessed and takes part in no award. */
export interface LeftOut {
  readonly unitId: string
  readonly name: string
  readonly unranked: NonNullable<WrittenUnit['unranked']>
}

export interface ComputedLine extends AwardLine {
  readonly derivation: readonly Step[]
  readonly reasons: readonly Reason[]
}

export interface ComputedAward {
  /** Whoever is awarded or loses something, in the order of the ranks. */
  readonly lines: readonly ComputedLine[]
  readonly sums: AwardSums
  readonly ties: readonly OpenTie[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Computes who receives what for which rank of a published result, and what that changes of what was decided before. Amounts and
 * articles are the provision’s; a unit without a rank receives nothing. A tie is open where units share a rank and one of the
 * places they compete for is awarded: then nothing is proposed.
 *
 * @source domain §1, P1: the ranks and amounts of the draft resolution; domain §6: a tie for a paid rank is never broken silently
 */
export function computeAward({ document, provision, month, before }: AwardBasis): ComputedAward {
  const evaluate = prepare(provision)
  const worth = (rank: number, isTied: boolean): Evaluation => evaluate({ rank, rankTied: isTied, rankRecognised: true }, month)
  const units = new Map(document.units.map((unit) => [unit.id, unit]))
  const ranked = document.final.flatMap((place): ComputedLine[] => {
    const unit = units.get(place.unitId)
    if (unit === undefined) return []
    const { id: unitId, code, name, share } = unit
    const evaluation = worth(place.rank, place.isTied)
    return [lineOf({ unitId, code, name, share, rank: place.rank }, { evaluation, before })]
  })
  const awarded = ranked.filter(({ due, before: stood }) => due > 0 || stood > 0)
  const gone = before.filter(({ unitId, due }) => due > 0 && !ranked.some((line) => line.unitId === unitId))
  const losing = gone.map((stood) =>
    lineOf({ ...stood, share: null, rank: null }, { evaluation: evaluate({}, month), before, due: vnd(0) }),
  )
  const lines = [...awarded, ...losing]
  return {
    lines,
    sums: sumsOf(lines),
    ties: openTies(document.final, (rank) => worth(rank, false).amount > 0),
    leftOut: document.units.flatMap(({ id: unitId, name, unranked }) => (unranked === null ? [] : [{ unitId, name, unranked }])),
  }
}

type RankedUnit = Pick<AwardLine, 'unitId' | 'code' | 'name' | 'rank' | 'share'>

interface Worth {
  readonly evaluation: Evaluation
  readonly before: readonly Standing[]
  /** Absent: what the evaluation says. */
  readonly due?: Vnd
}

function lineOf({ unitId, code, name, rank, share }: RankedUnit, { evaluation, before, due }: Worth): ComputedLine {
  const { amount, derivation, reasons, benefits } = evaluation
  const stood = before.find((one) => one.unitId === unitId)
  const paying = benefits.find((benefit) => benefit.amount > 0)?.benefit
  const step = derivation.findLast((one) => one.benefit === paying) ?? derivation.at(-1)
  return {
    ...{ unitId, code, name, rank, share, before: stood?.due ?? vnd(0) },
    ...changeOf(due ?? amount, stood),
    ...{ article: reasons[0]?.article ?? step?.article ?? '', derivation, reasons },
  }
}

/** What goes down is taken first from what is not paid yet; only the rest is claimed back. */
function changeOf(due: Vnd, stood: Pick<Standing, 'due' | 'owed'> | undefined): AwardSums {
  const before = stood?.due ?? vnd(0)
  if (due >= before) return { due, added: subtractVnd(due, before), released: vnd(0), claimed: vnd(0) }
  const less = subtractVnd(before, due)
  const released = minVnd(less, stood?.owed ?? vnd(0))
  return { due, added: vnd(0), released, claimed: subtractVnd(less, released) }
}

const sumsOf = (lines: readonly AwardSums[]): AwardSums => ({
  due: sumVnd(lines.map(({ due }) => due)),
  added: sumVnd(lines.map(({ added }) => added)),
  released: sumVnd(lines.map(({ released }) => released)),
  claimed: sumVnd(lines.map(({ claimed }) => claimed)),
})

/** With ranks 1, 2, 2 the two compete for places 2 and 3. */
function openTies(places: readonly FinalPlace[], isAwarded: (rank: number) => boolean): OpenTie[] {
  const tied = Map.groupBy(
    places.filter(({ isTied }) => isTied),
    ({ rank }) => rank,
  )
  return [...tied].flatMap(([rank, units]) =>
    units.some((_, at) => isAwarded(rank + at)) ? [{ rank, units: units.map(({ unitId }) => unitId) }] : [],
  )
}

/** What a proposal moves: added, released and claimed together. What needs how many people is asked of this sum. */
export const movedBy = ({ added, released, claimed }: Omit<AwardSums, 'due'>): Vnd => sumVnd([added, released, claimed])
