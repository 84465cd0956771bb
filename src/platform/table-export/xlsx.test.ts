import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { convert, needsLibreOffice, pagesOf } from '../office-suite.fixture.ts'
import type { CellKind, TableValue } from './described-table.ts'
import { table } from './table.fixture.ts'
import { writeXlsx } from './xlsx.ts'

/** Title, three lines of scope, the count, an empty row: then the headings. */
const HEAD = 6

async function sheetOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('a workbook has a sheet')
  return sheet
}

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

describe('a table as a workbook', () => {
  test('stands below what it is a table of; numbers are numbers, days days, codes text, and nothing is run', async () => {
    const { rows, cells } = await sheetOf(await writeXlsx(table))
    expect(rows.slice(0, HEAD + 1)).toEqual([
      ['Danh sách chi hỗ trợ', ...none(7)],
      ['Tháng 7/2024', ...none(7)],
      ['Tỉnh Đồng Nai', ...none(7)],
      ['Trạng thái: Được hưởng', ...none(7)],
      ['Số dòng: 4', ...none(7)],
      none(8),
      table.columns.map(({ heading }) => heading),
    ])
    const utc = (text: string) => new Date(text)
    expect(rows.slice(HEAD + 1, -1)).toEqual([
      ['Tổ CNSCĐ Ấp 1', '0590001234567', 12, 1_500_000, 0.125, utc('2023-06-01'), utc('2024-07-01'), utc('2024-08-01T01:05Z')],
      [
        '=HYPERLINK("http://x","bấm")',
        '00123',
        7,
        999_999_999_999,
        1,
        utc('2024-02-29'),
        utc('2024-12-01'),
        utc('2024-12-31T23:59Z'),
      ],
      ['1-2', '12345678901234567890', ...none(6)],
      ['Tổ, "số 3"\nkhu phố 5', '+84912345678', 0, -250_000, 0, utc('1999-12-31'), utc('2024-01-01'), utc('2024-01-01')],
    ])
    const formats = [0, 1, 2, 3, 4, 5, 6, 7].map((column) => cells?.get(`${HEAD + 1},${column}`)?.style?.numFmt)
    expect(formats).toEqual(['@', '@', '#,##0', '#,##0', '0.00%', 'dd/mm/yyyy', 'mm/yyyy', 'dd/mm/yyyy hh:mm'])
  })

  test('is filtered, frozen and printed by its headings: A4 landscape, as wide as the page, each page numbered', async () => {
    const { freezePane, autoFilter, pageSetup, headerFooter } = await sheetOf(await writeXlsx(table))
    expect(freezePane).toEqual({ rows: HEAD + 1, columns: 1 })
    expect(autoFilter?.range).toBe('A7:H11')
    expect(pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(partOf(await writeXlsx(table), 'xl/workbook.xml')).toContain("'Danh sách chi hỗ trợ'!$7:$7<")
    expect(headerFooter?.oddFooter).toBe('&CTrang &P/&N')
  })

  test('ends in sums that are formulas over its rows; a table of no rows has none', async () => {
    const { rows, cells } = await sheetOf(await writeXlsx(table))
    expect(rows.at(-1)).toEqual(['Tổng cộng', null, 19, 1_000_001_249_999, ...none(4)])
    expect([2, 3].map((column) => cells?.get(`${HEAD + 5},${column}`)?.formula)).toEqual(['SUM(C8:C11)', 'SUM(D8:D11)'])
    expect((await sheetOf(await writeXlsx({ ...table, rows: [] }))).rows).toHaveLength(HEAD + 1)
  })

  test('a number column that holds a fraction shows it', async () => {
    const columns = [{ heading: 'Điểm', kind: 'number' as const, isSummed: true }]
    const { cells } = await sheetOf(await writeXlsx({ ...table, columns, rows: [[87.5], [12]] }))
    expect(cells?.get(`${HEAD + 1},0`)?.style?.numFmt).toBe('#,##0.00')
  })

  test('a number in a column of text is text', async () => {
    const columns = [{ heading: 'Mã', kind: 'code' as const }]
    expect((await sheetOf(await writeXlsx({ ...table, columns, rows: [[2024]] }))).rows.at(-1)).toEqual(['2024'])
  })

  test('text longer than a cell takes ends in a mark that it was cut', async () => {
    const columns = [{ heading: 'Thay đổi', kind: 'text' as const }]
    const { rows } = await sheetOf(await writeXlsx({ ...table, columns, rows: [['x'.repeat(40_000)]] }))
    expect(String(rows.at(-1)?.[0])).toHaveLength(32_767)
    expect(String(rows.at(-1)?.[0]).endsWith('x […]')).toBe(true)
  })
})

const none = (count: number): null[] => Array.from({ length: count }, () => null)

const KINDS: readonly CellKind[] = ['text', 'code', 'number', 'money', 'percent', 'day', 'month', 'instant']

test('every value comes back as it went in, whatever its text', async () => {
  const aDay = fc.date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const value = (kind: CellKind): fc.Arbitrary<TableValue> => {
    if (kind === 'text' || kind === 'code') return fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== '')
    if (kind === 'number' || kind === 'money') return fc.maxSafeInteger()
    if (kind === 'percent') return fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000)
    const length = { day: 10, month: 7, instant: 24 }[kind]
    return aDay.map((day) => day.toISOString().slice(0, length))
  }
  const row = fc.tuple(...KINDS.map((kind) => fc.option(value(kind))))
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (given) => {
      const columns = KINDS.map((kind) => ({ heading: kind, kind }))
      const { rows } = await sheetOf(await writeXlsx({ ...table, columns, rows: given }))
      expect(rows.slice(HEAD + 1).map((cells) => KINDS.map((kind, column) => asGiven(cells[column], kind)))).toEqual(given)
    }),
    { numRuns: 40 },
  )
})

