import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, type Grant, systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../testing.ts'
import { findUnitByCode, provinceOn } from './directory-service.ts'
import { communesWithin } from './reach-service.ts'
import { findRowReach } from './row-reach-service.ts'

const ON = plainDate('2024-08-06')
const GROUP = '00000000-0000-7000-8000-00000000000a'

let platform: TestPlatform
let province: string
let district: string
let ward: string
beforeAll(async () => {
  platform = await platformWithUnits()
  const found = await findUnitByCode(platform.database, '26179', ON)
  province = (await provinceOn(platform.database, ON)) ?? ''
  ward = found?.unitId ?? ''
  district = found?.parentId ?? ''
})
afterAll(() => platform.close())

const reachOf = (...grants: readonly (Pick<Grant, 'role' | 'unitId'> & { from?: string; until?: string })[]) => {
  const held = grants.map(({ role, unitId, from = '2024-01-01', until }) => ({
    role,
    unitId,
    from: plainDate(from),
    until: until === undefined ? undefined : plainDate(until),
  }))
  const actor: Actor = { userId: 'user', name: 'x', via: 'web', grants: held }
  return findRowReach(platform, actor)
}
const NOTHING = { userId: 'user', communeIds: [], groupIds: [], assessedUnitIds: [] }

describe('which rows somebody reaches', () => {
  test('all with a role over the province, and the program itself', async () => {
    expect(await reachOf({ role: 'dx-officer', unitId: province })).toBe('all')
    expect(await reachOf({ role: 'commune-officer', unitId: ward }, { role: 'auditor', unitId: province })).toBe('all')
    expect(await findRowReach(platform, systemActor)).toBe('all')
  })

  test('those of the communes of a district or ward', async () => {
    expect(await reachOf({ role: 'commune-officer', unitId: ward })).toEqual({ ...NOTHING, communeIds: [ward] })
    const communeIds = await communesWithin(platform.database, [district], ON)
    expect(communeIds.length).toBeGreaterThan(1)
    expect(await reachOf({ role: 'district-officer', unitId: district })).toEqual({ ...NOTHING, communeIds })
  })

  test('those of the group one leads, and of no commune', async () => {
    expect(await reachOf({ role: 'group-leader', unitId: GROUP })).toEqual({ ...NOTHING, groupIds: [GROUP] })
  })

  test('of a role that only judges or is judged, assessments: of every unit, or of those it is held over and below', async () => {
    expect(await reachOf({ role: 'council-member', unitId: province })).toEqual({ ...NOTHING, assessedUnitIds: 'every' })
    const ofWard = await reachOf({ role: 'unit-contact', unitId: ward })
    // What the ward is to become lies within it too.
    expect(ofWard).toEqual({ ...NOTHING, assessedUnitIds: expect.arrayContaining([ward]) })
    expect(ofWard === 'all' || ofWard.assessedUnitIds).not.toEqual(expect.arrayContaining([district]))
    const both = await reachOf({ role: 'unit-contact', unitId: district }, { role: 'commune-officer', unitId: ward })
    const { assessedUnitIds } = both === 'all' ? NOTHING : both
    expect(both).toMatchObject({ communeIds: [ward] })
    const below = await communesWithin(platform.database, [district], ON)
    expect(assessedUnitIds).toEqual(expect.arrayContaining([district, ...below]))
    expect(assessedUnitIds).not.toContain(province)
    expect(assessedUnitIds.length).toBeLessThan(below.length + 10)
  })

  test('none with a role that has ended or has not begun', async () => {
    expect(await reachOf({ role: 'dx-officer', unitId: province, until: '2024-08-05' })).toEqual(NOTHING)
    expect(await reachOf({ role: 'dx-officer', unitId: province, from: '2024-08-07' })).toEqual(NOTHING)
    expect(await reachOf()).toEqual(NOTHING)
  })
})
