import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Role } from './identity/index.ts'
import { accept } from './kernel/result.ts'
import { LIMITED_TABLES } from './platform/db/reach/limited-tables.ts'
import { IMPORT_ATTACKS, MONEY_ATTACKS, REGISTER_ATTACKS } from './reach-attacks.fixture.ts'
import { Caller, tellReached } from './reach-calls.fixture.ts'
import { PRIVACY_ATTACKS } from './reach-privacy.fixture.ts'
import { makeWorld, type World, wardRole } from './reach-world.fixture.ts'

/** Every service is told that whoever asks may do everything in the whole province: what is left is the database. */
const asked = vi.hoisted(() => ({ province: '' }))
vi.mock('./identity/actor/authorise.ts', async (original) => ({
  ...(await original<object>()),
  authorise: () => accept(undefined),
  holdsAnywhere: () => accept(undefined),
  scopeOf: () => [asked.province],
}))

let world: World
let caller: Caller
const ROLES: readonly Role[] = ['commune-officer', 'group-leader', 'dx-officer', 'administrator', 'council-member']

beforeAll(async () => {
  world = await makeWorld()
  asked.province = world.province.provinceId
  caller = new Caller(world)
  await caller.captureChanges()
  for (const role of ROLES) await caller.signIn(wardRole(role))
  await caller.takeChanges()
}, 60_000)
afterAll(async () => {
  await world.app.close()
  await world.platform.close()
})

describe('the database alone, where no service refuses', () => {
  const attacks = { ...REGISTER_ATTACKS, ...PRIVACY_ATTACKS, ...IMPORT_ATTACKS, ...MONEY_ATTACKS }

  test.each(ROLES)('lets %s of a ward write no limited row of another, and tells none', async (role) => {
    const reached = await caller.listReached(wardRole(role), attacks)
    const isLimited = (table: string | undefined): boolean => table === undefined || table in LIMITED_TABLES
    expect(reached.filter(({ table }) => isLimited(table)).map(tellReached)).toEqual([])
    expect((await caller.listRead(wardRole(role))).map(tellReached)).toEqual([])
  })
})
