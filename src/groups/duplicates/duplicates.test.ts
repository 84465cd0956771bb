import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { peopleService } from '../../people/service.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { groupService } from '../service.ts'
import { communeId, confirmWaitingAccounts, groupRow, memberRow, ON_LIST, officer, take } from '../testing.ts'

let platform: TestPlatform
let commune: string
let actor: Actor
const birthDate = plainDate('1979-03-04')

beforeAll(async () => {
  platform = await platformWithUnits()
  commune = await communeId(platform, '26041')
  actor = officer(platform, 'commune-officer', commune)
})
afterAll(() => platform.close())

/** Two records of one name and birth, each in a group of its own. */
async function pair(name: string, given: [object, object] = [{}, {}]) {
  const rows = given.map((own) => memberRow({ fullName: name, birthDate, ...own }))
  const taken = await take(
    platform,
    rows.map((row, index) => groupRow({ communeId: commune, name: `Tổ ${name} ${index}`, members: [row] })),
  )
  const seats = rows.map(({ key }) => taken.rowResults.get(key))
  const waiting = await groupService(platform).listDuplicates(actor, {})
  const found = waiting.ok
    ? waiting.value.items.find(({ people }) => people.some(({ id }) => id === seats[0]?.personId))
    : undefined
  return {
    caseId: found?.id ?? '',
    found,
    people: seats.map((seat) => seat?.personId ?? ''),
    seats: seats.map((seat) => seat?.membershipId ?? ''),
  }
}

const seatsOf = async (personId: string) =>
  (
    await sql<{ id: string }>`SELECT id FROM membership WHERE person_id = ${personId} AND upper_inf(valid) ORDER BY id`.execute(
      platform.database,
    )
  ).rows.map(({ id }) => id)

