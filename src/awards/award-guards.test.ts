import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import { paymentService } from '../payments/service.ts'
import type { AwardRefusal } from './award/refusal.ts'
import {
  type AwardingProvince,
  awardingProvince,
  decidedAward,
  done,
  paidAward,
  publishedRound,
  THREE,
  withAccounts,
} from './testing.ts'
import { awardRefusalText } from './text.ts'

let province: AwardingProvince
beforeAll(async () => {
  province = await awardingProvince({ allocated: 40_000_000_000 })
  await withAccounts(province, ['731', '732', '734'])
}, 60_000)
afterAll(() => province.platform.close())

const refusalOf = (result: Result<unknown, AwardRefusal>): string => {
  if (result.ok) return 'accepted'
  expect(tellRefusal(result.refusal, awardRefusalText).en.length).toBeGreaterThan(7)
  return result.refusal.kind
}

async function submittedAward(code: string): Promise<{ readonly roundId: string; readonly fingerprint: string }> {
  const { service, people } = province
  const roundId = await publishedRound(province, { code, places: THREE })
  const { fingerprint } = done(await service.drawUp(people.officer, { roundId, moved: 1_200_000_000 }))
  done(await service.submit(people.officer, { roundId }))
  return { roundId, fingerprint }
}

/** Another account of the same human. */
async function otherAccountOf(actor: Actor): Promise<Actor> {
  const { platform } = province
  const other = { ...actor, userId: platform.newId() }
  for (const { userId } of [actor, other])
    await sql`INSERT INTO app_user (id, username, display_name, identity_index, identity_last4)
      VALUES (${userId}, ${`u-${userId}`}, 'Một người', sha256(convert_to(${actor.userId}, 'UTF8')), '0001')`.execute(
      platform.database,
    )
  return other
}

