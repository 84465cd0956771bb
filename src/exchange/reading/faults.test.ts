import { expect, test } from 'vitest'
import { columnLetter } from '../../platform/spreadsheet/cell.ts'
import { readAll } from '../testing.ts'
import type { Doubt, DoubtCode } from './doubt.ts'
import { spoilRegister } from './faults.fixture.ts'
import { type Invented, slashed } from './layouts.fixture.ts'
import type { RegisterRow } from './register.ts'

/** More of them by `npm run attack -- input`. */
const FILES = Number(process.env['FAULTY_FILES'] ?? 50)
const FIRST_SEED = 20_240_806
const ROLES = { 'Tổ trưởng': 'leader', 'Tổ phó': 'deputy', 'Thành viên': 'member' } as const

/** Told of a group or a sheet: says nothing of the person in whose row it stands. */
const OF_MANY: readonly DoubtCode[] = [
  'group-without-leader',
  'small-group',
  'group-unnamed',
  'roles-not-found',
  'banks-not-found',
  'total-mismatch',
  'column-unused',
  'titles-removed',
  'hidden-sheet',
]

/** The rows that a doubt names: its own, and the other of two that have something in common. */
const rowsOf = ({ code, place, detail }: Doubt): number[] =>
  OF_MANY.includes(code) ? [] : [place.row, ...(typeof detail['row'] === 'number' ? [detail['row']] : [])]

const readAs = ({ person, group }: RegisterRow): string =>
  JSON.stringify([
    group.commune.label,
    group.hamlet?.label,
    person.fullName,
    person.birthDate,
    person.role,
    person.phone,
    person.identityNumber,
    person.account?.number,
  ])

const meant = (person: Invented): string =>
  JSON.stringify([
    person.commune,
    person.hamlet,
    person.name,
    slashed(person).split('/').toReversed().join('-'),
    ROLES[person.role],
    person.phone,
    person.identity,
    person.account,
  ])

/** A number whose other owner stands in a table beside is asked about once that table is read. */
function withNumbersBeside(meantAs: Invented, { person }: RegisterRow, beside: ReadonlySet<string>): Invented {
  const { phone = '', identityNumber = '', account } = person
  return {
    ...meantAs,
    ...(beside.has(phone) && { phone }),
    ...(beside.has(identityNumber) && { identity: identityNumber }),
    ...(account !== undefined && beside.has(account.number) && { account: account.number }),
  }
}

async function findUntold(seed: number): Promise<string[]> {
  const { name, bytes, persons, faults } = await spoilRegister(seed)
  const read = await readAll([{ name, bytes }])
  if ('kind' in read) return []
  const told = new Set(read.doubts.flatMap(rowsOf))
  const hasUnknownCommune = read.doubts.some(({ code }) => code === 'unknown-commune')
  const about = `seed ${seed}, ${faults.join(' + ')}`
  const rows = new Map(read.rows.map((row) => [row.place.row, row]))
  const unused = new Set(read.doubts.flatMap(({ code, detail }) => (code === 'column-unused' ? [detail['letter']] : [])))
  const isBeside = ({ nameColumn }: (typeof persons)[number]) => nameColumn !== undefined && unused.has(columnLetter(nameColumn))
  const beside = new Set(persons.filter(isBeside).flatMap(({ person }) => [person.phone, person.identity, person.account]))
  const wrong = persons.flatMap((written) => {
    const { row, person } = written
    // Of a table beside the first, each column is told.
    if (isBeside(written)) return []
    const found = rows.get(row)
    // An unknown commune is told once for all its rows, and holds them all.
    if (
      told.has(row) ||
      (found !== undefined && found.group.commune.unit === undefined && hasUnknownCommune) ||
      (found !== undefined && readAs(found) === meant(withNumbersBeside(person, found, beside)))
    )
      return []
    return [`${about}: row ${row} is ${found === undefined ? 'lost' : readAs(found)}, not ${meant(person)}`]
  })
  const known = new Set(persons.map(({ row }) => row))
  const invented = read.rows.filter(({ place }) => !known.has(place.row) && !told.has(place.row))
  return [...wrong, ...invented.map(({ place, person }) => `${about}: row ${place.row} is nobody, read as ${person.fullName}`)]
}

test(`of ${FILES} registers spoilt as registers are, every person is read as they are or told of`, {
  timeout: 1_800_000,
}, async () => {
  const wrong: string[] = []
  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) wrong.push(...(await findUntold(seed)))
  expect(wrong).toEqual([])
})
