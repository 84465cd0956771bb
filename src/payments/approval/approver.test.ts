import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupService } from '../../groups/service.ts'
import { officer } from '../../groups/testing.ts'
import type { Actor, Role } from '../../identity/index.ts'
import { keepAccount } from '../../identity/testing.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { readingService } from '../service.ts'
import {
  computedMonth,
  confirmAccount,
  JUNE,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'
import { type Approving, whyNotApprover } from './approver.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

/** Somebody who approves and does something else as well. */
const approverAnd = ({ platform, provinceId }: PayingProvince, role: Role): Actor => {
  const both = officer(platform, 'dx-lead', provinceId)
  return { ...both, grants: [...both.grants, ...officer(platform, role, provinceId).grants] }
}
const submitted = async ({ service, actors }: PayingProvince, cycleId: string) =>
  taken(await service.submit(actors.officer, { cycleId }))
const approveAs = async ({ service }: PayingProvince, actor: Actor, cycle: { id: string; fingerprint?: string | undefined }) =>
  service.approve(actor, { cycleId: cycle.id, fingerprint: cycle.fingerprint ?? '' })

describe('whoever did something a month rests on', () => {
  test('released a hold in it: approves it no more, and the screen offers it not', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { service, groupIds, platform } = province
    const actor = approverAnd(province, 'dx-officer')
    const { id: cycleId } = await computedMonth(province)
    const held = { cycleId, groupId: groupIds[0] ?? '', reason: 'Xác minh' }
    taken(await service.hold(actor, held))
    taken(await service.releaseHold(actor, held))
    const cycle = await submitted(province, cycleId)
    expect(await approveAs(province, actor, cycle)).toMatchObject({ refusal: { kind: 'approver-released-hold', cycleId } })
    expect(taken(await readingService(platform).overview(actor, cycleId)).moves).not.toContain('approve')
    expect(taken(await readingService(platform).overview(province.actors.lead, cycleId)).moves).toContain('approve')
  })

  test('confirmed a report of it', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { service, actors, groupIds, provisionCode } = province
    const actor = approverAnd(province, 'commune-officer')
    const [one = '', ...others] = groupIds
    taken(await service.confirmReports(actor, { month: JUNE, of: { groupIds: [one] }, state: 'approved' }))
    taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds: others }, state: 'approved' }))
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    taken(await service.compute(actors.officer, { cycleId }))
    const cycle = await submitted(province, cycleId)
    expect(await approveAs(province, actor, cycle)).toMatchObject({ refusal: { kind: 'approver-confirmed-reports' } })
  })

  test('handed a lead over in a group that it pays', async () => {
    const province = await provinceOn(first.platform, { groups: 1 })
    const { platform, groupIds } = province
    const actor = approverAnd(province, 'dx-officer')
    const [groupId = ''] = groupIds
    const { rows } = await sql<{ id: string }>`SELECT id FROM membership WHERE group_id = ${groupId} AND role = 'member'`.execute(
      platform.database,
    )
    const change = {
      groupId,
      membershipId: rows[0]?.id ?? '',
      role: 'leader' as const,
      from: plainDate('2024-06-10'),
      reason: 'Kiện toàn',
    }
    taken(await groupService(platform).changeRole(actor, change))
    const cycle = await submitted(province, (await computedMonth(province)).id)
    expect(await approveAs(province, actor, cycle)).toMatchObject({ refusal: { kind: 'approver-changed-payees' } })
    expect(await approveAs(province, province.actors.lead, cycle)).toMatchObject({ ok: true })
  })

  test.each(['ended the lead of', 'named the leader of'])('%s a group that it pays, when another did the rest', async (way) => {
    const province = await provinceOn(first.platform, { groups: 1 })
    const { platform, groupIds, actors } = province
    const actor = approverAnd(province, 'dx-officer')
    const [ending, naming] = way === 'ended the lead of' ? [actor, actors.officer] : [actors.officer, actor]
    const [groupId = ''] = groupIds
    const { rows } = await sql<{ id: string; role: string }>`SELECT id, role FROM membership WHERE group_id = ${groupId}`.execute(
      platform.database,
    )
    const seat = (role: string) => rows.find((row) => row.role === role)?.id ?? ''
    const groups = groupService(platform)
    const reason = 'Kiện toàn'
    taken(await groups.endMembership(ending, { groupId, membershipId: seat('leader'), until: plainDate('2024-06-09'), reason }))
    const lead = { groupId, membershipId: seat('member'), role: 'leader' as const, from: plainDate('2024-06-10'), reason }
    taken(await groups.changeRole(naming, lead))
    const cycle = await submitted(province, (await computedMonth(province)).id)
    expect(await approveAs(province, actor, cycle)).toMatchObject({ refusal: { kind: 'approver-changed-payees' } })
    expect(await approveAs(province, actors.lead, cycle)).toMatchObject({ ok: true })
  })

  test.each(['proposed', 'confirmed'])('%s an account that it pays into', async (way) => {
    const province = await provinceOn(first.platform, { groups: 1 })
    const actor = approverAnd(province, 'dx-officer')
    const { actors } = province
    const hands = way === 'proposed' ? { ...actors, commune: actor } : { ...actors, financeOfficer: actor }
    await confirmAccount({ ...province, actors: hands }, await proposeAccount({ ...province, actors: hands }, 0))
    const cycle = await submitted(province, (await computedMonth(province)).id)
    expect(await approveAs(province, actor, cycle)).toMatchObject({ refusal: { kind: 'approver-changed-payees' } })
  })

  test('under another account of theirs, with the same identity number: one human is one hand, in the database too', async () => {
    const province = await provinceOn(first.platform, {
      groups: 1,
      provision: { approvals: [{ atLeast: 0 as never, approvers: 2 }] },
    })
    const { platform, actors } = province
    const twin = officer(platform, 'finance-lead', province.provinceId)
    for (const actor of [actors.officer, actors.lead, twin]) await keepAccount(platform, actor)
    const isOne = (...same: Actor[]) =>
      sql`UPDATE app_user SET identity_index = ${platform.keyring.blindIndex('075185000002')}, identity_last4 = '0002'
        WHERE id = ANY(${same.map(({ userId }) => userId)}::uuid[])`.execute(platform.database)
    const apart = () => sql`UPDATE app_user SET identity_index = NULL, identity_last4 = NULL`.execute(platform.database)
    const cycle = await submitted(province, (await computedMonth(province)).id)
    await isOne(actors.officer, twin)
    expect(await approveAs(province, twin, cycle)).toMatchObject({ refusal: { kind: 'approver-is-maker' } })
    await expect(
      sql`INSERT INTO cycle_approval (cycle_id, submission, approver_id, fingerprint, at)
        VALUES (${cycle.id}, ${cycle.submissions}, ${twin.userId}, ${cycle.fingerprint}, now())`.execute(platform.database),
    ).rejects.toThrow('nobody approves what they made')
    await apart()
    await isOne(actors.lead, twin)
    taken(await approveAs(province, actors.lead, cycle))
    expect(await approveAs(province, twin, cycle)).toMatchObject({ refusal: { kind: 'already-approved-by-you' } })
    await apart()
    expect(await approveAs(province, twin, cycle)).toMatchObject({ ok: true, value: { state: 'approved' } })
  })
})

describe('whyNotApprover', () => {
  const clean: Approving = {
    userIds: ['u1', 'u2'],
    events: [],
    approvals: [],
    releasedHolds: false,
    confirmedReports: false,
    changedPayees: false,
  }
  test.each<[string | undefined, Partial<Approving>]>([
    [undefined, {}],
    [
      undefined,
      {
        events: [
          { kind: 'held', by: 'u1' },
          { kind: 'opened', by: 'u3' },
          { kind: 'returned', by: 'u2' },
        ],
      },
    ],
    ['approver-is-maker', { events: [{ kind: 'computed', by: 'u2' }] }],
    ['approver-released-hold', { events: [{ kind: 'hold-released', by: 'u1' }] }],
    ['approver-confirmed-reports', { confirmedReports: true, approvals: [{ approverId: 'u1' }] }],
    ['approver-changed-payees', { changedPayees: true }],
    ['already-approved-by-you', { approvals: [{ approverId: 'u2' }] }],
    [undefined, { approvals: [{ approverId: 'u3' }] }],
  ])('%s', (why, done) => {
    expect(whyNotApprover({ ...clean, ...done })).toBe(why)
  })
})
