import { formatDay, isPlainDate } from '../../kernel/calendar.ts'
import { type Cell, columnOf, dayOfSerial, digitsOfNumber, type MergedRange, type SheetRow } from './cell.ts'
import { cellTooLong, LIMITS, tooManyColumns, UnreadableWorkbook } from './workbook-refusal.ts'
import { attributeOf, xmlReader } from './xml-reader.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: () => readonly string[]
  /** By number of the cell's style. */
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

export interface CellStyle {
  readonly showsDate: boolean
  readonly isStruck: boolean
  readonly isPercent: boolean
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: string | undefined
}

/**
 * The rows of a worksheet's XML as it is unpacked. Rows without content leave no trace, so a million of them cost
 * only the time to pass over.
 *
 * @throws {@link UnreadableWorkbook}
 */
export function* readXlsxRows(chunks: Iterable<string>, context: SheetContext): Generator<SheetRow> {
  const ready: SheetRow[] = []
  const reader = xmlReader(rowHandlers((row) => void ready.push(row), context))
  for (const chunk of chunks) {
    reader.push(chunk)
    yield* ready
    ready.length = 0
  }
}

/** The merged cells of a worksheet's XML. @throws {@link UnreadableWorkbook} */
export function readMerges(chunks: Iterable<string>): MergedRange[] {
  const merges: MergedRange[] = []
  const ignore = (): void => undefined
  const reader = xmlReader({
    open: (name, attributes) => {
      if (name === 'mergeCell') merges.push(rangeOf(attributeOf(attributes, 'ref') ?? ''))
      if (merges.length > LIMITS.rowsWithCells) throw new UnreadableWorkbook({ kind: 'workbook-damaged' })
    },
    close: ignore,
    text: ignore,
  })
  for (const chunk of chunks) reader.push(chunk)
  return merges
}

function rangeOf(reference: string): MergedRange {
  const [from = '', to = from] = reference.split(':')
  const rowOf = (place: string): number => Number(place.replace(/^\D+/, ''))
  return { fromRow: rowOf(from), fromColumn: columnOf(from), toRow: rowOf(to), toColumn: columnOf(to) }
}

function rowHandlers(emit: (row: SheetRow) => void, context: SheetContext) {
  let number = 0
  let isHidden = false
  let column = 0
  let cells: Cell[] = []
  let cell: OpenCell | undefined
  let into: 'value' | 'formula' | undefined
  let isPhonetic = false
  return {
    open(name: string, attributes: string): void {
      if (name === 'c') {
        const reference = attributeOf(attributes, 'r')
        column = reference === undefined ? column + 1 : columnOf(reference)
        cell = {
          column,
          type: attributeOf(attributes, 't') ?? 'n',
          style: Number(attributeOf(attributes, 's') ?? 0),
          value: '',
          formula: undefined,
        }
      } else if (name === 'row') {
        number = Number(attributeOf(attributes, 'r') ?? number + 1)
        isHidden = ['1', 'true'].includes(attributeOf(attributes, 'hidden') ?? '')
        column = 0
        cells = []
      } else if (cell === undefined) return
      else if (name === 'v' || name === 't') into = isPhonetic ? undefined : 'value'
      else if (name === 'f') {
        into = 'formula'
        cell.formula = '='
      } else if (name === 'rPh') isPhonetic = true
    },
    text(text: string): void {
      if (into === undefined || cell === undefined) return
      if (into === 'value') cell.value += text
      else cell.formula += text
      if (Math.max(cell.value.length, cell.formula?.length ?? 0) > LIMITS.cellLetters) throw cellTooLong()
    },
    close(name: string): void {
      if (name === 'c') {
        const filled = cell === undefined ? undefined : closeCell(cell, context)
        if (filled !== undefined && filled.column > LIMITS.columns) throw tooManyColumns(filled.column)
        if (filled !== undefined) cells.push(filled)
        cell = undefined
      } else if (name === 'row') {
        if (cells.length > 0) emit({ number, cells, ...(isHidden && { isHidden }) })
        cells = []
      } else if (name === 'rPh') isPhonetic = false
      else if (name === 'v' || name === 't' || name === 'f') into = undefined
    },
  }
}

function closeCell(cell: OpenCell, context: SheetContext): Cell | undefined {
  const { column, formula } = cell
  const shown = shownValue(cell, context)
  if (shown === undefined || shown.text.trim() === '') {
    return formula === undefined ? undefined : { column, kind: 'text', text: '', formula }
  }
  const isStruck = context.styles[cell.style]?.isStruck === true
  return { column, ...shown, ...(formula !== undefined && { formula }), ...(isStruck && { isStruck }) }
}

function shownValue({ type, value, style }: OpenCell, context: SheetContext): Omit<Cell, 'column' | 'formula'> | undefined {
  switch (type) {
    case 's': {
      if (value === '') return undefined
      const text = context.sharedStrings()[Number(value)]
      if (text === undefined) throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: 'sharedStrings' })
      return { kind: 'text', text }
    }
    case 'inlineStr':
    case 'str':
      return { kind: 'text', text: unescaped(value) }
    case 'b':
      return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return dateCell(value.slice(0, 10), value)
    default:
      return value === '' ? undefined : numberCell(value, context.styles[style], context.from1904)
  }
}

function numberCell(value: string, style: CellStyle | undefined, from1904: boolean): Omit<Cell, 'column'> {
  const day = style?.showsDate ? dayOfSerial(Number(value), { from1904 }) : undefined
  if (day !== undefined) return { kind: 'date', text: formatDay(day), date: day }
  const isPercent = style?.isPercent === true
  return { kind: 'number', text: digitsOfNumber(value), ...(from1904 && { from1904 }), ...(isPercent && { isPercent }) }
}

function dateCell(day: string, value: string): Omit<Cell, 'column'> {
  return isPlainDate(day) ? { kind: 'date', text: formatDay(day), date: day } : { kind: 'text', text: value }
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold, and `_x005F_` a low line that is only that (ECMA-376, ST_Xstring). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
