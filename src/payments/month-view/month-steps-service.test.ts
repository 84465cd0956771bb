import { afterAll, beforeAll, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import type { Actor } from '../../identity/index.ts'
import { keepAccount } from '../../identity/testing.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { clockAt } from '../../platform/demonstration.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { readingService } from '../service.ts'
import { JUNE, type PayingProvince, provinceOn, taken } from '../testing.ts'
import type { MonthStepName } from './month-steps.ts'

let platform: TestPlatform
let province: PayingProvince
let cycleId: string
/** Computes and may approve elsewhere: a maker with both roles. */
let maker: Actor
beforeAll(async () => {
  platform = await platformWithUnits({ clock: clockAt(plainDate('2024-07-10')) })
  province = await provinceOn(platform, { groups: 2 })
  const { actors, provinceId, provisionCode, service } = province
  const grants = [...actors.officer.grants, ...officer(platform, 'dx-lead', provinceId).grants]
  maker = { ...actors.officer, name: 'Người lập', grants }
  cycleId = taken(await service.open(maker, { provisionCode, month: JUNE })).id
})
afterAll(() => platform.close())

async function stepAs(actor: Actor, name: MonthStepName) {
  const { steps } = taken(await readingService(platform).overview(actor, cycleId))
  const step = steps.find((one) => one.step === name)
  return { ...step, clearedIn: step?.hindrances.map(({ clearedIn }) => clearedIn) }
}

test('a commune where nobody may confirm is told, and nobody is named', async () => {
  const { lead } = province.actors
  const reported = await stepAs(lead, 'reported')
  expect(reported).toMatchObject({ state: 'held', isYours: false, clearedIn: ['confirmations', 'accounts', 'accounts'] })
  expect(reported.doers).toMatchObject({ roles: ['commune-officer'], people: [] })
})

test('an officer of the commune is named, and asked as long as a group is silent', async () => {
  const { actors, service, groupIds } = province
  await keepAccount(platform, { ...actors.commune, name: 'Võ Thị Tuyết' })
  const seen = await stepAs(actors.lead, 'reported')
  expect(seen).toMatchObject({ state: 'ready', isYours: false, clearedIn: ['confirmations'] })
  expect(seen.doers?.people).toEqual(['Võ Thị Tuyết'])
  expect((await stepAs(actors.commune, 'reported')).isYours).toBe(true)
  taken(await service.confirmReports(actors.commune, { month: JUNE, of: { groupIds }, state: 'approved' }))
  expect(await stepAs(actors.commune, 'reported')).toMatchObject({ state: 'done', isYours: false })
})

test('for an approval nobody is named who made the month, whatever roles they hold', async () => {
  const { actors, service } = province
  await keepAccount(platform, maker)
  await keepAccount(platform, { ...actors.lead, name: 'Nguyễn Tiến Dũng' })
  taken(await service.compute(maker, { cycleId }))
  expect(await stepAs(maker, 'submitted')).toMatchObject({ state: 'ready', isYours: true, clearedIn: [] })
  taken(await service.submit(maker, { cycleId }))
  expect((await stepAs(actors.lead, 'approved')).doers?.people).toEqual(['Nguyễn Tiến Dũng'])
  expect((await stepAs(maker, 'approved')).isYours).toBe(false)
  expect((await stepAs(actors.lead, 'approved')).isYours).toBe(true)
})
