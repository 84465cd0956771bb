import { describe, expect, test } from 'vitest'
import type { Cell, SheetRow } from '../../platform/spreadsheet/cell.ts'
import { fitOf, isPersonName, shapeOf } from './column-shape.ts'
import { FIELDS, type Field } from './field.ts'

const rowsOf = (texts: readonly (string | number)[]): SheetRow[] =>
  texts.map((text, index): SheetRow => {
    const kind: Cell['kind'] = typeof text === 'number' ? 'number' : 'text'
    return { number: index + 1, cells: [{ column: 1, kind, text: String(text) }] }
  })
const shape = (...texts: readonly (string | number)[]) => shapeOf(rowsOf(texts), 1)
const fitting = (field: Field, ...texts: readonly (string | number)[]): number | undefined => fitOf(shape(...texts), field)

describe('a person’s name', () => {
  test.each([
    ['Nguyễn Văn An', true],
    ['BÙI HỮU NAM', true],
    ['Điểu K’Brửi', true],
    ['Lê An', true],
    ['Tôn Nữ Thị Ngọc Lan Hương', true],
    ['An', false],
    ['Công Tằng Tôn Nữ Thị Ngọc Lan', false],
    ['nguyễn văn an', false],
    ['Nguyễn Văn 2', false],
    ['Nguyễn Văn An; Lê An', false],
    ['Ấp Tân Lập', false],
    ['Tổ Trưởng', false],
    ['Ngân Hàng Agribank', false],
    ['Phó Chủ Tịch', false],
  ])('%s: %s', (text, expected) => {
    expect(isPersonName(text)).toBe(expected)
  })
})

describe('what part of a column looks like a thing', () => {
  test('counts the filled cells alone, and a column without any looks like nothing', () => {
    expect(shape('Nguyễn Văn An', ' ', 'x').filled).toBe(2)
    expect(shape('Nguyễn Văn An', 'x').share('name')).toBe(0.5)
    expect([shape().filled, shape().share('name')]).toEqual([0, 0])
  })

  test('looks at its own column', () => {
    const rows: SheetRow[] = [{ number: 1, cells: [{ column: 2, kind: 'text', text: 'Nguyễn Văn An' }] }]
    expect([shapeOf(rows, 1).filled, shapeOf(rows, 2).share('name')]).toEqual([0, 1])
  })

  type Name = Parameters<ReturnType<typeof shapeOf>['share']>[0]
  test.each<[Name, string | number, boolean]>([
    ['identity', '075090001234', true],
    ['identity', 75090001234, true],
    ['identity', '75090001234', false],
    ['identity', '0901234567', false],
    ['phone', '0901234567', true],
    ['phone', 901234567, true],
    ['phone', '+84 901 234 567', true],
    ['phone', '090123456', false],
    ['digits', '123456', true],
    ['digits', '12345', false],
    ['digits', '1'.repeat(19), true],
    ['digits', '1'.repeat(20), false],
    ['birth', '17/03/1986', true],
    ['birth', '1986', true],
    ['birth', '17/3', false],
    ['birth', '17/03/1986 (Nam)', false],
    ['year', '1986', true],
    ['year', '2001', true],
    ['year', '1886', false],
    ['dayOrMonth', '1', true],
    ['dayOrMonth', '31', true],
    ['dayOrMonth', '0', false],
    ['dayOrMonth', '32', false],
    ['role', 'Tổ trưởng', true],
    ['role', 'Trưởng ấp', false],
    ['role', `Tổ trưởng ${'x'.repeat(60)}`, false],
    ['sex', 'Nữ', true],
    ['sex', 'Không rõ', false],
    ['bank', 'Agribank CN Vĩnh Cửu', true],
    ['bank', 'VCB', true],
    ['bank', 'Ấp 1', false],
    ['nameList', 'Nguyễn Văn An; Lê An', true],
    ['nameList', '1. Nguyễn Văn An', true],
    ['nameList', 'không có', false],
    ['oneWord', 'An', true],
    ['oneWord', 'an', false],
    ['oneWord', 'Văn An', false],
    ['hamlet', 'Ấp Tân Lập', true],
    ['hamlet', 'Tổ CNSCĐ ấp Tân Lập', false],
    ['group', 'Tổ CNSCĐ ấp Tân Lập', true],
    ['group', 'Nguyễn Văn An', false],
    ['commune', 'Xã Phú Lý', true],
    ['commune', 'Phường 1', true],
    ['commune', 'Huyện Vĩnh Cửu', false],
    ['code', '26041', true],
    ['code', '2604', false],
    ['mark', 'x', true],
    ['mark', 'có', true],
    ['mark', 'không', false],
    ['smallNumber', '1234', true],
    ['smallNumber', '12.', true],
    ['smallNumber', '12345', false],
    ['words', 'Ấp', true],
    ['words', '1 A', false],
  ])('%s: %s → %s', (name, text, expected) => {
    expect(shape(text).share(name)).toBe(expected ? 1 : 0)
  })
})

