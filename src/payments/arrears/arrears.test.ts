import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { readingService, verifyBooks } from '../service.ts'
import {
  approveChanges,
  approvedMonth,
  bankList,
  confirmAccount,
  JUNE,
  loadLines,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

const decision = { number: '88/QĐ-UBND', date: plainDate('2024-08-05') }
const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }): string =>
  result.ok ? 'done' : (result.refusal?.kind ?? '')

/** A closed month of two groups, of which the second has no account. */
async function closedWithArrears() {
  const province = await provinceOn(first.platform, { groups: 2, withoutAccount: [1] })
  const { service, actors } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const lines = await loadLines(province, cycleId)
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes: bankList(lines) }))
  const { owed } = taken(await service.close(actors.officer, { cycleId }))
  const arrears = async (actor = actors.officer) => taken(await readingService(first.platform).arrears(actor, { cycleId }))
  return { province, cycleId, owed, arrears, lines }
}

/** A month of one group: 1.100.000 đồng of its sum were paid, then 300.000 of the rest, and 100.000 are on their way. */
async function cameInParts() {
  const province = await provinceOn(first.platform, { groups: 1 })
  const { service, actors } = province
  const { id: cycleId } = await approvedMonth(province)
  const lines = async () => (await loadLines(province, cycleId)).toSorted((one, other) => one.amount - other.amount)
  const order = async () => {
    taken(await service.order(actors.financeOfficer, { cycleId }))
    return (await lines())[0]?.reference ?? ''
  }
  const settle = async (row: string) => {
    const bytes = new TextEncoder().encode(`Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày\n${row}\n`)
    taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'tung-phan.csv', bytes }))
  }
  const reference = await order()
  await settle(`${reference},1100000,Thành công,,06/08/2024`)
  await settle(`${await order()},300000,Thành công,,06/08/2024`)
  await order()
  const arrears = async () => taken(await readingService(first.platform).arrears(actors.officer, { cycleId })).items
  return {
    ...{ province, cycleId, arrears },
    take: (rowOf: (reference: string) => string) => settle(rowOf(reference)),
    sent: async () => (await lines()).map(({ amount }) => amount),
    owed: async () => (await arrears()).reduce((sum, { amount }) => sum + amount, 0),
  }
}

/** @returns the constraint that refuses it, or `allowed`; nothing of it stays */
async function attempt(write: ReturnType<typeof sql>): Promise<string> {
  const undone = new Error('undone')
  return first.platform.database
    .transaction()
    .execute(async (transaction) => {
      await write.execute(transaction)
      throw undone
    })
    .catch((error: unknown) => (error === undone ? 'allowed' : ((error as { constraint?: string }).constraint ?? String(error))))
}

