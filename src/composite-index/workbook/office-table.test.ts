import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import type { MergedRange } from '../../platform/spreadsheet/cell.ts'
import { guessColumns } from './column-role.ts'
import { indexOfTable } from './index-table-of.ts'
import { officeNotes } from './office-notes.ts'
import { type SheetValues, sheetOf } from './office-table.fixture.ts'
import { type OfficeTable, readOfficeTable } from './office-table.ts'

const PLAIN: SheetValues = [
  ['BẢNG SỐ LIỆU NĂM 2025'],
  ['STT', 'Tên xã', 'Tỷ lệ hồ sơ trực tuyến (%)', 'Số sự cố'],
  [1, 'Xã An Phước', 80, 3],
  [2, 'Xã Bình Sơn', '70,5', 'x'],
  [3, 'Xã Phú Lý', null, 0],
]

function tableOf(rows: SheetValues, merges: readonly MergedRange[] = []): OfficeTable {
  const read = readOfficeTable(sheetOf(rows, merges))
  assert(read?.ok === true, JSON.stringify(read))
  return read.value
}
const headingsOf = ({ columns }: OfficeTable): unknown[] => columns.map(({ heading, over }) => [over ?? null, heading])
const refusalsOf = (rows: SheetValues, merges: readonly MergedRange[] = []): unknown[] => {
  const read = readOfficeTable(sheetOf(rows, merges))
  if (read?.ok === false) return [...read.refusal]
  assert(read?.ok === true, 'there is a table')
  const index = indexOfTable(read.value, guessColumns(read.value))
  return index.ok ? [] : [...index.refusal]
}
const over = (row: number, fromColumn: number, toColumn: number, toRow = row): MergedRange => ({
  fromRow: row,
  fromColumn,
  toRow,
  toColumn,
})

describe('a table as an office keeps it', () => {
  test('has its title above, a heading row, and a unit in each row', () => {
    const table = tableOf(PLAIN)
    expect(table.rows).toEqual([3, 4, 5])
    expect(table.columns.map(({ heading }) => heading)).toEqual(['STT', 'Tên xã', 'Tỷ lệ hồ sơ trực tuyến (%)', 'Số sự cố'])
    expect(guessColumns(table).map(({ answer }) => [answer.role, answer.direction])).toEqual([
      ['not-used', 1],
      ['unit', 1],
      ['criterion', 1],
      ['criterion', -1],
    ])
  })

  test('may have headings over several columns, merged or only written over the first', () => {
    const rows: SheetValues = [
      ['STT', 'Tên đơn vị', 'Hạ tầng số', null, 'Nhân lực số', null],
      [null, null, 'Máy tính', 'Mạng', 'Chuyên trách', 'Tập huấn'],
      [1, 'Sở Nội vụ', 1, 2, 3, 4],
      [2, 'Sở Tài chính', 5, 6, 7, 8],
    ]
    const expected = [
      [null, 'STT'],
      [null, 'Tên đơn vị'],
      ['Hạ tầng số', 'Máy tính'],
      ['Hạ tầng số', 'Mạng'],
      ['Nhân lực số', 'Chuyên trách'],
      ['Nhân lực số', 'Tập huấn'],
    ]
    expect(headingsOf(tableOf(rows))).toEqual(expected)
    expect(headingsOf(tableOf(rows, [over(1, 1, 1, 2), over(1, 2, 2, 2), over(1, 3, 4), over(1, 5, 6)]))).toEqual(expected)
  })

  test('may have rows of units of measure and of numbers of columns: both are told or belong to the heading', () => {
    const table = tableOf([
      ['STT', 'Đơn vị', 'Thu ngân sách', 'Hồ sơ đúng hạn'],
      [null, null, '(tỷ đồng)', '%'],
      ['(1)', '(2)', '(3)', '(4)'],
      [1, 'Sở Nội vụ', 10, 90],
      [2, 'Sở Tài chính', 12, 95],
    ])
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      'STT',
      'Đơn vị',
      'Thu ngân sách (tỷ đồng)',
      'Hồ sơ đúng hạn (%)',
    ])
    expect(table.leftOut).toEqual([{ row: 3, text: '(1)', why: 'numbering' }])
  })

  test('leaves out sums, averages, notes and what is signed below, and says so', () => {
    const table = tableOf([
      ...PLAIN,
      [null, 'Trung bình', 75, 1],
      [null, 'Tổng cộng', null, 3],
      ['Ghi chú: x - không áp dụng'],
      [null, null, 'NGƯỜI LẬP BIỂU', null],
    ])
    expect(table.rows).toEqual([3, 4, 5])
    expect(table.leftOut.map(({ row, why }) => [row, why])).toEqual([
      [6, 'total'],
      [7, 'total'],
      [8, 'note'],
      [9, 'note'],
    ])
    expect(officeNotes(table).map(({ vi }) => vi)).toContainEqual(expect.stringContaining('Dòng 6 không phải đơn vị'))
  })

  test('keeps a unit that is rated as an average is called, and one that has nothing yet', () => {
    const table = tableOf([
      ['STT', 'Tên xã', 'Điểm', 'Đánh giá'],
      [1, 'Xã An Phước', 80, 'Trung bình'],
      [2, 'Xã Bình Sơn', null, null],
      [3, 'Xã Phú Lý', 70, 'Khá'],
    ])
    expect(table.rows).toEqual([2, 3, 4])
  })

  test('has blocks in rows between, or merged beside their units', () => {
    const sections = tableOf([
      ['STT', 'Tên đơn vị', 'Máy tính', 'Mạng'],
      ['I', 'Khối sở'],
      [1, 'Sở Nội vụ', 1, 2],
      ['II', 'Khối huyện'],
      [2, 'Huyện Tân Phú', 3, 4],
    ])
    expect(sections.sections).toEqual(['Khối sở', 'Khối huyện'])
    const beside = tableOf(
      [
        ['Khối', 'Tên đơn vị', 'Máy tính'],
        ['Sở', 'Sở Nội vụ', 1],
        [null, 'Sở Tài chính', 2],
        ['Huyện', 'Huyện Tân Phú', 3],
      ],
      [over(2, 1, 1, 3)],
    )
    expect(guessColumns(beside).map(({ answer }) => answer.role)).toEqual(['block', 'unit', 'criterion'])
    expect(beside.columns[0]?.values.map((value) => 'text' in value && value.text)).toEqual(['Sở', 'Sở', 'Huyện'])
  })

  test('has codes of its own, or ones made of the names, the same in any order of rows', () => {
    const made = (rows: SheetValues): unknown => {
      const table = tableOf(rows)
      const index = indexOfTable(table, guessColumns(table))
      assert(index.ok, 'it is an index')
      return Object.fromEntries(index.value.units.map(({ name, code }) => [name, code]))
    }
    const rows: SheetValues = [
      ['Sở Nội vụ', 1, 2],
      ['Sở Ngoại vụ', 3, 4],
      ['Sở Y tế', 5, 7],
    ]
    const head = ['Tên đơn vị', 'Máy tính', 'Mạng']
    expect(made([head, ...rows])).toEqual({ 'Sở Ngoại vụ': 'SNV', 'Sở Nội vụ': 'SNV.2', 'Sở Y tế': 'SYT' })
    expect(made([head, ...rows.toReversed()])).toEqual(made([head, ...rows]))
    expect(
      made([
        ['Mã đơn vị', ...head],
        ['H19', ...(rows[0] ?? [])],
        ['H20', ...(rows[1] ?? [])],
      ]),
    ).toEqual({
      'Sở Nội vụ': 'H19',
      'Sở Ngoại vụ': 'H20',
    })
  })
})

