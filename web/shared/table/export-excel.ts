import { fetchPart } from '../api/fetch-part.ts'
import type { Column, Page } from './column.ts'

const ROWS_AT_ONCE = 200
/** More than this is the work of the server's own exports and of the command line. */
const ROWS_AT_MOST = 20_000

export interface Exported<Row> {
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly fetchPage: (at: { cursor: string | undefined; limit: number }) => Promise<Page<Row>>
}

/** Writes exactly what a table shows (its columns, filters and order, every page of it) to a workbook. */
export async function exportExcel<Row>({ title, columns, fetchPage }: Exported<Row>): Promise<void> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await fetchPage({ cursor, limit: ROWS_AT_ONCE })
    rows.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && rows.length < ROWS_AT_MOST)

  const { writeXlsx } = await fetchPart(() => import('hucre/xlsx'))
  const cells = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => value(row) ?? null))]
  const bytes = await writeXlsx({ sheets: [{ name: sheetName(title), rows: cells, freezePane: { rows: 1, columns: 1 } }] })
  saveFile(
    `${title}.xlsx`,
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  )
}

/** A sheet's name may not be longer than 31 characters or hold `: \ / ? * [ ]`. */
export const sheetName = (title: string): string => title.replace(/[:\\/?*[\]]/g, '-').slice(0, 31)

export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name.replace(/[\\/:*?"<>|]/g, '-')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
