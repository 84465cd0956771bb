import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { findSeats } from '../service.ts'
import { communeId, groupRow, loadRegister, memberRow, ON_LIST, officer, take } from '../testing.ts'

let platform: TestPlatform
let commune: string

beforeAll(async () => {
  platform = await platformWithUnits()
  commune = await communeId(platform, '26041')
})
afterAll(() => platform.close())

const people = async (where = sql`true`) =>
  (
    await sql<{ full_name: string; identity_last4: string }>`SELECT * FROM person WHERE ${where} ORDER BY full_name`.execute(
      platform.database,
    )
  ).rows
const kept = async (name: string) => (await loadRegister(platform, commune, ON_LIST)).find((group) => group.name === name)

describe('taking a register', () => {
  test('groups, hamlets, people, seats and proposed accounts, all at once', async () => {
    const group = groupRow({
      communeId: commune,
      name: 'Tổ CNSCĐ Ấp 1',
      decision: { number: '581/QĐ-UBND', date: plainDate('2022-11-19') },
      members: [
        memberRow({ fullName: 'Huỳnh Minh Dũng', role: 'leader', account: { number: '657356212087', bank: 'Vietcombank' } }),
        memberRow({ fullName: 'Ngô Hoàng Nam', role: 'deputy' }),
      ],
    })
    const taken = await take(platform, [group])
    expect(taken).toMatchObject({
      groupsCreated: 1,
      peopleCreated: 2,
      membershipsCreated: 2,
      accountsProposed: 1,
    })
    const register = await kept('Tổ CNSCĐ Ấp 1')
    expect(register?.members.map(({ fullName, role, from }) => ({ fullName, role, from }))).toEqual([
      { fullName: 'Huỳnh Minh Dũng', role: 'leader', from: '2024-06-01' },
      { fullName: 'Ngô Hoàng Nam', role: 'deputy', from: '2024-06-01' },
    ])
    expect(register?.hamletIds).toHaveLength(1)

    const again = await take(platform, [group])
    expect(Object.values(again.effects).flat()).toEqual([])
    expect({ ...again, effects: 0, groupIds: 0, rowResults: 0, rowsRefused: 0 }).toEqual({
      effects: 0,
      groupsCreated: 0,
      peopleCreated: 0,
      peopleCompleted: 0,
      membershipsCreated: 0,
      membershipsEnded: 0,
      rolesChanged: 0,
      accountsProposed: 0,
      duplicatesFound: 0,
      groupIds: 0,
      rowResults: 0,
      rowsRefused: 0,
    })
    expect([...again.rowResults.values()].every(({ change }) => change === 'unchanged')).toBe(true)
  })

  test('no identity or account number is anywhere in the clear', async () => {
    const identityNumber = '099287654321'
    const account = { number: '9988776655', bank: 'BIDV' }
    await take(platform, [
      groupRow({
        communeId: commune,
        name: 'Tổ CNSCĐ Ấp Kín',
        members: [memberRow({ fullName: 'Lê Văn Kín', identityNumber, account })],
      }),
    ])
    for (const table of ['person', 'payee_account', 'audit_event']) {
      const { rows } = await sql<{ text: string }>`SELECT t::text AS text FROM ${sql.table(table)} AS t`.execute(
        platform.database,
      )
      for (const { text } of rows) {
        expect(text).not.toContain(identityNumber)
        expect(text).not.toContain(Buffer.from(identityNumber).toString('hex'))
        expect(text).not.toContain(account.number)
      }
    }
  })

  test('one person in two groups is one identity with two seats', async () => {
    const identityNumber = '099800000001'
    const row = (name: string) =>
      groupRow({ communeId: commune, name, members: [memberRow({ fullName: 'Trần Thị Hai', identityNumber, birthYear: 1980 })] })
    const taken = await take(platform, [row('Tổ CNSCĐ Ấp Hai'), row('Tổ CNSCĐ Ấp Ba')])
    expect(taken).toMatchObject({ peopleCreated: 1, membershipsCreated: 2 })
    const identityIndexes = [platform.keyring.blindIndex(identityNumber).toString('hex')]
    const seats = await findSeats(platform.database, { identityIndexes, on: ON_LIST })
    expect(seats.map(({ groupName }) => groupName).toSorted()).toEqual(['Tổ CNSCĐ Ấp Ba', 'Tổ CNSCĐ Ấp Hai'])
  })

  test('a number that is another’s stands beside them until somebody decides, and taking it again changes nothing', async () => {
    const identityNumber = '099800000002'
    const groups = [
      groupRow({ communeId: commune, name: 'Tổ CNSCĐ Ấp Bốn', members: [memberRow({ fullName: 'Võ Văn Một', identityNumber })] }),
      groupRow({
        communeId: commune,
        name: 'Tổ CNSCĐ Ấp Năm',
        members: [memberRow({ fullName: 'Đỗ Thị Khác', identityNumber })],
      }),
    ]
    expect(await take(platform, groups)).toMatchObject({ peopleCreated: 2, duplicatesFound: 1 })
    expect(await take(platform, groups)).toMatchObject({ peopleCreated: 0, membershipsCreated: 0, duplicatesFound: 0 })
    const { rows } = await sql`SELECT reason, state FROM duplicate_case`.execute(platform.database)
    expect(rows).toContainEqual({ reason: 'same-identity-number', state: 'open' })
  })

  test('a decision that came with the row is kept, and nobody is asked again', async () => {
    const identityNumber = '099800000003'
    const decisionOnDuplicate = { decision: 'different' as const, reason: 'Đã xem thẻ: nhập sai số' }
    const first = memberRow({ fullName: 'Phan Văn Gốc', identityNumber })
    const second = memberRow({ fullName: 'Phan Thị Khác', identityNumber, decisionOnDuplicate })
    await take(platform, [groupRow({ communeId: commune, name: 'Tổ CNSCĐ Ấp Sáu', members: [first, second] })])
    const { rows } = await sql<{
      state: string
    }>`SELECT state FROM duplicate_case WHERE reason_text = ${decisionOnDuplicate.reason}`.execute(platform.database)
    expect(rows).toEqual([{ state: 'different' }])
  })

  test('two leaders in one group are both refused: the register does not say who it is', async () => {
    const [one, other] = [memberRow({ fullName: 'Bùi Một', role: 'leader' }), memberRow({ fullName: 'Bùi Hai', role: 'leader' })]
    const plain = memberRow({ fullName: 'Bùi Ba' })
    const taken = await take(platform, [groupRow({ communeId: commune, name: 'Tổ CNSCĐ Ấp Bảy', members: [one, other, plain] })])
    expect(taken.rowsRefused.get(one.key)).toMatchObject({ kind: 'second-leader', otherKeys: [other.key] })
    expect(taken.rowsRefused.get(other.key)).toMatchObject({ kind: 'second-leader' })
    expect(taken.rowResults.get(plain.key)).toMatchObject({ change: 'joined' })
    expect(await people(sql`full_name LIKE 'Bùi%'`)).toHaveLength(1)
  })

  test.each([
    [{ identityNumber: '0992' }, 'identity-number-malformed'],
    [{ phone: '0912' }, 'phone-malformed'],
    [{ account: { number: '123', bank: 'BIDV' } }, 'account-number-malformed'],
  ])('%j is refused by its row, the rest is taken', async (given, kind) => {
    const bad = memberRow({ fullName: 'Hồ Văn Sai', ...given })
    const good = memberRow({ fullName: `Hồ Thị Đúng ${kind}` })
    const taken = await take(platform, [groupRow({ communeId: commune, name: `Tổ CNSCĐ ${kind}`, members: [bad, good] })])
    expect(taken.rowsRefused.get(bad.key)?.kind).toBe(kind)
    expect(taken.rowResults.has(good.key)).toBe(true)
  })
})

