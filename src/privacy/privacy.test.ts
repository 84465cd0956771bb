import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAudit } from '../audit/service.ts'
import { invent, workbook } from '../exchange/reading/layouts.fixture.ts'
import { importService } from '../exchange/service.ts'
import { groupService } from '../groups/service.ts'
import { officer } from '../groups/testing.ts'
import { type Actor, systemActor } from '../identity/index.ts'
import { addDays, plainDate } from '../kernel/calendar.ts'
import { verifyBooks } from '../payments/service.ts'
import { closedMonth, confirmAccount, type PayingProvince, payingProvince, proposeAccount, taken } from '../payments/testing.ts'
import { peopleService } from '../people/service.ts'
import { privacyService } from './service.ts'

let province: PayingProvince
let administrator: Actor
let privacy: ReturnType<typeof privacyService>
const asked = { words: 'Đơn ngày 05/08/2024, tự mang đến', proof: 'Xem thẻ căn cước tại chỗ' }
const notKeyed = { reason: 'theo đơn' }

beforeAll(async () => {
  province = await payingProvince({ groups: 8 })
  await closedMonth(province)
  privacy = privacyService(province.platform)
  administrator = officer(province.platform, 'administrator', province.provinceId)
})
afterAll(() => province.platform.close())

const today = () => province.platform.clock.today()

/** A leader who was paid in the closed month, with the seat. */
async function paidLeader(index: number) {
  const groupId = province.groupIds[index] ?? ''
  const { rows } = await sql<{ id: string; membershipId: string }>`
    SELECT person_id AS id, id AS "membershipId" FROM membership WHERE group_id = ${groupId} AND role = 'leader'`.execute(
    province.platform.database,
  )
  return { groupId, id: rows[0]?.id ?? '', membershipId: rows[0]?.membershipId ?? '' }
}

const record = (personId: string, kind: 'access' | 'correction' | 'erasure', actor = province.actors.officer) =>
  privacy.record(actor, { ...asked, personId, kind, receivedOn: today() })

describe('what is held of a person', () => {
  test('is given in full, with payments, registers and who did what with it; and that is recorded', async () => {
    const { id } = await paidLeader(0)
    const request = taken(await record(id, 'access'))
    expect(request).toMatchObject({ kind: 'access', receivedOn: today(), answer: null })
    const held = taken(await privacy.held(province.actors.officer, request.id))
    expect(held.person).toMatchObject({ fullName: expect.any(String), identityNumber: expect.stringMatching(/^\d{12}$/) })
    expect(held.accounts).toEqual([expect.objectContaining({ number: expect.stringMatching(/^\d{6,}$/) })])
    expect(held.memberships).toEqual([expect.objectContaining({ role: 'leader', until: null })])
    expect(held.payments).toEqual([expect.objectContaining({ amount: 1_500_000, state: 'settled' })])
    expect(held.processing.map(({ action }) => action)).toEqual(['people.unmasked', 'privacy.request-recorded'])
    expect(held.processing[0]).toMatchObject({ by: province.actors.officer.name, reason: asked.words })
    expect(held.retention.map(({ kind }) => kind)).toEqual([
      'answered-requests',
      'ended-accounts',
      'former-members',
      'register-content',
    ])
    expect(
      taken(
        await privacy.answer(province.actors.officer, { requestId: request.id, outcome: 'granted', words: 'Đã trao bản in' }),
      ),
    ).toMatchObject({
      answer: { outcome: 'granted', answeredOn: today() },
    })
    expect(await privacy.held(province.actors.officer, request.id)).toMatchObject({ refusal: { kind: 'data-request-answered' } })
    expect(
      await privacy.answer(province.actors.officer, { requestId: request.id, outcome: 'refused', words: 'x' }),
    ).toMatchObject({
      refusal: { kind: 'data-request-answered' },
    })
  })

  test('is asked once at a time, with words and proof, on a day that has come, by whoever may', async () => {
    const { id } = await paidLeader(1)
    const open = taken(await record(id, 'access'))
    expect(await record(id, 'access')).toEqual({ ok: false, refusal: { kind: 'data-request-open', receivedOn: today() } })
    const { officer: dx, financeOfficer: stranger } = province.actors
    const given = { ...asked, personId: id, kind: 'erasure' as const, receivedOn: today() }
    expect(await privacy.record(dx, { ...given, receivedOn: addDays(today(), 1) })).toMatchObject({
      refusal: { kind: 'received-after-today' },
    })
    for (const empty of [{ words: ' ' }, { proof: ' ' }])
      expect(await privacy.record(dx, { ...given, ...empty })).toMatchObject({ refusal: { kind: 'reason-missing' } })
    expect(await privacy.record(stranger, given)).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await privacy.answer(stranger, { requestId: open.id, outcome: 'refused', words: 'x' })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    })
    const waiting = taken(await privacy.list(dx, { isOpen: true }))
    expect(waiting).toMatchObject({ total: 1, items: [{ id: open.id }] })
    const first = taken(await privacy.list(dx, { limit: 1 }))
    const second = taken(await privacy.list(dx, { limit: 1, cursor: first.nextCursor ?? '' }))
    expect([first, second].map(({ items }) => items.length)).toEqual([1, 1])
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id)
  })
})

