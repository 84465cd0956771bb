import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from './identity/service.ts'
import { withinReach } from './platform/db/reach/row-reach.ts'
import { makeWorld, type World, wardRole } from './reach-world.fixture.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
}, 60_000)
afterAll(async () => {
  await world.app.close()
  await world.platform.close()
})

const within = <Outcome>(act: () => Outcome) =>
  withinReach({ userId: world.platform.newId(), communeIds: [world.own.commune], groupIds: [] }, act)

describe('a group', () => {
  test('of another ward is neither shown nor changed, one of the own ward is', async () => {
    const { database } = world.platform
    await within(async () => {
      const { rows } = await sql<{ id: string }>`SELECT DISTINCT commune_id AS id FROM community_group`.execute(database)
      expect(rows.map(({ id }) => id)).toEqual([world.own.commune])
      const { numAffectedRows } = await sql`UPDATE community_group SET decision_number = '1'`.execute(database)
      expect(numAffectedRows).toBe(2n)
    })
  })
})

test('ward sees own list', async () => {
  const signed = await world.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username: wardRole('commune-officer'), password: DEMO_PASSWORD },
  })
  const cookie = signed.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const answer = await world.app.inject({ url: `/api/v1/groups/${world.foreign.group}`, headers: { cookie } })
  expect(answer.statusCode).toBe(404)
  const own = await world.app.inject({ url: `/api/v1/groups/${world.own.group}`, headers: { cookie } })
  expect(own.statusCode).toBe(200)
})
