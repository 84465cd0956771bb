import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { newId } from '../../platform/new-id.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import type { PlannedChange, ReorganisationPlan } from '../plan/reorganisation-plan.ts'
import {
  type AppliedReorganisation,
  communesWithin,
  ensureHamlet,
  findCommune,
  findTodayUnits,
  reorganisationService,
  seedUnits,
  unitPath,
} from '../service.ts'
import { platformWithUnits } from '../testing.ts'

const ON = plainDate('2027-01-01')
const LATER = plainDate('2027-06-01')
let platform: TestPlatform
let province: string
beforeAll(async () => {
  platform = await platformWithUnits()
  province = (await unitPath(platform.database, await communeId('25993', '2024-08-06'), plainDate('2024-08-06')))[0] ?? ''
})
afterAll(() => platform.close())

async function communeId(code: string, on = '2026-12-31'): Promise<string> {
  const found = await findCommune(platform.database, { code, on: plainDate(on) })
  if (!found.ok) throw new Error(code)
  return found.value.unitId
}
const administrator = (): Actor => ({
  userId: newId(),
  name: 'Quản trị',
  via: 'web',
  grants: [{ role: 'administrator', unitId: province, from: plainDate('2024-01-01') }],
})
const plan = (title: string, ...changes: PlannedChange[]): ReorganisationPlan => ({
  on: ON,
  title,
  basis: 'Nghị quyết 1/NQ',
  changes,
})
const merging = (from: string, to: string): PlannedChange => ({ change: 'end', unitId: from, into: [{ to, share: 1 }] })
const written = async () => {
  const { rows } = await sql<{ versions: number; successions: number; events: number; plans: number }>`
    SELECT (SELECT count(*)::int FROM unit_version) AS versions, (SELECT count(*)::int FROM unit_succession) AS successions,
      (SELECT count(*)::int FROM audit_event) AS events, (SELECT count(*)::int FROM reorganisation) AS plans`.execute(
    platform.database,
  )
  return rows[0]
}
const hamlet = (commune: string, name: string) =>
  platform.database
    .transaction()
    .execute((transaction) =>
      ensureHamlet(transaction, { communeId: commune, writtenName: name, kind: 'ap', from: plainDate('2026-07-01') }),
    )

describe('previewing', () => {
  test('says who and what is affected, and changes nothing', async () => {
    const [from, to] = [await communeId('25222'), await communeId('25225')]
    for (const name of ['Ấp 1', 'Ấp 2']) await hamlet(from, name)
    const before = await written()
    const { preview } = reorganisationService(platform, {
      impacts: [async (_, { ended }) => [{ kind: 'groups', count: ended.length * 3, sample: ['Tổ 1'] }]],
    })
    const result = await preview(administrator(), plan('Nhập Bù Gia Mập', merging(from, to)))
    expect(result).toMatchObject({
      ok: true,
      value: {
        affected: { ended: [{ unitId: from, name: 'Bù Gia Mập', into: [{ unitId: to, share: 1 }] }], hamletsUnplaced: [] },
        hamletsFollowing: 2,
        impacts: [{ kind: 'groups', count: 3 }],
        units: [{ name: 'Bù Gia Mập' }, { name: 'Đăk Ơ' }],
      },
    })
    expect(await written()).toEqual(before)
  })

  test('a commune that is divided leaves its hamlets to be placed, unless the plan places them', async () => {
    const [from, to, other] = [await communeId('25231'), await communeId('25267'), await communeId('25225')]
    const [first, second] = [await hamlet(from, 'Ấp Bù Tam'), await hamlet(from, 'Ấp Bù Khơn')]
    const { preview } = reorganisationService(platform)
    const dividing: PlannedChange = { change: 'end', unitId: from, into: [to, other].map((id) => ({ to: id, share: null })) }
    const result = await preview(administrator(), plan('Chia', dividing, { change: 'amend', unitId: first, parent: to }))
    expect(result).toMatchObject({ ok: true, value: { affected: { hamletsUnplaced: [second], changed: [first] } } })
  })

  test('is for who may reorganise, at every unit named', async () => {
    const [from, to] = [await communeId('25222'), await communeId('25225')]
    const officer = (role: 'dx-lead' | 'administrator', unitId: string): Actor => ({
      ...administrator(),
      grants: [{ role, unitId, from: plainDate('2024-01-01') }],
    })
    const { preview, apply } = reorganisationService(platform)
    const refused = { ok: false, refusal: { kind: 'not-allowed', permission: 'units:reorganise' } }
    expect(await preview(officer('dx-lead', province), plan('x', merging(from, to)))).toMatchObject(refused)
    expect(await preview(officer('administrator', from), plan('x', merging(from, to)))).toMatchObject(refused)
    expect(await apply(officer('dx-lead', province), plan('x', merging(from, to)))).toMatchObject(refused)
  })
})

