import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { type Month, month, plainDate } from '../../kernel/calendar.ts'
import { sumVnd, vnd } from '../../kernel/money.ts'
import { findCycle } from '../cycle/cycle-store.ts'
import { paymentService, readingService, verifyBooks } from '../service.ts'
import {
  approve,
  approvedMonth,
  bankList,
  closedMonth,
  computedMonth,
  JULY,
  loadLines,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from '../testing.ts'
import type { RecoveryWanted } from './recovery-service.ts'
import { listDebts } from './set-off-store.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

const evidence = { number: '15/BB-KT', date: plainDate('2024-08-05') }
const decision = { number: '90/QĐ-UBND', date: plainDate('2024-08-06') }
const reason = 'Báo cáo tháng 6 bị huỷ sau khi chi'
const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }): string =>
  result.ok ? 'done' : (result.refusal?.kind ?? '')
const HALF: RecoveryWanted = { kind: 'set-off', terms: { sharePercent: 50, most: null, from: JULY } }

/** A closed June of two groups with 1.500.000 đồng each. */
async function closedJune(groups = 2) {
  const province = await provinceOn(first.platform, { groups })
  const { id: cycleId } = await closedMonth(province)
  const reading = readingService(first.platform)
  const claimable = async (index = 0) =>
    taken(await reading.claimable(province.actors.officer, { cycleId, groupId: province.groupIds[index] ?? '' }))
  return { province, cycleId, claimable, reading }
}

type June = Awaited<ReturnType<typeof closedJune>>

async function propose({ province, cycleId, claimable }: June, amount: number, index = 0) {
  const [payment] = await claimable(index)
  const sums = [{ disbursementId: payment?.disbursementId ?? '', amount: vnd(amount) }]
  return province.service.proposeClaims(province.actors.officer, { cycleId, sums, cause: 'report-corrected', evidence, reason })
}

/** @returns a claim that two people made */
async function claimed(june: June, amount = 600_000, index = 0): Promise<string> {
  const { province, cycleId } = june
  const { claimIds } = taken(await propose(june, amount, index))
  taken(await province.service.decideClaims(province.actors.lead, { cycleId, claimIds, outcome: 'confirmed' }))
  return claimIds[0] ?? ''
}

async function decided({ province: { service, actors } }: June, claimId: string, wanted: RecoveryWanted) {
  const { decisionId } = taken(await service.proposeRecovery(actors.officer, { claimId, wanted, decision, reason }))
  return service.decideRecovery(actors.lead, { claimId, decisionId, outcome: 'confirmed' })
}

const returned = ({ province: { service, actors } }: June, claimId: string, amount: number, number = 'C2-05/1') =>
  service.recordReturn(actors.financeOfficer, {
    claimId,
    amount: vnd(amount),
    voucher: { number, date: plainDate('2024-08-06') },
  })

const totalsOf = async ({ province, reading }: June, cycleId: string) =>
  taken(await reading.overview(province.actors.officer, cycleId)).reconciliation.totals

