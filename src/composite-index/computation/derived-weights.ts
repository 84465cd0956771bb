import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { AskedSpec, DerivedWeighting, IndexSpec, Weighting } from '../spec/index-spec.ts'
import { saidOf } from '../spec/said-of.ts'
import { correlation } from '../statistics/correlations.ts'
import { columnOf, type Matrix } from '../statistics/matrix.ts'
import { type Minimum, nelderMead } from '../statistics/nelder-mead.ts'
import { principalComponents } from '../statistics/principal-components.ts'
import { computeIndex } from './compute-index.ts'
import { refuseWeights, type Weights, weightsOf } from './index-weights.ts'
import { Replicator } from './replicate.ts'
import { criticWeights, entropyWeights } from './weights-from-spread.ts'

type Outcome<Value> = Result<Value, readonly IndexRefusal[]>

/** Where and why a search for weights stopped. */
export interface DerivedSearch {
  readonly derive: 'balance' | 'infomax'
  readonly stopped: Minimum['stopped']
  readonly evaluations: number
  readonly tolerance: number
  /** What was made as small as possible: for balance the logarithm of the mean square gap, for infomax minus the sum of correlations. */
  readonly value: number
}

/** A spec whose weights are known, and how they were searched for when they were. */
export type WeighedSpec = IndexSpec & { readonly searched?: DerivedSearch }

interface Derived {
  readonly weights: Weights
  readonly searched?: DerivedSearch
}

/** A search goes on to its tolerance; this many evaluations only end one that never gets there. */
const MOST_EVALUATIONS = 20_000

/**
 * Replaces a derived weighting in the spec by the weights it gives; returns the spec unchanged when it has none.
 *
 * `components`: loadings of the first principal component of each node's children. `balance`: weights of one level whose
 * correlations with the top have the target proportions (Becker et al. 2017, "Weights and importance in composite
 * indicators"). `infomax`: weights that maximise the sum of those correlations. `entropy` and `critic`: the spread.
 */
export function withDerivedWeights(data: IndexData, { weights: asked = 'given', ...rest }: AskedSpec): Outcome<WeighedSpec> {
  if (!isDerived(asked)) {
    const refusals = refuseWeights(data.tree, asked)
    return refusals.length > 0 ? refuse(refusals) : accept({ ...rest, weights: asked })
  }
  const unknown = Object.keys(asked.target ?? {}).filter((code) => data.tree.nodes.get(code)?.level !== asked.level)
  if (unknown.length > 0) return refuse(unknown.map((code) => ({ kind: 'code-unknown', code, step: 'weights' })))
  const given = { ...rest, weights: 'given' as const }
  const stages = computeIndex(data, given)
  if (!stages.ok) return stages
  const matrix = stages.value.at(-1)?.matrix as Matrix
  const codes = [...data.tree.nodes.values()]
    .filter(({ level, parent }) => level === asked.level && parent !== null)
    .map(({ code }) => code)
  if (codes.length === 0 || codes.some((code) => columnOf(matrix, code) === undefined))
    return refuse([{ kind: 'level-unknown', level: asked.level }])
  const derived = deriveBy(data, matrix, { spec: given, codes, asked })
  if (!derived.ok) return derived
  const { weights, searched } = derived.value
  const negative = [...weights].filter(([, weight]) => weight < 0)
  if (negative.length > 0) return refuse(negative.map(([code, weight]) => ({ kind: 'derived-weight-negative', code, weight })))
  return accept({ ...rest, weights: Object.fromEntries(weights), ...(searched && { searched }) })
}

const isDerived = (asked: Weighting | DerivedWeighting): asked is DerivedWeighting =>
  typeof asked === 'object' && typeof asked['derive'] === 'string'

interface Wanted {
  readonly spec: IndexSpec
  readonly codes: readonly string[]
  readonly asked: DerivedWeighting
}

function deriveBy(data: IndexData, matrix: Matrix, wanted: Wanted): Outcome<Derived> {
  const { codes, asked } = wanted
  switch (asked.derive) {
    case 'components':
      return byFamily(data, codes, (family, parent) => loadingsOf(matrix, family, parent))
    case 'entropy':
    case 'critic':
      return byFamily(data, codes, (family, parent) => {
        const columns = family.map((code) => columnOf(matrix, code) as Float64Array)
        const weights = asked.derive === 'entropy' ? entropyWeights(columns) : criticWeights(columns)
        return weights ?? { kind: 'no-spread', code: parent }
      })
    case 'balance':
    case 'infomax':
      return bySearch(data, wanted)
  }
}

/** Loadings of opposed children may cancel out; a sum below this counts as zero. */
const NOTHING = 1e-12

/** Weights of the children of each node by themselves. */
function byFamily(
  { tree }: IndexData,
  codes: readonly string[],
  derive: (family: readonly string[], parent: string) => readonly number[] | IndexRefusal,
): Outcome<Derived> {
  const weights = new Map<string, number>()
  for (const [parent, family] of Map.groupBy(codes, (code) => tree.nodes.get(code)?.parent ?? '')) {
    const found = derive(family, parent)
    if ('kind' in found) return refuse([found])
    if (Math.abs(total(found)) < NOTHING) return refuse([{ kind: 'weights-sum-to-nothing', code: parent }])
    for (const [at, code] of family.entries()) weights.set(code, found[at] ?? 0)
  }
  return accept({ weights })
}

function loadingsOf(matrix: Matrix, family: readonly string[], parent: string): readonly number[] | IndexRefusal {
  const found = principalComponents(family.map((code) => columnOf(matrix, code) as Float64Array))
  return found?.loadings[0] ?? { kind: 'no-components', code: parent }
}

/** Optimises the weights of one level numerically (Nelder–Mead) for their correlations with the top. */
function bySearch(data: IndexData, { spec, codes, asked }: Wanted): Outcome<Derived> {
  const { tree } = data
  const [top = ''] = tree.tops
  const { correlation: kind = 'pearson', target, tolerance = 0.1 } = asked
  const nominal = weightsOf(tree, 'given')
  const wanted = shares(codes.map((code) => saidOf(target, code) ?? 1))
  const start = asked.derive === 'balance' ? wanted : codes.map((code) => nominal.get(code) ?? 0)
  const replicator = new Replicator(data)
  const variant = (own: readonly number[]) => ({
    steps: spec.steps,
    weights: new Map([...nominal, ...shares(own).map((weight, at): [string, number] => [codes[at] as string, weight])]),
  })
  const distance = (own: readonly number[]): number => {
    const scores = replicator.scores(variant(own), top)
    if (!(scores instanceof Float64Array)) return Number.NaN
    const found = codes.map((code) => correlation(replicator.scores(variant(own), code) as Float64Array, scores, kind).value)
    if (asked.derive === 'infomax') return -total(found)
    const squares = shares(found).map((share, at) => (share - (wanted[at] as number)) ** 2)
    return Math.log(total(squares) / codes.length)
  }
  const found = nelderMead(distance, start, { tolerance, mostEvaluations: MOST_EVALUATIONS })
  if (found === undefined) return refuse([{ kind: 'no-correlations', level: asked.level }])
  const { stopped, evaluations, value } = found
  return accept({
    weights: new Map(shares(found.at).map((weight, place) => [codes[place] as string, weight])),
    searched: { derive: asked.derive === 'infomax' ? 'infomax' : 'balance', stopped, evaluations, tolerance, value },
  })
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function shares(values: readonly number[]): number[] {
  const whole = total(values)
  return values.map((value) => value / whole)
}