describe('how well the cells fit a field', () => {
  test.each<[Field, readonly (string | number)[], number]>([
    ['ordinal', ['1', '2', 'x', 'y'], 0.5],
    ['fullName', ['Nguyễn Văn An', 'x'], 0.5],
    ['fullName', ['An', 'Bình'], 0.7],
    ['familyName', ['Nguyễn', 'Lê'], 0.9],
    ['birth', ['17/03/1986', 'x'], 0.5],
    ['birthYear', ['1986', 'x'], 0.5],
    ['birthMale', ['1986', '17/03/1986'], 1],
    ['birthFemale', ['x', '1986'], 0.5],
    ['birthDay', ['31', '32'], 0.5],
    ['birthMonth', ['12', 'x'], 0.5],
    ['sex', ['Nam', 'x'], 0.5],
    ['sexMale', ['x', 'không'], 0.5],
    ['sexFemale', ['x', 'x'], 1],
    ['isLeader', ['x', 'không'], 0.5],
    ['isDeputy', ['x', 'không'], 0.5],
    ['isMember', ['x', 'không'], 0.5],
    ['leaderName', ['Nguyễn Văn An', 'x'], 0.5],
    ['deputyName', ['Nguyễn Văn An', 'x'], 0.5],
    ['memberNames', ['Nguyễn Văn An, Lê An', 'x'], 0.5],
    ['role', ['Tổ trưởng', 'x'], 0.5],
    ['phone', ['0901234567', 'x'], 0.5],
    ['phone', ['123456', '123456'], 0.5],
    ['identity', ['075090001234', 'x'], 0.5],
    ['identity', ['123456', '123456'], 0.5],
    ['account', ['590012345678', '590012345679'], 0.9],
    ['bank', ['Agribank', 'x'], 0.5],
    ['accountHolder', ['Nguyễn Văn An', 'x'], 0.5],
    ['commune', ['Xã Phú Lý', 'x'], 0.5],
    ['communeCode', ['26041', 'x'], 0.5],
    ['hamlet', ['Ấp Tân Lập', 'x'], 0.5],
    ['group', ['Tổ CNSCĐ ấp 1', 'x'], 0.5],
    ['group', ['1', '2'], 0.6],
    ['position', ['Bí thư chi bộ', 'Công an viên'], 1],
    ['position', ['1', '2'], 0.6],
    ['position', ['Nguyễn Văn An', 'Lê An'], 0],
    ['position', ['Xã Phú Lý', 'Xã Thạnh Phú'], 0],
    ['position', ['Ấp Tân Lập', 'Ấp Bình Lục'], 0],
  ])('%s of %o: %d', (field, texts, expected) => {
    expect(fitting(field, ...texts)).toBeCloseTo(expected, 10)
  })

  test('a role beside the group is hardly a position: a fifth of it', () => {
    expect(fitting('position', 'Tổ trưởng', 'Tổ phó')).toBeCloseTo(0.2, 10)
  })

  test('where any text may stand nothing is told', () => {
    const free: readonly Field[] = ['note', 'district', 'decision', 'decisionDate', 'ignored']
    expect(FIELDS.filter((field) => fitting(field, 'x') === undefined).toSorted()).toEqual([...free].toSorted())
  })
})
