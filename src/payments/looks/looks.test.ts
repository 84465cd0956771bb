import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import type { Actor } from '../../identity/index.ts'
import { keepAccount } from '../../identity/testing.ts'
import { addDays, plainDate } from '../../kernel/calendar.ts'
import { readingService } from '../service.ts'
import { computedMonth, JUNE, onDay, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'
import type { LookOutcome } from './look.ts'
import type { ProposeLookRule } from './look-rule-service.ts'

const TODAY = plainDate('2024-08-06')
const decision = { number: '91/QĐ-UBND', date: plainDate('2024-08-05') }
const reason = 'Quy chế xem lại của tỉnh'
const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }): string =>
  result.ok ? 'done' : (result.refusal?.kind ?? '')

let first: PayingProvince
beforeAll(async () => {
  first = onDay(await payingProvince({ groups: 0 }), TODAY)
})
afterAll(() => first.platform.close())

/** Days pass, since a day has one rule: each is one of the month after. */
let days = 0
const onNextDay = (): PayingProvince => {
  days += 1
  return onDay(first, addDays(TODAY, days))
}

const propose = ({ service, actors } = first, given: Partial<ProposeLookRule> = {}) =>
  service.proposeLookRule(actors.officer, { sharePerMille: 0, firstGroups: 0, decision, reason, ...given })

/** A province with groups, on a day from which on a rule holds. */
async function under(rule: { readonly sharePerMille?: number; readonly firstGroups?: number }, groups: number) {
  const set = onNextDay()
  const { ruleId } = taken(await propose(set, rule))
  taken(await set.service.decideLookRule(set.actors.lead, { ruleId, outcome: 'confirmed' }))
  const own = onDay(await provinceOn(first.platform, { groups }), addDays(TODAY, days))
  return { own, ruleId }
}

/** A month computed under it, with what is drawn and how it is acted on. */
async function drawn(rule: Parameters<typeof under>[0], groups: number) {
  const { own, ruleId } = await under(rule, groups)
  const { id: cycleId } = await computedMonth(own)
  const { service, actors, platform } = own
  const shown = async (actor = actors.officer) => taken(await readingService(platform).looks(actor, cycleId))
  const look = (groupId: string, outcome: LookOutcome = 'agreed', actor = actors.officer, why?: string) =>
    service.lookAtReport(actor, { cycleId, groupId, outcome, reason: why })
  const submit = () => service.submit(actors.officer, { cycleId })
  return { own, ruleId, cycleId, shown, look, submit }
}

/** @returns the constraint that refuses it, or `allowed`; nothing of it stays */
async function attempt(...writes: RawBuilder<unknown>[]): Promise<string> {
  const undone = new Error('undone')
  return first.platform.database
    .transaction()
    .execute(async (transaction) => {
      for (const write of writes) await write.execute(transaction)
      throw undone
    })
    .catch((error: unknown) => (error === undone ? 'allowed' : ((error as { constraint?: string }).constraint ?? String(error))))
}

/** The same human under another account of theirs. */
async function otherAccountOf(actor: Actor): Promise<Actor> {
  const { platform } = first
  const other = { ...actor, userId: platform.newId() }
  for (const one of [actor, other]) {
    await keepAccount(platform, one)
    await sql`UPDATE app_user SET identity_index = sha256(convert_to(${actor.userId}, 'UTF8')), identity_last4 = '0001' WHERE id = ${one.userId}`.execute(
      platform.database,
    )
  }
  return other
}

const audited = async (action: string) => {
  const { rows } = await sql<{
    after: Record<string, unknown>
  }>`SELECT after FROM audit_event WHERE action = ${action} ORDER BY seq`.execute(first.platform.database)
  return rows.map(({ after }) => after)
}

