import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, authorise } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import type { PlannedChange } from './plan/reorganisation-plan.ts'
import { communesWithin, findUnitByCode, provinceOn, reorganisationService, unitNames, unitPath, unitService } from './service.ts'
import { platformWithUnits } from './testing.ts'

const ON = plainDate('2024-01-01')
const MERGED = plainDate('2025-03-01')
let platform: TestPlatform
let province: string
let administrator: Actor
beforeAll(async () => {
  platform = await platformWithUnits()
  province = (await provinceOn(platform.database, ON)) ?? ''
  const grants = [{ role: 'administrator' as const, unitId: province, from: ON }]
  administrator = { userId: platform.newId(), name: 'Quản trị', via: 'web', grants }
})
afterAll(() => platform.close())

const apply = async (on: typeof ON, ...changes: PlannedChange[]) => {
  const plan = { on, title: 'Cơ quan của tỉnh', basis: 'Nghị quyết 1/NQ-HĐND', changes }
  const applied = await reorganisationService(platform, {}).apply(administrator, plan)
  if (applied.ok) return []
  return applied.refusal.kind === 'plan-has-problems' ? applied.refusal.problems.map(({ kind }) => kind) : [applied.refusal.kind]
}
const agency = (ref: string, name: string, code: string, more: Partial<PlannedChange> = {}) =>
  ({ change: 'establish', ref, level: 'agency', kind: 'so', name, code, parent: province, ...more }) as PlannedChange
const idOf = async (code: string, on = ON) => (await findUnitByCode(platform.database, code, on))?.unitId ?? ''

describe('agencies', () => {
  test('are units of the province: found by their identifier, named whole, under the province, without a commune', async () => {
    const others = agency('c', 'Thanh tra tỉnh', 'H19.16', { kind: 'ban-nganh' })
    expect(
      await apply(ON, agency('a', 'Thông tin và Truyền thông', 'H19.10'), agency('b', 'Khoa học và Công nghệ', 'H19.13'), others),
    ).toEqual([])
    const id = await idOf('H19.10')
    expect(await unitPath(platform.database, id, ON)).toEqual([province, id])
    expect(await communesWithin(platform.database, [id], ON)).toEqual([])
    const names = await unitNames(platform.database, [id, await idOf('H19.16')], ON)
    expect([...names.values()]).toEqual(['Sở Thông tin và Truyền thông', 'Thanh tra tỉnh'])
    const listed = await unitService(platform).list(administrator, { on: ON, level: 'agency', sort: 'code' })
    expect(listed.ok && listed.value.items.map(({ code }) => code)).toEqual(['H19.10', 'H19.13', 'H19.16'])
  })

  test('make no new epoch of the territory', async () => {
    const epochs = await unitService(platform).epochs(administrator)
    expect(epochs.ok && epochs.value.map(({ from }) => from)).not.toContain(ON)
  })

  test.each([
    ['a code of a commune', () => agency('x', 'Nội vụ', '26005'), 'code-unsuitable'],
    ['the code of another', () => agency('x', 'Nội vụ', 'H19.10'), 'code-taken'],
    ['the kind of a ward', () => agency('x', 'Nội vụ', 'H19.1', { kind: 'phuong' }), 'kind-of-other-level'],
  ])('with %s are refused', async (_, change, kind) => {
    expect(await apply(ON, change())).toEqual([kind])
  })

  test('do not lie in a district, and nothing lies in them', async () => {
    const district = await idOf('731', plainDate('2024-08-06'))
    expect(await apply(plainDate('2024-08-06'), agency('x', 'Nội vụ', 'H19.1', { parent: district }))).toEqual([
      'parent-unsuitable',
    ])
    const below = { change: 'establish', ref: 'y', level: 'commune', kind: 'xa', name: 'Mới', code: '99999' } as const
    expect(await apply(plainDate('2024-08-06'), { ...below, parent: await idOf('H19.10') })).toEqual(['parent-unsuitable'])
  })

  test('merge as other units do, and a role over one that ended reaches what it became', async () => {
    const [gone, stays] = [await idOf('H19.10'), await idOf('H19.13')]
    expect(await apply(MERGED, { change: 'end', unitId: gone, into: [{ to: stays, share: 1 }] })).toEqual([])
    expect(await findUnitByCode(platform.database, 'H19.10', MERGED)).toBeUndefined()
    const contact: Actor = { userId: 'x', name: 'x', via: 'web', grants: [{ role: 'unit-contact', unitId: gone, from: ON }] }
    const path = await unitPath(platform.database, stays, MERGED)
    expect(authorise(contact, 'assessment:answer', { unitPath: path, on: MERGED }).ok).toBe(true)
  })
})
