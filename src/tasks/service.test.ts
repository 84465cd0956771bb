import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetService } from '../budget/service.ts'
import { type Actor, type Role, systemActor } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { readingService } from '../payments/service.ts'
import {
  approveChanges,
  approvedMonth,
  bankList,
  closedMonth,
  confirmAccount,
  loadLines,
  proposeAccount,
  provinceOn,
  taken,
} from '../payments/testing.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { findCommune, followWithRoles, reorganisationService, unitPath } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { taskService } from './service.ts'

let platform: TestPlatform
let provinceId: string
beforeAll(async () => {
  platform = await platformWithUnits()
  const commune = await findCommune(platform.database, { code: '26005', on: plainDate('2024-07-01') })
  const path = commune.ok ? await unitPath(platform.database, commune.value.unitId, plainDate('2024-07-01')) : []
  provinceId = path[0] ?? ''
})
afterAll(() => platform.close())

const actorAs = (role: Role): Actor => ({
  userId: platform.newId(),
  name: role,
  via: 'web',
  grants: [{ role, unitId: provinceId, from: plainDate('2024-01-01') }],
})

test('an estimate to confirm leads to its own line, whatever year it is of', async () => {
  const budget = budgetService(platform)
  const officer = actorAs('finance-officer')
  const line = await budget.openLine(officer, {
    year: 2021,
    source: 'Chi thường xuyên',
    level: 'province',
    unitId: provinceId,
    provisionCode: 'nq-1',
    name: 'Hỗ trợ năm 2021',
  })
  const lineId = line.ok ? line.value.id : ''
  const decision = { number: '1/QĐ-UBND', date: plainDate('2021-01-05') }
  await budget.propose(officer, { lineId, kind: 'allocate', amount: 1_000_000, decision, reason: 'Giao đầu năm' })

  const tasks = await taskService(platform).list(actorAs('finance-lead'))
  expect(tasks.filter(({ kind }) => kind === 'budget')).toMatchObject([
    { count: 1, href: `/budget/${lineId}`, vi: expect.stringContaining('Hỗ trợ năm 2021') },
  ])
})

test('a line whose account changed since the approval waits for an approver who may say yes to it, and for nobody else', async () => {
  const province = await provinceOn(platform, { groups: 2 })
  const { actors } = province
  const { id } = await approvedMonth(province)
  await confirmAccount(province, await proposeAccount(province, 0))
  const asked = async (actor: Actor) =>
    (await taskService(platform).list(actor)).filter(({ id: task }) => task === `${id}:approve-change`)
  expect(await asked(actors.lead)).toMatchObject([{ count: 1, href: `/payments/${id}/balance` }])
  expect(await asked(actors.officer)).toEqual([])
  expect(await asked({ ...actors.lead, userId: actors.financeOfficer.userId })).toEqual([])
})

test('a claim that is proposed waits for whoever may approve and did not propose it', async () => {
  const { service, actors, groupIds, ...province } = await provinceOn(platform, { groups: 1 })
  const { id: cycleId } = await closedMonth({ service, actors, groupIds, ...province })
  const whose = { cycleId, groupId: groupIds[0] ?? '' }
  const [payment] = taken(await readingService(platform).claimable(actors.officer, whose))
  const sums = [{ disbursementId: payment?.disbursementId ?? '', amount: vnd(500_000) }]
  const evidence = { number: '15/BB', date: plainDate('2024-08-05') }
  taken(await service.proposeClaims(actors.officer, { cycleId, sums, cause: 'other', evidence, reason: 'Chi nhầm' }))
  const asked = async (actor: Actor) =>
    (await taskService(platform).list(actor)).filter(({ kind }) => kind === 'claims').map(({ count, href }) => [count, href])
  expect(await asked(actors.lead)).toEqual([[1, '/claims']])
  expect(await asked(actors.financeOfficer)).toEqual([])
  expect(await asked({ ...actors.lead, userId: actors.officer.userId })).toEqual([])
})

test('what a reorganisation left leads whoever may settle it to the list, and nobody else', async () => {
  const on = plainDate('2027-01-01')
  const commune = await findCommune(platform.database, { code: '25222', on })
  const unitId = commune.ok ? commune.value.unitId : ''
  const officer = await somebody('can.bo')
  await sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
    VALUES (${platform.newId()}, ${officer}, 'commune-officer', ${unitId}, '[2025-07-01,)'::daterange, ${systemActor.userId})`.execute(
    platform.database,
  )
  const plan = { on, title: 'Giải thể', basis: 'NQ 9/2026', changes: [{ change: 'abolish' as const, unitId }] }
  const applied = await reorganisationService(platform, { followers: [followWithRoles] }).apply(systemActor, plan)
  expect(applied.ok).toBe(true)
  const tasksOf = async (role: Role) => (await taskService(platform).list(actorAs(role))).filter(({ kind }) => kind === 'units')
  expect(await tasksOf('administrator')).toMatchObject([{ count: 1, href: '/units/reviews' }])
  expect(await tasksOf('dx-lead')).toEqual([])
})

async function somebody(username: string): Promise<string> {
  const id = platform.newId()
  await sql`INSERT INTO app_user (id, username, display_name) VALUES (${id}, ${username}, ${username})`.execute(platform.database)
  return id
}

test('what came back is the accountant’s again once its account is corrected, confirmed and approved', async () => {
  const province = await provinceOn(platform, { groups: 2 })
  const { service, actors } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const lines = await loadLines(province, cycleId)
  const bytes = bankList(lines, [lines[0]?.reference ?? ''])
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes }))
  const task = async () => (await taskService(platform).list(actors.financeOfficer)).find(({ id }) => id === `resends:${cycleId}`)
  expect(await task()).toBeUndefined()
  const groupsAccount = await proposeAccount(province, 0)
  await confirmAccount(province, groupsAccount)
  expect(await task()).toBeUndefined()
  taken(await approveChanges(province, cycleId))
  expect(await task()).toMatchObject({
    count: 1,
    href: `/payments/${cycleId}`,
    vi: 'Tháng 6/2024: 1 khoản ngân hàng trả lại hoặc chi thiếu, 1.500.000 đồng, nay chi được: lập lệnh chi lại',
  })
  const { order } = taken(await service.order(actors.financeOfficer, { cycleId }))
  expect(order).toMatchObject({ payees: 1, total: 1_500_000 })
  expect(await task()).toBeUndefined()
})

test('what the bank paid into another account waits for the accountant, then for a second person', async () => {
  const province = await provinceOn(platform, { groups: 1 })
  const { service, actors } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const [line] = await loadLines(province, cycleId)
  const list = ['Số tham chiếu,Số tiền,Kết quả,Số tài khoản', `${line?.reference},1500000,ok,9704360012345678`].join('\n')
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'khac.csv', bytes: new TextEncoder().encode(list) }))
  const ids = async (actor: Actor) => (await taskService(platform).list(actor)).map(({ id }) => id)
  expect(await ids(actors.financeOfficer)).toContain(`differences:${cycleId}`)
  expect(await ids(actors.financeLead)).not.toContain(`outcomes:${cycleId}`)
  const [found] = taken(await readingService(platform).bankDifferences(actors.officer, cycleId))
  const about = { cycleId, differenceId: found?.id ?? '', outcome: 'claimed' as const, reason: 'Chi sai' }
  taken(await service.proposeOutcome(actors.financeOfficer, about))
  expect(await ids(actors.financeOfficer)).not.toContain(`differences:${cycleId}`)
  expect(await ids(actors.financeLead)).toContain(`outcomes:${cycleId}`)
})
