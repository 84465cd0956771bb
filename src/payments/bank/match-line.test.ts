import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { KnownDifference } from './difference.ts'
import { guardOfDays, type Known, knownAfter, meaningOfLine, type OrderedPayment, type ReportedLine } from './match-line.ts'

const day = (number: number) => plainDate(`2024-08-0${number}`)
const today = day(8)
const line: ReportedLine = {
  row: 5,
  reference: 'K1-1-000001',
  amount: vnd(1_500_000),
  outcome: 'settled',
  on: day(6),
}
const back: ReportedLine = { ...line, outcome: 'rejected', reason: 'Tài khoản đã đóng', on: day(7) }
const sent: OrderedPayment = {
  reference: line.reference,
  amount: vnd(1_500_000),
  state: 'sent',
  orderedOn: day(5),
  answeredOn: null,
  toldOn: null,
  bankNumber: null,
  paid: vnd(0),
  paidBefore: null,
  sums: 1,
  differences: [],
  isClaimed: false,
}
const paid: OrderedPayment = { ...sent, state: 'settled', answeredOn: day(6), toldOn: day(6), paid: vnd(1_500_000) }
const again: KnownDifference = {
  id: 'd1',
  kind: 'paid-again',
  amount: vnd(1_500_000),
  state: 'claimed',
  paidOn: day(7),
  toldOn: day(7),
  bankNumber: null,
  account: null,
  endedOn: null,
}
const other = { last4: '0001', digest: 'a'.repeat(64) }
const elsewhere: KnownDifference = {
  ...again,
  kind: 'paid-elsewhere',
  state: 'held',
  paidOn: day(6),
  toldOn: day(6),
  account: other,
}

const meaning = (given: ReportedLine, ordered: OrderedPayment | undefined = sent, known: Partial<Known> = {}) =>
  meaningOfLine(given, { ordered, elsewhere: undefined, today, ...known })
const refusal = (why: object) => ({ kind: 'refused', refusal: { row: 5, reference: 'K1-1-000001', ...why } })
const repeated = { kind: 'repeated' }

describe('two wrong accounts for one payment in turn', () => {
  const third = { last4: '0003', digest: 'c'.repeat(64) }
  const held = { ...sent, differences: [elsewhere] }
  const onAnotherDay: ReportedLine = { ...line, on: day(7), otherAccount: third }

  test('another transfer than the one that is held is claimed back at once, and means nothing when it is told again', () => {
    expect(meaning(onAnotherDay, held)).toEqual({ kind: 'paid-again' })
    const known = knownAfter(held, onAnotherDay, { meaning: { kind: 'paid-again' }, today, id: 'd2' })
    expect(known.differences.map(({ kind, state }) => [kind, state])).toEqual([
      ['paid-elsewhere', 'held'],
      ['paid-again', 'claimed'],
    ])
    expect(meaning(onAnotherDay, known)).toEqual(repeated)
    expect(meaning(onAnotherDay, { ...known, state: 'rejected', answeredOn: day(6) })).toEqual(repeated)
    expect(meaning(onAnotherDay, { ...known, state: 'settled', answeredOn: day(6), toldOn: day(6), paid: sent.amount })).toEqual(
      repeated,
    )
  })

  test('by the number of the bank it is another transfer on the same day too', () => {
    const numbered = { ...sent, differences: [{ ...elsewhere, bankNumber: 'FT1' }] }
    expect(meaning({ ...line, bankNumber: 'FT2', otherAccount: third }, numbered)).toEqual({ kind: 'paid-again' })
    expect(meaning({ ...line, bankNumber: 'FT1', otherAccount: third }, numbered)).toEqual({ kind: 'paid-elsewhere' })
  })
})

