import { afterAll, beforeAll, expect, test } from 'vitest'
import { officer } from '../groups/testing.ts'
import type { Actor } from '../identity/index.ts'
import { keepAccount } from '../identity/testing.ts'
import { plainDate } from '../kernel/calendar.ts'
import { readingService } from '../payments/service.ts'
import { approve, closedMonth, computedMonth, JUNE, type PayingProvince, provinceOn, taken } from '../payments/testing.ts'
import { clockAt } from '../platform/demonstration.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { getShippedProvision } from '../policies/index.ts'
import { policyService } from '../policies/service.ts'
import { findProvinceOf } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import type { FirstStepName } from './first-days.ts'
import { taskService } from './service.ts'

const TODAY = plainDate('2024-08-06')
let platform: TestPlatform
let provinceId: string
beforeAll(async () => {
  platform = await platformWithUnits({ clock: clockAt(TODAY) })
  provinceId = await findProvinceOf(platform.database, { on: TODAY })
})
afterAll(() => platform.close())

const readAs = async (actor: Actor) => taskService(platform).firstDays(actor)
async function stepAs(actor: Actor, name: FirstStepName) {
  const { steps } = await readAs(actor)
  return steps.find(({ step }) => step === name)
}

/** One after the other, as a province goes: each test begins where the one before ended. */
let province: PayingProvince
test('an empty programme waits for its administrator, who is told which roles are missing', async () => {
  const administrator = officer(platform, 'administrator', provinceId)
  await keepAccount(platform, administrator)
  const { isOver, steps } = await readAs(administrator)
  expect([isOver, steps.length]).toEqual([false, 1])
  expect(steps[0]).toMatchObject({ step: 'accounts', state: 'ready', isYours: true, href: '/accounts' })
  expect(steps[0]?.why?.vi).toBe(
    'Chưa có ai là: Chuyên viên chuyển đổi số, Lãnh đạo cơ quan chuyển đổi số, Chuyên viên tài chính, Lãnh đạo tài chính, Công chức xã',
  )
})

test('before anything is entered the way begins with the policy and the registers', async () => {
  const drafter = officer(platform, 'dx-officer', provinceId)
  await keepAccount(platform, drafter)
  const states = (await readAs(drafter)).steps.map(({ step, state, isYours }) => [step, state, isYours])
  expect(states).toEqual([
    ['accounts', 'ready', false],
    ['policy', 'ready', true],
    ['budget', 'later', false],
    ['registers', 'ready', true],
    ['payees', 'later', false],
    ['open', 'later', false],
    ['pay', 'later', false],
  ])
})

test('a draft waits for somebody else than who wrote it', async () => {
  const both = { ...officer(platform, 'dx-officer', provinceId), name: 'Người soạn' }
  const grants = [...both.grants, ...officer(platform, 'dx-lead', provinceId).grants]
  const drafter = { ...both, grants }
  await keepAccount(platform, drafter)
  const draft = async (by: Actor, code: string) =>
    taken(await policyService(platform).draft(by, { document: { ...getShippedProvision('dong-nai-2024-groups'), code } }))
  await draft(drafter, 'dong-nai-ban-thao')
  await draft(drafter, 'dong-nai-ban-thao-hai')
  expect(await stepAs(drafter, 'policy')).toMatchObject({ state: 'held', isYours: false, doers: { people: [] } })
  const lead = { ...officer(platform, 'dx-lead', provinceId), name: 'Người kích hoạt' }
  await keepAccount(platform, lead)
  expect(await stepAs(lead, 'policy')).toMatchObject({ state: 'ready', isYours: true, doers: { people: ['Người kích hoạt'] } })
  const another = officer(platform, 'dx-officer', provinceId)
  await keepAccount(platform, another)
  await draft(another, 'dong-nai-ban-thao-ba')
  expect(await stepAs(drafter, 'policy')).toMatchObject({ state: 'ready', isYours: true })
})

test('with registers taken, a leader without an account is counted and does not stop the month', async () => {
  province = await provinceOn(platform, { groups: 3, withoutAccount: [2] })
  for (const actor of Object.values(province.actors)) await keepAccount(platform, actor)
  const { actors } = province
  expect((await stepAs(actors.officer, 'payees'))?.why?.vi).toBe(
    '1 người nhận chưa có tài khoản được xác nhận; 0 tài khoản chờ xác nhận',
  )
  const states = Object.fromEntries((await readAs(actors.officer)).steps.map(({ step, state }) => [step, state]))
  expect(states).toEqual({
    ...{ accounts: 'done', policy: 'done', budget: 'done', registers: 'done' },
    ...{ payees: 'ready', open: 'ready', pay: 'later' },
  })
  expect(await stepAs(actors.officer, 'open')).toMatchObject({ isYours: true })
  expect(await stepAs(actors.lead, 'open')).toMatchObject({ isYours: false })
})

test('an open month is told by its own steps: whom it waits for, never who made it', async () => {
  const { actors, service } = province
  const { id: cycleId } = await computedMonth(province, JUNE)
  expect(await stepAs(actors.officer, 'pay')).toMatchObject({ isYours: true, href: `/payments/${cycleId}` })
  expect((await stepAs(actors.lead, 'pay'))?.why?.vi).toBe('Tháng 6/2024: trình duyệt')
  taken(await service.submit(actors.officer, { cycleId }))
  const overview = taken(await readingService(platform).overview(actors.lead, cycleId))
  const approval = overview.steps.find(({ step }) => step === 'approved')
  expect(approval).toMatchObject({ state: 'ready', isYours: true })
  expect(approval?.doers.people).toContain('dx-lead')
  const own = taken(await readingService(platform).overview(actors.officer, cycleId)).steps
  expect(own.filter(({ isYours }) => isYours)).toEqual([])
  await approve(province, cycleId)
  expect(await stepAs(actors.financeOfficer, 'pay')).toMatchObject({ state: 'ready', isYours: true })
})

test('a month that is closed because nobody is entitled was not paid', async () => {
  const { actors, service, provisionCode } = await provinceOn(platform, { groups: 0 })
  const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
  taken(await service.compute(actors.officer, { cycleId }))
  expect(taken(await service.close(actors.officer, { cycleId })).cycle.state).toBe('closed')
  expect((await readAs(province.actors.officer)).isOver).toBe(false)
})

test('once a month is paid the first days are over for everybody', async () => {
  const other = await provinceOn(platform, { groups: 2 })
  await closedMonth(other, JUNE)
  expect(await readAs(province.actors.officer)).toEqual({ isOver: true, steps: [] })
})
