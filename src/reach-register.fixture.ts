import ExcelJS from 'exceljs'

/** A register of one ward, as a workbook. */
export async function writeRegister(lines: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('DS')
  sheet.addRow(['Xã', 'Tổ', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD'])
  for (const line of lines) sheet.addRow([...line])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
