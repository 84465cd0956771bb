import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupRow, memberRow, officer, take } from '../groups/testing.ts'
import type { Result } from '../kernel/result.ts'
import { policyService } from '../policies/service.ts'
import { paymentService, verifyBooks } from './service.ts'
import {
  approveChanges,
  approvedMonth,
  bankList,
  closedMonth,
  computedMonth,
  confirmAccount,
  issuedProvision,
  JULY,
  JUNE,
  loadLines,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from './testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 3 })
})
afterAll(() => first.platform.close())

const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, { groups: 3, ...given })
const accepted = (outcomes: readonly Result<unknown, unknown>[]) => outcomes.filter(({ ok }) => ok).length
const kinds = (outcomes: readonly Result<unknown, { kind: string }>[]) =>
  outcomes.map((outcome) => (outcome.ok ? 'accepted' : outcome.refusal.kind)).toSorted()
const at = (count: number) => Array.from({ length: count })

describe('at the same moment', () => {
  test('ten officers open the month: one does', async () => {
    const { service, actors, provisionCode } = await another()
    const outcomes = await Promise.all(at(10).map(() => service.open(actors.officer, { provisionCode, month: JUNE })))
    expect(kinds(outcomes)).toEqual(['accepted', ...at(9).map(() => 'cycle-already-opened')])
  })

  test('months that are opened, refused and broken off beside each other are numbered without a gap', async () => {
    const provinces = [await another(), await another(), await another()]
    const numbers = async () => {
      const { rows } = await sql<{ numbers: number[]; expected: number[] }>`SELECT array_agg(number ORDER BY number) AS numbers,
        array_agg(row_number ORDER BY number) AS expected FROM (SELECT number, (row_number() OVER (ORDER BY number))::int FROM payment_cycle) AS n`.execute(
        first.platform.database,
      )
      return rows[0]
    }
    const broken = new Error('the clock stands still')
    const still = {
      today: first.platform.clock.today,
      now: () => {
        throw broken
      },
    }
    const outcomes = await Promise.allSettled(
      provinces.flatMap(({ platform, service, actors, provisionCode }) => [
        service.open(actors.officer, { provisionCode, month: JUNE }),
        service.open(actors.officer, { provisionCode, month: JUNE }),
        service.open(actors.commune, { provisionCode, month: JUNE }),
        paymentService({ ...platform, clock: still }).open(actors.officer, { provisionCode, month: JUNE }),
      ]),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason === broken)).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.ok)).toHaveLength(3)
    const found = await numbers()
    expect(found?.numbers).toEqual(found?.expected)
  })

  test('orders that are given, refused and broken off beside each other are numbered without a gap', async () => {
    const province = await another()
    const { platform, service, actors } = province
    const { id: cycleId } = await approvedMonth(province)
    let calls = 0
    const failing = () => {
      calls += 1
      if (calls % 3 === 0) throw new Error('broken off')
      return platform.newId()
    }
    const give = () => service.order(actors.financeOfficer, { cycleId })
    const breakOff = () => paymentService({ ...platform, newId: failing }).order(actors.financeOfficer, { cycleId })
    const giveBesideOthers = () =>
      Promise.allSettled([breakOff(), give(), breakOff(), give(), service.order(actors.officer, { cycleId })])
    await giveBesideOthers()
    const lines = await loadLines(province, cycleId)
    const back = bankList(
      lines,
      lines.map(({ reference }) => reference),
    )
    taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 've.csv', bytes: back }))
    for (const index of province.groupIds.keys()) await confirmAccount(province, await proposeAccount(province, index))
    taken(await approveChanges(province, cycleId))
    await giveBesideOthers()
    const { rows } = await sql<{
      number: number
    }>`SELECT number FROM payment_order WHERE cycle_id = ${cycleId} ORDER BY number`.execute(platform.database)
    expect(rows.map(({ number }) => number)).toEqual([1, 2])
  })

  test('a month is opened while its provision is withdrawn: one of the two happens', async () => {
    const policies = policyService(first.platform)
    for (const _ of at(6)) {
      const { service, actors, platform, provisionCode, provinceId } = await another()
      const { rows } = await sql<{ id: string }>`SELECT id FROM provision WHERE code = ${provisionCode}`.execute(
        platform.database,
      )
      const outcomes = await Promise.all([
        service.open(actors.officer, { provisionCode, month: JUNE }),
        policies.withdraw(officer(platform, 'dx-lead', provinceId), { id: rows[0]?.id ?? '', reason: 'nhầm' }),
      ])
      expect([
        ['accepted', 'no-provision-pays'],
        ['accepted', 'provision-used'],
      ]).toContainEqual(kinds(outcomes))
    }
  })

  test('a month is opened while a later version comes in force for it: it is paid by one of the two, never taken away', async () => {
    const policies = policyService(first.platform)
    const shipped = issuedProvision()
    for (const _ of at(4)) {
      const province = await another({ groups: 1 })
      const { service, actors, provisionCode } = province
      const june = await closedMonth(province)
      const change = {
        code: provisionCode,
        inForceFrom: '2024-07-01',
        paysFrom: JULY,
        area: undefined,
        besides: [{ number: shipped.act.number }],
      }
      const { id } = taken(await policies.draft(actors.officer, { document: { ...shipped, ...change } }))
      const [opened, activated] = await Promise.all([
        service.open(actors.officer, { provisionCode, month: JULY }),
        policies.activate(actors.lead, { id }),
      ])
      if (!activated.ok) expect(activated.refusal).toMatchObject({ kind: 'provision-month-opened', month: JULY })
      if (!opened.ok) expect(opened.refusal.kind).toBe('no-provision-pays')
      expect([opened.ok && opened.value.provisionId, activated.ok]).toBeOneOf([
        [june.provisionId, false],
        [id, true],
        [false, true],
      ])
    }
  })

  test('twenty approvers at once where one is needed: the cycle is approved once and its sum set aside once', async () => {
    const province = await another({ allocated: 4_500_000 })
    const { service, actors, platform, provinceId, lineId } = province
    const { id: cycleId } = await computedMonth(province)
    const { fingerprint = '' } = taken(await service.submit(actors.officer, { cycleId }))
    const approvers = at(20).map(() => officer(platform, 'dx-lead', provinceId))
    const outcomes = await Promise.all(approvers.map((approver) => service.approve(approver, { cycleId, fingerprint })))
    expect(kinds(outcomes)).toEqual(['accepted', ...at(19).map(() => 'cycle-not-in-state')])
    const { rows } = await sql<{
      committed: number
    }>`SELECT committed_vnd AS committed FROM budget_balance WHERE line_id = ${lineId}`.execute(platform.database)
    expect(rows[0]?.committed).toBe(4_500_000)
  })

  test('one person approves twenty times at once where two are needed: it counts once', async () => {
    const province = await another({ provision: { approvals: [{ atLeast: 0 as never, approvers: 2 }] } })
    const { service, actors, platform } = province
    const { id: cycleId } = await computedMonth(province)
    const { fingerprint = '' } = taken(await service.submit(actors.officer, { cycleId }))
    const outcomes = await Promise.all(at(20).map(() => service.approve(actors.lead, { cycleId, fingerprint })))
    expect(accepted(outcomes)).toBe(1)
    const { rows } = await sql<{
      state: string
      given: number
    }>`SELECT state, (SELECT count(*)::int FROM cycle_approval WHERE cycle_id = c.id) AS given
      FROM payment_cycle c WHERE id = ${cycleId}`.execute(platform.database)
    expect(rows[0]).toEqual({ state: 'submitted', given: 1 })
  })

  test('five orders: one goes out, and nobody is in it twice', async () => {
    const province = await another()
    const { id: cycleId } = await approvedMonth(province)
    const outcomes = await Promise.all(at(5).map(() => province.service.order(province.actors.financeOfficer, { cycleId })))
    expect(kinds(outcomes)).toEqual(['accepted', ...at(4).map(() => 'nothing-to-order')])
    expect(await loadLines(province, cycleId)).toHaveLength(3)
  })

  test('the same list of the bank five times, and the same answers in another file: taken once', async () => {
    const province = await another()
    const { service, actors } = province
    const { id: cycleId } = await approvedMonth(province)
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const bytes = bankList(await loadLines(province, cycleId))
    const other = new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n`)
    const files = [bytes, bytes, other, bytes, other]
    const outcomes = await Promise.all(
      files.map((file, index) => service.settle(actors.financeOfficer, { cycleId, fileName: `${index}.csv`, bytes: file })),
    )
    expect(accepted(outcomes)).toBe(1)
    const books = await verifyBooks(province.platform)
    expect(books).toMatchObject({ ok: true, balanced: true })
  })
})

describe('past the service, in the database', () => {
  const refusing = (statement: ReturnType<typeof sql>) => expect(statement.execute(first.platform.database)).rejects

  test('a maker’s approval, an approval of something else, and one too few are refused', async () => {
    const province = await another({ provision: { approvals: [{ atLeast: 0 as never, approvers: 2 }] } })
    const { id: cycleId } = await computedMonth(province)
    const { fingerprint } = taken(await province.service.submit(province.actors.officer, { cycleId }))
    const approve = (by: string, fingerprint: string) =>
      sql`INSERT INTO cycle_approval VALUES (${cycleId}, 1, ${by}, ${fingerprint}, now())`
    await refusing(approve(province.actors.officer.userId, fingerprint ?? '')).toThrow(/nobody approves what they made/)
    await refusing(approve(province.actors.lead.userId, 'f'.repeat(64))).toThrow(/of what is submitted/)
    await refusing(sql`UPDATE payment_cycle SET state = 'approved' WHERE id = ${cycleId}`).toThrow(/lacks approvals/)
    await refusing(sql`UPDATE payment_cycle SET state = 'paid' WHERE id = ${cycleId}`).toThrow(/does not go from/)
    await refusing(sql`UPDATE entitlement SET amount_vnd = 9000000 WHERE cycle_id = ${cycleId} AND state = 'entitled'`).toThrow(
      /stay as they are/,
    )
    await refusing(sql`DELETE FROM entitlement WHERE cycle_id = ${cycleId}`).toThrow(/stay as they are/)
    await refusing(sql`UPDATE payment_cycle SET total_vnd = 1 WHERE id = ${cycleId}`).toThrow(/never changes/)
  })

  test('a second payment of one entitlement, to the same payee or another, is refused', async () => {
    const province = await another()
    const { id: cycleId } = await approvedMonth(province)
    taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
    const again = (
      payee: ReturnType<typeof sql>,
    ) => sql`INSERT INTO disbursement (id, month, cycle_id, order_id, entitlement_id, province_id, commune_id, group_id, line_id,
        payee_kind, payee_id, payee_name, payee_account_id, amount_vnd, reference)
      SELECT gen_random_uuid(), month, cycle_id, order_id, entitlement_id, province_id, commune_id, group_id, line_id, payee_kind, ${payee}, payee_name,
        payee_account_id, amount_vnd, 'X-' || reference FROM disbursement WHERE cycle_id = ${cycleId}`
    await refusing(again(sql`payee_id`)).toThrow(/one_live_disbursement|duplicate key/)
    await refusing(again(sql`gen_random_uuid()`)).toThrow(/paid more than it is/)
    await refusing(sql`UPDATE disbursement SET amount_vnd = 1 WHERE cycle_id = ${cycleId}`).toThrow(/answered already/)
  })

  test('while a month is paid, its members, statuses and confirmations stay; the next month’s are free', async () => {
    const province = await another()
    const { service, actors, groupIds, platform, communeId } = province
    await approvedMonth(province)
    const [groupId = ''] = groupIds
    await refusing(
      sql`UPDATE membership SET valid = daterange(lower(valid), '2024-06-15'), ended_by = ${actors.officer.userId}, ended_at = now() WHERE group_id = ${groupId}`,
    ).toThrow(/being paid/)
    await refusing(
      sql`UPDATE group_status SET valid = daterange(lower(valid), '2024-06-15') WHERE group_id = ${groupId}`,
    ).toThrow(/being paid/)
    await refusing(sql`UPDATE community_group SET established_on = '2024-06-20' WHERE id = ${groupId}`).toThrow(/being paid/)
    const late = groupRow({ communeId, name: (await nameOf(groupId)) ?? '', members: [memberRow({ fullName: 'Phạm Thị Muộn' })] })
    await expect(take(platform, [late], { asOf: '2024-06-20' })).rejects.toThrow(/being paid/)
    expect(
      await service.confirmReports(actors.commune, {
        month: JUNE,
        of: { groupIds: [groupId] },
        state: 'returned',
        reason: 'Muộn',
      }),
    ).toMatchObject({
      refusal: { kind: 'month-being-paid', month: JUNE, groupId },
    })
    await take(platform, [late], { asOf: '2024-07-01' })
    expect(
      taken(await service.confirmReports(actors.commune, { month: JULY, of: { groupIds: [groupId] }, state: 'approved' })),
    ).toEqual([groupId])
  })

  const nameOf = async (groupId: string) =>
    (await sql<{ name: string }>`SELECT name FROM community_group WHERE id = ${groupId}`.execute(first.platform.database)).rows[0]
      ?.name

  test('a provision a month was opened under is not withdrawn, whoever asks', async () => {
    const province = await another()
    const { id: cycleId } = await computedMonth(province)
    await refusing(sql`UPDATE provision SET state = 'withdrawn', withdrawn_by = gen_random_uuid(), withdrawn_at = now(), withdrawn_reason = 'x'
      WHERE id = (SELECT provision_id FROM payment_cycle WHERE id = ${cycleId})`).toThrow(/can be replaced, not withdrawn/)
  })
})

describe('a process killed while it computes', () => {
  test('leaves the cycle as it was, and the next computation is whole', async () => {
    const province = await another({ groups: 5 })
    const { service, actors, platform, provisionCode, groupIds } = province
    taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds }, state: 'approved' }))
    const cycle = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    const script = `
      import { openDatabase } from ${JSON.stringify(new URL('../platform/db/database.ts', import.meta.url).href)}
      import { computeCycle } from ${JSON.stringify(new URL('./entitlement/cycle-service.ts', import.meta.url).href)}
      import { systemActor } from ${JSON.stringify(new URL('../identity/index.ts', import.meta.url).href)}
      import { newId } from ${JSON.stringify(new URL('../platform/new-id.ts', import.meta.url).href)}
      const { database } = openDatabase(process.argv[1])
      const platform = { database, newId, clock: { now: () => new Date(), today: () => '2024-08-06' } }
      await computeCycle(platform, systemActor, { cycleId: process.argv[2], progress: async (done) => { console.log('written', done); await new Promise((wait) => setTimeout(wait, 60000)) } })`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, platform.url, cycle.id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const state = () =>
      sql<{ state: string; rows: number }>`SELECT state, (SELECT count(*)::int FROM entitlement WHERE cycle_id = c.id) AS rows
      FROM payment_cycle c WHERE id = ${cycle.id}`.execute(platform.database)
    expect((await state()).rows[0]).toEqual({ state: 'opened', rows: 0 })
    expect(taken(await service.compute(actors.officer, { cycleId: cycle.id }))).toMatchObject({ entitledGroups: 5 })
  })
})