/** What the value of a cell was before it was written. */
function asGiven(cell: unknown, kind: CellKind): unknown {
  if (!(cell instanceof Date)) return cell ?? null
  const local = new Date(Math.round(cell.valueOf()) - (kind === 'instant' ? 7 * 3_600_000 : 0)).toISOString()
  return local.slice(0, { day: 10, month: 7, instant: 24 }[kind as 'day'])
}

describe('opened in LibreOffice', needsLibreOffice, () => {
  test('sums are computed anew, headings stand on each page, nothing is cut, no number is ###, on A4 landscape', async () => {
    const long = [
      'Tổ công nghệ số cộng đồng ấp Thanh Niên Xung Phong, xã Thanh Sơn\nkhu phố 5',
      ...(table.rows[0]?.slice(1) ?? []),
    ]
    const rows = Array.from({ length: 90 }, (_, index) => (index === 4 ? long : (table.rows[index % 2] ?? [])))
    const { text, pages } = pagesOf(
      convert(withoutComputedSums(await writeXlsx({ ...table, rows })), { from: 'xlsx', to: 'pdf' }),
    )
    expect(text).not.toContain('###')
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.every(({ width, height }) => Math.round(width) === 842 && Math.round(height) === 595)).toBe(true)
    expect(text.match(/Số tài khoản/g)).toHaveLength(pages.length)
    expect(text.match(/0590001234567 +12 +1,500,000 +12\.50% +01\/06\/2023 +07\/2024 +01\/08\/2024 01:05/g)).toHaveLength(45)
    // Lines of one cell stand below each other, and below them the next row.
    expect(text).toMatch(/Thanh Niên[\s\S]*?\n\s*khu phố 5\s*\n/)
    expect(text).toMatch(/Tổng cộng +855 +45,000,067,499,955/)
    expect(text).toContain(`Trang ${pages.length}/${pages.length}`)
  })
})

/** So that what stands in the total row is LibreOffice's own sum. */
function withoutComputedSums(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const uncomputed = sheet.replaceAll(/(<f>SUM[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
  expect(uncomputed.length).toBeLessThan(sheet.length)
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(uncomputed) })
}

test('the same table is the same for a reader of the file’s own parts: its title and what it is of', async () => {
  expect(partOf(await writeXlsx(table), 'docProps/core.xml')).toContain('Danh sách chi hỗ trợ')
})
