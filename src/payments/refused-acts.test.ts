import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../groups/testing.ts'
import type { Actor, Role } from '../identity/index.ts'
import { getShippedProvision } from '../policies/index.ts'
import { lineRefusalText, paymentRefusalText } from './cycle/cycle-text.ts'
import { readingService } from './service.ts'
import {
  approvedMonth,
  bankList,
  computedMonth,
  JUNE,
  loadLines,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from './testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 1 })
})
afterAll(() => first.platform.close())

const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, { groups: 2, ...given })
const nowhere = '01890000-0000-7000-8000-00000000dead'

/** The same person, with another role over the province besides. */
const alsoAs = (actor: Actor, role: Role, unitId: string): Actor => ({
  ...actor,
  grants: [...actor.grants, { role, unitId, from: '2020-01-01' as never }],
})

describe('who approves', () => {
  interface Made {
    readonly cycleId: string
    readonly fingerprint: string
    readonly maker: Actor
  }
  /** A submitted month of which one act was done by somebody who may also approve. */
  async function madeBy(act: 'open' | 'compute' | 'submit', province: PayingProvince): Promise<Made> {
    const { service, actors, provisionCode, groupIds, provinceId, platform } = province
    const maker = alsoAs(officer(platform, 'dx-officer', provinceId), 'dx-lead', provinceId)
    const by = (step: typeof act) => (step === act ? maker : actors.officer)
    taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds }, state: 'approved' }))
    const { id: cycleId } = taken(await service.open(by('open'), { provisionCode, month: JUNE }))
    taken(await service.compute(by('compute'), { cycleId }))
    const { fingerprint = '' } = taken(await service.submit(by('submit'), { cycleId }))
    return { cycleId, fingerprint, maker }
  }

  test.each(['open', 'compute', 'submit'] as const)('is nobody who had a hand in it: to %s it is enough', async (act) => {
    const province = await another()
    const { cycleId, fingerprint, maker } = await madeBy(act, province)
    expect(await province.service.approve(maker, { cycleId, fingerprint })).toEqual({
      ok: false,
      refusal: { kind: 'approver-is-maker', cycleId },
    })
    expect(taken(await province.service.approve(province.actors.lead, { cycleId, fingerprint })).state).toBe('approved')
  })

  test('approves what they saw: another fingerprint is refused with both', async () => {
    const province = await another()
    const { service, actors } = province
    const { id: cycleId } = await computedMonth(province)
    const { fingerprint } = taken(await service.submit(actors.officer, { cycleId }))
    const seen = 'f'.repeat(64)
    expect(await service.approve(actors.lead, { cycleId, fingerprint: seen })).toEqual({
      ok: false,
      refusal: { kind: 'fingerprint-differs', cycleId, seen, submitted: fingerprint },
    })
  })

  test('does not approve what was altered behind the submission, though they name its fingerprint', async () => {
    const province = await another()
    const { service, actors, platform } = province
    const { id: cycleId } = await computedMonth(province)
    const { fingerprint = '' } = taken(await service.submit(actors.officer, { cycleId }))
    await sql`ALTER TABLE entitlement DISABLE TRIGGER USER`.execute(platform.database)
    await sql`UPDATE entitlement SET basis_digest = repeat('0', 64) WHERE cycle_id = ${cycleId}`.execute(platform.database)
    await sql`ALTER TABLE entitlement ENABLE TRIGGER USER`.execute(platform.database)
    expect(await service.approve(actors.lead, { cycleId, fingerprint })).toMatchObject({
      refusal: { kind: 'fingerprint-differs', submitted: fingerprint },
    })
  })
})

