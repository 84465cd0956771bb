import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SessionContent } from './activity/index.ts'
import { type FieldWorld, fieldWorld } from './field.fixture.ts'
import { runCrowd, waitingOn } from './field-crowd.fixture.ts'

vi.setConfig({ testTimeout: 600_000 })
/** `FIELD_CROWD_DAYS=60` and `FIELD_CROWD_SEED=7` for a long run, or for one that failed. */
const DAYS = Number(process.env['FIELD_CROWD_DAYS'] ?? 40)
const SEED = Number(process.env['FIELD_CROWD_SEED'] ?? 20_240_806)
/** Phones of each member. */
const PHONES = Number(process.env['FIELD_CROWD_PHONES'] ?? 1)

let world: FieldWorld
beforeAll(async () => {
  world = await fieldWorld()
}, 240_000)
afterAll(() => world.close())

interface Stored {
  readonly session_id: string
  readonly group_id: string
  readonly content: SessionContent
}

test('phones on a bad network: each session is there exactly once as it was last recorded, and every phone agrees', async () => {
  const members = [world.own, world.other].flatMap(({ id, personIds }) =>
    personIds.map((personId) => ({ groupId: id, personId })),
  )
  const wanted = Array.from({ length: PHONES }, () => members).flat()
  const { phones, faults } = await runCrowd(world, { seed: SEED, days: DAYS, phones: wanted })
  const { rows } = await sql<Stored>`
    SELECT DISTINCT ON (session_id) session_id, group_id, content FROM guidance_session_version
    WHERE NOT is_conflicting ORDER BY session_id, ordinal DESC`.execute(world.platform.database)
  const recorded = new Map(phones.flatMap((phone) => [...phone.recorded]))
  console.log(
    `crowd: seed ${SEED}, ${phones.length} phones, ${DAYS} days, ${recorded.size} sessions, faults ${JSON.stringify(faults)}`,
  )

  expect(phones.flatMap(waitingOn)).toEqual([])
  expect(new Map(rows.map(({ session_id, content }) => [session_id, content.people]))).toEqual(recorded)
  for (const phone of phones) {
    const there = rows.filter(({ group_id }) => group_id === phone.groupId)
    const held = new Map(phone.store.rows('sessions').map(({ sessionId, content }) => [sessionId, content]))
    expect(held).toEqual(new Map(there.map(({ session_id, content }) => [session_id, content])))
  }
  const { rows: conflicts } = await sql`SELECT 1 FROM guidance_session_version WHERE is_conflicting`.execute(
    world.platform.database,
  )
  expect(conflicts).toEqual([])
  expect(Object.values(faults).every((count) => count > 0)).toBe(true)
})
