import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { detached } from './detached.ts'

const SHEETS = 10
const SHEET_BYTES = 500_000

/** The bytes held after a piece of each of many sheets was kept. */
function heldBy(keep: (sheet: string) => string): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = Array.from({ length: SHEETS }, (_, index) => keep(Buffer.alloc(SHEET_BYTES, 97 + index).toString('latin1')))
  collect()
  const held = process.memoryUsage().heapUsed - before
  expect(new Set(kept).size).toBe(SHEETS)
  return held
}

describe('a detached text', () => {
  test.each([
    '',
    'Ấp 2',
    'Tổ công nghệ số cộng đồng ấp Đồi Rìu',
    'Đồi Rìu'.normalize('NFD').repeat(3),
    '👩‍🌾'.repeat(5),
    `${'x'.repeat(15)}\ud83d`,
  ])('is the same text: %j', (text) => expect(detached(text)).toBe(text))

  // V8 copies up to 12 characters and makes a view of 13 and more: the second line shows that there is something to prevent.
  test.each([13, 200])('of %d characters does not keep the sheet it was cut from', (length) => {
    expect(heldBy((sheet) => detached(sheet.slice(0, length)))).toBeLessThan(SHEET_BYTES * 2)
    expect(heldBy((sheet) => sheet.slice(0, length))).toBeGreaterThan(SHEET_BYTES * (SHEETS - 2))
  })
})
