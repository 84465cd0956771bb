import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from './identity/index.ts'
import { ASSESSMENT_ATTACKS } from './reach-assessment-attacks.fixture.ts'
import { type Attacks, IDENTITY_ATTACKS, IMPORT_ATTACKS, MONEY_ATTACKS, REGISTER_ATTACKS } from './reach-attacks.fixture.ts'
import { AWARD_ATTACKS } from './reach-award-attacks.fixture.ts'
import { Caller, tellReached } from './reach-calls.fixture.ts'
import { COUNCIL_ATTACKS } from './reach-council-attacks.fixture.ts'
import { FIELD_ATTACKS } from './reach-field-attacks.fixture.ts'
import { OWN_CALLS } from './reach-own-calls.fixture.ts'
import { PROVINCE_ROLES, provinceRole, wardRole } from './reach-people.fixture.ts'
import { PRIVACY_ATTACKS } from './reach-privacy.fixture.ts'
import { READINGS } from './reach-readings.fixture.ts'
import { THRESHOLD_ATTACKS } from './reach-threshold-attacks.fixture.ts'
import { makeWorld, type World } from './reach-world.fixture.ts'
import { listUntold } from './told-trail.fixture.ts'

const ATTACKS = {
  ...IDENTITY_ATTACKS,
  ...REGISTER_ATTACKS,
  ...PRIVACY_ATTACKS,
  ...IMPORT_ATTACKS,
  ...MONEY_ATTACKS,
  ...THRESHOLD_ATTACKS,
  ...ASSESSMENT_ATTACKS,
  ...AWARD_ATTACKS,
  ...COUNCIL_ATTACKS,
  ...FIELD_ATTACKS,
}

let world: World
let caller: Caller

beforeAll(async () => {
  world = await makeWorld()
  caller = new Caller(world)
  await caller.captureChanges()
  for (const username of [...ROLES.map(wardRole), ...PROVINCE_ROLES.map(provinceRole)]) await caller.signIn(username)
  await caller.takeChanges()
}, 240_000)
afterAll(async () => {
  await world.app.close()
  await world.platform.close()
})

const reachedBy = async (username: string, attacks: Attacks) => (await caller.listReached(username, attacks)).map(tellReached)
const readBy = async (username: string) => (await caller.listRead(username)).map(tellReached)

describe('an officer of one ward', () => {
  test('is tried with every call of the interface, whether it changes or reads', async () => {
    const mutations = await caller.operationsOf((method) => method !== 'GET')
    expect(Object.keys({ ...OWN_CALLS, ...ATTACKS }).toSorted()).toEqual(mutations.toSorted())
    const readings = await caller.operationsOf((method) => method === 'GET')
    expect(
      Object.keys(READINGS)
        .map((path) => `GET ${path}`)
        .toSorted(),
    ).toEqual(readings.toSorted())
  })

  test.each(ROLES)('as %s changes no row beyond the ward, and is told nothing of it', async (role: Role) => {
    expect(await reachedBy(wardRole(role), ATTACKS)).toEqual([])
    expect(await readBy(wardRole(role))).toEqual([])
  })

  test('changes by what concerns oneself only oneself', async () => {
    expect(await reachedBy(wardRole('commune-officer'), OWN_CALLS)).toEqual([])
  })
})

describe('the same calls', () => {
  test('tell an officer of the province all that is not told to the ward', async () => {
    const told = [...(await readBy(provinceRole('dx-officer'))), ...(await readBy(provinceRole('administrator')))]
    const untold = world.secrets.filter((secret) => !told.some((line) => line.endsWith(secret)))
    expect(untold).toEqual([world.stranger.phone, world.stranger.account, '03/02/1981'])
  })

  test('are good: somebody of the province is let in by each', async () => {
    const refused: string[] = []
    for (const [operation, listAttacks] of Object.entries(ATTACKS)) {
      const tries = (await listAttacks(world)).flatMap((attack) => PROVINCE_ROLES.map((role) => ({ role, attack })))
      let isLetIn = false
      for (const { role, attack } of tries) {
        if (isLetIn) break
        const { statusCode } = await caller.call(provinceRole(role), operation, attack)
        isLetIn = ![400, 401, 403, 404, 428].includes(statusCode)
      }
      if (!isLetIn) refused.push(operation)
    }
    expect(refused).toEqual([])
  })

  test('leave a trail that is told in names and words: no id, no JSON, no word of the program', async () => {
    expect(await listUntold(world.platform)).toEqual([])
  })
})
