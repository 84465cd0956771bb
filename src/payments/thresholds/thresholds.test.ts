import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../identity/index.ts'
import { keepAccount } from '../../identity/testing.ts'
import { addDays, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Result } from '../../kernel/result.ts'
import type { RecoveryWanted } from '../recovery/recovery-service.ts'
import { readingService } from '../service.ts'
import {
  approvedMonth,
  bankList,
  closedMonth,
  computedMonth,
  JULY,
  loadLines,
  onDay,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from '../testing.ts'
import type { ThresholdAct } from './threshold.ts'
import type { ProposeThreshold } from './threshold-service.ts'

const TODAY = plainDate('2024-08-06')
const decision = { number: '90/QĐ-UBND', date: plainDate('2024-08-05') }
const reason = 'Quy chế chi của tỉnh'
const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }): string =>
  result.ok ? 'done' : (result.refusal?.kind ?? '')

let first: PayingProvince
beforeAll(async () => {
  first = onDay(await payingProvince({ groups: 0 }), TODAY)
})
afterAll(() => first.platform.close())

const province = async (groups: number, withoutAccount: readonly number[] = []) =>
  onDay(await provinceOn(first.platform, { groups, withoutAccount }), TODAY)

interface Set {
  readonly act: ThresholdAct
  readonly atLeast: number
  readonly approvers: number
  readonly from?: PlainDate
}

const propose = ({ atLeast, ...given }: Set, { service, actors } = first) =>
  service.proposeThreshold(actors.officer, { ...given, atLeast: vnd(atLeast), decision, reason })

/** From today, or a day, on: proposed by one, confirmed by another. */
async function threshold(given: Set): Promise<string> {
  const { thresholdId } = taken(await propose(given))
  taken(await first.service.decideThreshold(first.actors.lead, { thresholdId, outcome: 'confirmed' }))
  return thresholdId
}

/** @returns the constraint that refuses it, at once or at the end, or `allowed`; nothing of it stays */
async function attempt(...writes: RawBuilder<unknown>[]): Promise<string> {
  const undone = new Error('undone')
  return first.platform.database
    .transaction()
    .execute(async (transaction) => {
      for (const write of [...writes, sql`SET CONSTRAINTS approved_by_enough IMMEDIATE`]) await write.execute(transaction)
      throw undone
    })
    .catch((error: unknown) => (error === undone ? 'allowed' : ((error as { constraint?: string }).constraint ?? String(error))))
}

/** The same human under another account of theirs. */
async function otherAccountOf(actor: Actor): Promise<Actor> {
  const { platform } = first
  const other = { ...actor, userId: platform.newId() }
  for (const one of [actor, other]) {
    const { rows } = await sql`SELECT 1 FROM app_user WHERE id = ${one.userId}`.execute(platform.database)
    if (rows.length === 0) await keepAccount(platform, one)
    await sql`UPDATE app_user SET identity_index = sha256(convert_to(${actor.userId}, 'UTF8')), identity_last4 = '0001' WHERE id = ${one.userId}`.execute(
      platform.database,
    )
  }
  return other
}

