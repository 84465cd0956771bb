import type { SheetRow, SheetSource } from '../cell.ts'
import type { WordPart, WordText } from './word-text.ts'

/** Of the lines above a table: the title of an annex, most often, stands among the last of them. */
const LINES_ABOVE = 8

/**
 * The tables of a Word document as sheets. What stands above a table comes before its rows; a table that is cut in two, so that
 * its second part has as many columns and nothing but a blank line between, stays one.
 */
export function tablesOf({ parts }: WordText): readonly SheetSource[] {
  const tables: { readonly above: readonly string[]; readonly rows: (readonly string[])[] }[] = []
  let above: string[] = []
  let isWithin = false
  for (const part of parts) {
    if (isCells(part)) {
      const last = tables.at(-1)
      if (isWithin && last !== undefined) last.rows.push(part.cells)
      else tables.push({ above: above.slice(-LINES_ABOVE), rows: [part.cells] })
      above = []
    } else above.push(part.text)
    isWithin = isCells(part)
  }
  return tables.map((table, at) => ({
    name: `Bảng ${at + 1}`,
    isHidden: false,
    rows: () => [...table.above.map((text) => [text]), ...table.rows].flatMap(asRow),
  }))
}

const isCells = (part: WordPart): part is Extract<WordPart, { readonly cells: readonly string[] }> => 'cells' in part

function asRow(texts: readonly string[], at: number): SheetRow[] {
  const cells = texts.flatMap((text, place) => (text === '' ? [] : [{ column: place + 1, kind: 'text' as const, text }]))
  return cells.length === 0 ? [] : [{ number: at + 1, cells }]
}
