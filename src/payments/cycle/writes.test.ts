import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Month, month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Result } from '../../kernel/result.ts'
import type { RecoveryWanted } from '../recovery/recovery-service.ts'
import { type PaymentService, paymentService, readingService } from '../service.ts'
import {
  allocate,
  approve,
  approveChanges,
  bankList,
  computedMonth,
  confirmAccount,
  JULY,
  JUNE,
  loadLines,
  type OrderedLine,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  taken,
} from '../testing.ts'
import { CYCLE_MOVE_NAMES, type CycleMoveName, type CycleRecord, getMove } from './cycle-state.ts'

let province: PayingProvince
beforeAll(async () => {
  province = await payingProvince({
    groups: 4,
    withoutAccount: [3],
    provision: { approvals: [{ atLeast: 0 as never, approvers: 2 }] },
  })
})
afterAll(() => province.platform.close())

/** What more people are asked for: the first order of the month, every ending, and every claim that is given up. */
beforeAll(async () => {
  const { service, actors } = province
  for (const [act, atLeast, approvers] of [
    ['order', 4_500_000, 1],
    ['ending', 1, 2],
    ['give-up', 1, 2],
  ] as const) {
    const decision = { number: '1/QĐ', date: plainDate('2024-06-01') }
    const set = { act, atLeast: vnd(atLeast), approvers, decision, reason: 'Quy chế chi' }
    const { thresholdId } = taken(await service.proposeThreshold(actors.officer, set))
    taken(await service.decideThreshold(actors.lead, { thresholdId, outcome: 'confirmed' }))
  }
})

/** A confirmation of each computed month is looked at again. */
beforeAll(async () => {
  const { service, actors } = province
  const decision = { number: '2/QĐ', date: plainDate('2024-06-01') }
  const rule = { sharePerMille: 1, firstGroups: 0, decision, reason: 'Quy chế xem lại' }
  const { ruleId } = taken(await service.proposeLookRule(actors.officer, rule))
  taken(await service.decideLookRule(actors.lead, { ruleId, outcome: 'confirmed' }))
})

/** Somebody other than the commune's officer agrees to what was drawn. */
async function agree(cycleId: string): Promise<void> {
  const { service, actors, platform } = province
  const { items } = taken(await readingService(platform).looks(actors.officer, cycleId))
  for (const { groupId, isReplaced } of items)
    if (!isReplaced) taken(await service.lookAtReport(actors.officer, { cycleId, groupId, outcome: 'agreed' }))
}

async function approvedMonth(own: PayingProvince, paidMonth: Month): Promise<{ readonly id: string }> {
  const { id: cycleId } = await computedMonth(own, paidMonth)
  await agree(cycleId)
  taken(await own.service.submit(own.actors.officer, { cycleId, reason: own.reason }))
  return approve(own, cycleId)
}

/** Where each record is kept. */
const TABLES: Readonly<Record<CycleRecord, readonly string[]>> = {
  cycle: ['payment_cycle'],
  entitlements: ['entitlement', 'derivation'],
  looks: ['look_draw'],
  holds: ['payment_hold'],
  objections: ['objection'],
  funding: ['submitted_funding', 'cycle_funding'],
  approvals: ['cycle_approval', 'payee_approval'],
  'further-approvals': ['further_approval'],
  budget: ['budget_entry'],
  ledger: ['ledger_entry', 'posting'],
  orders: ['payment_order'],
  disbursements: ['disbursement'],
  'bank-files': ['settlement_file'],
  endings: ['arrears_ending'],
  releases: ['cycle_release'],
  returns: ['payment_return'],
  differences: ['bank_difference', 'bank_difference_decision'],
  'later-lines': ['arrears_funding'],
  checkpoint: ['ledger_checkpoint'],
  claims: ['receivable'],
  'recovery-decisions': ['recovery_decision'],
  recoveries: ['recovery'],
}
const RECORDS = Object.keys(TABLES) as CycleRecord[]

async function contents(): Promise<Map<CycleRecord, string>> {
  const kept = new Map<CycleRecord, string>()
  for (const record of RECORDS) {
    const digests: string[] = []
    for (const table of TABLES[record]) {
      const { rows } = await sql<{ digest: string }>`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest
        FROM ${sql.table(table)} AS t`.execute(province.platform.database)
      digests.push(rows[0]?.digest ?? '')
    }
    kept.set(record, digests.join())
  }
  return kept
}

const written = new Map<CycleMoveName, Set<CycleRecord>>()

/** Makes a move that must be taken, and notes which records it changed. */
async function make<Value>(move: CycleMoveName, act: () => Promise<Result<Value, unknown>>): Promise<Value> {
  const before = await contents()
  const value = taken(await act())
  const after = await contents()
  const changed = RECORDS.filter((record) => before.get(record) !== after.get(record))
  written.set(move, new Set([...(written.get(move) ?? []), ...changed]))
  return value
}