describe('a rule of looking again', () => {
  test('is set by two people, under no other account of the proposer, from today on, once for a day', async () => {
    const set = onNextDay()
    const { service, actors } = set
    const wrong: [Partial<ProposeLookRule>, string][] = [
      [{ reason: ' ' }, 'reason-missing'],
      [{ decision: { ...decision, number: ' ' } }, 'decision-missing'],
      [{ from: TODAY }, 'look-rule-impossible'],
      [{ sharePerMille: 1001 }, 'look-rule-impossible'],
    ]
    for (const [change, refusal] of wrong) expect(refusalOf(await propose(set, change))).toBe(refusal)
    const byLead = { ...set, actors: { ...actors, officer: actors.lead } }
    expect(refusalOf(await propose(byLead))).toBe('not-allowed')
    const { ruleId } = taken(await propose(set))
    expect(refusalOf(await propose(set))).toBe('look-rule-there-already')
    const confirm = { ruleId, outcome: 'confirmed' } as const
    const both = { ...actors.officer, grants: [...actors.officer.grants, ...actors.lead.grants] }
    expect(refusalOf(await service.decideLookRule(both, confirm))).toBe('look-rule-by-proposer')
    expect(refusalOf(await service.decideLookRule(await otherAccountOf(both), confirm))).toBe('look-rule-by-proposer')
    expect(refusalOf(await service.decideLookRule(actors.officer, confirm))).toBe('not-allowed')
    expect(refusalOf(await service.decideLookRule(actors.lead, { ...confirm, outcome: 'declined' }))).toBe('reason-missing')
    expect(refusalOf(await service.decideLookRule(actors.lead, { ...confirm, ruleId: first.lineId }))).toBe('look-rule-unknown')
    const late = onDay(first, addDays(TODAY, days + 1))
    expect(refusalOf(await late.service.decideLookRule(actors.lead, confirm))).toBe('look-rule-impossible')
    const states = async () =>
      taken(await readingService(set.platform).lookRules(actors.financeOfficer)).map(({ state }) => state)
    expect((await states())[0]).toBe('proposed')
    taken(await service.decideLookRule(actors.lead, confirm))
    expect((await states())[0]).toBe('standing')
    expect(refusalOf(await service.decideLookRule(actors.lead, confirm))).toBe('look-rule-decided-already')
    expect([
      (await audited('payments.look-rule-proposed')).length,
      (await audited('payments.look-rule-confirmed')).length,
    ]).toEqual([1, 1])
    expect(await attempt(sql`UPDATE look_rule SET share_per_mille = 1 WHERE id = ${ruleId}`)).toBe('threshold-decided-once')
    expect(await attempt(sql`DELETE FROM look_rule WHERE id = ${ruleId}`)).not.toBe('allowed')
  })

  test('that nobody has set asks for nothing: a month is drawn for only from its first day on', async () => {
    const own = onDay(await provinceOn(first.platform, { groups: 2 }), plainDate('2024-08-01'))
    const { id: cycleId } = await computedMonth(own)
    const reading = readingService(own.platform)
    expect(taken(await reading.looks(own.actors.officer, cycleId))).toMatchObject({ draw: null, items: [] })
    expect(taken(await reading.overview(own.actors.officer, cycleId)).looks).toBeNull()
    taken(await own.service.submit(own.actors.officer, { cycleId }))
  })

  test('asks for the month to be computed again when it changed since', async () => {
    const { own, cycleId } = await drawn({ firstGroups: 0, sharePerMille: 0 }, 1)
    const set = onNextDay()
    const { ruleId } = taken(await propose(set, { sharePerMille: 1000 }))
    taken(await set.service.decideLookRule(set.actors.lead, { ruleId, outcome: 'confirmed' }))
    const { service, actors, platform } = onDay(own, addDays(TODAY, days))
    expect(refusalOf(await service.submit(actors.officer, { cycleId }))).toBe('looks-not-drawn')
    const overview = taken(await readingService(platform).overview(actors.officer, cycleId))
    expect(overview.looks).toEqual({ drawn: 0, missing: 0, isDrawn: false })
    taken(await service.compute(actors.officer, { cycleId }))
    expect(refusalOf(await service.submit(actors.officer, { cycleId }))).toBe('looks-missing')
  })
})

