import {
  answerCheck,
  answerCompute,
  answerSensitivity,
  answerUncertainty,
  type ReadyIndex,
  type ReadyRefusal,
  readyIndex,
} from '../../../src/composite-index/index.ts'
import { type Result, refuse } from '../../../src/kernel/result.ts'

/** What a page asks of {@link answerIndex}'s worker: an index, computed, checked or weighed, of an input and a spec as their files have them. */
export interface IndexRequest {
  readonly ask: keyof typeof ANSWERS
  readonly input: unknown
  readonly spec: unknown
}

type Answer = Result<unknown, readonly ReadyRefusal[]>

const ANSWERS = {
  compute: answerCompute,
  check: (ready: ReadyIndex): Answer => {
    const found = answerCheck(ready)
    return found.ok ? found : refuse(found.refusal.refusals)
  },
  uncertainty: (ready: ReadyIndex): Answer => answerUncertainty(ready, ready.document.uncertainty ?? { vary: [] }),
  sensitivity: (ready: ReadyIndex): Answer => answerSensitivity(ready, ready.document.sensitivity ?? { vary: [] }),
} as const

/** The same rules, and the same words, as on the command line. */
export function answerIndex({ ask, input, spec }: IndexRequest): Answer {
  const ready = readyIndex({ input }, spec)
  return ready.ok ? ANSWERS[ask](ready.value) : ready
}
