import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readWordText } from './word-text.ts'

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (...paragraphs: string[]): string => `<w:tc><w:tcPr/>${paragraphs.map(p).join('')}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

const documentOf = (body: string, part = 'word/document.xml'): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [part]: strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })

describe('the text of a Word document', () => {
  test('is its paragraphs and the rows of its tables, in their order', () => {
    const table = `<w:tbl>${row(cell('Nội dung'), cell('Kết quả'))}${row(cell('Họp', '4 cuộc'), cell(''))}</w:tbl>`
    expect(readWordText(documentOf(p('BÁO CÁO') + p(' ') + table + p('Nơi nhận &amp; lưu')))).toEqual({
      isCut: false,
      parts: [
        { text: 'BÁO CÁO' },
        { cells: ['Nội dung', 'Kết quả'] },
        { cells: ['Họp\n4 cuộc', ''] },
        { text: 'Nơi nhận & lưu' },
      ],
    })
  })

  test('joins runs, and keeps tabs and breaks; what was deleted and codes of fields are not on the paper', () => {
    const runs =
      '<w:t>Số</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>ngày</w:t><w:delText>cũ</w:delText><w:instrText>PAGE</w:instrText>'
    expect(readWordText(documentOf(`<w:p><w:r>${runs}</w:r></w:p>`))?.parts).toEqual([{ text: 'Số\t12\nngày' }])
  })

  test('a table in a cell belongs to the cell, and what is written twice for old programs is read once', () => {
    const inner = `<w:tbl>${row(cell('a'), cell('b'))}</w:tbl>`
    const both = `<mc:AlternateContent><mc:Choice>${p('khung')}</mc:Choice><mc:Fallback>${p('khung')}</mc:Fallback></mc:AlternateContent>`
    const parts = readWordText(
      documentOf(`<w:tbl>${row(`<w:tc>${p('trên')}${inner}</w:tc>`, cell('phải'))}</w:tbl>${both}`),
    )?.parts
    expect(parts).toEqual([{ cells: ['trên\na\nb', 'phải'] }, { text: 'khung' }])
  })

  test('a cell over several columns keeps those beside it in theirs', () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('I. Chính quyền số')}</w:tc>`
    const table = `<w:tbl>${row(wide, cell('30'))}${row(cell('1'), cell('Họp'), cell('10'))}</w:tbl>`
    expect(readWordText(documentOf(table))?.parts).toEqual([
      { cells: ['I. Chính quyền số', '', '30'] },
      { cells: ['1', 'Họp', '10'] },
    ])
  })

  test('is cut where it is very long', () => {
    const long = readWordText(documentOf(p('x'.repeat(100)).repeat(40_000)))
    expect(long?.isCut).toBe(true)
    expect(long?.parts.length).toBeGreaterThan(20_000)
  })

  test.each([
    ['no archive', strToU8('PK')],
    ['another archive', documentOf('', 'xl/workbook.xml')],
    ['a damaged one', documentOf(p('x'.repeat(5000))).slice(0, 300)],
    ['one with a document type', documentOf('<!DOCTYPE x><w:p/>')],
  ])('there is none in %s', (_, bytes) => {
    expect(readWordText(bytes)).toBeUndefined()
  })
})