describe('two records that may be one', () => {
  test('stand side by side with their groups, numbers masked', async () => {
    const { found } = await pair('Lâm Văn Cạnh')
    expect(found).toMatchObject({
      reason: 'same-name-and-birth',
      state: 'open',
      seats: [[{ role: 'member' }], [{ role: 'member' }]],
    })
    expect(found?.people[0].identityNumber).toMatch(/^•••• /)
  })

  test('the same person: one survives with all seats, the other points to it, the number is found under it', async () => {
    const { caseId, people, seats } = await pair('Lâm Thị Một', [{ phone: '0960001668' }, {}])
    const [merged, survivorId] = people as [string, string]
    expect(
      await groupService(platform).decideDuplicate(actor, { caseId, outcome: 'same', survivorId, reason: 'Đã gặp' }),
    ).toMatchObject({ ok: true })
    expect(await seatsOf(survivorId)).toEqual(seats.toSorted())
    const person = await peopleService(platform).get(actor, merged)
    expect(person.ok && person.value.mergedInto).toBe(survivorId)
    const survivor = await peopleService(platform).get(actor, survivorId)
    expect(survivor.ok && survivor.value.phone).toBe('0960 ••• 668')
  })

  test('two people: never asked again, however often the register is taken', async () => {
    const { caseId, people } = await pair('Lâm Văn Khác')
    await groupService(platform).decideDuplicate(actor, { caseId, outcome: 'different', reason: 'Hai anh em họ' })
    const third = memberRow({ fullName: 'Lâm Văn Khác', birthDate })
    await take(platform, [groupRow({ communeId: commune, name: 'Tổ Ba', members: [third] })])
    const { rows } =
      await sql`SELECT 1 FROM duplicate_case WHERE state = 'open' AND person_a = ANY(${people}::uuid[]) AND person_b = ANY(${people}::uuid[])`.execute(
        platform.database,
      )
    expect(rows).toEqual([])
  })

  test('one membership too many: it ends, and its record goes into the other', async () => {
    const { caseId, people, seats } = await pair('Lâm Văn Thừa')
    const ending = {
      caseId,
      outcome: 'ended' as const,
      membershipId: seats[0] ?? '',
      until: plainDate('2024-07-31'),
      reason: 'Trùng',
    }
    expect(await groupService(platform).decideDuplicate(actor, ending)).toMatchObject({ ok: true })
    expect(await seatsOf(people[1] ?? '')).toEqual([seats[1]])
  })

  test('questions about a merged record are asked about the person it went into', async () => {
    const rows = [0, 1, 2].map(() => memberRow({ fullName: 'Lâm Ba Hồ Sơ', birthDate }))
    const taken = await take(
      platform,
      rows.map((row, index) => groupRow({ communeId: commune, name: `Tổ Ba Hồ Sơ ${index}`, members: [row] })),
    )
    const [a, b, c] = rows.map(({ key }) => taken.rowResults.get(key)?.personId ?? '')
    const open = async () =>
      (
        await sql<{ id: string; person_a: string; person_b: string }>`
        SELECT id, person_a, person_b FROM duplicate_case WHERE state = 'open' AND (person_a = ANY(${[a, b, c]}::uuid[]))`.execute(
          platform.database,
        )
      ).rows
    const first = (await open()).find(
      ({ person_a, person_b }) => [person_a, person_b].toSorted().join() === [a, b].toSorted().join(),
    )
    expect(await open()).toHaveLength(3)
    await groupService(platform).decideDuplicate(actor, {
      caseId: first?.id ?? '',
      outcome: 'same',
      survivorId: a ?? '',
      reason: 'Một',
    })
    expect((await open()).map(({ person_a, person_b }) => [person_a, person_b].toSorted())).toEqual([[a, c].toSorted()])
  })

  test.each([
    ['without a reason', { outcome: 'different' as const, reason: ' ' }, 'reason-missing'],
    [
      'for a survivor who is neither',
      { outcome: 'same' as const, survivorId: '00000000-0000-7000-8000-000000000009', reason: 'x' },
      'survivor-not-in-case',
    ],
    [
      'by ending a stranger’s seat',
      {
        outcome: 'ended' as const,
        membershipId: '00000000-0000-7000-8000-000000000009',
        until: plainDate('2024-07-01'),
        reason: 'x',
      },
      'membership-not-in-case',
    ],
  ])('a decision %s is refused', async (label, decision, kind) => {
    const { caseId } = await pair(`Lâm ${label}`)
    expect(await groupService(platform).decideDuplicate(actor, { caseId, ...decision })).toMatchObject({
      ok: false,
      refusal: { kind },
    })
  })

  test('two members of one group are not merged before one seat has ended', async () => {
    const rows = [memberRow({ fullName: 'Lâm Cùng Tổ', birthDate }), memberRow({ fullName: 'Lâm Cùng Tổ', birthDate })]
    const taken = await take(platform, [groupRow({ communeId: commune, name: 'Tổ Cùng', members: rows })])
    const survivorId = taken.rowResults.get(rows[0]?.key ?? '')?.personId ?? ''
    const { rows: cases } = await sql<{
      id: string
    }>`SELECT id FROM duplicate_case WHERE ${survivorId} IN (person_a, person_b)`.execute(platform.database)
    const caseId = cases[0]?.id ?? ''
    const membershipId = taken.rowResults.get(rows[1]?.key ?? '')?.membershipId ?? ''
    const groups = groupService(platform)
    expect(await groups.decideDuplicate(actor, { caseId, outcome: 'same', survivorId, reason: 'x' })).toMatchObject({
      refusal: { kind: 'both-in-one-group' },
    })
    expect(
      await groups.decideDuplicate(actor, {
        caseId,
        outcome: 'ended',
        membershipId,
        until: plainDate('2024-07-31'),
        reason: 'x',
      }),
    ).toMatchObject({ ok: true })
    expect(await seatsOf(survivorId)).toHaveLength(1)
  })
})

