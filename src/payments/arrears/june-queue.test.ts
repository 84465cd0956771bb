import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestPlatform } from '../../platform/testing.ts'
import { runWorkedMonth } from '../run-worked-month.fixture.ts'
import { readingService } from '../service.ts'
import { taken } from '../testing.ts'
import { groundForWorkedMonths } from '../worked-ground.fixture.ts'
import type { Step, WorkedGroup, WorkedMonth } from '../worked-month.fixture.ts'
import type { Onlooker } from '../worked-outcome.fixture.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await groundForWorkedMonths()
})
afterAll(() => platform.close())

/** As June is in the demonstration: twelve groups that nobody leads, and a report that comes when the month is closed. */
const leaderless = Array.from(
  { length: 12 },
  (_, index): WorkedGroup => ({
    name: `Tổ ấp ${index + 1}`,
    leader: 'none',
    members: [`Nguyễn Văn ${String.fromCharCode(65 + index)}`],
    report: 'approved',
  }),
)
const late: WorkedGroup = { name: 'Tổ ấp 13', leader: 'Trần Thị Muộn', report: 'silent' }
const paidAtOnce: WorkedGroup = { name: 'Tổ ấp 14', leader: 'Lê Văn Sớm', report: 'approved' }

const order = ['order', 'bank'] as const
const wholeMonth = ['compute', 'submit', 'approve', ...order, 'close'] as const
const steps = (acts: readonly Step['act'][]): Step[] => acts.map((act) => ({ act }))

const june: WorkedMonth = {
  title: 'Mười hai tổ chưa có người nhận và một báo cáo muộn của tháng 6 được chi đủ',
  why: 'Tháng 6 khoá với 18.000.000 đồng còn nợ; mỗi tổ có tổ trưởng, người duyệt duyệt, một lệnh truy lĩnh chi cả mười hai tổ.',
  month: '2024-06',
  budget: [{ source: 'Chi thường xuyên', allocated: 30_000_000 }],
  groups: [...leaderless, late, paidAtOnce],
  happens: [
    ...steps(wholeMonth),
    { act: 'order', refused: 'nothing-to-order' },
    ...leaderless.map(({ name }): Step => ({ act: 'leader', group: name, on: '2024-07-10' })),
    ...steps(['approve-change', ...order]),
    { act: 'report', group: late.name },
    ...steps(['supplement', ...wholeMonth]),
  ],
  // What is asked of the outcome stands in the test.
  expect: {} as WorkedMonth['expect'],
}

test('the twelve groups of June, 18.000.000 đồng, and the late report are paid through the queue, each once', async () => {
  const owedAfter: (readonly [string, number, string])[] = []
  const look: Onlooker = async ({ platform: at, actors, act }) => {
    if (act !== 'close' && act !== 'leader' && act !== 'approve-change' && act !== 'report') return
    const { items, amount } = taken(await readingService(at).arrears(actors.officer, {}))
    const reasons = [...new Set(items.map(({ reason, awaited }) => `${reason}: ${awaited}`))].toSorted().join(', ')
    owedAfter.push([act, amount, reasons])
  }
  const outcome = await runWorkedMonth(platform, june, { serial: 1, look })

  expect(owedAfter.at(0)).toEqual(['close', 18_000_000, 'no-payee: commune'])
  expect(owedAfter.at(6)).toEqual(['leader', 18_000_000, 'no-payee: commune, payee-found: approver'])
  expect(owedAfter.at(12)).toEqual(['leader', 18_000_000, 'payee-found: approver'])
  expect(owedAfter.slice(13)).toEqual([
    ['approve-change', 18_000_000, 'to-order: accountant'],
    ['report', 1_500_000, 'late-report: office'],
    ['close', 0, ''],
  ])
  expect(outcome).toMatchObject({
    approved: 21_000_000,
    ordered: 21_000_000,
    paid: 21_000_000,
    owed: {},
    ledger: { expense: 21_000_000, payable: 0, 'in-transit': 0, treasury: -21_000_000 },
    budget: [{ committed: 0, consumed: 21_000_000, left: 9_000_000 }],
    station: 'closed',
  })
  const names = [...leaderless.flatMap(({ members = [] }) => members), late.leader, paidAtOnce.leader]
  expect(outcome.received).toEqual(Object.fromEntries(names.map((name) => [name, 1_500_000])))
  const { rows } = await sql<{ twice: number }>`SELECT count(*)::int AS twice FROM (
    SELECT group_id FROM disbursement WHERE state = 'settled' GROUP BY group_id HAVING sum(amount_vnd) <> 1500000) AS odd`.execute(
    platform.database,
  )
  expect(rows).toEqual([{ twice: 0 }])
})
