import type { BilingualText } from '../../kernel/result.ts'
import type { AnsweredColumn } from './column-role.ts'
import type { LeftOutRow, OfficeTable } from './office-table.ts'
import { DIRECTION_WORDS, ROLE_WORDS, wordOf } from './office-words.ts'

const WHY: Readonly<Record<LeftOutRow['why'], BilingualText>> = {
  total: { vi: 'dòng tổng hoặc trung bình', en: 'a sum or an average' },
  note: { vi: 'ghi chú', en: 'a note' },
  numbering: { vi: 'số thứ tự cột', en: 'the numbers of the columns' },
  section: { vi: 'tên khối của các dòng dưới', en: 'the block of the rows below' },
}

/** What was done with a table beyond taking it as it is: nothing of it is dropped in silence. */
export function officeNotes(table: OfficeTable): BilingualText[] {
  const { sheet, columns, rows, leftOut, hidden, struck } = table
  const texts = columns.flatMap(({ letters, values }) =>
    values.flatMap((value, at) => (value.kind === 'number' && value.isText ? [`${letters}${rows[at]}`] : [])),
  )
  const notApplicable = columns.reduce(
    (sum, { values }) => sum + values.filter(({ kind }) => kind === 'not-applicable').length,
    0,
  )
  return [
    {
      vi: `Trang "${sheet}": ${rows.length} đơn vị, dòng ${rows[0]} đến ${rows.at(-1)}; ${columns.length} cột.`,
      en: `Sheet "${sheet}": ${rows.length} units, rows ${rows[0]} to ${rows.at(-1)}; ${columns.length} columns.`,
    },
    ...leftOut.map(({ row, text, why }) => ({
      vi: `Dòng ${row} không phải đơn vị (${WHY[why].vi}): ${text}`,
      en: `Row ${row} is no unit (${WHY[why].en}): ${text}`,
    })),
    ...told(hidden.map(String), 'Dòng bị ẩn vẫn được đọc', 'Hidden rows are read all the same'),
    ...told(struck, 'Ô gạch ngang được coi là trống', 'Cells struck through count as empty'),
    ...told(
      texts,
      'Số ghi bằng chữ, đọc là số (dấu phẩy là phần thập phân)',
      'Numbers written as text, read with a decimal comma',
    ),
    ...(notApplicable === 0
      ? []
      : [{ vi: `${notApplicable} ô "x": không áp dụng.`, en: `${notApplicable} cells "x": not applicable.` }]),
  ]
}

/** Criteria in which all units are alike: no scale can be made of them, and they part nobody. */
export function constantNotes({ sheet }: OfficeTable, answered: readonly AnsweredColumn[]): BilingualText[] {
  return answered.flatMap(({ column: { letters, heading, values }, answer }) => {
    const numbers = new Set(values.flatMap((value) => (value.kind === 'number' ? [value.value] : [])))
    if (answer.role !== 'criterion' || numbers.size > 1) return []
    return [
      {
        vi: `Cột ${letters} "${heading}" của trang "${sheet}" có cùng một giá trị ở mọi đơn vị, hoặc chưa có số: không so được. Bỏ bằng --skip ${letters}, hoặc ghi Không dùng trong tệp trả lời.`,
        en: `Column ${letters} "${heading}" of the sheet "${sheet}" has one value for all units, or none: it compares nobody. Leave it out with --skip ${letters}, or in the file of answers.`,
      },
    ]
  })
}

const FIRST = 3

const told = (cells: readonly string[], vi: string, en: string): BilingualText[] => {
  if (cells.length === 0) return []
  const some = `${cells.slice(0, FIRST).join(', ')}${cells.length > FIRST ? ` … (${cells.length})` : ''}`
  return [{ vi: `${vi}: ${some}.`, en: `${en}: ${some}.` }]
}

/** What a column is, in words. */
export function columnLine({ column, answer }: AnsweredColumn): string {
  const { role, direction, weight, pillar } = answer
  const more =
    role === 'criterion' ? [wordOf(DIRECTION_WORDS, direction).toLocaleLowerCase('vi'), `trọng số ${weight}`, pillar] : []
  return `${column.letters}\t${wordOf(ROLE_WORDS, role)}\t${column.heading}\t${more.filter((text) => text !== '').join(', ')}`
}