describe('a month nobody knows', () => {
  test('is refused by every act, and to whoever reads it', async () => {
    const { service, actors } = first
    const cycleId = nowhere
    const unknown = { ok: false, refusal: { kind: 'cycle-unknown', cycleId } }
    const group = { cycleId, groupId: nowhere }
    expect(await service.compute(actors.officer, { cycleId })).toEqual(unknown)
    expect(await service.submit(actors.officer, { cycleId })).toEqual(unknown)
    expect(await service.return(actors.lead, { cycleId, reason: 'x' })).toEqual(unknown)
    expect(await service.approve(actors.lead, { cycleId, fingerprint: '' })).toEqual(unknown)
    expect(await service.order(actors.financeOfficer, { cycleId })).toEqual(unknown)
    expect(await service.close(actors.officer, { cycleId })).toEqual(unknown)
    expect(await service.hold(actors.officer, { ...group, reason: 'x' })).toEqual(unknown)
    expect(await service.object(actors.officer, { ...group, what: 'x' })).toEqual(unknown)
    const bytes = bankList([{ reference: 'K1', amount: 1 }])
    expect(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes })).toEqual(unknown)
    expect(await readingService(first.platform).overview(actors.officer, cycleId)).toEqual(unknown)
  })

  test('nor is there an amount, or a group, by an id that is nobody’s', async () => {
    const { service, actors, platform } = first
    expect(await readingService(platform).thread(actors.officer, nowhere)).toEqual({
      ok: false,
      refusal: { kind: 'entitlement-unknown', entitlementId: nowhere },
    })
    const unknownToo = { groupIds: [...first.groupIds, nowhere] }
    expect(await service.confirmReports(actors.commune, { month: JUNE, of: unknownToo, state: 'approved' })).toEqual({
      ok: false,
      refusal: { kind: 'group-unknown', groupId: nowhere },
    })
  })

  test('nor an objection; and who raised one does not answer it', async () => {
    const { service, actors } = first
    expect(await service.answerObjection(actors.officer, { objectionId: nowhere, answer: 'Rõ' })).toEqual({
      ok: false,
      refusal: { kind: 'objection-unknown', objectionId: nowhere },
    })
    const province = await another()
    const [groupId = ''] = province.groupIds
    const { id: cycleId } = await computedMonth(province)
    const both = alsoAs(province.actors.officer, 'group-leader', groupId)
    const { id: objectionId } = taken(await province.service.object(both, { cycleId, groupId, what: 'Thiếu một người' }))
    expect(await province.service.answerObjection(both, { objectionId, answer: 'Đã đủ' })).toEqual({
      ok: false,
      refusal: { kind: 'own-objection', objectionId },
    })
    expect(await province.service.answerObjection(both, { objectionId, answer: ' ' })).toMatchObject({
      refusal: { kind: 'words-missing' },
    })
  })
})

describe('holding', () => {
  test('a group the month does not pay, and letting go of one that is not held, are refused', async () => {
    const province = await another()
    const { service, actors, groupIds, provisionCode } = province
    const [paid = '', silent = ''] = groupIds
    taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds: [paid] }, state: 'approved' }))
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    expect(await service.hold(actors.officer, { cycleId, groupId: paid, reason: 'x' })).toMatchObject({
      refusal: { kind: 'cycle-not-in-state', move: 'hold', state: 'opened' },
    })
    taken(await service.compute(actors.officer, { cycleId }))
    for (const groupId of [silent, nowhere])
      expect(await service.hold(actors.officer, { cycleId, groupId, reason: 'x' })).toEqual({
        ok: false,
        refusal: { kind: 'group-not-in-cycle', groupId },
      })
    expect(await service.releaseHold(actors.officer, { cycleId, groupId: paid, reason: 'x' })).toEqual({
      ok: false,
      refusal: { kind: 'not-held', groupId: paid },
    })
    expect(await service.hold(actors.officer, { cycleId, groupId: paid, reason: ' ' })).toMatchObject({
      refusal: { kind: 'reason-missing' },
    })
  })
})