describe('applying', () => {
  test('writes new units, what became of the old, and who did it; the same plan again changes nothing', async () => {
    const [one, two] = [await communeId('25246'), await communeId('25252')]
    const inHamlet = await hamlet(one, 'Ấp 7')
    const followed: AppliedReorganisation[] = []
    const { apply, list } = reorganisationService(platform, {
      followers: [async (_, __, applied) => void followed.push(applied)],
    })
    const actor = administrator()
    const given = plan(
      'Thành lập xã Bình Riềng',
      { change: 'establish', ref: 'new', level: 'commune', kind: 'xa', name: 'Bình Riềng', code: '25246', parent: province },
      { change: 'end', unitId: one, into: [{ to: 'new', share: 1 }] },
      { change: 'end', unitId: two, into: [{ to: 'new', share: 1 }] },
    )
    const done = await apply(actor, given)
    expect(done).toMatchObject({ ok: true, value: { on: ON, appliedBy: actor.userId } })
    const made = await communeId('25246', ON)
    expect(followed).toMatchObject([{ ended: [{ unitId: one, into: [{ unitId: made, share: 1 }] }, { unitId: two }] }])
    expect((await findTodayUnits(platform.database, [one], { on: ON })).get(one)).toEqual([{ unitId: made, share: 1 }])
    expect(await unitPath(platform.database, inHamlet, ON)).toContain(made)
    expect(await communesWithin(platform.database, [two], ON)).toContain(made)

    const after = await written()
    expect(await apply(administrator(), given)).toEqual(done)
    expect(await written()).toEqual(after)
    expect(await list(actor)).toMatchObject({ ok: true, value: [{ title: 'Thành lập xã Bình Riềng' }] })
  })

  test('a plan applied when the word was still "found" is read in the word of today', async () => {
    const kept = {
      ...plan('Lập xã', merging('a', 'b')),
      changes: [{ change: 'found', ref: 'x', level: 'commune', kind: 'xa', name: 'Cũ' }],
    }
    await sql`
      INSERT INTO reorganisation (id, on_date, title, basis, plan, impacts, fingerprint, applied_by)
      VALUES (gen_random_uuid(), ${ON}, ${kept.title}, ${kept.basis}, ${JSON.stringify(kept)}, '[]', decode('00', 'hex'), gen_random_uuid())`.execute(
      platform.database,
    )
    const all = await reorganisationService(platform).list(administrator())
    expect(all.ok && all.value.find(({ title }) => title === 'Lập xã')?.plan.changes).toMatchObject([
      { change: 'establish', ref: 'x', name: 'Cũ' },
    ])
  })

  test('of two people merging one commune into two places at once, one wins and the other is told', async () => {
    const [from, to, other] = [await communeId('25270'), await communeId('25279'), await communeId('25280')]
    const { apply } = reorganisationService(platform)
    const results = await Promise.all([
      apply(administrator(), plan('Nhập vào Lộc Tấn', merging(from, to))),
      apply(administrator(), plan('Nhập vào Lộc Thạnh', merging(from, other))),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'plan-has-problems', problems: [{ kind: 'unit-changes-later', name: 'Lộc Ninh' }] },
    })
    const { rows } = await sql`SELECT FROM unit_succession WHERE from_unit_id = ${from} AND on_date = ${ON}`.execute(
      platform.database,
    )
    expect(rows).toHaveLength(1)
  })

  test('the same plan sent twice at once is applied once', async () => {
    const given = plan('Nhập Lộc Quang', merging(await communeId('25292'), await communeId('25294')))
    const before = await written()
    const { apply } = reorganisationService(platform)
    const [first, second] = await Promise.all([apply(systemActor, given), apply(systemActor, given)])
    expect(first).toEqual(second)
    expect((await written())?.plans).toBe((before?.plans ?? 0) + 1)
  })

  test('when a room above fails, nothing of it is kept', async () => {
    const before = await written()
    const { apply } = reorganisationService(platform, { followers: [() => Promise.reject(new Error('tổ không theo được'))] })
    const given = plan('Nhập Hưng Phước', merging(await communeId('25309'), await communeId('25308')))
    await expect(apply(systemActor, given)).rejects.toThrow('tổ không theo được')
    expect(await written()).toEqual(before)
  })

  test('hamlets merged twelve to eight: the old ones go into the new, the rest stays', async () => {
    const commune = await communeId('25993', '2024-08-06')
    const old = await Promise.all(['21', '22', '23'].map((name) => hamlet(commune, `Ấp ${name}`)))
    const { apply } = reorganisationService(platform)
    const [one = '', two = '', three = ''] = old
    const done = await apply(systemActor, {
      ...plan('Sáp nhập ấp', merging(two, one), merging(three, one), { change: 'amend', unitId: one, name: 'Hòa Bình' }),
      on: plainDate('2026-09-01'),
    })
    expect(done).toMatchObject({ ok: true })
    expect((await findTodayUnits(platform.database, [three], { on: ON })).get(three)).toEqual([{ unitId: one, share: 1 }])
    expect(await unitPath(platform.database, one, ON)).toContain(await communeId('25993'))
  })

  test('seeding after a reorganisation leaves it as it is', async () => {
    const before = await written()
    expect(await seedUnits(platform)).toBe(0)
    expect(await written()).toEqual(before)
  })

  test('a part moved keeps the unit, and what was counted before is divided, after not', async () => {
    const [from, to] = [await communeId('26374'), await communeId('26377')]
    const { apply } = reorganisationService(platform)
    const given = plan('Điều chỉnh địa giới', { change: 'transfer', unitId: from, parts: [{ to, share: 0.125 }] })
    expect(await apply(systemActor, given)).toMatchObject({ ok: true })
    const shares = await findTodayUnits(platform.database, [from], { on: LATER })
    expect(new Map(shares.get(from)?.map(({ unitId, share }) => [unitId, share]))).toEqual(
      new Map([
        [from, 0.875],
        [to, 0.125],
      ]),
    )
    expect((await findTodayUnits(platform.database, [from], { on: LATER, since: ON })).get(from)).toEqual([
      { unitId: from, share: 1 },
    ])
  })
})
