import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAccount } from '../../identity/testing.ts'
import { approvedMonth, loadLines, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'
import type { ListReading } from './list-columns.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

/** A month on its way, and the list of a bank whose headings say little: an ordinal, so that the sums are not found by content. */
async function orderedMonth(groups: number) {
  const province = await provinceOn(first.platform, { groups })
  const { id: cycleId } = await approvedMonth(province)
  await keepAccount(province.platform, province.actors.financeOfficer)
  taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
  const references = (await loadLines(province, cycleId)).map(({ reference }) => reference)
  const listOf = (...said: readonly (readonly [payment: number, word: string, reason?: string])[]): Uint8Array => {
    const rows = said.map(([at, word, reason = ''], index) => `${index + 1},${references[at]},1500000,${word},${reason}`)
    return new TextEncoder().encode(['TT,Mã của đơn vị,Chuyển,Hiện trạng,Cớ', ...rows, ''].join('\n'))
  }
  const { service, actors } = province
  const given = (bytes: Uint8Array, reading?: ListReading) => ({ cycleId, fileName: 'ket-qua.csv', bytes, reading })
  return {
    province,
    cycleId,
    listOf,
    preview: (bytes: Uint8Array, reading?: ListReading) =>
      service.previewSettlement(actors.financeOfficer, given(bytes, reading)),
    settle: (bytes: Uint8Array, reading?: ListReading) => service.settle(actors.financeOfficer, given(bytes, reading)),
  }
}

const COLUMNS = { columns: { amount: 2, reason: 4 } } as const
const TOLD_COLUMNS = { amount: 'C “Chuyển”', reason: 'E “Cớ”' }

test('a list is looked at, put right and taken; the next with its headings is read alike, and what is said then is added', async () => {
  const { province, cycleId, listOf, preview, settle } = await orderedMonth(4)
  const list = listOf([0, 'Thành công'], [1, 'Xong'], [2, 'Từ chối', 'Sai tên'])
  const lacking = { columns: { reference: 1, outcome: 3 }, missing: ['amount'], isKept: false, settled: { count: 0 } }
  expect(taken(await preview(list))).toMatchObject(lacking)
  expect(await settle(list)).toMatchObject({ refusal: { kind: 'columns-not-found', missing: ['amount'] } })

  expect(taken(await preview(list, COLUMNS))).toMatchObject({
    missing: [],
    settled: { count: 1, amount: 1_500_000 },
    rejected: { count: 1, amount: 1_500_000 },
    refused: [{ row: 3, kind: 'outcome-unreadable' }],
    words: [{ outcome: 'settled' }, { word: 'xong', rows: 1 }, { outcome: 'rejected' }],
    awaited: { payees: 2, amount: 3_000_000 },
  })
  const reading = { ...COLUMNS, outcomes: [{ word: 'xong', outcome: 'settled' as const }] }
  expect(taken(await preview(list, reading))).toMatchObject({ settled: { count: 2 }, refused: [], awaited: { payees: 1 } })
  expect(await loadLines(province, cycleId)).toHaveLength(4)

  expect(taken(await settle(list, reading))).toMatchObject({ settled: { count: 2 }, rejected: { count: 1 } })
  const next = listOf([0, 'Xong'], [3, 'Chưa biết'])
  expect(taken(await preview(next))).toMatchObject({
    isKept: true,
    missing: [],
    repeated: 1,
    refused: [{ row: 3, kind: 'outcome-unreadable' }],
  })
  const said = { outcomes: [{ word: 'chua biet', outcome: 'pending' as const }] }
  expect(await settle(next, said)).toMatchObject({ refusal: { kind: 'lines-refused', lines: [{ kind: 'answered-already' }] } })
  const last = listOf([3, 'Thành công'], [1, 'Xong'])
  expect(taken(await settle(last, said))).toMatchObject({ settled: { count: 1 }, repeated: 1, awaited: { payees: 0 } })
  const { rows } = await sql<{ reading: unknown }>`SELECT reading FROM bank_list_reading`.execute(province.platform.database)
  expect(rows).toEqual([{ reading: { ...COLUMNS, outcomes: [...said.outcomes, ...reading.outcomes] } }])
  const trail = await sql<{ told: unknown }>`
    SELECT after -> 'reading' AS told FROM audit_event WHERE action = 'payments.settled' ORDER BY seq LIMIT 1`.execute(
    province.platform.database,
  )
  expect(trail.rows).toEqual([{ told: { columns: TOLD_COLUMNS, outcomes: reading.outcomes } }])
})

test('what the bank has no answer for stays on its way, and a list of nothing else is not taken', async () => {
  const { province, cycleId, listOf, preview, settle } = await orderedMonth(2)
  const waiting = listOf([0, 'Đang xử lý'], [1, 'Chờ xử lý'])
  expect(taken(await preview(waiting, COLUMNS))).toMatchObject({ pending: 2, settled: { count: 0 }, awaited: { payees: 2 } })
  expect(await settle(waiting, COLUMNS)).toMatchObject({ refusal: { kind: 'nothing-answered' } })
  expect(taken(await settle(listOf([0, 'OK'], [1, 'Pending']), COLUMNS))).toMatchObject({ awaited: { payees: 1 } })
  expect(await loadLines(province, cycleId)).toHaveLength(1)
})

test('only who takes lists looks at them, and a list taken before says so, also when all is answered', async () => {
  const { province, cycleId, listOf, preview, settle } = await orderedMonth(1)
  const { service, actors } = province
  const list = listOf([0, 'OK'])
  const asked = { cycleId, fileName: 'ket-qua.csv', bytes: list }
  expect(await service.previewSettlement(actors.commune, asked)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  const two = listOf([0, 'OK'], [0, 'OK'])
  expect(taken(await preview(two, COLUMNS)).refused).toMatchObject([{ row: 3, kind: 'line-twice' }])
  const others = new TextDecoder().decode(list).replace('1500000', '1200000')
  expect(taken(await preview(new TextEncoder().encode(others), COLUMNS))).toMatchObject({
    refused: [],
    refusedCount: 0,
    settled: { count: 1, amount: 1_200_000 },
    partly: { count: 1, amount: 1_200_000, rest: 300_000 },
    repeated: 0,
    awaited: { payees: 0, amount: 0 },
  })
  const strangers = Array.from({ length: 201 }, () => [7, 'OK'] as const)
  const crowd = new TextDecoder().decode(listOf(...strangers)).replaceAll(/^(\d+),[^,]*/gm, '$1,X$1')
  const cut = taken(await preview(new TextEncoder().encode(crowd), { columns: { reference: 1, amount: 2, outcome: 3 } }))
  expect([cut.refused.length, cut.refusedCount]).toEqual([200, 201])
  taken(await settle(list, COLUMNS))
  expect(await preview(list)).toMatchObject({ refusal: { kind: 'file-taken-already' } })
})