describe('separation of duties', () => {
  test('whoever drew up or submitted does not approve, under no account of theirs, in the service and in the database', async () => {
    const { service, people, actorAs, platform } = province
    const both: Actor = { ...people.officer, grants: [...people.officer.grants, ...people.lead.grants], userId: platform.newId() }
    const roundId = await publishedRound(province, { code: 'hai-nguoi', places: THREE })
    const { fingerprint } = done(await service.drawUp(both, { roundId, moved: 1_200_000_000 }))
    done(await service.submit(people.officer, { roundId }))
    expect(refusalOf(await service.approve(both, { roundId, fingerprint }))).toBe('award-approver-is-maker')
    const other = await otherAccountOf(both)
    expect(refusalOf(await service.approve(other, { roundId, fingerprint }))).toBe('award-approver-is-maker')
    const { proposals } = done(await service.award(people.officer, roundId))
    const insert = sql`INSERT INTO award_approval (proposal_id, approver_id, fingerprint, at)
      VALUES (${proposals[0]?.id}, ${other.userId}, ${fingerprint}, now())`.execute(platform.database)
    await expect(insert).rejects.toThrow('an approver did not make it')
    const lead = actorAs('dx-lead')
    expect(await service.approve(lead, { roundId, fingerprint })).toMatchObject({ value: { stillNeeded: 1 } })
    expect(refusalOf(await service.approve(lead, { roundId, fingerprint }))).toBe('award-approved-by-you')
    expect(refusalOf(await service.approve(people.financeLead, { roundId, fingerprint: '0'.repeat(64) }))).toBe(
      'award-fingerprint-differs',
    )
    const early = sql`UPDATE award_proposal SET state = 'approved' WHERE id = ${proposals[0]?.id}`.execute(platform.database)
    await expect(early).rejects.toThrow('lacks approvals')
    expect(await service.approve(people.financeLead, { roundId, fingerprint })).toMatchObject({ value: { stillNeeded: 0 } })
  })

  test('an account is confirmed by another than entered it, and one waits at a time', async () => {
    const { service, people, unitOf } = province
    const account = { unitId: unitOf('735'), holder: 'UBND', bank: 'Kho bạc', number: '37 13' }
    expect(refusalOf(await service.proposeAccount(people.officer, { ...account, number: 'số 1' }))).toBe(
      'unit-account-impossible',
    )
    const { id: accountId } = done(await service.proposeAccount(people.officer, account))
    expect(refusalOf(await service.proposeAccount(people.financeOfficer, account))).toBe('unit-account-proposed-already')
    const confirm = { accountId, outcome: 'confirmed' } as const
    expect(refusalOf(await service.decideAccount(people.officer, confirm))).toBe('unit-account-by-proposer')
    expect(refusalOf(await service.decideAccount(people.financeOfficer, { accountId, outcome: 'declined' }))).toBe(
      'award-reason-missing',
    )
    done(await service.decideAccount(people.financeOfficer, confirm))
    expect(refusalOf(await service.decideAccount(people.financeOfficer, confirm))).toBe('unit-account-decided-already')
    expect(refusalOf(await service.proposeAccount(people.officer, account))).toBe('unit-account-same')
  })

  test('roles that may not are refused whatever the state, and before anything is told', async () => {
    const { service, actorAs, unitOf } = province
    const { roundId, fingerprint } = await submittedAward('vai-tro')
    for (const role of ['appraiser', 'council-member', 'unit-contact', 'commune-officer', 'auditor', 'administrator'] as const) {
      const actor = actorAs(role)
      const results: Result<unknown, AwardRefusal>[] = [
        await service.drawUp(actor, { roundId, moved: 1 }),
        await service.submit(actor, { roundId }),
        await service.approve(actor, { roundId, fingerprint }),
        await service.return(actor, { roundId, reason: 'x' }),
        await service.order(actor, { roundId, total: 1 }),
        await service.settle(actor, roundId),
        await service.proposeAccount(actor, { unitId: unitOf('731'), holder: 'x', bank: 'x', number: '1234' }),
      ]
      expect(results.map(refusalOf), role).toEqual(results.map(() => 'not-allowed'))
    }
    expect(refusalOf(await service.award(actorAs('unit-contact'), roundId))).toBe('not-allowed')
    expect(done(await service.award(actorAs('auditor'), roundId)).moves).toEqual([])
  })

  test('an order that the province asks more people for waits for one who does not order', async () => {
    const { people, platform, actorAs } = province
    const roundId = await publishedRound(province, { code: 'nguong-lenh', places: THREE })
    await decidedAward(province, roundId)
    province.goTo('2025-01-16')
    const payments = paymentService(platform)
    const paper = { decision: { number: '2/QĐ', date: plainDate('2025-01-16') }, reason: 'Theo quy chế' }
    const threshold = { act: 'order', atLeast: vnd(1_000_000_000), approvers: 1, ...paper } as const
    const proposed = await payments.proposeThreshold(people.officer, threshold)
    const thresholdId = proposed.ok ? proposed.value.thresholdId : ''
    expect(await payments.decideThreshold(people.lead, { thresholdId, outcome: 'confirmed' })).toMatchObject({ ok: true })
    const total = 1_200_000_000
    const { service } = province
    const order = () => service.order(people.financeOfficer, { roundId, total })
    expect(await order()).toMatchObject({ refusal: { kind: 'award-order-lacks-approvals', needed: 1, given: 0 } })
    expect(await service.approveOrder(actorAs('finance-lead'), { roundId, total })).toMatchObject({ value: { stillNeeded: 0 } })
    expect(await order()).toMatchObject({ value: { number: 1, total } })
    const none = await payments.proposeThreshold(people.officer, { ...threshold, approvers: 0, from: plainDate('2025-01-17') })
    const noneId = none.ok ? none.value.thresholdId : ''
    await payments.decideThreshold(people.lead, { thresholdId: noneId, outcome: 'confirmed' })
    province.goTo('2025-01-17')
  })
})

