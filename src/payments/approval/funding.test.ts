import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellRefusal } from '../../kernel/result.ts'
import { paymentRefusalText } from '../cycle/cycle-text.ts'
import { readingService, verifyBooks } from '../service.ts'
import {
  allocate,
  approve,
  approvedMonth,
  computedMonth,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 2 })
})
afterAll(() => first.platform.close())

const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, { groups: 2, ...given })
const secondLine = ({ platform, ...province }: PayingProvince, amount = 10_000_000) =>
  allocate(platform, { ...province, amount, source: 'Tăng thu ngân sách' })
const committed = async (lineId: string) =>
  (
    await sql<{ sum: number }>`SELECT committed_vnd AS sum FROM budget_balance WHERE line_id = ${lineId}`.execute(
      first.platform.database,
    )
  ).rows[0]?.sum

describe('where several lines of the budget could pay', () => {
  test('none is taken unasked: the refusal names each, and the one chosen bears the month to the đồng', async () => {
    const province = await another()
    const { service, actors, lineId } = province
    const other = await secondLine(province)
    const { id: cycleId } = await computedMonth(province)
    const refused = await service.submit(actors.officer, { cycleId })
    expect(refused).toMatchObject({ refusal: { kind: 'budget-line-ambiguous', lines: [{ id: lineId }, { id: other }] } })
    if (!refused.ok) expect(tellRefusal(refused.refusal, paymentRefusalText).vi).toContain('Tăng thu ngân sách')
    taken(await service.submit(actors.officer, { cycleId, lines: [{ lineId: other }] }))
    expect(await approve(province, cycleId)).toMatchObject({ state: 'approved' })
    expect(await Promise.all([lineId, other].map(committed))).toEqual([0, 3_000_000])
    expect(await verifyBooks(province.platform)).toMatchObject({ ok: true })
  })

  test('a choice that pays nothing, or has too little left, is refused', async () => {
    const province = await another()
    const { service, actors, lineId } = province
    const { id: cycleId } = await computedMonth(province)
    const elsewhere = await service.submit(actors.officer, { cycleId, lines: [{ lineId: first.lineId }] })
    expect(elsewhere).toMatchObject({ refusal: { kind: 'budget-line-does-not-pay', lineId: first.lineId } })
    const small = await secondLine(province, 2_000_000)
    const both = await service.submit(actors.officer, { cycleId, lines: [{ lineId }, { lineId: small }] })
    expect(both).toMatchObject({ refusal: { kind: 'budget-line-ambiguous' } })
    const short = await service.submit(actors.officer, { cycleId, lines: [{ lineId: small }] })
    expect(short).toMatchObject({ refusal: { kind: 'budget-short', lineId: small, left: 2_000_000, asked: 3_000_000 } })
  })

  test('a line opened after the month was submitted changes nothing: approval sets aside where submission said', async () => {
    const province = await another()
    const { service, actors, lineId } = province
    const { id: cycleId } = await computedMonth(province)
    taken(await service.submit(actors.officer, { cycleId }))
    const later = await secondLine(province)
    await approve(province, cycleId)
    expect(await Promise.all([lineId, later].map(committed))).toEqual([3_000_000, 0])
    await expect(
      sql`UPDATE submitted_funding SET line_id = ${later} WHERE cycle_id = ${cycleId}`.execute(province.platform.database),
    ).rejects.toThrow(/append-only/)
  })

  test('two payers of one level each have their own: the shares are set aside apart and add up to the month', async () => {
    const payers = [
      { payer: 'Chi thường xuyên', level: 'province' as const, share: { part: 7, whole: 10 } },
      { payer: 'Tăng thu', level: 'province' as const, share: { part: 3, whole: 10 } },
    ]
    const province = await another({ provision: { sharing: { payers } } })
    const { service, actors, lineId, platform } = province
    const other = await secondLine(province)
    const { id: cycleId } = await computedMonth(province)
    const shown = taken(await readingService(platform).funding(actors.officer, cycleId))
    expect(shown.map(({ payer, amount, lines, lineId: line }) => [payer, amount, lines.length, line])).toEqual([
      ['Chi thường xuyên', 2_100_000, 2, null],
      ['Tăng thu', 900_000, 2, null],
    ])
    const lines = [
      { payer: 'Chi thường xuyên', lineId },
      { payer: 'Tăng thu', lineId: other },
    ]
    taken(await service.submit(actors.officer, { cycleId, lines }))
    const after = taken(await readingService(platform).funding(actors.lead, cycleId))
    expect(after.map((share) => share.lineId)).toEqual([lineId, other])
    await approve(province, cycleId)
    expect(await Promise.all([lineId, other].map(committed))).toEqual([2_100_000, 900_000])
  })
})

test('who sees only their commune is not shown the budget; where one line fits, it is the one', async () => {
  const province = await another()
  const { id: cycleId } = await approvedMonth(province)
  const reading = readingService(province.platform)
  expect(taken(await reading.funding(province.actors.commune, cycleId))).toEqual([])
  expect(taken(await reading.funding(province.actors.financeLead, cycleId))).toMatchObject([
    { payer: '', amount: 3_000_000, lineId: province.lineId, lines: [{ source: 'Chi thường xuyên', left: 10_497_000_000 }] },
  ])
})

test('what a commune may add is in no sum, and the thread and the books say who pays it', async () => {
  const topUp = { by: 'commune' as const, times: { part: 2, whole: 1 }, of: 'level' as const }
  const province = await another({ provision: { topUp } })
  const { platform, actors, lineId } = province
  const { id: cycleId, total } = await approvedMonth(province)
  expect([total, await committed(lineId)]).toEqual([3_000_000, 3_000_000])
  const reading = readingService(platform)
  const [one] = taken(await reading.entitlements(actors.lead, { cycleId, state: 'entitled', limit: 1 })).items
  const thread = taken(await reading.thread(actors.lead, one?.id ?? ''))
  expect(thread.entitlement.amount).toBe(1_500_000)
  expect(thread.provision.outside?.vi).toMatch(/tối đa 2 lần mức của nghị quyết.*ngân sách cấp xã quyết định và tự chi/)
  expect(thread.ledger.map(({ description }) => description)).toEqual([
    expect.stringContaining('chưa gồm phần địa phương hỗ trợ thêm'),
  ])
})
