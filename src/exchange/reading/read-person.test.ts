import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import type { Cell, SheetRow } from '../../platform/spreadsheet/cell.ts'
import type { Field } from '../columns/field.ts'
import { cellsOf, personsOf, type ReadingAt, readPerson } from './read-person.ts'
import type { ReadCells } from './register.ts'

type Written = string | number | Partial<Cell>
const AT: ReadingAt = {
  place: { file: 'ds.xlsx', sheet: 'DS', row: 7 },
  block: 0,
  on: plainDate('2024-08-06'),
  role: undefined,
  saysEachRole: true,
  habits: { saysTitles: false, turnsDates: false, hasOldFont: false },
}

function cellsFrom(written: Partial<Record<Field, Written>>): ReadCells {
  const cells: Partial<Record<Field, Cell & { heading: string }>> = {}
  for (const [index, [field, one]] of Object.entries(written).entries()) {
    const own: Partial<Cell> =
      typeof one === 'object' ? one : { kind: typeof one === 'number' ? 'number' : 'text', text: String(one) }
    cells[field as Field] = { column: index + 1, kind: 'text', text: '', heading: field, ...own }
  }
  return cells
}
const read = (written: Partial<Record<Field, Written>>, at: Partial<ReadingAt> = {}) =>
  readPerson(cellsFrom({ fullName: 'Nguyễn Văn An', role: 'Thành viên', ...written }), { ...AT, ...at })
const codes = (written: Partial<Record<Field, Written>>, at: Partial<ReadingAt> = {}) =>
  read(written, at).doubts.map(({ code }) => code)

describe('a name', () => {
  test.each([
    ['2. Nguyễn Văn An (Tổ trưởng)', 'Nguyễn Văn An', []],
    ['Đ/c Lê Văn Cường - Bí thư', 'Lê Văn Cường', ['name-cut']],
    ['LÊ VĂN NGUYÊN (A)', 'Lê Văn Nguyên', ['name-cut']],
    ['LÊ VĂN CƯỜNG', 'Lê Văn Cường', []],
    ['Ông Ích Khiêm', 'Ông Ích Khiêm', []],
    ['Bà Thị Sen', 'Bà Thị Sen', []],
    ['Ka', 'Ka', ['surname-alone']],
    ['Ka Linh', 'Ka Linh', []],
    ['- Bà Trần Thị Bình', 'Bà Trần Thị Bình', ['title-in-name']],
    ['Bà: Cầm Thị Bình', 'Bà: Cầm Thị Bình', ['title-in-name']],
    ['Nguy\ufffdn Văn An', 'Nguy\ufffdn Văn An', ['broken-letters']],
    ['NguyÔn V¨n An', 'NguyÔn V¨n An', ['old-font']],
    ['Huỳnh Minh Ðức', 'Huỳnh Minh Đức', []],
  ])('%s is %s: %s', (written, name, doubts) => {
    expect(read({ fullName: written }).person.fullName).toBe(name)
    expect(codes({ fullName: written })).toEqual(doubts)
  })

  const habits = { saysTitles: true, turnsDates: false, hasOldFont: false }
  test.each([
    ['2. Ông Nguyễn Văn An', 'Nguyễn Văn An'],
    ['12) anh Phạm Dũng', 'Phạm Dũng'],
    ['Ông Ông Ích Khiêm', 'Ông Ích Khiêm'],
  ])('in a column that says titles %s is %s', (written, name) => {
    expect(read({ fullName: written }, { habits }).person.fullName).toBe(name)
    expect(codes({ fullName: written }, { habits })).toEqual([])
  })

  test('that is struck through, in a hidden row, or of a code page somebody had to guess, is told', () => {
    expect(codes({ fullName: { text: 'Trần Thị Ba', isStruck: true } })).toEqual(['row-struck'])
    expect(codes({}, { isHidden: true })).toEqual(['row-hidden'])
    expect(codes({}, { isCodePageGuessed: true })).toEqual(['code-page-guessed'])
    expect(codes({ fullName: 'Nguyen Van An' }, { isCodePageGuessed: true })).toEqual([])
  })

  test('or anything else that is an error of a formula is told and not taken', () => {
    const error = { kind: 'error', text: '#N/A' } as const
    expect(read({ fullName: error }).person.fullName).toBe('')
    expect(codes({ fullName: error, phone: error })).toEqual(['error-value', 'error-value'])
  })

  test('by formula is the value that is kept with it; without one it is doubted', () => {
    const formula = '=PROPER(M5)'
    expect(read({ fullName: { text: 'Trần Thị Ba', formula } }).person.fullName).toBe('Trần Thị Ba')
    expect(codes({ fullName: { text: 'Trần Thị Ba', formula }, phone: { text: '0901234567', formula: '=N5' } })).toEqual([])
    expect(codes({ fullName: { text: '', formula } })).toEqual(['formula-in-text-cell'])
  })

  test('in two columns is put together; none at all is doubted', () => {
    expect(read({ familyName: 'Nguyễn Văn', fullName: 'An' }).person.fullName).toBe('Nguyễn Văn An')
    expect(codes({ fullName: '3.' })).toEqual(['missing-name'])
  })
})

