import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetService } from '../budget/service.ts'
import type { Actor, Role } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { findCommune, seedUnits, unitPath } from '../units/service.ts'
import { taskService } from './service.ts'

let platform: TestPlatform
let provinceId: string
beforeAll(async () => {
  platform = await testPlatform()
  await seedUnits(platform)
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
