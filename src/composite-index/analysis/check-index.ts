import { accept, type Result } from '../../kernel/result.ts'
import { indicatorsOf, placesIn } from '../computation/compute-index.ts'
import type { Stage } from '../computation/stage.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { CheckSpec } from '../spec/index-spec.ts'
import { type IndexNode, type IndexTree, indicatorsBelow } from '../spec/index-tree.ts'
import { type CorrelationKind, cronbachAlpha } from '../statistics/correlations.ts'
import { type ColumnStatistics, describe, USUAL_FLAGS } from '../statistics/describe.ts'
import { columnOf, type Matrix } from '../statistics/matrix.ts'
import { availabilityOf } from '../steps/availability.ts'
import {
  type CloseCorrelation,
  type Columns,
  type CorrelationTable,
  correlate,
  correlationTable,
  type Pair,
  pairsOf,
} from './correlation-table.ts'
import { type Together, togetherOf } from './together.ts'

export interface UnitAvailability {
  readonly missing: number
  /** Share of the indicators that have a value: of all, and of those below each node. */
  readonly available: number
  readonly below: Readonly<Record<string, number>>
}

export interface IndexCheck {
  readonly units: number
  readonly statistics: Readonly<Record<string, ColumnStatistics>>
  readonly availability: Readonly<Record<string, UnitAvailability>>
  readonly correlations: readonly CloseCorrelation[]
  /** Those asked for. */
  readonly tables: readonly CorrelationTable[]
  /** Indicators that correlate with a denominator. */
  readonly denominators: readonly Pair[]
  /** Cronbach's alpha of all indicators below each node, at any step; null when it is undefined. */
  readonly alphaBelow: Readonly<Record<string, number | null>>
  /** Internal consistency of the children of each node, oriented so that more is better. */
  readonly together: Readonly<Record<string, Together>>
}

const USUAL = { after: 0, correlation: 'pearson', close: 0.9, denominators: 0.6 } as const

/**
 * Statistics for reviewing an index: of the input data, or of the matrix after a step.
 *
 * @param stages the computed stages, when the check is of a step rather than of the input
 */
export function checkIndex(
  data: IndexData,
  asked: CheckSpec = {},
  stages: readonly Stage[] = [],
): Result<IndexCheck, readonly IndexRefusal[]> {
  const { tree } = data
  const { after, correlation: kind, close, denominators } = { ...USUAL, ...asked }
  const matrix = stages[after - 1]?.matrix ?? indicatorsOf(data)
  const columns = columnsSeen(matrix, tree, asked.turned !== false && !matrix.isTurned)
  const families = familiesIn(tree, columns)
  const tables: CorrelationTable[] = []
  for (const levels of asked.between ?? []) {
    const table = correlationTable(tree, columns, { levels, kind })
    if (!table.ok) return table
    tables.push(table.value)
  }
  return accept({
    units: matrix.units.length,
    statistics: Object.fromEntries(
      matrix.codes.map((code, at) => [code, describe(matrix.columns[at] as Float64Array, { ...USUAL_FLAGS, ...asked.flags })]),
    ),
    availability: availabilityBy(matrix, data),
    correlations: families.flatMap(({ parent, codes }) =>
      pairsOf(codes).flatMap((pair) => {
        const found = correlate(columns, pair, kind)
        return Math.abs(found.value) > close ? [{ parent, ...found }] : []
      }),
    ),
    tables,
    denominators: withDenominators(data, { matrix, columns, kind }).filter(({ value }) => Math.abs(value) > denominators),
    alphaBelow: Object.fromEntries(
      tree.aggregates.map((code) => {
        const alpha = cronbachAlpha(indicatorsBelow(tree, code).map((below) => columns.get(below) as Float64Array))
        return [code, Number.isFinite(alpha) ? alpha : null]
      }),
    ),
    together: Object.fromEntries(
      families.map(({ parent, codes }) => {
        const columnsNamed = (wanted: readonly string[]) => wanted.map((code) => columns.get(code) as Float64Array)
        const family = { codes, columns: columnsNamed(codes), below: columnsNamed(indicatorsBelow(tree, parent)) }
        return [parent, togetherOf(family, asked.componentScores ? matrix.units : undefined)]
      }),
    ),
  })
}

/** Correlations of each indicator with each denominator column. */
function withDenominators(
  { matrix: whole, tree }: IndexData,
  { matrix, columns, kind }: { readonly matrix: Matrix; readonly columns: Columns; readonly kind: CorrelationKind },
): Pair[] {
  const places = placesIn(whole, matrix)
  return whole.codes
    .filter((code) => !tree.nodes.has(code))
    .flatMap((denominator) => {
      const column = columnOf(whole, denominator) as Float64Array
      const own = Float64Array.from(places, (place) => column[place] as number)
      const together = new Map([...columns, [denominator, own]])
      return tree.indicators.map((code) => correlate(together, [code, denominator], kind))
    })
}

function columnsSeen({ codes, columns }: Matrix, { nodes }: IndexTree, turns: boolean): Columns {
  return new Map(
    codes.map((code, at) => {
      const column = columns[at] as Float64Array
      return [code, turns && nodes.get(code)?.direction === -1 ? column.map((value) => -value) : column]
    }),
  )
}

const familiesIn = ({ nodes, aggregates }: IndexTree, columns: Columns) =>
  aggregates
    .map((parent) => ({
      parent,
      codes: (nodes.get(parent) as IndexNode).children.filter((code) => columns.has(code)),
    }))
    .filter(({ codes }) => codes.length > 1)

function availabilityBy(matrix: Matrix, { tree, notApplicable }: IndexData): Readonly<Record<string, UnitAvailability>> {
  const only = (codes: readonly string[]): Matrix => ({
    units: matrix.units,
    codes,
    columns: codes.map((code) => columnOf(matrix, code) as Float64Array),
  })
  const all = availabilityOf(only(tree.indicators), notApplicable)
  const below = tree.aggregates.map((code) => [code, availabilityOf(only(indicatorsBelow(tree, code)), notApplicable)] as const)
  return Object.fromEntries(
    matrix.units.map((unit, place) => {
      const { missing = 0, available = 0 } = all[place] ?? {}
      return [
        unit,
        { missing, available, below: Object.fromEntries(below.map(([code, own]) => [code, own[place]?.available ?? 0])) },
      ]
    }),
  )
}
