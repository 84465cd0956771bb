import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { communeId, confirmWaitingAccounts, groupRow, memberRow, ON_LIST, officer, take } from '../groups/testing.ts'
import type { Actor } from '../identity/index.ts'
import { keepAccount } from '../identity/testing.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { peopleService } from './service.ts'

let platform: TestPlatform
let commune: string
let clerk: Actor
let second: Actor

beforeAll(async () => {
  platform = await platformWithUnits()
  commune = await communeId(platform, '26041')
  clerk = officer(platform, 'dx-officer', commune)
  second = officer(platform, 'finance-officer', commune)
  await keepAccount(platform, clerk)
})
afterAll(() => platform.close())

let people = 0
async function personWith(number: string): Promise<string> {
  people += 1
  const leader = memberRow({ fullName: `Lý Văn ${people}`, phone: '0960111668', account: { number, bank: 'Agribank' } })
  const taken = await take(platform, [groupRow({ communeId: commune, name: `Tổ tài khoản ${people}`, members: [leader] })], {
    actor: clerk,
  })
  await confirmWaitingAccounts(platform, officer(platform, 'finance-officer', commune), ON_LIST)
  return taken.rowResults.get(leader.key)?.personId ?? ''
}
const propose = (personId: string, number: string, actor = clerk) =>
  peopleService(platform).proposeAccount(actor, { personId, account: { number, bank: 'BIDV' }, reason: 'Đổi ngân hàng' })
const decide = (actor: Actor, accountId: string, confirmed = true) =>
  peopleService(platform).decideAccounts(actor, { accountIds: [accountId], confirmed, reason: 'Đã đối chiếu' })
const proposedId = (result: Awaited<ReturnType<typeof propose>>) => (result.ok ? result.value.id : '')

