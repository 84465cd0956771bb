import type { SheetRow, SheetSource } from './cell.ts'
import { OdsReader, type OdsRows, type OdsTable } from './ods-rows.ts'
import { LIMITS, UnreadableWorkbook } from './workbook-refusal.ts'
import { elementsOf } from './xlsx-workbook.ts'
import type { Archive } from './zip-archive.ts'

const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

export const isOds = ({ entries }: Archive): boolean => entries.has(CONTENT) || entries.has('encrypted-package')

interface CountedTable extends OdsTable {
  rows: number
}

/**
 * The sheets of a workbook of LibreOffice. All tables stand in one part, after each other: it is read once for what there
 * is, where more rows than a sheet may have are refused before one is taken, and again for each sheet, up to its end.
 *
 * @throws {@link UnreadableWorkbook}
 */
export function odsSheets(archive: Archive): SheetSource[] {
  if (isLocked(archive) || !archive.entries.has(CONTENT)) throw new UnreadableWorkbook({ kind: 'password-protected' })
  const { tables, hiddenStyles } = listTables(archive)
  return tables.map(({ name, style }, table) => ({
    name,
    isHidden: hiddenStyles.has(style),
    rows: () => readTable(archive, table),
  }))
}

function isLocked(archive: Archive): boolean {
  for (const { name } of elementsOf(archive, MANIFEST)) if (name === 'encryption-data') return true
  return false
}

function listTables(archive: Archive): { tables: readonly OdsTable[]; hiddenStyles: ReadonlySet<string> } {
  const tables: CountedTable[] = []
  const hiddenStyles = new Set<string>()
  const reader = new OdsReader({
    table: (table) => {
      if (tables.length >= LIMITS.entries) throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: CONTENT })
      tables.push({ ...table, rows: 0 })
    },
    rows: ({ table, times }) => count(tables[table], times),
    hiddenStyle: (style) => void hiddenStyles.add(style),
  })
  for (const chunk of archive.textChunks(CONTENT)) reader.push(chunk)
  return { tables, hiddenStyles }
}

function count(table: CountedTable | undefined, times: number): void {
  if (table === undefined) return
  table.rows += times
  const limit = LIMITS.rowsWithCells
  if (table.rows > limit) throw new UnreadableWorkbook({ kind: 'too-many-rows', sheet: table.name, limit })
}

function* readTable(archive: Archive, wanted: number): Generator<SheetRow> {
  const ready: OdsRows[] = []
  let tables = 0
  const reader = new OdsReader({
    table: () => void tables++,
    rows: (rows) => void (rows.table === wanted && ready.push(rows)),
    hiddenStyle: () => undefined,
  })
  for (const chunk of archive.textChunks(CONTENT)) {
    reader.push(chunk)
    for (const { number, times, cells } of ready)
      for (let repeated = 0; repeated < times; repeated++) yield { number: number + repeated, cells }
    ready.length = 0
    if (tables > wanted + 1) return
  }
}
