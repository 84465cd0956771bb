import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { groupService } from './service.ts'
import { communeId, groupRow, memberRow, take } from './testing.ts'

let platform: TestPlatform
let commune: string

beforeAll(async () => {
  platform = await platformWithUnits()
  commune = await communeId(platform, '26041')
})
afterAll(() => platform.close())

const outcomes = (results: readonly { ok: boolean }[]) => results.map(({ ok }) => ok).toSorted()

async function groupOf(name: string, names: readonly string[]) {
  const members = names.map((fullName) => memberRow({ fullName }))
  const taken = await take(platform, [groupRow({ communeId: commune, name, members })])
  const seats = members.map(({ key }) => taken.rowResults.get(key)).filter((seat) => seat !== undefined)
  return { groupId: taken.groupIds.get(name) ?? '', seats }
}

describe('the leader’s seat', () => {
  test('two officers adding a leader at once: one is first, the other is told', async () => {
    const { groupId } = await groupOf('Tổ Hai Tổ Trưởng', ['Lê Văn Thường'])
    const add = (fullName: string) =>
      groupService(platform).addMember(systemActor, {
        groupId,
        fullName,
        role: 'leader',
        from: plainDate('2024-07-01'),
        reason: 'Bầu lại',
      })
    const results = await Promise.all([add('Trần Một'), add('Trần Hai'), add('Trần Ba')])
    expect(outcomes(results)).toEqual([false, false, true])
    expect(results.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, refusal: { kind: 'second-leader', groupId } }))
    const { rows } = await sql`SELECT 1 FROM person WHERE full_name LIKE 'Trần %'`.execute(platform.database)
    expect(rows).toHaveLength(1)
  })

  test('the database refuses a second leader whatever the program does', async () => {
    const { groupId, seats } = await groupOf('Tổ Cơ Sở', ['Lê Một', 'Lê Hai'])
    const [one, other] = seats
    await sql`UPDATE membership SET role = 'leader' WHERE id = ${one?.membershipId}`.execute(platform.database)
    await expect(
      sql`UPDATE membership SET role = 'leader' WHERE id = ${other?.membershipId}`.execute(platform.database),
    ).rejects.toThrow('one_leader_at_a_time')
    await expect(
      sql`INSERT INTO membership (id, group_id, person_id, role, valid, recorded_by)
        VALUES (gen_random_uuid(), ${groupId}, ${one?.personId}, 'member', '[2024-08-01,)', gen_random_uuid())`.execute(
        platform.database,
      ),
    ).rejects.toThrow('once_in_a_group')
  })

  test('handed over to two people at once, it ends with one', async () => {
    const { groupId, seats } = await groupOf('Tổ Chuyển Giao', ['Võ Một', 'Võ Hai', 'Võ Ba'])
    const [first, ...others] = seats
    const hand = (membershipId: string) =>
      groupService(platform).changeRole(systemActor, {
        groupId,
        membershipId,
        role: 'leader',
        from: plainDate('2024-07-01'),
        reason: 'Chuyển giao',
      })
    await hand(first?.membershipId ?? '')
    await Promise.all(others.map(({ membershipId }) => hand(membershipId)))
    const { rows } =
      await sql`SELECT 1 FROM membership WHERE group_id = ${groupId} AND role = 'leader' AND upper_inf(valid)`.execute(
        platform.database,
      )
    expect(rows).toHaveLength(1)
  })
})

describe('registers', () => {
  test('the same register from two officers at once makes one of everything', async () => {
    const group = groupRow({
      communeId: commune,
      name: 'Tổ Cùng Lúc',
      members: [memberRow({ fullName: 'Hồ Văn Một' }), memberRow({ fullName: 'Hồ Văn Hai' })],
    })
    const [one, other] = await Promise.all([take(platform, [group]), take(platform, [group])])
    expect([one.groupsCreated, other.groupsCreated].toSorted()).toEqual([0, 1])
    expect([one.peopleCreated, other.peopleCreated].toSorted()).toEqual([0, 2])
  })

  test('nothing can be deleted', async () => {
    for (const table of ['person', 'membership', 'community_group', 'payee_account', 'duplicate_case'])
      await expect(sql`DELETE FROM ${sql.table(table)}`.execute(platform.database)).rejects.toThrow('append-only')
  })
})

describe('merging', () => {
  async function pair(name: string): Promise<{ caseId: string; people: string[] }> {
    const birthDate = plainDate('1980-01-02')
    const [one, other] = [memberRow({ fullName: name, birthDate }), memberRow({ fullName: name, birthDate })]
    const taken = await take(platform, [
      groupRow({ communeId: commune, name: `${name} 1`, members: [one] }),
      groupRow({ communeId: commune, name: `${name} 2`, members: [other] }),
    ])
    const people = [one, other].map(({ key }) => taken.rowResults.get(key)?.personId ?? '')
    const { rows } = await sql<{
      id: string
    }>`SELECT id FROM duplicate_case WHERE person_a = ANY(${people}::uuid[]) AND person_b = ANY(${people}::uuid[])`.execute(
      platform.database,
    )
    return { caseId: rows[0]?.id ?? '', people }
  }

  test('two officers deciding one pair at once: one decision stands', async () => {
    const { caseId, people } = await pair('Đặng Văn Đôi')
    const decide = (survivorId: string) =>
      groupService(platform).decideDuplicate(systemActor, { caseId, outcome: 'same', survivorId, reason: 'Cùng một người' })
    const results = await Promise.all(people.map(decide))
    expect(outcomes(results)).toEqual([false, true])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'duplicate-already-decided' } })
    const { rows } = await sql<{
      merged_into: string | null
    }>`SELECT merged_into FROM person WHERE id = ANY(${people}::uuid[])`.execute(platform.database)
    expect(rows.filter(({ merged_into }) => merged_into !== null)).toHaveLength(1)
  })

  test('the database refuses a merge into somebody who was merged, also crosswise at once', async () => {
    const { people } = await pair('Đặng Thị Chéo')
    const [one, other] = people
    const merge = (from: string | undefined, into: string | undefined) =>
      sql`UPDATE person SET merged_into = ${into} WHERE id = ${from}`.execute(platform.database)
    const results = await Promise.allSettled([merge(one, other), merge(other, one)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
