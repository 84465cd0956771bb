import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { communesWithin, findCommune, findTodayUnits, seedUnits, unitDirectory, unitPath } from '../service.ts'

let platform: TestPlatform
let seeded: number
beforeAll(async () => {
  platform = await testPlatform()
  seeded = await seedUnits(platform)
})
afterAll(() => platform.close())

const counted = async (on: string) => {
  const { rows } = await sql<{ level: string; kind: string; total: number }>`
    SELECT level, kind, count(*)::int AS total FROM unit_version WHERE valid @> ${on}::date AND level <> 'province' GROUP BY 1, 2`.execute(
    platform.database,
  )
  return Object.fromEntries(rows.map(({ level, kind, total }) => [`${level} ${kind}`, total]))
}

describe('the four epochs', () => {
  test.each([
    [
      '2024-10-31',
      { 'district huyen': 9, 'district thanh-pho': 2, 'commune xa': 121, 'commune phuong': 40, 'commune thi-tran': 9 },
    ],
    [
      '2024-11-01',
      { 'district huyen': 9, 'district thanh-pho': 2, 'commune xa': 117, 'commune phuong': 33, 'commune thi-tran': 9 },
    ],
    [
      '2025-06-30',
      { 'district huyen': 9, 'district thanh-pho': 2, 'commune xa': 117, 'commune phuong': 33, 'commune thi-tran': 9 },
    ],
    ['2025-07-01', { 'commune xa': 72, 'commune phuong': 23 }],
    ['2026-04-30', { 'commune xa': 62, 'commune phuong': 33 }],
  ])('on %s there are %o', async (on, expected) => {
    expect(await counted(on)).toEqual(expected)
  })

  test('seeding again changes nothing', async () => {
    expect(seeded).toBe(295)
    expect(await seedUnits(platform)).toBe(0)
  })

  test('two programs seeding at once leave one set of units', async () => {
    const fresh = await testPlatform()
    const [first, second] = await Promise.all([seedUnits(fresh), seedUnits(fresh)])
    expect(first + second).toBe(seeded)
    await fresh.close()
  })
})

const idOf = async (name: string, on: string, districtName?: string): Promise<string> => {
  const found = await findCommune(platform.database, { name, districtName, on: plainDate(on) })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value.unitId
}
const nameOf = async (unitId: string): Promise<string> => {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM unit_version WHERE unit_id = ${unitId} ORDER BY lower(valid) DESC LIMIT 1`.execute(platform.database)
  return rows[0]?.name ?? ''
}
const today = async (unitId: string, on: string): Promise<Record<string, number | null>> => {
  const shares = (await findTodayUnits(platform.database, [unitId], { on: plainDate(on) })).get(unitId) ?? []
  return Object.fromEntries(await Promise.all(shares.map(async ({ unitId: id, share }) => [await nameOf(id), share])))
}

describe('what became of the communes of 2024', () => {
  test.each([
    ['Hòa Bình', '2025-03-01', { 'Quang Vinh': 1 }],
    ['Hòa Bình', '2025-08-01', { 'Trấn Biên': 1 }],
    ['Quyết Thắng', '2024-11-01', { 'Trung Dũng': 1 }],
    ['Tân Tiến', '2025-08-01', { 'Tam Hiệp': 1 }],
    ['Xuân Thanh', '2025-01-01', { 'Xuân An': 1 }],
    ['Phú Trung', '2025-08-01', { 'Phú Lâm': 1 }],
    ['Tân Phong', '2024-12-01', { 'Tân Phong': 0.914202, 'Quang Vinh': 0.066414, 'Trung Dũng': 0.019384 }],
    ['Tân Phong', '2025-08-01', { 'Tân Triều': 0.914202, 'Trấn Biên': 0.085798 }],
    ['Núi Tượng', '2025-08-01', { 'Tà Lài': null, 'Nam Cát Tiên': null }],
    ['Xuân Tâm', '2025-08-01', { 'Xuân Đông': null, 'Xuân Hoà': null }],
    ['Trị An', '2026-05-01', { 'Trị An': 1 }],
  ])('%s is on %s found in %o', async (name, on, expected) => {
    expect(await today(await idOf(name, '2024-08-06'), on)).toEqual(expected)
  })

  test('Tân Mai and Trung Dũng are the same units with another code, not those whose code they took', async () => {
    for (const [name, code] of [
      ['Tân Mai', '26014'],
      ['Trung Dũng', '26041'],
    ] as const) {
      const before = await idOf(name, '2024-10-31')
      const found = await findCommune(platform.database, { code, on: plainDate('2025-03-01') })
      expect(found).toMatchObject({ ok: true, value: { unitId: before, name } })
    }
  })

  test('ten communes changed kind on 30/4/2026 and are the same units', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT v.name FROM unit_succession s JOIN unit_version v ON v.unit_id = s.to_unit_id AND v.valid @> s.on_date
      WHERE s.kind = 'kind-changed' AND v.level = 'commune' AND v.kind = 'phuong' AND s.on_date = '2026-04-30'`.execute(
      platform.database,
    )
    expect(rows).toHaveLength(10)
  })

  test('the communes of former Bình Phước begin on 1/7/2025, with their predecessors named as not ours', async () => {
    const { rows } = await sql<{ units: number; predecessors: number }>`
      SELECT count(DISTINCT unit_id)::int AS units, count(*)::int AS predecessors FROM unit_external_predecessor`.execute(
      platform.database,
    )
    expect(rows).toEqual([{ units: 40, predecessors: 111 }])
    const before = await findCommune(platform.database, { name: 'Đồng Xoài', on: plainDate('2025-06-30') })
    expect(before).toMatchObject({ ok: false, refusal: { kind: 'commune-unknown' } })
  })
})

