import { describe, expect, test } from 'vitest'
import { openWorkbook } from './open-workbook.ts'
import { LIMITS, UnreadableWorkbook } from './workbook-refusal.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function refusalOf(bytes: Uint8Array): unknown {
  try {
    openWorkbook(bytes)
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.refusal
    throw error
  }
  return undefined
}

const HEADING = 'STT,Họ tên,Ấp'

describe('a table as text has as many rows as a sheet of Excel at the most', () => {
  const many = LIMITS.rowsWithCells
  const refused = { kind: 'too-many-rows', sheet: '', limit: many }

  test('refused before a row is read, however lines end', () => {
    expect(refusalOf(utf8(`${HEADING}\n${'1,A,B\n'.repeat(many - 1)}`))).toBeUndefined()
    expect(refusalOf(utf8(`${HEADING}\r${'1,A,B\r'.repeat(many - 1)}1,A,B`))).toEqual(refused)
  })

  test('empty lines and lines within a cell are no rows', () => {
    expect(refusalOf(utf8(`${HEADING}\n${'\n'.repeat(many)}1,A,B`))).toBeUndefined()
    expect(refusalOf(utf8(`${HEADING}\n${`1,A,"${'\n'.repeat(60_000)}"\n`.repeat(20)}`))).toBeUndefined()
  })
})

describe('text is read as it was saved', () => {
  const cellsOf = (bytes: Uint8Array) =>
    [...(openWorkbook(bytes).sheets[0]?.rows() ?? [])].map(({ cells }) => cells.map((cell) => 'text' in cell && cell.text))
  const row = [['STT', 'Họ tên', 'Ấp']]

  test('UTF-8 with its mark or without, UTF-16 either way round', () => {
    const littleEndian = Buffer.from(`\ufeff${HEADING}`, 'utf16le')
    for (const bytes of [utf8(HEADING), utf8(`\ufeff${HEADING}`), littleEndian, Buffer.from(littleEndian).swap16()])
      expect(cellsOf(bytes)).toEqual(row)
  })

  test('what is not well-formed was saved under a code page that nobody names: the guess is told', () => {
    const windows1258 = Uint8Array.from([...utf8('STT,H'), 0xf4, ...utf8(',A,B')])
    expect(openWorkbook(windows1258).guessedCodePage).toBe('windows-1258')
    expect(cellsOf(windows1258)).toEqual([['STT', 'Hô', 'A', 'B']])
    expect(openWorkbook(utf8(HEADING)).guessedCodePage).toBeUndefined()
  })

  test('what no text holds is no table, wherever it stands', () => {
    const page = utf8('<html>a,b,c\n1,2,3')
    const withNothing = utf8(`${HEADING}\n${'1,A,B\n'.repeat(100_000)}\0`)
    const controls = utf8(`${HEADING}\n${'\u0001'.repeat(10)}`)
    for (const bytes of [page, withNothing, controls, Uint8Array.from([...controls, 0xf4])])
      expect(refusalOf(bytes)).toEqual({ kind: 'not-a-workbook' })
  })
})
