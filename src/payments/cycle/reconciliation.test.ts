import { describe, expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import { CYCLE_STATES } from './cycle-state.ts'
import { type Agreement, agreementOf, type Book, differencesIn, stationOf, type Totals } from './reconciliation.ts'

const zero = vnd(0)
const NOTHING_RECOVERED = {
  claimed: zero,
  repaid: zero,
  repaidLate: zero,
  deducted: zero,
  deductedLate: zero,
  forgone: zero,
  setOff: zero,
}
const NOTHING_CLAIMED = { receivable: zero, revenue: zero, owedToBudget: zero, betweenMonths: zero, income: zero }

/**
 * Ten million approved: 6 paid, 1,5 on its way, 1 returned and waiting, 0,5 released, and so 1 not ordered yet.
 * The bank paid 1,5 over, which is claimed. Of the file: 6 + 1,5. Owed still: 10 − 7,5 − 0,5 = 2. Set aside: 10 − 6 − 0,5 − 1 = 2,5. Expense: 10 − 0,5.
 */
const inTheMiddle: Totals = {
  approved: vnd(10_000_000),
  inFile: vnd(7_500_000),
  sent: vnd(1_500_000),
  settled: vnd(6_000_000),
  released: vnd(500_000),
  rejectedWaiting: vnd(1_000_000),
  claimed: vnd(1_500_000),
  recovery: NOTHING_RECOVERED,
  ledger: {
    expense: vnd(9_500_000),
    payable: vnd(-2_000_000),
    inTransit: vnd(-1_500_000),
    treasury: vnd(-7_500_000),
    claims: vnd(1_500_000),
    ...NOTHING_CLAIMED,
  },
  budget: { committed: vnd(2_500_000), consumed: vnd(6_000_000) },
}

describe('differencesIn', () => {
  test('books that agree have none', () => {
    expect(differencesIn(inTheMiddle)).toEqual([])
  })

  test('nothing approved and nothing booked agree', () => {
    const none = {
      approved: zero,
      inFile: zero,
      sent: zero,
      settled: zero,
      released: zero,
      rejectedWaiting: zero,
      claimed: zero,
      recovery: NOTHING_RECOVERED,
    }
    const ledger = { expense: zero, payable: zero, inTransit: zero, treasury: zero, claims: zero, ...NOTHING_CLAIMED }
    expect(differencesIn({ ...none, ledger, budget: { committed: zero, consumed: zero } })).toEqual([])
  })

  const { ledger, budget } = inTheMiddle
  test.each<[Book, Partial<Totals>, number, number]>([
    ['expense', { ledger: { ...ledger, expense: vnd(9_500_001) } }, 9_500_000, 9_500_001],
    ['expense', { ledger: { ...ledger, expense: vnd(9_499_999) } }, 9_500_000, 9_499_999],
    ['payable', { ledger: { ...ledger, payable: vnd(2_000_000) } }, -2_000_000, 2_000_000],
    ['in-transit', { ledger: { ...ledger, inTransit: vnd(0) } }, -1_500_000, 0],
    ['treasury', { ledger: { ...ledger, treasury: vnd(-7_499_999) } }, -7_500_000, -7_499_999],
    ['claims', { ledger: { ...ledger, claims: vnd(0) } }, 1_500_000, 0],
    ['budget-committed', { budget: { ...budget, committed: vnd(3_500_000) } }, 2_500_000, 3_500_000],
    ['budget-consumed', { budget: { ...budget, consumed: vnd(5_999_999) } }, 6_000_000, 5_999_999],
  ])('%s that is not what it should be is named, alone, with both sums', (book, change, expected, found) => {
    expect(differencesIn({ ...inTheMiddle, ...change })).toEqual([{ book, expected, found }])
  })

  test('a file that holds more than was sent and settled shows in the file and in what is owed', () => {
    expect(differencesIn({ ...inTheMiddle, inFile: vnd(7_500_001) })).toEqual([
      { book: 'file', expected: 7_500_000, found: 7_500_001 },
      { book: 'payable', expected: -1_999_999, found: -2_000_000 },
    ])
  })

  test('one đồng settled less moves every book that tells of it', () => {
    const books = differencesIn({ ...inTheMiddle, settled: vnd(5_999_999) }).map(({ book }) => book)
    expect(books).toEqual(['file', 'treasury', 'budget-committed', 'budget-consumed'])
  })

  test('one đồng released more is no expense, not owed and not set aside', () => {
    const books = differencesIn({ ...inTheMiddle, released: vnd(500_001) }).map(({ book }) => book)
    expect(books).toEqual(['expense', 'payable', 'budget-committed'])
  })

  test('what the bank returned is not set aside while it waits', () => {
    expect(differencesIn({ ...inTheMiddle, rejectedWaiting: vnd(0) })).toEqual([
      { book: 'budget-committed', expected: 3_500_000, found: 2_500_000 },
    ])
  })
})

/**
 * Of the same six million paid, one is claimed: 0,2 are returned in its year and 0,1 late, 0,15 kept back of other months in its
 * year and 0,05 late, 0,3 given up; 0,2 are outstanding. Of its own sums 0,4 were kept back for another month.
 * Expense: 9,5 − 0,2 − 0,15. Owed: 2 − 0,4. Treasury: −7,5 + 0,2. Between months: 0,15 + 0,05 − 0,4. Income: 0,1 + 0,05.
 * Set aside: 2,5 − 0,4. Spent: 6 + 0,4 − 0,2 − 0,15.
 */
const withClaims: Totals = {
  ...inTheMiddle,
  recovery: {
    claimed: vnd(1_000_000),
    repaid: vnd(200_000),
    repaidLate: vnd(100_000),
    deducted: vnd(150_000),
    deductedLate: vnd(50_000),
    forgone: vnd(300_000),
    setOff: vnd(400_000),
  },
  ledger: {
    expense: vnd(9_150_000),
    payable: vnd(-1_600_000),
    inTransit: vnd(-1_500_000),
    treasury: vnd(-7_300_000),
    claims: vnd(1_500_000),
    receivable: vnd(200_000),
    revenue: vnd(100_000),
    owedToBudget: vnd(-200_000),
    betweenMonths: vnd(-200_000),
    income: vnd(-150_000),
  },
  budget: { committed: vnd(2_100_000), consumed: vnd(6_050_000) },
}

describe('a month of which something is claimed back', () => {
  test('agrees with its books', () => expect(differencesIn(withClaims)).toEqual([]))

  test.each<[keyof Totals['recovery'], readonly Book[]]>([
    ['claimed', ['receivable', 'owed-to-budget']],
    ['repaid', ['expense', 'treasury', 'receivable', 'owed-to-budget', 'budget-consumed']],
    ['repaidLate', ['receivable', 'revenue', 'owed-to-budget', 'income']],
    ['deducted', ['expense', 'receivable', 'owed-to-budget', 'between-months', 'budget-consumed']],
    ['deductedLate', ['receivable', 'owed-to-budget', 'between-months', 'income']],
    ['forgone', ['receivable', 'owed-to-budget']],
    ['setOff', ['payable', 'between-months', 'budget-committed', 'budget-consumed']],
  ])('one đồng more that is %s moves every book that tells of it', (part, books) => {
    const { recovery } = withClaims
    const moved = { ...withClaims, recovery: { ...recovery, [part]: vnd(recovery[part] + 1) } }
    expect(differencesIn(moved).map(({ book }) => book)).toEqual(books)
  })
})

describe('stationOf', () => {
  const settled = { orderable: 0, sent: vnd(0), differences: 0 }

  test('a paid month with nothing left to explain is reconciled', () => {
    expect(stationOf('paid', settled)).toBe('reconciled')
  })

  test.each([
    ['a payee could still be ordered', { ...settled, orderable: 1 }],
    ['one đồng is on its way', { ...settled, sent: vnd(1) }],
    ['the books differ', { ...settled, differences: 1 }],
  ])('while %s it is paid and no more', (_, left) => {
    expect(stationOf('paid', left)).toBe('paid')
  })

  test.each(CYCLE_STATES.filter((state) => state !== 'paid'))('a month that is %s is shown as that', (state) => {
    expect(stationOf(state, settled)).toBe(state)
  })
})

describe('agreementOf', () => {
  const sums = { approved: zero, inFile: zero, sent: zero, settled: zero, rejected: zero, released: zero }
  const none = { ...sums, recovery: { setOff: zero } }
  const [four, five, six] = [vnd(4_000_000), vnd(5_000_000), vnd(6_000_000)]
  test.each<[string, Partial<typeof none>, Agreement]>([
    ['nothing at all', {}, 'nothing-to-compare'],
    ['approved, nothing ordered', { approved: six }, 'nothing-to-compare'],
    ['ordered, the bank silent', { approved: six, inFile: six, sent: six }, 'awaits-bank'],
    ['half answered', { approved: six, inFile: six, sent: vnd(3_000_000), settled: vnd(3_000_000) }, 'awaits-bank'],
    ['all paid', { approved: six, inFile: six, settled: six }, 'agrees'],
    ['all returned', { approved: six, rejected: six }, 'owed'],
    ['some returned', { approved: six, inFile: vnd(4_500_000), settled: vnd(4_500_000), rejected: vnd(1_500_000) }, 'owed'],
    [
      'paid less what was kept back',
      { approved: six, inFile: five, settled: five, recovery: { setOff: vnd(1_000_000) } },
      'agrees',
    ],
    [
      'owed beside what was kept back',
      { approved: six, inFile: four, settled: four, recovery: { setOff: vnd(1_000_000) } },
      'owed',
    ],
    ['all ended by a decision', { approved: six, released: six }, 'agrees'],
  ])('%s', (_, totals, agreement) => expect(agreementOf({ ...none, ...totals }, [])).toBe(agreement))

  test('whatever was compared, books that differ do not agree', () => {
    expect(agreementOf({ ...none, approved: six, inFile: six, settled: six }, ['one'])).toBe('differs')
  })
})
