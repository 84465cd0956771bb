import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import { type CorrelationKind, correlation } from '../statistics/correlations.ts'

/** The correlation of two columns. */
export interface Pair {
  readonly codes: readonly [string, string]
  readonly value: number
  /** The two-sided p-value of the hypothesis of no correlation. */
  readonly probability: number
  /** The number of units with both values. */
  readonly count: number
}

/** Two siblings that are nearly redundant: strongly correlated, positively or negatively. */
export interface CloseCorrelation extends Pair {
  readonly parent: string
}

export interface CorrelationTable {
  readonly levels: readonly [number, number]
  readonly kind: CorrelationKind
  readonly pairs: readonly Pair[]
}

/** Columns by code, as a check sees them. */
export type Columns = ReadonlyMap<string, Float64Array>

export function correlate(columns: Columns, [one, other]: readonly [string, string], kind: CorrelationKind): Pair {
  const none = new Float64Array()
  return { codes: [one, other], ...correlation(columns.get(one) ?? none, columns.get(other) ?? none, kind) }
}

export const pairsOf = (codes: readonly string[]): [string, string][] =>
  codes.flatMap((one, at) => codes.slice(at + 1).map((other): [string, string] => [one, other]))

/** Correlations of all nodes of one level with all of another; within one level each pair occurs once. */
export function correlationTable(
  { nodes }: IndexTree,
  columns: Columns,
  { levels, kind }: Pick<CorrelationTable, 'levels' | 'kind'>,
): Result<CorrelationTable, readonly IndexRefusal[]> {
  const [first, second] = levels.map((level) =>
    [...nodes.values()].filter((node) => node.level === level && columns.has(node.code)).map(({ code }) => code),
  ) as [string[], string[]]
  const empty = levels.find((_, at) => (at === 0 ? first : second).length === 0)
  if (empty !== undefined) return refuse([{ kind: 'level-not-there', level: empty }])
  const pairs = levels[0] === levels[1] ? pairsOf(first) : first.flatMap((one) => second.map((other) => [one, other] as const))
  return accept({ levels, kind, pairs: pairs.map((codes) => correlate(columns, codes, kind)) })
}
