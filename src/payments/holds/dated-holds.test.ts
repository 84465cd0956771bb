import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { listFreed, readingService } from '../service.ts'
import {
  approve,
  approvedMonth,
  closedMonth,
  computedMonth,
  JULY,
  onDay,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from '../testing.ts'
import { lockHolds } from './dated-hold-store.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

const reason = 'Chờ xác minh'
const until = plainDate('2024-08-20')

async function leaderOf({ platform, groupIds }: PayingProvince, index: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`SELECT person_id AS id FROM membership WHERE group_id = ${groupIds[index]}
    AND role = 'leader'`.execute(platform.database)
  return rows[0]?.id ?? ''
}

describe('a payee on hold by day', () => {
  test('is computed, approved and left out of the order: preview, list, arrears and thread tell why and until when', async () => {
    const province = await provinceOn(first.platform, { groups: 3 })
    const { platform, service, actors } = province
    const reading = readingService(platform)
    const subject = { subject: 'payee', subjectId: await leaderOf(province, 1) } as const
    const { id: cycleId } = await computedMonth(province)
    taken(await service.placeHold(actors.officer, { ...subject, reason, until }))
    const submitted = taken(await service.submit(actors.officer, { cycleId }))
    expect(submitted.total).toBe(4_500_000)
    const foreseen = taken(await reading.orderPreview(actors.lead, { cycleId }))
    await approve(province, cycleId)
    const preview = taken(await reading.orderPreview(actors.financeOfficer, { cycleId }))
    for (const seen of [foreseen, preview])
      expect(seen).toMatchObject({
        payees: 2,
        total: 3_000_000,
        obstacles: [{ obstacle: 'held', payees: 1, amount: 1_500_000 }],
        holds: [{ by: 'payee', name: expect.stringContaining('Nguyễn Văn 2'), reason, until, payees: 1, amount: 1_500_000 }],
      })
    const ordered = taken(await service.order(actors.financeOfficer, { cycleId }))
    expect(ordered).toMatchObject({ order: { payees: 2, total: 3_000_000 }, waiting: 1 })
    const { items } = taken(await reading.arrears(actors.officer, { cycleId }))
    expect(items).toMatchObject([{ reason: 'held', awaited: 'office', hold: { by: 'payee', reason, until }, amount: 1_500_000 }])
    const rows = taken(await reading.entitlements(actors.officer, { cycleId })).items
    expect(rows.map(({ hold }) => hold)).toEqual([null, { by: 'payee', reason, until }, null])
    const thread = taken(await reading.thread(actors.officer, rows[1]?.id ?? ''))
    expect(thread.entitlement.hold).toEqual({ by: 'payee', reason, until })
    expect(taken(await reading.history(actors.officer, cycleId)).waiting).toMatchObject([
      { obstacle: 'held', hold: { by: 'payee' } },
    ])
    expect(taken(await reading.holds(actors.officer)).items[0]).toMatchObject({ state: 'standing', count: 1, amount: 1_500_000 })
  })

  test('stays on hold when the record is merged with another, whichever of the two was held', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { platform, service, actors } = province
    const [payee, other] = [await leaderOf(province, 0), platform.newId()]
    const { id: cycleId } = await approvedMonth(province)
    await sql`INSERT INTO person SELECT (jsonb_populate_record(p, jsonb_build_object('id', ${other}::text, 'identity_index', NULL,
      'identity_sealed', NULL, 'identity_last4', NULL, 'contested_index', NULL, 'merged_into', ${payee}::text))).* FROM person p WHERE id = ${payee}`.execute(
      platform.database,
    )
    taken(await service.placeHold(actors.officer, { subject: 'payee', subjectId: other, reason }))
    const preview = taken(await readingService(platform).orderPreview(actors.financeOfficer, { cycleId }))
    expect(preview).toMatchObject({ payees: 1, holds: [{ by: 'payee', payees: 1 }] })
  })
})

