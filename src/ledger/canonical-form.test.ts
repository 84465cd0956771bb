import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { type EntryHeader, entryHash, entryHeaderText, postingLine } from './canonical-form.ts'
import { GENESIS_HASH, type Posting } from './entry.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const group = { kind: 'group', id: '01890000-0000-7000-8000-0000000000a1' } as const
const payee = { kind: 'payee', id: '01890000-0000-7000-8000-0000000000b1' } as const
const approved: readonly Posting[] = [
  { account: 'expenses:support', amount: vnd(1_500_000) },
  { account: 'liabilities:payable', amount: vnd(-1_500_000), subject: group },
]
const ordered: readonly Posting[] = [
  { account: 'liabilities:payable', amount: vnd(1_500_000), subject: group },
  { account: 'liabilities:in-transit', amount: vnd(-1_500_000), subject: payee },
]
const digestOf = (postings: readonly Posting[]): string =>
  sha256(postings.map((posting, index) => postingLine(index + 1, posting)).join('\n'))

const first: EntryHeader = {
  seq: 1,
  id: '01890000-0000-7000-8000-0000000000e1',
  kind: 'approved',
  on: plainDate('2024-08-06'),
  description: 'Duyệt chi tháng 7/2024',
  cycleId: '01890000-0000-7000-8000-0000000000c1',
  recordedBy: '00000000-0000-7000-8000-000000000001',
  recordedAt: '2024-08-06T02:00:00.000Z',
  postingCount: 2,
  debit: vnd(1_500_000),
  postingsDigest: 'f0ce45b8044055938da118d061f599019a5b17f4e1c769aa53d2c8eb403ea88c',
}
const second: EntryHeader = {
  ...first,
  seq: 2,
  id: '01890000-0000-7000-8000-0000000000e2',
  kind: 'ordered',
  on: plainDate('2024-08-07'),
  description: 'Lệnh chi "số 1"\\',
  documentId: '01890000-0000-7000-8000-0000000000d1',
  recordedAt: '2024-08-07T02:00:00.000Z',
  postingsDigest: '500faa27a7eaa6ae3396010fc3cd969e4bace650e82222d966f2f114b339763e',
}

// Every digest below was computed with Python's hashlib over the bytes written out here.
describe('what a ledger hash is taken over', () => {
  test('a posting is its place, account, amount and subject, parted by bars', () => {
    expect(approved.map((posting, index) => postingLine(index + 1, posting))).toEqual([
      '1|expenses:support|1500000|',
      '2|liabilities:payable|-1500000|group:01890000-0000-7000-8000-0000000000a1',
    ])
    expect([digestOf(approved), digestOf(ordered)]).toEqual([first.postingsDigest, second.postingsDigest])
  })

  test('an entry is a JSON list in a fixed order; what is absent is null', () => {
    expect(entryHeaderText(first)).toBe(
      '["canhtayso-entry-1",1,"01890000-0000-7000-8000-0000000000e1","approved","2024-08-06","Duyệt chi tháng 7/2024",' +
        '"01890000-0000-7000-8000-0000000000c1",null,"00000000-0000-7000-8000-000000000001","2024-08-06T02:00:00.000Z",2,1500000,' +
        '"f0ce45b8044055938da118d061f599019a5b17f4e1c769aa53d2c8eb403ea88c"]',
    )
  })

  test('the first entry of a ledger, and the one that follows it, have these hashes', () => {
    const one = entryHash(sha256, GENESIS_HASH, first)
    expect(one).toBe('af094ba523458e64c2ec3a492b3a6f7f43c3fa49378a225cf0d4b7e63423e257')
    expect(entryHash(sha256, one, second)).toBe('4e5278d826820503876fb787bbbb2205c019db79bce17bac99ead47f93569ba1')
  })

  test.each<Partial<EntryHeader>>([
    { seq: 3 },
    { id: '01890000-0000-7000-8000-0000000000e3' },
    { kind: 'released' },
    { on: plainDate('2024-08-08') },
    { description: 'Lệnh chi số 1' },
    { cycleId: '01890000-0000-7000-8000-0000000000c2' },
    { documentId: '01890000-0000-7000-8000-0000000000d2' },
    { recordedBy: '00000000-0000-7000-8000-000000000002' },
    { recordedAt: '2024-08-07T02:00:00.001Z' },
    { postingCount: 3 },
    { debit: vnd(1_500_001) },
    { postingsDigest: first.postingsDigest },
  ])('changing %o changes the hash', (change) => {
    expect(entryHash(sha256, GENESIS_HASH, { ...second, ...change })).not.toBe(entryHash(sha256, GENESIS_HASH, second))
  })
})
