import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { provinceOn } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { getShippedProvision } from './provision/shipped-provisions.ts'
import { policyService } from './service.ts'

type Json = Record<string, unknown>

let platform: TestPlatform
let province: string
beforeAll(async () => {
  platform = await platformWithUnits()
  province = (await provinceOn(platform.database, platform.clock.today())) ?? ''
})
afterAll(() => platform.close())

const actorWith = (role: Role): Actor => ({
  ...{ userId: platform.newId(), name: role, via: 'web' },
  grants: [{ role, unitId: province, from: plainDate('2024-01-01') }],
})

/** @returns what activating the document comes to: `accepted`, or the refusal with its codes */
async function activating(document: Json): Promise<string> {
  const service = policyService(platform)
  const draft = await service.draft(actorWith('dx-officer'), { document })
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal))
  const done = await service.activate(actorWith('dx-lead'), { id: draft.value.id })
  if (done.ok) return 'accepted'
  const codes = 'doubts' in done.refusal ? done.refusal.doubts.map(({ code }) => code) : []
  return [done.refusal.kind, ...codes].join(' ')
}

const shipped = () => structuredClone(getShippedProvision('dong-nai-2024-groups')) as unknown as Json
const facts = { establishedByDecision: true, groupActive: true, reportApproved: true, members: [{ id: 'a' }] }
const example = (amount: number) => ({ title: { vi: 'x' }, month: '2024-06', facts, expect: { amount } })
let serial = 0
function once(change: Json, benefit: Json = {}): Json {
  serial += 1
  const document = shipped()
  const { partMonth: _, ...first } = (document['benefits'] as Json[])[0] ?? {}
  const besides = [{ number: (document['act'] as Json)['number'] }]
  const workedExamples = [example(1_500_000)]
  return { ...document, code: `once-${serial}`, besides, workedExamples, benefits: [{ ...first, ...benefit }], ...change }
}

describe('what a month cannot pay is not activated, and says so', () => {
  test.each<[string, () => Json, string]>([
    [
      'a unit’s support, which each of its groups would get',
      () => once({ beneficiary: 'unit', payee: 'commune' }),
      'beneficiary-not-payable',
    ],
    ['people of no group', () => once({ beneficiary: 'person' }), 'beneficiary-not-payable'],
    ['a hamlet as payee', () => once({ payee: 'hamlet' }), 'payee-not-payable'],
    ['a round, which every month would pay again', () => once({}, { period: 'round' }), 'period-not-payable'],
    ['once for each member', () => once({}, { per: 'member', period: 'once' }), 'persons-not-booked'],
    [
      'a year’s sum to each member by name',
      () => once({ payee: 'members' }, { per: 'member', period: 'year' }),
      'persons-not-booked',
    ],
  ])('%s', async (_, document, code) => {
    expect(await activating(document())).toBe(`provision-not-payable ${code}`)
  })

  test('a sum paid once to a group is', async () => {
    expect(await activating(once({}, { period: 'once' }))).toBe('accepted')
  })
})

test('two that pay each group of a province are not both activated, unless one says that they go together', async () => {
  expect(await activating({ ...shipped(), code: 'first' })).toMatch(/accepted|provision-pays-the-same/)
  expect(await activating({ ...shipped(), code: 'second' })).toBe('provision-pays-the-same')
  expect(await activating({ ...shipped(), code: 'third', besides: [{ number: (shipped()['act'] as Json)['number'] }] })).toBe(
    'accepted',
  )
})
