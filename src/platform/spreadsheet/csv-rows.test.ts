import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { describe, expect, test } from 'vitest'
import { csvRows, decodePieces } from './csv-rows.ts'
import { LIMITS } from './workbook-refusal.ts'

const rowsOf = (...pieces: string[]): string[][] => [...csvRows(pieces)]

describe('rows of comma-separated text', () => {
  test('are those of another reader, wherever the pieces are cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ễ', '"', ',', '\r', '\n', '""', ' ', '0'), minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 4 }), (given, cuts) => {
        // The first piece settles what stands between two fields.
        const whole = `a,b,c\n${given}`
        const places = [
          0,
          ...cuts.map((cut) => Math.min(whole.length, cut + 6)).toSorted((one, other) => one - other),
          whole.length,
        ]
        const pieces = places.slice(1).map((place, index) => whole.slice(places[index], place))
        expect(rowsOf(...pieces)).toEqual(parseCsv(whole))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    [
      'semicolons',
      'a;b;c\n1;2;3',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'tabs',
      'a\tb\tc\n1\t2\t3',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a line end inside quotes',
      'a,b,c\n"1\n2",3,',
      [
        ['a', 'b', 'c'],
        ['1\n2', '3', ''],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows))

  test('keep as many columns as a register may have; what stands beyond is not dropped in silence', () => {
    const row = rowsOf(`${'x,'.repeat(LIMITS.columns)},, ,\n1,2`)
    expect(row.map(({ length }) => length)).toEqual([LIMITS.columns, 2])
    expect(() => rowsOf(`${'x,'.repeat(LIMITS.columns + 10)}y\n1,2`)).toThrow('too-many-columns')
  })

  test('Excel’s first line that names the delimiter is obeyed and is no row', () => {
    expect(rowsOf('sep=|\r\na;b|c\r\n1|2')).toEqual([
      ['a;b', 'c'],
      ['1', '2'],
    ])
  })

  test.each(['"', 'a'])('a field that begins with %s and never ends is no cell', (start) => {
    const pieces = function* () {
      yield 'a,b\n'
      yield start + 'x'.repeat(LIMITS.cellLetters - 1)
      for (let at = 0; at < 20; at++) yield 'xx'
    }
    expect(() => [...csvRows(pieces())]).toThrow('cell-too-long')
    expect(rowsOf(`a,b\n"${'x'.repeat(LIMITS.cellLetters)}"`)[1]?.[0]).toHaveLength(LIMITS.cellLetters)
  })
})

test('letters that are cut in two come out whole, in UTF-8 and UTF-16', () => {
  const text = 'ễ'.repeat(300_000)
  expect([...decodePieces(Buffer.from(text), 'utf-8')].join('')).toBe(text)
  expect([...decodePieces(Buffer.from(`a${text}`, 'utf16le'), 'utf-16le')].join('')).toBe(`a${text}`)
})
