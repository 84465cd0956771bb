import { strToU8, type Zippable, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { describe, expect, test } from 'vitest'
import { odsCell, odsOf } from '../../hostile-workbook.fixture.ts'
import type { SheetRow } from './cell.ts'
import { openWorkbook } from './open-workbook.ts'
import { LIMITS } from './workbook-refusal.ts'

const read = (bytes: Uint8Array) =>
  openWorkbook(bytes).sheets.map(({ name, isHidden, rows }) => ({ name, isHidden, rows: [...rows()] }))
const textsOf = (rows: readonly SheetRow[]): unknown[] =>
  rows.map(({ number, cells }) => [number, ...cells.map(({ column, text }) => `${column} ${text}`)])
const table = (rows: string): string => `<table:table table:name="DS">${rows}</table:table>`
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`
const textsIn = (rows: string): unknown[] => textsOf(read(odsOf(table(rows)))[0]?.rows ?? [])
const refusalOf = (bytes: Uint8Array): unknown => {
  try {
    return read(bytes)
  } catch (error) {
    return (error as { refusal?: unknown }).refusal
  }
}
const zip = (parts: Zippable): Uint8Array => zipSync(parts)

describe('a workbook of LibreOffice', () => {
  test('each kind of value is what the clerk sees', async () => {
    const bytes = await writeOds({
      sheets: [
        { name: 'Xã A', rows: [['Trần Văn An', 99_363_000_000, true, new Date('2024-06-30T00:00:00Z'), null, ' ']] },
        { name: 'Xã B', rows: [[], [], ['Lê Thị Bé']] },
      ],
    })
    expect(read(bytes)).toEqual([
      {
        name: 'Xã A',
        isHidden: false,
        rows: [
          {
            number: 1,
            cells: [
              { column: 1, kind: 'text', text: 'Trần Văn An' },
              { column: 2, kind: 'number', text: '99363000000' },
              { column: 3, kind: 'boolean', text: 'TRUE' },
              { column: 4, kind: 'date', text: '30/06/2024', date: '2024-06-30' },
            ],
          },
        ],
      },
      { name: 'Xã B', isHidden: false, rows: [{ number: 3, cells: [{ column: 1, kind: 'text', text: 'Lê Thị Bé' }] }] },
    ])
  })

  test('a time, a share, an error and a day that is none are as they are shown', () => {
    const typed = (type: string, text: string) => `<table:table-cell ${type}><text:p>${text}</text:p></table:table-cell>`
    const cells =
      typed('office:value-type="time" office:time-value="PT08H30M00S"', '08:30') +
      typed('office:value-type="percentage" office:value="0.5"', '50%') +
      typed('office:value-type="string" office:string-value="" calcext:value-type="error"', '#DIV/0!') +
      typed('office:value-type="date" office:date-value="2024-02-31"', '31/02/2024') +
      typed('office:value-type="float" office:value="1E+11"', '1E+11')
    const [sheet] = read(odsOf(table(row(cells))))
    expect(sheet?.rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '08:30'],
      ['number', '0.5'],
      ['error', '#DIV/0!'],
      ['text', '31/02/2024'],
      ['number', '100000000000'],
    ])
  })

  test('cells and rows that are repeated or covered keep everything else in its place', () => {
    const repeated = odsCell('x', ' table:number-columns-repeated="3"')
    const covered = '<table:covered-table-cell table:number-columns-repeated="2"><text:p>ẩn</text:p></table:covered-table-cell>'
    expect(
      textsIn(
        row(`<table:table-cell/>${odsCell('a')}${covered}${odsCell('b')}`) +
          row('<table:table-cell/>', ' table:number-rows-repeated="7"') +
          row(repeated + odsCell('y'), ' table:number-rows-repeated="2"') +
          row(odsCell('z')),
      ),
    ).toEqual([
      [1, '2 a', '5 b'],
      [9, '1 x', '2 x', '3 x', '4 y'],
      [10, '1 x', '2 x', '3 x', '4 y'],
      [11, '1 z'],
    ])
  })

  test('rows of a heading that is printed on each page, and rows in groups, count like others', () => {
    const rows = `<table:table-header-rows>${row(odsCell('STT'))}</table:table-header-rows>${row(odsCell('1'))}`
    expect(textsIn(`<table:table-row-group>${rows}</table:table-row-group>${row(odsCell('2'))}`)).toEqual([
      [1, '1 STT'],
      [2, '1 1'],
      [3, '1 2'],
    ])
  })

  test('a cell is its paragraphs, spaces and parts, without remarks, drawings and tables in it', () => {
    const text = (inner: string) => `<table:table-cell office:value-type="string">${inner}</table:table-cell>`
    const remark = '<office:annotation><text:p>xem lại</text:p></office:annotation>'
    const drawing = '<draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>'
    const inner = `<table:table>${row(odsCell('trong'))}</table:table>`
    const shapes = `<table:shapes><draw:frame>${table(row(odsCell('hình')))}</draw:frame></table:shapes>`
    expect(
      textsIn(
        shapes +
          row(
            text(`${remark}<text:p>Trần<text:s text:c="2"/><text:span>Văn <text:a>An</text:a></text:span></text:p>${drawing}`) +
              text(`<text:p>dòng 1${remark}</text:p>\n<text:p>dòng<text:tab/>2<text:line-break/>3</text:p>${inner}`),
          ),
      ),
    ).toEqual([[1, '1 Trần  Văn An', '2 dòng 1\ndòng\t2\n3']])
  })

  test('a formula is kept as it would be written, and never run', () => {
    const [sheet] = read(
      odsOf(
        table(
          row(
            odsCell('9', ' table:formula="of:=SUM([.A1:.B2];[$&apos;Tổng hợp&apos;.C3])"') +
              '<table:table-cell table:formula="of:=[.$A$1]"/>',
          ),
        ),
      ),
    )
    expect(sheet?.rows[0]?.cells.map(({ text, formula }) => [text, formula])).toEqual([
      ['9', "=SUM(A1:B2;'Tổng hợp'!C3)"],
      ['', '=$A$1'],
    ])
  })

  test('a sheet that is not shown is told apart', () => {
    const style = (name: string, display: string) =>
      `<style:style style:name="${name}"><style:table-properties table:display="${display}"/></style:style>`
    const content = `<office:x>${style('ta1', 'true')}${style('ta2', 'false')}<office:spreadsheet><table:table table:name="A" table:style-name="ta1"/><table:table table:name="B" table:style-name="ta2"/></office:spreadsheet></office:x>`
    expect(read(zip({ 'content.xml': strToU8(content) })).map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['A', false],
      ['B', true],
    ])
  })

  test('each sheet is read by itself, in any order', () => {
    const bytes = odsOf(['a', 'b', 'c'].map((text) => table(row(odsCell(text)))).join(''))
    const { sheets } = openWorkbook(bytes)
    expect(sheets.toReversed().map(({ rows }) => textsOf([...rows()]))).toEqual([[[1, '1 c']], [[1, '1 b']], [[1, '1 a']]])
  })

  test('a sheet is read to its end, however long it is and whatever comes after', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => row(odsCell(`${(at * 7919) % 100_003}`))).join('')
    const [first, second] = read(odsOf(table(long) + table(row(odsCell('b')))))
    expect([first?.rows.length, second?.rows.length]).toEqual([20_000, 1])
  })

  test('a table that is kept from another file is no sheet', () => {
    const kept = `<table:dde-links><table:dde-link>${table(row(odsCell('x')))}</table:dde-link></table:dde-links>`
    expect(read(odsOf(table('') + kept))).toHaveLength(1)
  })

  test('one under a password is told apart, older and newer', () => {
    const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    const older = zip({ 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8('\u0007\u0001') })
    const newer = zip({ 'encrypted-package': strToU8('\u0007\u0001') })
    expect([refusalOf(older), refusalOf(newer)]).toEqual([{ kind: 'password-protected' }, { kind: 'password-protected' }])
  })
})

describe('what is repeated is bounded', () => {
  test('a cell, at the columns a register may have', () => {
    const [rows] = textsIn(row(odsCell('x', ' table:number-columns-repeated="2147483647"'))) as [unknown[]]
    expect(rows).toHaveLength(1 + LIMITS.columns)
  })

  test('a row, before any is taken', () => {
    const many = LIMITS.rowsWithCells
    const refused = { kind: 'too-many-rows', sheet: 'DS', limit: many }
    const repeated = (times: number) => row(odsCell('x'), ` table:number-rows-repeated="${times}"`)
    expect(() => openWorkbook(odsOf(table(repeated(many))))).not.toThrow()
    expect(refusalOf(odsOf(table(repeated(many) + row(odsCell('y')))))).toEqual(refused)
    expect(refusalOf(odsOf(table(repeated(2_147_483_647))))).toEqual(refused)
    expect(textsIn(row('<table:table-cell/>', ' table:number-rows-repeated="1048576"') + row(odsCell('x')))).toHaveLength(1)
  })

  test.each(['-5', '0', 'NaN', '', '1e400', '2.7'])(
    'a number of times that is none (%s) is once or what is whole of it',
    (times) => {
      const [rows] = textsIn(row(`${odsCell('x', ` table:number-columns-repeated="${times}"`)}${odsCell('y')}`)) as [unknown[]]
      expect(rows.slice(1, 3)).toEqual(times === '2.7' || times === '1e400' ? ['1 x', '2 x'] : ['1 x', '2 y'])
    },
  )

  test('spaces, and a text without end', () => {
    const spaces = textsIn(row(odsCell('a<text:s text:c="1000000000"/>b'))) as string[][]
    expect(spaces[0]?.[1]?.length).toBeLessThan(200)
    expect(refusalOf(odsOf(table(row(odsCell('<text:span>abcdefghij</text:span>'.repeat(6554))))))).toMatchObject({
      kind: 'cell-too-long',
    })
    expect(textsIn(row(odsCell('<text:span>abcdefghij</text:span>'.repeat(6553))))).toHaveLength(1)
    const long = 'x'.repeat(LIMITS.cellLetters + 1)
    for (const cell of [
      `<table:table-cell>${'<text:p/>'.repeat(LIMITS.cellLetters + 1)}</table:table-cell>`,
      `<table:table-cell office:value-type="string" office:string-value="${long}"/>`,
      `<table:table-cell table:formula="of:=${long}"><text:p>1</text:p></table:table-cell>`,
    ])
      expect(refusalOf(odsOf(table(row(cell))))).toMatchObject({ kind: 'cell-too-long' })
  })

  test('tables', () => {
    expect(refusalOf(odsOf(table('').repeat(LIMITS.entries + 1)))).toMatchObject({ kind: 'workbook-damaged' })
  })
})
