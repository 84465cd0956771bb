import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, month, plainDate } from '../../kernel/calendar.ts'
import { getShippedProvision } from '../../policies/index.ts'
import { readingService } from '../service.ts'
import {
  allocate,
  approve,
  bankList,
  computedMonth,
  confirmAccount,
  JULY,
  JUNE,
  loadLines,
  onDay,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

const REASON = 'Kho bạc nghỉ lễ'
const TODAY = plainDate('2024-08-06')
const MID_JUNE = plainDate('2024-06-20')

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, { groups: 2, ...given })
const overviewOf = async ({ platform, actors }: PayingProvince, cycleId: string) =>
  taken(await readingService(platform).overview(actors.lead, cycleId))

const confirm = ({ service, actors, groupIds }: PayingProvince, reason?: string) =>
  service.confirmReports(actors.commune, { month: JUNE, of: { groupIds }, state: 'approved', ...(reason && { reason }) })

describe('a month that has not ended', () => {
  test('is confirmed, computed and submitted with a reason only; both approvers and the history see it', async () => {
    const province = onDay(await another(), MID_JUNE)
    const { service, actors, provisionCode, platform } = province
    expect(await confirm(province)).toMatchObject({ refusal: { kind: 'time-guarded', act: 'confirm' } })
    taken(await confirm(province, REASON))
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    const days = { kind: 'month-not-ended', endsOn: '2024-06-30', today: MID_JUNE }
    const asked = { refusal: { kind: 'time-guarded', act: 'compute', guards: [days] } }
    expect(await service.compute(actors.officer, { cycleId, reason: '  ' })).toMatchObject(asked)
    expect(await service.startComputing(actors.officer, { cycleId })).toMatchObject(asked)
    taken(await service.compute(actors.officer, { cycleId, reason: REASON }))
    expect(await service.submit(actors.officer, { cycleId })).toMatchObject({ refusal: { kind: 'time-guarded', act: 'submit' } })
    taken(await service.submit(actors.officer, { cycleId, reason: `${REASON}, trình sớm` }))
    const { timeGuards, moves } = await overviewOf(province, cycleId)
    expect(moves).toContain('approve')
    expect(timeGuards.asked).toEqual([])
    expect(timeGuards.given.map(({ act, reason, groups }) => [act, reason, groups])).toEqual([
      ['confirm', REASON, 2],
      ['compute', REASON, null],
      ['submit', `${REASON}, trình sớm`, null],
    ])
    const { events } = taken(await readingService(platform).history(actors.financeLead, cycleId))
    expect(events.filter(({ detail }) => 'guards' in detail).map(({ kind }) => kind)).toEqual(['computed', 'submitted'])
    await approve(province, cycleId)
  })

  test('has nothing to tell once it was confirmed, computed and submitted again after its end', async () => {
    const province = await another()
    const early = onDay(province, MID_JUNE)
    taken(await confirm(early, REASON))
    const { actors, service, provisionCode } = province
    const { id: cycleId } = taken(await early.service.open(actors.officer, { provisionCode, month: JUNE }))
    taken(await early.service.compute(actors.officer, { cycleId, reason: REASON }))
    taken(await confirm(province))
    taken(await service.compute(actors.officer, { cycleId }))
    taken(await service.submit(actors.officer, { cycleId }))
    expect((await overviewOf(province, cycleId)).timeGuards).toEqual({ asked: [], given: [] })
  })

  test('is confirmed without a word where a provision lets it be paid in advance', async () => {
    const province = await another({ provision: { advance: { fromDay: 20 } } })
    expect(await confirm(onDay(province, addDays(MID_JUNE, -1)))).toMatchObject({ refusal: { kind: 'time-guarded' } })
    taken(await confirm(onDay(province, MID_JUNE)))
  })

  test('and that has not begun is not confirmed at all', async () => {
    const { service, actors, groupIds } = await another()
    const report = { month: month('2024-09'), of: { groupIds }, state: 'approved' as const, reason: REASON }
    expect(await service.confirmReports(actors.commune, report)).toMatchObject({ refusal: { kind: 'month-not-begun' } })
  })
})

