import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import type { Actor } from '../../identity/index.ts'
import { readingService } from '../service.ts'
import {
  approve,
  approveChanges,
  approvedMonth,
  computedMonth,
  confirmAccount,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

/** Another account of a group's leader: proposed by the commune, confirmed by finance. */
const changeAccount = async (province: PayingProvince, index: number): Promise<void> =>
  confirmAccount(province, await proposeAccount(province, index))

const waitingIn = async ({ platform, actors }: PayingProvince, cycleId: string) =>
  taken(await readingService(platform).history(actors.financeLead, cycleId)).waiting
const order = async ({ service, actors }: PayingProvince, cycleId: string) =>
  taken(await service.order(actors.financeOfficer, { cycleId }))

async function changedLine(province: PayingProvince, cycleId: string) {
  const line = (await waitingIn(province, cycleId)).find(({ obstacle }) => obstacle === 'changed-since-approval')
  return { entitlementId: line?.entitlementId ?? '', payeeId: line?.payeeId ?? '', accountDigest: line?.accountDigest ?? '' }
}

/** The last digits of the account each group, by its index, was paid into. */
async function paidInto({ platform, groupIds }: PayingProvince, cycleId: string): Promise<string[]> {
  const { rows } = await sql<{ group_id: string; last4: string }>`SELECT group_id, account_last4 AS last4 FROM disbursement
    WHERE cycle_id = ${cycleId}`.execute(platform.database)
  return rows.map(({ group_id, last4 }) => `${groupIds.indexOf(group_id)} ${last4}`).toSorted()
}

describe('a line whose account is not the approved one', () => {
  // Each subset of three lines: changed before the approval, after it, or not at all.
  const ways = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const))
  test.each(ways)(
    'is kept back, and no other: changed %i and %i (0 never, 1 once submitted, 2 once approved)',
    async (...when) => {
      const province = await provinceOn(first.platform, { groups: 3 })
      const { service, actors } = province
      const { id: cycleId } = await computedMonth(province)
      taken(await service.submit(actors.officer, { cycleId }))
      for (const [index, at] of when.entries()) if (at === 1) await changeAccount(province, index)
      await approve(province, cycleId)
      for (const [index, at] of when.entries()) if (at === 2) await changeAccount(province, index)

      const changed = when.filter((at) => at !== 0).length
      expect(await order(province, cycleId)).toMatchObject({ order: { payees: 3 - changed }, waiting: changed })
      expect((await waitingIn(province, cycleId)).map(({ obstacle }) => obstacle)).toEqual(
        Array.from({ length: changed }, () => 'changed-since-approval'),
      )
      if (changed === 0) return
      taken(await approveChanges(province, cycleId))
      expect(await order(province, cycleId)).toMatchObject({ order: { payees: changed }, waiting: 0 })
      const into = [0, 1, 2].map((index) => `${index} 000${index}`)
      expect(await paidInto(province, cycleId)).toEqual(into)
    },
  )

  test('is seen before the month is submitted: it is computed again', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { service, actors } = province
    const { id: cycleId } = await computedMonth(province)
    await changeAccount(province, 1)
    expect(await service.submit(actors.officer, { cycleId })).toMatchObject({ refusal: { kind: 'facts-changed', groups: 1 } })
    taken(await service.compute(actors.officer, { cycleId }))
    taken(await service.submit(actors.officer, { cycleId }))
    await approve(province, cycleId)
    expect(await order(province, cycleId)).toMatchObject({ order: { payees: 2 }, waiting: 0 })
  })

  test('is approved by an approver alone who neither made the month nor touched the account, and sees the account as it is', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { service, actors, platform, provinceId } = province
    const { id: cycleId } = await approvedMonth(province)
    await changeAccount(province, 0)
    const line = await changedLine(province, cycleId)
    const ask = (actor: Actor, change: object = {}, reason = 'Đã gọi') =>
      service.approveChanges(actor, { cycleId, lines: [{ ...line, ...change }], reason })
    const alsoLead = (actor: Actor): Actor => ({ ...actor, grants: officer(platform, 'dx-lead', provinceId).grants })

    expect(await ask(actors.officer)).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await ask(alsoLead(actors.officer))).toMatchObject({ refusal: { kind: 'approver-is-maker' } })
    expect(await ask(alsoLead(actors.commune))).toMatchObject({ refusal: { kind: 'approver-confirmed-reports' } })
    expect(await ask(alsoLead(actors.financeOfficer))).toMatchObject({ refusal: { kind: 'approver-changed-payees' } })
    expect(await ask(actors.lead, { accountDigest: 'f'.repeat(64) })).toMatchObject({ refusal: { kind: 'line-not-changed' } })
    expect(await ask(actors.lead, {}, ' ')).toMatchObject({ refusal: { kind: 'reason-missing' } })
    expect(await waitingIn(province, cycleId)).toHaveLength(2)
    taken(await ask(actors.lead))
    expect(await ask(actors.lead)).toMatchObject({ refusal: { kind: 'line-not-changed' } })
    const { events } = taken(await readingService(platform).history(actors.lead, cycleId))
    expect(events.at(-1)).toMatchObject({ kind: 'change-approved', by: actors.lead.userId, reason: 'Đã gọi' })
  })

  test('goes back once more when the account changes again after that', async () => {
    const province = await provinceOn(first.platform, { groups: 1 })
    const { id: cycleId } = await approvedMonth(province)
    await changeAccount(province, 0)
    taken(await approveChanges(province, cycleId))
    await sql`UPDATE payee_account SET account_holder = 'Người khác' WHERE state = 'confirmed'
      AND person_id = ${(await waitingIn(province, cycleId))[0]?.payeeId}`.execute(province.platform.database)
    expect((await waitingIn(province, cycleId))[0]?.obstacle).toBe('changed-since-approval')
  })

  test('the database keeps the yes of no maker of the month, and of nobody who touched the account', async () => {
    const province = await provinceOn(first.platform, { groups: 1 })
    const { actors, platform } = province
    const { id: cycleId } = await approvedMonth(province)
    await changeAccount(province, 0)
    const { entitlementId, payeeId, accountDigest } = await changedLine(province, cycleId)
    const keep = (by: Actor) =>
      sql`INSERT INTO payee_approval (id, cycle_id, entitlement_id, payee_id, account_digest, reason, approved_by, approved_at)
        VALUES (${platform.newId()}, ${cycleId}, ${entitlementId}, ${payeeId}, ${accountDigest}, 'x', ${by.userId}, now())`.execute(
        platform.database,
      )
    await expect(keep(actors.officer)).rejects.toThrow('nobody approves what they made')
    for (const changer of [actors.commune, actors.financeOfficer])
      await expect(keep(changer)).rejects.toThrow('nobody approves the account they changed')
    await keep(actors.lead)
    await expect(sql`DELETE FROM payee_approval`.execute(platform.database)).rejects.toThrow()
  })
})
