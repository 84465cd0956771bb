import type { FormFinding } from '../../kernel/form-finding.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { withDerivedWeights } from '../computation/derived-weights.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { type IndexPlaces, readIndexInput } from '../spec/read-index-input.ts'
import { lookAtDocument } from './look-at-document.ts'
import { readIndexSpec, type WeighedDocument } from './read-index-spec.ts'

/** An index as it is computed, checked and varied: its data, and its spec with weights that are known. */
export interface ReadyIndex {
  readonly data: IndexData
  readonly document: WeighedDocument
}

/** What stops an index before anything is computed. */
export type ReadyRefusal = IndexRefusal | FormFinding

/** Reads the parsed files of an index. Whatever is asked of it later, the same is refused here. */
export function readyIndex(
  { input, places }: { readonly input: unknown; readonly places?: IndexPlaces },
  spec: unknown,
): Result<ReadyIndex, readonly ReadyRefusal[]> {
  const [data, document] = [readIndexInput(input, places), readIndexSpec(spec)]
  if (!document.ok) return document
  if (!data.ok) return data
  const refusals = lookAtDocument(data.value, document.value)
  if (refusals.length > 0) return refuse(refusals)
  const weighed = withDerivedWeights(data.value, document.value)
  if (!weighed.ok) return weighed
  const { weights: _asked, ...rest } = document.value
  return accept({ data: data.value, document: { ...rest, ...weighed.value } })
}

export const isFormFinding = (fault: ReadyRefusal): fault is FormFinding => 'pointer' in fault
