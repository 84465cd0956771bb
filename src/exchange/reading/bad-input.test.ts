import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { LIMITS, MEGABYTE } from '../../platform/spreadsheet/workbook-refusal.ts'
import { NO_WORDS } from '../columns/register-words.ts'
import { communesOn, countCodes, ON, readAll } from '../testing.ts'
import { invent, workbook } from './layouts.fixture.ts'
import { readRegister } from './read-register.ts'
import { readSheet } from './read-sheet.ts'
import type { ReadContext } from './sheet-reading.ts'

const people = invent().slice(0, 5)
const table = [
  ['STT', 'Xã', 'Ấp', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD', 'Ghi chú'],
  ...people.map(({ commune, hamlet, name, role, phone, identity }, index) => [
    index + 1,
    commune,
    hamlet,
    name,
    role,
    phone,
    identity,
    '',
  ]),
]
const good = (): Promise<Uint8Array> => workbook((book) => void book.addWorksheet('DS').addRows(table))
const kindOf = async (bytes: Uint8Array, name = 'a.xlsx'): Promise<unknown> => {
  const read = await readAll([{ name, bytes }])
  return 'kind' in read ? read.kind : read.counts
}
/** The good workbook with one part replaced. */
const withPart = async (part: string, text: string): Promise<Uint8Array> =>
  zipSync({ ...unzipSync(await good()), [part]: strToU8(text) }, { level: 1 })

describe('a file that is no register is refused, by what it is', () => {
  test('a workbook under the name of something else, and the other way round', async () => {
    for (const name of ['a.csv', 'a.pdf', 'a.xlsx.exe', 'a'])
      expect(await kindOf(await good(), name), name).toBe('ending-differs')
    const text = strToU8('STT,Họ và tên,Chức vụ,Điện thoại\n1,Trần Văn An,Tổ trưởng,0941000111')
    expect(await kindOf(text, 'a.xlsx')).toBe('ending-differs')
    expect(await kindOf(await good(), 'A.XLSX')).not.toBe('ending-differs')
  })

  test('an empty file', async () => expect(await kindOf(new Uint8Array())).toBe('file-empty'))

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj <<>> endobj')],
    ['a page of the web', strToU8('<html><table><tr><td>STT</td></tr></table></html>')],
    ['a letter', strToU8('Kính gửi UBND xã,\nXin gửi danh sách.')],
  ])('%s called .xlsx', async (_, bytes) => expect(await kindOf(bytes)).toBe('not-a-workbook'))

  test('a document of Word, which is a ZIP too', async () =>
    expect(await kindOf(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }))).toBe(
      'not-a-workbook',
    ))

  test('a workbook under a password is told apart from one of Excel before 2007', async () => {
    const locked = await writeXlsx({ sheets: [{ name: 'DS', rows: table }], encryption: { password: 'bi-mat', spinCount: 1000 } })
    const old = new Uint8Array(2048)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    old.set(strToU8('W\0o\0r\0k\0b\0o\0o\0k\0'), 1024)
    expect([await kindOf(locked), await kindOf(old, 'a.xls')]).toEqual(['password-protected', 'old-excel-format'])
  })

  test('200 MB are refused before a byte is unpacked', async () =>
    expect(await kindOf(new Uint8Array(200 * MEGABYTE))).toBe('file-too-large'))

  test('half a workbook, and one whose sheet is broken inside', async () => {
    const bytes = await good()
    expect(await kindOf(bytes.subarray(0, bytes.length / 2))).toBe('workbook-damaged')
    const broken = bytes.slice()
    const name = new TextEncoder().encode('xl/worksheets/sheet1.xml')
    const at = broken.findIndex((_, from) => name.every((byte, index) => broken[from + index] === byte))
    broken[at + name.length + 40] = (broken[at + name.length + 40] ?? 0) ^ 1
    expect(await kindOf(broken)).toBe('workbook-damaged')
  })

  test('a workbook whose sheets are one and the same part', async () => {
    const own = strFromU8(unzipSync(await good())['xl/workbook.xml'] ?? new Uint8Array())
    const twice = own.replace(/<sheet [^>]*>/, (sheet) => `${sheet}${sheet.replace(/name="[^"]*"/, 'name="DS2"')}`)
    expect(twice).toContain('DS2')
    expect(await kindOf(await withPart('xl/workbook.xml', twice))).toBe('workbook-damaged')
  })

  test('a workbook whose shared texts are longer than a cell can be', async () => {
    const strings = (letters: number) => withPart('xl/sharedStrings.xml', `<sst><si><t>${'x'.repeat(letters)}</t></si></sst>`)
    expect(await kindOf(await strings(LIMITS.cellLetters + 1))).toBe('cell-too-long')
    expect(await kindOf(await strings(LIMITS.cellLetters))).toBe('workbook-damaged')
  })

  test('a workbook that names a sheet longer than any program does', async () => {
    const own = strFromU8(unzipSync(await good())['xl/workbook.xml'] ?? new Uint8Array())
    const named = (letters: number) => withPart('xl/workbook.xml', own.replace('"DS"', `"${'D'.repeat(letters)}"`))
    expect(await kindOf(await named(LIMITS.sheetNameLetters + 1))).toBe('workbook-damaged')
    expect(await kindOf(await named(LIMITS.sheetNameLetters))).toMatchObject({ groups: 1 })
  })

  test('a workbook with more ways to show a number than any program makes', async () => {
    const styles = `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(500_001)}</cellXfs></styleSheet>`
    expect(await kindOf(await withPart('xl/styles.xml', styles))).toBe('workbook-damaged')
  })

  test('a ZIP bomb, by what its list says', async () => {
    const bomb = zipSync({ ...unzipSync(await good()), 'xl/media/image1.png': new Uint8Array(64 * MEGABYTE) }, { level: 1 })
    expect(bomb.length).toBeLessThan(MEGABYTE)
    expect(await kindOf(bomb)).toBe('unpacks-too-large')
  })

  test('a ZIP bomb whose list lies, by what comes out', async () => {
    const bomb = await withPart(
      'xl/worksheets/sheet1.xml',
      `<worksheet><sheetData>${' '.repeat(40 * MEGABYTE)}</sheetData></worksheet>`,
    )
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 30; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 30 * MEGABYTE)
        view.setUint32(at + 24, 100_000, true)
    expect(await kindOf(bomb)).toBe('unpacks-too-large')
  })

  test('entities of its own, the way XML is attacked', async () => {
    const attack = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>'
    expect(await kindOf(await withPart('xl/worksheets/sheet1.xml', attack))).toBe('workbook-damaged')
  })

  test('a million empty rows hold no register, and cost little', { timeout: 120_000 }, async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 1}" spans="1:8"><c r="A${index + 1}" s="1"/></row>`,
    ).join('')
    const bytes = await withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${empty}</sheetData></worksheet>`)
    expect(await kindOf(bytes)).toBe('no-register-found')
  })

  test('a million empty rows below a register do not hide it', { timeout: 120_000 }, async () => {
    const parts = unzipSync(await good())
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    const empty = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 100}"/>`).join('')
    const bytes = await withPart('xl/worksheets/sheet1.xml', sheet.replace('</sheetData>', `${empty}</sheetData>`))
    expect(await kindOf(bytes)).toEqual({ groups: 1, memberships: 5, people: 5, communes: 1 })
  })

  test('a workbook of other things', async () => {
    const other = await workbook(
      (book) =>
        void book.addWorksheet('Thu chi').addRows([
          ['Tháng', 'Thu', 'Chi'],
          ['1', 100, 200],
          ['2', 300, 400],
        ]),
    )
    expect(await kindOf(other)).toBe('no-register-found')
  })

  test('one bad file among good ones refuses all of them, and names itself', async () => {
    const read = await readAll([
      { name: 'tot.xlsx', bytes: await good() },
      { name: 'hong.xlsx', bytes: strToU8('x') },
    ])
    expect(read).toEqual({ kind: 'not-a-workbook', file: 'hong.xlsx' })
  })
})