describe('what identity asks of the units', () => {
  const on = plainDate('2024-08-06')
  test('paths and names of units, nothing of what is none, and the province', async () => {
    const directory = unitDirectory(platform)
    const commune = await idOf('Bửu Long', '2024-08-06')
    const province = (await directory.rootOn(on)) ?? ''
    expect(await directory.pathOf(commune, on)).toContain(province)
    expect(await directory.pathOf('00000000-0000-7000-8000-00000000000f', on)).toEqual([])
    const names = await directory.namesOf([commune, province, '00000000-0000-7000-8000-00000000000f'], on)
    expect([...names.values()]).toEqual(['Phường Bửu Long', 'Tỉnh Đồng Nai'])
    expect((await directory.namesOf([province], plainDate('2026-05-01'))).get(province)).toBe('Thành phố Đồng Nai')
  })
})

describe('who reaches what', () => {
  test('an officer of a merged ward still reaches the ward it went into', async () => {
    const [old, merged] = [await idOf('Bửu Long', '2024-08-06'), await idOf('Trấn Biên', '2025-08-01')]
    expect(await unitPath(platform.database, merged, plainDate('2025-08-01'))).toContain(old)
    expect(await communesWithin(platform.database, [old], plainDate('2025-08-01'))).toContain(merged)
  })

  test('a district officer of Biên Hòa reaches Phước Tân, which was not rearranged, after the districts ended', async () => {
    const commune = await idOf('Phước Tân', '2024-08-06')
    const before = await unitPath(platform.database, commune, plainDate('2024-08-06'))
    const after = await unitPath(platform.database, commune, plainDate('2025-08-01'))
    expect(before).toHaveLength(3)
    expect(after).toEqual(before)
  })

  test('the ward that got a part of Tân Phong gives its officer no say over it, nor the other way round', async () => {
    const [tanPhong, quangVinh] = [await idOf('Tân Phong', '2024-12-01'), await idOf('Quang Vinh', '2024-12-01')]
    expect(await communesWithin(platform.database, [tanPhong], plainDate('2024-12-01'))).toEqual([tanPhong])
    expect(await communesWithin(platform.database, [quangVinh], plainDate('2024-12-01'))).not.toContain(tanPhong)
  })

  test('the province reaches 170 communes in August 2024, and all it ever had in August 2025', async () => {
    const [province = ''] = await unitPath(platform.database, await idOf('Bửu Long', '2024-08-06'), plainDate('2024-08-06'))
    expect(await communesWithin(platform.database, [province], plainDate('2024-08-06'))).toHaveLength(170)
    expect(await communesWithin(platform.database, [province], plainDate('2025-08-01'))).toHaveLength(170 + 90)
  })
})
