import { availabilityOf } from './availability.ts'
import { indicatorsOf } from './compute-index.ts'
import { correlation, cronbachAlpha } from './correlations.ts'
import { type ColumnStatistics, describe } from './describe.ts'
import type { IndexData } from './index-data.ts'
import type { IndexNode, IndexTree } from './index-tree.ts'
import { columnOf, type Matrix } from './matrix.ts'
import { principalComponents } from './principal-components.ts'

/** Two indicators under one parent that say nearly the same, or the opposite. */
export interface CloseCorrelation {
  readonly parent: string
  readonly codes: readonly [string, string]
  readonly value: number
  readonly probability: number
}

export interface Together {
  /** Cronbach's alpha; null when it cannot be had. */
  readonly alpha: number | null
  /** Share of their variance each principal component explains; none where too much is missing. */
  readonly explained: readonly number[]
}

export interface UnitAvailability {
  readonly missing: number
  /** Share of all indicators, and of those anywhere below each node. */
  readonly available: number
  readonly below: Readonly<Record<string, number>>
}

export interface IndexCheck {
  readonly units: number
  readonly statistics: Readonly<Record<string, ColumnStatistics>>
  readonly availability: Readonly<Record<string, UnitAvailability>>
  readonly correlations: readonly CloseCorrelation[]
  /** What the indicators directly under a node have in common, each turned so that more is better. */
  readonly together: Readonly<Record<string, Together>>
}

const CLOSE = 0.9

/** What a statistician looks at before anything is computed. */
export function checkIndex(data: IndexData): IndexCheck {
  const indicators = indicatorsOf(data)
  const availability = availabilityOf(indicators)
  const { nodes, aggregates } = data.tree
  const below = aggregates.map((code) => [code, availabilityOf(columnsBelow(data.tree, indicators, code))] as const)
  const turned = (code: string): Float64Array => {
    const column = columnOf(indicators, code) as Float64Array
    return nodes.get(code)?.direction === -1 ? column.map((value) => -value) : column
  }
  const families = aggregates
    .map((parent) => ({
      parent,
      codes: (nodes.get(parent) as IndexNode).children.filter((code) => indicators.codes.includes(code)),
    }))
    .filter(({ codes }) => codes.length > 1)
  return {
    units: indicators.units.length,
    statistics: Object.fromEntries(indicators.codes.map((code, at) => [code, describe(indicators.columns[at] as Float64Array)])),
    availability: Object.fromEntries(
      indicators.units.map((unit, place) => {
        const { missing = 0, available = 0 } = availability[place] ?? {}
        return [
          unit,
          { missing, available, below: Object.fromEntries(below.map(([code, own]) => [code, own[place]?.available ?? 0])) },
        ]
      }),
    ),
    correlations: families.flatMap(({ parent, codes }) =>
      pairsOf(codes).flatMap(([one, other]) => {
        const { value, probability } = correlation(turned(one), turned(other))
        return Math.abs(value) > CLOSE ? [{ parent, codes: [one, other] as const, value, probability }] : []
      }),
    ),
    together: Object.fromEntries(
      families.map(({ parent, codes }) => {
        const columns = codes.map(turned)
        const alpha = cronbachAlpha(columns)
        return [
          parent,
          { alpha: Number.isFinite(alpha) ? alpha : null, explained: principalComponents(columns)?.explained ?? [] },
        ]
      }),
    ),
  }
}

function columnsBelow({ nodes }: IndexTree, indicators: Matrix, code: string): Matrix {
  const codes: string[] = []
  const open = [code]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const children = nodes.get(at)?.children ?? []
    if (children.length === 0) codes.push(at)
    else open.push(...children)
  }
  return { units: indicators.units, codes, columns: codes.map((own) => columnOf(indicators, own) as Float64Array) }
}

const pairsOf = (codes: readonly string[]): [string, string][] =>
  codes.flatMap((one, at) => codes.slice(at + 1).map((other): [string, string] => [one, other]))
