import { describe, expect, test } from 'vitest'
import { LIMITS } from './workbook-refusal.ts'
import { readMerges, readXlsxRows, type SheetContext } from './xlsx-rows.ts'

const CONTEXT: SheetContext = {
  sharedStrings: () => ['Nguyễn Văn An'],
  styles: [
    { showsDate: false, isStruck: false, isPercent: false },
    { showsDate: true, isStruck: false, isPercent: false },
    { showsDate: false, isStruck: true, isPercent: false },
    { showsDate: false, isStruck: false, isPercent: true },
  ],
  from1904: false,
}
const rowsOf = (xml: string, context: Partial<SheetContext> = {}) => [
  ...readXlsxRows([`<worksheet><sheetData>${xml}</sheetData></worksheet>`], { ...CONTEXT, ...context }),
]
const cellOf = (xml: string, context: Partial<SheetContext> = {}) => rowsOf(`<row r="1">${xml}</row>`, context)[0]?.cells[0]

describe('a cell of a workbook', () => {
  test('that refers to a shared text without saying which is blank', () => {
    expect(cellOf('<c r="A1" t="s"/>')).toBeUndefined()
    expect(cellOf('<c r="A1" t="s"><v></v></c>')).toBeUndefined()
    expect(cellOf('<c r="A1" t="s"><v>0</v></c>')).toMatchObject({ text: 'Nguyễn Văn An' })
    expect(() => cellOf('<c r="A1" t="s"><v>7</v></c>')).toThrow('workbook-damaged')
  })

  test('has the characters that XML could not hold', () => {
    expect(cellOf('<c r="A1" t="inlineStr"><is><t>Ấp 1_x000D_</t></is></c>')?.text).toBe('Ấp 1\r')
    expect(cellOf('<c r="A1" t="str"><v>a_x005F_x000D_b</v></c>')?.text).toBe('a_x000D_b')
    expect(cellOf('<c r="A1" t="str"><v>ma_xa_01</v></c>')?.text).toBe('ma_xa_01')
  })

  test('is told struck through by its style, and counted from 1904 by its workbook', () => {
    expect(cellOf('<c r="A1" s="2" t="s"><v>0</v></c>')).toMatchObject({ isStruck: true })
    expect(cellOf('<c r="A1" s="0" t="s"><v>0</v></c>')).not.toHaveProperty('isStruck')
    expect(cellOf('<c r="A1"><v>30026</v></c>', { from1904: true })).toMatchObject({ kind: 'number', from1904: true })
    expect(cellOf('<c r="A1"><v>30026</v></c>')).not.toHaveProperty('from1904')
    expect(cellOf('<c r="A1" s="1"><v>30026</v></c>', { from1904: true })).toMatchObject({ date: '1986-03-17' })
  })

  test('is told shown as a percentage by its style, where it is a number', () => {
    expect(cellOf('<c r="A1" s="3"><v>0.5</v></c>')).toMatchObject({ kind: 'number', text: '0.5', isPercent: true })
    expect(cellOf('<c r="A1" s="3" t="s"><v>0</v></c>')).not.toHaveProperty('isPercent')
    expect(cellOf('<c r="A1" s="0"><v>0.5</v></c>')).not.toHaveProperty('isPercent')
  })

  test.each([
    ['a value', (text: string) => `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`],
    ['a formula', (text: string) => `<c r="A1"><f>${text}</f><v>1</v></c>`],
  ])('is no longer than a cell can be: %s', (_, cell) => {
    expect(cellOf(cell('x'.repeat(LIMITS.cellLetters - 1)))).toBeDefined()
    expect(() => cellOf(cell('x'.repeat(LIMITS.cellLetters + 1)))).toThrow('cell-too-long')
  })

  test('far to the right of any table is not dropped in silence', () => {
    expect(() => cellOf('<c r="ZZ1" t="s"><v>0</v></c>')).toThrow('too-many-columns')
    expect(rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="ZZ1" s="2"/></row>')).toHaveLength(1)
  })
})

test('a hidden row says so', () => {
  const row = (hidden: string) => rowsOf(`<row r="1"${hidden}><c r="A1" t="s"><v>0</v></c></row>`)[0]
  expect(row(' hidden="1"')).toMatchObject({ isHidden: true })
  expect(row(' hidden="0"')).not.toHaveProperty('isHidden')
  expect(row('')).not.toHaveProperty('isHidden')
})

test('merged cells are told by their corners, wherever the XML is cut', () => {
  const xml = '<worksheet><sheetData/><mergeCells><mergeCell ref="C3:G4"/><mergeCell ref="AA10:AA12"/></mergeCells></worksheet>'
  expect(readMerges([xml.slice(0, 50), xml.slice(50)])).toEqual([
    { fromRow: 3, fromColumn: 3, toRow: 4, toColumn: 7 },
    { fromRow: 10, fromColumn: 27, toRow: 12, toColumn: 27 },
  ])
})

test.each(['<worksheet a="', '<!--', '<![CDATA['])(
  'what begins with %s and never ends is not held: no workbook has it',
  (start) => {
    function* endless() {
      yield start
      for (;;) yield 'a b '.repeat(50_000)
    }
    expect(() => [...readXlsxRows(endless(), CONTEXT)]).toThrow('workbook-damaged')
  },
)
