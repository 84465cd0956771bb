import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { findUnitByCode } from '../../units/service.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { groupService } from '../service.ts'
import { communeId, groupRow, memberRow, ON_LIST, officer, take } from '../testing.ts'

let platform: TestPlatform
let here: string
let there: string
let clerk: Actor
let province: Actor
let groups: ReturnType<typeof groupService>
beforeAll(async () => {
  platform = await platformWithUnits()
  here = await communeId(platform, '26041')
  there = await communeId(platform, '26503')
  groups = groupService(platform)
  clerk = officer(platform, 'commune-officer', here)
  province = officer(platform, 'dx-officer', (await findUnitByCode(platform.database, '75', ON_LIST))?.unitId ?? '')
  return () => platform.close()
})

const birthDate = plainDate('1979-03-04')
const kindOf = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'accepted' : result.refusal?.kind)

/** One name and birth in a group here and in one there. */
async function across(name: string) {
  const rows = [memberRow({ fullName: name, birthDate }), memberRow({ fullName: name, birthDate, phone: '0912345678' })]
  const taken = await take(platform, [
    groupRow({ communeId: here, name: `Tổ Gần ${name}`, members: rows.slice(0, 1) }),
    groupRow({ communeId: there, name: `Tổ Xa ${name}`, members: rows.slice(1) }),
  ])
  const [near = '', far = ''] = rows.map(({ key }) => taken.rowResults.get(key)?.personId)
  const seats = rows.map(({ key }) => taken.rowResults.get(key)?.membershipId ?? '')
  const { rows: cases } = await sql<{ id: string }>`
    SELECT id FROM duplicate_case WHERE ${near} IN (person_a, person_b)`.execute(platform.database)
  return { caseId: cases[0]?.id ?? '', near, far, seats }
}

describe('two records, one of them beyond reach', () => {
  test('are neither listed, nor shown, nor decided; who sees both places does', async () => {
    const { caseId, near: survivorId } = await across('Lâm Văn Xa')
    const listed = await groups.listDuplicates(clerk, {})
    expect(listed.ok && [listed.value.items, listed.value.total]).toEqual([[], 0])
    expect(kindOf(await groups.getDuplicate(clerk, caseId))).toBe('not-allowed')
    for (const decision of [
      { outcome: 'different' as const, reason: 'khác' },
      { outcome: 'same' as const, survivorId, reason: 'một người' },
    ])
      expect(kindOf(await groups.decideDuplicate(clerk, { caseId, ...decision }))).toBe('not-allowed')
    expect(kindOf(await groups.getDuplicate(province, caseId))).toBe('accepted')
    expect(kindOf(await groups.decideDuplicate(province, { caseId, outcome: 'same', survivorId, reason: 'một người' }))).toBe(
      'accepted',
    )
  })

  test('both once in registers here: a seat that one holds elsewhere is not named, and not moved', async () => {
    const { caseId, near: survivorId, far, seats } = await across('Lâm Văn Đi')
    await sql`INSERT INTO person_commune (person_id, commune_id) VALUES (${far}, ${here})`.execute(platform.database)
    const shown = await groups.getDuplicate(clerk, caseId)
    expect(shown.ok && shown.value.seats.flat().map(({ groupName }) => groupName)).toEqual(['Tổ Gần Lâm Văn Đi'])
    expect(kindOf(await groups.decideDuplicate(clerk, { caseId, outcome: 'same', survivorId, reason: 'một người' }))).toBe(
      'person-beyond-reach',
    )
    const { rows } = await sql<{ person_id: string }>`SELECT person_id FROM membership WHERE id = ${seats[1]}`.execute(
      platform.database,
    )
    expect(rows).toEqual([{ person_id: far }])
  })
})

describe('erasing a person', () => {
  test('is for whoever administers every commune that has held them', async () => {
    const { far } = await across('Lâm Văn Quên')
    await sql`UPDATE membership SET valid = daterange(lower(valid), lower(valid) + 1), ended_at = now(), ended_by = recorded_by WHERE person_id = ${far}`.execute(
      platform.database,
    )
    await sql`INSERT INTO person_commune (person_id, commune_id) VALUES (${far}, ${here})`.execute(platform.database)
    const erasure = { personId: far, reason: 'theo yêu cầu' }
    for (const unitId of [here, there])
      expect(kindOf(await groups.erasePerson(officer(platform, 'administrator', unitId), erasure))).toBe('not-allowed')
    const both: Actor = {
      ...officer(platform, 'administrator', here),
      grants: [here, there].map((unitId) => ({ role: 'administrator' as const, unitId, from: plainDate('2024-01-01') })),
    }
    expect(kindOf(await groups.erasePerson(both, erasure))).toBe('accepted')
  })
})
