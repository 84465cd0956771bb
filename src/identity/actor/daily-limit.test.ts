import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { type Actor, systemActor } from './actor.ts'
import { DAILY_LIMITS } from './daily-limit.ts'
import { spendDaily } from './daily-limit-service.ts'

const MOST = DAILY_LIMITS['people-unmasked']
let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const somebody = (): Actor => ({ userId: platform.newId(), name: 'Công chức', via: 'web', grants: [] })
const keys = (count: number, prefix = 'k'): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const spend = (actor: Actor, used: readonly string[]) => spendDaily(platform, actor, { limit: 'people-unmasked', used })
const noted = async ({ userId }: Actor): Promise<unknown[]> =>
  (
    await sql<{ after: unknown }>`
      SELECT after FROM audit_event WHERE action = 'accounts.daily-limit-reached' AND actor_id = ${userId}`.execute(
      platform.database,
    )
  ).rows.map(({ after }) => after)

describe('what is limited by day', () => {
  test('is let through up to the limit and refused after it, with the day it goes on', async () => {
    const actor = somebody()
    for (const key of keys(MOST)) expect((await spend(actor, [key])).ok).toBe(true)
    const refusal = { kind: 'daily-limit-reached', limit: 'people-unmasked', most: MOST, goesOn: '2024-08-07' }
    expect(await spend(actor, ['one-more'])).toEqual({ ok: false, refusal })
  })

  test('counts the same once, and goes on with what was used before', async () => {
    const actor = somebody()
    for (let time = 0; time < 3; time += 1) expect((await spend(actor, keys(MOST))).ok).toBe(true)
    expect((await spend(actor, ['one-more'])).ok).toBe(false)
    expect((await spend(actor, keys(1))).ok).toBe(true)
  })

  test('refuses all of what does not fit, and counts none of it', async () => {
    const actor = somebody()
    expect((await spend(actor, keys(MOST + 1))).ok).toBe(false)
    expect((await spend(actor, keys(MOST))).ok).toBe(true)
  })

  test('is of one account and one day', async () => {
    const actor = somebody()
    expect((await spend(actor, keys(MOST))).ok).toBe(true)
    expect((await spend(somebody(), keys(MOST))).ok).toBe(true)
    const tomorrow = { ...platform.clock, today: () => plainDate('2024-08-07') }
    const next = await spendDaily({ ...platform, clock: tomorrow }, actor, { limit: 'people-unmasked', used: ['other'] })
    expect(next.ok).toBe(true)
  })

  test('of a hundred at once no more get through', async () => {
    const actor = somebody()
    const all = await Promise.all(keys(MOST * 2).map((key) => spend(actor, [key])))
    expect(all.filter(({ ok }) => ok)).toHaveLength(MOST)
  })

  test('stands in the trail, once a day', async () => {
    const actor = somebody()
    await spend(actor, keys(MOST))
    for (const key of keys(3, 'more')) await spend(actor, [key])
    expect(await noted(actor)).toEqual([{ limit: 'people-unmasked', most: MOST }])
  })

  test('does not hold the program itself', async () => {
    expect((await spend(systemActor, keys(MOST * 2))).ok).toBe(true)
  })
})