describe('what is looked at again', () => {
  test('is a share that an auditor draws again from the seed, which computing again does not change', async () => {
    const { own, cycleId, shown } = await drawn({ sharePerMille: 250 }, 6)
    const { draw, items, drawn: count } = await shown()
    expect([count, draw?.population, draw?.ordinal]).toEqual([2, 6, 1])
    const byHand = own.groupIds
      .map((groupId) => [createHash('sha256').update(`${draw?.seed}:${groupId}`).digest('hex'), groupId] as const)
      .sort()
      .slice(0, 2)
      .map(([, groupId]) => groupId)
    expect(new Set(items.map(({ groupId }) => groupId))).toEqual(new Set(byHand))
    const history = taken(await readingService(own.platform).history(own.actors.officer, cycleId))
    const computed = history.events.find(({ kind }) => kind === 'computed')
    expect(computed?.detail).toMatchObject({ fingerprint: draw?.seed, looks: { seed: draw?.seed, population: 6, drawn: 2 } })
    taken(await own.service.compute(own.actors.officer, { cycleId }))
    expect(await shown()).toMatchObject({ draw: { seed: draw?.seed, ordinal: 1 } })
    const [away] = items
    const word = { month: JUNE, of: { groupIds: [away?.groupId ?? ''] }, reason: 'Nhầm' }
    taken(await own.service.confirmReports(own.actors.commune, { ...word, state: 'returned' }))
    taken(await own.service.confirmReports(own.actors.commune, { ...word, state: 'approved' }))
    taken(await own.service.compute(own.actors.officer, { cycleId }))
    const again = await shown()
    expect(again.draw).toMatchObject({ seed: draw?.seed, ordinal: 2 })
    expect(new Set(again.items.map(({ groupId }) => groupId))).toEqual(new Set(byHand))
    expect(again.items.map(({ confirmationId }) => confirmationId)).not.toContain(away?.confirmationId)
  })

  test('is all of a new officer’s first groups, whatever the account, and says why and in how many seconds they were confirmed', async () => {
    const { shown, own } = await drawn({ firstGroups: 3 }, 5)
    const { items, drawn: count } = await shown()
    expect(count).toBe(3)
    expect(items.map(({ firstNumber }) => firstNumber).toSorted()).toEqual([1, 2, 3])
    expect(items.every(({ isRandom, sitting }) => !isRandom && sitting.groups === 5 && sitting.seconds === 0)).toBe(true)
    expect(items[0]?.why[0]?.vi).toContain('Tổ thứ')
    const again = await otherAccountOf(own.actors.commune)
    const next = onDay(own, addDays(TODAY, days))
    const { groupIds } = own
    const about = { month: JUNE, of: { groupIds: groupIds.slice(0, 1) }, reason: 'Đổi người' }
    taken(await next.service.confirmReports(again, { ...about, state: 'returned' }))
    taken(await next.service.confirmReports(again, { ...about, state: 'approved' }))
    taken(await next.service.compute(own.actors.officer, { cycleId: taken(await cycleOf(own)) }))
    expect((await shown()).drawn).toBe(3)
  })

  test('holds the submission until each was agreed to, and says how many, whom it waits for and where, beforehand too', async () => {
    const { own, cycleId, shown, look, submit } = await drawn({ sharePerMille: 500 }, 4)
    const { actors, platform } = own
    const [one, other] = (await shown()).items.map(({ groupId }) => groupId)
    expect(await submit()).toMatchObject({ ok: false, refusal: { kind: 'looks-missing', missing: 2, drawn: 2 } })
    expect(taken(await look(one ?? ''))).toEqual({ groupId: one, missing: 1 })
    const overview = taken(await readingService(platform).overview(actors.officer, cycleId))
    expect(overview.looks).toEqual({ drawn: 2, missing: 1, isDrawn: true })
    const step = overview.steps.find((found) => found.step === 'submitted')
    expect([step?.state, step?.hindrances.map(({ clearedIn }) => clearedIn)]).toEqual(['held', ['looks']])
    expect(step?.hindrances[0]?.text.vi).toContain('1/2')
    const around = sql`UPDATE payment_cycle SET state = 'submitted', submissions = 1, approvals_needed = 1 WHERE id = ${cycleId}`
    expect(await attempt(around)).toBe('looked-at-before-submission')
    taken(await look(other ?? ''))
    expect(refusalOf(await look(other ?? ''))).toBe('looked-at-already')
    taken(await submit())
    expect(refusalOf(await look(other ?? '', 'withdrawn', actors.officer, 'Nhầm'))).toBe('looks-not-open')
    expect((await audited('payments.report-looked')).at(-1)).toMatchObject({ groupId: other, outcome: 'agreed' })
  })

  test('sent back with a reason is a returned report: it gets nothing, says why, and the rest is drawn anew', async () => {
    const { own, cycleId, shown, look, submit } = await drawn({ sharePerMille: 300 }, 3)
    const { actors, platform, service } = own
    const [item] = (await shown()).items
    const groupId = item?.groupId ?? ''
    expect(refusalOf(await look(groupId, 'sent-back', actors.officer, ' '))).toBe('reason-missing')
    taken(await look(groupId, 'sent-back', actors.officer, 'Ảnh không phải của tháng này'))
    expect((await shown()).items[0]).toMatchObject({ isReplaced: true, mayLook: false, look: { outcome: 'sent-back' } })
    expect((await shown()).officers).toMatchObject([{ looked: 1, sentBack: 1, disagreedPerMille: 1000 }])
    expect(refusalOf(await look(groupId))).toBe('look-not-drawn')
    expect(refusalOf(await submit())).toBe('facts-changed')
    taken(await service.compute(actors.officer, { cycleId }))
    const { items } = taken(await readingService(platform).entitlements(actors.officer, { cycleId, groupId }))
    expect(items[0]).toMatchObject({ state: 'not-entitled' })
    const thread = taken(await readingService(platform).thread(actors.officer, items[0]?.id ?? ''))
    expect(thread.confirmation).toMatchObject({ state: 'returned', reason: 'Ảnh không phải của tháng này' })
    const next = await shown()
    expect([next.draw?.population, next.drawn, next.missing]).toEqual([2, 1, 1])
    expect(next.items[0]?.groupId).not.toBe(groupId)
  })

  test('agreed to is withdrawn by a new record only, with a reason, and is missing again', async () => {
    const { shown, look, submit, own } = await drawn({ sharePerMille: 1000 }, 1)
    const groupId = own.groupIds[0] ?? ''
    expect(refusalOf(await look(groupId, 'withdrawn', own.actors.officer, 'x'))).toBe('not-looked-at')
    taken(await look(groupId))
    expect(refusalOf(await look(groupId, 'withdrawn'))).toBe('reason-missing')
    taken(await look(groupId, 'withdrawn', own.actors.officer, 'Xem nhầm tổ'))
    expect([(await shown()).missing, refusalOf(await submit())]).toEqual([1, 'looks-missing'])
    taken(await look(groupId))
    taken(await submit())
    const { rows } = await sql`SELECT outcome FROM report_look WHERE group_id = ${groupId} ORDER BY ordinal`.execute(
      own.platform.database,
    )
    expect(rows).toMatchObject([{ outcome: 'agreed' }, { outcome: 'withdrawn' }, { outcome: 'agreed' }])
    expect(await attempt(sql`DELETE FROM report_look WHERE group_id = ${groupId}`)).not.toBe('allowed')
  })
})