describe('a cell that a spreadsheet would run', () => {
  const withNotes = async (notes: readonly unknown[]) => {
    const bytes = await workbook(
      (book) =>
        void book
          .addWorksheet('DS')
          .addRows(table.map((row, index) => (index === 0 ? row : [...row.slice(0, -1), notes[index - 1] ?? '']))),
    )
    const read = await readAll([{ name: 'a.xlsx', bytes }])
    if ('kind' in read) throw new Error(read.kind)
    return read
  }

  test('is doubted and kept as its own wording, whether a formula or a text that would become one', async () => {
    const read = await withNotes([
      { formula: 'HYPERLINK("http://127.0.0.1/x","xem")' },
      "=cmd|' /C calc'!A0",
      '@SUM(A1)',
      '+cmd|x',
      '-2+3+cmd|x',
    ])
    expect(countCodes(read.doubts)).toEqual({ 'formula-in-text-cell': 5 })
    expect(read.rows[0]?.person.note).toBe('=HYPERLINK("http://127.0.0.1/x","xem")')
  })

  test('is not what only looks like one: a dash before a word, a phone number from +84, a result of the sheet itself', async () => {
    const read = await withNotes(['- Đoàn viên', '-', '+84 950 002 375', '', '* kiêm nhiệm'])
    expect(countCodes(read.doubts)).toEqual({})
  })

  test('running numbers and sums by formula are no doubt', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('DS')
      sheet.addRows(table)
      for (let row = 3; row <= 6; row++) sheet.getCell(`A${row}`).value = { formula: `A${row - 1}+1`, result: row - 1 }
      sheet.addRow(['Tổng cộng', '', '', { formula: 'COUNTA(D2:D6)', result: 5 }])
    })
    const read = await readAll([{ name: 'a.xlsx', bytes }])
    expect('kind' in read ? read.kind : [read.counts.memberships, countCodes(read.doubts)]).toEqual([5, {}])
  })
})

