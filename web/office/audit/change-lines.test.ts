// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type ChangeWords, changeLines } from './change-lines.ts'

const ID = '01920000-0000-7000-8000-000000000001'
const words: ChangeWords = {
  fields: {
    role: 'vai trò',
    from: 'từ ngày',
    amount: 'số tiền',
    files: 'tệp',
    name: 'tên',
    groupId: 'tổ',
    month: 'tháng',
    other: 'mục khác',
    state: 'tình trạng',
    document: 'nội dung',
    inTime: 'đúng hạn',
  },
  codes: { leader: 'tổ trưởng', member: 'thành viên' },
  names: new Map([[ID, 'Tổ Ấp 1, xã Phú Lâm']]),
  yes: 'có',
  no: 'không',
  nobodyKnown: 'không còn tên',
  otherValue: 'giá trị khác',
  more: (count) => `và ${count} mục nữa`,
  describe: (document) => (document === null ? undefined : 'Mỗi tổ 1.500.000 đồng.'),
}
const told = (before: unknown, after: unknown) =>
  changeLines({ before, after }, words).map(({ label, before: was, after: is }) => [label, was, is])

describe('what an act changed', () => {
  test('stands side by side, without what stayed', () => {
    expect(told({ role: 'member', from: '2024-06-01' }, { role: 'leader', from: '2024-06-01' })).toEqual([
      ['vai trò', 'thành viên', 'tổ trưởng'],
    ])
  })

  test('is told by names, days, months, sums and words', () => {
    expect(told(null, { groupId: ID, from: '2024-06-01', month: '2024-06', amount: 1_500_000, inTime: true })).toEqual([
      ['tổ', undefined, 'Tổ Ấp 1, xã Phú Lâm'],
      ['từ ngày', undefined, '01/06/2024'],
      ['tháng', undefined, '6/2024'],
      ['số tiền', undefined, '1.500.000 ₫'],
      ['đúng hạn', undefined, 'có'],
    ])
  })

  test('never as an id, a mark or a word of the program', () => {
    const strange = { groupId: ID.replace('1', '2'), state: 'never-heard-of', something: 'x-y', sha256: 'a'.repeat(64), id: ID }
    expect(told(null, strange)).toEqual([
      ['tổ', undefined, 'không còn tên'],
      ['tình trạng', undefined, 'giá trị khác'],
      ['mục khác', undefined, 'giá trị khác'],
    ])
  })

  test('of a list one after another, of a long one not all', () => {
    expect(told(null, { files: [{ name: 'a-b.xlsx' }, { name: 'c.xlsx' }] })).toEqual([
      ['tệp · 1 · tên', undefined, 'a-b.xlsx'],
      ['tệp · 2 · tên', undefined, 'c.xlsx'],
    ])
    const [[, , text] = []] = told(null, { groupId: Array.from({ length: 25 }, () => ID) })
    expect(text).toMatch(/Phú Lâm, và 5 mục nữa$/)
  })

  test('of a provision in its sentences', () => {
    expect(told(null, { document: { benefits: [] } })).toEqual([['nội dung', undefined, 'Mỗi tổ 1.500.000 đồng.']])
  })
})
