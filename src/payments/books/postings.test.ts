import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { ACCOUNTS } from '../../ledger/account.ts'
import type { CycleEntryKind, PostingRule } from '../../ledger/index.ts'
import { appendEntry, type SumToBook } from '../../ledger/service.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { POSTINGS } from './postings.ts'

const KINDS = Object.keys(POSTINGS) as CycleEntryKind[]
const rulesOf = (kind: CycleEntryKind): readonly PostingRule[] => POSTINGS[kind]

describe('the table of postings', () => {
  test.each(KINDS)('%s names accounts of the chart and counts every sum as often as a debit as it does as a credit', (kind) => {
    for (const { account } of rulesOf(kind)) expect(Object.keys(ACCOUNTS)).toContain(account)
    for (const part of ['settled', 'rejected']) {
      const counting = (side: PostingRule['side']) =>
        rulesOf(kind).filter((rule) => rule.side === side && (rule.of ?? part) === part)
      expect(counting('debit').length).toBeGreaterThan(0)
      expect(counting('debit').length).toBe(counting('credit').length)
    }
  })
})

describe('a month of two groups with 1.500.000 đồng each, of which the bank returns the second', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await testPlatform()
  })
  afterAll(() => platform.close())

  const [group1, group2] = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a2']
  const [payee1, payee2] = ['00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000b2']
  /** In no order: that of the books is by group, and by reference for payees. */
  const both = sql<SumToBook>`SELECT * FROM (VALUES (${group2}::uuid, ${payee2}::uuid, 'K1-1-000002', 1500000::bigint, 'rejected'),
    (${group1}::uuid, ${payee1}::uuid, 'K1-1-000001', 1500000::bigint, 'settled')) AS v (group_id, payee_id, reference, amount_vnd, part)`
  const second = sql<SumToBook>`SELECT * FROM (${both}) AS b WHERE part = 'rejected'`

  const postingsOf = (kind: CycleEntryKind, sums: RawBuilder<SumToBook>) =>
    platform.database.transaction().execute(async (transaction) => {
      const on = plainDate('2024-08-06')
      const recorded = { recordedBy: group1, recordedAt: platform.clock.now() }
      const entry = { id: platform.newId(), kind, on, description: kind, ...recorded }
      const { seq } = await appendEntry(transaction, entry, { rules: POSTINGS[kind], sums })
      const { rows } = await sql<{
        line: string
      }>`SELECT account || ' ' || amount_vnd || coalesce(' ' || subject_kind || right(subject_id::text, 1), '')
        AS line FROM posting WHERE entry_seq = ${seq} ORDER BY position`.execute(transaction)
      return rows.map(({ line }) => line)
    })

  test('approved: spent, and owed to each group', async () => {
    expect(await postingsOf('approved', both)).toEqual([
      'expenses:support 3000000',
      'liabilities:payable -1500000 group1',
      'liabilities:payable -1500000 group2',
    ])
  })

  test('ordered: no longer owed to groups, but on its way to payees', async () => {
    expect(await postingsOf('ordered', both)).toEqual([
      'liabilities:payable 1500000 group1',
      'liabilities:payable 1500000 group2',
      'liabilities:in-transit -1500000 payee1',
      'liabilities:in-transit -1500000 payee2',
    ])
  })

  test('answered: what was paid has left the treasury, what was returned is owed again', async () => {
    expect(await postingsOf('answered', both)).toEqual([
      'liabilities:in-transit 1500000 payee1',
      'liabilities:in-transit 1500000 payee2',
      'assets:treasury -1500000',
      'liabilities:payable -1500000 group2',
    ])
  })

  test('answered with nothing but returns: the treasury is not touched', async () => {
    expect(await postingsOf('answered', second)).toEqual([
      'liabilities:in-transit 1500000 payee2',
      'liabilities:payable -1500000 group2',
    ])
  })

  test('released: neither owed nor spent', async () => {
    expect(await postingsOf('released', second)).toEqual(['liabilities:payable 1500000 group2', 'expenses:support -1500000'])
  })

  test.each<[CycleEntryKind, readonly string[]]>([
    ['claimed', ['assets:receivable 1500000 group2', 'liabilities:budget -1500000']],
    [
      'repaid',
      ['assets:treasury 1500000', 'liabilities:budget 1500000', 'assets:receivable -1500000 group2', 'expenses:support -1500000'],
    ],
    [
      'repaid-late',
      ['assets:revenue 1500000', 'liabilities:budget 1500000', 'assets:receivable -1500000 group2', 'income:recovered -1500000'],
    ],
    ['set-off', ['liabilities:payable 1500000 group2', 'liabilities:set-off -1500000']],
    [
      'deducted',
      [
        'liabilities:set-off 1500000',
        'liabilities:budget 1500000',
        'assets:receivable -1500000 group2',
        'expenses:support -1500000',
      ],
    ],
    [
      'deducted-late',
      [
        'liabilities:set-off 1500000',
        'liabilities:budget 1500000',
        'assets:receivable -1500000 group2',
        'income:recovered -1500000',
      ],
    ],
    ['written-off', ['liabilities:budget 1500000', 'assets:receivable -1500000 group2']],
    ['withdrawn', ['liabilities:budget 1500000', 'assets:receivable -1500000 group2']],
  ])('%s: what was paid and not due comes back, or is given up', async (kind, booked) => {
    expect(await postingsOf(kind, second)).toEqual(booked)
  })

  test('a group with two sums is owed one', async () => {
    expect(await postingsOf('approved', sql<SumToBook>`${second} UNION ALL ${second}`)).toEqual([
      'expenses:support 3000000',
      'liabilities:payable -3000000 group2',
    ])
  })
})
