import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AssessedProvince, assessedProvince, done, openedRound, plannedRound, submit } from '../assessment/testing.ts'
import type { Actor } from '../identity/index.ts'
import { keepAccount } from '../identity/testing.ts'
import { taskService } from './service.ts'

let province: AssessedProvince
beforeAll(async () => {
  province = await assessedProvince()
})
afterAll(() => province.platform.close())

const tasksOf = async (actor: Actor) =>
  (await taskService(province.platform).list(actor)).filter(({ kind }) => kind === 'assessment')

test('a sheet waits for the contact of its unit with its last day, until it is submitted', async () => {
  const { service, people, agencyId } = province
  const roundId = await openedRound(province)
  const key = { roundId, unitId: agencyId }
  const { missing } = done(await service.sheet(people.agency, key))
  expect(await tasksOf(people.agency)).toMatchObject([
    { count: missing.length, href: `/assessment/${roundId}/units/${agencyId}`, dueOn: '2024-12-15', urgency: 'calm' },
  ])
  done(await service.submit(people.agency, { ...key, headName: 'A', headPosition: 'B', missing: missing.length }))
  expect(await tasksOf(people.agency)).toEqual([])
})

test('a round that is ready, criteria by another hand and answers that are over wait for whoever decides', async () => {
  const { people, criteria, goTo } = province
  const hrefs = async () => (await tasksOf(people.lead)).map(({ href }) => href)
  const planned = await plannedRound(province, 'ready')
  const { id } = done(await criteria.draft(people.officer, { code: 'soan' }))
  expect(await hrefs()).toEqual([`/assessment/${planned}`, `/assessment/criteria/${id}`])
  expect(await tasksOf(people.officer)).toEqual([])
  goTo('2024-12-16')
  // What is planned is late by now, so it is no longer ready to open; the one that is open is over.
  expect((await hrefs()).filter((href) => href !== `/assessment/criteria/${id}`)).toHaveLength(1)
  expect(await hrefs()).not.toContain(`/assessment/${planned}`)
  expect(await tasksOf(people.officer)).toMatchObject([{ count: 1, vi: expect.stringContaining('trễ hạn') }])
})

test('an appraisal waits for whoever judges, then for the unit that is asked, then for whoever ends it', async () => {
  const { service, people, agencyId, goTo, platform } = province
  goTo('2024-12-02')
  const roundId = await openedRound(province, 'tham-dinh')
  const key = { roundId, unitId: agencyId }
  await keepAccount(platform, people.appraiser)
  await submit(province, { by: people.agency, ...key })
  done(await service.closeAnswers(people.lead, { roundId, unsubmitted: 1 }))
  const here = async (actor: Actor) => (await tasksOf(actor)).filter(({ href }) => href.includes(roundId))
  expect(await here(people.appraiser)).toEqual([])
  const whole = { unitIds: [agencyId], branch: '', seat: 1, appraiserId: people.appraiser.userId, reason: 'Phân công' } as const
  done(await service.appoint(people.officer, { roundId, ...whole }))
  const { lines } = done(await service.appraisalSheet(people.appraiser, key))
  expect(await here(people.appraiser)).toMatchObject([
    { count: lines.length, href: `/assessment/${roundId}/appraisal`, dueOn: '2024-12-25' },
  ])
  const judge = { agrees: false, entry: { points: 0 }, reason: 'Không trả lời' }
  for (const { code } of lines) done(await service.judge(people.appraiser, { ...key, criterion: code, base: 0, ...judge }))
  expect(await here(people.appraiser)).toEqual([])
  expect(await here(people.lead)).toMatchObject([{ count: 1, href: `/assessment/${roundId}/appraisal` }])

  done(await service.mark(people.appraiser, { ...key, criterion: 'G1.1', question: 'Gửi biên bản các cuộc họp.' }))
  done(await service.returnSheet(people.appraiser, key))
  expect(await here(people.agency)).toMatchObject([{ count: 1, href: `/assessment/${roundId}/units/${agencyId}` }])
  expect(await here(people.lead)).toEqual([])
  await submit(province, { by: people.agency, ...key })
  expect(await here(people.agency)).toEqual([])
  expect(await here(people.appraiser)).toMatchObject([{ count: 1 }])
})
