import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupService } from '../../groups/service.ts'
import { groupRow, memberRow, officer, take } from '../../groups/testing.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { peopleService } from '../../people/service.ts'
import { readingService, verifyBooks } from '../service.ts'
import {
  approve,
  approveChanges,
  approvedMonth,
  bankList,
  confirmAccount,
  loadLines,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'
import { OBSTACLE_CODES } from './obstacle.ts'
import { obstacleText } from './obstacle-text.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

test('each reason has one row in the table, in the order in which it is told', () => {
  expect(OBSTACLE_CODES).toEqual([
    'held',
    'no-payee',
    'account-change-unconfirmed',
    'no-account',
    'account-returned-before',
    'payee-found',
    'changed-since-approval',
  ])
  expect(OBSTACLE_CODES.toSorted()).toEqual(Object.keys(obstacleText).toSorted())
})

/** What waits, as an officer reads it: the group's number in its province, and why it is not paid. */
async function waitingOf({ platform, actors, groupIds }: PayingProvince, cycleId: string): Promise<string[]> {
  const { waiting } = taken(await readingService(platform).history(actors.officer, cycleId))
  return waiting.map(({ groupId, obstacle }) => `${groupIds.indexOf(groupId)} ${obstacle}`).toSorted()
}

const hold = ({ service, actors, groupIds }: PayingProvince, cycleId: string, index: number) =>
  service.hold(actors.officer, { cycleId, groupId: groupIds[index] ?? '', reason: 'Đang xác minh' }).then(taken)

/** The same province with a group, the last of them, that nobody leads. */
async function withHeadlessGroup(province: PayingProvince): Promise<PayingProvince> {
  const name = 'Tổ CNSCĐ chưa có tổ trưởng'
  const decision = { number: '15/QĐ-UBND', date: '2022-05-10' as never }
  const row = groupRow({ communeId: province.communeId, name, decision, members: [memberRow({ fullName: 'Lê Thị Út' })] })
  const { groupIds } = await take(province.platform, [row])
  return { ...province, groupIds: [...province.groupIds, groupIds.get(name) ?? ''] }
}

describe('a sum is not ordered, and the first reason is told', () => {
  test('of seven groups three have no reason and go out; each other, and the one that is returned, is told by its own', async () => {
    const given = { groups: 6, withoutAccount: [2] }
    const province = await withHeadlessGroup(await provinceOn(first.platform, given))
    const { id: cycleId } = await approvedMonth(province)
    await hold(province, cycleId, 0)
    await proposeAccount(province, 1)
    const { order } = taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
    expect(order).toMatchObject({ payees: 3, total: 4_500_000 })
    const bytes = bankList(await loadLines(province, cycleId), [(await loadLines(province, cycleId))[0]?.reference ?? ''])
    taken(await province.service.settle(province.actors.financeOfficer, { cycleId, fileName: 'kq-1.csv', bytes }))
    expect(await waitingOf(province, cycleId)).toEqual([
      '0 held',
      '1 account-change-unconfirmed',
      '2 no-account',
      '3 account-returned-before',
      '6 no-payee',
    ])
  })

  test('a group that nobody led and somebody leads now waits for an approver’s yes to them, and is told so', async () => {
    const province = await withHeadlessGroup(await provinceOn(first.platform, { groups: 1 }))
    const { platform, service, actors } = province
    const { id: cycleId } = await approvedMonth(province)
    taken(await service.order(actors.financeOfficer, { cycleId }))
    expect(await waitingOf(province, cycleId)).toEqual(['1 no-payee'])
    const groupId = province.groupIds[1] ?? ''
    const { rows } = await sql<{ id: string; personId: string }>`SELECT id, person_id AS "personId" FROM membership
      WHERE group_id = ${groupId}`.execute(platform.database)
    const [seat] = rows
    const lead = {
      groupId,
      membershipId: seat?.id ?? '',
      role: 'leader' as const,
      from: plainDate('2024-07-10'),
      reason: 'Kiện toàn',
    }
    taken(await groupService(platform).changeRole(actors.commune, lead))
    expect(await waitingOf(province, cycleId)).toEqual(['1 no-account'])
    const account = { number: '590066778899', bank: 'BIDV' }
    const proposal = { personId: seat?.personId ?? '', account, reason: 'Tổ trưởng mới' }
    const second = officer(platform, 'finance-officer', province.provinceId)
    const { id: accountId } = taken(await peopleService(platform).proposeAccount(actors.commune, proposal))
    await confirmAccount({ ...province, actors: { ...actors, financeOfficer: second } }, accountId)
    expect(await waitingOf(province, cycleId)).toEqual(['1 payee-found'])
    expect(await service.order(actors.financeOfficer, { cycleId })).toMatchObject({ refusal: { kind: 'nothing-to-order' } })
    const handler = { ...second, grants: [...second.grants, ...actors.financeLead.grants] }
    const byHandler = await approveChanges({ ...province, actors: { ...actors, financeLead: handler } }, cycleId)
    expect(byHandler).toMatchObject({ refusal: { kind: 'approver-changed-payees' } })
    taken(await approveChanges(province, cycleId))
    expect(taken(await service.order(actors.financeOfficer, { cycleId }))).toMatchObject({
      order: { payees: 1, total: 1_500_000 },
    })
    expect((await verifyBooks(platform)).faults).toEqual([])
  })

  test('of two reasons that hold, the one that stands first: held before all, a change before what it would mend', async () => {
    const province = await withHeadlessGroup(await provinceOn(first.platform, { groups: 4, withoutAccount: [0, 1] }))
    const { id: cycleId } = await approvedMonth(province)
    taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
    const lines = await loadLines(province, cycleId)
    const bytes = bankList(
      lines,
      lines.map(({ reference }) => reference),
    )
    taken(await province.service.settle(province.actors.financeOfficer, { cycleId, fileName: 'kq-2.csv', bytes }))
    const waits = ['0 no-account', '1 no-account', '2 account-returned-before', '3 account-returned-before', '4 no-payee']
    expect(await waitingOf(province, cycleId)).toEqual(waits)

    await hold(province, cycleId, 0)
    await proposeAccount(province, 1)
    const proposal = await proposeAccount(province, 2)
    await hold(province, cycleId, 3)
    await hold(province, cycleId, 4)
    const instead = ['0 held', '1 account-change-unconfirmed', '2 account-change-unconfirmed', '3 held', '4 held']
    expect(await waitingOf(province, cycleId)).toEqual(instead)

    await confirmAccount(province, proposal)
    expect(await waitingOf(province, cycleId)).toEqual(instead.with(2, '2 changed-since-approval'))
  })

  test('a commune is paid without an account of its own, unless the group is held', async () => {
    const province = await provinceOn(first.platform, { groups: 2, withoutAccount: [0, 1], provision: { payee: 'commune' } })
    const { id: cycleId } = await approvedMonth(province)
    await hold(province, cycleId, 0)
    expect(await waitingOf(province, cycleId)).toEqual(['0 held', '1 null'])
  })

  test('what stands in the way is told before anybody approves', async () => {
    const province = await provinceOn(first.platform, { groups: 1, withoutAccount: [0] })
    const { service, actors, provisionCode, groupIds } = province
    const month = '2024-06' as never
    taken(await service.confirmReports(actors.commune, { month, of: { groupIds }, state: 'approved' }))
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month }))
    taken(await service.compute(actors.officer, { cycleId }))
    expect(await waitingOf(province, cycleId)).toEqual(['0 no-account'])
    taken(await service.submit(actors.officer, { cycleId }))
    await approve(province, cycleId)
    expect(await service.order(actors.financeOfficer, { cycleId })).toMatchObject({ refusal: { kind: 'nothing-to-order' } })
  })
})
