import type { SheetRow, SheetSource } from '../../platform/spreadsheet/cell.ts'
import { LIMITS, UnreadableWorkbook } from '../../platform/spreadsheet/workbook-refusal.ts'
import { FontCount, type FontFound, rowInUnicode } from '../columns/font-count.ts'
import { findLayout } from '../columns/layout.ts'
import type { FontName } from '../columns/old-font.ts'
import { kindOfRow } from './row-kind.ts'
import type { ReadContext, Reading } from './sheet-reading.ts'
import { SheetState } from './sheet-state.ts'
import { readTitle } from './title.ts'

const LOOK_AHEAD = 250
/** Of rows with cells as long as pages fewer are held: a layout shows in those too. */
const LETTERS_AHEAD = 2_000_000

const lettersIn = ({ cells }: SheetRow): number => cells.reduce((sum, { text }) => sum + text.length, 0)

/** Parses one sheet as a stream of rows: titles, headings, sections, members, totals. */
export function* readSheet(source: SheetSource, context: ReadContext): Generator<Reading> {
  const rows = lookingAhead(source, context.font)
  const first = findLayout(rows.ahead(), context.saved, context.words)
  const found = rows.font()
  if (found !== undefined) yield { kind: 'font', found }
  if (first === undefined) return
  yield { kind: 'layout', sheet: source.name, layout: first }
  const state = new SheetState(source.name, context, first)
  for (let row = rows.next(); row !== undefined; row = rows.next()) {
    if (row.number < first.headingFrom) state.hearTitle(row)
    else if (row.number > first.headingUntil) yield* readRow(row, { state, rows, context, sheet: source.name })
  }
  yield* state.rememberedColumns()
  yield* state.unusedColumns()
}

interface SheetReading {
  readonly state: SheetState
  readonly rows: ReturnType<typeof lookingAhead>
  readonly context: ReadContext
  readonly sheet: string
}

function* readRow(row: SheetRow, { state, rows, context, sheet }: SheetReading): Generator<Reading> {
  if (row.number <= state.layout.headingUntil && row.number >= state.layout.headingFrom) return
  const kind = kindOfRow(row, state.layout)
  if (kind.kind === 'heading') {
    const next = state.isSameHeading(row) ? undefined : findLayout([row, ...rows.ahead()], context.saved, context.words)
    if (next !== undefined) {
      state.layout = next
      yield { kind: 'layout', sheet, layout: next }
    }
    return
  }
  if (kind.kind === 'member') yield* state.member(row)
  else if (kind.kind === 'total') yield* state.total(row, kind)
  else if (kind.kind === 'section') state.section(kind)
  else if (kind.kind === 'title') state.title(readTitle(kind.text))
}

/**
 * Iterates over rows with a look-ahead buffer: detecting a layout needs the rows below the headings. With a font, the rows
 * come as they were meant; whether there is one is heard from the first rows as they stand.
 */
function lookingAhead(source: SheetSource, font: FontName | undefined) {
  const iterator = source.rows()[Symbol.iterator]()
  let buffer: SheetRow[] = []
  let head = 0
  let read = 0
  let letters = 0
  const fonts = new FontCount()
  const asMeant = (row: SheetRow): SheetRow => (font === undefined ? row : rowInUnicode(row, font, fonts.columns))
  const fill = (wanted: number): void => {
    if (head > LOOK_AHEAD) {
      buffer = buffer.slice(head)
      head = 0
    }
    while (buffer.length - head < wanted && (letters < LETTERS_AHEAD || buffer.length === head)) {
      const next = iterator.next()
      if (next.done === true) return
      if (++read > LIMITS.rowsWithCells)
        throw new UnreadableWorkbook({ kind: 'too-many-rows', sheet: source.name, limit: LIMITS.rowsWithCells })
      if (read <= LOOK_AHEAD) fonts.hear(next.value)
      letters += lettersIn(next.value)
      buffer.push(next.value)
    }
  }
  return {
    ahead(): readonly SheetRow[] {
      fill(LOOK_AHEAD)
      const rows = buffer.slice(head)
      return font === undefined ? rows : rows.map(asMeant)
    },
    font: (): FontFound | undefined => fonts.found(),
    next(): SheetRow | undefined {
      fill(1)
      const row = buffer[head++]
      if (row === undefined) return undefined
      letters -= lettersIn(row)
      return asMeant(row)
    },
  }
}
