import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type {
  AggregateStep,
  DenominateStep,
  ImputeStep,
  IndexSpec,
  NormaliseStep,
  ScreenStep,
  Step,
  TreatStep,
} from '../spec/index-spec.ts'
import type { IndexNode, IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'
import { columnOf, keepUnits, type Matrix } from '../statistics/matrix.ts'
import { type Aggregation, aggregate } from '../steps/aggregate.ts'
import { type Availability, availabilityOf } from '../steps/availability.ts'
import { type NormalisationAsked, withGivenParameters } from '../steps/given-parameters.ts'
import { imputeByColumn, imputeByGroup, imputeByRow } from '../steps/impute.ts'
import { normalise } from '../steps/normalise.ts'
import { type Treated, treat, USUAL_TREATMENT } from '../steps/treat.ts'
import { type Weights, weightsOf } from './index-weights.ts'

type Outcome<Value> = Result<Value, readonly IndexRefusal[]>

/** The matrix after a step, with the step's own results. */
export interface Stage {
  readonly step: Step['do']
  readonly matrix: Matrix
  /** Of a treatment, by indicator. */
  readonly treated?: ReadonlyMap<string, Treated>
  /** Of a screening, for every unit before it. */
  readonly screened?: { readonly availability: ReadonlyMap<string, Availability>; readonly removed: readonly string[] }
}

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

export interface StepContext {
  readonly data: IndexData
  readonly matrix: Matrix
  readonly weights: Weights
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

/** The indicators alone, in the order of the metadata. */
export function indicatorsOf({ tree, matrix }: IndexData): Matrix {
  const columns = tree.indicators.map((code) => columnOf(matrix, code) ?? new Float64Array(matrix.units.length).fill(Number.NaN))
  return { units: matrix.units, codes: tree.indicators, columns }
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
    const denominator = columnOf(data.matrix, name)
    if (denominator === undefined) {
      refusals.push({ kind: 'column-missing', code: name, step: 'denominate' })
      return column
    }
    const places = placesIn(data.matrix, matrix)
    const factor = saidOf(scale, code) ?? 1
    if (factor === 0) refusals.push({ kind: 'scale-zero', code })
    return column.map((value, unit) => value / ((denominator[places[unit] as number] as number) / factor))
  })
  for (const [index, column] of columns.entries()) {
    const unit = column.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY)
    if (unit >= 0)
      refusals.push({ kind: 'value-infinite', unit: matrix.units[unit] as string, code: matrix.codes[index] as string })
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ step: 'denominate', matrix: { ...matrix, columns } })
}

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

function impute(step: ImputeStep, { data, matrix }: StepContext): Outcome<Stage> {
  const { method, group, level, scaled = true } = step
  if (method === 'mean' || method === 'median') return accept({ step: 'impute', matrix: imputeByColumn(matrix, method) })
  if (method === 'group-mean' || method === 'group-median') {
    const groups = group === undefined ? undefined : groupsOf(data, matrix, group)
    if (groups === undefined) return refuse([{ kind: 'column-missing', code: group ?? 'group', step: 'impute' }])
    return accept({ step: 'impute', matrix: imputeByGroup(matrix, method, groups) })
  }
  const { tree } = data
  const directions = matrix.codes.map((code) => tree.nodes.get(code)?.direction ?? 1)
  const places = matrix.codes.map((_, place) => place)
  const blocks =
    level === undefined
      ? [places]
      : [...Map.groupBy(places, (place) => ancestorAt(tree, matrix.codes[place] as string, level)).values()]
  return accept({ step: 'impute', matrix: imputeByRow(matrix, method, { directions, blocks, isScaled: scaled }) })
}

function ancestorAt({ nodes }: IndexTree, code: string, level: number): string {
  let node = nodes.get(code)
  while (node !== undefined && node.level < level && node.parent !== null) node = nodes.get(node.parent)
  return node?.code ?? code
}

const MOST_MISSING = { availability: 2 / 3, nonZero: 0.05 }

function screen(step: ScreenStep, { matrix }: StepContext): Outcome<Stage> {
  const { by, availability = MOST_MISSING.availability, nonZero = MOST_MISSING.nonZero, include = [], exclude = [] } = step
  const unknown = [...include, ...exclude].filter((unit) => !matrix.units.includes(unit))
  if (unknown.length > 0) return refuse(unknown.map((unit) => ({ kind: 'unit-unknown', unit, step: 'screen' })))
  const availabilities = availabilityOf(matrix)
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
  const unknown = unknownIn(indicators, matrix, step)
  if (unknown.length > 0) return refuse(unknown)
  const treated = new Map<string, Treated>()
  const columns = matrix.codes.map((code, index) => {
    const own = saidOf(indicators, code)
    const column = matrix.columns[index] as Float64Array
    if (own === 'none') return column
    const result = treat(column, { ...USUAL_TREATMENT, ...said, ...own })
    treated.set(code, result)
    return result.values
  })
  return accept({ step, matrix: { ...matrix, columns }, treated })
}