async function expectSound({ province, cycleId, reading }: June) {
  const { reconciliation } = taken(await reading.overview(province.actors.officer, cycleId))
  expect(reconciliation.differences).toEqual([])
  expect((await verifyBooks(first.platform)).faults).toEqual([])
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

describe('a claim', () => {
  test('is of a payment that was made, never of more than nobody claims yet, and rests on a paper', async () => {
    const june = await closedJune()
    const { province, cycleId, claimable } = june
    const { service, actors } = province
    const [payment] = await claimable()
    expect(payment).toMatchObject({ amount: 1_500_000, left: 1_500_000, groupId: province.groupIds[0] })
    const sums = [{ disbursementId: payment?.disbursementId ?? '', amount: vnd(500_000) }]
    const given = { cycleId, sums, cause: 'person-twice' as const, evidence, reason }
    expect(refusalOf(await service.proposeClaims(actors.officer, { ...given, reason: ' ' }))).toBe('reason-missing')
    const unnamed = { ...given, evidence: { ...evidence, number: ' ' } }
    expect(refusalOf(await service.proposeClaims(actors.officer, unnamed))).toBe('evidence-missing')
    const unmade = { ...given, sums: [{ disbursementId: cycleId, amount: vnd(1) }] }
    expect(refusalOf(await service.proposeClaims(actors.officer, unmade))).toBe('payment-not-made')
    expect(refusalOf(await service.proposeClaims(actors.financeOfficer, given))).toBe('not-allowed')
    taken(await propose(june, 1_000_000))
    expect(await propose(june, 500_001)).toMatchObject({ refusal: { kind: 'claim-over-paid', left: 500_000, asked: 500_001 } })
    expect(refusalOf(await propose(june, 0))).toBe('claim-over-paid')
    taken(await propose(june, 500_000))
    expect((await claimable())[0]?.left).toBe(0)
  })

  test('books nothing before somebody else confirms it; declined, it can be claimed anew', async () => {
    const june = await closedJune()
    const { province, cycleId, claimable } = june
    const { service, actors } = province
    const { claimIds } = taken(await propose(june, 600_000))
    const { items: groups } = taken(await june.reading.entitlements(actors.officer, { cycleId }))
    for (const { id, groupId } of groups) {
      const { events } = taken(await june.reading.thread(actors.officer, id))
      expect(events.some(({ kind }) => kind === 'claim-proposed')).toBe(groupId === province.groupIds[0])
    }
    const own = { cycleId, claimIds, outcome: 'confirmed' as const }
    const proposer = { ...actors.officer, grants: [...actors.officer.grants, ...actors.lead.grants] }
    expect(refusalOf(await service.decideClaims(proposer, own))).toBe('claim-by-proposer')
    expect(refusalOf(await service.decideClaims(actors.lead, { ...own, claimIds: [cycleId] }))).toBe('claim-unknown')
    expect(refusalOf(await service.decideClaims(actors.lead, { ...own, outcome: 'declined' }))).toBe('reason-missing')
    expect(await totalsOf(june, cycleId)).toMatchObject({ recovery: { claimed: 0 }, ledger: { receivable: 0 } })
    expect(refusalOf(await returned(june, claimIds[0] ?? '', 1))).toBe('claim-not-confirmed')
    taken(await service.decideClaims(actors.lead, { ...own, outcome: 'declined', reason: 'Chưa đủ căn cứ' }))
    expect(refusalOf(await service.decideClaims(actors.lead, own))).toBe('claim-decided-already')
    expect((await claimable())[0]?.left).toBe(1_500_000)
    await claimed(june, 1_500_000)
    expect(await totalsOf(june, cycleId)).toMatchObject({ ledger: { receivable: 1_500_000, owedToBudget: -1_500_000 } })
    await expectSound(june)
  })

  test('the database refuses more than was paid, one person for both, a change, and the bank taking the payment back', async () => {
    const june = await closedJune()
    const { province, cycleId } = june
    const id = await claimed(june)
    const again = (
      amount: number,
    ) => sql`INSERT INTO receivable (id, month, cycle_id, disbursement_id, entitlement_id, group_id, payee_id, line_id,
        amount_vnd, cause, evidence_number, evidence_date, reason, proposed_by, proposed_at)
      SELECT new_uuid_v7(), month, cycle_id, disbursement_id, entitlement_id, group_id, payee_id, line_id, ${amount}, cause, evidence_number,
        evidence_date, reason, proposed_by, proposed_at FROM receivable WHERE id = ${id}`
    expect(await attempt(again(900_000))).toBe('allowed')
    expect(await attempt(again(900_001))).toBe('claimed-within-paid')
    expect(await attempt(sql`UPDATE receivable SET amount_vnd = 1 WHERE id = ${id}`)).toBe('recovery-decided-once')
    const { claimIds } = taken(await propose(june, 100_000))
    const alone = sql`UPDATE receivable SET outcome = 'confirmed', decided_by = proposed_by, decided_at = now() WHERE id = ${claimIds[0]}`
    expect(await attempt(alone)).toBe('recovery-by-two')
    const back = sql`INSERT INTO payment_return (disbursement_id, month, cycle_id, amount_vnd, paid_on, paid_settlement_id, returned_on, settlement_id, reason)
      SELECT d.id, d.month, d.cycle_id, d.amount_vnd, d.answered_on, d.settlement_id, d.answered_on, d.settlement_id, 'x'
      FROM disbursement d JOIN receivable r ON r.disbursement_id = d.id WHERE r.id = ${id}`
    expect(await attempt(back)).toBe('claimed-payment-stays')
    const { rows } = await sql<{
      reference: string
      amount: number
    }>`SELECT d.reference, d.amount_vnd AS amount FROM disbursement d
      JOIN receivable r ON r.disbursement_id = d.id WHERE r.id = ${id}`.execute(first.platform.database)
    const bytes = bankList(rows, [rows[0]?.reference ?? ''])
    expect(await province.service.settle(province.actors.financeOfficer, { cycleId, fileName: 'kq-9.csv', bytes })).toMatchObject(
      {
        refusal: { kind: 'lines-refused', lines: [{ kind: 'payment-claimed' }] },
      },
    )
  })
})

describe('money that is returned', () => {
  test('before the accounts of the year are settled: the month spent less, and the estimate has it again', async () => {
    const june = await closedJune()
    const { cycleId } = june
    const id = await claimed(june)
    expect(taken(await returned(june, id, 200_000))).toEqual({ amount: 200_000, outstanding: 400_000, isLate: false })
    expect(refusalOf(await returned(june, id, 200_000))).toBe('voucher-taken-already')
    expect(refusalOf(await returned(june, id, 400_001, 'C2-05/2'))).toBe('recovery-over-claim')
    expect(refusalOf(await returned(june, id, 100, ' '))).toBe('voucher-missing')
    expect(await totalsOf(june, cycleId)).toMatchObject({
      ledger: { expense: 2_800_000, treasury: -2_800_000, receivable: 400_000, owedToBudget: -400_000, revenue: 0, income: 0 },
      budget: { consumed: 2_800_000 },
    })
    await expectSound(june)
  })

  test('after that: the month stays as it was settled, and the money is revenue of the budget', async () => {
    const june = await closedJune()
    const { province, cycleId } = june
    const id = await claimed(june)
    const at = (day: string) => ({
      ...first.platform,
      clock: { now: () => new Date(`${day}T02:00:00Z`), today: () => plainDate(day) },
    })
    const pay = (day: string, on: string, number: string) =>
      paymentService(at(day)).recordReturn(province.actors.financeOfficer, {
        claimId: id,
        amount: vnd(100_000),
        voucher: { number, date: plainDate(on) },
      })
    expect(refusalOf(await pay('2025-02-03', '2025-02-04', '1'))).toBe('voucher-day-impossible')
    expect(refusalOf(await pay('2025-02-03', '2024-08-05', '1'))).toBe('voucher-day-impossible')
    expect(taken(await pay('2025-02-03', '2025-01-31', '1')).isLate).toBe(false)
    expect(taken(await pay('2025-02-03', '2025-02-01', '2')).isLate).toBe(true)
    expect(await totalsOf(june, cycleId)).toMatchObject({
      ledger: { expense: 2_900_000, treasury: -2_900_000, revenue: 100_000, income: -100_000, receivable: 400_000 },
      budget: { consumed: 2_900_000 },
    })
    await expectSound(june)
  })
})

describe('what is kept back of later months', () => {
  test('is shown before anything is paid, never more than half, and both months agree with their books', async () => {
    const june = await closedJune()
    const { province, cycleId, reading } = june
    const { service, actors } = province
    const id = await claimed(june, 1_000_000)
    taken(await decided(june, id, HALF))
    const { id: july } = await computedMonth(province, JULY)
    const expectSeen = async () =>
      expect(taken(await reading.orderPreview(actors.officer, { cycleId: july }))).toMatchObject({
        payees: 2,
        total: 2_250_000,
        setOffTotal: 750_000,
        setOffs: [
          { due: 1_500_000, outstanding: 1_000_000, setOff: 750_000, transferred: 750_000, groupId: province.groupIds[0] },
        ],
      })
    await expectSeen()
    taken(await service.submit(actors.officer, { cycleId: july }))
    await expectSeen()
    await approve(province, july)
    await expectSeen()
    const ordered = taken(await service.order(actors.financeOfficer, { cycleId: july }))
    expect(ordered).toMatchObject({ order: { payees: 2, total: 2_250_000 }, setOff: 750_000, waiting: 0 })
    const later = await findCycle(province.platform.database, july)
    assert(later !== undefined, 'July was opened')
    const standing = (paid: Month) => listDebts(province.platform.database, { ...later, month: paid })
    expect(await standing(JULY)).toMatchObject([{ outstanding: 250_000, keptOfMonth: 750_000 }])
    expect(await standing(month('2024-08'))).toMatchObject([{ outstanding: 250_000, keptOfMonth: 0 }])
    const lines = await loadLines(province, july)
    expect(lines.map(({ amount }) => amount)).toEqual([750_000, 1_500_000])
    taken(await service.settle(actors.financeOfficer, { cycleId: july, fileName: 'kq-7.csv', bytes: bankList(lines) }))
    expect(await totalsOf(june, july)).toMatchObject({
      recovery: { setOff: 750_000 },
      ledger: { expense: 3_000_000, payable: 0, treasury: -2_250_000, betweenMonths: -750_000 },
      budget: { committed: 0, consumed: 3_000_000 },
    })
    expect(await totalsOf(june, cycleId)).toMatchObject({
      ledger: { expense: 2_250_000, treasury: -3_000_000, receivable: 250_000, betweenMonths: 750_000 },
      budget: { consumed: 2_250_000 },
    })
    const unpaid = taken(await reading.unpaid(actors.officer, july))
    expect(unpaid).toMatchObject([{ amount: 750_000, why: { vi: 'Đã bù trừ khoản phải thu hồi của tháng 6/2024' } }])
    expect(taken(await service.close(actors.officer, { cycleId: july })).owed).toEqual([])
    const { items, outstanding } = taken(await reading.claims(actors.officer, { cycleId }))
    expect({ items, outstanding }).toMatchObject({
      outstanding: 250_000,
      items: [
        { sums: { 'set-off': 750_000 }, recoveries: [{ kind: 'set-off', keptBackOf: JULY }], terms: { terms: HALF.terms } },
      ],
    })
    await expectSound(june)
    await expectSound({ ...june, cycleId: july })
  })

  test('what the bank returns of it is sent again whole; what was kept back stays kept back', async () => {
    const june = await closedJune(1)
    const { province } = june
    const { service, actors } = province
    taken(await decided(june, await claimed(june, 1_500_000), HALF))
    const { id: july } = await approvedMonth(province, JULY)
    taken(await service.order(actors.financeOfficer, { cycleId: july }))
    const lines = await loadLines(province, july)
    const back = bankList(lines, [lines[0]?.reference ?? ''])
    taken(await service.settle(actors.financeOfficer, { cycleId: july, fileName: 'kq-b.csv', bytes: back }))
    const { items } = taken(await june.reading.arrears(actors.officer, { cycleId: july }))
    expect(items).toMatchObject([{ amount: 750_000, reason: 'account-returned-before' }])
    await expectSound({ ...june, cycleId: july })
  })

  test('of an order that the bank pays partly lies on that order alone: the rest is owed again, with nothing more kept back', async () => {
    const june = await closedJune()
    const { province, reading } = june
    const { service, actors, groupIds } = province
    taken(await decided(june, await claimed(june, 1_000_000), HALF))
    const { id: cycleId } = await approvedMonth(province, JULY)
    const at = { ...june, cycleId }
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const ordered = await loadLines(province, cycleId)
    const came = ordered.map((line) => ({ ...line, amount: line.amount === 750_000 ? 500_000 : line.amount }))
    const partly = { cycleId, fileName: 'kq-p.csv', bytes: bankList(came) }
    taken(await service.settle(actors.financeOfficer, partly))
    expect(await totalsOf(at, cycleId)).toMatchObject({
      approved: 3_000_000,
      settled: 2_000_000,
      recovery: { setOff: 750_000 },
      ledger: { payable: -250_000, treasury: -2_000_000, betweenMonths: -750_000 },
    })
    await expectSound(at)
    await expectSound(june)
    const rest = taken(await reading.orderPreview(actors.financeOfficer, { cycleId }))
    expect(rest).toMatchObject({ payees: 1, total: 250_000, setOffs: [], setOffTotal: 0 })
    const listed = async (query: { orderNumber?: number; state?: 'settled' }) => {
      const { items } = taken(await reading.payees(actors.financeOfficer, { cycleId, ...query }))
      return items.filter(({ groupId }) => groupId === groupIds[0]).map(({ amount, setOff }) => [amount, setOff])
    }
    expect(await listed({ orderNumber: 1 })).toEqual([[750_000, 750_000]])
    expect(await listed({ state: 'settled' })).toEqual([[500_000, 750_000]])
    const { order, setOff } = taken(await service.order(actors.financeOfficer, { cycleId }))
    expect([order.total, setOff]).toEqual([250_000, 0])
    expect(await listed({ orderNumber: 2 })).toEqual([[250_000, 0]])

    const [part] = taken(await reading.claimable(actors.officer, { cycleId, groupId: groupIds[0] ?? '' }))
    const claim = (amount: number) => ({
      cycleId,
      sums: [{ disbursementId: part?.disbursementId ?? '', amount: vnd(amount) }],
      ...{ cause: 'other' as const, evidence, reason },
    })
    expect(await service.proposeClaims(actors.officer, claim(500_001))).toMatchObject({
      refusal: { kind: 'claim-over-paid', left: 500_000 },
    })
    taken(await service.proposeClaims(actors.officer, claim(500_000)))
    const short = came.filter(({ amount }) => amount === 500_000)
    const back = bankList(
      short,
      short.map(({ reference }) => reference),
    )
    expect(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq-h.csv', bytes: back })).toMatchObject({
      refusal: { lines: [{ kind: 'payment-claimed' }] },
    })
    const last = { cycleId, fileName: 'kq-c.csv', bytes: bankList(await loadLines(province, cycleId)) }
    taken(await service.settle(actors.financeOfficer, last))
    expect(await totalsOf(at, cycleId)).toMatchObject({ settled: 2_250_000, ledger: { payable: 0, inTransit: 0 } })
    taken(await service.close(actors.officer, { cycleId }))
    await expectSound(at)
  })

  test('stops when two people say so, needs a share that leaves something, and is decided by a second', async () => {
    const june = await closedJune(1)
    const { province } = june
    const { service, actors } = province
    const id = await claimed(june)
    const wanted = (sharePercent: number): RecoveryWanted => ({
      kind: 'set-off',
      terms: { sharePercent, most: null, from: JULY },
    })
    const about = { claimId: id, decision, reason }
    for (const share of [91, -1, 50.5])
      expect(refusalOf(await service.proposeRecovery(actors.officer, { ...about, wanted: wanted(share) }))).toBe(
        'share-impossible',
      )
    const unnamed = { ...about, wanted: HALF, decision: { ...decision, number: ' ' } }
    expect(refusalOf(await service.proposeRecovery(actors.officer, unnamed))).toBe('recovery-decision-missing')
    const { decisionId } = taken(await service.proposeRecovery(actors.officer, { ...about, wanted: HALF }))
    expect(refusalOf(await service.proposeRecovery(actors.officer, { ...about, wanted: HALF }))).toBe('recovery-open-already')
    const proposer = { ...actors.officer, grants: [...actors.officer.grants, ...actors.lead.grants] }
    const own = { claimId: id, decisionId, outcome: 'confirmed' as const }
    expect(refusalOf(await service.decideRecovery(proposer, own))).toBe('recovery-by-proposer')
    expect(refusalOf(await service.decideRecovery(actors.lead, { ...own, decisionId: id }))).toBe('recovery-unknown')
    taken(await service.decideRecovery(actors.lead, own))
    expect(refusalOf(await service.decideRecovery(actors.lead, own))).toBe('recovery-decided-already')
    taken(await decided(june, id, wanted(0)))
    const { id: july } = await approvedMonth(province, JULY)
    expect(taken(await service.order(actors.financeOfficer, { cycleId: july }))).toMatchObject({
      order: { total: 1_500_000 },
      setOff: 0,
    })
  })
})