describe('a correction', () => {
  test('writes what is right, shows it where the group is shown, and keeps only the names of the fields', async () => {
    const { id, groupId } = await paidLeader(2)
    const request = taken(await record(id, 'correction'))
    const correct = (correction: Parameters<typeof privacy.correct>[1]['correction']) =>
      privacy.correct(province.actors.officer, { requestId: request.id, correction, ...notKeyed })
    expect(await correct({})).toMatchObject({ refusal: { kind: 'nothing-corrected' } })
    expect(await correct({ phone: '12' })).toMatchObject({ refusal: { kind: 'phone-malformed' } })
    const number = '075199000777'
    expect(
      await correct({
        fullName: 'Đặng  Thị Đúng',
        birthDate: plainDate('1990-02-01'),
        phone: '0977 111 222',
        identityNumber: number,
      }),
    ).toEqual({
      ok: true,
      value: ['fullName', 'birthDate', 'birthYear', 'phone', 'identityNumber'],
    })
    expect(await correct({ identityNumber: number })).toMatchObject({ refusal: { kind: 'nothing-corrected' } })
    const person = taken(await peopleService(province.platform).get(systemActor, id))
    expect(person).toMatchObject({ fullName: 'Đặng Thị Đúng', birthDate: '1990-02-01', identityNumber: '•••• 0777' })
    const group = taken(await groupService(province.platform).get(province.actors.officer, { groupId }))
    expect(JSON.stringify(group)).toContain('Đặng Thị Đúng')
    const { rows } = await sql<{ after: unknown }>`
      SELECT after FROM audit_event WHERE action = 'people.corrected' AND subject_id = ${id}`.execute(province.platform.database)
    expect(JSON.stringify(rows)).not.toMatch(/Đúng|0977|075199/)
    expect(rows).toHaveLength(1)
  })

  test('takes no identity number that somebody else has, and is made only where it was asked for', async () => {
    const { id } = await paidLeader(3)
    const request = taken(await record(id, 'correction'))
    const correction = { identityNumber: '075199000777' }
    expect(await privacy.correct(province.actors.officer, { requestId: request.id, correction, ...notKeyed })).toMatchObject({
      refusal: { kind: 'identity-number-held' },
    })
    const other = taken(await record(id, 'access'))
    expect(
      await privacy.correct(province.actors.officer, { requestId: other.id, correction: { phone: null }, ...notKeyed }),
    ).toMatchObject({
      refusal: { kind: 'data-request-of-another-kind' },
    })
  })
})

describe('an erasure', () => {
  test('is carried out by another than who recorded it, after the seat has ended; books and trail stay whole', async () => {
    const { id, groupId, membershipId } = await paidLeader(4)
    const { database } = province.platform
    const request = taken(await record(id, 'erasure'))
    const grant = (actor: Actor) => privacy.answer(actor, { requestId: request.id, outcome: 'granted', words: 'Theo đơn' })
    expect(await grant(province.actors.officer)).toMatchObject({ refusal: { kind: 'erased-by-recorder' } })
    expect(await grant(administrator)).toMatchObject({ refusal: { kind: 'person-still-member' } })
    expect(taken(await privacy.list(administrator, { isOpen: true })).items.map(({ id: one }) => one)).toEqual([request.id])
    expect(await privacy.get(administrator, request.id)).toMatchObject({ ok: true })
    const access = taken(await privacy.list(province.actors.officer, {})).items.find(({ kind }) => kind === 'access')
    expect(await privacy.get(administrator, access?.id ?? '')).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(taken(await privacy.get(province.actors.officer, request.id)).answer).toBeNull()
    taken(
      await groupService(province.platform).endMembership(province.actors.officer, {
        groupId,
        membershipId,
        until: addDays(today(), -1),
        reason: 'nghỉ',
      }),
    )
    expect(await grant(administrator)).toMatchObject({ ok: true, value: { personName: null, answer: { outcome: 'granted' } } })
    const person = taken(await peopleService(province.platform).get(systemActor, id))
    expect(person).toMatchObject({ fullName: null, birthDate: null, phone: null, identityNumber: null })
    expect(await verifyBooks(province.platform)).toMatchObject({ ok: true, faults: [] })
    expect(await verifyAudit(database)).toMatchObject({ ok: true })
    expect(await record(id, 'access')).toMatchObject({ refusal: { kind: 'person-erased' } })
  })

  test('that is refused leaves everything, and says why', async () => {
    const { id } = await paidLeader(5)
    const request = taken(await record(id, 'erasure'))
    const refused = { requestId: request.id, outcome: 'refused' as const, words: 'Còn là tổ trưởng đang nhận chi' }
    expect(taken(await privacy.answer(province.actors.officer, refused)).answer).toMatchObject({ words: refused.words })
    expect(taken(await peopleService(province.platform).get(systemActor, id)).fullName).not.toBeNull()
  })
})