describe('what a closed month owes', () => {
  test('is told with its sum, why, whom it waits for and since when; to a commune its own, and to nobody beyond', async () => {
    const { province, cycleId, arrears } = await closedWithArrears()
    const { items, amount, byReason } = await arrears()
    expect(items).toMatchObject([
      {
        month: '2024-06',
        groupId: province.groupIds[1],
        amount: 1_500_000,
        reason: 'no-account',
        awaited: 'commune',
        since: '2024-08-06',
      },
    ])
    expect({ amount, byReason }).toMatchObject({
      amount: 1_500_000,
      byReason: [{ reason: 'no-account', count: 1, amount: 1_500_000 }],
    })
    const among = async (money: 'unpaid' | 'paid') =>
      taken(await readingService(first.platform).entitlements(province.actors.officer, { cycleId, money })).items.map(
        ({ groupId }) => province.groupIds.indexOf(groupId),
      )
    expect([await among('unpaid'), (await among('paid')).filter((index) => index >= 0)]).toEqual([[1], [0]])
    expect((await arrears(province.actors.commune)).items).toHaveLength(1)
    const elsewhere = await provinceOn(first.platform, { groups: 0 })
    expect((await arrears(elsewhere.actors.commune)).items).toEqual([])
    const nobody = officer(first.platform, 'appraiser', province.provinceId)
    expect(await readingService(first.platform).arrears(nobody, {})).toMatchObject({ refusal: { kind: 'not-allowed' } })
  })

  test('what comes back after it was paid is told with the bank’s words, since that day', async () => {
    const { province, cycleId, lines, arrears } = await closedWithArrears()
    const bytes = bankList(lines, [lines[0]?.reference ?? ''])
    const taking = { cycleId, fileName: 'kq-2.csv', bytes }
    const settled = taken(await province.service.settle(province.actors.financeOfficer, taking))
    expect(settled).toMatchObject({
      cycle: { state: 'closed' },
      settled: { count: 0 },
      returned: { count: 1, amount: 1_500_000 },
    })
    const back = (await arrears()).items.find(({ groupId }) => groupId === province.groupIds[0])
    expect(back).toMatchObject({ reason: 'account-returned-before', returnedBecause: 'Sai số tài khoản', since: '2024-08-06' })
  })

  test('of a sum that came in two parts, what the bank takes back of one is owed again, and goes out as a part again', async () => {
    const { province, cycleId, take, sent, owed } = await cameInParts()
    await take((first) => `${first},1100000,Từ chối,Chi nhầm,06/08/2024`)
    expect(await owed()).toBe(1_100_000)
    await confirmAccount(province, await proposeAccount(province, 0))
    taken(await approveChanges(province, cycleId))
    taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
    expect(await sent()).toEqual([100_000, 1_100_000])
    expect((await verifyBooks(first.platform)).faults).toEqual([])
  })

  test('held before it was submitted it is owed still: named while held, and given by a supplement once released', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { service, actors, groupIds, provisionCode } = province
    taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds }, state: 'approved' }))
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    taken(await service.compute(actors.officer, { cycleId }))
    const held = { cycleId, groupId: groupIds[0] ?? '', reason: 'Xác minh' }
    taken(await service.hold(actors.officer, held))
    const { fingerprint = '' } = taken(await service.submit(actors.officer, { cycleId }))
    taken(await service.approve(actors.lead, { cycleId, fingerprint }))
    expect(refusalOf(await service.openSupplement(actors.officer, { cycleId }))).toBe('month-not-closed')
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const bytes = bankList(await loadLines(province, cycleId))
    taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes }))
    taken(await service.close(actors.officer, { cycleId }))
    const reading = readingService(first.platform)
    const reasons = async () => taken(await reading.arrears(actors.officer, { cycleId })).items.map(({ reason }) => reason)
    expect(await reasons()).toEqual(['held'])
    expect(refusalOf(await service.openSupplement(actors.officer, { cycleId }))).toBe('nothing-to-supplement')
    taken(await service.releaseHold(actors.officer, held))
    expect(await reasons()).toEqual(['hold-released'])
    const { id, run } = taken(await service.openSupplement(actors.officer, { cycleId }))
    expect(run).toBe(1)
    expect(refusalOf(await service.openSupplement(actors.officer, { cycleId }))).toBe('supplement-open')
    expect(taken(await service.compute(actors.officer, { cycleId: id }))).toMatchObject({ entitledGroups: 1, total: 1_500_000 })
  })
})

test('a paid group whose report is returned and confirmed again after closing is owed nothing more', async () => {
  const { province, cycleId, arrears } = await closedWithArrears()
  const { service, actors, groupIds } = province
  const ours = { month: JUNE, of: { groupIds: groupIds.slice(0, 1) } }
  taken(await service.confirmReports(actors.commune, { ...ours, state: 'returned', reason: 'Thiếu ảnh' }))
  taken(await service.confirmReports(actors.commune, { ...ours, state: 'approved' }))
  expect((await arrears()).items.map(({ groupId }) => groupId)).toEqual([groupIds[1]])
  expect(refusalOf(await service.openSupplement(actors.officer, { cycleId }))).toBe('nothing-to-supplement')
})