describe('a claim that nobody follows', () => {
  test('is given up by a decision of two: nobody owes it, and what was spent stays spent', async () => {
    const june = await closedJune()
    const { cycleId } = june
    const id = await claimed(june)
    taken(await returned(june, id, 100_000))
    const over = { kind: 'write-off' as const, amount: vnd(500_001) }
    const { service, actors } = june.province
    expect(refusalOf(await service.proposeRecovery(actors.officer, { claimId: id, wanted: over, decision, reason }))).toBe(
      'recovery-over-claim',
    )
    expect(taken(await decided(june, id, { kind: 'write-off', amount: vnd(500_000) }))).toEqual({
      outstanding: 0,
      stillNeeded: 0,
    })
    expect(await totalsOf(june, cycleId)).toMatchObject({
      recovery: { claimed: 600_000, repaid: 100_000, forgone: 500_000 },
      ledger: { expense: 2_900_000, receivable: 0, owedToBudget: 0 },
    })
    await expectSound(june)
  })

  test('and was a mistake is withdrawn by a record of its own; the payment can be claimed again', async () => {
    const june = await closedJune()
    const id = await claimed(june, 1_500_000)
    taken(await decided(june, id, { kind: 'withdrawal', amount: vnd(1_500_000) }))
    expect((await june.claimable())[0]?.left).toBe(1_500_000)
    await claimed(june, 700_000)
    await expectSound(june)
  })
})

