import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { budgetService } from '../budget/service.ts'
import { verifyLedger } from '../ledger/service.ts'
import { readingService } from './service.ts'
import { approve, approvedMonth, bankList, JULY, JUNE, loadLines, type PayingProvince, payingProvince, taken } from './testing.ts'

let province: PayingProvince
beforeAll(async () => {
  province = await payingProvince({ groups: 4, withoutAccount: [3] })
})
afterAll(() => province.platform.close())

describe('two months of four groups', () => {
  test('June: three are paid, one has no account, one is returned by the bank; both are named and stay owed', async () => {
    const { service, actors, lineId, platform } = province
    const cycle = await approvedMonth(province)
    expect(cycle).toMatchObject({ state: 'approved', total: 6_000_000, entitledGroups: 4 })
    const { order, waiting } = taken(await service.order(actors.financeOfficer, { cycleId: cycle.id }))
    expect({ order, waiting }).toMatchObject({ order: { payees: 3, total: 4_500_000 }, waiting: 1 })
    const lines = await loadLines(province, cycle.id)
    const bytes = bankList(lines, [lines[0]?.reference ?? ''])
    const settled = taken(await service.settle(actors.financeOfficer, { cycleId: cycle.id, fileName: 'kq.csv', bytes }))
    expect(settled).toMatchObject({
      cycle: { state: 'paid' },
      settled: { count: 2, amount: 3_000_000 },
      rejected: { count: 1 },
      awaited: { payees: 0 },
    })
    const closed = taken(await service.close(actors.officer, { cycleId: cycle.id }))
    expect(closed.owed.map(({ obstacle }) => obstacle).toSorted()).toEqual(['account-returned-before', 'no-account'])
    const { line } = taken(await budgetService(platform).entries(actors.financeLead, lineId))
    expect(line.balance).toEqual({ allocated: 10_500_000_000, committed: 1_500_000, consumed: 3_000_000, left: 10_495_500_000 })
    expect(await verifyLedger(platform.database)).toMatchObject({ ok: true, entries: 3, balanced: true })
  })

  test('July opens only now; until its reports are confirmed nobody is entitled; who could not be paid is told before', async () => {
    const { service, actors, provisionCode } = province
    const july = taken(await service.open(actors.officer, { provisionCode, month: JULY }))
    const none = taken(await service.compute(actors.officer, { cycleId: july.id }))
    expect(none).toMatchObject({ entitledGroups: 0, total: 0 })
    expect(await service.submit(actors.officer, { cycleId: july.id })).toMatchObject({ refusal: { kind: 'nobody-entitled' } })
    const { difference } = taken(await readingService(province.platform).overview(actors.officer, july.id))
    expect(difference.causes).toMatchObject([
      { cause: 'gone', code: 'fact-missing', fact: 'reportApproved', text: { en: 'The commune has not confirmed the report' } },
    ])
    taken(await service.confirmReports(actors.commune, { month: JULY, of: { communeId: province.communeId }, state: 'approved' }))
    const computed = taken(await service.compute(actors.officer, { cycleId: july.id }))
    expect(computed).toMatchObject({ entitledGroups: 4, total: 6_000_000 })
    const foreseen = taken(await readingService(province.platform).overview(actors.officer, july.id))
    expect(foreseen.obstacles).toMatchObject([
      { obstacle: 'no-account', payees: 1, amount: 1_500_000 },
      { obstacle: 'account-returned-before', payees: 1, amount: 1_500_000 },
    ])
    const { waiting } = taken(await readingService(province.platform).history(actors.officer, july.id))
    expect(waiting.map(({ obstacle }) => obstacle).toSorted()).toEqual(['account-returned-before', 'no-account'])
    taken(await service.submit(actors.officer, { cycleId: july.id }))
    await approve(province, july.id)
  })
})

test('a month whose computation ends while it is read is told as computed, or as still being computed', async () => {
  const { platform, service, actors, provisionCode } = await payingProvince()
  try {
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    const findOpen = async () => {
      taken(await service.compute(actors.officer, { cycleId }))
      return undefined
    }
    const reading = readingService({ ...platform, jobs: { ...platform.jobs, findOpen } })
    expect(taken(await reading.overview(actors.officer, cycleId))).toMatchObject({
      computing: null,
      cycle: { state: 'computed' },
    })
  } finally {
    await platform.close()
  }
})