describe('who looks', () => {
  test('is another human than who confirmed, with reach over the group; and the database says so too', async () => {
    const { own, cycleId, shown, look } = await drawn({ sharePerMille: 1000 }, 1)
    const { actors, platform, communeId, provinceId } = own
    const groupId = own.groupIds[0] ?? ''
    expect(refusalOf(await look(groupId, 'agreed', actors.commune))).toBe('look-by-confirmer')
    const again = await otherAccountOf(actors.commune)
    expect(refusalOf(await look(groupId, 'agreed', again))).toBe('look-by-confirmer')
    expect((await shown(again)).items).toMatchObject([{ isYours: true, mayLook: false }])
    for (const actor of [actors.lead, actors.financeLead, actors.financeOfficer, officer(platform, 'auditor', provinceId)])
      expect(refusalOf(await look(groupId, 'agreed', actor))).toBe('not-allowed')
    const foreign = officer(platform, 'commune-officer', first.communeId)
    expect(refusalOf(await look(groupId, 'agreed', foreign))).not.toBe('done')
    expect((await shown(foreign)).items).toEqual([])
    const [item] = (await shown()).items
    const row = (by: string, outcome = 'agreed', ordinal = 1) =>
      sql`INSERT INTO report_look (id, confirmation_id, ordinal, cycle_id, group_id, outcome, reason, looked_by, looked_at)
        VALUES (gen_random_uuid(), ${item?.confirmationId}, ${ordinal}, ${cycleId}, ${groupId}, ${outcome}, 'x', ${by}, now())`
    expect(await attempt(row(actors.commune.userId))).toBe('look-by-another')
    expect(await attempt(row(again.userId))).toBe('look-by-another')
    expect(await attempt(row(actors.officer.userId, 'withdrawn'))).toBe('look-follows')
    expect(await attempt(row(actors.officer.userId, 'agreed', 2))).toBe('look-follows')
    expect(await attempt(row(actors.officer.userId), row(actors.officer.userId, 'agreed', 2))).toBe('look-follows')
    expect(await attempt(row(actors.officer.userId))).toBe('allowed')
    const replaced = sql`UPDATE report_confirmation SET replaced_at = now() WHERE id = ${item?.confirmationId}`
    expect(await attempt(replaced, row(actors.officer.userId))).toBe('look-of-what-stands')
    const colleague = officer(platform, 'commune-officer', communeId)
    taken(await look(groupId, 'agreed', colleague))
  })

  test('two who look at the same moment: one is noted, the other is told', async () => {
    const { own, look, shown } = await drawn({ sharePerMille: 1000 }, 1)
    const groupId = own.groupIds[0] ?? ''
    const colleague = officer(own.platform, 'commune-officer', own.communeId)
    const both = await Promise.all([look(groupId), look(groupId, 'sent-back', colleague, 'Thiếu danh sách ký')])
    const outcomes = both.map(refusalOf).toSorted()
    expect(['done,look-not-drawn', 'done,looked-at-already']).toContain(outcomes.join(','))
    expect((await shown()).items[0]?.look).not.toBeNull()
  })

  test('a look and a submission at the same moment leave no month submitted without its looks', async () => {
    const { own, cycleId, look, submit } = await drawn({ sharePerMille: 1000 }, 1)
    const groupId = own.groupIds[0] ?? ''
    taken(await look(groupId))
    const [withdrawn, submitted] = await Promise.all([look(groupId, 'withdrawn', own.actors.officer, 'Xem nhầm tổ'), submit()])
    expect([withdrawn.ok, submitted.ok].filter(Boolean)).toHaveLength(1)
    const { rows } = await sql<{ state: string }>`SELECT state FROM payment_cycle WHERE id = ${cycleId}`.execute(
      own.platform.database,
    )
    expect(rows[0]?.state).toBe(submitted.ok ? 'submitted' : 'computed')
  })
})

async function cycleOf({ platform, provisionCode, actors }: PayingProvince) {
  const cycles = taken(await readingService(platform).cycles(actors.officer, { provisionCode, month: JUNE, limit: 1 }))
  return { ok: true as const, value: cycles[0]?.id ?? '' }
}
