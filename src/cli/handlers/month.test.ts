import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepAccount } from '../../identity/testing.ts'
import { month, plainDate } from '../../kernel/calendar.ts'
import { readingService } from '../../payments/service.ts'
import {
  approveChanges,
  approvedMonth,
  closedMonth,
  confirmAccount,
  JULY,
  JUNE,
  onDay,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  taken,
} from '../../payments/testing.ts'
import { answerCommandLine } from '../answer.ts'
import type { ClosableContext } from '../cli-context.ts'
import { COMMANDS } from '../command-table.ts'

const AUGUST = month('2024-08')

let province: PayingProvince
const cycleIds: Record<string, string> = {}

/** June and July close with the sum of group 1 owed, since its leader had no account; by the time August is approved there is one. */
beforeAll(async () => {
  const inAugust = await payingProvince({ groups: 3, withoutAccount: [0] })
  for (const paid of [JUNE, JULY]) cycleIds[paid] = (await closedMonth(inAugust, paid)).id
  province = onDay(inAugust, plainDate('2024-09-05'))
  await confirmAccount(province, await proposeAccount(province, 0))
  for (const paid of [JUNE, JULY]) taken(await approveChanges(province, cycleIds[paid] ?? ''))
  cycleIds[AUGUST] = (await approvedMonth(province, AUGUST)).id
  await keepAccount(province.platform, province.actors.financeOfficer)
}, 120_000)
afterAll(() => province.platform.close())

/** `month order 2024-08` with these options, as the officer of finance would type it. */
const orderAugust = (...options: readonly string[]) =>
  typed(['month', 'order', AUGUST, '--as', `u${province.actors.financeOfficer.userId}`, ...options, '--json'])

async function typed(argv: readonly string[]) {
  const said = { out: '', err: '' }
  const output = {
    stdout: (text: string) => {
      said.out += text
    },
    stderr: (text: string) => {
      said.err += text
    },
  }
  const unasked = () => Promise.reject(new Error('an order asks for the platform alone'))
  const context: ClosableContext = {
    ...{ say: () => undefined, sayWhere: () => undefined, explain: () => undefined, close: async () => undefined },
    ...{ openPlatform: async () => province.platform, programme: unasked, database: unasked },
  }
  const exit = await answerCommandLine(argv, COMMANDS, { context, output })
  return { exit, json: said.out === '' ? undefined : JSON.parse(said.out), err: said.err }
}

const ordersOf = async (paid: string) =>
  taken(await readingService(province.platform).history(province.actors.lead, cycleIds[paid] ?? '')).orders

describe('month order --arrears', () => {
  test.each([['2024-05'], ['6/2024'], [AUGUST]])(
    '%s owes nothing that could go along: the months that do are named',
    async (named) => {
      const answer = await orderAugust('--arrears', JUNE, '--arrears', named)
      expect(answer).toMatchObject({ exit: 2, json: undefined })
      expect(answer.err).toContain(`“${named}”`)
      expect(answer.err).toContain('2024-06, 2024-07')
      expect(await ordersOf(AUGUST)).toEqual([])
    },
  )

  test('what the named month owes goes out with it, and nothing of another', async () => {
    const answer = await orderAugust('--arrears', JUNE)
    expect(answer).toMatchObject({
      exit: 0,
      json: { month: AUGUST, state: 'ordered', arrears: [{ month: JULY, total: 1_500_000 }] },
    })
    expect(await ordersOf(AUGUST)).toMatchObject([
      { number: 1, payees: 3, total: 4_500_000, together: [{ month: JUNE, number: 2, total: 1_500_000, leads: false }] },
    ])
    expect(await ordersOf(JULY)).toHaveLength(1)
  })

  test('once ordered, the month goes along no more', async () => {
    const answer = await orderAugust('--arrears', JUNE)
    expect(answer).toMatchObject({ exit: 2, json: undefined })
    expect(answer.err).toMatch(/chọn: 2024-07\./)
  })
})

describe('a threshold, and a month that reaches it', () => {
  const as = (who: 'officer' | 'lead' | 'financeOfficer', ...argv: readonly string[]) =>
    typed([...argv, '--as', `u${province.actors[who].userId}`, '--json'])
  const SUM = ['--act', 'order', '--amount', '1500000'] as const
  beforeAll(async () => {
    for (const who of ['officer', 'lead'] as const) await keepAccount(province.platform, province.actors[who])
  })

  test('is typed whole or not at all', async () => {
    expect(await as('officer', 'thresholds', 'propose', '--act', 'pay')).toMatchObject({ exit: 2 })
    expect(await as('officer', 'thresholds', 'propose', ...SUM, '--approvers', '1')).toMatchObject({ exit: 2 })
    expect(await as('lead', 'thresholds', 'confirm', 'x')).toMatchObject({ exit: 2 })
  })

  test('is proposed by one and confirmed by another; then what is still owed waits for a yes', async () => {
    const paper = ['--decision', '90/QĐ-UBND', '--decided-on', '2024-08-05', '--reason', 'Quy chế chi'] as const
    const { json: proposed } = await as('officer', 'thresholds', 'propose', ...SUM, '--approvers', '1', ...paper)
    const confirm = ['thresholds', 'confirm', String(proposed.thresholdId)] as const
    expect((await as('officer', ...confirm)).exit).not.toBe(0)
    expect((await as('lead', ...confirm)).exit).toBe(0)
    expect((await as('lead', 'thresholds', 'needed', ...SUM)).json).toEqual({ needed: 1 })
    expect((await as('lead', 'thresholds', 'list')).json.items).toMatchObject([{ act: 'order', state: 'standing' }])
    const lacking = await as('financeOfficer', 'month', 'order', JULY)
    expect(lacking).toMatchObject({ exit: 1, json: { refused: { kind: 'order-lacks-approvers', stillNeeded: 1 } } })
    const agreed = await as('lead', 'month', 'agree', JULY)
    expect(agreed).toMatchObject({ exit: 0, json: { orderApprovals: { needed: 1, stillNeeded: 0 } } })
    expect((await as('financeOfficer', 'month', 'order', JULY)).exit).toBe(0)
    expect(await ordersOf(JULY)).toHaveLength(2)
  })
})
