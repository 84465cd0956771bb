import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, needsLibreOffice } from '../office-suite.fixture.ts'
import { openWorkbook } from '../spreadsheet/open-workbook.ts'
import { writeCsv } from './csv.ts'
import type { CellKind, TableValue } from './described-table.ts'
import { table } from './table.fixture.ts'

const csvOf = async (kind: CellKind, ...values: TableValue[]): Promise<string[]> => {
  const columns = values.map((_, index) => ({ heading: `Cột ${index}`, kind }))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeCsv({ ...table, columns, rows: [values] }))
  return text.split('\r\n')
}

describe('a table as text', () => {
  test('begins with the mark of UTF-8 and its headings; a row a line, each ended as RFC 4180 asks', async () => {
    expect(await csvOf('text', 'a', 'a,b', 'a"b', 'a\nb')).toEqual(['\uFEFFCột 0,Cột 1,Cột 2,Cột 3', 'a,"a,b","a""b","a\nb"', ''])
  })

  test.each<[CellKind, TableValue, string]>([
    ['code', '0590001234567', '"=""0590001234567"""'],
    ['text', '12345678901234567890', '"=""12345678901234567890"""'],
    ['text', '1-2', '"=""1-2"""'],
    ['text', '3/4', '"=""3/4"""'],
    ['code', '1E5', '"=""1E5"""'],
    ['code', '+84912345678', '"=""+84912345678"""'],
    ['text', '(12)', '"=""(12)"""'],
    ['text', '=1+1', "'=1+1"],
    ['text', '@SUM(A1)', "'@SUM(A1)"],
    ['text', '-cmd', "'-cmd"],
    ['text', 'K1-1-000001', 'K1-1-000001'],
    ['text', 'Ấp 1', 'Ấp 1'],
    ['money', -250_000, '-250000'],
    ['percent', 0.125, '0.125'],
    ['day', '2024-07-31', '2024-07-31'],
    ['day', '31/02', '"=""31/02"""'],
    ['month', '2024-07', '2024-07'],
    ['instant', '2024-07-31T18:05:00Z', '2024-08-01 01:05:00'],
    ['text', null, ''],
  ])('as %s, %j is written %s', async (kind, value, written) => {
    expect((await csvOf(kind, value))[1]).toBe(written)
  })

  test('what it keeps from spreadsheets, our own reader takes as it was', async () => {
    const ours = fc.oneof(
      fc.stringMatching(/^[0-9]{1,20}$/),
      fc.stringMatching(/^\+?[0-9][0-9 .\-/]{1,12}$/),
      fc.constant('Ấp 5 - 6'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(ours, { minLength: 3, maxLength: 6 }), async (values) => {
        const columns = values.map((_, index) => ({ heading: `Cột ${index}`, kind: 'code' as const }))
        const [sheet] = openWorkbook(await writeCsv({ ...table, columns, rows: [values] })).sheets
        expect([...(sheet?.rows() ?? [])][1]?.cells.map(({ text }) => text)).toEqual(values)
      }),
    )
  })
})

describe('opened in LibreOffice', needsLibreOffice, () => {
  test('zeros in front stay, long numbers are not rounded, and nothing becomes a day', async () => {
    const opened = convert(Buffer.from(await writeCsv(table)), { from: 'csv', to: 'fods' }).toString()
    const shown = [...opened.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, text]) => text)
    for (const kept of ['0590001234567', '00123', '12345678901234567890', '1-2', '+84912345678']) expect(shown).toContain(kept)
  })
})
