import { accept, type Result, refuse } from '../kernel/result.ts'
import { computeIndex } from './compute-index.ts'
import { correlation } from './correlations.ts'
import type { IndexData } from './index-data.ts'
import type { IndexFault } from './index-fault.ts'
import type { DerivedWeighting, IndexSpec } from './index-spec.ts'
import { type Weights, weightsOf } from './index-weights.ts'
import { columnOf, type Matrix } from './matrix.ts'
import { nelderMead } from './nelder-mead.ts'
import { principalComponents } from './principal-components.ts'
import { Replicator } from './replicate.ts'

type Outcome<Value> = Result<Value, readonly IndexFault[]>

/**
 * Weights that the data gives, put in the place of those that were asked for; the spec as it is when none were.
 *
 * `components`: the loadings of the first principal component of the children of each node. `balance`: such weights of
 * one level that its correlations with the top have the proportions wanted (Becker et al. 2017, "Weights and importance
 * in composite indicators").
 */
export function withDerivedWeights(data: IndexData, spec: IndexSpec): Outcome<IndexSpec> {
  const { weights } = spec
  if (typeof weights !== 'object' || !('derive' in weights)) return accept(spec)
  const asked = weights as DerivedWeighting
  const given = { ...spec, weights: 'given' as const }
  const stages = computeIndex(data, given)
  if (!stages.ok) return stages
  const matrix = stages.value.at(-1)?.matrix as Matrix
  const codes = [...data.tree.nodes.values()]
    .filter(({ level, parent }) => level === asked.level && parent !== null)
    .map(({ code }) => code)
  if (codes.length < 2 || codes.some((code) => columnOf(matrix, code) === undefined))
    return refuse([{ kind: 'level-unknown', level: asked.level }])
  const derived =
    asked.derive === 'components' ? byComponents(data, matrix, codes) : byBalance(data, { spec: given, codes, asked })
  return derived.ok ? accept({ ...spec, weights: Object.fromEntries(derived.value) }) : derived
}

function byComponents({ tree }: IndexData, matrix: Matrix, codes: readonly string[]): Outcome<Weights> {
  const weights = new Map<string, number>()
  for (const [parent, family] of Map.groupBy(codes, (code) => tree.nodes.get(code)?.parent ?? '')) {
    const found = principalComponents(family.map((code) => columnOf(matrix, code) as Float64Array))
    if (found === undefined) return refuse([{ kind: 'no-components', code: parent }])
    for (const [at, code] of family.entries()) weights.set(code, found.loadings[0]?.[at] ?? 0)
  }
  return accept(weights)
}

function byBalance(
  data: IndexData,
  { spec, codes, asked }: { spec: IndexSpec; codes: readonly string[]; asked: DerivedWeighting },
): Outcome<Weights> {
  const { tree } = data
  const [top = ''] = tree.tops
  const wanted = shares(codes.map((code) => asked.target?.[code] ?? 1))
  const nominal = weightsOf(tree, 'given')
  const replicator = new Replicator(data)
  const variant = (own: readonly number[]) => ({
    steps: spec.steps,
    weights: new Map([...nominal, ...shares(own).map((weight, at): [string, number] => [codes[at] as string, weight])]),
  })
  const distance = (own: readonly number[]): number => {
    const scores = replicator.scores(variant(own), top)
    if (!(scores instanceof Float64Array)) return Number.NaN
    const found = shares(codes.map((code) => correlation(replicator.scores(variant(own), code) as Float64Array, scores).value))
    return Math.log(found.reduce((sum, share, at) => sum + (share - (wanted[at] as number)) ** 2, 0) / codes.length)
  }
  const { at } = nelderMead(distance, wanted, { tolerance: asked.tolerance ?? 0.1, mostEvaluations: 500 })
  return accept(new Map(shares(at).map((weight, place) => [codes[place] as string, weight])))
}

function shares(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0)
  return values.map((value) => value / whole)
}
