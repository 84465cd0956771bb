import {
  type IndexData,
  type IndexRefusal,
  indexRefusalText,
  readIndexInput,
  readIndexSpec,
  type WeighedDocument,
  withDerivedWeights,
} from '../composite-index/index.ts'
import type { FormFinding } from '../kernel/form-finding.ts'
import { FORM_FINDING_TEXTS } from '../kernel/form-finding-text.ts'
import { accept, type BilingualText, type Result, refuse, tellRefusal } from '../kernel/result.ts'
import { type Outcome, refused } from './command.ts'
import { readJson } from './read-file.ts'
import { readIndexTables } from './read-index-tables.ts'

/** An index as it is computed: its data, and its spec with weights that are known. */
export interface IndexRead {
  readonly data: IndexData
  readonly document: WeighedDocument
}

export interface IndexFiles {
  readonly input: string
  readonly meta: string | undefined
  readonly spec: string
}

/** Reads the files of an index, or the outcome that says at which place they are none. */
export async function readIndex({ input, meta, spec: file }: IndexFiles): Promise<Result<IndexRead, Outcome>> {
  const given = await readIndexTables(input, meta)
  if (!given.ok) return given
  const asked = await readJson(file)
  if (!asked.ok) return asked
  const [data, document] = [readIndexInput(given.value), readIndexSpec(asked.value)]
  if (!document.ok) return refuse(refusedIn(document.refusal.map((finding) => ({ ...finding, ...tellFinding(finding) }))))
  if (!data.ok) return refuse(refusedFor(data.refusal))
  const spec = withDerivedWeights(data.value, document.value)
  if (!spec.ok) return refuse(refusedFor(spec.refusal))
  const { weights: _asked, ...rest } = document.value
  return accept({ data: data.value, document: { ...rest, ...spec.value } })
}

const tellFinding = (finding: FormFinding): BilingualText =>
  (FORM_FINDING_TEXTS[finding.code] as (finding: FormFinding) => BilingualText)(finding)

/** What stops an index, each with its place and the way out. @param known what can be told even so */
export const refusedFor = (faults: readonly IndexRefusal[], known: object = {}): Outcome =>
  refusedIn(
    faults.map((fault) => ({ ...fault, ...tellRefusal(fault, indexRefusalText) })),
    known,
  )

export function refusedIn(faults: readonly (BilingualText & { readonly pointer?: string })[], known: object = {}): Outcome {
  const lines = faults.flatMap(({ pointer, vi, en }) => [pointer === undefined ? vi : `${pointer || '/'}: ${vi}`, `  ${en}`])
  return refused({ ok: false, faults, ...known }, lines)
}