describe('a birth', () => {
  test.each<[Partial<Record<Field, Written>>, object]>([
    [{ birth: '17/03/1986' }, { birthDate: '1986-03-17', birthYear: 1986 }],
    [{ birth: '1986' }, { birthYear: 1986 }],
    [{ birthFemale: '1986' }, { birthYear: 1986, sex: 'female' }],
    [{ birthMale: '1986' }, { birthYear: 1986, sex: 'male' }],
    [
      { birthDay: '17', birthMonth: '3', birthYear: '1986' },
      { birthDate: '1986-03-17', birthYear: 1986 },
    ],
    [{ birthDay: '0', birthMonth: '3', birthYear: '1986' }, { birthYear: 1986 }],
  ])('%o', (written, expected) => {
    const { person, doubts } = read(written)
    expect(person).toMatchObject(expected)
    expect(doubts).toEqual([])
  })

  test.each([
    ['2010', []],
    ['2011', ['birth-unlikely']],
    ['1924', []],
    ['1923', ['birth-unlikely']],
    ['06/08/2024', ['birth-unlikely']],
    ['07/08/2024', ['birth-in-future']],
    ['2025', ['birth-in-future']],
    ['31/02/1986', ['birth-unreadable']],
  ])('%s on 6/8/2024: %o', (birth, expected) => {
    expect(codes({ birth })).toEqual(expected)
  })

  test('to come is not kept, one that is unlikely is', () => {
    expect(read({ birth: '2025' }).person).not.toHaveProperty('birthYear')
    expect(read({ birth: '2011' })).toMatchObject({ person: { birthYear: 2011 }, doubts: [{ detail: { age: 13 } }] })
  })
})

describe('a sex', () => {
  test.each<[Partial<Record<Field, Written>>, string | undefined]>([
    [{ sex: 'Nữ' }, 'female'],
    [{ sex: 'NAM' }, 'male'],
    [{ sexFemale: 'x' }, 'female'],
    [{ sexMale: 'x' }, 'male'],
    [{ sex: '-' }, undefined],
  ])('%o', (written, expected) => {
    const { person, doubts } = read(written)
    expect([person.sex, doubts]).toEqual([expected, []])
  })

  test('that is neither is doubted and not guessed', () => {
    expect(read({ sex: 'khác' })).toMatchObject({ doubts: [{ code: 'sex-unreadable', value: 'khác' }] })
    expect(read({ sex: 'khác' }).person).not.toHaveProperty('sex')
  })
})

describe('numbers', () => {
  test.each<[Field, Written, string | undefined, readonly string[]]>([
    ['phone', '0901 234 567', '0901234567', []],
    ['phone', 901234567, '0901234567', []],
    ['phone', 'chưa có', undefined, []],
    ['phone', '090123456', undefined, ['phone-too-short']],
    ['phone', '09012345678', undefined, ['phone-unreadable']],
    ['phone', 'gọi anh Ba', undefined, ['phone-unreadable']],
    ['identity', '075 090 001 234', '075090001234', []],
    ['identity', 75090001234, '075090001234', []],
    ['identity', '75090001234', undefined, ['national-id-not-12-digits']],
    ['identity', '0750900012345', undefined, ['national-id-not-12-digits']],
    ['identity', '-', undefined, []],
  ])('%s %s', (field, written, expected, doubts) => {
    const { person } = read({ [field]: written })
    expect(field === 'phone' ? person.phone : person.identityNumber).toBe(expected)
    expect(codes({ [field]: written })).toEqual(doubts)
  })

  test('an account needs its bank, beside it or in a column of its own', () => {
    expect(read({ account: '590012345678', bank: 'Agribank', accountHolder: 'NGUYỄN VĂN AN' }).person.account).toEqual({
      number: '590012345678',
      bank: 'Agribank',
      holder: 'Nguyễn Văn An',
    })
    expect(read({ account: '590012345678 - Agribank' }).person.account).toMatchObject({ bank: 'Agribank' })
    expect(codes({ account: '590012345678' })).toEqual(['account-without-bank'])
    expect(codes({ account: '12345', bank: 'Agribank' })).toEqual(['account-shape'])
    expect(codes({ account: '123456', bank: 'Agribank' })).toEqual([])
    expect(codes({ account: 'không có' })).toEqual([])
  })

  test('by formula are told and not kept', () => {
    const formula = { text: '0901234567', formula: '=HYPERLINK("tel:0901234567")' }
    for (const field of ['phone', 'identity', 'account'] as const) {
      const { person, doubts } = read({ [field]: formula })
      expect(doubts.map(({ code }) => code)).toEqual(['formula-in-text-cell'])
      expect(person).not.toHaveProperty(field === 'identity' ? 'identityNumber' : field)
    }
  })
})