describe('the account of a merged record', () => {
  const account = (number: string) => ({ account: { number, bank: 'BIDV' } })
  const second = () => officer(platform, 'finance-officer', commune)
  const confirmAll = () => confirmWaitingAccounts(platform, second(), ON_LIST)
  const statesOf = async (personId: string) => {
    const accounts = await peopleService(platform).listAccounts(actor, personId)
    return accounts.ok ? accounts.value.map(({ state, accountNumber }) => `${state} ${accountNumber?.slice(-4)}`) : []
  }
  const merge = ({ caseId }: { caseId: string }, survivorId: string, by = actor) =>
    groupService(platform).decideDuplicate(by, { caseId, outcome: 'same', survivorId, reason: 'Một người' })
  const confirm = async (by: Actor, personId: string) => {
    const accounts = await peopleService(platform).listAccounts(actor, personId)
    const accountIds = accounts.ok ? accounts.value.filter(({ state }) => state === 'proposed').map(({ id }) => id) : []
    return peopleService(platform).decideAccounts(by, { accountIds, confirmed: true, reason: 'Đã gọi' })
  }

  test('a leader registered again elsewhere with another account and called the same: nothing is paid there on that word', async () => {
    const found = await pair('Mã Văn Trùng', [{ role: 'leader', ...account('101010101010') }, account('202020202020')])
    const [, again = ''] = found.people
    await confirmAll()
    const merger = officer(platform, 'dx-officer', commune)
    expect(await merge(found, again, merger)).toMatchObject({ ok: true })
    expect(await statesOf(again)).toEqual(['proposed 2020', 'ended 2020'])
    expect(await confirm(merger, again)).toMatchObject({ refusal: { kind: 'confirmed-by-proposer' } })
    expect(await confirm(second(), again)).toMatchObject({ ok: true })
  })

  test('goes over as a proposal where the survivor had none, and where only the survivor had one', async () => {
    for (const given of [
      [account('303030303030'), {}],
      [{}, account('404040404040')],
    ] as [object, object][]) {
      const found = await pair(`Mã Thị ${Object.keys(given[0]).length}`, given)
      await confirmAll()
      const [, survivorId = ''] = found.people
      await merge(found, survivorId)
      expect((await statesOf(survivorId))[0]).toMatch(/^proposed/)
    }
  })

  test('stays in force where both had the same', async () => {
    const found = await pair('Mã Văn Một Thẻ', [account('505050505050'), account('505050505050')])
    await confirmAll()
    const [, survivorId = ''] = found.people
    await merge(found, survivorId)
    expect(await statesOf(survivorId)).toEqual(['confirmed 5050'])
  })

  test('that waited remembers who merged and who proposed it for either record', async () => {
    const clerks = [officer(platform, 'dx-officer', commune), officer(platform, 'dx-officer', commune)]
    const rows = clerks.map(() => memberRow({ fullName: 'Mã Hai Tay', birthDate, ...account('606060606060') }))
    const ids: string[] = []
    for (const [index, row] of rows.entries()) {
      const group = groupRow({ communeId: commune, name: `Tổ hai tay ${index}`, members: [row] })
      const taken = await take(platform, [group], { actor: clerks[index] as Actor })
      ids.push(taken.rowResults.get(row.key)?.personId ?? '')
    }
    const [, survivorId = ''] = ids
    const waiting = await groupService(platform).listDuplicates(actor, {})
    const found = waiting.ok && waiting.value.items.find(({ people }) => people.some(({ id }) => id === survivorId))
    const merger = officer(platform, 'dx-officer', commune)
    await merge({ caseId: found ? found.id : '' }, survivorId, merger)
    for (const hand of [...clerks, merger])
      expect(await confirm(hand, survivorId)).toMatchObject({ refusal: { kind: 'confirmed-by-proposer' } })
    expect(await confirm(second(), survivorId)).toMatchObject({ ok: true })
  })
})

describe('erasure by law', () => {
  test('leaves the row and the history, without a name or a number, and is refused while somebody is a member', async () => {
    const account = { number: '123456789012', bank: 'BIDV' }
    const member = memberRow({ fullName: 'Tạ Thị Xóa', role: 'leader', phone: '0912345678', account })
    const taken = await take(platform, [groupRow({ communeId: commune, name: 'Tổ Xóa', members: [member] })])
    const groupId = taken.groupIds.get('Tổ Xóa') ?? ''
    const { personId = '', membershipId = '' } = taken.rowResults.get(member.key) ?? {}
    const groups = groupService(platform)
    const erase = () => groups.erasePerson(systemActor, { personId, reason: 'Đơn ngày 01/08/2024' })
    expect(await groups.erasePerson(actor, { personId, reason: 'x' })).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await erase()).toMatchObject({ refusal: { kind: 'person-still-member' } })
    await groups.endMembership(actor, { groupId, membershipId, until: plainDate('2024-07-31'), reason: 'Xin nghỉ' })
    expect(await erase()).toMatchObject({ ok: true })

    const person = await peopleService(platform).get(systemActor, personId)
    expect(person.ok && person.value).toMatchObject({ fullName: null, phone: null, identityNumber: null, birthDate: null })
    const { rows } = await sql<{
      account_sealed: Buffer | null
      state: string
    }>`SELECT account_sealed, state FROM payee_account WHERE person_id = ${personId}`.execute(platform.database)
    expect(rows).toEqual([{ account_sealed: null, state: 'ended' }])
    const history = await groups.history(actor, groupId)
    expect(history.ok && history.value.some(({ vi }) => vi.includes('Tạ Thị Xóa'))).toBe(false)
  })
})