describe('a threshold', () => {
  test('is set by two people, under no other account of the proposer, from today on, once for an act, sum and day', async () => {
    const { service, actors } = first
    const set = { act: 'ending', atLeast: 900_000_000_000, approvers: 3 } as const
    expect(refusalOf(await service.proposeThreshold(actors.lead, { ...set, atLeast: vnd(1), decision, reason }))).toBe(
      'not-allowed',
    )
    const wrong: [Partial<ProposeThreshold>, string][] = [
      [{ reason: ' ' }, 'reason-missing'],
      [{ decision: { ...decision, number: ' ' } }, 'decision-missing'],
      [{ from: addDays(TODAY, -1) }, 'threshold-impossible'],
      [{ approvers: 0 }, 'threshold-impossible'],
    ]
    const given = { ...set, atLeast: vnd(set.atLeast), decision, reason }
    for (const [change, refusal] of wrong)
      expect(refusalOf(await service.proposeThreshold(actors.officer, { ...given, ...change }))).toBe(refusal)
    const { thresholdId } = taken(await propose(set))
    expect(refusalOf(await propose(set))).toBe('threshold-there-already')
    const confirm = { thresholdId, outcome: 'confirmed' } as const
    const both = { ...actors.officer, grants: [...actors.officer.grants, ...actors.lead.grants] }
    expect(refusalOf(await service.decideThreshold(both, confirm))).toBe('threshold-by-proposer')
    expect(refusalOf(await service.decideThreshold(await otherAccountOf(both), confirm))).toBe('threshold-by-proposer')
    expect(refusalOf(await service.decideThreshold(actors.officer, confirm))).toBe('not-allowed')
    expect(refusalOf(await service.decideThreshold(actors.lead, { ...confirm, outcome: 'declined' }))).toBe('reason-missing')
    expect(refusalOf(await service.decideThreshold(actors.lead, { ...confirm, thresholdId: first.lineId }))).toBe(
      'threshold-unknown',
    )
    const needed = async () =>
      taken(await readingService(first.platform).approversNeeded(actors.officer, { act: 'ending', amount: vnd(set.atLeast) }))
        .needed
    expect(await needed()).toBe(1)
    const late = onDay(first, addDays(TODAY, 1))
    expect(refusalOf(await late.service.decideThreshold(actors.lead, confirm))).toBe('threshold-impossible')
    taken(await service.decideThreshold(actors.lead, confirm))
    expect(await needed()).toBe(3)
    expect(refusalOf(await service.decideThreshold(actors.lead, confirm))).toBe('threshold-decided-already')
    const { rows } = await sql<{
      action: string
    }>`SELECT action FROM audit_event WHERE subject_id = ${thresholdId} ORDER BY seq`.execute(first.platform.database)
    expect(rows.map(({ action }) => action)).toEqual(['payments.threshold-proposed', 'payments.threshold-confirmed'])
  })

  test('stays in the database as two people decided it, and is never backdated there', async () => {
    const id = await threshold({ act: 'ending', atLeast: 800_000_000_000, approvers: 2 })
    expect(await attempt(sql`UPDATE approval_threshold SET approvers = 1 WHERE id = ${id}`)).toBe('threshold-decided-once')
    expect(await attempt(sql`DELETE FROM approval_threshold WHERE id = ${id}`)).not.toBe('allowed')
    const { thresholdId } = taken(await propose({ act: 'ending', atLeast: 700_000_000_000, approvers: 2 }))
    const confirm = (by: string, at: string) =>
      attempt(
        sql`UPDATE approval_threshold SET outcome = 'confirmed', decided_by = ${by}, decided_at = ${at} WHERE id = ${thresholdId}`,
      )
    const { officer, lead } = first.actors
    expect(await confirm(officer.userId, '2024-08-06T02:00:00Z')).toBe('threshold-by-two')
    expect(await confirm((await otherAccountOf(officer)).userId, '2024-08-06T02:00:00Z')).toBe('threshold-by-two')
    expect(await confirm(lead.userId, '2024-08-06T17:00:00Z')).toBe('threshold_never_backdated')
    expect(await confirm(lead.userId, '2024-08-06T16:59:00Z')).toBe('allowed')
  })
})

/** A closed month that owes 1.500.000 đồng to each of two groups. */
async function owing() {
  const own = await province(3, [1, 2])
  const { service, actors, platform } = own
  const { id: cycleId } = await approvedMonth(own)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const lines = bankList(await loadLines(own, cycleId))
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes: lines }))
  taken(await service.close(actors.officer, { cycleId }))
  const arrears = async (actor = actors.lead) => taken(await readingService(platform).arrears(actor, { cycleId })).items
  const proposed = async (index: number, number = `${cycleId}/QĐ`) => {
    const { entitlementId = '', payeeKey } = (await arrears())[index] ?? {}
    const sums = [{ entitlementId, payeeKey: payeeKey ?? '' }]
    const ending = { cycleId, sums, decision: { ...decision, number }, reason: 'Tổ đã giải thể' }
    return taken(await service.proposeEnding(actors.officer, ending)).endingIds
  }
  const confirm = (actor: Actor, endingIds: readonly string[], by = own) =>
    by.service.decideEnding(actor, { cycleId, endingIds, outcome: 'confirmed' })
  return { own, cycleId, arrears, proposed, confirm }
}

