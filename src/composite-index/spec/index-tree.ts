import { findCycles } from '../../kernel/find-cycles.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { GivenParameters } from '../steps/given-parameters.ts'
import type { Direction } from '../steps/normalise.ts'
import { compareCodes } from './compare-codes.ts'

/** One row of an index's metadata, as read from a file. */
export interface NodeRow {
  readonly code: string
  readonly name?: string
  /** 1 for indicators, higher for aggregates; by default derived from the tree. */
  readonly level?: number
  readonly parent: string | null
  readonly weight?: number
  readonly direction?: number
  /** Aim of an indicator, in its own unit. */
  readonly target?: number
  /** Column an indicator is divided by. */
  readonly denominator?: string
  readonly parameters?: GivenParameters
  /** What it is declared to be; refused when the tree says otherwise. */
  readonly type?: 'Indicator' | 'Aggregate'
  /** The row it stands in, from 1; by default its position. */
  readonly row?: number
}

export interface IndexNode {
  readonly code: string
  readonly name: string
  readonly level: number
  readonly parent: string | null
  readonly weight: number
  readonly direction: Direction
  readonly target: number | undefined
  readonly denominator: string | undefined
  /** Its own, for a normalisation. */
  readonly parameters: GivenParameters
  /** In the order of their codes; none for an indicator. */
  readonly children: readonly string[]
}

/** The structure of an index: indicators are leaves, aggregates inner nodes; branches may differ in depth. */
export interface IndexTree {
  readonly nodes: ReadonlyMap<string, IndexNode>
  /** Leaves, in the order of the metadata. */
  readonly indicators: readonly string[]
  /** Children before parents. */
  readonly aggregates: readonly string[]
  readonly tops: readonly string[]
}

export type TreeRefusal =
  | { readonly kind: 'duplicate-code'; readonly code: string; readonly rows: readonly [number, number] }
  | { readonly kind: 'unknown-parent'; readonly code: string; readonly parent: string; readonly row: number }
  | { readonly kind: 'cycle'; readonly codes: readonly string[] }
  | { readonly kind: 'weight-malformed'; readonly code: string; readonly weight: number; readonly row: number }
  | { readonly kind: 'direction-malformed'; readonly code: string; readonly direction: number; readonly row: number }
  | { readonly kind: 'aggregate-without-children'; readonly code: string; readonly row: number }
  | { readonly kind: 'indicator-with-children'; readonly code: string; readonly row: number; readonly child: string }
  | { readonly kind: 'aggregate-turned'; readonly code: string; readonly row: number }
  | { readonly kind: 'several-tops'; readonly codes: readonly string[] }
  | { readonly kind: 'weights-all-zero'; readonly code: string }
  | { readonly kind: 'level-not-above'; readonly code: string; readonly child: string; readonly level: number }
  | { readonly kind: 'level-malformed'; readonly code: string; readonly level: number; readonly row: number }
  | { readonly kind: 'too-deep'; readonly code: string; readonly most: number }
  | { readonly kind: 'tree-empty' }

/** A pillar, its indices and their criteria are three levels; nobody reads a hundred. */
const DEEPEST = 100

/**
 * Builds the tree, or returns all refusals. Rows are counted from 1.
 *
 * Nodes stand in the order of their codes, as units do, so that the order of the rows changes no rounding and no number drawn.
 */
export function buildTree(rows: readonly NodeRow[]): Result<IndexTree, readonly TreeRefusal[]> {
  if (rows.length === 0) return refuse([{ kind: 'tree-empty' }])
  const refusals = [...refuseRows(rows), ...cyclesOf(rows)]
  if (refusals.length > 0) return refuse(refusals)
  const inOrder = rows.toSorted((a, b) => compareCodes(a.code, b.code))
  const children = Map.groupBy(inOrder, ({ parent }) => parent)
  const order = bottomUp(inOrder, children)
  const heights = new Map<string, number>()
  for (const { code } of order)
    heights.set(code, 1 + (children.get(code) ?? []).reduce((most, child) => Math.max(most, heights.get(child.code) ?? 0), 0))
  const [deepest] = order.filter(({ code }) => (heights.get(code) ?? 0) > DEEPEST)
  if (deepest !== undefined) return refuse([{ kind: 'too-deep', code: deepest.code, most: DEEPEST }])
  const nodes = new Map(
    inOrder.map((row): [string, IndexNode] => [row.code, nodeOf(row, children.get(row.code) ?? [], heights.get(row.code) ?? 1)]),
  )
  const late = [...nodes.values()].flatMap((node) => refuseNode(node, nodes))
  if (late.length > 0) return refuse(late)
  return accept({
    nodes,
    indicators: rows.flatMap(({ code }) => (children.has(code) ? [] : [code])),
    aggregates: order.flatMap(({ code }) => (children.has(code) ? [code] : [])),
    tops: inOrder.flatMap(({ code, parent }) => (parent === null ? [code] : [])),
  })
}

