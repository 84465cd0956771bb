import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, formatDay, month } from '../kernel/calendar.ts'
import { tellRefusal } from '../kernel/result.ts'
import { paymentRefusalText } from './cycle/cycle-text.ts'
import type { PaymentRefusal } from './cycle/refusal.ts'
import {
  approve,
  approveChanges,
  approvedMonth,
  bankList,
  computedMonth,
  JULY,
  JUNE,
  loadLines,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from './testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 2 })
})
afterAll(() => first.platform.close())

/** Another provision, estimate and groups beside the first. */
const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, { groups: 2, ...given })
const kindOf = (result: { ok: boolean; refusal?: PaymentRefusal }) => {
  if (result.ok || result.refusal === undefined) return 'accepted'
  expect(tellRefusal(result.refusal, paymentRefusalText).vi.length).toBeGreaterThan(10)
  return result.refusal.kind
}

describe('opening', () => {
  test('a month before the first that is paid, one to come, and a code nobody knows are refused', async () => {
    const { service, actors, provisionCode } = await another()
    expect(kindOf(await service.open(actors.officer, { provisionCode, month: month('2024-05') }))).toBe('no-provision-pays')
    expect(kindOf(await service.open(actors.officer, { provisionCode, month: month('2024-09') }))).toBe('month-not-begun')
    expect(kindOf(await service.open(actors.officer, { provisionCode: 'nobody', month: JUNE }))).toBe('no-provision-pays')
  })

  test('July waits until June is closed, and each opens once', async () => {
    const { service, actors, provisionCode } = await another()
    expect(kindOf(await service.open(actors.officer, { provisionCode, month: JULY }))).toBe('month-before-not-closed')
    taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    expect(kindOf(await service.open(actors.officer, { provisionCode, month: JUNE }))).toBe('cycle-already-opened')
  })

  test('a month in which nobody is entitled can be closed, so that the next can open', async () => {
    const { service, actors, provisionCode } = await another()
    const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
    expect(kindOf(await service.close(actors.officer, { cycleId }))).toBe('cycle-not-in-state')
    taken(await service.compute(actors.officer, { cycleId }))
    expect(kindOf(await service.submit(actors.officer, { cycleId }))).toBe('nobody-entitled')
    taken(await service.close(actors.officer, { cycleId }))
    taken(await service.open(actors.officer, { provisionCode, month: JULY }))
  })
})

