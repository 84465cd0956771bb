import { type IndexRefusal, indexRefusalText } from '../../composite-index/index.ts'
import { type BilingualText, tellRefusal } from '../../kernel/result.ts'
import { type Outcome, refused } from '../command.ts'

/** What stops an index, each with its place and the way out. @param known what can be told even so */
export const refusedFor = (faults: readonly IndexRefusal[], known: object = {}): Outcome =>
  refusedIn(
    faults.map((fault) => ({ ...fault, ...toldAt(fault) })),
    known,
  )

/** The sentences of a refusal, with the cell to look for where the file has cells. */
export function toldAt(fault: IndexRefusal): BilingualText {
  const { vi, en } = tellRefusal(fault, indexRefusalText)
  return fault.cell === undefined ? { vi, en } : { vi: `Ô ${fault.cell}: ${vi}`, en: `Cell ${fault.cell}: ${en}` }
}

export function refusedIn(faults: readonly (BilingualText & { readonly pointer?: string })[], known: object = {}): Outcome {
  const lines = faults.flatMap(({ pointer, vi, en }) => [pointer === undefined ? vi : `${pointer || '/'}: ${vi}`, `  ${en}`])
  return refused({ ok: false, faults, ...known }, lines)
}