describe('an ending of what is owed', () => {
  beforeAll(() => threshold({ act: 'ending', atLeast: 3_000_000, approvers: 2 }))

  test('below the sum is decided by one; all that one decision ends counts together, however it is proposed', async () => {
    const { own, proposed, confirm, arrears, cycleId } = await owing()
    const { actors } = own
    const alone = await proposed(0, 'riêng')
    taken(await own.service.decideEnding(actors.lead, { cycleId, endingIds: alone, outcome: 'declined', reason: 'Xem lại' }))
    const one = await proposed(0)
    expect((await arrears())[0]?.ending?.approvals).toEqual({ needed: 1, given: [], byYou: false })
    const other = await proposed(1)
    expect((await arrears())[0]?.ending?.approvals.needed).toBe(2)
    expect(taken(await confirm(actors.lead, one))).toEqual({ ended: 0, amount: 1_500_000, stillNeeded: 1 })
    expect((await arrears())[0]?.ending?.approvals).toMatchObject({ needed: 2, byYou: true })
    expect((await arrears(actors.financeLead))[0]?.ending?.approvals.byYou).toBe(false)
    expect(refusalOf(await confirm(actors.lead, one))).toBe('yes-said-already')
    expect(refusalOf(await confirm(await otherAccountOf(actors.lead), one))).toBe('yes-said-already')
    expect(taken(await confirm(actors.financeLead, [...one, ...other]))).toEqual({ ended: 0, amount: 3_000_000, stillNeeded: 1 })
    expect(taken(await confirm(actors.lead, other))).toEqual({ ended: 1, amount: 1_500_000, stillNeeded: 0 })
    const { events } = taken(await readingService(own.platform).history(actors.lead, cycleId))
    const told = events.filter(({ kind }) => kind === 'further-approval-given').map(({ detail }) => detail)
    expect(told).toMatchObject([
      { endingIds: one, amount: 1_500_000, stillNeeded: 1 },
      { endingIds: [...one, ...other], amount: 3_000_000, stillNeeded: 1 },
    ])
  })

  test('is decided once by two who say yes at the same moment, and by one human never', async () => {
    const { own, proposed, confirm } = await owing()
    const { actors } = own
    const ids = [...(await proposed(0)), ...(await proposed(1))]
    const again = await otherAccountOf(actors.lead)
    const both = await Promise.all([confirm(actors.lead, ids), confirm(again, ids)])
    expect(both.map(refusalOf).toSorted()).toEqual(['done', 'yes-said-already'])
    const last = await Promise.all([confirm(actors.financeLead, ids), confirm(actors.financeLead, ids)])
    expect(last.map(refusalOf).toSorted()).toEqual(['done', 'ending-decided-already'])
  })

  test('needs what held when it was proposed, or holds when it is decided, whichever is more', async () => {
    const { own, proposed, confirm } = await owing()
    const ids = [...(await proposed(0)), ...(await proposed(1))]
    const tomorrow = addDays(TODAY, 1)
    await threshold({ act: 'ending', atLeast: 3_000_000, approvers: 1, from: tomorrow })
    const later = onDay(own, tomorrow)
    expect(taken(await confirm(own.actors.lead, ids, later)).stillNeeded).toBe(1)
    await threshold({ act: 'ending', atLeast: 2_900_000, approvers: 3, from: tomorrow })
    expect(taken(await confirm(own.actors.financeLead, ids, later)).stillNeeded).toBe(1)
  })

  test('is held to that by the database', async () => {
    const { own, proposed, cycleId } = await owing()
    const { lead, financeLead, officer } = own.actors
    const ids = [...(await proposed(0)), ...(await proposed(1))]
    const end = (
      by: string,
    ) => sql`UPDATE arrears_ending SET outcome = 'confirmed', decided_by = ${by}, decided_at = '2024-08-06T03:00:00Z'
      WHERE id = ${ids[0]}`
    const yes = (
      by: string,
      amount = 3_000_000,
    ) => sql`INSERT INTO further_approval (id, cycle_id, act, subject_id, amount_vnd, by_user, at)
      VALUES (gen_random_uuid(), ${cycleId}, 'ending', ${ids[0]}, ${amount}, ${by}, '2024-08-06T03:00:00Z')`
    expect(await attempt(end(lead.userId))).toBe('enough-approvals')
    expect(await attempt(yes(lead.userId), end(lead.userId))).toBe('enough-approvals')
    expect(await attempt(yes(lead.userId), yes((await otherAccountOf(lead)).userId))).toBe('approves-once')
    expect(await attempt(yes(officer.userId))).toBe('approves-once')
    expect(await attempt(yes(lead.userId, 1_500_000))).toBe('approves-what-is-proposed')
    expect(await attempt(yes(lead.userId), end(financeLead.userId))).toBe('allowed')
    expect(await attempt(yes(lead.userId), sql`DELETE FROM further_approval`)).not.toBe('allowed')
    const declined = sql`UPDATE arrears_ending SET outcome = 'declined', outcome_reason = 'x', decided_by = ${lead.userId},
      decided_at = '2024-08-06T03:00:00Z' WHERE id = ${ids[0]}`
    expect(await attempt(declined, yes(financeLead.userId, 1_500_000))).toBe('approves-what-is-proposed')
  })
})

