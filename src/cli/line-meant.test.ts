import { expect, test } from 'vitest'
import { findLinesMeant } from './line-meant.ts'

const LINES = [
  { id: '01920000-0000-7000-8000-000000000001', name: 'Hỗ trợ tổ', source: 'Chi thường xuyên' },
  { id: '01920000-0000-7000-8000-000000000002', name: 'Hỗ trợ tổ', source: 'Dự phòng' },
  { id: '01920000-0000-7000-8000-000000000003', name: 'Dự phòng', source: 'Dự phòng' },
]

test.each([
  ['dự phòng', [3]],
  [' DU PHONG ', [3]],
  ['Hỗ trợ tổ', [1, 2]],
  ['ho tro to, du phong', [2]],
  ['01920000-0000-7000-8000-000000000001', [1]],
  ['Hỗ trợ', []],
])('“%s” is lines %j', (typed, lines) => {
  expect(findLinesMeant(LINES, typed)).toEqual(lines.map((number) => LINES[number - 1]?.id))
})
