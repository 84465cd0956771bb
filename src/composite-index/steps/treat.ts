import { boundsOf, kurtosisOf, type Moments, momentsOf, skewnessOf } from '../statistics/statistics.ts'

/** The transformation when winsorising is not enough. Each is a function of x, the minimum `l` and the maximum `m`. */
export const LOGARITHMS = ['log', 'log-signed', 'log-plus-one', 'log-range', 'box-cox', 'none'] as const
export type Logarithm = (typeof LOGARITHMS)[number]

export interface Treatment {
  /** The most points that are winsorised; `null`: no limit. */
  readonly winsorise: number | null
  /** A column passes when its absolute skewness or its kurtosis is below its limit. */
  readonly skewness: number
  readonly kurtosis: number
  readonly after: Logarithm
  /** Exponent of Box and Cox (1964); used by `box-cox` only. */
  readonly lambda: number
  /** Winsorises the maximum number of points even when the column passes before. */
  readonly force: boolean
  /** Takes the logarithm of the winsorised column instead of the original one. */
  readonly combine: boolean
}

/** The defaults of the Handbook on Constructing Composite Indicators (OECD and JRC 2008) and COINr. */
export const USUAL_TREATMENT: Treatment = {
  winsorise: 5,
  skewness: 2,
  kurtosis: 3.5,
  after: 'log',
  lambda: 0,
  force: false,
  combine: false,
}

export interface ShapeCheck {
  readonly passes: boolean
  readonly skewness: number
  readonly kurtosis: number
}

export interface Treated {
  readonly values: Float64Array
  /** The original column, then after winsorising, then after the logarithm, as far as they were needed. */
  readonly checks: readonly ShapeCheck[]
  /** The number of winsorised points. */
  readonly winsorised: number
  readonly logarithm: Logarithm
  /** Indexes of values that were lowered or raised. */
  readonly pulledDown: readonly number[]
  readonly pulledUp: readonly number[]
}

/** Why a column cannot be treated so: `log-range` falls with x where the maximum is not above 1, as that of shares is not. */
export type TreatRefusal = 'maximum-not-above-one' | 'out-of-range'

/**
 * Winsorises outliers until the column passes, then takes a logarithm if it still does not.
 *
 * @returns the column unchanged where skewness and kurtosis are undefined (fewer than four values, or all equal); a
 *   refusal where the logarithm would not keep the order of the values, or does not exist
 */
export function treat(column: Float64Array, treatment: Treatment): Treated | TreatRefusal {
  const first = checkOf(momentsOf(column), treatment)
  const untouched = { values: column, winsorised: 0, logarithm: 'none', pulledDown: [], pulledUp: [] } as const
  if (first === undefined) return { ...untouched, checks: [] }
  if (first.passes) return { ...untouched, checks: [first] }
  const pulled = winsorise(column, treatment)
  const second = checkOf(momentsOf(pulled.values), treatment)
  if (second === undefined) return { ...untouched, checks: [first] }
  const winsorised = { ...pulled, winsorised: pulled.pulledDown.length + pulled.pulledUp.length, logarithm: 'none' as const }
  if (second.passes || treatment.after === 'none') return { ...winsorised, checks: [first, second] }
  const base = treatment.combine ? pulled.values : column
  if (treatment.after === 'log-range' && boundsOf(base).most <= 1) return 'maximum-not-above-one'
  const values = takeLogarithm(base, treatment)
  if (values.some((value, place) => !Number.isFinite(value) && !Number.isNaN(column[place] as number))) return 'out-of-range'
  const third = checkOf(momentsOf(values), treatment)
  if (third === undefined) return { ...untouched, checks: [first, second] }
  return { ...winsorised, values, logarithm: treatment.after, checks: [first, second, third] }
}

function checkOf(moments: Moments, { skewness: most, kurtosis: mostTailed }: Treatment): ShapeCheck | undefined {
  const [skewness, kurtosis] = [skewnessOf(moments), kurtosisOf(moments)]
  const passes = Math.abs(skewness) < most || kurtosis < mostTailed
  return !passes && (Number.isNaN(skewness) || Number.isNaN(kurtosis)) ? undefined : { passes, skewness, kurtosis }
}

type Pulled = Pick<Treated, 'values' | 'pulledDown' | 'pulledUp'>

/** Winsorises one value after another, on the side of the skew: the outermost value is replaced by the next one. */
function winsorise(column: Float64Array, treatment: Treatment): Pulled {
  const values = column.slice()
  const most = treatment.winsorise ?? Number.POSITIVE_INFINITY
  let [pulledDown, pulledUp]: [readonly number[], readonly number[]] = [[], []]
  while (pulledDown.length + pulledUp.length < most) {
    const moments = momentsOf(values)
    const check = checkOf(moments, treatment)
    if (check === undefined || (check.passes && !treatment.force)) break
    const step = pullIn(values, check.skewness >= 0)
    if (step === undefined) break
    if (check.skewness >= 0) pulledDown = step
    else pulledUp = step
  }
  return { values, pulledDown, pulledUp }
}

/** @returns the indexes now at the extreme; undefined when all values are equal */
function pullIn(values: Float64Array, fromAbove: boolean): number[] | undefined {
  const { least, most } = boundsOf(values)
  if (least === most) return undefined
  const end = fromAbove ? most : least
  let next = fromAbove ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const places: number[] = []
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number
    if (value === end) places.push(place)
    else if (fromAbove ? value > next : value < next) next = value
  }
  for (const place of places) values[place] = next
  return places
}

function takeLogarithm(column: Float64Array, { after, lambda }: Treatment): Float64Array {
  const { least, most } = boundsOf(column)
  const shift = 0.01 * (most - least)
  if (after === 'log') return column.map((value) => Math.log(value - least + shift))
  if (after === 'log-plus-one') return column.map((value) => Math.log(value - least + 1))
  if (after === 'log-range') return column.map((value) => Math.log(((most - 1) * (value - least)) / (most - least) + 1))
  if (after === 'box-cox')
    return column.map((value) => (lambda === 0 ? Math.log(value - least + 1) : ((value - least + 1) ** lambda - 1) / lambda))
  return skewnessOf(momentsOf(column)) > 0
    ? column.map((value) => Math.log(value - least + shift))
    : column.map((value) => -Math.log(most + shift - value))
}
