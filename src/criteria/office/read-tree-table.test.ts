import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { SheetSource } from '../../platform/spreadsheet/cell.ts'
import { checkCriteriaTree } from '../tree/check-criteria-tree.ts'
import { tableNoteText } from './note-text.ts'
import { Numbering } from './numbering.ts'
import readTableFile from './read-table-file.ts'
import { readTreeTable, type TreeTable } from './read-tree-table.ts'

type Value = string | number | null

const sheetOf = (rows: readonly (readonly Value[])[], isHidden = false): SheetSource => ({
  name: 'Phụ lục',
  isHidden,
  rows: () =>
    rows.map((row, at) => ({
      number: at + 1,
      cells: row.flatMap((value, place) =>
        value === null
          ? []
          : [
              {
                column: place + 1,
                kind: typeof value === 'number' ? ('number' as const) : ('text' as const),
                text: String(value),
              },
            ],
      ),
    })),
})

function readOf(...rows: (readonly Value[])[]): TreeTable {
  const read = readTreeTable([sheetOf(rows)])
  if (!read.ok) throw new Error('no table')
  return read.value
}
const HEADINGS = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách xác định', 'Tài liệu kiểm chứng']
const outline = ({ criteria }: TreeTable) =>
  criteria.map(({ code, parent = '–', maximum = '–' }) => `${parent} > ${code} (${maximum})`)
const notesOf = ({ notes }: TreeTable) =>
  notes.filter(({ code }) => code !== 'form-assumed').map(({ place, code }) => `${place} ${code}`)