const unknownIn = (said: object, matrix: Matrix, step: string): IndexRefusal[] =>
  Object.keys(said).flatMap((code) => (matrix.codes.includes(code) ? [] : [{ kind: 'code-unknown' as const, code, step }]))

function normaliseAll(step: NormaliseStep, { data, matrix }: StepContext): Outcome<Stage> {
  const { indicators = {}, do: name, ...whole } = step
  const refusals = unknownIn(indicators, matrix, name)
  const columns = matrix.codes.map((code, index) => {
    const { direction, target, parameters } = data.tree.nodes.get(code) as IndexNode
    const column = matrix.columns[index] as Float64Array
    const how = withGivenParameters(saidOf(indicators, code) ?? (whole as NormalisationAsked), parameters)
    if ('missing' in how) {
      refusals.push({ kind: 'parameter-missing', code, heading: how.missing })
      return column
    }
    if ('low' in how && !(how.low < how.high)) {
      refusals.push({ kind: 'posts-reversed', code, low: how.low, high: how.high })
      return column
    }
    const normalised = normalise(column, how, { direction, target, units: matrix.units })
    const why = typeof normalised === 'string' ? normalised : lostIn(column, normalised)
    if (typeof normalised !== 'string' && why === undefined) return normalised
    if (why !== undefined) refusals.push({ kind: 'not-normalised', code, why })
    return column
  })
  return refusals.length > 0 ? refuse(refusals) : accept({ step: name, matrix: { ...matrix, columns } })
}

/** A value that became infinite or NaN: too large or small for floating-point arithmetic. */
function lostIn(before: Float64Array, after: Float64Array): 'out-of-range' | undefined {
  for (let place = 0; place < after.length; place++)
    if (!Number.isFinite(after[place]) && !Number.isNaN(before[place])) return 'out-of-range'
  return undefined
}

function aggregateAll(step: AggregateStep, { data, matrix, weights }: StepContext): Outcome<Stage> {
  const { tree } = data
  if (tree.aggregates.some((code) => matrix.codes.includes(code))) return refuse([{ kind: 'aggregated-twice' }])
  const refusals: IndexRefusal[] = Object.keys(step.nodes ?? {}).flatMap((code) =>
    tree.aggregates.includes(code) ? [] : [{ kind: 'code-unknown', code, step: 'aggregate' }],
  )
  const levels = [...tree.nodes.values()].reduce((most, { level }) => Math.max(most, level), 1) - 1
  for (const field of ['by', 'availability'] as const) {
    const said = step[field]
    if (Array.isArray(said) && said.length !== levels)
      refusals.push({ kind: 'levels-mismatch', given: said.length, levels, field })
  }
  if (refusals.length > 0) return refuse(refusals)
  const columns = new Map(matrix.codes.map((code, index) => [code, matrix.columns[index] as Float64Array]))
  for (const code of tree.aggregates) {
    const node = tree.nodes.get(code) as IndexNode
    const made = aggregate(
      {
        columns: node.children.map((child) => columns.get(child) as Float64Array),
        weights: Float64Array.from(node.children, (child) => weights.get(child) ?? 0),
      },
      saidOf(step.nodes, code) ?? atLevel(step.by, node.level, { method: 'arithmetic' } as Aggregation),
      atLevel(step.availability, node.level, 0),
    )
    if (made instanceof Float64Array) columns.set(code, made)
    else {
      const { kind: why, unit, child } = made
      return refuse([{ kind: 'not-aggregated', code, child: node.children[child] ?? '', unit: matrix.units[unit] ?? '', why }])
    }
  }
  const codes = [...matrix.codes, ...tree.aggregates]
  return accept({
    step: 'aggregate',
    matrix: { ...matrix, codes, columns: codes.map((code) => columns.get(code) as Float64Array) },
  })
}

function atLevel<Said>(said: Said | readonly Said[] | undefined, level: number, otherwise: Said): Said {
  if (said === undefined) return otherwise
  return Array.isArray(said) ? ((said as readonly Said[])[level - 2] ?? otherwise) : (said as Said)
}
