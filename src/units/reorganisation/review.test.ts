import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { newId } from '../../platform/new-id.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import type { PlannedChange } from '../plan/reorganisation-plan.ts'
import {
  countRoles,
  ensureHamlet,
  findCommune,
  followWithHamlets,
  followWithRoles,
  reorganisationService,
  reviewService,
} from '../service.ts'
import { platformWithUnits } from '../testing.ts'

const ON = plainDate('2027-01-01')
let platform: TestPlatform
let officer: string
beforeAll(async () => {
  platform = await platformWithUnits()
  officer = await person('can.bo', 'Nguyễn Thị Cán Bộ')
})
afterAll(() => platform.close())

async function person(username: string, name: string): Promise<string> {
  const id = newId()
  await sql`INSERT INTO app_user (id, username, display_name) VALUES (${id}, ${username}, ${name})`.execute(platform.database)
  return id
}
const grant = (userId: string, unitId: string, valid: string) =>
  sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
    VALUES (${newId()}, ${userId}, 'commune-officer', ${unitId}, ${valid}::daterange, ${systemActor.userId})`.execute(
    platform.database,
  )
const grantsOf = async (userId: string) => {
  const { rows } = await sql<{ unit_id: string; valid: string }>`
    SELECT unit_id, valid::text AS valid FROM role_grant WHERE user_id = ${userId} ORDER BY lower(valid), unit_id`.execute(
    platform.database,
  )
  return rows
}
const communeId = async (code: string): Promise<string> => {
  const found = await findCommune(platform.database, { code, on: plainDate('2026-12-01') })
  return found.ok ? found.value.unitId : ''
}
const service = () => reorganisationService(platform, { impacts: [countRoles], followers: [followWithRoles, followWithHamlets] })
const plan = (...changes: PlannedChange[]) => ({ on: ON, title: 'Sắp xếp', basis: 'NQ 9/2026', changes })

describe('roles over units that end', () => {
  test('are counted before, carried to the successor, and left for review', async () => {
    const [from, to] = [await communeId('25222'), await communeId('25225')]
    await grant(officer, from, '[2025-07-01,)')
    const merging = plan({ change: 'end', unitId: from, into: [{ to, share: 1 }] })
    expect(await service().preview(systemActor, merging)).toMatchObject({
      value: { impacts: [{ kind: 'roles', count: 1, sample: ['Nguyễn Thị Cán Bộ · Công chức xã'] }] },
    })
    expect(await service().apply(systemActor, merging)).toMatchObject({ ok: true })
    expect(await grantsOf(officer)).toEqual([
      { unit_id: from, valid: '[2025-07-01,2027-01-01)' },
      { unit_id: to, valid: '[2027-01-01,)' },
    ])
    const open = await reviewService(platform).list(systemActor, {})
    expect(open).toMatchObject({
      value: {
        items: [
          {
            kind: 'role-carried',
            unitId: to,
            label: 'Nguyễn Thị Cán Bộ · Công chức xã',
            unit: { unitId: to },
            title: 'Sắp xếp',
            on: ON,
          },
        ],
        total: 1,
      },
    })
  })

  test('an officer of both merged communes holds the role at every time once, and as long as either was given', async () => {
    const [one, two, to] = [await communeId('25231'), await communeId('25267'), await communeId('25246')]
    const both = await person('hai.xa', 'Trần Hai Xã')
    await grant(both, one, '[2025-07-01,2028-01-01)')
    await grant(both, two, '[2025-07-01,)')
    const into = [{ to, share: 1 }]
    await service().apply(systemActor, plan({ change: 'end', unitId: one, into }, { change: 'end', unitId: two, into }))
    expect((await grantsOf(both)).filter(({ unit_id }) => unit_id === to)).toEqual([
      { unit_id: to, valid: '[2027-01-01,2028-01-01)' },
      { unit_id: to, valid: '[2028-01-01,)' },
    ])
  })

  test('a division gives the role over every part, and hamlets nobody placed are left for review', async () => {
    const [from, to, other] = [await communeId('25252'), await communeId('25255'), await communeId('25261')]
    const split = await person('chia', 'Lê Chia')
    await grant(split, from, '[2025-07-01,)')
    const hamlet = await platform.database
      .transaction()
      .execute((transaction) =>
        ensureHamlet(transaction, { communeId: from, writtenName: 'Ấp 9', kind: 'ap', from: plainDate('2026-01-01') }),
      )
    await service().apply(
      systemActor,
      plan({ change: 'end', unitId: from, into: [to, other].map((id) => ({ to: id, share: null })) }),
    )
    expect((await grantsOf(split)).map(({ unit_id }) => unit_id)).toEqual(expect.arrayContaining([to, other]))
    const open = await reviewService(platform).list(systemActor, {})
    expect(open).toMatchObject({
      value: {
        items: expect.arrayContaining([
          expect.objectContaining({
            ...{ kind: 'hamlet-unplaced', subjectId: hamlet, label: 'Ấp 9' },
            parent: expect.objectContaining({ unitId: from }),
          }),
        ]),
      },
    })
  })

  test('are read page by page, by kind and by part of a name without accents', async () => {
    const reviews = reviewService(platform)
    const whole = await reviews.list(systemActor, {})
    const items = whole.ok ? whole.value.items : []
    expect(items.length).toBeGreaterThan(3)
    const read: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await reviews.list(systemActor, { limit: 2, cursor })
      if (!page.ok) break
      expect(page.value.total).toBe(items.length)
      read.push(...page.value.items.map(({ id }) => id))
      cursor = page.value.nextCursor
    }
    expect(read).toEqual(items.map(({ id }) => id))
    const hamlets = await reviews.list(systemActor, { kind: 'hamlet-unplaced', search: 'ap 9' })
    expect(hamlets).toMatchObject({ value: { items: [{ label: 'Ấp 9' }], total: 1 } })
    expect(await reviews.list(systemActor, { search: '%' })).toMatchObject({ value: { total: 0 } })
  })
})

describe('settling a review', () => {
  const nobody: Actor = { ...systemActor, via: 'web', userId: newId(), grants: [] }
  test('is for who may reorganise, once, with a reason', async () => {
    const reviews = reviewService(platform)
    const open = await reviews.list(systemActor, {})
    const id = open.ok ? (open.value.items[0]?.id ?? '') : ''
    expect(await reviews.list(nobody, {})).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await reviews.settle(nobody, { id, reason: 'đúng' })).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
    const twice = await Promise.all([1, 2].map(() => reviews.settle(systemActor, { id, reason: 'Đúng người, đúng xã' })))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await reviews.settle(systemActor, { id, reason: 'lại' })).toMatchObject({
      ok: false,
      refusal: { kind: 'review-unknown' },
    })
  })
})
