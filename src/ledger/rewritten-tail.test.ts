import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { month, plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { entryHash, postingLine } from './canonical-form.ts'
import type { LedgerEntry, Posting } from './entry.ts'
import { headProvedBy, inclusionProof, treeHead } from './merkle-tree.ts'
import { appendCheckpoint, appendEntry, verifyLedger } from './service.ts'
import { sha256, streamEntries, streamPostings } from './store.ts'
import { postingsAsWritten } from './testing.ts'

/**
 * Someone who owns the database rewrites the books from one entry on and computes every digest and hash anew, so that
 * the chain itself holds again. What finds it is a head that was known before: the one kept beside the chain, that of a
 * closed month, and, where those two were rewritten as well, only what was published outside.
 */
let platform: TestPlatform
let published: { head: string; treeHead: string; hashes: string[] }
const officer = '00000000-0000-7000-8000-000000000001'

beforeAll(async () => {
  platform = await testPlatform()
  for (const amount of [1_500_000, 3_000_000, 4_500_000]) await append(amount)
  const monthsHead = await platform.database.transaction().execute((transaction) =>
    appendCheckpoint(transaction, {
      id: platform.newId(),
      month: month('2024-07'),
      cycleId: platform.newId(),
      madeAt: new Date(),
    }),
  )
  await append(6_000_000)
  const hashes = (await entries()).map(({ hash }) => hash)
  published = { head: (await verifyLedger(platform.database)).head, treeHead: monthsHead, hashes }
})
afterAll(() => platform.close())

const append = (amount: number) =>
  platform.database.transaction().execute((transaction) => {
    const entry = { kind: 'approved', on: plainDate('2024-08-06'), description: 'Duyệt chi', recordedBy: officer } as const
    return appendEntry(
      transaction,
      { ...entry, id: platform.newId(), recordedAt: platform.clock.now() },
      postingsAsWritten([
        { account: 'expenses:support', amount: vnd(amount) },
        { account: 'liabilities:payable', amount: vnd(-amount), subject: { kind: 'group', id: platform.newId() } },
      ]),
    )
  })

async function entries(): Promise<LedgerEntry[]> {
  const all: LedgerEntry[] = []
  for await (const entry of streamEntries(platform.database)) all.push(entry)
  return all
}

async function postingsOf(seq: number): Promise<Posting[]> {
  const all: Posting[] = []
  for await (const page of streamPostings(platform.database, seq)) all.push(...page.map(({ posting }) => posting))
  return all
}

const GUARDED = ['ledger_entry', 'posting', 'ledger_head', 'ledger_checkpoint'] as const

/** Doubles an entry's amounts, then seals it and every later one as the program would have. @returns the new head */
async function rewriteFrom(seq: number): Promise<string> {
  for (const table of GUARDED) await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER USER`.execute(platform.database)
  await sql`UPDATE posting SET amount_vnd = amount_vnd * 2 WHERE entry_seq = ${seq}`.execute(platform.database)
  const before = (await entries()).find((entry) => entry.seq === seq - 1)
  let previous = before?.hash ?? '0'.repeat(64)
  for (const entry of (await entries()).filter((later) => later.seq >= seq)) {
    const postings = await postingsOf(entry.seq)
    const postingsDigest = sha256(postings.map((posting, index) => postingLine(index + 1, posting)).join('\n'))
    const debit = vnd(postings.reduce((sum, { amount }) => sum + Math.max(0, amount), 0))
    const hash = entryHash(sha256, previous, { ...entry, postingsDigest, debit })
    await sql`UPDATE ledger_entry SET postings_digest = ${postingsDigest}, debit_vnd = ${debit}, previous_hash = ${previous}, hash = ${hash}
      WHERE seq = ${entry.seq}`.execute(platform.database)
    previous = hash
  }
  return previous
}

const faults = async () => (await verifyLedger(platform.database)).faults.map(({ kind }) => kind)

describe('a tail rewritten with every hash computed anew', () => {
  test('of the open month is found by the head beside the chain', async () => {
    const head = await rewriteFrom(4)
    expect(await faults()).toEqual(['head-differs'])
    await sql`UPDATE ledger_head SET hash = ${head}`.execute(platform.database)
  })

  test('and the head with it, the books agree with themselves: only who knows the head of that day finds it', async () => {
    const books = await verifyLedger(platform.database)
    expect(books).toMatchObject({ ok: true, entries: 4, balanced: true })
    expect(books.head).not.toBe(published.head)
  })

  test('of a closed month is found by that month’s tree head, though the head was moved along', async () => {
    const head = await rewriteFrom(2)
    await sql`UPDATE ledger_head SET hash = ${head}`.execute(platform.database)
    expect((await verifyLedger(platform.database)).faults).toEqual([{ kind: 'checkpoint-differs', month: '2024-07', seq: 3 }])
  })

  test('and the month’s tree head too: the one that was published proves the old entries and none of the new', async () => {
    const hashes = (await entries()).map(({ hash }) => hash)
    const forged = treeHead(sha256, hashes.slice(0, 3))
    await sql`UPDATE ledger_checkpoint SET tree_head = ${forged}`.execute(platform.database)
    expect(await faults()).toEqual([])
    const old = published.hashes.slice(0, 3)
    for (const [index, hash] of old.entries())
      expect(headProvedBy(sha256, hash, inclusionProof(sha256, old, index))).toBe(published.treeHead)
    expect(headProvedBy(sha256, hashes[1] ?? '', inclusionProof(sha256, old, 1))).not.toBe(published.treeHead)
    expect(forged).not.toBe(published.treeHead)
  })
})