describe('two acts on one claim at once', () => {
  const outcomes = async (acts: readonly Promise<{ ok: boolean; refusal?: { kind: string } }>[]) =>
    (await Promise.all(acts)).map(refusalOf).toSorted()

  async function expectWithinClaim(june: June, claimId: string, amount: number) {
    const { items } = taken(await june.reading.claims(june.province.actors.officer, { cycleId: june.cycleId }))
    const claim = items.find(({ id }) => id === claimId)
    expect(sumVnd(Object.values(claim?.sums ?? {})) + (claim?.outstanding ?? 0)).toBe(amount)
    expect(claim?.outstanding).toBeGreaterThanOrEqual(0)
    await expectSound(june)
  }

  test('two vouchers of all of it: one is noted', async () => {
    const june = await closedJune(1)
    const id = await claimed(june)
    const both = await outcomes([returned(june, id, 600_000, '1'), returned(june, id, 600_000, '2')])
    expect(both).toEqual(['done', 'recovery-over-claim'])
    await expectWithinClaim(june, id, 600_000)
  })

  test('a voucher and a write-off of all of it: one is done', async () => {
    const june = await closedJune(1)
    const { service, actors } = june.province
    const id = await claimed(june)
    const wanted = { kind: 'write-off' as const, amount: vnd(600_000) }
    const { decisionId } = taken(await service.proposeRecovery(actors.officer, { claimId: id, wanted, decision, reason }))
    const both = await outcomes([
      returned(june, id, 600_000),
      service.decideRecovery(actors.lead, { claimId: id, decisionId, outcome: 'confirmed' }),
    ])
    expect(both).toEqual(['done', 'recovery-over-claim'])
    await expectWithinClaim(june, id, 600_000)
  })

  test('a voucher of all of it and an order that keeps it back: never more than was claimed', async () => {
    const june = await closedJune(1)
    const { service, actors } = june.province
    const id = await claimed(june)
    taken(await decided(june, id, HALF))
    const { id: july } = await approvedMonth(june.province, JULY)
    const [paidBack, ordered] = await Promise.all([
      returned(june, id, 600_000),
      service.order(actors.financeOfficer, { cycleId: july }),
    ])
    const { order, setOff } = taken(ordered)
    expect(order.total + setOff).toBe(1_500_000)
    expect([refusalOf(paidBack), setOff]).toEqual(setOff === 0 ? ['done', 0] : ['recovery-over-claim', 600_000])
    await expectWithinClaim(june, id, 600_000)
    await expectSound({ ...june, cycleId: july })
  })

  test('the orders of two months for one claim: together they keep back what is claimed', async () => {
    const june = await closedJune(1)
    const { province } = june
    const { service, actors, groupIds } = province
    const held = { groupId: groupIds[0] ?? '', reason: 'Chờ đối chiếu' }
    const id = await claimed(june, 1_000_000)
    const { id: july } = await approvedMonth(province, JULY)
    taken(await service.hold(actors.officer, { ...held, cycleId: july }))
    taken(await service.close(actors.officer, { cycleId: july }))
    taken(await decided(june, id, HALF))
    const { id: august } = await approvedMonth({ ...province, reason: 'Chi trước theo kế hoạch' }, month('2024-08'))
    taken(await service.releaseHold(actors.officer, { ...held, cycleId: july }))
    const ordered = await Promise.all([july, august].map((cycleId) => service.order(actors.financeOfficer, { cycleId })))
    expect(ordered.map((one) => taken(one).setOff).toSorted((a, b) => a - b)).toEqual([250_000, 750_000])
    await expectWithinClaim(june, id, 1_000_000)
    await expectSound({ ...june, cycleId: july })
    await expectSound({ ...june, cycleId: august })
  })

  test('the database refuses to lower a claim by more than it is, or without a decision', async () => {
    const june = await closedJune(1)
    const id = await claimed(june)
    taken(await returned(june, id, 500_000))
    const lower = (
      kind: string,
      amount: number,
      made = sql`NULL`,
    ) => sql`INSERT INTO recovery (id, receivable_id, cycle_id, kind, amount_vnd, on_date,
        is_late, voucher_number, decision_id, recorded_by, recorded_at)
      VALUES (new_uuid_v7(), ${id}, ${june.cycleId}, ${kind}, ${amount}, '2024-08-06', false, ${kind === 'returned' ? 'x' : null}, ${made}, ${id}, now())`
    expect(await attempt(lower('returned', 100_000))).toBe('allowed')
    expect(await attempt(lower('returned', 100_001))).toBe('recovered-within-claimed')
    const { decisionId } = taken(
      await june.province.service.proposeRecovery(june.province.actors.officer, {
        claimId: id,
        wanted: { kind: 'write-off', amount: vnd(50_000) },
        decision,
        reason,
      }),
    )
    expect(await attempt(lower('written-off', 50_000, sql`${decisionId}::uuid`))).toBe('recovered-by-decision')
  })
})

