import { expect, test } from 'vitest'
import { suggestedCode } from './suggested-code.ts'

test.each([
  ['Đánh giá chuyển đổi số các sở, huyện', 2024, 'danh-gia-chuyen-doi-so-cac-so-huyen-2024'],
  ['Đánh giá năm 2024', 2024, 'danh-gia-nam-2024'],
  ['', 2024, '2024'],
  ['— ()', 2025, '2025'],
])('“%s” of %d becomes %s', (title, year, code) => {
  expect(suggestedCode(title, year)).toBe(code)
})

test('a long title is cut to what a code may be, without a dash at its end', () => {
  const code = suggestedCode('chuyển đổi số '.repeat(12), 2024)
  expect(code.length).toBeLessThanOrEqual(80)
  expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})