describe('what the result and the estimate allow', () => {
  test('while units may still appeal it is submitted with a reason only, which approvers read', async () => {
    const { service, people } = province
    const roundId = await publishedRound(province, { code: 'con-kien-nghi', places: THREE })
    province.goTo('2024-12-20')
    done(await service.drawUp(people.officer, { roundId, moved: 1_200_000_000 }))
    expect(await service.submit(people.officer, { roundId })).toMatchObject({
      refusal: { kind: 'award-guard-unanswered', until: '2025-01-09', appeals: 0 },
    })
    done(await service.submit(people.officer, { roundId, reason: 'Kịp trao tại hội nghị tổng kết' }))
    const { proposals } = done(await service.award(people.lead, roundId))
    expect(proposals[0]?.guardReason).toBe('Kịp trao tại hội nghị tổng kết')
    province.goTo('2025-01-17')
  })

  test('a round without a published result, a sum that was not seen, and a proposal at another step are refused', async () => {
    const { service, people, platform } = province
    const { roundId } = await submittedAward('sai-buoc')
    expect(refusalOf(await service.award(people.officer, platform.newId()))).toBe('result-not-published')
    expect(refusalOf(await service.drawUp(people.officer, { roundId, moved: 1_200_000_000 }))).toBe('award-not-in-state')
    const signed = { number: '1/QĐ', on: plainDate('2025-01-17'), signerName: 'A', signerPosition: 'B' }
    expect(refusalOf(await service.decide(people.officer, { roundId, ...signed }))).toBe('award-not-in-state')
    done(await service.return(people.lead, { roundId, reason: 'Thiếu tờ trình' }))
    const other = await service.drawUp(people.officer, { roundId, moved: 1_000_000_000 })
    expect(other).toMatchObject({ refusal: { kind: 'award-differs', seen: 1_000_000_000, now: 1_200_000_000 } })
    expect(refusalOf(await service.submit(people.officer, { roundId: platform.newId() }))).toBe('award-unknown')
  })

  test('a decision names its number, signer and a day between the result and today', async () => {
    const { service, people, actorAs } = province
    const { roundId, fingerprint } = await submittedAward('quyet-dinh')
    for (const role of ['dx-lead', 'finance-lead'] as const) done(await service.approve(actorAs(role), { roundId, fingerprint }))
    const signed = { roundId, number: '1/QĐ', on: plainDate('2025-01-17'), signerName: 'A', signerPosition: 'B' }
    expect(refusalOf(await service.decide(people.officer, { ...signed, signerName: ' ' }))).toBe('award-decision-incomplete')
    for (const on of ['2024-12-09', '2025-01-18'])
      expect(refusalOf(await service.decide(people.officer, { ...signed, on: plainDate(on) }))).toBe(
        'award-decision-day-impossible',
      )
    done(await service.decide(people.officer, signed))
  })

  test('an estimate that is too small refuses it when it is submitted, and when it is approved', async () => {
    const poor = await awardingProvince({ allocated: 1_300_000_000 })
    try {
      const { service, people, actorAs } = poor
      const first = await publishedRound(poor, { code: 'du-toan-1', places: THREE })
      const second = await publishedRound(poor, { code: 'du-toan-2', places: THREE })
      const { fingerprint } = done(await service.drawUp(people.officer, { roundId: second, moved: 1_200_000_000 }))
      done(await service.submit(people.officer, { roundId: second }))
      await decidedAward(poor, first)
      done(await service.approve(people.lead, { roundId: second, fingerprint }))
      const last = await service.approve(actorAs('finance-lead'), { roundId: second, fingerprint })
      expect(last).toMatchObject({ refusal: { kind: 'budget-short', left: 100_000_000, asked: 1_200_000_000 } })
      const third = await publishedRound(poor, { code: 'du-toan-3', places: THREE })
      done(await service.drawUp(people.officer, { roundId: third, moved: 1_200_000_000 }))
      expect(refusalOf(await service.submit(people.officer, { roundId: third }))).toBe('budget-short')
    } finally {
      await poor.platform.close()
    }
  }, 60_000)
})

