import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AwardEntryKind, PostingRule } from '../ledger/index.ts'
import { accountBalances, streamJournal } from '../ledger/service.ts'
import { verifyBooks } from '../payments/service.ts'
import { needs } from '../platform/needs.fixture.ts'
import { AWARD_POSTINGS } from './award/postings.ts'
import {
  type AwardingProvince,
  awardingProvince,
  decidedAward,
  done,
  paidAward,
  publishedRound,
  THREE,
  withAccounts,
} from './testing.ts'

describe('the table of postings', () => {
  const kinds = Object.keys(AWARD_POSTINGS) as AwardEntryKind[]

  test.each(kinds)('%s counts every sum as often as a debit as it does as a credit', (kind) => {
    const rules: readonly PostingRule[] = AWARD_POSTINGS[kind]
    for (const part of ['settled', 'rejected']) {
      const counting = (side: PostingRule['side']) => rules.filter((rule) => rule.side === side && (rule.of ?? part) === part)
      expect(counting('debit').length).toBeGreaterThan(0)
      expect(counting('debit').length).toBe(counting('credit').length)
    }
  })
})

describe('an award, its correction and a return', () => {
  let province: AwardingProvince
  beforeAll(async () => {
    province = await awardingProvince()
    await withAccounts(province, ['731', '732', '734', '735'])
    const roundId = await publishedRound(province, { places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    const swapped = [...THREE.slice(0, 2), { code: '735', rank: 3 }]
    await publishedRound(province, { roundId, version: 2, places: swapped })
    await decidedAward(province, roundId)
    const { service, people, unitOf, platform } = province
    const voucher = { roundId, unitId: unitOf('734'), amount: 100_000_000, voucherNumber: 'GNT-1', on: platform.clock.today() }
    done(await service.repay(people.financeOfficer, voucher))
  }, 60_000)
  afterAll(() => province.platform.close())

  test('stand in the books as the same acts done by hand', async () => {
    const balances = await accountBalances(province.platform.database)
    expect(Object.fromEntries([...balances].filter(([, held]) => held !== 0))).toEqual({
      'expenses:award': 1_400_000_000,
      'liabilities:payable': -300_000_000,
      'assets:treasury': -1_100_000_000,
      'assets:receivable': 200_000_000,
      'liabilities:budget': -200_000_000,
    })
  })

  test('leave nothing for verification to find', async () => {
    const { ok, faults } = await verifyBooks(province.platform)
    expect([ok, faults]).toEqual([true, []])
  })

  test(
    'are read by hledger, strictly, with the same balances',
    needs(existsSync('/usr/bin/hledger'), 'hledger is not installed: it reads the journal where it is'),
    async () => {
      let journal = ''
      for await (const part of streamJournal(province.platform.database)) journal += part
      const hledger = (...args: string[]) =>
        spawnSync('hledger', ['-f', '-', ...args], { input: journal, encoding: 'utf8', env: { LANG: 'C.UTF-8' } })
      expect(hledger('check', '--strict').stderr).toBe('')
      const read = hledger('bal', '--no-total', '-O', 'csv').stdout.replaceAll('.', '')
      for (const [account, held] of await accountBalances(province.platform.database))
        if (held !== 0) expect(read).toContain(`"${account}","${held} VND"`)
    },
  )
})
