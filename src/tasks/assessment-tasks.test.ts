import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AssessedProvince, assessedProvince, done, openedRound, plannedRound } from '../assessment/testing.ts'
import type { Actor } from '../identity/index.ts'
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
