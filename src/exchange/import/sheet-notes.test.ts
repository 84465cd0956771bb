import { describe, expect, test } from 'vitest'
import { SheetNotes } from './sheet-notes.ts'

const mismatch = (row: number, sheet = 'DS') => ({
  code: 'total-mismatch' as const,
  place: { file: 'a.xlsx', sheet, row },
  block: 0,
  column: 2,
  heading: '',
  value: '',
  detail: { said: row, counted: 0 },
})
const notesOf = (times: number) => {
  const notes = new SheetNotes()
  for (let row = 1; row <= times; row++) notes.hear(mismatch(row))
  notes.hear(mismatch(7, 'DS 2'))
  return notes.all()
}

describe('what is doubtful about a sheet', () => {
  test('is told one by one, with its place', () => {
    expect(notesOf(20)).toHaveLength(21)
    expect(notesOf(21).at(-1)).toMatchObject({ sheet: 'DS', en: 'And 1 more like it in this sheet.' })
    expect(notesOf(1)).toEqual([
      {
        code: 'total-mismatch',
        file: 'a.xlsx',
        sheet: 'DS',
        letter: 'B',
        vi: expect.any(String),
        en: 'The total says 1 people; the table has 0.',
      },
      expect.objectContaining({ sheet: 'DS 2' }),
    ])
  })

  test('again and again is told twenty times, and then how many more there are', () => {
    const notes = notesOf(250_000)
    expect(notes).toHaveLength(22)
    expect(notes.at(-1)).toEqual({
      code: 'total-mismatch',
      file: 'a.xlsx',
      sheet: 'DS',
      letter: null,
      vi: 'Và 249980 chỗ nữa như thế trong trang này.',
      en: 'And 249980 more like it in this sheet.',
    })
  })
})
