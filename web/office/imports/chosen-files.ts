import type { importText } from './text.ts'

/** What the server reads at most: one file of this size, this many at a time. */
const BYTES_AT_MOST = 100 * 1024 * 1024
const FILES_AT_MOST = 20
const TABLES = /\.(xlsx|xlsm|ods|csv)$/i

export const ACCEPTED_FILES = '.xlsx,.xlsm,.ods,.csv'

type Words = typeof importText.vi.upload

export interface Choice {
  readonly files: readonly File[]
  /** Why some were not taken, a sentence each. */
  readonly refused: readonly string[]
}

/** Adds files to those chosen already; what the server would refuse is said before anything is sent. */
export function withFiles(chosen: readonly File[], added: readonly File[], text: Words): Choice {
  const files = [...chosen]
  const refused: string[] = []
  for (const file of added) {
    const reason = whyNot(file, files, text)
    if (reason === undefined) files.push(file)
    else if (!refused.includes(reason)) refused.push(reason)
  }
  return { files, refused }
}

function whyNot({ name, size }: File, chosen: readonly File[], text: Words): string | undefined {
  if (!TABLES.test(name)) return text.notATable(name)
  if (size > BYTES_AT_MOST) return text.tooLarge(name)
  if (chosen.some((other) => other.name === name && other.size === size)) return text.chosenAlready(name)
  return chosen.length >= FILES_AT_MOST ? text.tooMany : undefined
}
