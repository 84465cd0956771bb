import { accept, refuse } from '../../kernel/result.ts'
import { compareCodes } from '../spec/compare-codes.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { DenominateStep, ImputeStep, IndexSpec, ScreenStep, Step, TreatStep } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'
import { columnOf, keepUnits, type Matrix } from '../statistics/matrix.ts'
import { type Availability, availabilityOf } from '../steps/availability.ts'
import { imputeByColumn, imputeByGroup, imputeByRow } from '../steps/impute.ts'
import { findAgainstOrder, imputeByEm } from '../steps/impute-em.ts'
import type { Direction } from '../steps/normalise.ts'
import { type Treated, treat, USUAL_TREATMENT } from '../steps/treat.ts'
import { aggregateAll } from './aggregate-step.ts'
import { weightsOf } from './index-weights.ts'
import { normaliseAll } from './normalise-step.ts'
import { isToTurn, type Outcome, type Stage, type StepContext, unknownIn } from './stage.ts'

/**
 * Computes an index step by step.
 *
 * @returns one stage per step; the last holds indicators and aggregates. Refused with all refusals of the first step that fails.
 */
export function computeIndex(data: IndexData, spec: IndexSpec): Outcome<readonly Stage[]> {
  const weights = weightsOf(data.tree, spec.weights)
  const stages: Stage[] = []
  let matrix = indicatorsOf(data)
  for (const step of spec.steps) {
    const stage = runStep(step, { data, matrix, weights })
    if (!stage.ok) return stage
    stages.push(stage.value)
    matrix = stage.value.matrix
  }
  return accept(stages)
}

export function runStep(step: Step, context: StepContext): Outcome<Stage> {
  switch (step.do) {
    case 'denominate':
      return denominate(step, context)
    case 'impute':
      return impute(step, context)
    case 'screen':
      return screen(step, context)
    case 'treat':
      return treatAll(step, context)
    case 'normalise':
      return normaliseAll(step, context)
    case 'aggregate':
      return aggregateAll(step, context)
  }
}

/** The indicators alone, in the order of their codes: the order of the metadata changes no rounding. */
export function indicatorsOf({ tree, matrix }: IndexData): Matrix {
  const codes = tree.indicators.toSorted(compareCodes)
  const columns = codes.map((code) => columnOf(matrix, code) ?? new Float64Array(matrix.units.length).fill(Number.NaN))
  return { units: matrix.units, codes, columns }
}

/** Divides each indicator by its denominator; a missing denominator gives a missing value. */
function denominate({ by, scale = {} }: DenominateStep, { data, matrix }: StepContext): Outcome<Stage> {
  const { tree } = data
  const refusals: IndexRefusal[] = Object.keys({ ...by, ...scale }).flatMap((code) =>
    tree.indicators.includes(code) ? [] : [{ kind: 'code-unknown', code, step: 'denominate' }],
  )
  const columns = matrix.codes.map((code, index) => {
    const column = matrix.columns[index] as Float64Array
    const name = by === undefined ? tree.nodes.get(code)?.denominator : saidOf(by, code)
    if (name === undefined) return column
    const whole = columnOf(data.matrix, name)
    if (whole === undefined) {
      refusals.push({ kind: 'column-missing', code: name, step: 'denominate' })
      return column
    }
    const factor = saidOf(scale, code) ?? 1
    if (factor === 0) refusals.push({ kind: 'scale-zero', code })
    if (factor < 0) refusals.push({ kind: 'scale-negative', code, scale: factor })
    const denominator = Float64Array.from(placesIn(data.matrix, matrix), (place) => whole[place] as number)
    const wrong = denominator.findIndex((value, unit) => value <= 0 && !Number.isNaN(column[unit] as number))
    if (wrong >= 0) {
      const [unit, value] = [matrix.units[wrong] as string, denominator[wrong] as number]
      refusals.push({ kind: 'denominator-not-positive', unit, code, denominator: name, value })
    }
    return column.map((value, unit) => value / ((denominator[unit] as number) / factor))
  })
  if (refusals.length === 0) refusals.push(...infiniteIn({ ...matrix, columns }))
  return refusals.length > 0 ? refuse(refusals) : accept({ step: 'denominate', matrix: { ...matrix, columns } })
}

/** The first infinite value of each column: beyond the greatest number there is. */
const infiniteIn = ({ units, codes, columns }: Matrix): IndexRefusal[] =>
  columns.flatMap((column, at) => {
    const unit = column.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY)
    return unit < 0 ? [] : [{ kind: 'value-infinite', unit: units[unit] as string, code: codes[at] as string }]
  })

/** The indexes of a screened matrix's units in the whole matrix. */
export const placesIn = (whole: Matrix, part: Pick<Matrix, 'units'>): number[] => {
  if (whole.units.length === part.units.length) return whole.units.map((_, place) => place)
  const places = new Map(whole.units.map((unit, place) => [unit, place]))
  return part.units.map((unit) => places.get(unit) ?? -1)
}

export function groupsOf(data: IndexData, matrix: Matrix, name: string): readonly (string | null)[] | undefined {
  const groups = data.groups.get(name)
  return groups && placesIn(data.matrix, matrix).map((place) => groups[place] ?? null)
}

function impute(step: ImputeStep, context: StepContext): Outcome<Stage> {
  const imputed = fillIn(step, context)
  if (!imputed.ok) return imputed
  const matrix = withoutNotApplicable(imputed.value, context.data)
  const infinite = infiniteIn(matrix)
  return infinite.length > 0 ? refuse(infinite) : accept({ step: 'impute', matrix })
}

