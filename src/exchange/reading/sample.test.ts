import { readdir, readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import planted from '../../../demo/registers/faults.json' with { type: 'json' }
import { fold } from '../../kernel/vietnamese-text.ts'
import { countCodes, type ReadAll, readAll } from '../testing.ts'
import type { Doubt } from './doubt.ts'
import type { RegisterFile } from './read-register.ts'

const FOLDER = new URL('../../../demo/registers/', import.meta.url)

interface Fault {
  kind: string
  commune: string
  hamlet: string
  name?: string
  value?: string
  national_id?: string
}

describe('the eleven registers of Đồng Nai, in the four layouts of their clerks', () => {
  let files: RegisterFile[]
  let read: ReadAll
  beforeAll(async () => {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.xlsx')).toSorted()
    files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(new URL(name, FOLDER)) })))
    const all = await readAll(files)
    if ('kind' in all) throw new Error(all.kind)
    read = all
  })

  test('hold 1,000 groups and 6,441 memberships of 6,429 people in 170 communes', () => {
    expect(read.counts).toEqual({
      groups: planted.groups,
      memberships: planted.members,
      people: planted.distinct_national_ids,
      communes: planted.communes,
    })
  })

  test('have 44 faults planted; each is found under its own name, and none is invented', () => {
    const expected = Object.fromEntries(
      Object.entries(Object.groupBy(planted.faults, ({ kind }) => kind)).map(([kind, faults]) => [kind, faults?.length]),
    )
    // The six groups without a leader each have one person whose role is blank, which is a doubt of our own.
    expect(countCodes(read.doubts)).toEqual({ ...expected, 'missing-role': 6 })
  })

  test('show each fault at the row of the person or group it was planted in', () => {
    const rowAt = ({ place }: Doubt) =>
      read.rows.find((row) => row.place.file === place.file && row.place.sheet === place.sheet && row.place.row === place.row)
    for (const fault of planted.faults as Fault[]) {
      const found = read.doubts
        .filter(({ code }) => code === fault.kind)
        .filter((doubt) => {
          const row = rowAt(doubt)
          const inGroup =
            row?.group.label === `${fault.hamlet}, ${fault.commune}` ||
            doubt.detail['group'] === `${fault.hamlet}, ${fault.commune}`
          const isPerson = fault.name === undefined || fold(row?.person.fullName ?? '') === fold(fault.name)
          const isNumber = fault.national_id === undefined || doubt.value === fault.national_id
          return inGroup && isPerson && isNumber
        })
      expect(found, JSON.stringify(fault)).toHaveLength(1)
    }
  })

  test('get their lost zeros back: every phone that is kept has ten digits and begins with 0', () => {
    const phones = read.rows.flatMap(({ person }) => person.phone ?? [])
    expect(phones).toHaveLength(6441 - 4)
    expect(phones.every((phone) => /^0\d{9}$/.test(phone))).toBe(true)
  })

  test('keep a year alone where only a year is written, and name no day for it', () => {
    const longKhanh = read.rows.filter(({ place }) => place.file === '732-long-khanh.xlsx').map(({ person }) => person)
    expect(longKhanh.every(({ birthDate }) => birthDate === undefined)).toBe(true)
    expect(longKhanh[0]).toMatchObject({
      fullName: 'Dương Bích Mai',
      birthYear: 1969,
      sex: 'female',
      phone: '0990001102',
      role: 'leader',
    })
  })

  test('give the act in the title as the establishing decision', () => {
    expect(read.rows[0]?.group.decision).toEqual({ number: '581/QĐ-UBND', date: '2022-11-19' })
  })

  test('read the same in another order of files but for where the second occurrence stands', async () => {
    const turned = await readAll(files.toReversed())
    if ('kind' in turned) throw new Error(turned.kind)
    expect(turned.counts).toEqual(read.counts)
    expect(countCodes(turned.doubts)).toEqual(countCodes(read.doubts))
  })
})