describe('opening and submitting', () => {
  test('prizes of ranked units are not paid by months of groups', async () => {
    const { code: _, area: __, ...ranks } = getShippedProvision('dong-nai-2024-ranks')
    const province = await another({ provision: { ...ranks, act: { ...ranks.act, kind: 'resolution' } } })
    const { service, actors, provisionCode } = province
    expect(await service.open(actors.officer, { provisionCode, month: JUNE })).toMatchObject({
      ok: false,
      refusal: { kind: 'provision-not-payable' },
    })
  })

  test('where a payer has no line in the budget, nothing is submitted', async () => {
    const payers = [
      { payer: 'Tỉnh', level: 'province' as const, share: { part: 7, whole: 10 } },
      { payer: 'Xã', level: 'commune' as const, share: { part: 3, whole: 10 } },
    ]
    const province = await another({ provision: { sharing: { payers } } })
    const { id: cycleId } = await computedMonth(province)
    expect(await province.service.submit(province.actors.officer, { cycleId })).toMatchObject({
      refusal: { kind: 'no-budget-line' },
    })
  })
})

describe('closing', () => {
  const close = ({ service, actors }: PayingProvince, cycleId: string) => service.close(actors.officer, { cycleId })

  test('a computed month in which groups are entitled is submitted first', async () => {
    const province = await another()
    const { id: cycleId } = await computedMonth(province)
    expect(await close(province, cycleId)).toEqual({ ok: false, refusal: { kind: 'still-entitled', cycleId, groups: 2 } })
  })

  test('what is on its way is awaited, even where the month is kept as paid', async () => {
    const province = await another()
    const { id: cycleId } = await approvedMonth(province)
    taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
    await sql`UPDATE payment_cycle SET state = 'paid' WHERE id = ${cycleId}`.execute(province.platform.database)
    expect(await close(province, cycleId)).toEqual({
      ok: false,
      refusal: { kind: 'answers-awaited', cycleId, payees: 2, amount: 3_000_000 },
    })
  })

  test('books that no longer agree keep the month open, whichever of them it is', async () => {
    const province = await another()
    const { service, actors, lineId, platform } = province
    const { id: cycleId } = await approvedMonth(province)
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const bytes = bankList(await loadLines(province, cycleId))
    taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes }))
    await sql`INSERT INTO budget_entry (id, line_id, kind, amount_vnd, reason, cycle_id, recorded_by, recorded_at)
      VALUES (${platform.newId()}, ${lineId}, 'return', 1, 'ngoài sổ', ${cycleId}, ${actors.financeOfficer.userId}, now())`.execute(
      platform.database,
    )
    expect(await close(province, cycleId)).toMatchObject({ refusal: { kind: 'totals-differ', cycleId } })
    const { cycle, station, reconciliation } = taken(await readingService(platform).overview(actors.officer, cycleId))
    expect([cycle.state, station]).toEqual(['paid', 'paid'])
    expect(reconciliation.differences).toEqual([{ book: 'budget-consumed', expected: 3_000_000, found: 2_999_999 }])
  })
})

describe('a bank’s list', () => {
  test('that returns another sum than was ordered is not taken', async () => {
    const province = await another({ groups: 1 })
    const { service, actors } = province
    const { id: cycleId } = await approvedMonth(province)
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const [line] = await loadLines(province, cycleId)
    const reference = line?.reference ?? ''
    const bytes = bankList([{ reference, amount: 1_499_999 }], [reference])
    expect(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes })).toMatchObject({
      refusal: { kind: 'lines-refused', lines: [{ row: 2, kind: 'amount-differs', ordered: 1_500_000, given: 1_499_999 }] },
    })
    expect(await loadLines(province, cycleId)).toHaveLength(1)
  })
})

describe('the tests of payments', () => {
  const own = new URL('.', import.meta.url)
  const written = readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, own), 'utf8'))
    .join('\n')
  const isTried = (kind: string): boolean => new RegExp(`['\\d] ?${kind}'`).test(written)

  test('try every refusal there is, of an act and of a bank’s row', () => {
    const kinds = [...Object.keys(paymentRefusalText), ...Object.keys(lineRefusalText)]
    expect(kinds.length).toBeGreaterThanOrEqual(45)
    expect(kinds.filter((kind) => !isTried(kind))).toEqual([])
  })

  test('would be found short of one that nobody tries', () => {
    expect(isTried(['never', 'tried', 'by', 'anyone'].join('-'))).toBe(false)
  })
})