test('verifying the books finds a claim that one person made alone, and one lowered by more than it is', async () => {
  const june = await closedJune(1)
  const id = await claimed(june)
  taken(await returned(june, id, 100_000))
  const unsoundAfter = (change: ReturnType<typeof sql>) => {
    const undone: { kinds: string[] } = { kinds: [] }
    return first.platform.database
      .transaction()
      .execute(async (transaction) => {
        for (const table of ['receivable', 'recovery'])
          await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER USER`.execute(transaction)
        await change.execute(transaction)
        const { faults } = await verifyBooks({ database: transaction, seals: first.platform.seals })
        undone.kinds = faults.flatMap((fault) => ('claimId' in fault && fault.claimId === id ? [fault.kind] : []))
        throw undone
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error
        return undone.kinds
      })
  }
  expect(await unsoundAfter(sql`SELECT 1`)).toEqual([])
  expect(await unsoundAfter(sql`UPDATE receivable SET decided_by = proposed_by WHERE id = ${id}`)).toEqual(['claim-unsound'])
  expect(await unsoundAfter(sql`UPDATE receivable SET amount_vnd = 99999 WHERE id = ${id}`)).toEqual(['claim-unsound'])
  expect(await unsoundAfter(sql`UPDATE receivable SET amount_vnd = 1500001 WHERE id = ${id}`)).toEqual(['claim-unsound'])
})
