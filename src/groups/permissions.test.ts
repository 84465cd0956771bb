import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, DAILY_LIMITS, type Role } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { peopleService } from '../people/service.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { groupService } from './service.ts'
import { communeId, groupRow, memberRow, officer, take } from './testing.ts'

let platform: TestPlatform
let own: { commune: string; groupId: string; personId: string; membershipId: string }
let other: { commune: string; groupId: string; personId: string; membershipId: string }

async function placeIn(code: string, name: string) {
  const commune = await communeId(platform, code)
  const leader = memberRow({ fullName: `Lê Văn ${name}`, role: 'leader' })
  const taken = await take(platform, [groupRow({ communeId: commune, name, members: [leader] })])
  const seat = taken.rowResults.get(leader.key)
  return {
    commune,
    groupId: taken.groupIds.get(name) ?? '',
    personId: seat?.personId ?? '',
    membershipId: seat?.membershipId ?? '',
  }
}

beforeAll(async () => {
  platform = await platformWithUnits()
  own = await placeIn('26041', 'Tổ Nhà')
  other = await placeIn('26503', 'Tổ Xa')
})
afterAll(() => platform.close())

const inOwn = (role: Role): Actor => officer(platform, role, own.commune)
const refusedBy = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'allowed' : result.refusal?.kind)

describe('a commune officer', () => {
  test('lists the groups of the own commune only', async () => {
    const page = await groupService(platform).list(inOwn('commune-officer'), {})
    expect(page.ok && page.value.items.map(({ name }) => name)).toEqual(['Tổ Nhà'])
    expect(page.ok && page.value.total).toBe(1)
  })

  test('finds nothing by searching or by asking for another unit', async () => {
    const groups = groupService(platform)
    const bySearch = await groups.list(inOwn('commune-officer'), { search: 'tổ xa' })
    const byUnit = await groups.list(inOwn('commune-officer'), { unit: other.commune })
    expect([bySearch.ok && bySearch.value.total, byUnit.ok && byUnit.value.total]).toEqual([0, 0])
  })

  test('neither reads nor changes a group of another commune', async () => {
    const groups = groupService(platform)
    const actor = inOwn('commune-officer')
    const { groupId, membershipId } = other
    const at = { groupId, reason: 'Thử', from: plainDate('2024-07-01') }
    const results = await Promise.all([
      groups.get(actor, { groupId }),
      groups.history(actor, groupId),
      groups.changeStatus(actor, { ...at, status: 'suspended' }),
      groups.addMember(actor, { ...at, fullName: 'Người Lạ', role: 'member' }),
      groups.endMembership(actor, { groupId, membershipId, until: plainDate('2024-07-01'), reason: 'Thử' }),
      groups.changeRole(actor, { ...at, membershipId, role: 'member' }),
      groups.rename(actor, { groupId, name: 'Tên Khác', on: plainDate('2024-07-01'), reason: 'Thử' }),
      groups.clearFlag(actor, { groupId, reason: 'Thử' }),
    ])
    expect(results.map(refusedBy)).toEqual(Array(8).fill('not-allowed'))
  })

  test('sees people of the own commune masked, and nobody else’s', async () => {
    const people = peopleService(platform)
    const actor = inOwn('commune-officer')
    const seen = await people.get(actor, own.personId)
    expect(seen.ok && seen.value.identityNumber).toMatch(/^•••• \d{4}$/)
    expect(refusedBy(await people.get(actor, other.personId))).toBe('not-allowed')
    expect(refusedBy(await people.unmask(actor, { personId: other.personId, fields: ['phone'], purpose: 'Gọi' }))).toBe(
      'not-allowed',
    )
  })
})

describe('others', () => {
  test('a group’s leader reads the own group and no other, and changes nothing', async () => {
    const actor = officer(platform, 'group-leader', own.groupId)
    const groups = groupService(platform)
    const page = await groups.list(actor, {})
    expect(page.ok && page.value.items.map(({ id }) => id)).toEqual([own.groupId])
    expect((await groups.get(actor, { groupId: own.groupId })).ok).toBe(true)
    expect(refusedBy(await groups.get(actor, { groupId: other.groupId }))).toBe('not-allowed')
    const change = { groupId: own.groupId, status: 'suspended' as const, from: plainDate('2024-07-01'), reason: 'Thử' }
    expect(refusedBy(await groups.changeStatus(actor, change))).toBe('not-allowed')
  })

  test.each<[Role, boolean, boolean]>([
    ['dx-officer', true, true],
    ['auditor', true, false],
    ['finance-lead', false, false],
    ['district-officer', false, false],
    ['delegate', false, false],
  ])('%s of the commune: unmasks %s, changes groups %s', async (role, unmasks, changes) => {
    const actor = inOwn(role)
    const seen = await peopleService(platform).unmask(actor, {
      personId: own.personId,
      fields: ['identity-number'],
      purpose: 'Đối chiếu',
    })
    const renamed = await groupService(platform).rename(actor, {
      groupId: own.groupId,
      name: 'Tổ Nhà',
      on: plainDate('2024-07-01'),
      reason: 'Thử',
    })
    expect([seen.ok, renamed.ok]).toEqual([unmasks, changes])
  })

  test('somebody without any role over groups is refused the list', async () => {
    expect(refusedBy(await groupService(platform).list(inOwn('administrator'), {}))).toBe('not-allowed')
  })
})

describe('one after another', () => {
  test('people are unmasked up to the limit of a day, and then no more', async () => {
    const leaders = Array.from({ length: DAILY_LIMITS['people-unmasked'] + 1 }, (_, at) =>
      memberRow({ fullName: `Mai Văn ${at}` }),
    )
    const taken = await take(platform, [groupRow({ communeId: own.commune, name: 'Tổ Đông', members: leaders })])
    const actor = inOwn('commune-officer')
    const answers: string[] = []
    for (const { key } of leaders) {
      const personId = taken.rowResults.get(key)?.personId ?? ''
      const seen = await peopleService(platform).unmask(actor, { personId, fields: ['identity-number'], purpose: 'Đối chiếu' })
      answers.push(refusedBy(seen) ?? '')
    }
    expect(answers.filter((answer) => answer === 'allowed')).toHaveLength(DAILY_LIMITS['people-unmasked'])
    expect(answers.at(-1)).toBe('daily-limit-reached')
  })

  test('whoever is refused a person uses nothing of it up', async () => {
    const actor = inOwn('commune-officer')
    await peopleService(platform).unmask(actor, { personId: other.personId, fields: ['phone'], purpose: 'Thử' })
    const { rows } = await sql`SELECT FROM daily_use WHERE user_id = ${actor.userId}`.execute(platform.database)
    expect(rows).toEqual([])
  })
})
