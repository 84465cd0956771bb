import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { type Mark, markWorkbook } from './marked-workbook.ts'

const FILE = new URL('../../../demo/registers/735-vinh-cuu.xlsx', import.meta.url)
const SHEET = 'Thị trấn Vĩnh An'
const mark = (at: Partial<Mark>): Mark => ({ sheet: SHEET, row: 9, column: 3, severity: 'error', text: 'Lỗi: xem lại', ...at })

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  return workbook
}

const valuesOf = (workbook: ExcelJS.Workbook): unknown[] =>
  workbook.worksheets.map((sheet) => [sheet.name, sheet.model.merges, sheet.getSheetValues()])

describe('markWorkbook', () => {
  test('another program reads the mark, its comment, and every value and merge as they were', async () => {
    const original = await readFile(FILE)
    const back = await open(await markWorkbook(original, [mark({}), mark({ text: 'Nghi: trùng người', severity: 'warning' })]))
    const cell = back.getWorksheet(SHEET)?.getCell('C9')
    expect(JSON.stringify(cell?.note)).toContain('Lỗi: xem lại\\nNghi: trùng người')
    expect(cell?.fill).toMatchObject({ type: 'pattern', fgColor: { argb: 'FFFBE6E4' } })
    expect(valuesOf(back)).toEqual(valuesOf(await open(original)))
  })

  test('a doubt about a row marks its first written cell; a date keeps its form', async () => {
    const back = await open(await markWorkbook(await readFile(FILE), [mark({ row: 10, column: 0 }), mark({ row: 8, column: 4 })]))
    expect(back.getWorksheet(SHEET)?.getCell('A10').note).toBeDefined()
    expect(back.getWorksheet(SHEET)?.getCell('D8')).toMatchObject({
      value: expect.any(Date),
      numFmt: expect.stringContaining('y'),
    })
  })

  test('text that a spreadsheet would run is still text', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet(SHEET).addRow(['=HYPERLINK("http://x","y")'])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const back = await open(await markWorkbook(bytes, [mark({ row: 1, column: 1 })]))
    expect(back.getWorksheet(SHEET)?.getCell('A1').value).toBe('=HYPERLINK("http://x","y")')
  })

  test('a mark on a sheet that is not there changes nothing', async () => {
    const original = await readFile(FILE)
    expect(valuesOf(await open(await markWorkbook(original, [mark({ sheet: 'Không có' })])))).toEqual(
      valuesOf(await open(original)),
    )
  })
})