describe('the first word of a payment', () => {
  test('of the whole sum answers it, paid or returned', () => {
    expect(meaning(line)).toEqual({ kind: 'answered' })
    expect(meaning(back)).toEqual({ kind: 'answered' })
  })

  test.each([1, 1_499_999])('that %d of 1.500.000 came: paid partly; of several groups nobody knows whose it is', (came) => {
    const given = { ...line, amount: vnd(came) }
    expect(meaning(given)).toEqual({ kind: 'paid-partly' })
    expect(meaning(given, { ...sent, sums: 2 })).toEqual(refusal({ kind: 'partly-for-many', ordered: 1_500_000, given: came }))
  })

  test('that more came than was ordered: paid, and the rest over', () => {
    expect(meaning({ ...line, amount: vnd(1_500_001) })).toEqual({ kind: 'paid-over', over: 1 })
  })

  test('that another sum came back than was ordered is refused with both', () => {
    const why = refusal({ kind: 'amount-differs', ordered: 1_500_000, given: 1_499_999 })
    expect(meaning({ ...back, amount: vnd(1_499_999) })).toEqual(why)
  })

  test('that it went into another account: held; of another sum too, refused', () => {
    expect(meaning({ ...line, otherAccount: other })).toEqual({ kind: 'paid-elsewhere' })
    expect(meaning({ ...line, otherAccount: other, amount: vnd(1) })).toMatchObject({ refusal: { kind: 'amount-differs' } })
  })

  test('on a day that has not come is refused; before the order it asks for a reason with both days, of all such lines once', () => {
    expect(meaning({ ...line, on: day(9) })).toEqual(refusal({ kind: 'day-in-future', on: '2024-08-09' }))
    const early = { ...line, on: day(4) }
    const orders = new Map([[line.reference, { orderedOn: day(5) }]])
    expect(meaning(early)).toEqual({ kind: 'answered' })
    expect(guardOfDays([{ ...line, on: today }, early, early], orders)).toEqual([
      { kind: 'paid-before-order', paidOn: '2024-08-04', orderedOn: '2024-08-05', payments: 2 },
    ])
    expect(guardOfDays([{ ...line, on: day(5) }, line], orders)).toEqual([])
    expect([meaning({ ...line, on: day(5) }), meaning({ ...line, on: today })]).toEqual([
      { kind: 'answered' },
      { kind: 'answered' },
    ])
  })

  test('under a reference nobody ordered is refused, and one of another month names that month', () => {
    const unknown = (known: Partial<Known> = {}) =>
      meaningOfLine(line, { ordered: undefined, elsewhere: undefined, today, ...known })
    expect(unknown()).toEqual(refusal({ kind: 'reference-unknown' }))
    const foreign = { cycleId: 'c0', month: month('2024-06') }
    expect(unknown({ elsewhere: foreign })).toEqual(refusal({ kind: 'reference-of-another-cycle', ...foreign }))
  })
})

describe('what a list says once more', () => {
  test('with the same day, or none, is nothing new', () => {
    const { on: _on, ...dayless } = line
    expect([meaning(line, paid), meaning(dayless, paid)]).toEqual([repeated, repeated])
  })

  test('with another sum contradicts itself', () => {
    const why = refusal({ kind: 'said-otherwise', before: 1_500_000, given: 1_400_000 })
    expect(meaning({ ...line, amount: vnd(1_400_000) }, paid)).toEqual(why)
  })

  test('with another day, or another number of the bank on the same day, is a second payment', () => {
    expect(meaning({ ...line, on: day(7) }, paid)).toEqual({ kind: 'paid-again' })
    expect(meaning({ ...line, on: day(5) }, paid)).toEqual({ kind: 'paid-again' })
    const numbered = { ...paid, bankNumber: 'FT1' }
    expect(meaning({ ...line, bankNumber: 'FT2' }, numbered)).toEqual({ kind: 'paid-again' })
    expect(meaning({ ...line, on: day(7), bankNumber: 'FT1' }, numbered)).toEqual(repeated)
  })

  test('of a payment whose day was not told: earlier than it was taken it is the same, later it is another', () => {
    const untold = { ...paid, toldOn: null }
    expect([meaning(line, untold), meaning({ ...line, on: day(5) }, untold)]).toEqual([repeated, repeated])
    expect(meaning({ ...line, on: day(7) }, untold)).toEqual({ kind: 'paid-again' })
  })

  test('of a second payment is nothing new either, in whatever state the claim is', () => {
    for (const state of ['claimed', 'given-back', 'mistaken'] as const) {
      const known = { ...paid, differences: [{ ...again, state }] }
      expect(meaning({ ...line, on: day(7) }, known)).toEqual(repeated)
      expect(meaning({ ...line, on: day(8) }, known)).toEqual({ kind: 'paid-again' })
    }
  })

  test('of a sum paid partly, or over, is what it brought', () => {
    const part = { ...paid, paid: vnd(1_000_000) }
    expect(meaning({ ...line, amount: vnd(1_000_000) }, part)).toEqual(repeated)
    expect(meaning(line, part)).toMatchObject({ refusal: { kind: 'said-otherwise', before: 1_000_000 } })
    const over = { ...paid, differences: [{ ...again, kind: 'paid-over' as const, amount: vnd(500_000) }] }
    expect(meaning({ ...line, amount: vnd(2_000_000) }, over)).toEqual(repeated)
    expect(meaning(line, over)).toMatchObject({ refusal: { kind: 'said-otherwise', before: 2_000_000 } })
  })

  test('of another account is nothing new in every state of the difference; of a third account it is', () => {
    const states = [
      [sent, 'held'],
      [paid, 'accepted'],
      [{ ...sent, state: 'rejected', answeredOn: day(6) } as const, 'claimed'],
      [{ ...sent, state: 'rejected', answeredOn: day(6) } as const, 'given-back'],
    ] as const
    for (const [ordered, state] of states)
      expect(meaning({ ...line, otherAccount: other }, { ...ordered, differences: [{ ...elsewhere, state }] })).toEqual(repeated)
    const third = { last4: '0001', digest: 'c'.repeat(64) }
    expect(meaning({ ...line, otherAccount: third }, { ...sent, differences: [elsewhere] })).toEqual({ kind: 'paid-elsewhere' })
    // Of the same transfer it is a correction: only the last account is held.
    const corrected = knownAfter(
      { ...sent, differences: [elsewhere] },
      { ...line, otherAccount: third },
      { meaning: { kind: 'paid-elsewhere' }, today, id: 'd2' },
    )
    expect(corrected.differences.map(({ state }) => state)).toEqual(['overtaken', 'held'])
    expect(meaning({ ...line, otherAccount: { last4: '0001', digest: null } }, { ...sent, differences: [elsewhere] })).toEqual(
      repeated,
    )
  })

  test('naming another account only when it was booked as paid is refused', () => {
    expect(meaning({ ...line, otherAccount: other }, paid)).toEqual(refusal({ kind: 'account-told-later', last4: '0001' }))
  })

  test('that it was returned is nothing new; paid after it was returned is refused', () => {
    const returned = { ...sent, state: 'rejected' as const, answeredOn: day(6), toldOn: day(6) }
    expect(meaning(back, returned)).toEqual(repeated)
    expect(meaning(line, returned)).toEqual(refusal({ kind: 'answered-already', state: 'rejected' }))
  })
})