describe('what is decided of a claim', () => {
  beforeAll(async () => {
    await threshold({ act: 'give-up', atLeast: 500_000, approvers: 2 })
    await threshold({ act: 'set-off', atLeast: 600_000, approvers: 2 })
  })

  async function claimed(amount: number) {
    const own = await province(1)
    const { service, actors, platform, groupIds } = own
    const { id: cycleId } = await closedMonth(own)
    const [payment] = taken(await readingService(platform).claimable(actors.officer, { cycleId, groupId: groupIds[0] ?? '' }))
    const sums = [{ disbursementId: payment?.disbursementId ?? '', amount: vnd(amount) }]
    const claim = { cycleId, sums, cause: 'other' as const, evidence: decision, reason }
    const { claimIds } = taken(await service.proposeClaims(actors.officer, claim))
    taken(await service.decideClaims(actors.lead, { cycleId, claimIds, outcome: 'confirmed' }))
    const [claimId = ''] = claimIds
    const wants = async (wanted: RecoveryWanted) =>
      taken(await service.proposeRecovery(actors.officer, { claimId, wanted, decision, reason })).decisionId
    const confirm = (actor: Actor, decisionId: string) =>
      service.decideRecovery(actor, { claimId, decisionId, outcome: 'confirmed' })
    const shown = async () => taken(await readingService(platform).claims(actors.lead, { cycleId })).items[0]?.proposed?.approvals
    return { own, wants, confirm, shown, cycleId }
  }

  test('counts what of the claim is given up already: the second part is asked of two', async () => {
    const { own, wants, confirm, shown } = await claimed(1_000_000)
    const { lead, financeLead } = own.actors
    const small = await wants({ kind: 'write-off', amount: vnd(499_999) })
    expect(await shown()).toEqual({ needed: 1, given: [], byYou: false })
    expect(taken(await confirm(lead, small))).toEqual({ outstanding: 500_001, stillNeeded: 0 })
    const rest = await wants({ kind: 'withdrawal', amount: vnd(1) })
    expect(taken(await confirm(lead, rest))).toEqual({ outstanding: 500_001, stillNeeded: 1 })
    expect(await shown()).toMatchObject({ needed: 2, byYou: true })
    expect(refusalOf(await confirm(await otherAccountOf(lead), rest))).toBe('yes-said-already')
    expect(taken(await confirm(financeLead, rest))).toEqual({ outstanding: 500_000, stillNeeded: 0 })
  })

  test('an instalment plan counts the whole claim', async () => {
    const terms = { sharePercent: 10, most: null, from: JULY }
    const below = await claimed(599_999)
    expect(taken(await below.confirm(below.own.actors.lead, await below.wants({ kind: 'set-off', terms }))).stillNeeded).toBe(0)
    const { own, wants, confirm, cycleId } = await claimed(600_000)
    const { lead, financeLead } = own.actors
    const plan = await wants({ kind: 'set-off', terms })
    const decide = sql`UPDATE recovery_decision SET outcome = 'confirmed', decided_by = ${financeLead.userId}, decided_at = '2024-08-06T03:00:00Z'
      WHERE id = ${plan}`
    expect(await attempt(decide)).toBe('enough-approvals')
    const yes = (act: string) => sql`INSERT INTO further_approval (id, cycle_id, act, subject_id, amount_vnd, by_user, at)
      VALUES (gen_random_uuid(), ${cycleId}, ${act}, ${plan}, 600000, ${lead.userId}, '2024-08-06T03:00:00Z')`
    expect(await attempt(yes('give-up'))).toBe('approves-what-is-proposed')
    expect(await attempt(yes('set-off'), decide)).toBe('allowed')
    expect(taken(await confirm(lead, plan)).stillNeeded).toBe(1)
    expect(taken(await confirm(financeLead, plan)).stillNeeded).toBe(0)
  })
})

