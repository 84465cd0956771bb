import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { detached } from './detached.ts'

const SHEETS = 10
const SHEET_BYTES = 500_000

/** The bytes held after a piece of each of many sheets was kept; in a process of its own, whose heap nothing else fills or frees. */
function heldBy(keep: string): number {
  const program = `
    import { detached } from ${JSON.stringify(fileURLToPath(new URL('detached.ts', import.meta.url)))}
    gc()
    const before = process.memoryUsage().heapUsed
    const kept = Array.from({ length: ${SHEETS} }, (_, index) => {
      const sheet = Buffer.alloc(${SHEET_BYTES}, 97 + index).toString('latin1')
      return ${keep}
    })
    gc()
    const held = process.memoryUsage().heapUsed - before
    console.log(JSON.stringify({ held, pieces: new Set(kept).size }))`
  const said = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', program], { encoding: 'utf8' })
  const { held, pieces } = JSON.parse(said) as { held: number; pieces: number }
  expect(pieces).toBe(SHEETS)
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
    expect(heldBy(`detached(sheet.slice(0, ${length}))`)).toBeLessThan(SHEET_BYTES * 2)
    expect(heldBy(`sheet.slice(0, ${length})`)).toBeGreaterThan(SHEET_BYTES * (SHEETS - 2))
  })
})
