import { type ProcessLimits, runApart, TookTooMuch } from '../thread/run-apart.ts'
import type { TableToWrite } from './write-table.ts'

/** A list of 50,000 rows of ten columns takes 15 seconds of a busy machine and fits. */
const WRITING: ProcessLimits = { megabytes: 192, seconds: 60 }

/** Writes a table beside this process. @returns nothing when it takes more than it may */
export async function writeTableApart(given: TableToWrite): Promise<Uint8Array | undefined> {
  try {
    return await runApart<TableToWrite, Uint8Array>(new URL('./write-table.ts', import.meta.url), given, WRITING)
  } catch (error) {
    if (error instanceof TookTooMuch) return undefined
    throw error
  }
}