test('a draft is paid under with a reason only, and the approver reads which draft', async () => {
  const { act } = getShippedProvision('dong-nai-2024-groups')
  const province = await another({ provision: { act } })
  await expect(computedMonth(province)).rejects.toThrow('provision-is-draft')
  const { cycleId, service, actors } = await inJune(province)
  taken(await service.compute(actors.officer, { cycleId, reason: REASON }))
  const { timeGuards } = await overviewOf(province, cycleId)
  expect(timeGuards.given).toMatchObject([
    { act: 'compute', guard: { kind: 'provision-is-draft', draft: act.number }, reason: REASON },
  ])
})

async function inJune(province: PayingProvince) {
  const { rows } = await sql<{
    id: string
  }>`SELECT id FROM payment_cycle WHERE provision_code = ${province.provisionCode}`.execute(province.platform.database)
  return { ...province, cycleId: rows[0]?.id ?? '' }
}

describe('an estimate that has lapsed', () => {
  const LATE = plainDate('2025-02-03')

  test('bears a month submitted after its last day with a reason, which approving and ordering do not ask again', async () => {
    const province = onDay(await another(), LATE)
    const { service, actors } = province
    const { id: cycleId } = await computedMonth(province)
    const lapsed = { kind: 'estimate-lapsed', year: 2024, lastDay: '2025-01-31', today: LATE }
    expect(await service.submit(actors.officer, { cycleId })).toMatchObject({ refusal: { guards: [lapsed] } })
    taken(await service.submit(actors.officer, { cycleId, reason: REASON }))
    await approve(province, cycleId)
    taken(await service.order(actors.financeOfficer, { cycleId }))
  })

  test('between submission and approval, and between approval and order: whoever acts then gives the reason', async () => {
    const province = await another()
    const { actors } = province
    const { id: cycleId } = await computedMonth(province)
    const { fingerprint = '' } = taken(await province.service.submit(actors.officer, { cycleId }))
    const late = onDay(province, LATE)
    expect(await late.service.approve(actors.lead, { cycleId, fingerprint })).toMatchObject({
      refusal: { kind: 'time-guarded', act: 'approve' },
    })
    expect((await overviewOf(late, cycleId)).timeGuards.asked).toMatchObject([{ act: 'approve' }])
    await approve(province, cycleId)
    const preview = taken(await readingService(late.platform).orderPreview(actors.financeOfficer, { cycleId }))
    expect(preview.guards).toMatchObject([{ kind: 'estimate-lapsed' }])
    expect(await late.service.order(actors.financeOfficer, { cycleId })).toMatchObject({
      refusal: { kind: 'time-guarded', act: 'order' },
    })
    taken(await late.service.order(actors.financeOfficer, { cycleId, reason: REASON }))
    const { timeGuards } = await overviewOf(late, cycleId)
    expect(timeGuards.given.map(({ act, reason }) => [act, reason])).toEqual([['order', REASON]])
  })
})

