import { accept, refuse } from '../../kernel/result.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { AggregateStep } from '../spec/index-spec.ts'
import type { IndexNode, IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'
import type { Matrix } from '../statistics/matrix.ts'
import { type AggregateRefusal, type Aggregation, aggregate, type Children, type OrderNotKept } from '../steps/aggregate.ts'
import type { NotApplicable } from '../steps/availability.ts'
import { marginOf } from '../steps/outrank.ts'
import { isToTurn, type Outcome, type Stage, type StepContext } from './stage.ts'

/** Aggregates from the indicators up to the top. */
export function aggregateAll(step: AggregateStep, { data, matrix, weights }: StepContext): Outcome<Stage> {
  const { tree } = data
  if (tree.aggregates.some((code) => matrix.codes.includes(code))) return refuse([{ kind: 'aggregated-twice' }])
  const refusals = [...refuseStep(step, tree), ...refuseUnturned(data, matrix)]
  if (refusals.length > 0) return refuse(refusals)
  const notApplicable = data.notApplicable?.size ? new Map(data.notApplicable) : undefined
  const columns = new Map(matrix.codes.map((code, index) => [code, matrix.columns[index] as Float64Array]))
  for (const code of tree.aggregates) {
    const { children, level } = tree.nodes.get(code) as IndexNode
    const how = saidOf(step.nodes, code) ?? atLevel(step.by, level, { method: 'arithmetic' } as Aggregation)
    if (how.method === 'benefit-of-the-doubt' && matrix.units.length > MOST_UNITS)
      return refuse([{ kind: 'too-many-units', units: matrix.units.length, most: MOST_UNITS, asked: how.method }])
    const own = children.map((child) => columns.get(child) as Float64Array)
    const made = aggregate(
      {
        columns: own,
        areKept: children.every((child) => tree.nodes.get(child)?.children.length === 0),
        weights: Float64Array.from(children, (child) => weights.get(child) ?? 0),
        ...(notApplicable && { skipped: skippedIn(children, { units: matrix.units, notApplicable }) }),
        ...(ASKS_WHO_IS_AHEAD.has(how.method) && { margins: marginsOf(tree, children, own) }),
      },
      how,
      atLevel(step.availability, level, 0),
    )
    if (!(made instanceof Float64Array)) return refuse([refusalOf(made, { code, children, units: matrix.units })])
    columns.set(code, made)
    const never = notApplicable && matrix.units.filter((unit) => children.every((child) => notApplicable.get(child)?.has(unit)))
    if (never && never.length > 0) notApplicable.set(code, new Set(never))
  }
  const codes = [...matrix.codes, ...tree.aggregates]
  return accept({
    step: 'aggregate',
    matrix: { ...matrix, codes, columns: codes.map((code) => columns.get(code) as Float64Array) },
  })
}

/** Whether a child does not apply to a unit, both by place. */
const skippedIn =
  (
    children: readonly string[],
    { units, notApplicable }: { readonly units: readonly string[]; readonly notApplicable: NotApplicable },
  ): Children['skipped'] =>
  (child, unit) =>
    notApplicable.get(children[child] as string)?.has(units[unit] as string) === true

/** A linear programme for each unit, with a row for each other: more would keep a person waiting. */
const MOST_UNITS = 1000

/** Where the last bit of a sum could decide. */
const ASKS_WHO_IS_AHEAD: ReadonlySet<string> = new Set(['copeland', 'median'])

/** Indicators are compared as they are; of aggregates, another order of adding up may change the last bits. */
export const marginsOf = ({ nodes }: IndexTree, codes: readonly string[], columns: readonly Float64Array[]): number[] =>
  codes.map((code, at) => (nodes.get(code)?.children.length ? marginOf(columns[at] as Float64Array) : 0))

function refuseStep(step: AggregateStep, { aggregates, nodes }: IndexTree): IndexRefusal[] {
  const refusals: IndexRefusal[] = Object.keys(step.nodes ?? {}).flatMap((code) =>
    aggregates.includes(code) ? [] : [{ kind: 'code-unknown', code, step: 'aggregate' }],
  )
  const levels = [...nodes.values()].reduce((most, { level }) => Math.max(most, level), 1) - 1
  for (const field of ['by', 'availability'] as const) {
    const said = step[field]
    if (Array.isArray(said) && said.length !== levels)
      refusals.push({ kind: 'levels-mismatch', given: said.length, levels, field })
  }
  return refusals
}

const refuseUnturned = (data: StepContext['data'], matrix: Matrix): IndexRefusal[] =>
  matrix.codes.filter((code) => isToTurn(data, matrix, code)).map((code) => ({ kind: 'not-turned', code }))

function refusalOf(
  made: AggregateRefusal | OrderNotKept,
  { code, children, units }: { readonly code: string; readonly children: readonly string[]; readonly units: readonly string[] },
): IndexRefusal {
  const named = (place: number): string => units[place] ?? ''
  if (made.kind === 'order-not-kept') return { kind: made.kind, code, better: named(made.better), worse: named(made.worse) }
  return { kind: 'not-aggregated', code, child: children[made.child] ?? '', unit: named(made.unit), why: made.kind }
}

function atLevel<Said>(said: Said | readonly Said[] | undefined, level: number, otherwise: Said): Said {
  if (said === undefined) return otherwise
  return Array.isArray(said) ? ((said as readonly Said[])[level - 2] ?? otherwise) : (said as Said)
}