/** A month with all that can happen: a hold, an objection, a return, two approvals, a rejection paid again, a release. */
test('each move writes the records that the table says, and no other', async () => {
  const { service, actors, provisionCode, groupIds } = province
  taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds }, state: 'approved' }))
  const { id: cycleId } = await make('open', () => service.open(actors.officer, { provisionCode, month: JUNE }))
  await make('compute', () => service.compute(actors.officer, { cycleId }))
  const groupId = groupIds[0] ?? ''
  const objection = { cycleId, groupId, what: 'Thiếu một thành viên' }
  const { id: objectionId } = await make('object', () => service.object(actors.commune, objection))
  taken(await service.answerObjection(actors.officer, { objectionId, answer: 'Đã xem lại' }))
  await make('hold', () => service.hold(actors.officer, { cycleId, groupId, reason: 'Xác minh' }))
  await make('hold', () => service.releaseHold(actors.officer, { cycleId, groupId, reason: 'Đã xác minh' }))
  await agree(cycleId)
  await make('submit', () => service.submit(actors.officer, { cycleId }))
  await make('return', () => service.return(actors.lead, { cycleId, reason: 'Xem lại' }))
  const { fingerprint = '' } = await make('submit', () => service.submit(actors.officer, { cycleId }))
  await make('approve', () => service.approve(actors.lead, { cycleId, fingerprint }))
  await make('approve', () => service.approve(actors.financeLead, { cycleId, fingerprint }))
  const total = vnd(4_500_000)
  await make('approve-order', () => service.approveOrder(actors.lead, { cycleId, total }))
  await make('order', () => service.order(actors.financeOfficer, { cycleId }))
  const settle = async (fileName: string, rejected: readonly number[], lines: readonly OrderedLine[]) => {
    const bytes = bankList(
      lines,
      rejected.map((index) => lines[index]?.reference ?? ''),
    )
    return () => service.settle(actors.financeOfficer, { cycleId, fileName, bytes })
  }
  const first = await loadLines(province, cycleId)
  await make('settle', await settle('kq-1.csv', [0], first.slice(0, 2)))
  // The bank takes back the second as it pays the third: both are answers of an order that is open.
  await make('settle', await settle('kq-2.csv', [0], first.slice(1)))
  await make('settle-again', await settle('kq-3.csv', [0], first.slice(2)))
  await confirmAccount(province, await proposeAccount(province, 0))
  await make('approve-change', () => approveChanges(province, cycleId))
  await make('order', () => service.order(actors.financeOfficer, { cycleId }))
  await differ(cycleId, { service, settle: 'settle', decide: 'decide-difference' })
  await make('order', () => service.order(actors.financeOfficer, { cycleId }))
  await make('settle', await settle('kq-4.csv', [], await loadLines(province, cycleId)))
  await make('close', () => service.close(actors.officer, { cycleId }))
  await afterClosing(cycleId)
  await recovering(cycleId)

  // The cycle's row changes with every move that leads somewhere or counts again; it is named where it comes to be.
  for (const move of CYCLE_MOVE_NAMES) {
    const told = [...(written.get(move) ?? [])].filter((record) => record !== 'cycle' || move === 'open').toSorted()
    expect([move, ...told]).toEqual([move, ...getMove(move).writes.toSorted()])
  }
}, 180_000)