describe('the approval of a month', () => {
  test('needs what the province says beside its provision, also when that changes before it is approved', async () => {
    await threshold({ act: 'approval', atLeast: 3_000_000, approvers: 2 })
    const below = await province(1)
    const small = await computedMonth(below)
    expect(taken(await below.service.submit(below.actors.officer, { cycleId: small.id })).approvalsNeeded).toBe(1)
    const own = await province(2)
    const { service, actors, platform } = own
    const { id: cycleId } = await computedMonth(own)
    const { fingerprint = '', approvalsNeeded } = taken(await service.submit(actors.officer, { cycleId }))
    expect(approvalsNeeded).toBe(2)
    await threshold({ act: 'approval', atLeast: 2_999_999, approvers: 3 })
    const overview = async () => taken(await readingService(platform).overview(actors.lead, cycleId)).approvals
    expect(await overview()).toMatchObject({ needed: 3, stillNeeded: 3 })
    for (const actor of [actors.lead, actors.financeLead]) {
      expect(taken(await service.approve(actor, { cycleId, fingerprint })).state).toBe('submitted')
    }
    const around = sql`UPDATE payment_cycle SET state = 'approved' WHERE id = ${cycleId}`
    const lowered = sql`UPDATE payment_cycle SET approvals_needed = 1 WHERE id = ${cycleId}`
    expect(await attempt(lowered, around)).toBe('enough-approvals')
    const again = await otherAccountOf(actors.lead)
    const third = (by: string) => sql`INSERT INTO cycle_approval (cycle_id, submission, approver_id, fingerprint, at)
      VALUES (${cycleId}, 1, ${by}, ${fingerprint}, '2024-08-06T03:00:00Z')`
    expect(await attempt(third(again.userId), around)).toBe('enough-approvals')
    expect(await attempt(third(platform.newId()), around)).toBe('allowed')
    const stranger = { ...actors.lead, userId: platform.newId() }
    expect(taken(await service.approve(stranger, { cycleId, fingerprint })).state).toBe('approved')
    const { lead } = actors
    await threshold({ act: 'approval', atLeast: 3_000_000, approvers: 1, from: addDays(TODAY, 1) })
    await threshold({ act: 'approval', atLeast: 2_999_999, approvers: 1, from: addDays(TODAY, 1) })
    expect(taken(await readingService(platform).overview(lead, cycleId)).approvals.needed).toBe(2)
  })
})