describe('objections, holds and what changed since', () => {
  const leaderOf = (province: PayingProvince, groupId: string) => ({
    userId: province.platform.newId(),
    name: 'tổ trưởng',
    grants: [{ role: 'group-leader' as const, unitId: groupId, from: '2024-01-01' as never }],
    via: 'web' as const,
  })

  test('an open objection of a group to be paid stops the submission until it is answered or the group held', async () => {
    const province = await another()
    const { service, actors, groupIds } = province
    const [groupId = '', otherId = ''] = groupIds
    const { id: cycleId } = await computedMonth(province)
    const leader = leaderOf(province, groupId)
    expect(kindOf(await service.object(leader, { cycleId, groupId: otherId, what: 'Không phải tổ tôi' }))).toBe('not-allowed')
    expect(kindOf(await service.object(leader, { cycleId, groupId, what: '  ' }))).toBe('words-missing')
    const { id: objectionId } = taken(
      await service.object(leader, { cycleId, groupId, what: 'Tôi thấy chưa đúng: thiếu một thành viên' }),
    )
    expect(kindOf(await service.object(leader, { cycleId, groupId, what: 'Nữa' }))).toBe('objection-open-already')
    expect(await service.submit(actors.officer, { cycleId })).toMatchObject({
      refusal: { kind: 'objections-open', groupIds: [groupId] },
    })

    taken(await service.hold(actors.officer, { cycleId, groupId, reason: 'Chờ trả lời' }))
    expect(kindOf(await service.hold(actors.officer, { cycleId, groupId, reason: 'Nữa' }))).toBe('already-held')
    expect(taken(await service.submit(actors.officer, { cycleId }))).toMatchObject({ total: 1_500_000, entitledGroups: 1 })
    taken(await service.return(actors.lead, { cycleId, reason: 'Trả lời tổ trước' }))
    taken(await service.releaseHold(actors.officer, { cycleId, groupId, reason: 'Đã rõ' }))
    expect(kindOf(await service.answerObjection(leader, { objectionId, answer: 'ok' }))).toBe('not-allowed')
    taken(await service.answerObjection(actors.officer, { objectionId, answer: 'Mức chi theo tổ, không theo thành viên' }))
    expect(kindOf(await service.answerObjection(actors.officer, { objectionId, answer: 'Nữa' }))).toBe(
      'objection-answered-already',
    )
    expect(taken(await service.submit(actors.officer, { cycleId }))).toMatchObject({ total: 3_000_000 })
  })

  test('a report returned after computing is seen at submission: compute again', async () => {
    const province = await another()
    const { service, actors, groupIds } = province
    const { id: cycleId } = await computedMonth(province)
    taken(
      await service.confirmReports(actors.commune, {
        month: JUNE,
        of: { groupIds: groupIds.slice(0, 1) },
        state: 'returned',
        reason: 'Sai',
      }),
    )
    expect(await service.submit(actors.officer, { cycleId })).toMatchObject({
      refusal: { kind: 'facts-changed', groups: 1, groupIds: groupIds.slice(0, 1) },
    })
    taken(await service.compute(actors.officer, { cycleId }))
    expect(taken(await service.submit(actors.officer, { cycleId }))).toMatchObject({ total: 1_500_000 })
  })

  test('held after approval, a group is not ordered, is named at closing and stays owed', async () => {
    const province = await another()
    const { service, actors, groupIds } = province
    const { id: cycleId } = await approvedMonth(province)
    taken(await service.hold(actors.officer, { cycleId, groupId: groupIds[0] ?? '', reason: 'Tổ trưởng đi vắng' }))
    expect(taken(await service.order(actors.financeOfficer, { cycleId }))).toMatchObject({ order: { payees: 1 }, waiting: 1 })
    expect(kindOf(await service.hold(actors.officer, { cycleId, groupId: groupIds[1] ?? '', reason: 'Muộn' }))).toBe(
      'already-ordered',
    )
    taken(
      await service.settle(actors.financeOfficer, {
        cycleId,
        fileName: 'kq.csv',
        bytes: bankList(await loadLines(province, cycleId)),
      }),
    )
    expect(taken(await service.close(actors.officer, { cycleId })).owed).toMatchObject([
      { groupId: groupIds[0], obstacle: 'held', amount: 1_500_000 },
    ])
  })

  test('what could be paid is paid before a month closes', async () => {
    const province = await another()
    const { service, actors } = province
    const { id: cycleId } = await approvedMonth(province)
    expect(await service.close(actors.officer, { cycleId })).toMatchObject({
      refusal: { kind: 'still-to-order', payees: 2, amount: 3_000_000 },
    })
  })
})

