import type { Result } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { Step } from '../spec/index-spec.ts'
import type { Matrix } from '../statistics/matrix.ts'
import type { Availability } from '../steps/availability.ts'
import type { Treated } from '../steps/treat.ts'
import type { Weights } from './index-weights.ts'

export type Outcome<Value> = Result<Value, readonly IndexRefusal[]>

/** The matrix after a step, with the step's own results. */
export interface Stage {
  readonly step: Step['do']
  readonly matrix: Matrix
  /** Of a treatment, by indicator. */
  readonly treated?: ReadonlyMap<string, Treated>
  /** Of a screening, for every unit before it. */
  readonly screened?: { readonly availability: ReadonlyMap<string, Availability>; readonly removed: readonly string[] }
}

export interface StepContext {
  readonly data: IndexData
  readonly matrix: Matrix
  readonly weights: Weights
}

export const unknownIn = (said: object, matrix: Matrix, step: string): IndexRefusal[] =>
  Object.keys(said).flatMap((code) => (matrix.codes.includes(code) ? [] : [{ kind: 'code-unknown' as const, code, step }]))

/** Whether a column still has to be turned round before more of it is better. */
export const isToTurn = ({ tree }: IndexData, { isTurned }: Matrix, code: string): boolean =>
  !isTurned && tree.nodes.get(code)?.direction === -1