describe('what comes back after it was paid', () => {
  test('opens the payment again; not before the day it was paid, and not with another sum', () => {
    expect(meaning(back, paid)).toEqual({ kind: 'taken-back' })
    expect(meaning({ ...back, on: day(5) }, paid)).toEqual(
      refusal({ kind: 'returned-before-paid', on: '2024-08-05', paidOn: '2024-08-06' }),
    )
    expect(meaning({ ...back, amount: vnd(1) }, paid)).toMatchObject({ refusal: { kind: 'amount-differs' } })
  })

  test('and is told again is nothing new, nor is its first word in a list that grows; a later payment is refused', () => {
    const opened = { ...paid, state: 'rejected' as const, paidBefore: day(6), answeredOn: day(7) }
    expect([meaning(back, opened), meaning(line, opened)]).toEqual([repeated, repeated])
    expect(meaning({ ...line, on: day(8) }, opened)).toMatchObject({ refusal: { kind: 'answered-already' } })
  })

  test('of what was paid twice gives back the second; only then the first', () => {
    const twice = { ...paid, differences: [again] }
    expect(meaning(back, twice)).toEqual({ kind: 'given-back', differenceId: 'd1' })
    expect(meaning({ ...back, on: day(6) }, twice)).toMatchObject({ refusal: { kind: 'returned-before-paid' } })
    const once = { ...paid, differences: [{ ...again, state: 'given-back' as const, endedOn: day(7) }] }
    expect(meaning(back, once)).toEqual(repeated)
    expect(meaning({ ...back, on: day(8) }, once)).toEqual({ kind: 'taken-back' })
  })

  test('of what went elsewhere and is claimed ends the claim: the payment itself is owed already', () => {
    const claimed = {
      ...sent,
      state: 'rejected' as const,
      answeredOn: day(6),
      differences: [{ ...elsewhere, state: 'claimed' as const }],
    }
    expect(meaning(back, claimed)).toEqual({ kind: 'given-back', differenceId: 'd1' })
  })

  test('is refused while somebody claims it of the payee; what repeats, or gives a second transfer back, is not', () => {
    const claimed = { ...paid, isClaimed: true }
    expect(meaning(back, claimed)).toEqual(refusal({ kind: 'payment-claimed' }))
    expect(meaning(line, claimed)).toEqual(repeated)
    expect(meaning(back, { ...claimed, differences: [again] })).toEqual({ kind: 'given-back', differenceId: 'd1' })
  })

  test('of a sum paid partly is what came of it; that the rest did not come is nothing new', () => {
    const part = { ...paid, paid: vnd(1_000_000) }
    expect(meaning({ ...back, amount: vnd(1_000_000) }, part)).toEqual({ kind: 'taken-back' })
    expect(meaning({ ...back, amount: vnd(500_000) }, part)).toEqual(repeated)
    expect(meaning(back, part)).toMatchObject({ refusal: { kind: 'amount-differs' } })
  })
})

test('of several transfers in one list each is weighed beside those before it', () => {
  const lines = [line, { ...line, on: day(7) }, { ...back, on: day(8) }]
  const kinds: string[] = []
  let known = sent
  for (const [at, one] of lines.entries()) {
    const told = meaning(one, known)
    kinds.push(told.kind)
    known = knownAfter(known, one, { meaning: told, today, id: `d${at}` })
  }
  expect(kinds).toEqual(['answered', 'paid-again', 'given-back'])
  for (const one of lines) expect(meaning(one, known)).toEqual(repeated)
})
