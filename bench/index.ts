/**
 * How fast an index is computed, and a thousand times over, checked in the same run.
 *
 * 10,000 units × 100 indicators in at most 0.15 s; 1,000 replications of 51 units × 49 indicators in at most 0.12 s, on
 * one core. The floors are the bare loops over the same numbers: one pass for each step.
 */
import { performance } from 'node:perf_hooks'
import { uncertaintyOf } from '../src/composite-index/analysis/uncertainty.ts'
import { computeIndex } from '../src/composite-index/computation/compute-index.ts'
import type { Variation } from '../src/composite-index/computation/variation.ts'
import type { IndexData } from '../src/composite-index/spec/index-data.ts'
import type { IndexSpec } from '../src/composite-index/spec/index-spec.ts'
import { buildTree, type NodeRow } from '../src/composite-index/spec/index-tree.ts'
import { columnOf } from '../src/composite-index/statistics/matrix.ts'
import { assert } from '../src/kernel/assert.ts'
import { rank } from '../src/kernel/rank.ts'

const MOST_MS = 150
const MOST_REPLICATIONS_MS = 120
const REPLICATIONS = 1000
/** What an independent program (COINr 1.1.14) makes of the same 10,000 × 100 numbers. */
const EXPECTED_SUM = 352_033.363_291_274_35
/** The sum of each unit's rank times its place in the order of codes: it differs as soon as two units change ranks. */
const EXPECTED_RANKS = 250_533_671_246

const SPEC: IndexSpec = {
  steps: [{ do: 'impute', method: 'mean' }, { do: 'treat' }, { do: 'normalise', method: 'min-max' }, { do: 'aggregate' }],
}
/** All kinds of variation together: the most that one replication has to do. */
const VARIED: readonly Variation[] = [
  { vary: 'weights', noise: 0.25 },
  {
    vary: 'step',
    step: 1,
    options: [
      { do: 'impute', method: 'mean' },
      { do: 'impute', method: 'median' },
    ],
  },
  { vary: 'step', step: 2, options: [{ do: 'treat' }, { do: 'treat', winsorise: 3 }] },
  {
    vary: 'step',
    step: 3,
    options: [
      { do: 'normalise', method: 'min-max', to: [1, 100] },
      { do: 'normalise', method: 'z-score', mean: 50, deviation: 5 },
    ],
  },
  { vary: 'step', step: 4, options: [{ do: 'aggregate' }, { do: 'aggregate', by: { method: 'geometric' } }] },
]

/** Lehmer's generator, so that every program draws the same numbers. */
function* draws(): Generator<number> {
  for (let state = 12_345; ; ) {
    state = (16_807 * state) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

function synthetic(units: number, indicators: number): IndexData {
  const next = draws()
  const draw = () => next.next().value as number
  const columns = Array.from({ length: indicators }, () => new Float64Array(units))
  for (let unit = 0; unit < units; unit++)
    for (let at = 1; at <= indicators; at++) {
      const [u, v] = [draw(), draw()]
      const value = at % 3 === 0 ? u : at % 3 === 1 ? u * u : 1 / (u + 0.01)
      ;(columns[at - 1] as Float64Array)[unit] = v < 0.02 ? Number.NaN : value
    }
  const pillars = indicators / 10
  const rows: NodeRow[] = [
    ...columns.map((_, at) => ({
      code: `I${at + 1}`,
      parent: `P${Math.ceil((at + 1) / 10)}`,
      direction: (at + 1) % 7 === 0 ? -1 : 1,
      weight: 1 + ((at + 1) % 3),
    })),
    ...Array.from({ length: pillars }, (_, at) => ({
      code: `P${at + 1}`,
      parent: at < pillars / 2 ? 'S1' : 'S2',
      weight: 1 + ((at + 1) % 2),
    })),
    { code: 'S1', parent: 'Index', weight: 1 },
    { code: 'S2', parent: 'Index', weight: 2 },
    { code: 'Index', parent: null },
  ]
  const tree = buildTree(rows)
  assert(tree.ok, 'the tree is whole')
  const codes = Array.from({ length: units }, (_, unit) => `U${unit + 1}`)
  return {
    tree: tree.value,
    matrix: { units: codes, codes: tree.value.indicators, columns },
    names: new Map(),
    groups: new Map(),
  }
}

/** The least of a few runs: what the work takes when nothing else runs. */
function least(work: () => void, times = 5): number {
  const took = Array.from({ length: times }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return Math.min(...took)
}

function sumOf(column: Float64Array): number {
  let total = 0
  for (let place = 0; place < column.length; place++) {
    const value = column[place] as number
    if (!Number.isNaN(value)) total += value
  }
  return total
}

const whole = synthetic(10_000, 100)
let scores: Float64Array = new Float64Array()
const computed = least(() => {
  const stages = computeIndex(whole, SPEC)
  assert(stages.ok, 'the index is computed')
  scores = columnOf(stages.value.at(-1)?.matrix ?? whole.matrix, 'Index') ?? scores
})
const sum = scores.reduce((total, score) => total + score, 0)
assert(Math.abs(sum - EXPECTED_SUM) < 1e-6, `the scores sum to ${sum}, ${EXPECTED_SUM} in the independent program`)
const ranks = rank(scores)
const byCode = whole.matrix.units
  .map((code, at) => ({ code, own: ranks[at] as number }))
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))
const weighed = byCode.reduce((total, { own }, at) => total + own * (at + 1), 0)
assert(weighed === EXPECTED_RANKS, `the ranks make ${weighed}, ${EXPECTED_RANKS} in the independent program`)
/** One pass over every value for each of the four steps. */
const floor = least(() => {
  for (let pass = 0; pass < SPEC.steps.length; pass++) for (const column of whole.matrix.columns) sumOf(column)
})
console.log(
  `index: 10,000 units × 100 indicators in ${computed.toFixed(0)} ms (limit ${MOST_MS}) = ${(computed / floor).toFixed(1)} × a pass over them for each step (${floor.toFixed(0)} ms); sum of scores and ranks as in the independent program`,
)

const small = synthetic(51, 50)
const once = least(() => void computeIndex(small, SPEC))
const replicated = least(() => {
  const made = uncertaintyOf(small, SPEC, { replications: REPLICATIONS, vary: VARIED, seed: 7 })
  assert(made.ok && made.value.failed === 0, 'every replication is computed')
})
console.log(
  `index: ${REPLICATIONS.toLocaleString('en')} replications of 51 units × 50 indicators in ${replicated.toFixed(0)} ms (limit ${MOST_REPLICATIONS_MS}) = ${(replicated / (once * REPLICATIONS)).toFixed(2)} × as many indices computed anew`,
)
process.exitCode = computed <= MOST_MS && replicated <= MOST_REPLICATIONS_MS ? 0 : 1