describe('a list from the bank', () => {
  let province: PayingProvince
  let cycleId: string
  const settle = (bytes: Uint8Array, fileName = 'kq.csv') =>
    province.service.settle(province.actors.financeOfficer, { cycleId, fileName, bytes })
  const csv = (...rows: string[]) => new TextEncoder().encode(['Số tham chiếu,Số tiền,Kết quả,Lý do', ...rows].join('\n'))
  beforeAll(async () => {
    province = await another({ groups: 3 })
    cycleId = (await approvedMonth(province)).id
    taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
  })

  test('what is no table, has a password, or lacks a column is refused by name', async () => {
    expect(await settle(new Uint8Array())).toMatchObject({ refusal: { kind: 'file-unreadable', because: 'empty' } })
    expect(await settle(csv('K1,1,ok'), 'kq.xlsx')).toMatchObject({ refusal: { because: 'ending-differs' } })
    expect(await settle(csv('K1,1,ok'), 'kq')).toMatchObject({ refusal: { because: 'ending-differs' } })
    expect(await settle(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]))).toMatchObject({ refusal: { because: 'not-a-table' } })
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    expect(await settle(new Uint8Array(old))).toMatchObject({ refusal: { because: 'old-excel-format' } })
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptionInfo', 'utf16le')])
    expect(await settle(locked)).toMatchObject({ refusal: { because: 'password-protected' } })
    expect(await settle(new Uint8Array([0xff, 0xfe, 0, 1]))).toMatchObject({ refusal: { because: 'not-a-table' } })
    expect(await settle(new TextEncoder().encode('Số tham chiếu,Kết quả,Lý do\nK1,ok,'))).toMatchObject({
      refusal: { kind: 'columns-not-found', missing: ['amount'] },
    })
    expect(await settle(csv())).toMatchObject({ refusal: { kind: 'file-unreadable', because: 'empty' } })
  })

  test('each row that does not match is named with its number, and nothing is taken', async () => {
    const [a, b, c] = await loadLines(province, cycleId)
    const other = await another()
    const otherCycle = (await approvedMonth(other)).id
    taken(await other.service.order(other.actors.financeOfficer, { cycleId: otherCycle }))
    const [foreign] = await loadLines(other, otherCycle)
    const result = await settle(
      csv(
        `${a?.reference},1500001,Thành công,`,
        `K999-1-000001,1500000,Thành công,`,
        `${foreign?.reference},1500000,Thành công,`,
        `${b?.reference},1500000.5,Thành công,`,
        `${c?.reference},1500000,Từ chối,`,
        `${c?.reference},1500000,Thành công,`,
        `,1500000,Thành công,`,
      ),
    )
    const seen = result.ok ? [] : 'lines' in result.refusal ? result.refusal.lines.map(({ row, kind }) => `${row} ${kind}`) : []
    expect(seen).toEqual(['5 amount-unreadable', '6 rejection-without-reason', '7 line-twice', '8 reference-missing'])
    const matched = await settle(
      csv(
        `${a?.reference},1500001,Từ chối,Sai tên`,
        `K999-1-000001,1500000,ok,`,
        `${foreign?.reference},1500000,ok,`,
        `${b?.reference},1500000,ok,`,
      ),
    )
    const lines = matched.ok
      ? []
      : 'lines' in matched.refusal
        ? matched.refusal.lines.map(({ row, kind }) => `${row} ${kind}`)
        : []
    expect(lines).toEqual(['2 amount-differs', '3 reference-unknown', '4 reference-of-another-cycle'])
    expect(await loadLines(province, cycleId)).toHaveLength(3)
  })

  test('an XLSX with a letterhead above and a total below is read; a part leaves the rest awaited', async () => {
    const [a] = await loadLines(province, cycleId)
    const rows = [
      ['NGÂN HÀNG A'],
      [],
      ['STT', 'Mã giao dịch', 'Số tiền (VND)', 'Trạng thái', 'Ngày giao dịch'],
      [1, a?.reference, 1_500_000, 'THÀNH CÔNG', '06/08/2024'],
      [],
      ['', '', 1_500_000],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'KQ', rows: rows as never }] })
    expect(taken(await settle(bytes, 'kq.xlsx'))).toMatchObject({
      cycle: { state: 'ordered' },
      settled: { count: 1 },
      awaited: { payees: 2, amount: 3_000_000 },
    })
    expect(await settle(bytes, 'kq lần 2.xlsx')).toMatchObject({ refusal: { kind: 'file-taken-already' } })
    expect(await settle(csv(`${a?.reference},1.500.000 đ,Thành công,`))).toMatchObject({
      refusal: { kind: 'lines-refused', lines: [{ row: 2, kind: 'answered-already', state: 'settled' }] },
    })
    expect(kindOf(await province.service.close(province.actors.officer, { cycleId }))).toBe('cycle-not-in-state')
  })

  test('a list that grows through the month: what it said before is not booked again, what it takes back is owed again', async () => {
    const growing = await another({ groups: 3 })
    const { id } = await approvedMonth(growing)
    taken(await growing.service.order(growing.actors.financeOfficer, { cycleId: id }))
    const settle = (bytes: Uint8Array, fileName: string) =>
      growing.service.settle(growing.actors.financeOfficer, { cycleId: id, fileName, bytes })
    const loadConsumed = async () => {
      const { rows } = await sql<{
        consumed: number
      }>`SELECT consumed_vnd AS consumed FROM budget_balance WHERE line_id = ${growing.lineId}`.execute(growing.platform.database)
      return Number(rows[0]?.consumed)
    }
    const [a, b] = await loadLines(growing, id)
    const said = (line: typeof a, outcome = 'Thành công,') => `${line?.reference},1500000,${outcome}`
    taken(await settle(csv(said(a)), 'ngay-2.csv'))
    expect(await loadConsumed()).toBe(1_500_000)
    expect(taken(await settle(csv(said(a), said(b)), 'ngay-3.csv'))).toMatchObject({
      settled: { count: 1, amount: 1_500_000 },
      repeated: 1,
      awaited: { payees: 1 },
    })
    expect(await loadConsumed()).toBe(3_000_000)
    expect(taken(await settle(csv(said(a, 'Trả lại,Sai tên'), said(b)), 'ngay-4.csv'))).toMatchObject({
      settled: { count: 0 },
      returned: { count: 1, amount: 1_500_000 },
      repeated: 1,
      awaited: { payees: 1 },
    })
    expect(await loadConsumed()).toBe(1_500_000)
    expect(await settle(csv(said(b), said(a)), 'ngay-4b.csv')).toMatchObject({
      refusal: { kind: 'lines-refused', lines: [{ row: 3, kind: 'answered-already', state: 'rejected' }] },
    })
    const tomorrow = `${said(b)},${formatDay(addDays(growing.platform.clock.today(), 1))}`
    expect(await settle(Buffer.from(`Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày\n${tomorrow}\n`), 'ngay-5.csv')).toMatchObject({
      refusal: { kind: 'lines-refused', lines: [{ row: 2, kind: 'day-in-future' }] },
    })
  })

  test('what comes back is released, has its reason, and goes out again only to another account', async () => {
    const { service, actors, lineId, platform } = province
    const lines = await loadLines(province, cycleId)
    const settled = taken(await settle(bankList(lines, [lines[0]?.reference ?? ''])))
    expect(settled).toMatchObject({ cycle: { state: 'paid' }, rejected: { count: 1, amount: 1_500_000 } })
    const { rows } = await sql<{
      committed: number
    }>`SELECT committed_vnd AS committed FROM budget_balance WHERE line_id = ${lineId}`.execute(platform.database)
    expect(rows[0]?.committed).toBe(0)
    expect(await service.order(actors.financeOfficer, { cycleId })).toMatchObject({
      refusal: { kind: 'nothing-to-order', waiting: 1 },
    })
    await sql`UPDATE payee_account SET state = 'ended', ended_by = ${actors.officer.userId}, ended_at = now(), end_reason = 'sai số', valid = daterange(lower(valid), '2024-08-06')
      WHERE id = (SELECT payee_account_id FROM disbursement WHERE reference = ${lines[0]?.reference})`.execute(platform.database)
    await sql`INSERT INTO payee_account (id, person_id, bank_name, account_sealed, account_index, account_last4, valid, state, basis, proposed_by, entered_by, confirmed_by, confirmed_at)
      SELECT ${platform.newId()}, person_id, 'BIDV', ${platform.keyring.seal('590099887766')}, ${platform.keyring.blindIndex('590099887766')}, '7766', daterange('2024-08-06', NULL), 'confirmed',
        'second-person', ${actors.officer.userId}, ARRAY[${actors.officer.userId}::uuid], ${actors.lead.userId}, now() FROM payee_account WHERE id = (SELECT payee_account_id FROM disbursement WHERE reference = ${lines[0]?.reference})`.execute(
      platform.database,
    )
    taken(await approveChanges(province, cycleId))
    const again = taken(await service.order(actors.financeOfficer, { cycleId }))
    expect(again).toMatchObject({ cycle: { state: 'ordered' }, order: { number: 2, payees: 1, total: 1_500_000 } })
    expect(kindOf(await service.close(actors.officer, { cycleId }))).toBe('cycle-not-in-state')
    taken(await settle(bankList(await loadLines(province, cycleId))))
    expect(taken(await service.close(actors.officer, { cycleId })).owed).toEqual([])
  })
})