describe('times of keeping', () => {
  const LATER = plainDate('2040-01-01')
  const later = () => privacyService({ ...province.platform, clock: { now: () => new Date(), today: () => LATER } })
  const countOf = async (kind: string) =>
    taken(await later().retention(administrator)).due.find((rule) => rule.kind === kind)?.count

  test('are data: a rule begins on a day to come, and the earlier one holds until then', async () => {
    const rule = { kind: 'former-members' as const, keepMonths: 60, basis: 'QĐ 9/2024', from: addDays(today(), 1) }
    expect(await privacy.setRule(administrator, { ...rule, from: today() })).toMatchObject({
      refusal: { kind: 'retention-starts-in-past' },
    })
    expect(await privacy.setRule(province.actors.officer, rule)).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await privacy.setRule(administrator, rule)).toMatchObject({ ok: true })
    const { due, toCome } = taken(await privacy.retention(administrator))
    expect(due.find(({ kind }) => kind === 'former-members')).toMatchObject({ keepMonths: 120 })
    expect(toCome).toMatchObject([{ kind: 'former-members', keepMonths: 60 }])
    expect(taken(await later().retention(administrator)).due.find(({ kind }) => kind === 'former-members')).toMatchObject({
      keepMonths: 60,
    })
  })

  test('what was shown is erased, nothing else, and the books stay whole', async () => {
    const { id, groupId, membershipId } = await paidLeader(6)
    taken(
      await groupService(province.platform).endMembership(province.actors.officer, {
        groupId,
        membershipId,
        until: addDays(today(), -1),
        reason: 'nghỉ',
      }),
    )
    const due = (await countOf('former-members')) ?? 0
    expect(due).toBeGreaterThan(0)
    const erase = (count: number, actor = administrator) =>
      later().eraseDue(actor, { kind: 'former-members', count, reason: 'hết hạn' })
    expect(await erase(due + 1)).toMatchObject({ refusal: { kind: 'retention-count-differs', found: due } })
    expect(await erase(due, province.actors.officer)).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(taken(await peopleService(province.platform).get(systemActor, id)).fullName).not.toBeNull()
    expect(await erase(due)).toEqual({ ok: true, value: { erased: due } })
    expect(taken(await peopleService(province.platform).get(systemActor, id)).fullName).toBeNull()
    expect(await countOf('former-members')).toBe(0)
    const { id: stays } = await paidLeader(7)
    expect(taken(await peopleService(province.platform).get(systemActor, stays)).fullName).not.toBeNull()
    expect(await verifyBooks(province.platform)).toMatchObject({ ok: true })
  })

  test('registers that were brought in lose rows, samples and files; answered requests their words; accounts their numbers', async () => {
    const { platform } = province
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('DS')
      sheet.addRow(['STT', 'Xã', 'Ấp/KP', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD'])
      for (const [index, { commune, hamlet, name, role, phone, identity }] of invent().entries())
        sheet.addRow([index + 1, commune, hamlet, name, role, phone, identity])
    })
    const imports = importService(platform)
    const { importId } = taken(
      await imports.preview(systemActor, { files: [{ name: 'xa.xlsx', bytes }], asOf: plainDate('2024-06-01') }),
    )
    taken(await imports.discard(systemActor, { importId, reason: 'nhập thử' }))
    const keyOf = async () =>
      (
        await sql<{ key: string }>`SELECT files -> 0 ->> 'key' AS key FROM import_batch WHERE id = ${importId}`.execute(
          platform.database,
        )
      ).rows[0]?.key ?? ''
    expect(await platform.files.has(await keyOf())).toBe(true)
    await confirmAccount(province, await proposeAccount(province, 7))
    for (const kind of ['register-content', 'answered-requests', 'ended-accounts'] as const) {
      const count = (await countOf(kind)) ?? 0
      expect(count, kind).toBeGreaterThan(0)
      expect(await later().eraseDue(administrator, { kind, count, reason: 'hết hạn' })).toEqual({
        ok: true,
        value: { erased: count },
      })
      expect(await countOf(kind), kind).toBe(0)
    }
    expect(await platform.files.has(await keyOf())).toBe(false)
    expect(await imports.marked(systemActor, { importId })).toMatchObject({ refusal: { kind: 'content-erased' } })
    const { items } = taken(await imports.rows(systemActor, { importId, limit: 5 }))
    expect(items.length).toBeGreaterThan(0)
    expect(JSON.stringify(items)).not.toContain(invent()[0]?.name)
    expect(JSON.stringify(taken(await imports.get(systemActor, { importId })))).not.toContain(invent()[0]?.phone)
    expect(
      taken(await privacy.list(systemActor, { isOpen: false })).items.every(
        ({ words, proof }) => words === null && proof === null,
      ),
    ).toBe(true)
    expect(await verifyBooks(platform)).toMatchObject({ ok: true })
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true })
  })
})
