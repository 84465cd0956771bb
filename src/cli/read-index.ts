import { isFormFinding, type ReadyIndex, type ReadyRefusal, readyIndex } from '../composite-index/index.ts'
import type { FormFinding } from '../kernel/form-finding.ts'
import { FORM_FINDING_TEXTS } from '../kernel/form-finding-text.ts'
import { type BilingualText, type Result, refuse } from '../kernel/result.ts'
import type { Outcome } from './command.ts'
import { refusedIn, toldAt } from './index-refused.ts'
import { readJson } from './read-file.ts'
import { readIndexTables } from './read-index-tables.ts'

export interface IndexFiles {
  readonly input: string
  readonly meta: string | undefined
  readonly spec: string
}

/** Reads the files of an index, or the outcome that says at which place they are none. */
export async function readIndex({ input, meta, spec }: IndexFiles): Promise<Result<ReadyIndex, Outcome>> {
  const tables = await readIndexTables(input, meta)
  if (!tables.ok) return tables
  const asked = await readJson(spec)
  if (!asked.ok) return asked
  const ready = readyIndex(tables.value, asked.value)
  return ready.ok ? ready : refuse(refusedIn(ready.refusal.map(told)))
}

const told = (fault: ReadyRefusal): ReadyRefusal & BilingualText =>
  isFormFinding(fault) ? { ...fault, ...tellFinding(fault) } : { ...fault, ...toldAt(fault) }

const tellFinding = (finding: FormFinding): BilingualText =>
  (FORM_FINDING_TEXTS[finding.code] as (finding: FormFinding) => BilingualText)(finding)