describe('returning', () => {
  test('a submission sent back needs its reason, may be computed again, and forgets the approvals it had', async () => {
    const province = await another({ provision: { approvals: [{ atLeast: 0 as never, approvers: 2 }] } })
    const { service, actors } = province
    const { id: cycleId } = await computedMonth(province)
    const submitted = taken(await service.submit(actors.officer, { cycleId }))
    const fingerprint = submitted.fingerprint ?? ''
    expect(taken(await service.approve(actors.lead, { cycleId, fingerprint })).state).toBe('submitted')
    expect(kindOf(await service.approve(actors.lead, { cycleId, fingerprint }))).toBe('already-approved-by-you')
    expect(kindOf(await service.return(actors.financeLead, { cycleId, reason: ' ' }))).toBe('reason-missing')
    taken(await service.return(actors.financeLead, { cycleId, reason: 'Xem lại hai tổ' }))
    const again = taken(await service.submit(actors.officer, { cycleId }))
    expect(again).toMatchObject({ submissions: 2, fingerprint })
    expect(await approve(province, cycleId)).toMatchObject({ state: 'approved' })
  })

  test('with less in the estimate than it comes to, neither submitted nor approved', async () => {
    const province = await another({ allocated: 2_999_999 })
    const { id: cycleId } = await computedMonth(province)
    expect(await province.service.submit(province.actors.officer, { cycleId })).toMatchObject({
      refusal: { kind: 'budget-short', left: 2_999_999, asked: 3_000_000 },
    })
  })
})
