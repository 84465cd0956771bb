import { readdir, readFile } from 'node:fs/promises'
import type ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Field } from '../columns/field.ts'
import { countCodes, type ReadAll, readAll } from '../testing.ts'
import { workbook } from './layouts.fixture.ts'
import type { RegisterRow } from './register.ts'

const FOLDER = new URL('../../../demo/registers/', import.meta.url)

/** The sample's rows with their 44 faults, laid out by clerks of other habits: what is found must be the same. */
describe('the same people and faults in layouts the sample does not have', () => {
  let sample: ReadAll
  let rows: RegisterRow[]
  beforeAll(async () => {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.xlsx')).toSorted()
    const read = await readAll(
      await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(new URL(name, FOLDER)) }))),
    )
    if ('kind' in read) throw new Error(read.kind)
    sample = read
    rows = [...read.rows]
  })

  const text = (row: RegisterRow, field: Field): ExcelJS.CellValue => {
    const written = row.written[field]?.text ?? ''
    return written.startsWith('=') ? { formula: written.slice(1), date1904: false } : written
  }
  const expectSame = async (bytes: Uint8Array, name = 'province.xlsx'): Promise<void> => {
    const read = await readAll([{ name, bytes }])
    if ('kind' in read) throw new Error(read.kind)
    expect(countCodes(read.doubts)).toEqual(countCodes(sample.doubts))
    expect(read.counts).toEqual(sample.counts)
    expect(read.rows.map(({ person }) => person)).toEqual(sample.rows.map(({ person: { sex: _, ...person } }) => person))
  }
  const birth = (row: RegisterRow): string => row.written.birth?.text ?? ''

  test('one sheet for the province: districts, communes and groups as sections, another order of columns', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Toàn tỉnh')
      sheet.addRow(['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'])
      sheet.addRow(['DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG TRÊN ĐỊA BÀN TỈNH'])
      sheet.addRow([
        'Số điện thoại',
        'Số CCCD',
        'Họ và tên',
        'Vai trò trong tổ',
        'Chức vụ công tác',
        'Sinh ngày',
        'Số tài khoản',
        'Tên ngân hàng',
        'Ghi chú',
      ])
      let group: unknown
      let commune: unknown
      for (const row of rows) {
        if (row.group.commune !== commune)
          sheet.addRow([`* ${row.group.commune.label.toLocaleUpperCase('vi')}, huyện ${row.group.commune.unit?.districtName}`])
        if (row.group !== group) sheet.addRow(['', '', `${row.group.name}:`])
        commune = row.group.commune
        group = row.group
        sheet.addRow([
          text(row, 'phone'),
          text(row, 'identity'),
          text(row, 'fullName'),
          text(row, 'role'),
          text(row, 'position'),
          birth(row),
          text(row, 'account'),
          text(row, 'bank'),
          text(row, 'note'),
        ])
      }
    })
    await expectSame(bytes)
  })

  test('flat with district, commune and group columns filled only where they change, two rows of headings', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Sheet2')
      sheet.addRow(['Biểu 01'])
      sheet.addRow([])
      sheet.addRow(['Địa bàn', '', '', 'Thông tin thành viên', '', '', '', '', '', 'Tài khoản nhận tiền', '', 'Ghi chú'])
      sheet.addRow([
        'Huyện/Thành phố',
        'Xã/Phường',
        'Tên tổ',
        'Họ và tên',
        'Ngày tháng năm sinh',
        'Chức danh',
        'Chức vụ',
        'Điện thoại',
        'CCCD',
        'Số',
        'Ngân hàng',
        '',
      ])
      sheet.mergeCells('A3:C3')
      sheet.mergeCells('D3:I3')
      sheet.mergeCells('J3:K3')
      sheet.addRow(['A', 'B', 'C', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
      let above: RegisterRow | undefined
      for (const row of rows) {
        const isNewCommune = row.group.commune !== above?.group.commune
        sheet.addRow([
          row.group.commune.unit?.districtName !== above?.group.commune.unit?.districtName
            ? row.group.commune.unit?.districtName
            : '',
          isNewCommune ? row.group.commune.label.toLocaleUpperCase('vi') : '',
          row.group !== above?.group ? `Tổ CNSCĐ ${row.group.hamlet?.label}` : '',
          text(row, 'fullName'),
          birth(row),
          text(row, 'role'),
          text(row, 'position'),
          text(row, 'phone'),
          text(row, 'identity'),
          text(row, 'account'),
          text(row, 'bank'),
          text(row, 'note'),
        ])
        above = row
      }
    })
    await expectSame(bytes)
  })
})