describe('an ending', () => {
  test('needs a reason and a decision, is of what is owed, and changes nothing before somebody else confirms it', async () => {
    const { province, cycleId, owed, arrears } = await closedWithArrears()
    const { service, actors } = province
    const given = { cycleId, sums: owed, decision, reason: 'Tổ đã giải thể' }
    expect(refusalOf(await service.proposeEnding(actors.officer, { ...given, reason: ' ' }))).toBe('reason-missing')
    expect(refusalOf(await service.proposeEnding(actors.officer, { ...given, decision: { ...decision, number: ' ' } }))).toBe(
      'decision-missing',
    )
    const paid = [{ entitlementId: owed[0]?.entitlementId ?? '', payeeKey: 'nobody' }]
    expect(refusalOf(await service.proposeEnding(actors.officer, { ...given, sums: paid }))).toBe('not-owed')
    expect(refusalOf(await service.proposeEnding(actors.financeOfficer, given))).toBe('not-allowed')
    const { endingIds } = taken(await service.proposeEnding(actors.officer, given))
    expect(refusalOf(await service.proposeEnding(actors.officer, given))).toBe('ending-proposed-already')
    const unknown = { cycleId, endingIds: [cycleId], outcome: 'confirmed' as const }
    expect(refusalOf(await service.decideEnding(actors.lead, unknown))).toBe('ending-unknown')
    const proposer = { ...actors.officer, grants: [...actors.officer.grants, ...actors.lead.grants] }
    const own = { cycleId, endingIds, outcome: 'confirmed' as const }
    expect(refusalOf(await service.decideEnding(proposer, own))).toBe('ending-by-proposer')
    expect((await arrears()).items).toMatchObject([{ ending: { isYours: true, decision: { number: '88/QĐ-UBND' } } }])
    expect(refusalOf(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'declined' }))).toBe('reason-missing')
    taken(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'declined', reason: 'Chưa đủ căn cứ' }))
    expect(refusalOf(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' }))).toBe(
      'ending-decided-already',
    )
    expect((await arrears()).amount).toBe(1_500_000)
  })

  test('is refused by the database where one person decides, where nothing was decided, and a second time', async () => {
    const { province, cycleId, owed } = await closedWithArrears()
    const { service, actors } = province
    const { endingIds } = taken(
      await service.proposeEnding(actors.officer, { cycleId, sums: owed, decision, reason: 'Giải thể' }),
    )
    const [id = ''] = endingIds
    const decide = (by: string) =>
      sql`UPDATE arrears_ending SET outcome = 'confirmed', decided_by = ${by}, decided_at = now() WHERE id = ${id}`
    const release = sql`INSERT INTO cycle_release (cycle_id, entitlement_id, group_id, line_id, payee_key, amount_vnd, reason_code)
      SELECT cycle_id, entitlement_id, group_id, line_id, payee_key, amount_vnd, 'x' FROM arrears_ending WHERE id = ${id}`
    expect(await attempt(decide(actors.officer.userId))).toBe('ending-by-two')
    expect(await attempt(release)).toBe('ended-by-decision')
    taken(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' }))
    expect(await attempt(decide(actors.financeLead.userId))).toBe('ending-decided-once')
    const paid = sql`INSERT INTO cycle_release (cycle_id, entitlement_id, group_id, line_id, payee_key, amount_vnd, reason_code)
      SELECT cycle_id, entitlement_id, group_id, line_id, payee_id::text, amount_vnd, 'x' FROM disbursement WHERE cycle_id = ${cycleId}`
    expect(await attempt(paid)).toBe('ends-what-is-owed')
  })

  test('is of a part of a sum as well, and of another part later: each by a decision', async () => {
    const { province, cycleId, take, arrears, owed } = await cameInParts()
    const { service, actors, platform } = province
    const endAll = async () => {
      const sums = (await arrears()).map(({ entitlementId, payeeKey }) => ({ entitlementId, payeeKey: payeeKey ?? '' }))
      const proposed = taken(await service.proposeEnding(actors.officer, { cycleId, sums, decision, reason: 'Giải thể' }))
      const { endingIds } = proposed
      return taken(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' })).amount
    }
    const [last] = await loadLines(province, cycleId)
    await take(() => `${last?.reference},100000,Từ chối,Sai số tài khoản,06/08/2024`)
    expect(await endAll()).toBe(100_000)
    await take((reference) => `${reference},1100000,Từ chối,Chi nhầm,06/08/2024`)
    expect([await endAll(), await owed()]).toEqual([1_100_000, 0])
    expect((await verifyBooks(platform)).faults).toEqual([])
  })

  test('and an order of the same sum: whoever is second is refused', async () => {
    const { province, cycleId, owed } = await closedWithArrears()
    const { service, actors } = province
    const { endingIds } = taken(
      await service.proposeEnding(actors.officer, { cycleId, sums: owed, decision, reason: 'Giải thể' }),
    )
    await confirmAccount(province, await proposeAccount(province, 1))
    taken(await approveChanges(province, cycleId))
    const [ended, ordered] = await Promise.all([
      service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' }),
      service.order(actors.financeOfficer, { cycleId }),
    ])
    expect([['done', 'nothing-to-order'].join(), ['not-owed', 'done'].join()]).toContain(
      [refusalOf(ended), refusalOf(ordered)].join(),
    )
  })
})