describe('before something is put on hold', () => {
  test.each(['payee', 'group', 'commune', 'provision'] as const)('it is shown what a hold of a %s keeps', async (subject) => {
    const province = await provinceOn(first.platform, { groups: 3 })
    const { platform, service, actors, groupIds, communeId, provisionCode } = province
    await approvedMonth(province)
    const ids = { payee: await leaderOf(province, 0), group: groupIds[0] ?? '', commune: communeId, provision: provisionCode }
    const meant = { subject, subjectId: ids[subject] }
    const count = subject === 'payee' || subject === 'group' ? 1 : 3
    const reading = readingService(platform)
    expect(taken(await reading.holdPreview(actors.officer, meant))).toMatchObject({ count, amount: count * 1_500_000 })
    const { holdId } = taken(await service.placeHold(actors.officer, { ...meant, reason }))
    const listed = taken(await reading.holds(actors.officer)).items.find(({ id }) => id === holdId)
    expect(listed).toMatchObject({ subject, count, amount: count * 1_500_000, state: 'standing' })
    expect(listed?.subjectName).not.toBe(meant.subjectId)
    expect(taken(await reading.holdPreview(actors.officer, meant))).toMatchObject({ count: 0 })
    expect(await service.placeHold(actors.officer, { ...meant, reason })).toMatchObject({ refusal: { kind: 'hold-overlaps' } })
  })

  test('what is not there is refused, and so is a hold without a reason or by who may not', async () => {
    const { service, actors, platform, groupIds } = await provinceOn(first.platform, { groups: 1 })
    const subjects = ['payee', 'group', 'commune'] as const
    for (const subject of subjects)
      for (const subjectId of [platform.newId(), 'x'])
        expect(await service.placeHold(actors.officer, { subject, subjectId, reason })).toMatchObject({
          refusal: { kind: 'hold-subject-unknown' },
        })
    expect(await service.placeHold(actors.officer, { subject: 'provision', subjectId: 'x', reason })).toMatchObject({
      refusal: { kind: 'hold-subject-unknown' },
    })
    const group = { subject: 'group', subjectId: groupIds[0] ?? '' } as const
    expect(await service.placeHold(actors.officer, { ...group, reason: ' ' })).toEqual({
      ok: false,
      refusal: { kind: 'reason-missing' },
    })
    for (const days of [{ until: plainDate('2024-08-05') }, { from: plainDate('2024-08-05') }])
      expect(await service.placeHold(actors.officer, { ...group, reason, ...days })).toMatchObject({
        refusal: { kind: 'hold-days-impossible', today: '2024-08-06' },
      })
    for (const actor of [actors.commune, actors.financeOfficer, actors.lead])
      expect(await service.placeHold(actor, { ...group, reason })).toMatchObject({ refusal: { kind: 'not-allowed' } })
  })
})

test('two holds of one sum keep it once, and the narrowest is told', async () => {
  const province = await provinceOn(first.platform, { groups: 2 })
  const { platform, service, actors, groupIds, communeId } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.placeHold(actors.officer, { subject: 'commune', subjectId: communeId, reason: 'Thanh tra' }))
  taken(await service.placeHold(actors.officer, { subject: 'group', subjectId: groupIds[0] ?? '', reason }))
  const { waiting, waitingTotal, holds } = taken(await readingService(platform).orderPreview(actors.financeOfficer, { cycleId }))
  expect([waiting, waitingTotal]).toEqual([2, 3_000_000])
  expect(holds.map(({ by, payees }) => [by, payees]).toSorted()).toEqual([
    ['commune', 1],
    ['group', 1],
  ])
})

test('what a hold kept until its last day is told the day after, until it is ordered', async () => {
  const province = await provinceOn(first.platform, { groups: 2 })
  const { service, actors, groupIds } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.placeHold(actors.officer, { subject: 'group', subjectId: groupIds[0] ?? '', reason, until }))
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const freed = async (day: string) => {
    const found = await listFreed(province.platform.database, plainDate(day))
    return found.filter((one) => one.cycleId === cycleId).map(({ count, amount }) => [count, amount])
  }
  expect(await freed('2024-08-20')).toEqual([])
  expect(await freed('2024-08-21')).toEqual([[1, 1_500_000]])
  const later = onDay(province, plainDate('2024-08-21'))
  taken(await later.service.order(actors.financeOfficer, { cycleId }))
  expect(await freed('2024-08-21')).toEqual([])
})

describe('whoever released a hold by day', () => {
  test('approves nothing that it kept, in the table of moves as in the database; others do', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { platform, service, actors, communeId, provinceId } = province
    const both = officer(platform, 'dx-lead', provinceId)
    const actor = { ...both, grants: [...both.grants, ...officer(platform, 'dx-officer', provinceId).grants] }
    const held = { subject: 'commune', subjectId: communeId, reason } as const
    const { holdId } = taken(await service.placeHold(actors.officer, held))
    const { id: cycleId } = await computedMonth(province)
    taken(await service.releaseDatedHold(actor, { holdId, reason: 'Đã kết luận' }))
    const { fingerprint = '' } = taken(await service.submit(actors.officer, { cycleId }))
    expect(await service.approve(actor, { cycleId, fingerprint })).toMatchObject({ refusal: { kind: 'approver-released-hold' } })
    const insert = (by: string) =>
      sql`INSERT INTO cycle_approval (cycle_id, submission, approver_id, fingerprint, at) VALUES (${cycleId}, 1, ${by}, ${fingerprint}, now())`.execute(
        platform.database,
      )
    await expect(insert(actor.userId)).rejects.toMatchObject({ constraint: 'approver-is-not-maker' })
    taken(await service.approve(actors.lead, { cycleId, fingerprint }))
  })

  test('of another commune, or before the month began, approves it as ever', async () => {
    const [province, other] = [await provinceOn(first.platform, { groups: 1 }), await provinceOn(first.platform, { groups: 1 })]
    const { platform, provinceId } = province
    const both = officer(platform, 'dx-lead', provinceId)
    const actor = { ...both, grants: [...both.grants, ...officer(platform, 'dx-officer', provinceId).grants] }
    const { holdId } = taken(await other.service.placeHold(actor, { subject: 'commune', subjectId: other.communeId, reason }))
    taken(await other.service.releaseDatedHold(actor, { holdId, reason }))
    const { id: cycleId, fingerprint = '' } = await submitted(province)
    taken(await province.service.approve(actor, { cycleId, fingerprint }))
  })
})

