import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { accept } from '../../kernel/result.ts'
import { needs } from '../../platform/needs.fixture.ts'
import { projectRoot } from '../../platform/paths.ts'
import type { CommuneCandidate } from '../../units/index.ts'
import type { Doubt } from './doubt.ts'
import { readRegister } from './read-register.ts'
import type { RegisterRow } from './register.ts'

/**
 * Files as people really make them, of kinds that others' bug reports describe; what each is was taken from LibreOffice and
 * openpyxl. The kinds themselves are tested without these files, beside the rule that reads them.
 */
const SHARED = process.env['CANHTAYSO_SHARED'] ?? join(projectRoot, '..', 'shared')
const FOLDER = pathToFileURL(join(SHARED, 'data/awkward/registers/'))
const PHU_LY = { id: 'phu-ly', code: '26182', name: 'Phú Lý', kind: 'xa', label: 'Xã Phú Lý' } as unknown as CommuneCandidate
const reference = needs(existsSync(FOLDER), 'awkward registers are reference data that is not carried')

async function readFile(name: string) {
  const rows: RegisterRow[] = []
  const doubts: Doubt[] = []
  const rules = { on: plainDate('2024-06-01'), findCommune: () => accept(PHU_LY), saved: new Map() }
  const read = await readRegister([{ name, bytes: readFileSync(new URL(name, FOLDER)) }], rules as never, {
    row: (row, found) => {
      rows.push(row)
      doubts.push(...found)
    },
    doubt: (doubt) => doubts.push(doubt),
  })
  if (!read.ok) return { refused: read.refusal.kind, rows, doubts }
  return { groups: read.value.groups, members: read.value.memberships, rows, doubts }
}

const countsOf = (doubts: readonly Doubt[]) =>
  Object.fromEntries([...Map.groupBy(doubts, ({ code }) => code)].map(([code, found]) => [code, found.length]))

const NAMES = [
  'Nguyễn Văn An',
  'Trần Thị Bích',
  'Lê Hoàng Cường',
  'Phạm Thị Dung',
  'Huỳnh Minh Đức',
  'Võ Thị Em',
  'Đặng Quốc Giang',
  'Bùi Thị Hạnh',
]

describe('two groups and eight people', reference, () => {
  test.each<[file: string, doubts: Record<string, number>]>([
    ['00-control.xlsx', {}],
    ['01b-1904-serial-general.xlsx', {}],
    ['04-SharedStrings-case.xlsx', {}],
    ['06-empty-shared.xlsx', {}],
    ['07-x000D.xlsx', {}],
    ['08-hidden-rows.xlsx', { 'row-hidden': 3 }],
    ['11a-name-formula.xlsx', {}],
    ['11b-name-shared-formula.xlsx', {}],
    ['13-zero-width.xlsx', {}],
    ['14-eth.xlsx', {}],
    ['17d-sep-line.csv', {}],
    ['17f-utf16be-tab.txt', {}],
    ['25-strike.xlsx', { 'row-struck': 1 }],
    ['33-macro-readonly.xlsm', {}],
    ['44-mixed-us-dates.xlsx', { 'birth-turned': 4 }],
    ['46-left-in-note.xlsx', { 'left-in-note': 3 }],
    ['lo1-print-title.ods', {}],
    ['lo3-outline.ods', {}],
    ['lo5-hidden-sheet.ods', { 'hidden-sheet': 1 }],
  ])('%s', async (file, doubts) => {
    const read = await readFile(file)
    expect([read.groups, read.members, countsOf(read.doubts)]).toEqual([2, 8, doubts])
    if (!file.startsWith('14')) expect(read.rows.map(({ person }) => person.fullName)).toSatisfy(sameNames)
    if (!file.startsWith('44')) expect(read.rows[0]?.person.birthDate).toBe('1986-03-17')
  })
})

/** The clerk may have kept the names in another spelling, such as capitals or without marks; they are as many, and in order. */
const sameNames = (names: readonly string[]): boolean =>
  names.length === NAMES.length && names.every((name, at) => name === NAMES[at] || /^[A-Z]/.test(name))

describe('one group, however it is spelled', reference, () => {
  test.each(['41a-register-june-D.xlsx', '41b-register-july-eth.xlsx', '41c-register-zwsp.xlsx', '41d-register-x000D.xlsx'])(
    '%s',
    async (file) => {
      const [first, other] = [await readFile('41a-register-june-D.xlsx'), await readFile(file)]
      expect([other.groups, other.members, countsOf(other.doubts)]).toEqual([1, 4, {}])
      expect(other.rows[0]?.group.key).toBe(first.rows[0]?.group.key)
      expect(other.rows.map(({ person }) => person)).toEqual(first.rows.map(({ person }) => person))
    },
  )
})

describe('what is read, told or refused', reference, () => {
  test.each<[file: string, doubts: Record<string, number>]>([
    ['16b-tcvn3-names-only.xlsx', { 'old-font': 8 }],
    ['38-error-values.xlsx', { 'error-value': 6, 'missing-role': 1 }],
    ['45-side-by-side.xlsx', { 'column-unused': 6 }],
    ['21-names.xlsx', { 'title-in-name': 2, 'name-cut': 5, 'surname-alone': 2 }],
    ['24-dates.xlsx', { 'birth-unreadable': 7, 'birth-unlikely': 1 }],
  ])('%s', async (file, doubts) => expect(countsOf((await readFile(file)).doubts)).toEqual(doubts))

  test('names keep their surnames, and capitals behind an apostrophe', async () => {
    const { rows } = await readFile('21-names.xlsx')
    const names = rows.map(({ person }) => person.fullName)
    for (const name of ['Ông Văn Tùng', 'Ông Ích Khiêm', 'Bà Thị Sen', 'Anh Thị Đức', 'K’Brễu', "H'Hen Niê", 'Y Moan Êban'])
      expect(names).toContain(name)
  })

  test('a date is read right or not at all', async () => {
    const { rows } = await readFile('24-dates.xlsx')
    const RIGHT = [5, 6, 9, 10, 11, 12, 15, 19, 20, 22, 23, 24, 26, 33]
    for (const { place, person } of rows)
      if (RIGHT.includes(place.row)) expect([place.row, person.birthDate]).toEqual([place.row, '1986-03-17'])
  })

  test('hamlets of nearly one name stand side by side, and Ấp 5 - 6 is not Ấp 5', async () => {
    const { rows, doubts } = await readFile('43-hamlet-variants.xlsx')
    const groupAt = (row: number) => rows.find(({ place }) => place.row === row)?.group.key
    expect(new Set([5, 8, 11, 14].map(groupAt)).size).toBe(1)
    expect(new Set([20, 23, 26].map(groupAt)).size).toBe(1)
    const near = new Set(doubts.filter(({ code }) => code === 'near-group').map(({ place }) => place.row))
    for (const row of [17, 32, 44, 53, 59]) expect([row, near.has(row) || groupAt(row) === groupAt(row - 3)]).toEqual([row, true])
  })

  test('a letter that a code page lost is not guessed, and a page under the name of a workbook says what to do', async () => {
    const { doubts } = await readFile('17h-mostly-ascii-1258.csv')
    expect(countsOf(doubts)).toMatchObject({ 'code-page-guessed': 1 })
    expect(await readFile('20a-html.xls')).toMatchObject({ refused: 'not-a-workbook' })
  })
})