test('nobody is entitled to a month twice, whatever writes it', async () => {
  const { province, cycleId } = await closedWithArrears()
  const id = province.platform.newId()
  await expect(
    attempt(sql`WITH supplement AS (INSERT INTO payment_cycle (id, provision_id, provision_code, month, kind, run, province_id, state, opened_by, opened_at)
      SELECT ${id}, provision_id, provision_code, month, 'supplement', 1, province_id, 'opened', opened_by, now() FROM payment_cycle WHERE id = ${cycleId} RETURNING id)
      INSERT INTO entitlement (id, month, cycle_id, province_id, commune_id, group_id, group_name, state, amount_vnd, potential_vnd, derivation_digest, records, parts, basis_digest)
      SELECT new_uuid_v7(), month, ${id}, province_id, commune_id, group_id, group_name, state, amount_vnd, potential_vnd, derivation_digest, records, parts, basis_digest
      FROM entitlement WHERE cycle_id = ${cycleId} AND EXISTS (SELECT FROM supplement)`),
  ).resolves.toBe('entitled-once')
})

test('decisions of one number and two days are booked as two, each under its own day', async () => {
  const province = await provinceOn(first.platform, { groups: 3, withoutAccount: [1, 2] })
  const { service, actors } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const bytes = bankList(await loadLines(province, cycleId))
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes }))
  const { owed } = taken(await service.close(actors.officer, { cycleId }))
  const endingIds: string[] = []
  for (const [at, { entitlementId, payeeKey }] of owed.entries()) {
    const ofDay = { number: '7/QĐ-UBND', date: plainDate(`2024-08-0${at + 1}`) }
    const proposal = { cycleId, sums: [{ entitlementId, payeeKey }], decision: ofDay, reason: 'Tổ đã giải thể' }
    endingIds.push(...taken(await service.proposeEnding(actors.officer, proposal)).endingIds)
  }
  taken(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' }))
  const { rows } = await sql<{ description: string; debit_vnd: number }>`SELECT description, debit_vnd FROM ledger_entry
    WHERE cycle_id = ${cycleId} AND kind = 'released' ORDER BY description`.execute(first.platform.database)
  expect(rows).toEqual([
    { description: expect.stringContaining('7/QĐ-UBND 01/08/2024'), debit_vnd: 1_500_000 },
    { description: expect.stringContaining('7/QĐ-UBND 02/08/2024'), debit_vnd: 1_500_000 },
  ])
})
