import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AwardingProvince,
  awardingProvince,
  decidedAward,
  done,
  publishedRound,
  THREE,
  withAccounts,
} from '../awards/testing.ts'
import type { Actor } from '../identity/index.ts'
import { taskService } from './service.ts'

let province: AwardingProvince
beforeAll(async () => {
  province = await awardingProvince()
}, 60_000)
afterAll(() => province.platform.close())

const tasksOf = async (actor: Actor): Promise<string[]> =>
  (await taskService(province.platform).list(actor))
    .filter(({ kind }) => kind === 'awards')
    .map(({ vi }) => vi.split(' (')[0] ?? '')

test('each act of an award waits for those who may do it, and for nobody who made what is to be approved', async () => {
  const { service, people, actorAs } = province
  expect(await tasksOf(people.officer)).toEqual([])
  const roundId = await publishedRound(province, { places: THREE })
  expect(await tasksOf(people.officer)).toEqual(['Khen thưởng: lập đề nghị'])
  expect(await tasksOf(people.lead)).toEqual([])
  const { preview } = done(await service.award(people.officer, roundId))
  const { fingerprint } = done(await service.drawUp(people.officer, { roundId, moved: preview?.moved ?? 0 }))
  expect(await tasksOf(people.officer)).toEqual(['Khen thưởng: trình duyệt'])
  done(await service.submit(people.officer, { roundId }))
  expect(await tasksOf(people.officer)).toEqual([])
  expect(await tasksOf(people.lead)).toEqual(['Khen thưởng: duyệt'])
  done(await service.approve(people.lead, { roundId, fingerprint }))
  expect(await tasksOf(people.lead)).toEqual([])
  expect(await tasksOf(people.financeLead)).toEqual(['Khen thưởng: duyệt'])
  expect(await tasksOf(actorAs('auditor'))).toEqual([])
})

test('what was decided waits to be ordered, answered, returned and settled; a newer result, to be drawn up', async () => {
  const { service, people, goTo } = province
  goTo('2025-01-16')
  const roundId = await publishedRound(province, { places: THREE, code: 'cds-khac' })
  await decidedAward(province, roundId)
  const here = async (actor: Actor) =>
    (await taskService(province.platform).list(actor)).filter(({ href }) => href === `/awards/${roundId}`).map(({ vi }) => vi)
  expect(await here(people.financeOfficer)).toEqual([expect.stringContaining('lập lệnh chi 3 khoản')])
  await withAccounts(
    province,
    THREE.slice(0, 3).map(({ code }) => code),
  )
  const { next } = done(await service.award(people.officer, roundId))
  done(await service.order(people.financeOfficer, { roundId, total: next?.total ?? 0 }))
  expect(await here(people.financeOfficer)).toEqual([expect.stringContaining('ghi kết quả chi 3 khoản')])
  const { payments } = done(await service.award(people.officer, roundId))
  for (const { id: paymentId } of payments) {
    const answer = { roundId, paymentId, outcome: 'paid', on: province.platform.clock.today(), bankReference: paymentId } as const
    done(await service.answer(people.financeOfficer, answer))
  }
  expect(await here(people.officer)).toEqual([expect.stringContaining('quyết toán')])
  const swapped = THREE.map((place) => ({ ...place, rank: place.rank === 1 ? 4 : place.rank - 1 }))
  await publishedRound(province, { places: swapped.toSorted((one, other) => one.rank - other.rank), roundId, version: 2 })
  expect(await here(people.officer)).toEqual([expect.stringContaining('lập đề nghị')])
})
