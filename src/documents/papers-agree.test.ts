import { readdirSync, readFileSync } from 'node:fs'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runWorkedMonth } from '../payments/run-worked-month.fixture.ts'
import { readingService } from '../payments/service.ts'
import { taken } from '../payments/testing.ts'
import { groundForWorkedMonths } from '../payments/worked-ground.fixture.ts'
import { readWorkedMonth } from '../payments/worked-month.fixture.ts'
import type { Onlooker } from '../payments/worked-outcome.fixture.ts'
import { isWhole } from '../platform/needs.fixture.ts'
import type { TestPlatform } from '../platform/testing.ts'
import type { PaymentPaperKind } from './ground/paper-kind.ts'
import type { PaymentFacts } from './payment-facts.ts'
import { documentService, factsFor } from './service.ts'

const FOLDER = new URL('../../worked-months/', import.meta.url)
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()

/** The acts after which the books hold something else; the first ones say the same in every month, so one month is enough. */
const MOVES_MONEY: ReadonlySet<string> = new Set(['bank', 'bank-again', 'end', 'decide-difference', 'return'])
const IN_THE_FIRST: ReadonlySet<string> = new Set(['compute', 'approve', 'order', 'close'])

let platform: TestPlatform
beforeAll(async () => {
  platform = await groundForWorkedMonths()
})
afterAll(() => platform.close())

/** A sum of postings of a cycle, read from the ledger by other words than the programme's. */
async function booked(cycleId: string, account: string, entries = sql`true`): Promise<number> {
  const { rows } = await sql<{ held: string }>`SELECT coalesce(-sum(p.amount_vnd), 0) AS held FROM ledger_entry e
    JOIN posting p ON p.entry_seq = e.seq WHERE e.cycle_id = ${cycleId} AND p.account = ${account} AND ${entries}`.execute(
    platform.database,
  )
  return Number(rows[0]?.held)
}

/** What has left the treasury and the bank is not to give back. What was claimed of a payee and returned since was paid all the same. */
const bookedAsPaid = async (cycleId: string): Promise<number> =>
  (await booked(cycleId, 'assets:treasury', sql`e.kind <> 'repaid'`)) + (await booked(cycleId, 'assets:bank-claims'))

/** What an order and those that go out with it put on their way, whichever month's books hold it. */
async function bookedAsSent(order: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ sent: string }>`SELECT coalesce(-sum(p.amount_vnd), 0) AS sent FROM ledger_entry e
    JOIN posting p ON p.entry_seq = e.seq AND p.account = 'liabilities:in-transit'
    JOIN payment_order o ON o.id = e.document_id WHERE e.kind = 'ordered' AND (o.id = ${order} OR o.led_by = ${order})`.execute(
    platform.database,
  )
  return Number(rows[0]?.sent)
}

const sumOf = (rows: readonly { readonly amount: number }[]): number => rows.reduce((sum, { amount }) => sum + amount, 0)

/** What each paper adds up to, and what it has to. */
async function bothSums(cycleId: string, kind: PaymentPaperKind, facts: PaymentFacts): Promise<[number, number]> {
  const approved = await booked(cycleId, 'liabilities:payable', sql`e.kind = 'approved'`)
  const paid = await bookedAsPaid(cycleId)
  const order = sql`(SELECT id FROM payment_order WHERE cycle_id = ${cycleId} AND number = ${facts.order ?? 0})`
  switch (kind) {
    case 'decision':
      return [sumOf(facts.units), approved === 0 ? facts.total : approved]
    case 'statement':
      expect(facts.units.reduce((sum, unit) => sum + unit.paid, 0)).toBe(paid)
      return [sumOf(facts.units), approved]
    case 'order-list':
      return [sumOf(facts.lines), await bookedAsSent(order)]
    case 'paid-list':
      return [sumOf(facts.lines), paid]
    case 'unpaid-list':
      return [sumOf(facts.lines), approved - paid]
  }
}

const told = new Map<PaymentPaperKind, number>()

/** Every paper that is offered adds up to the ledger; nobody stands there as unpaid twice for one reason. */
const papersAgree: Onlooker = async ({ platform: at, actors: { officer }, cycleId }) => {
  const offers = taken(await documentService(at).offers(officer, cycleId))
  for (const { kind, order } of offers.filter(({ isAvailable }) => isAvailable)) {
    const { facts } = taken(await factsFor(at, officer, { cycleId, paper: kind, order }))
    const [adds, holds] = await bothSums(cycleId, kind, facts)
    expect(adds, `${kind} ${order ?? ''}`).toBe(holds)
    const named = facts.lines.map(({ group, payee, why = '' }) => `${group}, ${payee}: ${why}`)
    if (kind === 'unpaid-list') expect(named.length).toBe(new Set(named).size)
    told.set(kind, (told.get(kind) ?? 0) + 1)
  }
}

/** The amounts of a list that was exported, by its column. */
function amountsIn(bytes: Uint8Array): number[] {
  const rows = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const column = rows.find((row) => row.includes('Số tiền'))?.indexOf('Số tiền') ?? -1
  return rows.flatMap((row) => (/^\d+$/.test(row[0] ?? '') ? [Number(row[column])] : []))
}

const exportsAgree: Onlooker = async ({ platform: at, actors: { officer }, cycleId }) => {
  const exported = async (narrowed: object) => {
    const list = await readingService(at).exportPayees(officer, { cycleId, format: 'csv', ...narrowed })
    return amountsIn(taken(list).bytes).reduce((sum, amount) => sum + amount, 0)
  }
  const [onItsWay, paid] = [await booked(cycleId, 'liabilities:in-transit'), await bookedAsPaid(cycleId)]
  const ordered = await booked(cycleId, 'liabilities:in-transit', sql`e.kind = 'ordered'`)
  expect(await exported({})).toBe(onItsWay + paid)
  expect(await exported({ state: 'sent' })).toBe(onItsWay)
  expect(await exported({ state: 'settled' })).toBe(paid)
  expect(await exported({ state: 'rejected' })).toBe(ordered - onItsWay - paid)
}

/** Every worked month, or every fourth. */
const looked = files.filter((_, at) => isWhole || at % 8 === 0)

describe.each(looked)('%s', (file) => {
  const worked = readWorkedMonth(readFileSync(new URL(file, FOLDER), 'utf8'))
  test('after each act that moves money its papers and lists add up to the ledger', { timeout: 120_000 }, async () => {
    const look: Onlooker = async (at) => {
      if (!MOVES_MONEY.has(at.act) && !(file === files[0] && IN_THE_FIRST.has(at.act))) return
      await papersAgree(at)
      // Each is written in a process of its own: once a month and state is enough.
      if (at.act.startsWith('bank')) await exportsAgree(at)
    }
    await runWorkedMonth(platform, worked, { serial: files.indexOf(file) + 1, look })
  })
})

test('every kind of paper was looked at many times', () => {
  for (const kind of ['decision', 'order-list', 'paid-list', 'unpaid-list', 'statement'] as const)
    expect(told.get(kind), kind).toBeGreaterThanOrEqual(isWhole ? 10 : 3)
})
