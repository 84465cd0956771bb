import type { SheetRow } from '../../platform/spreadsheet/cell.ts'
import { matchHeading } from './field.ts'
import { type FontName, inUnicode, readOldFont } from './old-font.ts'

/** That a file is typed with an old font, with some of its texts as they stand and as they were meant. */
export interface FontFound {
  readonly font: FontName
  /** Texts that can be nothing else, among the first rows of its sheets. */
  readonly texts: number
  readonly samples: readonly { readonly written: string; readonly meant: string }[]
}

const FEWEST = 3
const SAMPLES = 12

/** Counts the texts of an old font among the first rows of a sheet, as they come. */
export class FontCount {
  /** Columns with a text that can be nothing else: what could be either is read like it. */
  readonly columns = new Set<number>()
  private readonly meant = new Map<FontName, Map<string, string>>()

  hear({ cells }: SheetRow): void {
    for (const { column, kind, text } of cells) {
      const old = kind === 'text' ? readOldFont(text, { isExpected: false }) : undefined
      if (old === undefined) continue
      const known = this.meant.get(old.font) ?? new Map<string, string>()
      this.meant.set(old.font, known.set(text, old.meant))
      this.columns.add(column)
    }
  }

  found(): FontFound | undefined {
    const [most] = [...this.meant].toSorted(([, left], [, right]) => right.size - left.size)
    if (most === undefined || most[1].size < FEWEST) return undefined
    const samples = [...most[1]].slice(0, SAMPLES).map(([written, meant]) => ({ written, meant }))
    return { font: most[0], texts: most[1].size, samples }
  }
}

/** A row as it was meant. A heading that is known as it stands was typed in Unicode, whatever stands under it. */
export const rowInUnicode = (row: SheetRow, font: FontName, columns: ReadonlySet<number>): SheetRow => ({
  ...row,
  cells: row.cells.map((cell) => {
    if (cell.kind !== 'text') return cell
    const isExpected = columns.has(cell.column) && matchHeading(cell.text).length === 0
    return { ...cell, text: inUnicode(cell.text, font, { isExpected }) }
  }),
})
