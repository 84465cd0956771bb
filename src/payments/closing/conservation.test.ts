import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { readingService, verifyBooks } from '../service.ts'
import {
  approveChanges,
  approvedMonth,
  bankList,
  confirmAccount,
  loadLines,
  type OrderedLine,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 1 })
})
afterAll(() => first.platform.close())

const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, given)

const ACTS = [
  ...(['hold', 'release', 'order', 'settle', 'settle-part', 'reject', 'take-back', 'mend', 'end', 'decline'] as const),
  ...(['pay-less', 'pay-more', 'pay-again', 'pay-elsewhere', 'claim', 'give-back'] as const),
] as const
type Act = (typeof ACTS)[number]

/** How often each act was done, over all runs: an act that never is would prove nothing. */
const done = new Map<Act | 'close', number>()

describe('whatever happens in a month, before and after it is closed', () => {
  test('every đồng is paid, owed or ended by a decision; the books agree after each act', async () => {
    const acts = fc.array(fc.constantFrom(...ACTS), { minLength: 2, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(acts, acts, fc.integer({ min: 0, max: 2 }), async (before, after, withoutAccount) => {
        const province = await another({ groups: 4, withoutAccount: Array.from({ length: withoutAccount }, (_, index) => index) })
        const { id: cycleId } = await approvedMonth(province)
        for (const act of before) await tryAct(province, cycleId, act)
        await close(province, cycleId)
        for (const act of after) await tryAct(province, cycleId, act)
      }),
      {
        numRuns: 6,
        // The first run does each act once at least.
        examples: [
          [
            ['hold', 'release', 'order', 'settle-part', 'reject', 'settle', 'take-back'],
            ['decline', 'mend', 'order', 'settle', 'take-back', 'end'],
            1,
          ],
          [
            ['order', 'pay-less', 'pay-more', 'pay-elsewhere', 'claim', 'pay-again', 'give-back'],
            ['pay-again', 'take-back', 'give-back', 'take-back', 'give-back'],
            0,
          ],
        ],
      },
    )
    for (const act of [...ACTS, 'close'] as const) expect([act, (done.get(act) ?? 0) > 0]).toEqual([act, true])
  }, 240_000)

  async function tryAct(province: PayingProvince, cycleId: string, act: Act): Promise<void> {
    const isDone = await attempt(province, cycleId, act)
    if (isDone) done.set(act, (done.get(act) ?? 0) + 1)
    await expectConserved(province, cycleId)
  }

  /** @returns whether the act was done, and not refused */
  async function attempt(province: PayingProvince, cycleId: string, act: Act): Promise<boolean> {
    const { service, actors, groupIds } = province
    const about = { cycleId, groupId: groupIds.at(-1) ?? '', reason: 'thử' }
    const sent = await loadLines(province, cycleId)
    switch (act) {
      case 'hold':
        return (await service.hold(actors.officer, about)).ok
      case 'release':
        return (await service.releaseHold(actors.officer, about)).ok
      case 'order':
        return (await service.order(actors.financeOfficer, { cycleId })).ok
      case 'settle':
        return settle(province, cycleId, { lines: sent })
      case 'settle-part':
        return settle(province, cycleId, { lines: sent.slice(0, 1) })
      case 'reject':
        return settle(province, cycleId, { lines: sent.slice(0, 1), rejected: true })
      case 'take-back':
        return settle(province, cycleId, { lines: (await loadPaid(province, cycleId)).slice(0, 1), rejected: true })
      case 'mend':
        return mend(province, cycleId)
      case 'end':
        return end(province, cycleId, 'confirmed')
      case 'decline':
        return end(province, cycleId, 'declined')
      case 'pay-less':
      case 'pay-more':
      case 'pay-again':
      case 'pay-elsewhere':
        return payOtherwise(province, cycleId, act)
      case 'claim':
      case 'give-back':
        return decide(province, cycleId, act === 'claim' ? 'claimed' : 'given-back')
    }
  }

  let transfers = 0

  /** One payment of which the bank tells another sum or account than was ordered, or a transfer with another number. */
  async function payOtherwise(
    province: PayingProvince,
    cycleId: string,
    act: 'pay-less' | 'pay-more' | 'pay-again' | 'pay-elsewhere',
  ): Promise<boolean> {
    const { service, actors } = province
    const [line] = act === 'pay-again' ? await loadPaid(province, cycleId) : await loadLines(province, cycleId)
    if (line === undefined) return false
    transfers += 1
    const amount = line.amount + (act === 'pay-less' ? -1_000 : act === 'pay-more' ? 500_000 : 0)
    const account = act === 'pay-elsewhere' ? '9704360012345678' : ''
    // What is paid first has the one number, what is paid again another each time.
    const number = act === 'pay-again' ? `FT${transfers}` : 'FT0'
    const rows = [
      'Số tham chiếu,Số tiền,Kết quả,Số tài khoản,Số bút toán,Ngày',
      `${line.reference},${amount},ok,${account},${number},`,
    ]
    const bytes = new TextEncoder().encode(rows.join('\n'))
    return (await service.settle(actors.financeOfficer, { cycleId, fileName: `khac-${transfers}.csv`, bytes })).ok
  }

  async function decide({ platform, service, actors }: PayingProvince, cycleId: string, outcome: 'claimed' | 'given-back') {
    const all = taken(await readingService(platform).bankDifferences(actors.officer, cycleId))
    const open = all.find(({ outcomes }) => outcomes.includes(outcome))
    if (open === undefined) return false
    const about = { cycleId, differenceId: open.id }
    taken(await service.proposeOutcome(actors.financeOfficer, { ...about, outcome, reason: 'thử' }))
    return (await service.decideDifference(actors.financeLead, { ...about, verdict: 'confirmed' })).ok
  }

  async function settle(
    { service, actors }: PayingProvince,
    cycleId: string,
    { lines, rejected = false }: { lines: readonly OrderedLine[]; rejected?: boolean },
  ): Promise<boolean> {
    const bytes = bankList(lines, rejected ? lines.map(({ reference }) => reference) : [])
    return lines.length > 0 && (await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes })).ok
  }

  async function loadPaid({ platform }: PayingProvince, cycleId: string): Promise<OrderedLine[]> {
    const { rows } = await sql<OrderedLine>`SELECT reference, amount_vnd AS amount FROM disbursement
      WHERE cycle_id = ${cycleId} AND state = 'settled' ORDER BY reference`.execute(platform.database)
    return rows
  }

  let accounts = 0

  /** The first leader whose account was returned or is missing gets one, and an approver says yes to it. */
  async function mend(province: PayingProvince, cycleId: string): Promise<boolean> {
    const { items } = taken(await readingService(province.platform).arrears(province.actors.officer, { cycleId }))
    const broken = items.find(({ reason }) => reason === 'account-returned-before' || reason === 'no-account')
    if (broken === undefined) return false
    accounts += 1
    const account = { number: `0121900${String(accounts).padStart(6, '0')}`, bank: 'Vietcombank' }
    await confirmAccount(province, await proposeAccount(province, province.groupIds.indexOf(broken.groupId), account))
    return (await approveChanges(province, cycleId)).ok
  }

  async function end({ platform, service, actors }: PayingProvince, cycleId: string, outcome: 'confirmed' | 'declined') {
    const { items } = taken(await readingService(platform).arrears(actors.officer, { cycleId }))
    const sums = items
      .slice(0, 1)
      .flatMap(({ entitlementId, payeeKey }) => (payeeKey === null ? [] : [{ entitlementId, payeeKey }]))
    if (sums.length === 0) return false
    const decision = { number: '88/QĐ-UBND', date: plainDate('2024-08-05') }
    const { endingIds } = taken(await service.proposeEnding(actors.officer, { cycleId, sums, decision, reason: 'thử' }))
    return (await service.decideEnding(actors.lead, { cycleId, endingIds, outcome, reason: 'thử' })).ok
  }

  async function close(province: PayingProvince, cycleId: string): Promise<void> {
    await province.service.order(province.actors.financeOfficer, { cycleId })
    await tryAct(province, cycleId, 'settle')
    taken(await province.service.close(province.actors.officer, { cycleId }))
    done.set('close', (done.get('close') ?? 0) + 1)
    await expectConserved(province, cycleId)
  }

  interface Sums {
    readonly onTheirWay: number
    readonly paid: number
    readonly ended: number
    readonly twice: number
    readonly committed: number
    readonly consumed: number
  }

  async function expectConserved(province: PayingProvince, cycleId: string): Promise<void> {
    expect((await verifyBooks(province.platform)).faults).toEqual([])
    const { waiting } = taken(await readingService(province.platform).history(province.actors.officer, cycleId))
    const owed = waiting.reduce((sum, { amount }) => sum + amount, 0)
    const returned = waiting.reduce((sum, { amount, returnedBecause }) => sum + (returnedBecause === null ? 0 : amount), 0)
    const { rows } = await sql<Sums>`SELECT
      (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM disbursement WHERE cycle_id = ${cycleId} AND state = 'sent') AS "onTheirWay",
      (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM disbursement WHERE cycle_id = ${cycleId} AND state = 'settled') AS paid,
      (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM cycle_release WHERE cycle_id = ${cycleId}) AS ended,
      (SELECT count(*)::int FROM (SELECT entitlement_id FROM disbursement WHERE cycle_id = ${cycleId} AND state <> 'rejected'
        GROUP BY entitlement_id HAVING sum(amount_vnd) > 1500000) AS again) AS twice,
      committed_vnd AS committed, consumed_vnd AS consumed FROM budget_balance WHERE line_id = ${province.lineId}`.execute(
      province.platform.database,
    )
    const sums = rows[0] as Sums
    expect(sums.onTheirWay + sums.paid + sums.ended + owed).toBe(6_000_000)
    expect(sums.twice).toBe(0)
    expect({ committed: sums.committed, consumed: sums.consumed }).toEqual({
      committed: sums.onTheirWay + owed - returned,
      consumed: sums.paid,
    })
  }
})
