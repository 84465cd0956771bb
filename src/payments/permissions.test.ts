import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../groups/testing.ts'
import { type Actor, DAILY_LIMITS, ROLES, type Role } from '../identity/index.ts'
import { readingService } from './service.ts'
import { computedMonth, JUNE, type PayingProvince, payingProvince, provinceOn, taken } from './testing.ts'

let province: PayingProvince
let cycleId: string
beforeAll(async () => {
  province = await payingProvince({ groups: 1 })
  cycleId = taken(await province.service.open(province.actors.officer, { provisionCode: province.provisionCode, month: JUNE })).id
})
afterAll(() => province.platform.close())

const reading = () => readingService(province.platform)

/** Each act, asked so that only the permission can refuse it. */
const ACTS = {
  open: (actor: Actor) => province.service.open(actor, { provisionCode: province.provisionCode, month: JUNE }),
  compute: (actor: Actor) => province.service.compute(actor, { cycleId }),
  submit: (actor: Actor) => province.service.submit(actor, { cycleId }),
  return: (actor: Actor) => province.service.return(actor, { cycleId, reason: 'x' }),
  approve: (actor: Actor) => province.service.approve(actor, { cycleId, fingerprint: 'f'.repeat(64) }),
  order: (actor: Actor) => province.service.order(actor, { cycleId }),
  settle: (actor: Actor) => province.service.settle(actor, { cycleId, fileName: 'x.csv', bytes: new TextEncoder().encode('x') }),
  close: (actor: Actor) => province.service.close(actor, { cycleId }),
  hold: (actor: Actor) => province.service.hold(actor, { cycleId, groupId: province.groupIds[0] ?? '', reason: 'x' }),
  confirm: (actor: Actor) =>
    province.service.confirmReports(actor, { month: JUNE, of: { communeId: province.communeId }, state: 'approved' }),
  read: (actor: Actor) => reading().overview(actor, cycleId),
  payees: (actor: Actor) => reading().payees(actor, { cycleId }),
} as const

/** Who may do what to a province's month: the whole matrix, everything else is refused. */
const MAY: Readonly<Record<keyof typeof ACTS, readonly Role[]>> = {
  open: ['dx-officer'],
  compute: ['dx-officer'],
  submit: ['dx-officer'],
  return: ['dx-lead', 'finance-lead'],
  approve: ['dx-lead', 'finance-lead'],
  order: ['dx-officer', 'finance-officer'],
  settle: ['dx-officer', 'finance-officer'],
  close: ['dx-officer'],
  hold: ['dx-officer'],
  confirm: ['commune-officer'],
  read: [
    'group-leader',
    'group-member',
    'commune-officer',
    'district-officer',
    'dx-officer',
    'dx-lead',
    'finance-officer',
    'finance-lead',
    'delegate',
    'auditor',
  ],
  payees: [
    'group-leader',
    'group-member',
    'commune-officer',
    'district-officer',
    'dx-officer',
    'dx-lead',
    'finance-officer',
    'finance-lead',
    'delegate',
    'auditor',
  ],
}

const isRefusedFor = (result: { ok: boolean; refusal?: { kind: string } }) => !result.ok && result.refusal?.kind === 'not-allowed'

describe.each(Object.keys(ACTS) as (keyof typeof ACTS)[])('%s a month', (act) => {
  test.each(ROLES)('%s', async (role) => {
    const result = await ACTS[act](officer(province.platform, role, province.provinceId))
    expect(isRefusedFor(result)).toBe(!MAY[act].includes(role))
  })

  test('the same role in another province may not', async () => {
    const [role] = MAY[act]
    const result = await ACTS[act](officer(province.platform, role ?? 'dx-officer', province.platform.newId()))
    // A reader with no unit of the cycle may look, and sees nothing of it.
    if (act === 'read')
      expect(result.ok && 'value' in result && result.value).toMatchObject({ money: { total: 0, groups: 0 }, blockers: [] })
    else expect(isRefusedFor(result)).toBe(true)
  })

  test('a role that ended yesterday may not', async () => {
    const [role] = MAY[act]
    const { userId, name } = officer(province.platform, role ?? 'dx-officer', province.provinceId)
    const grants = [
      { role: role ?? 'dx-officer', unitId: province.provinceId, from: '2024-01-01' as never, until: '2024-08-05' as never },
    ]
    expect(isRefusedFor(await ACTS[act]({ userId, name, grants, via: 'web' }))).toBe(true)
  })
})

describe('what a commune and a group see', () => {
  let other: PayingProvince
  let otherId: string
  beforeAll(async () => {
    other = await provinceOn(province.platform, { groups: 1 })
    otherId = (await computedMonth(other)).id
  })

  test('a commune officer reads the groups of the commune, not the payee list of the province', async () => {
    const own = taken(await reading().entitlements(other.actors.commune, { cycleId: otherId }))
    expect(own.items.map(({ communeId }) => communeId)).toEqual([other.communeId])
    expect(isRefusedFor(await reading().payees(other.actors.commune, { cycleId: otherId }))).toBe(true)
    expect(isRefusedFor(await reading().exportPayees(other.actors.commune, { cycleId: otherId, format: 'csv' }))).toBe(true)
  })

  test('lists with account numbers in full are drawn up to the limit of a day, and then no more', async () => {
    const asked = { cycleId: otherId, format: 'csv' as const }
    const answers = []
    for (let time = 0; time <= DAILY_LIMITS['account-lists']; time += 1)
      answers.push(await reading().exportPayees(other.actors.financeOfficer, asked))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(DAILY_LIMITS['account-lists'])
    expect(answers.at(-1)).toMatchObject({ refusal: { kind: 'daily-limit-reached', limit: 'account-lists' } })
    expect((await reading().exportPayees(other.actors.financeLead, asked)).ok).toBe(true)
  })

  test('a leader reads what was counted for the own group and nothing of another', async () => {
    const [groupId = ''] = other.groupIds
    const leader = officer(province.platform, 'group-leader', groupId)
    const [item] = taken(await reading().entitlements(leader, { cycleId: otherId })).items
    expect(item?.groupId).toBe(groupId)
    expect((await reading().thread(leader, item?.id ?? '')).ok).toBe(true)
    const stranger = officer(province.platform, 'group-leader', province.platform.newId())
    expect(taken(await reading().entitlements(stranger, { cycleId: otherId })).items).toEqual([])
    expect(isRefusedFor(await reading().thread(stranger, item?.id ?? ''))).toBe(true)
  })
})
