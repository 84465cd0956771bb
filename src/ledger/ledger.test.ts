import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { month, plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { needs } from '../platform/needs.fixture.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { ACCOUNT_CODES } from './account.ts'
import { postingLine } from './canonical-form.ts'
import type { Posting } from './entry.ts'
import { safeDescription } from './journal.ts'
import { accountBalances, appendCheckpoint, appendEntry, listEntries, streamJournal, verifyLedger } from './service.ts'
import { sha256 } from './store.ts'
import { postingsAsWritten } from './testing.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const officer = '00000000-0000-7000-8000-000000000001'
const newEntry = (description = 'Duyệt chi tháng 7/2024') => ({
  id: platform.newId(),
  kind: 'approved' as const,
  on: plainDate('2024-08-06'),
  description,
  recordedBy: officer,
  recordedAt: platform.clock.now(),
})
const owed = (amount: number): Posting[] => [
  { account: 'expenses:support', amount: vnd(amount) },
  { account: 'liabilities:payable', amount: vnd(-amount), subject: { kind: 'group', id: platform.newId() } },
]
const append = (postings: readonly Posting[], description?: string) =>
  platform.database
    .transaction()
    .execute((transaction) => appendEntry(transaction, newEntry(description), postingsAsWritten(postings)))

describe('the ledger', () => {
  test('an entry of 1.468.500.000 đồng is kept, linked and verified', async () => {
    const first = await append(owed(1_468_500_000))
    const second = await append(owed(1_500_000))
    expect(second.previousHash).toBe(first.hash)
    const books = await verifyLedger(platform.database)
    expect(books).toEqual({ ok: true, entries: 2, head: second.hash, balanced: true, faults: [] })
    expect((await accountBalances(platform.database)).get('expenses:support')).toBe(1_470_000_000)
  })

  test('the digest made in SQL is that of the lines the rules write', async () => {
    const postings = [...owed(7), ...owed(1_500_000)]
    const entry = await append(postings)
    expect(entry.postingsDigest).toBe(sha256(postings.map((posting, index) => postingLine(index + 1, posting)).join('\n')))
  })

  test('an entry that does not balance by one đồng is refused when it commits', async () => {
    const lopsided: Posting[] = [
      { account: 'expenses:support', amount: vnd(1_500_000) },
      { account: 'liabilities:payable', amount: vnd(-1_499_999) },
    ]
    await expect(append(lopsided)).rejects.toThrow(/does not balance/)
    expect((await verifyLedger(platform.database)).ok).toBe(true)
  })

  test('an account outside the chart is refused', async () => {
    await expect(append(owed(5).map((posting) => ({ ...posting, account: 'assets:pocket' as never })))).rejects.toThrow(
      /no account/,
    )
  })

  test.each(['ledger_entry', 'posting', 'ledger_checkpoint'])(
    'nothing in %s can be changed, deleted or emptied',
    async (table) => {
      const column = { ledger_entry: 'description', posting: 'account', ledger_checkpoint: 'month' }[table] as string
      await expect(
        sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${sql.ref(column)}`.execute(platform.database),
      ).rejects.toThrow(/append-only/)
      await expect(sql`DELETE FROM ${sql.table(table)}`.execute(platform.database)).rejects.toThrow(/append-only/)
      await expect(sql`TRUNCATE ${sql.table(table)}`.execute(platform.database)).rejects.toThrow(/append-only/)
    },
  )

  test('no posting can join an entry that is sealed, and the head does not move by hand', async () => {
    const joins = sql`INSERT INTO posting VALUES (1, 99, 'expenses:support', 5), (1, 100, 'assets:treasury', -5)`
    await expect(joins.execute(platform.database)).rejects.toThrow(/sealed/)
    await expect(sql`UPDATE ledger_head SET seq = 0`.execute(platform.database)).rejects.toThrow(/moves only/)
  })

  test('twenty officers writing at once leave one unbroken chain', async () => {
    const before = (await verifyLedger(platform.database)).entries
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(owed(index + 1))))
    expect(await verifyLedger(platform.database)).toMatchObject({ ok: true, entries: before + 20 })
  })

  test('whatever an entry is called, its hash is that of what is kept', async () => {
    const odd = fc.constantFrom('một nửa \ud83d', '\udc00', 'nul\0', 'e\u0301 ﬀ \u2028')
    await fc.assert(
      fc.asyncProperty(fc.oneof(odd, fc.string({ unit: 'binary' })), async (description) => {
        const entry = await append(owed(5), `x${description}`)
        expect(entry.description.isWellFormed()).toBe(true)
      }),
      { numRuns: 25 },
    )
    expect((await verifyLedger(platform.database)).ok).toBe(true)
  })

  test('any entries whose postings add up to 0 leave the books at 0', async () => {
    const amounts = fc.array(
      fc.record({ account: fc.constantFrom(...ACCOUNT_CODES), amount: fc.integer({ min: 1, max: 10 ** 12 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    await fc.assert(
      fc.asyncProperty(amounts, async (given) => {
        const total = given.reduce((sum, { amount }) => sum + amount, 0)
        await append([
          ...given.map((posting) => ({ ...posting, amount: vnd(posting.amount) })),
          { account: 'assets:treasury', amount: vnd(-total) },
        ])
        const balances = await accountBalances(platform.database)
        expect([...balances.values()].reduce((sum, balance) => sum + balance, 0)).toBe(0)
      }),
      { numRuns: 25 },
    )
  })
})

describe('the journal', () => {
  test(
    'hledger reads it, strictly, and finds it balanced, whatever a description holds',
    needs(existsSync('/usr/bin/hledger'), 'hledger is not installed: it reads the journal where it is'),
    async () => {
      await append(owed(1_500_000), '; comment | note\n2024-01-01 forged\n    assets:treasury  1 VND  ; * (=)')
      await append(owed(2), '! (x) = "quoted" Tổ số 1, ấp Tân Lập')
      let journal = ''
      for await (const part of streamJournal(platform.database)) journal += part
      const hledger = (...args: string[]) =>
        spawnSync('hledger', ['-f', '-', ...args], { input: journal, encoding: 'utf8', env: { LANG: 'C.UTF-8' } })
      expect(hledger('check', '--strict').stderr).toBe('')
      const entries = (await listEntries(platform.database, { limit: 1 })).total
      expect(hledger('stats').stdout).toMatch(new RegExp(`Transactions +: ${entries} `))
      const balances = await accountBalances(platform.database)
      const read = hledger('bal', '--no-total', '-O', 'csv').stdout
      for (const [account, balance] of balances)
        if (balance !== 0) expect(read.replaceAll('.', '')).toContain(`"${account}","${balance} VND"`)
    },
  )

  test('a description is one line without a comment or a payee mark', () => {
    expect(safeDescription('*  chi\u0000 tháng 7; | x\r\ny')).toBe('chi tháng 7, , x y')
    expect(safeDescription('\n')).toBe('-')
  })
})

describe('verifyLedger after tampering by someone who owns the database', () => {
  const tamper = (change: ReturnType<typeof sql>) =>
    platform.database.transaction().execute(async (transaction) => {
      // An owner needs no superuser for this: guards can be laid down and taken up again.
      for (const table of ['ledger_entry', 'posting', 'ledger_head'])
        await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER USER`.execute(transaction)
      await change.execute(transaction)
      for (const table of ['ledger_entry', 'posting', 'ledger_head'])
        await sql`ALTER TABLE ${sql.table(table)} ENABLE TRIGGER USER`.execute(transaction)
    })

  test('it names the first entry that is not as it was written', async () => {
    await platform.database.transaction().execute((transaction) =>
      appendCheckpoint(transaction, {
        id: platform.newId(),
        month: month('2024-07'),
        cycleId: platform.newId(),
        madeAt: platform.clock.now(),
      }),
    )
    expect((await verifyLedger(platform.database)).ok).toBe(true)
    await tamper(sql`UPDATE ledger_entry SET description = 'khác' WHERE seq = 5`)
    await tamper(sql`UPDATE posting SET amount_vnd = amount_vnd + 1 WHERE entry_seq = 3 AND position = 1`)
    const books = await verifyLedger(platform.database)
    expect(books).toMatchObject({ ok: false, balanced: false, firstBroken: 3 })
    expect(books.faults.map(({ kind }) => kind)).toEqual(['postings-altered', 'entry-unbalanced', 'entry-altered'])
  })

  test('an entry over by one đồng and one short by one are told with their sign', async () => {
    await tamper(sql`UPDATE posting SET amount_vnd = amount_vnd - 1 WHERE entry_seq = 2 AND position = 1`)
    const unbalanced = (await verifyLedger(platform.database)).faults.filter(({ kind }) => kind === 'entry-unbalanced')
    expect(unbalanced).toMatchObject([
      { seq: 2, over: -1 },
      { seq: 3, over: 1 },
    ])
  })

  test('a removed entry, a moved head and a rewritten tail are each found', async () => {
    await tamper(sql`DELETE FROM ledger_entry WHERE seq = 7`)
    await tamper(sql`UPDATE ledger_head SET hash = repeat('f', 64)`)
    const kinds = (await verifyLedger(platform.database)).faults.map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'entry-missing',
        'entry-not-linked',
        'postings-without-entry',
        'head-differs',
        'checkpoint-differs',
      ]),
    )
  })
})