describe('a payment order', () => {
  beforeAll(() => threshold({ act: 'order', atLeast: 3_000_000, approvers: 1 }))

  async function ready(groups: number, withoutAccount: readonly number[] = []) {
    const own = onDay(await province(groups, withoutAccount), addDays(TODAY, 1))
    const { service, actors, platform } = own
    const { id: cycleId } = await approvedMonth(own)
    const preview = async () => taken(await readingService(platform).orderPreview(actors.financeOfficer, { cycleId }))
    const order = (actor = actors.financeOfficer) => service.order(actor, { cycleId })
    const agree = (actor: Actor, total: number) => service.approveOrder(actor, { cycleId, total: vnd(total) })
    const overview = async (actor: Actor) => taken(await readingService(platform).overview(actor, cycleId))
    return { own, cycleId, preview, order, agree, overview }
  }

  test('below the sum is the accountant’s alone', async () => {
    const { own, preview, order, agree, overview } = await ready(1)
    expect((await preview()).approvals).toEqual({ needed: 0, stillNeeded: 0, given: [] })
    expect(refusalOf(await agree(own.actors.lead, 1_500_000))).toBe('order-needs-nobody')
    expect((await overview(own.actors.lead)).moves).not.toContain('approve-order')
    taken(await order())
  })

  test('from the sum on waits for an approver who saw it, and says so before', async () => {
    const { own, cycleId, preview, order, agree, overview } = await ready(2)
    const { lead, officer, financeOfficer } = own.actors
    expect((await preview()).approvals).toEqual({ needed: 1, stillNeeded: 1, given: [] })
    const { steps } = await overview(financeOfficer)
    const ordered = steps.find(({ step }) => step === 'ordered')
    expect([ordered?.state, ordered?.hindrances[0]?.text.vi]).toEqual([
      'held',
      'Lệnh chi cần người duyệt đồng ý trước: 0/1 người đã đồng ý',
    ])
    expect(await order()).toMatchObject({ refusal: { kind: 'order-lacks-approvers', amount: 3_000_000, stillNeeded: 1 } })
    expect((await overview(lead)).moves).toContain('approve-order')
    expect(refusalOf(await agree(officer, 3_000_000))).toBe('not-allowed')
    expect(await agree(lead, 2_999_999)).toMatchObject({ refusal: { kind: 'order-sum-differs', amount: 3_000_000 } })
    const maker = { ...officer, grants: [...officer.grants, ...lead.grants] }
    expect(refusalOf(await agree(maker, 3_000_000))).toBe('approver-is-maker')
    expect(taken(await agree(lead, 3_000_000))).toEqual({ amount: 3_000_000, stillNeeded: 0 })
    expect(refusalOf(await agree(lead, 3_000_000))).toBe('yes-said-already')
    expect((await overview(lead)).moves).not.toContain('approve-order')
    expect((await preview()).approvals).toMatchObject({ needed: 1, stillNeeded: 0, given: [{ name: expect.any(String) }] })
    const orders = { ...lead, grants: [...lead.grants, ...financeOfficer.grants] }
    expect(refusalOf(await order(orders))).toBe('order-lacks-approvers')
    expect(refusalOf(await order(await otherAccountOf(orders)))).toBe('order-lacks-approvers')
    taken(await order())
    const { rows } = await sql<{ kind: string }>`SELECT kind FROM cycle_event WHERE cycle_id = ${cycleId}
      AND kind = 'further-approval-given'`.execute(own.platform.database)
    expect(rows).toHaveLength(1)
  })

  test('is held to that by the database: before it is made, of that order, up to that sum, by another human', async () => {
    const { own, cycleId } = await ready(2)
    const { lead, financeOfficer, officer } = own.actors
    const order = (
      total = 3_000_000,
    ) => sql`INSERT INTO payment_order (id, cycle_id, number, payees, total_vnd, ordered_by, ordered_at)
      VALUES (gen_random_uuid(), ${cycleId}, 1, 2, ${total}, ${financeOfficer.userId}, '2024-08-07T03:00:00Z')`
    const yes = (
      by: string,
      amount = 3_000_000,
      ordinal = 1,
    ) => sql`INSERT INTO further_approval (id, cycle_id, act, subject_id, ordinal,
      amount_vnd, by_user, at) VALUES (gen_random_uuid(), ${cycleId}, 'order', ${cycleId}, ${ordinal}, ${amount}, ${by}, '2024-08-07T03:00:00Z')`
    expect(await attempt(order())).toBe('order-needs-approvers')
    expect(await attempt(order(2_999_999))).toBe('allowed')
    expect(await attempt(yes(lead.userId, 2_999_999), order())).toBe('order-needs-approvers')
    expect(await attempt(yes(lead.userId, 3_000_000, 2))).toBe('approves-the-next-order')
    expect(await attempt(yes(officer.userId))).toBe('approver-is-not-maker')
    expect(await attempt(yes(financeOfficer.userId), order())).toBe('order-needs-approvers')
    expect(await attempt(yes((await otherAccountOf(financeOfficer)).userId), order())).toBe('order-needs-approvers')
    expect(await attempt(yes(lead.userId), order())).toBe('allowed')
  })
})

test('what a province asks is read by whoever reads payments, each threshold with what it is today', async () => {
  const items = taken(await readingService(first.platform).thresholds(first.actors.financeOfficer))
  const states = new Map(items.map(({ act, atLeast, from, state }) => [`${act} ${atLeast} ${from}`, state]))
  expect(states.get(`approval 3000000 ${TODAY}`)).toBe('standing')
  expect(states.get(`approval 3000000 ${addDays(TODAY, 1)}`)).toBe('ahead')
  expect(states.get(`ending 700000000000 ${TODAY}`)).toBe('proposed')
  const nobody: Result<unknown, { kind: string }> = await readingService(first.platform).thresholds({
    ...first.actors.lead,
    grants: [],
  })
  expect(refusalOf(nobody)).toBe('not-allowed')
})
