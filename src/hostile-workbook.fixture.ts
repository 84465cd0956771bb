import { strToU8, zipSync } from 'fflate'

export const MEGABYTE = 1024 * 1024
export const HEAD = ['STT', 'Xã', 'Ấp', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD', 'Ghi chú']

export const filled = (text: string, megabytes: number): Uint8Array => strToU8(text.repeat((megabytes * MEGABYTE) / text.length))
export const lines = (count: number, line: (at: number) => string): Uint8Array =>
  strToU8([HEAD.join(','), ...Array.from({ length: count }, (_, at) => line(at))].join('\n'))

export const XML = '<?xml version="1.0" encoding="UTF-8"?>'
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
export const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

interface Parts {
  readonly sheet?: string | Uint8Array
  readonly strings?: string | Uint8Array
  readonly styles?: string | Uint8Array
  readonly workbook?: string
  readonly others?: Readonly<Record<string, Uint8Array>>
}

const bytesOf = (part: string | Uint8Array): Uint8Array => (typeof part === 'string' ? strToU8(part) : part)
export const cell = (text: string, at = ''): string =>
  `<c${at === '' ? '' : ` r="${at}"`} t="inlineStr"><is><t>${text}</t></is></c>`
const heading = `<row r="1">${HEAD.map((text) => cell(text)).join('')}</row>`
export const sheetOf = (rows: string, after = ''): string =>
  `${XML}<worksheet ${MAIN}><sheetData>${heading}${rows}</sheetData>${after}</worksheet>`

/** A workbook of one sheet, with the parts given put in place of well-meant ones. */
export function workbookOf({ sheet = sheetOf(''), strings, styles, workbook, others = {} }: Parts): Uint8Array {
  const sheets =
    workbook ??
    `${XML}<workbook ${MAIN} xmlns:r="${RELATED}"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const relations = [
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`)
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(sheets),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': bytesOf(sheet),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': bytesOf(strings) }),
    ...(styles !== undefined && { 'xl/styles.xml': bytesOf(styles) }),
    ...others,
  }
  return zipSync(parts, { level: 1 })
}

export const rowsOf = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('')
export const person = (at: number, { name = `Nguyễn Văn ${at}`, hamlet = 'Ấp 1', note = '' } = {}): string =>
  `<row>${[
    String(at),
    'Xã An Phước',
    hamlet,
    name,
    'Thành viên',
    `09${String(at).padStart(8, '0')}`,
    String(75_200_000_000 + at).padStart(12, '0'),
    note,
  ]
    .map((text) => cell(text))
    .join('')}</row>`
export const strange =
  (parts: () => Parts): (() => Uint8Array) =>
  () =>
    workbookOf(parts())

/** Changes 32-bit numbers of the archive's list of parts: what it says of itself. */
export function lying(field: number, value: number): Uint8Array {
  const archive = workbookOf({ sheet: sheetOf(rowsOf(1000, person)) })
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = 0; at < archive.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true)
  return archive
}

export const random = (megabytes: number): Uint8Array => {
  const bytes = new Uint8Array(megabytes * MEGABYTE)
  let seed = 7
  for (let at = 0; at < bytes.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    bytes[at] = seed >> 16
  }
  return bytes
}

export const odsOf = (table: string): Uint8Array =>
  zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `${XML}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      ),
    },
    { level: 1 },
  )
export const odsCell = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`
export const odsTable = (rows: string): Uint8Array =>
  odsOf(
    `<table:table table:name="DS"><table:table-row>${HEAD.map((text) => odsCell(text)).join('')}</table:table-row>${rows}</table:table>`,
  )