describe('on the way to the unit', () => {
  test('what the bank rejects is owed again, and is sent once more; what is paid is not sent twice', async () => {
    const { service, people, unitOf } = province
    const roundId = await publishedRound(province, { code: 'tra-lai', places: THREE })
    await decidedAward(province, roundId)
    done(await service.order(people.financeOfficer, { roundId, total: 1_200_000_000 }))
    const { payments } = done(await service.award(people.officer, roundId))
    const [first, ...others] = payments
    const on = plainDate('2025-01-17')
    const answer = { roundId, paymentId: first?.id ?? '', on }
    expect(refusalOf(await service.answer(people.financeOfficer, { ...answer, outcome: 'rejected' }))).toBe(
      'award-reason-missing',
    )
    expect(refusalOf(await service.answer(people.financeOfficer, { ...answer, outcome: 'paid' }))).toBe('bank-reference-missing')
    const early = { ...answer, outcome: 'paid', bankReference: 'x', on: plainDate('2025-01-16') } as const
    expect(refusalOf(await service.answer(people.financeOfficer, early))).toBe('award-day-impossible')
    done(await service.answer(people.financeOfficer, { ...answer, outcome: 'rejected', reason: 'Sai tên đơn vị' }))
    expect(refusalOf(await service.answer(people.financeOfficer, { ...answer, outcome: 'rejected', reason: 'x' }))).toBe(
      'award-payment-answered',
    )
    for (const { id: paymentId } of others)
      done(
        await service.answer(people.financeOfficer, { ...answer, paymentId, outcome: 'paid', bankReference: `FT-${paymentId}` }),
      )
    const { next, books } = done(await service.award(people.officer, roundId))
    expect(next).toMatchObject({ number: 2, total: 500_000_000, sums: [{ unitId: unitOf('731') }] })
    expect(books.filter(({ over }) => over !== 0)).toEqual([])
    await paidAward(province, roundId)
    done(await service.settle(people.officer, roundId))
  })

  test('a unit without an account waits for the next order, and the others do not wait for it', async () => {
    const { service, people } = province
    const places = [{ code: '736', rank: 1 }, ...THREE.slice(1, 3)]
    const roundId = await publishedRound(province, { code: 'chua-tai-khoan', places })
    await decidedAward(province, roundId)
    expect(await service.order(people.financeOfficer, { roundId, total: 1_200_000_000 })).toMatchObject({
      refusal: { kind: 'order-differs', now: 700_000_000 },
    })
    done(await service.order(people.financeOfficer, { roundId, total: 700_000_000 }))
    const { next } = done(await service.award(people.officer, roundId))
    expect(next?.sums.map(({ amount, account }) => [amount, account])).toEqual([[500_000_000, null]])
    expect(refusalOf(await service.order(people.financeOfficer, { roundId, total: 0 }))).toBe('unit-accounts-missing')
    await publishedRound(province, { roundId, version: 2, places: [...THREE.slice(0, 3)] })
    const again = done(await service.award(people.officer, roundId)).preview
    expect(again?.blockers).toMatchObject([{ kind: 'award-on-its-way', names: ['Đơn vị 732', 'Đơn vị 734'] }])
  })

  test('what comes back after the year’s estimate lapsed is revenue, and the line stays as it was settled', async () => {
    const { service, people, unitOf } = province
    const roundId = await publishedRound(province, { code: 'nop-muon', places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    await publishedRound(province, { roundId, version: 2, places: THREE.slice(0, 2) })
    await decidedAward(province, roundId)
    const before = done(await service.award(people.officer, roundId)).line?.balance.consumed
    province.goTo('2025-02-03')
    const voucher = { roundId, unitId: unitOf('734'), amount: 300_000_000, voucherNumber: 'GNT-9', on: plainDate('2025-02-03') }
    expect(await service.repay(people.financeOfficer, voucher)).toMatchObject({ value: { outstanding: 0, isLate: true } })
    const { books, line } = done(await service.award(people.officer, roundId))
    expect(books.filter(({ over }) => over !== 0)).toEqual([])
    expect(books.find(({ account }) => account === 'income:recovered')?.held).toBe(-300_000_000)
    expect(line?.balance.consumed).toBe(before)
    done(await service.settle(people.officer, roundId))
    province.goTo('2025-01-17')
  })
})

describe('two at once', () => {
  test('draw up one proposal, approve once each, order once: the database decides', async () => {
    const { service, people, actorAs, unitOf, platform } = province
    const roundId = await publishedRound(province, { code: 'cung-luc', places: THREE })
    const drawUp = () => service.drawUp(actorAs('dx-officer'), { roundId, moved: 1_200_000_000 })
    const drawn = await Promise.all([drawUp(), drawUp(), drawUp()])
    expect(drawn.map(refusalOf).toSorted()).toEqual(['accepted', 'award-not-in-state', 'award-not-in-state'])
    done(await service.submit(people.officer, { roundId }))
    const fingerprint = drawn.flatMap((one) => (one.ok ? [one.value.fingerprint] : []))[0] ?? ''
    const approve = (actor: Actor) => service.approve(actor, { roundId, fingerprint })
    const approved = await Promise.all([approve(people.lead), approve(people.lead), approve(people.financeLead)])
    expect(approved.map(refusalOf).filter((kind) => kind === 'accepted')).toHaveLength(2)
    const signed = { number: '1/QĐ', on: plainDate('2025-01-17'), signerName: 'A', signerPosition: 'B' }
    done(await service.decide(people.officer, { roundId, ...signed }))
    const order = () => service.order(actorAs('finance-officer'), { roundId, total: 1_200_000_000 })
    const ordered = await Promise.all([order(), order(), order(), order()])
    expect(ordered.map(refusalOf).toSorted()).toEqual(['accepted', 'nothing-to-order', 'nothing-to-order', 'nothing-to-order'])
    const { payments, accounts } = done(await service.award(people.officer, roundId))
    expect(payments.map(({ amount }) => amount).toSorted()).toEqual([300_000_000, 400_000_000, 500_000_000])
    const accountId = accounts.find(({ unitId }) => unitId === unitOf('731'))?.id
    const again = sql`INSERT INTO award_payment (id, round_id, unit_id, account_id, number, reference, amount_vnd, state, ordered_by, ordered_at)
      VALUES (${platform.newId()}, ${roundId}, ${unitOf('731')}, ${accountId}, 2, 'x', 1, 'ordered', ${platform.newId()}, now())`
    await expect(again.execute(platform.database)).rejects.toThrow('paid more than it is awarded')
    const paymentId = payments[0]?.id ?? ''
    const paid = { roundId, paymentId, outcome: 'paid', on: plainDate('2025-01-17'), bankReference: 'FT-1' } as const
    const answered = await Promise.all([1, 2, 3].map(() => service.answer(people.financeOfficer, paid)))
    expect(answered.map(refusalOf).toSorted()).toEqual(['accepted', 'award-payment-answered', 'award-payment-answered'])
  })
})

describe('what a bank gave back after it had paid', () => {
  test('is owed and set aside again, once, with its day and reason; the books stay right and it is paid anew', async () => {
    const { service, people, unitOf } = province
    const roundId = await publishedRound(province, { code: 'hoan-tra', places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    const { payments, line } = done(await service.award(people.officer, roundId))
    const payment = payments.find(({ unitId }) => unitId === unitOf('732'))
    const given = { roundId, paymentId: payment?.id ?? '', on: plainDate('2025-01-17'), reason: 'Tài khoản đã đóng' }
    expect(refusalOf(await service.bounce(people.officer, { ...given, reason: ' ' }))).toBe('award-reason-missing')
    expect(refusalOf(await service.bounce(people.officer, { ...given, on: plainDate('2025-01-16') }))).toBe(
      'award-day-impossible',
    )
    expect(refusalOf(await service.bounce(people.lead, given))).toBe('not-allowed')
    const twice = await Promise.all([1, 2].map(() => service.bounce(people.financeOfficer, given)))
    expect(twice.map(refusalOf).toSorted()).toEqual(['accepted', 'award-payment-not-paid'])
    const after = done(await service.award(people.officer, roundId))
    expect(after.next).toMatchObject({ number: 2, total: 400_000_000, sums: [{ unitId: unitOf('732') }] })
    expect(after.books.filter(({ over }) => over !== 0)).toEqual([])
    expect(after.line?.balance.consumed).toBe((line?.balance.consumed ?? 0) - 400_000_000)
    expect(refusalOf(await service.settle(people.officer, roundId))).toBe('award-unsettled')
    await paidAward(province, roundId)
    expect(done(await service.award(people.officer, roundId)).books.filter(({ over }) => over !== 0)).toEqual([])
    done(await service.settle(people.officer, roundId))
  })

  test('after the estimate lapsed is refused with the way out', async () => {
    const { service, people, goTo } = province
    const roundId = await publishedRound(province, { code: 'hoan-tra-muon', places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    const { payments } = done(await service.award(people.officer, roundId))
    goTo('2025-02-03')
    const given = { roundId, paymentId: payments[0]?.id ?? '', on: plainDate('2025-02-03'), reason: 'Tài khoản đã đóng' }
    expect(refusalOf(await service.bounce(people.financeOfficer, given))).toBe('award-line-lapsed')
    goTo('2025-01-17')
  })
})

describe('what a unit cannot return', () => {
  test('is given up by two, never more than it has to return; then the award is settled, its spending as it was', async () => {
    const { service, people, unitOf, platform } = province
    const roundId = await publishedRound(province, { code: 'thoi-thu-hoi', places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    await publishedRound(province, { roundId, version: 2, places: THREE.slice(0, 2) })
    await decidedAward(province, roundId)
    const claim = { roundId, unitId: unitOf('734'), reason: 'Đơn vị giải thể' }
    const propose = (amount: number) => service.proposeWriteOff(people.officer, { ...claim, amount })
    expect(refusalOf(await propose(300_000_001))).toBe('award-return-over-claim')
    expect(refusalOf(await service.proposeWriteOff(people.lead, { ...claim, amount: 1 }))).toBe('not-allowed')
    const [first] = await Promise.all([propose(100_000_000), propose(100_000_000)]).then((both) => both.filter(({ ok }) => ok))
    expect(refusalOf(await propose(1))).toBe('write-off-proposed-already')
    const { id: writeOffId } = done(first ?? (await propose(1)))
    const decide = { roundId, writeOffId, reason: 'QĐ 20/QĐ-UBND' }
    const both: Actor = { ...people.officer, grants: [...people.officer.grants, ...people.lead.grants] }
    expect(refusalOf(await service.decideWriteOff(both, { ...decide, outcome: 'confirmed' }))).toBe('write-off-by-proposer')
    expect(refusalOf(await service.decideWriteOff(people.lead, { ...decide, outcome: 'declined', reason: '' }))).toBe(
      'award-reason-missing',
    )
    const decided = await Promise.all([1, 2].map(() => service.decideWriteOff(people.lead, { ...decide, outcome: 'confirmed' })))
    expect(decided.map(refusalOf).toSorted()).toEqual(['accepted', 'write-off-decided-already'])
    const over = sql`INSERT INTO award_recovery (id, round_id, unit_id, amount_vnd, voucher_number, on_date, is_late, recorded_by, recorded_at)
      VALUES (${platform.newId()}, ${roundId}, ${unitOf('734')}, 200000001, 'x', '2025-01-17', false, ${platform.newId()}, now())`
    await expect(over.execute(platform.database)).rejects.toThrow('returns more than is claimed')
    const voucher = { roundId, unitId: unitOf('734'), amount: 200_000_000, voucherNumber: 'GNT-20', on: plainDate('2025-01-17') }
    done(await service.repay(people.financeOfficer, voucher))
    const { books, money } = done(await service.award(people.officer, roundId))
    expect(books.filter((book) => book.over !== 0)).toEqual([])
    expect(books.find(({ account }) => account === 'expenses:award')?.held).toBe(1_000_000_000)
    expect(money.find(({ unitId }) => unitId === unitOf('734'))).toMatchObject({ writtenOff: 100_000_000, returned: 200_000_000 })
    expect(refusalOf(await propose(1))).toBe('award-return-over-claim')
    done(await service.settle(people.officer, roundId))
  })

  test('is not given up where the other declines, nor by one in the database', async () => {
    const { service, people, unitOf, platform } = province
    const roundId = await publishedRound(province, { code: 'khong-thoi', places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    await publishedRound(province, { roundId, version: 2, places: THREE.slice(0, 2) })
    await decidedAward(province, roundId)
    const claim = { roundId, unitId: unitOf('734'), amount: 300_000_000, reason: 'x' }
    const { id: writeOffId } = done(await service.proposeWriteOff(people.officer, claim))
    const alone = sql`UPDATE award_write_off SET outcome = 'confirmed', outcome_reason = 'x', decided_by = proposed_by, decided_at = now()
      WHERE id = ${writeOffId}`
    await expect(alone.execute(platform.database)).rejects.toThrow('second person')
    done(await service.decideWriteOff(people.lead, { roundId, writeOffId, outcome: 'declined', reason: 'Còn thu được' }))
    const { money, books } = done(await service.award(people.officer, roundId))
    expect(money.find(({ unitId }) => unitId === unitOf('734'))?.writtenOff).toBe(0)
    expect(books.filter(({ over }) => over !== 0)).toEqual([])
  })
})