describe('an updated register', () => {
  const name = 'Tổ CNSCĐ Ấp Đổi'
  const leader = memberRow({ fullName: 'Ngô Văn Cũ', role: 'leader', account: { number: '111122223333', bank: 'BIDV' } })
  const deputy = memberRow({ fullName: 'Ngô Thị Mới', role: 'deputy' })
  const leaver = memberRow({ fullName: 'Ngô Văn Đi' })

  test('changes roles in one step, ends who left, joins who came, and proposes a changed account', async () => {
    const before = await take(platform, [groupRow({ communeId: commune, name, members: [leader, deputy, leaver] })])
    const left = before.rowResults.get(leaver.key)?.membershipId ?? ''
    const members = [
      { ...leader, role: 'member' as const, account: { number: '444455556666', bank: 'BIDV' } },
      { ...deputy, role: 'leader' as const },
      memberRow({ fullName: 'Ngô Văn Vào' }),
    ]
    const taken = await take(platform, [groupRow({ communeId: commune, name, members })], { asOf: '2024-07-15', end: [left] })
    expect(taken).toMatchObject({
      membershipsCreated: 1,
      membershipsEnded: 1,
      rolesChanged: 2,
      accountsProposed: 1,
    })

    const { rows } = await sql<{ full_name: string; role: string; until: string | null }>`
      SELECT p.full_name, m.role, upper(m.valid) - 1 AS until FROM membership m JOIN person p ON p.id = m.person_id
      WHERE p.full_name LIKE 'Ngô%' AND m.group_id = ${taken.groupIds.get(name)} ORDER BY p.full_name COLLATE vietnamese, lower(m.valid)`.execute(
      platform.database,
    )
    expect(rows).toEqual([
      { full_name: 'Ngô Thị Mới', role: 'deputy', until: '2024-07-14' },
      { full_name: 'Ngô Thị Mới', role: 'leader', until: null },
      { full_name: 'Ngô Văn Cũ', role: 'leader', until: '2024-07-14' },
      { full_name: 'Ngô Văn Cũ', role: 'member', until: null },
      { full_name: 'Ngô Văn Đi', role: 'member', until: '2024-07-14' },
      { full_name: 'Ngô Văn Vào', role: 'member', until: null },
    ])
  })

  test('a member without an identity number is recognised in their own group, and what was missing is filled in', async () => {
    const group = (given: object) =>
      groupRow({
        communeId: commune,
        name: 'Tổ CNSCĐ Ấp Không Số',
        members: [{ ...memberRow({ fullName: 'Dương Văn Không' }), identityNumber: undefined, ...given }],
      })
    await take(platform, [group({ birthYear: 1970 })])
    const taken = await take(platform, [group({ birthDate: plainDate('1970-05-02'), phone: '0960001668' })], {
      actor: officer(platform, 'dx-officer', commune),
    })
    expect(taken).toMatchObject({ peopleCreated: 0, peopleCompleted: 1, membershipsCreated: 0 })
    const [person] = await people(sql`full_name = 'Dương Văn Không'`)
    expect(person).toMatchObject({ birth_date: '1970-05-02', phone: '0960001668' })
  })
})
