import { isFormFinding, officeWording, type ReadyIndex, type ReadyRefusal, readyIndex } from '../../composite-index/index.ts'
import type { FormFinding } from '../../kernel/form-finding.ts'
import { FORM_FINDING_TEXTS } from '../../kernel/form-finding-text.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { type Outcome, wrongUsage } from '../command.ts'
import { readJson } from '../read-file.ts'
import { refusedIn, toldAt } from './index-refused.ts'
import { type IndexTables, readIndexTables } from './read-index-tables.ts'

export interface IndexFiles {
  readonly input: string
  readonly meta: string | undefined
  /** A workbook of an index says itself how it is computed. */
  readonly spec: string | undefined
}

/** Reads the files of an index, or the outcome that says at which place they are none. */
export async function readIndex({ input, meta, spec }: IndexFiles): Promise<Result<ReadyIndex, Outcome>> {
  const tables = await readIndexTables(input, meta)
  if (!tables.ok) return tables
  const asked = await specOf(tables.value, spec)
  if (!asked.ok) return asked
  const ready = readyIndex(tables.value, asked.value)
  if (ready.ok) return ready
  const inWords = tables.value.isOffice ? officeWording : (text: BilingualText) => text
  return refuse(refusedIn(ready.refusal.map((fault) => ({ ...fault, ...inWords(told(fault)) }))))
}

async function specOf({ spec }: IndexTables, file: string | undefined): Promise<Result<unknown, Outcome>> {
  if (file !== undefined) return readJson(file)
  if (spec !== undefined) return accept(spec)
  return refuse(
    wrongUsage('Cần --spec, hoặc một sổ tính do index new tạo.', '--spec is needed, or a workbook that index new made.'),
  )
}

const told = (fault: ReadyRefusal): BilingualText => (isFormFinding(fault) ? tellFinding(fault) : toldAt(fault))

const tellFinding = (finding: FormFinding): BilingualText =>
  (FORM_FINDING_TEXTS[finding.code] as (finding: FormFinding) => BilingualText)(finding)
