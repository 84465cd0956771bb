import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { findUnitByCode } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { getShippedProvision } from './provision/shipped-provisions.ts'
import { type PolicyService, policyService } from './service.ts'

type Json = Record<string, unknown>
const ON = plainDate('2024-08-01')
const WARD = '26173'
let platform: TestPlatform
let service: PolicyService
beforeAll(async () => {
  platform = await platformWithUnits()
  service = policyService(platform)
})
afterAll(() => platform.close())

async function over(code: string, role: Role): Promise<Actor> {
  const unitId = (await findUnitByCode(platform.database, code, ON))?.unitId ?? ''
  return { userId: platform.newId(), name: role, via: 'web', grants: [{ role, unitId, from: plainDate('2024-01-01') }] }
}

let serial = 0
const documentOf = (change: Json): Json => {
  serial += 1
  const shipped = structuredClone(getShippedProvision('dong-nai-2024-groups')) as unknown as Json
  // Many of one act side by side, which the act would have to say.
  const besides = [{ number: getShippedProvision('dong-nai-2024-groups').act.number }]
  return { ...shipped, code: `r-${serial}`, besides, ...change }
}
const everywhere = (): Json => {
  const { area: _, ...document } = documentOf({})
  return document
}
const inWard = (change: Json = {}): Json => documentOf({ area: { unitCode: WARD, asOf: '2024-08-01' }, ...change })
const kindOf = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'accepted' : result.refusal?.kind)
const id = (result: { ok: true; value: { id: string } } | { ok: false; refusal: unknown }): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}

const february = {
  title: { vi: 'x' },
  month: '2025-02',
  facts: { establishedByDecision: true, groupActive: true, reportApproved: true },
  expect: { amount: 1_500_000 },
}

describe('a ward’s officers', () => {
  test.each<[string, () => Json]>([
    ['of every unit', everywhere],
    ['of the province', () => documentOf({})],
    ['of another ward', () => documentOf({ area: { unitCode: '26179', asOf: '2024-08-01' } })],
    ['of an area nobody knows yet', () => documentOf({ area: { unitCode: '99999' } })],
  ])('draft no policy %s', async (_, document) => {
    expect(kindOf(await service.draft(await over(WARD, 'dx-officer'), { document: document() }))).toBe('not-allowed')
  })

  test('draft one of their ward, which their lead puts in force', async () => {
    const drafted = id(await service.draft(await over(WARD, 'dx-officer'), { document: inWard() }))
    expect(kindOf(await service.activate(await over('26179', 'dx-lead'), { id: drafted }))).toBe('not-allowed')
    expect(kindOf(await service.activate(await over(WARD, 'dx-lead'), { id: drafted }))).toBe('accepted')
  })

  test('edit, activate or withdraw none of the province', async () => {
    const officer = await over('75', 'dx-officer')
    const document = everywhere()
    const drafted = id(await service.draft(officer, { document }))
    const clerk = await over(WARD, 'dx-officer')
    const narrower = inWard({ code: document['code'] })
    expect(kindOf(await service.edit(clerk, { id: drafted, revision: 1, document: narrower }))).toBe('not-allowed')
    expect(kindOf(await service.withdraw(clerk, { id: drafted, reason: 'bỏ' }))).toBe('not-allowed')
    const lead = await over(WARD, 'dx-lead')
    expect(kindOf(await service.activate(lead, { id: drafted }))).toBe('not-allowed')
    expect(kindOf(await service.activate(await over('75', 'dx-lead'), { id: drafted }))).toBe('accepted')
    expect(kindOf(await service.withdraw(lead, { id: drafted, reason: 'bỏ' }))).toBe('not-allowed')
  })

  test('make none of their ward into one of every unit', async () => {
    const clerk = await over(WARD, 'dx-officer')
    const document = inWard()
    const drafted = id(await service.draft(clerk, { document }))
    const { area: _, ...wider } = document
    expect(kindOf(await service.edit(clerk, { id: drafted, revision: 1, document: wider }))).toBe('not-allowed')
  })

  test('end no policy of the province by one of their ward', async () => {
    const document = everywhere()
    const drafted = id(await service.draft(await over('75', 'dx-officer'), { document }))
    id(await service.activate(await over('75', 'dx-lead'), { id: drafted }))
    const later = inWard({ code: document['code'], inForceFrom: '2025-01-01', paysFrom: '2025-01', workedExamples: [february] })
    const next = await service.draft(await over(WARD, 'dx-officer'), { document: later })
    const refusal = await service.activate(await over(WARD, 'dx-lead'), { id: id(next) })
    expect(refusal).toMatchObject({ ok: false, refusal: { kind: 'not-allowed', permission: 'policies:activate' } })
  })
})