describe('a day of payment', () => {
  test('of a bank before the order is taken with a reason only; the preview names both days', async () => {
    const province = await another()
    const { service, actors, platform } = province
    const cycleId = (await approve(province, await submitted(province))).id
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const list = { cycleId, fileName: 'som.csv', bytes: bankList(await loadLines(province, cycleId), [], addDays(TODAY, -1)) }
    const guards = [{ kind: 'paid-before-order', paidOn: '2024-08-05', orderedOn: TODAY, payments: 2 }]
    expect(taken(await service.previewSettlement(actors.financeOfficer, list))).toMatchObject({ guards, settled: { count: 2 } })
    expect(await service.settle(actors.financeOfficer, list)).toMatchObject({ refusal: { kind: 'time-guarded', guards } })
    taken(await service.settle(actors.financeOfficer, { ...list, reason: REASON }))
    const { events } = taken(await readingService(platform).history(actors.lead, cycleId))
    expect(events.at(-1)).toMatchObject({ kind: 'settled', reason: REASON, detail: { guards } })
  })

  test('an order is never dated before its approval', async () => {
    const province = await another()
    const cycleId = (await approve(province, await submitted(province))).id
    const { service, actors } = onDay(province, addDays(TODAY, -1))
    expect(await service.order(actors.financeOfficer, { cycleId, reason: REASON })).toMatchObject({
      refusal: { kind: 'order-before-approval', approvedOn: TODAY, today: '2024-08-05' },
    })
  })
})

async function submitted(province: PayingProvince): Promise<string> {
  const { id: cycleId } = await computedMonth(province)
  return taken(await province.service.submit(province.actors.officer, { cycleId })).id
}

describe('before a month is submitted', () => {
  test('what cannot be transferred is told by reason with its sums, and which account stands more than once', async () => {
    const province = await another({ groups: 3, withoutAccount: [2] })
    const { platform, actors } = province
    const account = { number: '012100099887', bank: 'Vietcombank' }
    for (const index of [0, 1]) await confirmAccount(province, await proposeAccount(province, index, account))
    const { id: cycleId } = await computedMonth(province)
    const preview = taken(await readingService(platform).orderPreview(actors.lead, { cycleId }))
    expect(preview).toMatchObject({
      payees: 2,
      total: 3_000_000,
      waiting: 1,
      waitingTotal: 1_500_000,
      obstacles: [{ obstacle: 'no-account', payees: 1, amount: 1_500_000 }],
      moves: [],
    })
    expect(preview.sharedAccounts.map(({ lines }) => lines.length)).toEqual([2])
  })
})

describe('a closed month', () => {
  test('shows before the order that what it owes moves to the estimate of the year of payment', async () => {
    const province = await another({ groups: 2, withoutAccount: [1] })
    const { service, actors, provinceId, provisionCode, platform } = province
    const cycleId = (await approve(province, await submitted(province))).id
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const bytes = bankList(await loadLines(province, cycleId))
    taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes }))
    taken(await service.close(actors.officer, { cycleId }))
    const lineId = await allocate(platform, { actors, provinceId, provisionCode, amount: 9_000_000, year: 2025 })
    const late = onDay(province, plainDate('2025-03-03'))
    const reading = readingService(late.platform)
    expect(taken(await readingService(platform).orderPreview(actors.lead, { cycleId })).moves).toEqual([])
    expect(taken(await reading.orderPreview(actors.lead, { cycleId })).moves).toMatchObject([
      { amount: 1_500_000, fromYear: 2024, toYear: 2025, lines: [{ id: lineId, left: 9_000_000 }] },
    ])
  })
})

test('July waits for its approvers since it was submitted, and after one approval for the other', async () => {
  const province = await another({ provision: { paysFrom: JULY, approvals: [{ atLeast: 0 as never, approvers: 2 }] } })
  const { service, actors } = province
  const { id: cycleId } = await computedMonth(province, JULY)
  const { fingerprint = '' } = taken(await service.submit(actors.officer, { cycleId }))
  expect((await overviewOf(province, cycleId)).awaited).toMatchObject({ step: 'approved', since: '2024-08-06T02:00:00.000Z' })
  taken(await onDay(province, plainDate('2024-08-09')).service.approve(actors.lead, { cycleId, fingerprint }))
  const { awaited, approvals, moves } = await overviewOf(province, cycleId)
  expect(awaited).toMatchObject({ step: 'approved', since: '2024-08-09T02:00:00.000Z' })
  expect(approvals.given).toMatchObject([{ id: actors.lead.userId }])
  expect(moves).not.toContain('approve')
})