describe('a cell of a table', () => {
  const readAs = (cell: SheetValues[number][number]) => {
    const { columns } = tableOf([
      ['Tên xã', 'Một', 'Hai'],
      ['Xã An Phước', cell, 1],
      ['Xã Phú Lý', 1, 2],
    ])
    return columns[1]?.values[0]
  }
  test.each([
    ['12,1', 12.1],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['54,5%', 54.5],
    ['54,5 %', 54.5],
    ['1 234', 1234],
    [0.1, 0.1],
    [{ percent: 0.4572 }, 45.72],
    [{ percent: 0.07 }, 7],
  ])('%j is read as %d', (cell, value) => {
    expect(readAs(cell)).toMatchObject({ kind: 'number', value })
  })

  test('x, in any writing, does not apply; nothing is missing; a struck number is gone', () => {
    expect(['x', 'X', ' x '].map((cell) => readAs(cell)?.kind)).toEqual(['not-applicable', 'not-applicable', 'not-applicable'])
    expect(readAs(null)).toEqual({ kind: 'empty' })
    expect(readAs({ struck: 5 })).toEqual({ kind: 'empty' })
  })
})

describe('what can be read in two ways, or in none, is refused with its cell, once for a column', () => {
  const head = ['Tên xã', 'Một', 'Hai']
  test.each<[string, SheetValues, object]>([
    [
      'a text',
      [head, ['Xã A Xu', 'nhiều', 1], ['Xã Bê Ca', 'ít', 2], ['Xã Cê Đa', 3, 3], ['Xã D Đê', 4, 3]],
      { kind: 'cell-not-a-number', cell: 'Tổng hợp!B2', more: 1 },
    ],
    ['1.000', [head, ['Xã An', '1.000', 1], ['Xã Bê', 2, 2]], { kind: 'decimal-mark-unclear', cell: 'Tổng hợp!B2' }],
    [
      'a percentage among numbers',
      [head, ['Xã An', 85, 1], ['Xã Bê', { percent: 0.85 }, 2]],
      { kind: 'percent-among-numbers', cell: 'Tổng hợp!B3' },
    ],
    [
      'a formula without a value',
      [head, ['Xã An', { formula: '=1+1' }, 1], ['Xã Bê', 2, 2]],
      { kind: 'formula-without-value', cell: 'Tổng hợp!B2' },
    ],
    ['an error', [head, ['Xã An', { error: '#N/A' }, 1], ['Xã Bê', 2, 2]], { kind: 'cell-not-a-number', cell: 'Tổng hợp!B2' }],
    ['a unit twice', [head, ['Xã Hòa', 1, 1], ['Xã  Hoà', 2, 2]], { kind: 'unit-doubled', first: 'A2', cell: 'Tổng hợp!A3' }],
    ['a number without a heading', [head, ['Xã An', 1, 1, 7], ['Xã Bê', 2, 2]], { kind: 'heading-missing', cell: 'Tổng hợp!D2' }],
    [
      'two codes that are one',
      [
        ['Mã', ...head],
        ['a1', 'Xã An', 1, 1],
        ['A1', 'Xã Bê', 2, 2],
      ],
      { kind: 'duplicate-unit', cell: 'Tổng hợp!A3' },
    ],
  ])('%s', (_, rows, refusal) => {
    expect(refusalsOf(rows)).toEqual([expect.objectContaining(refusal)])
  })

  test('a number that two rows share', () => {
    const rows: SheetValues = [head, ['Xã An', 5, 1], ['Xã Bê', null, 2]]
    expect(refusalsOf(rows, [over(2, 2, 2, 3)])).toEqual([expect.objectContaining({ kind: 'cells-merged', range: 'B2:B3' })])
  })
})
