import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import readBankList from './bank-list.ts'

const readList = (bytes: Uint8Array) => readBankList({ fileName: 'kq.xlsx', bytes })

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** A workbook as a bank's program writes it, of the sheets given as XML; `hidden` names those that are not shown. */
function workbook(sheets: readonly string[], hidden: readonly number[] = []): Uint8Array {
  const names = sheets.map(
    (_, index) =>
      `<sheet name="S${index}" sheetId="${index + 1}"${hidden.includes(index) ? ' state="hidden"' : ''} r:id="r${index}"/>`,
  )
  const parts = sheets.map(
    (_, index) => `<Relationship Id="r${index}" Type="${RELATIONS}/worksheet" Target="worksheets/s${index}.xml"/>`,
  )
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(`<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships ${PACKAGE}>${parts.join('')}</Relationships>`),
    '_rels/.rels': strToU8(
      `<Relationships ${PACKAGE}><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  }
  for (const [index, rows] of sheets.entries())
    files[`xl/worksheets/s${index}.xml`] = strToU8(`<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`)
  return zipSync(files)
}
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const head = `<row r="4">${['Số tham chiếu', 'Số tiền', 'Kết quả', 'Lý do'].map(text).join('')}</row>`
const line = (row: number, amount: string) => `<row r="${row}">${text('k1-1')}${amount}${text('Thành công')}</row>`

describe("a bank's list", () => {
  test('gives its lines with the rows they stand in, numbers and formulas by the value kept', async () => {
    const amounts = ['<c><v>1500000</v></c>', '<c><f>1000000+500000</f><v>1500000</v></c>', text('1.500.000 đ')]
    for (const amount of amounts)
      expect(await readList(workbook([head + line(7, amount)]))).toMatchObject({
        value: [{ row: 7, reference: 'K1-1', amount: 1_500_000, outcome: 'settled' }],
      })
  })

  test('a fraction is no sum of đồng, whatever its digits look like', async () => {
    expect(await readList(workbook([head + line(5, '<c><v>123.456</v></c>')]))).toMatchObject({
      refusal: { kind: 'lines-refused', lines: [{ row: 5, kind: 'amount-unreadable' }] },
    })
  })

  test('a hidden sheet is not the list', async () => {
    const [hidden, shown] = [head + line(5, '<c><v>9</v></c>'), head + line(5, '<c><v>1500000</v></c>')]
    expect(await readList(workbook([hidden, shown], [0]))).toMatchObject({ value: [{ amount: 1_500_000 }] })
  })

  test('a small file that unpacks to very much is refused before it does', async () => {
    const zeros = workbook([`<row r="1">${text('0'.repeat(60_000_000))}</row>`])
    expect(zeros.length).toBeLessThan(200_000)
    expect(await readList(zeros)).toEqual({ ok: false, refusal: { kind: 'file-unreadable', because: 'too-large' } })
  })

  test('more rows than a list has are refused', async () => {
    const rows = Array.from({ length: 300_001 }, (_, index) => `<row r="${index + 5}"><c><v>1</v></c></row>`).join('')
    expect(await readList(workbook([head + rows]))).toMatchObject({ refusal: { because: 'too-many-rows' } })
  })
})
