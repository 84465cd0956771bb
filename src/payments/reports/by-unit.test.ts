import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { findCommune, findPlaces } from '../../units/service.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { byUnit } from './by-unit.ts'
import { onTodaysUnits, placedAsItWas, placedOn } from './by-unit-service.ts'

const JUNE_END = plainDate('2024-06-30')
const LATER = plainDate('2026-01-01')
const counted = (groups: number) => ({ groups, entitled: groups, waiting: 0, blocked: 0, amount: vnd(groups * 1_500_000) })

let platform: TestPlatform
beforeAll(async () => {
  platform = await platformWithUnits()
})
afterAll(() => platform.close())

async function communesCounted(names: readonly string[]) {
  const found = await Promise.all(
    names.map((name) => findCommune(platform.database, { name, districtName: 'Biên Hòa', on: JUNE_END })),
  )
  const ids = found.map((one) => (one.ok ? one.value.unitId : expect.unreachable('the commune is there')))
  const places = await findPlaces(platform.database, ids, JUNE_END)
  const counts = ids.map((communeId, index) => ({
    ...counted(index + 1),
    communeId,
    districtId: places.get(communeId)?.districtId ?? null,
  }))
  return { counts, places }
}

describe('a month by unit', () => {
  test('as it was: by district, the communes below it in Vietnamese order', async () => {
    const { counts, places } = await communesCounted(['Trảng Dài', 'Bửu Long', 'Quang Vinh'])
    expect(byUnit(placedAsItWas(counts, places))).toMatchObject([
      {
        ...{ level: 'district', name: 'Biên Hòa', groups: 6, amount: 9_000_000 },
        communes: [
          { name: 'Bửu Long', groups: 2 },
          { name: 'Quang Vinh', groups: 3 },
          { name: 'Trảng Dài', groups: 1 },
        ],
      },
    ])
  })

  test('on the units of a later day: merged communes are one, the district is gone, not a group or a đồng is lost', async () => {
    const { counts } = await communesCounted(['Bửu Long', 'Quang Vinh', 'Tân Phong'])
    const units = byUnit(await placedOn(platform.database, counts, { since: JUNE_END, on: LATER }))
    expect(units.every(({ level, communes }) => level === 'commune' && communes.length === 0)).toBe(true)
    expect(units.find(({ name }) => name === 'Trấn Biên')).toMatchObject({ groups: 3 })
    expect(units.reduce((sum, { groups }) => sum + groups, 0)).toBe(6)
    expect(units.reduce((sum, { amount }) => sum + amount, 0)).toBe(9_000_000)
  })

  test('a row of a list names the commune its group is found in on a later day, and keeps the rest', async () => {
    const { counts } = await communesCounted(['Bửu Long', 'Quang Vinh'])
    const rows = counts.map(({ communeId }) => ({ communeId, communeName: 'as it was', amount: 1_500_000 }))
    const shown = await onTodaysUnits(platform.database, rows, { since: JUNE_END, on: LATER })
    expect(shown).toEqual(rows.map((row) => ({ ...row, communeName: 'Trấn Biên' })))
    expect(await onTodaysUnits(platform.database, [], { since: JUNE_END, on: LATER })).toEqual([])
  })

  test('a commune that was divided is counted under all it may be, beside the one it may be', () => {
    const placed = (id: string, name: string) => ({ ...counted(1), commune: { id, name }, district: null })
    expect(byUnit([placed('a', 'An / Bình'), placed('a', 'An')]).map(({ name, groups }) => [name, groups])).toEqual([
      ['An', 1],
      ['An / Bình', 1],
    ])
  })

  test('nobody counted: no unit', () => {
    expect(byUnit([])).toEqual([])
  })
})