function refuseRows(rows: readonly NodeRow[]): TreeRefusal[] {
  const firsts = new Map<string, number>()
  const refusals: TreeRefusal[] = []
  for (const [index, node] of rows.entries()) {
    const { code, weight = 1, direction = 1, level = 1, row = index + 1 } = node
    const first = firsts.get(code)
    if (first === undefined) firsts.set(code, row)
    else refusals.push({ kind: 'duplicate-code', code, rows: [first, row] })
    if (!(weight >= 0 && Number.isFinite(weight))) refusals.push({ kind: 'weight-malformed', code, weight, row })
    if (!(Number.isInteger(level) && level >= 1 && level <= DEEPEST)) refusals.push({ kind: 'level-malformed', code, level, row })
    if (direction !== 1 && direction !== -1) refusals.push({ kind: 'direction-malformed', code, direction, row })
  }
  return [...refusals, ...refusePlaces(rows, firsts)]
}

/** What a node is declared to be against where it stands. */
function refusePlaces(rows: readonly NodeRow[], firsts: ReadonlyMap<string, number>): TreeRefusal[] {
  const children = new Map(rows.map(({ code, parent }) => [parent, code]))
  const tops = rows.filter(({ parent }) => parent === null).map(({ code }) => code)
  const refusals: TreeRefusal[] = tops.length > 1 ? [{ kind: 'several-tops', codes: tops }] : []
  for (const [index, { code, parent, type, direction, row = index + 1 }] of rows.entries()) {
    const child = children.get(code)
    if (type === 'Aggregate' && child === undefined) refusals.push({ kind: 'aggregate-without-children', code, row })
    if (type === 'Indicator' && child !== undefined) refusals.push({ kind: 'indicator-with-children', code, row, child })
    if (direction === -1 && child !== undefined) refusals.push({ kind: 'aggregate-turned', code, row })
    if (parent !== null && !firsts.has(parent)) refusals.push({ kind: 'unknown-parent', code, parent, row })
  }
  return refusals
}

const cyclesOf = (rows: readonly NodeRow[]): TreeRefusal[] =>
  findCycles(new Map(rows.map(({ code, parent }) => [code, parent]))).map((codes) => ({ kind: 'cycle', codes }))

/** The indicators anywhere below a node. */
export function indicatorsBelow({ nodes }: Pick<IndexTree, 'nodes'>, code: string): string[] {
  const children = nodes.get(code)?.children ?? []
  return children.length === 0 ? [code] : children.flatMap((child) => indicatorsBelow({ nodes }, child))
}

function bottomUp(rows: readonly NodeRow[], children: ReadonlyMap<string | null, readonly NodeRow[]>): NodeRow[] {
  const order: NodeRow[] = []
  const open = rows.filter(({ parent }) => parent === null)
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    order.push(row)
    for (const child of children.get(row.code) ?? []) open.push(child)
  }
  return order.reverse()
}

function nodeOf(row: NodeRow, children: readonly NodeRow[], height: number): IndexNode {
  const { code, name = code, level = height, parent, weight = 1, direction = 1, target, denominator, parameters = {} } = row
  return {
    code,
    name,
    level,
    parent,
    weight,
    direction: direction === -1 ? -1 : 1,
    target,
    denominator,
    parameters,
    children: children.map((child) => child.code),
  }
}

function refuseNode({ code, level, children }: IndexNode, nodes: ReadonlyMap<string, IndexNode>): TreeRefusal[] {
  const own = children.flatMap((child) => nodes.get(child) ?? [])
  const refusals: TreeRefusal[] = own
    .filter((child) => child.level >= level)
    .map((child) => ({ kind: 'level-not-above', code, child: child.code, level }))
  if (own.length > 0 && own.every(({ weight }) => weight === 0)) refusals.push({ kind: 'weights-all-zero', code })
  return refusals
}