describe('a changed account', () => {
  test('is paid into only once a second person has confirmed it', async () => {
    const personId = await personWith('657356212087')
    const accountId = proposedId(await propose(personId, '999988887777'))
    const waiting = await peopleService(platform).listAccountChanges(second, {})
    expect(waiting.ok && waiting.value.items.find(({ account }) => account.id === accountId)).toMatchObject({
      account: { accountNumber: '•••• 7777' },
      current: { accountNumber: '•••• 2087' },
      person: { fullName: `Lý Văn ${people}`, phone: '0960 ••• 668', communes: ['Phường Quyết Thắng'] },
      proposedByName: clerk.name,
    })
    expect(await decide(clerk, accountId)).toMatchObject({ ok: false, refusal: { kind: 'confirmed-by-proposer' } })
    expect(await decide(second, accountId)).toMatchObject({ ok: true, value: [{ state: 'confirmed', basis: 'second-person' }] })
    const accounts = await peopleService(platform).listAccounts(clerk, personId)
    expect(accounts.ok && accounts.value.map(({ state, valid }) => [state, valid.from, valid.until])).toEqual([
      ['confirmed', '2024-08-06', undefined],
      ['ended', '2024-06-01', '2024-08-05'],
    ])
  })

  test('the database refuses the proposer’s own confirmation', async () => {
    const personId = await personWith('111122223333')
    const accountId = proposedId(await propose(personId, '444455556666'))
    await expect(
      sql`UPDATE payee_account SET state = 'confirmed', basis = 'second-person', confirmed_at = now(), confirmed_by = proposed_by WHERE id = ${accountId}`.execute(
        platform.database,
      ),
    ).rejects.toThrow('confirmed_by_a_second_person')
  })

  test('confirmed by two people at once it is decided once', async () => {
    const personId = await personWith('121212121212')
    const accountId = proposedId(await propose(personId, '343434343434'))
    const results = await Promise.all([
      decide(second, accountId),
      decide(officer(platform, 'dx-officer', commune), accountId, false),
    ])
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test.each([
    ['123', 'account-number-malformed'],
    ['565656565656', 'account-already-proposed'],
  ])('%s is refused: %s', async (number, kind) => {
    const personId = await personWith(`78787878${people}`)
    await propose(personId, '565656565656')
    expect(await propose(personId, number)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('a number others are paid into is shown as shared', async () => {
    await personWith('909090909090')
    const personId = await personWith('808080808080')
    const accountId = proposedId(await propose(personId, '909090909090'))
    const waiting = await peopleService(platform).listAccountChanges(second, {})
    expect(waiting.ok && waiting.value.items.find(({ account }) => account.id === accountId)?.sharedWith).toBe(1)
  })
})

/** Leaders with a first account each, as a register brings them. @returns the ids of their proposals */
async function proposedByRegister(count: number): Promise<string[]> {
  const members = Array.from({ length: count }, (_, index) =>
    memberRow({
      fullName: `Sơn Thị ${people}-${index}`,
      account: { number: `7700${people}${index}`.padEnd(12, '1'), bank: 'Agribank' },
    }),
  )
  people += 1
  const taken = await take(platform, [groupRow({ communeId: commune, name: `Tổ danh sách ${people}`, members })], {
    actor: clerk,
  })
  const ids: string[] = []
  for (const { key } of members) {
    const accounts = await peopleService(platform).listAccounts(clerk, taken.rowResults.get(key)?.personId ?? '')
    ids.push((accounts.ok && accounts.value[0]?.id) || '')
  }
  return ids
}
const decideAll = (actor: Actor, accountIds: string[], confirmed = true) =>
  peopleService(platform).decideAccounts(actor, { accountIds, confirmed, reason: 'Đã đối chiếu danh sách' })
const waitingFor = async (actor: Actor, asked: { forMe?: boolean; search?: string } = {}): Promise<string[]> => {
  const page = await peopleService(platform).listAccountChanges(actor, { limit: 500, ...asked })
  return page.ok ? page.value.items.map(({ account }) => account.id) : []
}

describe('the accounts of a register', () => {
  test('are proposals, a person’s first too; who took it confirms none, a second person all at once', async () => {
    const ids = await proposedByRegister(3)
    expect(await waitingFor(clerk)).toEqual(expect.arrayContaining(ids))
    expect(await waitingFor(clerk, { forMe: true })).not.toEqual(expect.arrayContaining(ids.slice(0, 1)))
    expect(await decideAll(clerk, ids)).toMatchObject({ refusal: { kind: 'confirmed-by-proposer' } })
    const decided = await decideAll(second, ids)
    expect(decided.ok && decided.value.map(({ state, basis }) => [state, basis])).toEqual(
      ids.map(() => ['confirmed', 'second-person']),
    )
    expect(await waitingFor(second)).not.toEqual(expect.arrayContaining(ids.slice(0, 1)))
  })

  test('are confirmed all or none: one that was decided, is unknown or of another commune stops the list', async () => {
    const ids = await proposedByRegister(2)
    const [one = ''] = await proposedByRegister(1)
    await decide(second, one, false)
    const unknown = platform.newId()
    expect(await decideAll(second, [...ids, one])).toMatchObject({ refusal: { kind: 'account-change-already-decided' } })
    expect(await decideAll(second, [...ids, unknown])).toMatchObject({ refusal: { kind: 'account-change-unknown' } })
    const elsewhere = officer(platform, 'finance-officer', await communeId(platform, '26053'))
    expect(await decideAll(elsewhere, ids)).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await waitingFor(second)).toEqual(expect.arrayContaining(ids))
  })

  test('of one person are not confirmed together: one of them is chosen', async () => {
    const personId = await personWith('313131313131')
    const ids = [proposedId(await propose(personId, '323232323232')), proposedId(await propose(personId, '333333333333'))]
    expect(await decideAll(second, ids)).toMatchObject({ refusal: { kind: 'several-accounts-of-person', personId } })
    expect(await decideAll(second, ids.slice(0, 1), false)).toMatchObject({ ok: true })
    expect(await decideAll(second, ids.slice(1))).toMatchObject({ ok: true })
  })

  test('the database puts none in force without a second person, whatever the basis', async () => {
    const [accountId = ''] = await proposedByRegister(1)
    for (const basis of ['first-with-register', 'second-person'])
      await expect(
        sql`UPDATE payee_account SET state = 'confirmed', basis = ${basis}, confirmed_at = now() WHERE id = ${accountId}`.execute(
          platform.database,
        ),
      ).rejects.toThrow(/in_force_by_two|confirmed_by_a_second_person/)
    await expect(
      sql`UPDATE payee_account SET entered_by = ARRAY[${second.userId}::uuid], proposed_by = ${second.userId} WHERE id = ${accountId}`.execute(
        platform.database,
      ),
    ).rejects.toThrow('is kept')
  })

  test('are not confirmed from another account of the same human', async () => {
    const ids = await proposedByRegister(1)
    const other = officer(platform, 'finance-officer', commune)
    await keepAccount(platform, other)
    await sql`UPDATE app_user SET identity_index = ${platform.keyring.blindIndex('075185000001')}, identity_last4 = '0001'
      WHERE id IN (${clerk.userId}, ${other.userId})`.execute(platform.database)
    expect(await decideAll(other, ids)).toMatchObject({ refusal: { kind: 'confirmed-by-proposer' } })
    expect(await waitingFor(other, { forMe: true })).not.toEqual(expect.arrayContaining(ids))
  })
})

describe('unmasking', () => {
  test('shows the number to whoever may, and the trail keeps who, what and why, without the number', async () => {
    const personId = await personWith('232323232323')
    const unmasked = await peopleService(platform).unmask(clerk, {
      personId,
      fields: ['accounts'],
      purpose: 'Đối chiếu lệnh chi',
    })
    expect(unmasked).toMatchObject({ ok: true, value: { accounts: [{ bank: 'Agribank', number: '232323232323' }] } })
    const { rows } = await sql<{ event: string; reason: string; action: string }>`
      SELECT e::text AS event, reason, action FROM audit_event e WHERE subject_id = ${personId} AND actor_id = ${clerk.userId}`.execute(
      platform.database,
    )
    expect(rows[0]).toMatchObject({ action: 'people.unmasked', reason: 'Đối chiếu lệnh chi' })
    expect(rows[0]?.event).not.toContain('232323232323')
  })

  test('without a purpose nothing is shown', async () => {
    const personId = await personWith('454545454545')
    expect(await peopleService(platform).unmask(clerk, { personId, fields: ['phone'], purpose: '' })).toMatchObject({
      ok: false,
      refusal: { kind: 'reason-missing' },
    })
  })
})
