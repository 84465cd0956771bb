import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runApart } from '../../platform/thread/run-apart.ts'
import readBankList from './bank-list.ts'
import { linesOf } from './settlement.ts'

const unreadable = (because: string) => ({ ok: false, refusal: { kind: 'file-unreadable', because } })
const told = { chosen: {}, kept: new Map() }
async function readList(bytes: Uint8Array) {
  const list = await readBankList({ fileName: 'kq.xlsx', bytes, told })
  return list.ok ? linesOf(list.value) : list
}

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

  test('a cover before the list is passed over; without a list the headings are missed on the first sheet', async () => {
    const cover = `<row r="1">${text('NGÂN HÀNG NÔNG NGHIỆP')}</row><row r="2">${text('Kính gửi Sở Tài chính')}</row>`
    const list = head + line(5, '<c><v>1500000</v></c>')
    expect(await readList(workbook([cover, list]))).toMatchObject({ value: [{ reference: 'K1-1' }] })
    expect(await readList(workbook([cover, `<row r="1">${text('Số tiền')}</row>`]))).toMatchObject({
      refusal: { kind: 'columns-not-found', missing: ['reference', 'amount', 'outcome'] },
    })
  })

  test('a reason that goes on and on is kept to its first thousand letters', async () => {
    const cells = ['k1-1', '1500000', 'Không thành công', 'sai tên '.repeat(4000)].map(text).join('')
    const read = await readList(workbook([`${head}<row r="5">${cells}</row>`]))
    expect(read).toMatchObject({ value: [{ outcome: 'rejected', reason: 'sai tên '.repeat(125).trim() }] })
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

  test('more rows than a list has are refused, and not one fewer', async () => {
    const row = (number: number) => `<row r="${number}"><c><v>1</v></c></row>`
    const most = head + Array.from({ length: 299_999 }, (_, index) => row(index + 5)).join('')
    expect(await readList(workbook([most + row(400_000)]))).toMatchObject({ refusal: { because: 'too-many-rows' } })
    expect(await readList(workbook([most]))).toMatchObject({ refusal: { kind: 'lines-refused' } })
  })

  test('a sheet before the list may have more rows than a list has', async () => {
    const other = Array.from({ length: 300_001 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('')
    expect(await readList(workbook([other, head + line(5, text('5'))]))).toMatchObject({ value: [{ reference: 'K1-1' }] })
  })

  test('of a long list only what is told of its lines is held: neither its rows nor what was unpacked around them', async () => {
    const long = Array.from({ length: 60_000 }, (_, index) => {
      const cells = [`K202407-1-${String(index).padStart(6, '0')}`, '1.500.000', 'Thành công', `Chi hỗ trợ tháng ${index}`]
      return `<row r="${index + 5}">${cells.map(text).join('')}</row>`
    })
    const list = { fileName: 'kq.xlsx', bytes: workbook([head + long.join('')]), told }
    const read = await runApart(new URL('./bank-list.ts', import.meta.url), list, { megabytes: 64, seconds: 60 })
    expect(read).toMatchObject({ ok: true, value: { refused: [], lines: { length: 60_000 } } })
  })

  test('a file of more than 25 MB is refused unread, one of just as many bytes is looked into', async () => {
    expect(await readList(new Uint8Array(25_000_001))).toEqual(unreadable('too-large'))
    expect(await readList(new Uint8Array(25_000_000))).toEqual(unreadable('not-a-table'))
  })

  test('a name that says another kind of file is refused', async () => {
    const bytes = workbook([head + line(5, '<c><v>1</v></c>')])
    expect(await readBankList({ fileName: 'kq.csv', bytes, told })).toEqual(unreadable('ending-differs'))
  })

  test('without a row, or with headings only, it is empty', async () => {
    expect(await readList(workbook(['']))).toEqual(unreadable('empty'))
    expect(await readList(workbook([head]))).toEqual(unreadable('empty'))
  })

  test('an empty sheet before the list is passed over, and the list may begin in any column', async () => {
    const at = (reference: string, xml: string) => xml.replace('<c', `<c r="${reference}"`)
    const shifted = `<row r="1">${at('C1', text('Tham chiếu'))}${at('D1', text('Số tiền'))}${at('E1', text('Kết quả'))}</row>`
    const paid = `<row r="2">${at('C2', text('K1'))}${at('D2', '<c><v>5</v></c>')}${at('E2', text('ok'))}</row>`
    expect(await readList(workbook(['', shifted + paid]))).toMatchObject({ value: [{ reference: 'K1', amount: 5 }] })
  })

  test('what is not the file’s fault is thrown, not told as the file’s', async () => {
    await expect(readBankList({ fileName: undefined as never, bytes: workbook([head]), told })).rejects.toThrow('toLowerCase')
  })
})