/** What was paid for June and not due: claimed, returned, and kept back of an order of July and of one of August's arrears. */
async function recovering(cycleId: string): Promise<void> {
  const { service, actors, platform, groupIds } = province
  const reading = readingService(platform)
  const evidence = { number: '15/BB', date: plainDate('2024-08-05') }
  const reason = 'Báo cáo bị huỷ'
  const payments = await Promise.all(
    groupIds.map(async (groupId) => taken(await reading.claimable(actors.officer, { cycleId, groupId }))),
  )
  const paid = payments.flat()
  const sums = paid.map(({ disbursementId }) => ({ disbursementId, amount: vnd(600_000) }))
  const claims = { cycleId, sums, cause: 'other' as const, evidence, reason }
  const { claimIds } = await make('propose-claim', () => service.proposeClaims(actors.officer, claims))
  await make('decide-claim', () => service.decideClaims(actors.lead, { cycleId, claimIds, outcome: 'confirmed' }))
  const given = { claimId: claimIds[0] ?? '', amount: vnd(100_000), voucher: { number: '1', date: plainDate('2024-08-06') } }
  await make('repay', () => service.recordReturn(actors.financeOfficer, given))
  const decide = async (claimId: string, wanted: RecoveryWanted) => {
    const asked = { claimId, wanted, decision: evidence, reason }
    const { decisionId } = await make('propose-recovery', () => service.proposeRecovery(actors.officer, asked))
    for (const actor of wanted.kind === 'set-off' ? [actors.lead] : [actors.lead, actors.financeLead])
      await make('decide-recovery', () => service.decideRecovery(actor, { claimId, decisionId, outcome: 'confirmed' }))
  }
  await decide(claimIds[0] ?? '', { kind: 'write-off', amount: vnd(1) })
  const terms = { sharePercent: 10, most: null, from: JULY }
  for (const claimId of claimIds) await decide(claimId, { kind: 'set-off', terms })
  const { id: july } = await approvedMonth(province, JULY)
  await make('order', () => service.order(actors.financeOfficer, { cycleId: july }))
  const bytes = bankList(await loadLines(province, july))
  taken(await service.settle(actors.financeOfficer, { cycleId: july, fileName: 'kq-7.csv', bytes }))
  taken(await service.close(actors.officer, { cycleId: july }))
  const { id: august } = await approvedMonth({ ...province, reason: 'Chi trước theo kế hoạch' }, month('2024-08'))
  const held = { cycleId: august, groupId: paid[0]?.groupId ?? '', reason: 'Xác minh' }
  taken(await service.hold(actors.officer, held))
  taken(await service.close(actors.officer, { cycleId: august }))
  taken(await service.releaseHold(actors.officer, held))
  await make('order-arrears', () => service.order(actors.financeOfficer, { cycleId: august }))
}

interface Differing {
  readonly service: PaymentService
  readonly settle: 'settle' | 'settle-again'
  readonly decide: 'decide-difference' | 'decide-bank-claim'
}

/** The bank paid another account, which is claimed back and given back. */
async function differ(cycleId: string, { service, settle, decide }: Differing): Promise<void> {
  const { actors, platform } = province
  const [line] = await loadLines(province, cycleId)
  const list = ['Số tham chiếu,Số tiền,Kết quả,Số tài khoản', `${line?.reference},1500000,Thành công,9704000001`].join('\n')
  const bytes = new TextEncoder().encode(list)
  await make(settle, () => service.settle(actors.financeOfficer, { cycleId, fileName: 'khac.csv', bytes }))
  const found = taken(await readingService(platform).bankDifferences(actors.officer, cycleId))
  const about = { cycleId, differenceId: found.find(({ state }) => state === 'held')?.id ?? '' }
  for (const [outcome, move] of [
    ['claimed', decide],
    ['given-back', 'decide-bank-claim'],
  ] as const) {
    const proposal = { ...about, outcome, reason: 'Ngân hàng chi sai' }
    await make('propose-difference', () => service.proposeOutcome(actors.financeOfficer, proposal))
    await make(move, () => service.decideDifference(actors.financeLead, { ...about, verdict: 'confirmed' }))
  }
}

/** What a closed month owes: paid in the next year from that year's line, or ended by two. */
async function afterClosing(cycleId: string): Promise<void> {
  const { platform, provinceId, provisionCode, actors } = province
  const late = { ...platform, clock: { now: () => new Date('2025-02-03T02:00:00Z'), today: () => plainDate('2025-02-03') } }
  const service = paymentService(late)
  await allocate(platform, { actors, provinceId, provisionCode, amount: 10_000_000, year: 2025 })
  await confirmAccount(province, await proposeAccount(province, 1))
  taken(await approveChanges(province, cycleId))
  await make('order-arrears', () => service.order(actors.financeOfficer, { cycleId }))
  await differ(cycleId, { service, settle: 'settle-again', decide: 'decide-bank-claim' })
  await make('order-arrears', () => service.order(actors.financeOfficer, { cycleId }))
  const lines = await loadLines(province, cycleId)
  const answer = (fileName: string, rejected: readonly string[]) => {
    const bytes = bankList(lines, rejected, late.clock.today())
    return make('settle-again', () => service.settle(actors.financeOfficer, { cycleId, fileName, bytes }))
  }
  await answer('kq-5.csv', [])
  await answer('kq-6.csv', [lines[0]?.reference ?? ''])
  const { items } = taken(await readingService(late).arrears(actors.officer, { cycleId }))
  // One whose budget is still set aside: that of what came back was released then.
  const sums = items.flatMap(({ entitlementId, payeeKey, reason }) =>
    reason === 'no-account' && payeeKey !== null ? [{ entitlementId, payeeKey }] : [],
  )
  const ending = { cycleId, sums, decision: { number: '88/QĐ-UBND', date: plainDate('2025-02-03') }, reason: 'Tổ đã giải thể' }
  const { endingIds } = await make('propose-ending', () => service.proposeEnding(actors.officer, ending))
  for (const actor of [actors.lead, actors.financeLead])
    await make('decide-ending', () => service.decideEnding(actor, { cycleId, endingIds, outcome: 'confirmed' }))
}
