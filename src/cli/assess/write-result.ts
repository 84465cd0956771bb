import {
  answerCheck,
  answerCompute,
  answerSensitivity,
  answerUncertainty,
  type ReadyIndex,
  resultSheets,
} from '../../composite-index/index.ts'
import { writeSheets } from '../../platform/table-export/write-sheets.ts'
import type { Outcome } from '../command.ts'
import { writtenTo } from '../write-file.ts'
import { refusedFor } from './index-refused.ts'

/** Writes all that is computed of an index as a workbook, with what its spec asks besides. @param outcome what is told beside it */
export async function writeResult(
  ready: ReadyIndex,
  file: string,
  outcome: Outcome & { readonly exit: 0 | 1 },
): Promise<Outcome> {
  const { document, data } = ready
  const computed = answerCompute(ready)
  if (!computed.ok) return refusedFor(computed.refusal)
  const checked = answerCheck(ready)
  const uncertainty = document.uncertainty && answerUncertainty(ready, document.uncertainty)
  const sensitivity = document.sensitivity && answerSensitivity(ready, document.sensitivity)
  if (!checked.ok) return refusedFor(checked.refusal.refusals, checked.refusal.known)
  if (uncertainty?.ok === false) return refusedFor(uncertainty.refusal)
  if (sensitivity?.ok === false) return refusedFor(sensitivity.refusal)
  const sheets = resultSheets(ready, {
    computed: computed.value,
    checked: checked.value,
    uncertainty: uncertainty?.value,
    sensitivity: sensitivity?.value,
  })
  const top = data.tree.nodes.get(data.tree.tops[0] ?? '')?.name ?? ''
  const written = await writtenTo(file, await writeSheets(sheets, top), { ...(outcome.json as object) })
  return written.exit === 0 ? { ...written, lines: [...outcome.lines, ...written.lines] } : written
}