describe('a role', () => {
  test.each<[Partial<Record<Field, Written>>, Partial<ReadingAt>, string, readonly string[]]>([
    [{ role: 'Tổ trưởng' }, {}, 'leader', []],
    [{ role: 'P. Tổ trưởng' }, {}, 'deputy', []],
    [{ role: 'Trưởng ấp' }, {}, 'member', ['unknown-role']],
    [{ role: '' }, {}, 'member', ['missing-role']],
    [{ role: '' }, { saysEachRole: false }, 'member', []],
    [{ role: 'Tổ phó' }, { role: 'leader' }, 'leader', []],
    [{ role: '', isLeader: 'x' }, {}, 'leader', []],
    [{ role: '', isDeputy: 'x' }, {}, 'deputy', []],
    [{ role: '', isMember: 'x' }, {}, 'member', []],
    [{ role: '', position: 'Trưởng ấp, Tổ phó' }, {}, 'deputy', []],
    [{ role: '', note: 'tổ trưởng' }, {}, 'leader', []],
    [{ role: '', fullName: 'Nguyễn Văn An (Tổ trưởng)' }, {}, 'leader', []],
  ])('%o', (written, at, role, doubts) => {
    expect(read(written, at).person.role).toBe(role)
    expect(codes(written, at)).toEqual(doubts)
  })
})

describe('what is kept of a row', () => {
  test('a doubt stands beside its cell: where, under which heading, and what was written', () => {
    expect(read({ phone: '090' }).doubts).toEqual([
      {
        code: 'phone-too-short',
        place: AT.place,
        block: 0,
        column: 3,
        heading: 'phone',
        value: '090',
        detail: { digits: 3 },
      },
    ])
  })

  test('position and note without needless space; a dash is nothing', () => {
    const { person } = read({ position: '  Bí thư   chi bộ ', note: '—' })
    expect(person.position).toBe('Bí thư chi bộ')
    expect(person).not.toHaveProperty('note')
  })
})

describe('whose cells are whose', () => {
  const sheetRow = (...texts: readonly string[]): SheetRow => ({
    number: 7,
    cells: texts.map((text, index): Cell => ({ column: index + 1, kind: 'text', text })),
  })
  const uses = (['fullName', 'phone'] as const).map((field, index) => ({ column: index + 1, field, heading: field }))

  test('of two columns for one field the first that is filled counts', () => {
    const both = [...uses, { column: 3, field: 'phone' as const, heading: 'SĐT 2' }]
    expect(cellsOf(sheetRow('Lê An', '0901234567', '0907654321'), both).phone).toMatchObject({
      text: '0901234567',
      heading: 'phone',
    })
  })

  test('several members listed in one cell are a person each, with a phone each where there are as many', () => {
    const listed = personsOf(sheetRow('Lê An; Trần Bình', '0901234567, 0907654321'), { role: 'member', uses })
    expect(listed.map(({ fullName, phone }) => [fullName?.text, phone?.text])).toEqual([
      ['Lê An', '0901234567'],
      ['Trần Bình', '0907654321'],
    ])
    const fewer = personsOf(sheetRow('Lê An; Trần Bình', '0901234567'), { role: 'member', uses })
    expect(fewer.map(({ phone }) => phone)).toEqual([undefined, undefined])
  })

  test('a list is one of members: a leader’s cell is one person', () => {
    expect(personsOf(sheetRow('Lê An; Trần Bình', ''), { role: 'leader', uses })).toHaveLength(1)
  })

  test('a block of a role without a name in the row is nobody', () => {
    const blank: SheetRow = { number: 7, cells: [{ column: 2, kind: 'text', text: '0901234567' }] }
    expect(personsOf(blank, { role: 'deputy', uses })).toEqual([])
    expect(personsOf(blank, { role: undefined, uses })).toHaveLength(1)
  })
})
