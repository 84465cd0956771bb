import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../identity/index.ts'
import { assert } from '../kernel/assert.ts'
import { plainDate } from '../kernel/calendar.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { provinceOn } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { criteriaService, markTreesUsed } from './service.ts'
import type { CriteriaTree } from './tree/criteria-tree.ts'
import { getShippedTree } from './tree/shipped-trees.ts'
import type { TreeRefusal } from './versions/refusal.ts'
import { treeRefusalText } from './versions/refusal-text.ts'

let platform: TestPlatform
let provinceId: string
let service: ReturnType<typeof criteriaService>
let officer: Actor
let lead: Actor
beforeAll(async () => {
  platform = await platformWithUnits()
  provinceId = (await provinceOn(platform.database, platform.clock.today())) ?? ''
  service = criteriaService(platform)
  officer = actorAs('dx-officer')
  lead = actorAs('dx-lead')
})
afterAll(() => platform.close())

const actorAs = (...roles: Role[]): Actor => ({
  userId: platform.newId(),
  name: roles.join(),
  via: 'web',
  grants: roles.map((role) => ({ role, unitId: provinceId, from: plainDate('2024-01-01') })),
})
function done<Value>(result: Result<Value, TreeRefusal>): Value {
  assert(result.ok, JSON.stringify(result))
  return result.value
}
function kindOf(result: Result<unknown, TreeRefusal>): string {
  if (result.ok) return 'done'
  expect(tellRefusal(result.refusal, treeRefusalText).vi.length).toBeGreaterThan(8)
  return result.refusal.kind
}
const tree = (code: string, days: { from?: string; until?: string } = {}): CriteriaTree => {
  const { inForceUntil: _, ...same } = getShippedTree('dx-example-two-blocks')
  const until = days.until === undefined ? {} : { inForceUntil: plainDate(days.until) }
  return { ...same, code, inForceFrom: plainDate(days.from ?? '2024-01-01'), ...until }
}
async function inForce(document: CriteriaTree): Promise<string> {
  const { id } = done(await service.draft(officer, document))
  done(await service.putInForce(lead, { id }))
  return id
}

describe('a criteria tree', () => {
  test('is drafted, edited by its revision, and put in force by somebody who has not written in it', async () => {
    const { id, revision } = done(await service.draft(officer, { code: 'soan', title: { vi: 'Đang soạn' } }))
    expect(kindOf(await service.draft(officer, { code: 'soan' }))).toBe('tree-draft-exists')
    expect(kindOf(await service.draft(officer, { code: 'Có dấu' }))).toBe('tree-code-missing')
    expect(kindOf(await service.putInForce(lead, { id }))).toBe('tree-not-ready')
    expect(kindOf(await service.edit(officer, { id, revision: 9, document: tree('soan') }))).toBe('tree-changed-meanwhile')
    expect(kindOf(await service.edit(officer, { id, revision, document: tree('khac') }))).toBe('tree-code-fixed')
    const second = actorAs('dx-officer', 'dx-lead')
    const edited = done(await service.edit(second, { id, revision, document: tree('soan') }))
    expect(kindOf(await service.putInForce(second, { id }))).toBe('tree-decided-by-drafter')
    expect(kindOf(await service.putInForce(officer, { id }))).toBe('not-allowed')
    expect(kindOf(await service.putInForce(lead, { id, revision }))).toBe('tree-changed-meanwhile')
    expect(done(await service.putInForce(lead, { id, revision: edited.revision }))).toMatchObject({ state: 'in-force' })
    expect(kindOf(await service.edit(officer, { id, revision: edited.revision, document: tree('soan') }))).toBe('tree-not-draft')
  })

  test('ends the version before it the day before, and what it would end is shown first', async () => {
    const first = await inForce(tree('noi-tiep'))
    const { id } = done(await service.draft(officer, tree('noi-tiep', { from: '2025-01-01' })))
    const ends = [{ id: first, version: 1, inForceUntil: '2024-12-31' }]
    expect(done(await service.previewInForce(lead, id))).toMatchObject({ ends })
    expect(done(await service.previewInForce(officer, id))).toMatchObject({ ends: [], refusal: { kind: 'not-allowed' } })
    done(await service.putInForce(lead, { id }))
    expect(done(await service.get(officer, first))).toMatchObject({ inForce: { from: '2024-01-01', until: '2024-12-31' } })
    const { id: earlier } = done(await service.draft(officer, tree('noi-tiep', { from: '2025-01-01' })))
    expect(kindOf(await service.putInForce(lead, { id: earlier }))).toBe('tree-overlaps')
    done(await service.withdraw(officer, { id: earlier, reason: 'trùng ngày' }))
    const between = done(await service.draft(officer, tree('noi-tiep', { from: '2024-06-01', until: '2024-12-31' })))
    expect(done(await service.putInForce(lead, { id: between.id })).inForce).toEqual({ from: '2024-06-01', until: '2024-12-31' })
    expect(done(await service.get(officer, first)).inForce).toEqual({ from: '2024-01-01', until: '2024-05-31' })
  })

  test('leaves a version alone that ended before it begins', async () => {
    const first = await inForce(tree('cach-quang', { until: '2024-12-31' }))
    const { id } = done(await service.draft(officer, tree('cach-quang', { from: '2026-01-01' })))
    expect(done(await service.previewInForce(lead, id))).toMatchObject({ ends: [] })
    done(await service.putInForce(lead, { id }))
    expect(done(await service.get(officer, first)).inForce).toEqual({ from: '2024-01-01', until: '2024-12-31' })
  })

  test('is withdrawn with a reason by whoever may in its state, and no longer once a round assesses by it', async () => {
    const id = await inForce(tree('rut'))
    expect(kindOf(await service.withdraw(officer, { id, reason: 'x' }))).toBe('not-allowed')
    expect(kindOf(await service.withdraw(lead, { id, reason: ' ' }))).toBe('tree-reason-missing')
    expect(done(await service.withdraw(lead, { id, reason: 'sai điểm' }))).toMatchObject({ state: 'withdrawn' })
    expect(kindOf(await service.withdraw(officer, { id, reason: 'x' }))).toBe('tree-not-withdrawable')
    const used = await inForce(tree('da-dung'))
    const { database, clock } = platform
    await database.transaction().execute((transaction) => markTreesUsed(transaction, { ids: [used], at: clock.now() }))
    expect(kindOf(await service.withdraw(lead, { id: used, reason: 'x' }))).toBe('tree-used')
  })

  test('of two who put it in force at once, one does', async () => {
    const { id } = done(await service.draft(officer, tree('mot-luc')))
    const both = await Promise.all([lead, actorAs('dx-lead')].map((actor) => service.putInForce(actor, { id })))
    expect(both.map(kindOf).toSorted()).toEqual(['done', 'tree-not-draft'])
  })
})