describe('a table of criteria as an office keeps it', () => {
  const table = readOf(
    ['ỦY BAN NHÂN DÂN TỈNH'],
    ['BỘ TIÊU CHÍ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ CẤP XÃ (kèm theo Quyết định)'],
    HEADINGS,
    ['I', 'Chính quyền số', 30],
    [1, 'Kế hoạch ban hành đúng hạn', 10, 'Đúng hạn: 10 điểm', 'Kế hoạch'],
    [null, 'Chậm dưới một tháng: 5 điểm'],
    [2, 'Tỷ lệ hồ sơ trực tuyến', '20 điểm', null, 'Báo cáo'],
    ['II', 'Xã hội số', '7,5'],
    [1, 'Tổ công nghệ số hoạt động', '7,5'],
    [null, 'Tổng cộng', '37,5'],
  )

  test('each part numbers its own, and stands in the tree', () => {
    expect(outline(table)).toEqual(['– > I (30)', 'I > I.1 (10)', 'I > I.2 (20)', '– > II (7.5)', 'II > II.1 (7.5)'])
    expect(table.heading).toBe('BỘ TIÊU CHÍ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ CẤP XÃ (kèm theo Quyết định)')
    expect(notesOf(table)).toEqual(['10 total-left-out'])
  })

  test('lines without number and points go on with what stands above; a share is taken for a ratio, and both are said', () => {
    expect(table.criteria[1]).toMatchObject({
      howDetermined: { vi: 'Đúng hạn: 10 điểm; Chậm dưới một tháng: 5 điểm' },
      evidence: { vi: 'Kế hoạch' },
      form: { kind: 'manual' },
    })
    expect(table.criteria[2]?.form).toEqual({ kind: 'ratio' })
    expect(table.criteria[0]).not.toHaveProperty('form')
    expect(table.notes.filter(({ code }) => code === 'form-assumed').map(({ place, text }) => `${place} ${text}`)).toEqual([
      ...['5 manual', '7 ratio', '9 manual'],
    ])
  })

  test('what it makes can be put in force once its days and blocks are said', () => {
    const document = {
      ...{
        code: 'cap-xa',
        version: 1,
        title: { vi: 'Cấp xã' },
        inForceFrom: '2025-01-01',
        counting: 'points',
        rounding: 'half-up',
      },
      blocks: [{ code: 'communes', kind: 'commune', title: { vi: 'Xã' } }],
      criteria: table.criteria,
    }
    expect(checkCriteriaTree(document).doubts.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('what cannot be read as it stands is said with its place, and nothing is dropped', () => {
    const doubtful = readOf(
      HEADINGS,
      ['1', 'Một', 'mười'],
      ['1', 'Một nữa', 5],
      ['2.1', 'Không có mục trên', 5],
      [null, 'Không số', 5],
      ['*', 'Số lạ', 5],
    )
    expect(doubtful.criteria.map(({ title }) => title.vi)).toEqual(['Một', 'Một nữa', 'Không có mục trên', 'Không số', 'Số lạ'])
    expect(new Set(doubtful.criteria.map(({ code }) => code)).size).toBe(5)
    expect(notesOf(doubtful).toSorted()).toEqual([
      ...['3 number-twice', '4 parent-missing', '5 no-number', '6 number-unknown', 'C2 maximum-unreadable'],
    ])
    for (const note of doubtful.notes) expect(tableNoteText(note).vi.length).toBeGreaterThan(15)
  })

  test('is looked for in every sheet that is shown', () => {
    expect(readTreeTable([sheetOf([HEADINGS, ['1', 'Ẩn', 5]], true), sheetOf([['Bìa']])])).toEqual({
      ok: false,
      refusal: { kind: 'no-criteria-table', sheets: ['Phụ lục', 'Phụ lục'] },
    })
  })
})

test.each([
  [
    ['A', 'I', '1', '1.1', '2', 'II', '1', 'B', 'I', '1'],
    ['A', 'A.I', 'A.I.1', 'A.I.1.1', 'A.I.2', 'A.II', 'A.II.1', 'B', 'B.I', 'B.I.1'],
  ],
  [
    ['1', '1.1', '1.1.1', '1.2', '2', '2.1.'],
    ['1', '1.1', '1.1.1', '1.2', '2', '2.1'],
  ],
  [
    ['I', '1', 'a)', 'b)', '2', 'V', '1'],
    ['I', 'I.1', 'I.1.a', 'I.1.b', 'I.2', 'V', 'V.1'],
  ],
])('numbers %j are the codes %j', (written, codes) => {
  const numbering = new Numbering()
  expect(written.map((number) => numbering.place(number)?.code)).toEqual(codes)
})

test('another table of criteria in the file is named: it is not read', () => {
  const rows = [HEADINGS, ['1', 'Họp ban chỉ đạo', 10]]
  const read = readTreeTable([
    sheetOf([['Hướng dẫn']]),
    sheetOf(rows),
    { ...sheetOf(rows), name: 'Phụ lục 2' },
    sheetOf(rows, true),
  ])
  expect(read.ok && notesOf(read.value)).toEqual(['Phụ lục 2 table-left-out'])
})

describe('the table of a Word document', () => {
  const cell = (text: string, span = 1) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const row = (...texts: string[]) => `<w:tr>${texts.map((text) => cell(text)).join('')}</w:tr>`
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const documentOf = (...parts: string[]) =>
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${parts.join('')}</w:body></w:document>`) })
  const headings = row('TT', 'Tiêu chí', 'Điểm tối đa')

  test('is read as that of a workbook, under the title above it, also where it is cut in two', () => {
    const signed = `<w:tbl>${row('Nơi nhận', 'CHỦ TỊCH')}</w:tbl>`
    const pillar = `<w:tr>${cell('I')}${cell('Chính quyền số', 1)}${cell('30')}</w:tr>`
    const [first, second] = [headings + pillar, row('1', 'Kế hoạch ban hành đúng hạn', '10') + row('2', 'Họp', '20')]
    const read = readTableFile({
      name: 'qd.docx',
      bytes: documentOf(
        paragraph('QUYẾT ĐỊNH'),
        signed,
        paragraph('BỘ TIÊU CHÍ CẤP XÃ NĂM 2025'),
        `<w:tbl>${first}</w:tbl>`,
        '<w:p/>',
        `<w:tbl>${second}</w:tbl>`,
        paragraph('Ghi chú cuối'),
      ),
    })
    if (!read.ok) throw new Error(read.refusal.kind)
    expect(outline(read.value)).toEqual(['– > I (30)', 'I > I.1 (10)', 'I > I.2 (20)'])
    expect(read.value).toMatchObject({ sheet: 'Bảng 2', heading: 'BỘ TIÊU CHÍ CẤP XÃ NĂM 2025' })
  })

  test('is asked for where there is none; a file that is nothing of the kind is refused by its name', () => {
    expect(readTableFile({ name: 'qd.docx', bytes: documentOf(paragraph('QUYẾT ĐỊNH')) })).toMatchObject({
      refusal: { kind: 'no-criteria-table', sheets: [] },
    })
    expect(readTableFile({ name: 'a.pdf', bytes: strToU8('%PDF-1.7 x') })).toMatchObject({
      refusal: { kind: 'not-a-workbook', file: 'a.pdf' },
    })
  })
})
