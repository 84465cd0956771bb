import {
  checkIndex,
  computeIndex,
  type IndexData,
  type IndexRefusal,
  readIndexInput,
  readIndexSpec,
  resultOf,
  sensitivityOf,
  uncertaintyOf,
  type WeighedDocument,
  withDerivedWeights,
} from '../../../src/composite-index/index.ts'
import type { FormFinding } from '../../../src/kernel/form-finding.ts'
import { accept, type Result } from '../../../src/kernel/result.ts'

/** What a page asks of {@link answerIndex}'s worker: an index, computed, checked or weighed, of an input and a spec as their files have them. */
export interface IndexRequest {
  readonly ask: keyof typeof ANSWERS
  readonly input: unknown
  readonly spec: unknown
}

type Answer = Result<unknown, readonly (FormFinding | IndexRefusal)[]>

const ANSWERS = {
  compute: resultOf,
  check: (data: IndexData, document: WeighedDocument): Answer => {
    const stages = document.check?.after ? computeIndex(data, document) : accept([])
    return stages.ok ? checkIndex(data, document.check, stages.value) : stages
  },
  uncertainty: (data: IndexData, document: WeighedDocument): Answer => {
    const made = uncertaintyOf(data, document, document.uncertainty ?? { vary: [] })
    return made.ok ? accept({ ...made.value, units: Object.fromEntries(made.value.units) }) : made
  },
  sensitivity: (data: IndexData, document: WeighedDocument): Answer =>
    sensitivityOf(data, document, document.sensitivity ?? { vary: [] }),
} as const

/** The same rules as on the server. */
export function answerIndex({ ask, input, spec }: IndexRequest): Answer {
  const [data, document] = [readIndexInput(input), readIndexSpec(spec)]
  if (!document.ok) return document
  if (!data.ok) return data
  const weighed = withDerivedWeights(data.value, document.value)
  if (!weighed.ok) return weighed
  const { weights: _asked, ...rest } = document.value
  return ANSWERS[ask](data.value, { ...rest, ...weighed.value })
}