test('of rows with cells as long as pages fewer wait in memory', async () => {
  const pausesFor = async (letters: number) => {
    const row = ({ commune, hamlet, name, role }: (typeof people)[number]) =>
      `${commune},${hamlet},${name},${role},${'x'.repeat(letters)}`
    const rows = Array.from({ length: 8 }, () => people.map(row)).flat()
    const bytes = strToU8(['Xã,Ấp,Họ và tên,Chức danh trong tổ,Ghi chú', ...rows].join('\n'))
    let pauses = 0
    const pause = async () => void pauses++
    await readRegister([{ name: 'a.csv', bytes }], { on: ON, findCommune: communesOn(ON), saved: new Map() }, { pause })
    return pauses
  }
  expect([await pausesFor(10), await pausesFor(60_000)]).toEqual([0, 2])
})

test('a name that goes on and on names one hamlet, by its first two hundred letters, and no other', async () => {
  const long = `Ấp ${'Dài '.repeat(10_000)}`
  const hamlets = [long, '', `Ấp ${'Rộng '.repeat(10_000)}`]
  const rows = people.slice(0, 3).map(({ commune, name, role }, index) => `${commune},${hamlets[index]},${name},${role}`)
  const bytes = strToU8(['Xã,Ấp,Họ và tên,Chức danh trong tổ', ...rows].join('\n'))
  const read = await readAll([{ name: 'a.csv', bytes }])
  if ('kind' in read) throw new Error(read.kind)
  const keys = read.rows.map(({ group }) => group.key)
  expect([keys[1] === keys[0], keys[2] === keys[0]]).toEqual([true, false])
  expect(Math.max(...read.rows.map(({ group }) => group.label.length))).toBeLessThan(250)
  expect(read.rows[0]?.written.hamlet?.text).toBe(long)
})

test('of a table whose first cells are as long as cells can be, fewer rows are held to find its columns', () => {
  const cell = 'x'.repeat(LIMITS.cellLetters)
  let taken = 0
  function* rows() {
    for (let number = 1; number <= 250; number++) {
      taken++
      yield { number, cells: [1, 2, 3].map((column) => ({ column, kind: 'text' as const, text: cell })) }
    }
  }
  const context = { saved: new Map(), words: NO_WORDS, font: undefined } as unknown as ReadContext
  expect([...readSheet({ name: 'DS', isHidden: false, rows }, context)]).toEqual([])
  expect(taken).toBeLessThan(15)
})
