import type { TableValue } from '../../../src/platform/table-export/described-table.ts'
import type { WholeTable } from '../../../src/platform/table-export/write-table.ts'
import { Problem } from '../api/problem.ts'
import { currentLanguage } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import type { Column, Page } from './column.ts'

const ROWS_AT_ONCE = 200
/** A browser holds them all; a longer list is narrowed first. */
const ROWS_AT_MOST = 50_000

type FetchPage<Row> = (at: { cursor: string | undefined; limit: number }) => Promise<Page<Row>>

/**
 * Every row of a list, page after page.
 *
 * @throws {Problem} when there are more than one file takes: never a part as if it were the whole
 */
export async function readEveryRow<Row>(fetchPage: FetchPage<Row>, onRead: (rows: number) => void): Promise<readonly Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await fetchPage({ cursor, limit: ROWS_AT_ONCE })
    rows.push(...page.items)
    onRead(rows.length)
    cursor = page.nextCursor ?? undefined
    if (rows.length + (cursor === undefined ? 0 : 1) > ROWS_AT_MOST)
      throw new Problem(0, { kind: 'list-too-long', vi: sharedText.vi.table.tooLong, en: sharedText.en.table.tooLong })
  } while (cursor !== undefined)
  return rows
}

interface ShownTable<Row> {
  readonly title: string
  readonly scope: readonly string[]
  readonly columns: readonly Column<Row>[]
}

/** Rows of the screen as a table that can be written or printed, in the reader's language. */
export function describeRows<Row>({ title, scope, columns }: ShownTable<Row>, rows: readonly Row[]): WholeTable {
  const written = columns.filter(({ isAct }) => !isAct)
  return {
    language: currentLanguage(),
    title,
    scope,
    columns: written.map(({ header, kind = 'text', isSummed }) => ({ heading: header, kind, isSummed })),
    rows: rows.map((row): TableValue[] => written.map(({ value }) => value(row))),
  }
}
