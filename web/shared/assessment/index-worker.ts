import {
  type IndexFault,
  readIndexInput,
  readIndexSpec,
  resultOf,
  uncertaintyOf,
  withDerivedWeights,
} from '../../../src/assessment/index.ts'
import type { FormFinding } from '../../../src/kernel/form-finding.ts'
import { accept, type Result } from '../../../src/kernel/result.ts'

/** What a page asks of the worker: an index, computed or weighed, of an input and a spec as their files have them. */
export interface IndexRequest {
  readonly ask: 'compute' | 'uncertainty'
  readonly input: unknown
  readonly spec: unknown
}

type Answer = Result<unknown, readonly (FormFinding | IndexFault)[]>

/** The same rules as on the server, away from the thread that draws the page. */
function answer({ ask, input, spec }: IndexRequest): Answer {
  const [data, document] = [readIndexInput(input), readIndexSpec(spec)]
  if (!document.ok) return document
  if (!data.ok) return data
  if (ask === 'compute') return resultOf(data.value, document.value)
  const weighed = withDerivedWeights(data.value, document.value)
  if (!weighed.ok) return weighed
  const made = uncertaintyOf(data.value, weighed.value, document.value.uncertainty ?? { vary: [] })
  return made.ok ? accept({ ...made.value, units: Object.fromEntries(made.value.units) }) : made
}

addEventListener('message', ({ data }: MessageEvent<IndexRequest>) => postMessage(answer(data)))
