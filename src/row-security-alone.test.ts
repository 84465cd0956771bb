import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Role } from './identity/index.ts'
import { accept } from './kernel/result.ts'
import { LIMITED_TABLES } from './platform/db/reach/limited-tables.ts'
import { isWhole } from './platform/needs.fixture.ts'
import { IMPORT_ATTACKS, MONEY_ATTACKS, REGISTER_ATTACKS } from './reach-attacks.fixture.ts'
import { Caller, type Reached, tellReached } from './reach-calls.fixture.ts'
import { wardRole } from './reach-people.fixture.ts'
import { PRIVACY_ATTACKS } from './reach-privacy.fixture.ts'
import { makeWorld, type World } from './reach-world.fixture.ts'

/** From when it is said, every service is told that whoever asks may do everything in the whole province: left is the database. */
const asked = vi.hoisted(() => ({ province: '' }))
vi.mock('./identity/actor/authorise.ts', async (load) => {
  const original = await load<typeof import('./identity/actor/authorise.ts')>()
  const isOver = (): boolean => asked.province !== ''
  return {
    ...original,
    authorise: (...given: Parameters<typeof original.authorise>) => (isOver() ? accept(undefined) : original.authorise(...given)),
    holdsAnywhere: (...given: Parameters<typeof original.holdsAnywhere>) =>
      isOver() ? accept(undefined) : original.holdsAnywhere(...given),
    scopeOf: (...given: Parameters<typeof original.scopeOf>) => (isOver() ? [asked.province] : original.scopeOf(...given)),
  }
})

let world: World
let caller: Caller
/** The first two write most: without `--whole` they stand for all. */
const ROLES = (
  ['commune-officer', 'administrator', 'group-leader', 'dx-officer', 'council-member'] as const satisfies Role[]
).slice(0, isWhole ? undefined : 2)

beforeAll(async () => {
  world = await makeWorld()
  caller = new Caller(world)
  await caller.captureChanges()
  for (const role of ROLES) await caller.signIn(wardRole(role))
  await caller.takeChanges()
  asked.province = world.province.provinceId
}, 60_000)
afterAll(async () => {
  await world.app.close()
  await world.platform.close()
})

/**
 * What the database lets through: names of accounts are not limited, a list with nobody in it may be handed out, and
 * verifying finds fault with rows that it is not shown.
 */
const isLetThrough = ({ operation, table, what }: Reached): boolean =>
  table === undefined
    ? what === 'told Cán Bộ Lạ' || operation === 'GET /api/v1/ledger/verify'
    : !(table in LIMITED_TABLES) || (what.includes('"kind": "exported"') && what.includes('"payees": 0'))

describe('the database alone, where no service refuses', () => {
  const attacks = { ...REGISTER_ATTACKS, ...PRIVACY_ATTACKS, ...IMPORT_ATTACKS, ...MONEY_ATTACKS }

  test.each(ROLES)('lets %s of a ward write no limited row of another, and tells none', async (role) => {
    const reached = [...(await caller.listReached(wardRole(role), attacks)), ...(await caller.listRead(wardRole(role)))]
    expect(reached.filter((one) => !isLetThrough(one)).map(tellReached)).toEqual([])
  })
})
