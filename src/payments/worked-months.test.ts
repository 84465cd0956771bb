import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatMonth, month } from '../kernel/calendar.ts'
import { streamJournal } from '../ledger/service.ts'
import { isWhole, needs } from '../platform/needs.fixture.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { runWorkedMonth } from './run-worked-month.fixture.ts'
import { groundForWorkedMonths } from './worked-ground.fixture.ts'
import { type Expected, readWorkedMonth, type WorkedMonth } from './worked-month.fixture.ts'
import type { Outcome } from './worked-outcome.fixture.ts'
import { CHANGES, type Change, changesNoted, type Thing } from './worked-states.fixture.ts'
import { readSum } from './worked-sum.fixture.ts'

const FOLDER = new URL('../../worked-months/', import.meta.url)
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
const read = (name: string): WorkedMonth => readWorkedMonth(readFileSync(new URL(name, FOLDER), 'utf8'))

/** What a file says nothing of is not compared; of reasons, only the groups it names. */
function comparable(expected: Expected, { reasons, ...outcome }: Outcome): Partial<Outcome> {
  const named = Object.fromEntries(Object.keys(expected.reasons ?? {}).map((name) => [name, reasons[name] ?? []]))
  const all: Partial<Outcome> = { ...outcome, reasons: named }
  return Object.fromEntries(Object.entries(all).filter(([part]) => part in expected))
}

/** The same expectation with one sum or word of it changed, for each there is. */
function changedOnce(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1]
  if (typeof value === 'string') return [`${value}?`]
  if (Array.isArray(value)) return value.flatMap((item, at) => changedOnce(item).map((other) => value.with(at, other)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) => changedOnce(field).map((other) => ({ ...value, [key]: other })))
}

test('there are ten months at least', () => expect(files.length).toBeGreaterThanOrEqual(10))

let platform: TestPlatform
beforeAll(async () => {
  platform = await groundForWorkedMonths()
})
afterAll(() => platform.close())

const seen = new Map<`${Thing}: ${Change}`, string>()

describe.each(files)('%s', (file) => {
  const worked = read(file)
  test(worked.title, { timeout: 120_000 }, async () => {
    const outcome = await runWorkedMonth(platform, worked, {
      serial: files.indexOf(file) + 1,
      ...(isWhole && { look: changesNoted(seen, file) }),
    })
    expect(comparable(worked.expect, outcome)).toEqual(worked.expect)
    const changed = changedOnce(worked.expect) as Expected[]
    expect(changed.length).toBeGreaterThanOrEqual(12)
    for (const other of changed) expect(comparable(other, outcome)).not.toEqual(other)
  })
})

const looked = needs(isWhole, 'npm test -- --whole looks at every state after every act of the worked months')
test.each(Object.entries(CHANGES))(
  'of a %s each change that there is happens in some month, and no other',
  looked,
  (thing, changes) => {
    const happened = [...seen.keys()].filter((change) => change.startsWith(`${thing}: `))
    expect(happened.toSorted()).toEqual(changes.map((change) => `${thing}: ${change}`).toSorted())
  },
)

/** The account of the books for each sum that a file expects of them. */
const ACCOUNT_OF = {
  expense: 'expenses:support',
  payable: 'liabilities:payable',
  'in-transit': 'liabilities:in-transit',
  treasury: 'assets:treasury',
  claims: 'assets:bank-claims',
  receivable: 'assets:receivable',
  revenue: 'assets:revenue',
  'between-months': 'liabilities:set-off',
  income: 'income:recovered',
} as const

test(
  'hledger reads the books of all months, strictly, and comes to what each file expects of its own',
  needs(existsSync('/usr/bin/hledger'), 'hledger is not installed: it reads the journal where it is'),
  async () => {
    let journal = ''
    for await (const part of streamJournal(platform.database)) journal += part
    const hledger = (...args: string[]) =>
      spawnSync('hledger', ['-f', '-', ...args], { input: journal, encoding: 'utf8', env: { LANG: 'C.UTF-8' } })
    expect(hledger('check', '--strict').stderr).toBe('')
    for (const [index, file] of files.entries()) {
      const { month: worked, expect: expected } = read(file)
      const told = `worked-month-${index + 1} tháng ${formatMonth(month(worked))}`
      const lines = hledger('bal', `desc:${told}`, '--no-total', '-O', 'csv').stdout.replaceAll('.', '').split('\n').slice(1)
      const balances = new Map(
        lines.map((line) => /^"(.*)","(-?\d+)/.exec(line)).map((found) => [found?.[1], Number(found?.[2])]),
      )
      for (const [name, amount] of Object.entries({ ...expected.ledger, ...expected.recovery }))
        if (name in ACCOUNT_OF)
          expect([file, name, balances.get(ACCOUNT_OF[name as keyof typeof ACCOUNT_OF]) ?? 0]).toEqual([file, name, amount])
    }
  },
)

describe('the reader of the files', () => {
  const [first = ''] = files
  const plain = (): string => readFileSync(new URL(first, FOLDER), 'utf8')

  test.each([
    ['at the top', 'why:', 'whi:', /\/: “why” is missing|“whi”/],
    ['of a group', 'leader: Trần', 'leeder: Trần', /\/groups\/1.*leeder/s],
    ['of what is expected', 'treasury:', 'treasure:', /\/expect\/ledger.*treasur/s],
    ['beside an act', '- act: compute', '- { act: compute, group: Tổ ấp 1 }', /“group” beside “compute”/],
    ['twice', 'station: closed', 'station: closed\n  station: paid', /unique/],
  ])('refuses a field nobody knows %s', (_, found, put, message) => {
    expect(plain()).toContain(found)
    expect(() => readWorkedMonth(plain().replace(found, put))).toThrow(message)
  })

  test('refuses an act nobody knows, a sum with a fraction, and one that does not come out', () => {
    expect(() => readWorkedMonth(plain().replace('- act: order', '- act: pay'))).toThrow(/\/happens\/3\/act/)
    expect(() => readWorkedMonth(plain().replace('Tổ ấp 2: 1500000', 'Tổ ấp 2: 1500000.5'))).toThrow(/entitled/)
    expect(() => readWorkedMonth(plain().replace('= 4.000.000', '= 4.000.001'))).toThrow(/comes to 4000000, not 4000001/)
  })

  test.each([
    ['4 × 1.500.000 = 6.000.000', 6_000_000],
    ['10.000.000 − 2 × 1.500.000 = 7.000.000', 7_000_000],
    ['19 × 1.000.000 ÷ 30 = 633.333', 633_333],
    ['0 − 6.000.000 = −6.000.000', -6_000_000],
    ['1 + 2 × 3 − 4 = 3', 3],
    ['Tổ ấp 1', undefined],
    ['2024-06', undefined],
  ])('reads %s as %s', (text, expected) => {
    expect(readSum(text)).toBe(expected)
  })

  test('a number with a point in the wrong place is none', () => {
    expect(() => readSum('1.50 × 2 = 300')).toThrow('no whole number')
  })
})