async function submitted(province: PayingProvince) {
  const { id: cycleId } = await computedMonth(province)
  return taken(await province.service.submit(province.actors.officer, { cycleId }))
}

describe('the database', () => {
  test('keeps a hold as it was placed: it is released once, never changed, taken away or doubled', async () => {
    const { platform, service, actors, groupIds } = await provinceOn(first.platform, { groups: 1 })
    const held = { subject: 'group', subjectId: groupIds[0] ?? '', reason, until } as const
    const { holdId } = taken(await service.placeHold(actors.officer, held))
    const change = (what: string) => sql`UPDATE dated_hold SET ${sql.raw(what)} WHERE id = ${holdId}`.execute(platform.database)
    await expect(change(`until_day = '2024-08-25'`)).rejects.toMatchObject({ constraint: 'hold-released-once' })
    await expect(sql`DELETE FROM dated_hold WHERE id = ${holdId}`.execute(platform.database)).rejects.toThrow()
    await expect(
      sql`INSERT INTO dated_hold (id, province_id, subject, group_id, reason, from_day, placed_by, placed_at)
        SELECT ${platform.newId()}, province_id, subject, group_id, 'x', '2024-08-20', placed_by, now() FROM dated_hold WHERE id = ${holdId}`.execute(
        platform.database,
      ),
    ).rejects.toMatchObject({ constraint: 'one_hold_at_a_time' })
    taken(await service.releaseDatedHold(actors.officer, { holdId, reason: 'Đã rõ' }))
    await expect(change(`release_reason = 'khác'`)).rejects.toMatchObject({ constraint: 'hold-released-once' })
    expect(await service.releaseDatedHold(actors.officer, { holdId, reason })).toMatchObject({ refusal: { kind: 'hold-over' } })
    expect(await service.releaseDatedHold(actors.officer, { holdId: platform.newId(), reason })).toMatchObject({
      refusal: { kind: 'hold-unknown' },
    })
    taken(await service.placeHold(actors.officer, held))
  })

  test('an order waits for a hold that is being placed, and leaves out what it keeps', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { platform, service, actors, groupIds, provinceId } = province
    const { id: cycleId } = await approvedMonth(province)
    const [locked, placed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const placing = platform.database.transaction().execute(async (transaction) => {
      await lockHolds(transaction)
      await sql`INSERT INTO dated_hold (id, province_id, subject, group_id, reason, from_day, placed_by, placed_at)
        VALUES (${platform.newId()}, ${provinceId}, 'group', ${groupIds[0]}, 'x', '2024-08-01', ${actors.officer.userId}, now())`.execute(
        transaction,
      )
      locked.resolve()
      await placed.promise
    })
    await locked.promise
    const ordering = service.order(actors.financeOfficer, { cycleId })
    const soon = new Promise((resolve) => setTimeout(resolve, 300, 'it waits'))
    const sooner = await Promise.race([ordering, soon])
    placed.resolve()
    await placing
    expect(sooner).toBe('it waits')
    expect(await ordering).toMatchObject({ value: { order: { payees: 1 }, waiting: 1 } })
  })
})

test('what an earlier month paid is not on hold, and what is paid in full is not told as held', async () => {
  const province = await provinceOn(first.platform, { groups: 1 })
  const { platform, service, actors, groupIds } = province
  const { id: june } = await closedMonth(province)
  taken(await service.placeHold(actors.officer, { subject: 'group', subjectId: groupIds[0] ?? '', reason }))
  const reading = readingService(platform)
  expect(taken(await reading.entitlements(actors.officer, { cycleId: june })).items[0]?.hold).toBeNull()
  expect(taken(await reading.arrears(actors.officer, { cycleId: june })).items).toEqual([])
  const { id: july } = await approvedMonth(province, JULY)
  expect(await service.order(actors.financeOfficer, { cycleId: july })).toMatchObject({ refusal: { kind: 'nothing-to-order' } })
})
