import type { DescribedSheet } from '../../platform/table-export/write-sheets.ts'
import { CHOICES, type Choice } from './choices.ts'
import { type NewIndex, TOP } from './index-table-of.ts'
import type { OfficeValue } from './office-value.ts'
import { CRITERIA_HEADINGS, DIRECTION_WORDS, SHEETS, wordOf } from './office-words.ts'

/** The sheets of a new workbook: what to do, choices, data, criteria, and the lists that cells are chosen from. */
export function newWorkbook(index: NewIndex, { title }: { readonly title: string }): DescribedSheet[] {
  return [guideSheet(title), choiceSheet(), dataSheet(index), criteriaSheet(index), listSheet()]
}

const guideSheet = (title: string): DescribedSheet => ({
  name: SHEETS.guide,
  told: [
    title,
    '1. Trang "Tiêu chí": xem lại chiều (càng cao hay càng thấp càng tốt), trọng số, nhóm của từng tiêu chí. Trọng số chỉ so với nhau trong cùng một nhóm.',
    '2. Trang "Lựa chọn": chọn cách tính trong danh sách của cột Giá trị.',
    '3. Trang "Số liệu": sửa hoặc thêm số liệu. Ô trống: chưa có; x: không áp dụng. Giữ nguyên mã ở đầu tên cột.',
    '4. Lưu tệp, rồi chạy: canhtayso index compute TỆP.xlsx --out KẾT-QUẢ.xlsx',
    'Kiểm tra số liệu: canhtayso index check TỆP.xlsx. So hai năm: canhtayso index movement 2024=TỆP-CŨ.xlsx 2025=TỆP.xlsx',
  ],
  headings: [],
  rows: [],
  widths: [120],
})

function choiceSheet(): DescribedSheet {
  const choices: readonly Choice[] = CHOICES
  return {
    name: SHEETS.choices,
    told: [],
    headings: ['Lựa chọn', 'Giá trị', 'Nghĩa là'],
    rows: choices.map((choice) => [
      choice.label,
      'words' in choice ? wordOf(choice.words, choice.usual) : choice.usual,
      'words' in choice ? choice.meaning : `${choice.meaning} (${choice.least}–${choice.most})`,
    ]),
    widths: [36, 44, 80],
    lists: choices.flatMap((choice, row) =>
      'words' in choice ? [{ column: 1, row, source: listRange(row + 1, choice.words.length) }] : [],
    ),
    bounds: choices.flatMap((choice, row) =>
      'words' in choice ? [] : [{ column: 1, row, least: choice.least, most: choice.most }],
    ),
  }
}

/** The list of a choice: a column of the sheet of lists, the first being for directions. */
const listRange = (column: number, length: number): string => {
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`
  return `'${SHEETS.lists}'!$${letters}$2:$${letters}$${length + 1}`
}

function listSheet(): DescribedSheet {
  const lists = [
    { label: 'Chiều', words: DIRECTION_WORDS.map(([, word]) => word) },
    ...(CHOICES as readonly Choice[]).map((choice) => ({
      label: choice.label,
      words: 'words' in choice ? choice.words.map(([, word]) => word) : [],
    })),
  ]
  const longest = Math.max(...lists.map(({ words }) => words.length))
  return {
    name: SHEETS.lists,
    told: [],
    headings: lists.map(({ label }) => label),
    rows: Array.from({ length: longest }, (_, at) => lists.map(({ words }) => words[at] ?? null)),
    widths: lists.map(() => 24),
    isHidden: true,
  }
}

/** The heading of a column of data: its code first, for names may be alike and are long. */
export const dataHeading = (code: string, heading: string): string => `${code} ${heading}`

function dataSheet({ units, hasBlocks, criteria, denominators }: NewIndex): DescribedSheet {
  const columns = [...criteria, ...denominators]
  return {
    name: SHEETS.data,
    told: [],
    headings: [
      'Mã',
      'Tên đơn vị',
      ...(hasBlocks ? ['Khối'] : []),
      ...columns.map(({ code, column }) => dataHeading(code, column.heading)),
    ],
    rows: units.map(({ code, name, block }, at) => [
      code,
      name,
      ...(hasBlocks ? [block] : []),
      ...columns.map(({ column }) => written(column.values[at] as OfficeValue)),
    ]),
    widths: [12, 36, ...(hasBlocks ? [24] : []), ...columns.map(() => 16)],
  }
}

const written = (value: OfficeValue): string | number | null => {
  if (value.kind === 'number') return value.value
  return value.kind === 'not-applicable' ? 'x' : null
}

function criteriaSheet({ criteria, denominators, pillars }: NewIndex): DescribedSheet {
  const row = (code: string, name: string, about: Readonly<Record<string, string | number>>) =>
    CRITERIA_HEADINGS.map(([key]) => ({ iCode: code, iName: name, ...about })[key as string] ?? null)
  return {
    name: SHEETS.criteria,
    told: [],
    headings: CRITERIA_HEADINGS.map(([, heading]) => heading),
    rows: [
      ...criteria.map(({ code, column, parent, direction, weight }) =>
        row(code, column.heading, { Parent: parent, Direction: wordOf(DIRECTION_WORDS, direction), Weight: weight }),
      ),
      ...pillars.map(({ code, name }) => row(code, name, { Parent: TOP, Weight: 1 })),
      row(TOP, 'Chỉ số tổng hợp', {}),
      ...denominators.map(({ code, column }) => row(code, column.heading, { Type: 'Mẫu số' })),
    ],
    widths: [10, 48, 10, 24, 12, 12, 12, 12, 12, 12],
    lists: [{ column: 3, source: listRange(0, DIRECTION_WORDS.length) }],
  }
}
