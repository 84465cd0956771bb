import type { Answered } from '../../../../../shared/api/interface.ts'

type Part = Answered<'/evidence/{id}/text'>['parts'][number]

interface Shown {
  readonly key: number
  /** Rows one below the other are one table. */
  readonly rows?: (readonly string[])[]
  readonly paragraph?: string
}

/** The parts of a document as they are shown: a paragraph, or a table of the rows that follow each other. */
export function partsTogether(parts: readonly Part[]): readonly Shown[] {
  const shown: Shown[] = []
  for (const [key, part] of parts.entries()) {
    if ('text' in part) shown.push({ key, paragraph: part.text })
    else {
      const rows = shown.at(-1)?.rows
      if (rows === undefined) shown.push({ key, rows: [part.cells] })
      else rows.push(part.cells)
    }
  }
  return shown
}