/** Nothing is put where an indicator does not apply. */
function withoutNotApplicable(matrix: Matrix, { notApplicable }: StepContext['data']): Matrix {
  if (notApplicable === undefined || notApplicable.size === 0) return matrix
  const columns = matrix.codes.map((code, at) => {
    const [column, units] = [matrix.columns[at] as Float64Array, notApplicable.get(code)]
    return units === undefined
      ? column
      : column.map((value, place) => (units.has(matrix.units[place] as string) ? Number.NaN : value))
  })
  return { ...matrix, columns }
}

function fillIn({ method, group, level, scaled = true }: ImputeStep, { data, matrix }: StepContext): Outcome<Matrix> {
  if (method === 'mean' || method === 'median') return accept(imputeByColumn(matrix, method))
  if (method === 'em') return fillByEm(data, matrix)
  if (method === 'group-mean' || method === 'group-median') {
    const groups = group === undefined ? undefined : groupsOf(data, matrix, group)
    if (groups === undefined) return refuse([{ kind: 'column-missing', code: group ?? 'group', step: 'impute' }])
    return accept(imputeByGroup(matrix, method, groups))
  }
  const { tree } = data
  const directions = matrix.codes.map((code): Direction => (isToTurn(data, matrix, code) ? -1 : 1))
  const places = matrix.codes.map((_, place) => place)
  const blocks =
    level === undefined
      ? [places]
      : [...Map.groupBy(places, (place) => ancestorAt(tree, matrix.codes[place] as string, level)).values()]
  const mixed = scaled ? [] : mixedBlocks(matrix, directions, blocks)
  if (mixed.length > 0) return refuse(mixed)
  return accept(imputeByRow(matrix, method, { directions, blocks, isScaled: scaled }))
}

/** What is most likely may fall where another value rises; of two units that would then change places this is refused. */
function fillByEm(data: IndexData, matrix: Matrix): Outcome<Matrix> {
  const imputed = imputeByEm(matrix)
  if (imputed === 'singular') return refuse([{ kind: 'em-singular' }])
  const directions = matrix.codes.map((code) => (isToTurn(data, matrix, code) ? -1 : 1))
  const against = findAgainstOrder(matrix, imputed, directions)
  if (against === undefined) return accept(imputed)
  const { at, better, worse } = against
  const { codes, units } = matrix
  return refuse([
    { kind: 'imputed-against-order', code: codes[at] as string, better: units[better] as string, worse: units[worse] as string },
  ])
}

/** Raw values of opposed directions cannot stand for each other: what is better in one would fill in what is worse in the other. */
const mixedBlocks = (
  { codes, columns }: Matrix,
  directions: readonly Direction[],
  blocks: readonly (readonly number[])[],
): IndexRefusal[] =>
  blocks.flatMap((block): IndexRefusal[] => {
    const more = block.find((at) => directions[at] === 1)
    const less = block.find((at) => directions[at] === -1)
    const isMissing = block.some((at) => columns[at]?.some(Number.isNaN))
    if (more === undefined || less === undefined || !isMissing) return []
    return [{ kind: 'directions-mixed', codes: [codes[more] as string, codes[less] as string] }]
  })

function ancestorAt({ nodes }: IndexTree, code: string, level: number): string {
  let node = nodes.get(code)
  while (node !== undefined && node.level < level && node.parent !== null) node = nodes.get(node.parent)
  return node?.code ?? code
}

const MOST_MISSING = { availability: 2 / 3, nonZero: 0.05 }

function screen(step: ScreenStep, { data, matrix }: StepContext): Outcome<Stage> {
  const { by, availability = MOST_MISSING.availability, nonZero = MOST_MISSING.nonZero, include = [], exclude = [] } = step
  const unknown = [...include, ...exclude].filter((unit) => !matrix.units.includes(unit))
  if (unknown.length > 0) return refuse(unknown.map((unit) => ({ kind: 'unit-unknown', unit, step: 'screen' })))
  const availabilities = availabilityOf(matrix, data.notApplicable)
  const isIn = (place: number): boolean => {
    const unit = matrix.units[place] as string
    if (exclude.includes(unit)) return false
    if (include.includes(unit)) return true
    const own = availabilities[place] as Availability
    if (by !== 'zeros' && own.available < availability) return false
    return by === 'missing' || !(own.nonZero < nonZero)
  }
  const kept = matrix.units.map((_, place) => place).filter(isIn)
  if (kept.length === 0) return refuse([{ kind: 'nothing-left', step: 'screen' }])
  const removed = matrix.units.filter((_, place) => !kept.includes(place))
  const screened = {
    availability: new Map(matrix.units.map((unit, place) => [unit, availabilities[place] as Availability])),
    removed,
  }
  return accept({ step: 'screen', matrix: keepUnits(matrix, kept), screened })
}

function treatAll({ indicators = {}, do: step, ...said }: TreatStep, { matrix }: StepContext): Outcome<Stage> {
  const refusals = unknownIn(indicators, matrix, step)
  const treated = new Map<string, Treated>()
  const columns = matrix.codes.map((code, index) => {
    const own = saidOf(indicators, code)
    const column = matrix.columns[index] as Float64Array
    if (own === 'none') return column
    const result = treat(column, { ...USUAL_TREATMENT, ...said, ...own })
    if (typeof result === 'string') {
      refusals.push({ kind: 'not-treated', code, why: result })
      return column
    }
    treated.set(code, result)
    return result.values
  })
  return refusals.length > 0 ? refuse(refusals) : accept({ step, matrix: { ...matrix, columns }, treated })
}
