import type { Result } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { Step } from '../spec/index-spec.ts'
import { columnOf, type Matrix } from '../statistics/matrix.ts'
import { indicatorsOf, runStep } from './compute-index.ts'
import type { Stage } from './stage.ts'
import type { Variant } from './variation.ts'

/**
 * Computes variants of one index and caches the result of each step by its input: most variants differ in late steps
 * only, so thousands of them cost little more than those steps. Of a step that is drawn anew nothing is kept.
 */
export class Replicator {
  private readonly data: IndexData
  private readonly kept = new WeakMap<Matrix, WeakMap<Step, Result<Stage, readonly IndexRefusal[]>>>()
  private readonly start: Matrix

  constructor(data: IndexData) {
    this.data = data
    this.start = indicatorsOf(data)
  }

  /** @returns the scores of a node by unit (NaN for a unit that was screened out), or the refusals */
  scores({ steps, weights }: Variant, node: string): Float64Array | readonly IndexRefusal[] {
    let matrix = this.start
    for (const step of steps) {
      const stage =
        step.do === 'aggregate' ? runStep(step, { data: this.data, matrix, weights }) : this.once(step, matrix, weights)
      if (!stage.ok) return stage.refusal
      matrix = stage.value.matrix
    }
    const column = columnOf(matrix, node)
    if (column === undefined) return [{ kind: 'code-unknown', code: node, step: 'aggregate' }]
    return matrix.units.length === this.start.units.length ? column : this.spread(matrix, column)
  }

  private once(step: Step, matrix: Matrix, weights: Variant['weights']): Result<Stage, readonly IndexRefusal[]> {
    const made = this.kept.get(matrix) ?? new WeakMap<Step, Result<Stage, readonly IndexRefusal[]>>()
    this.kept.set(matrix, made)
    const before = made.get(step)
    if (before !== undefined) return before
    const stage = runStep(step, { data: this.data, matrix, weights })
    made.set(step, stage)
    return stage
  }

  private spread({ units }: Matrix, column: Float64Array): Float64Array {
    const scores = new Map(units.map((unit, place) => [unit, column[place] as number]))
    return Float64Array.from(this.start.units, (unit) => scores.get(unit) ?? Number.NaN)
  }
}
