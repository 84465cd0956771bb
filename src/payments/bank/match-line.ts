import type { PlainDate } from '../../kernel/calendar.ts'
import { subtractVnd, sumVnd, type Vnd } from '../../kernel/money.ts'
import type { LineRefusal } from '../cycle/refusal.ts'
import type { TimeGuard } from '../guards/time-guard.ts'
import type { KnownDifference, ReportedAccount } from './difference.ts'
import type { SettlementLine } from './settlement.ts'

/** The ordered payment with a given reference, and what the bank has said of it. */
export interface OrderedPayment {
  readonly reference: string
  /** As it was ordered. */
  readonly amount: Vnd
  readonly state: 'sent' | 'settled' | 'rejected'
  readonly orderedOn: PlainDate
  readonly answeredOn: PlainDate | null
  /** The bank's own day and number of the transfer, where its list told them. */
  readonly toldOn: PlainDate | null
  readonly bankNumber: string | null
  /** What the bank paid of it, though it may have taken it back since. */
  readonly paid: Vnd
  /** The day on which the bank had paid what it took back since. */
  readonly paidBefore: PlainDate | null
  /** More than one: a commune receives for several groups. */
  readonly sums: number
  readonly differences: readonly KnownDifference[]
  /** Somebody claims back what was paid of it. */
  readonly isClaimed: boolean
}

/** @property otherAccount the account the list names, where that is not the ordered one */
export interface ReportedLine extends SettlementLine {
  readonly otherAccount?: ReportedAccount
}

export type Elsewhere = Pick<Extract<LineRefusal, { kind: 'reference-of-another-cycle' }>, 'cycleId' | 'month'>

/** What a line says of its payment that was not known before. */
export type Meaning =
  | { readonly kind: 'refused'; readonly refusal: LineRefusal }
  | { readonly kind: 'repeated' | 'answered' | 'paid-partly' | 'paid-again' | 'paid-elsewhere' | 'taken-back' }
  | { readonly kind: 'paid-over'; readonly over: Vnd }
  | { readonly kind: 'given-back'; readonly differenceId: string }

export interface Known {
  readonly ordered: OrderedPayment | undefined
  /** The cycle that has the reference, where this one has not. */
  readonly elsewhere: Elsewhere | undefined
  /** Nothing was paid after it. */
  readonly today: PlainDate
}

const REPEATED: Meaning = { kind: 'repeated' }

type RefusalWithout = LineRefusal extends infer Each
  ? Each extends LineRefusal
    ? Omit<Each, 'row' | 'reference'>
    : never
  : never

const refused = ({ row, reference }: SettlementLine, why: RefusalWithout): Meaning => ({
  kind: 'refused',
  refusal: { row, reference, ...why } as LineRefusal,
})

/**
 * Decides what a line of a bank's list means for its payment. A list that repeats what it said before, as those do that grow
 * through the month, means nothing; a transfer is known again by the bank's number, else by its day.
 */
export function meaningOfLine(line: ReportedLine, { ordered, elsewhere, today }: Known): Meaning {
  if (ordered === undefined)
    return refused(
      line,
      elsewhere === undefined ? { kind: 'reference-unknown' } : { kind: 'reference-of-another-cycle', ...elsewhere },
    )
  const { on } = line
  if (on !== undefined && on > today) return refused(line, { kind: 'day-in-future', on })
  return line.outcome === 'settled' ? meaningOfPayment(line, ordered) : meaningOfReturn(line, ordered)
}

function meaningOfPayment(line: ReportedLine, ordered: OrderedPayment): Meaning {
  const { otherAccount } = line
  if (otherAccount !== undefined && ordered.differences.some(({ account }) => isSameAccount(account, otherAccount)))
    return REPEATED
  const again = ordered.differences.find((known) => known.kind === 'paid-again' && isSameTransfer(line, known))
  if (otherAccount !== undefined && again !== undefined && ordered.state !== 'settled') return repeatedOf(line, again.amount)
  if (ordered.state === 'sent') return isBesideHeld(line, ordered) ? { kind: 'paid-again' } : meaningOfFirstPayment(line, ordered)
  const paidOn = ordered.paidBefore ?? ordered.answeredOn ?? ordered.orderedOn
  const isOpen = ordered.state === 'rejected'
  if (isOpen && (ordered.paidBefore === null || line.on === undefined))
    return refused(line, { kind: 'answered-already', state: 'rejected' })
  if (isSameTransfer(line, { ...ordered, paidOn })) return repeatedOf(line, firstTransferOf(ordered), otherAccount)
  if (again !== undefined) return repeatedOf(line, again.amount)
  return isOpen ? refused(line, { kind: 'answered-already', state: 'rejected' }) : { kind: 'paid-again' }
}

/**
 * Whether it tells of another transfer into yet another account than the one that is held: once more has left, whatever is
 * decided of the first. Of the same transfer it is a correction, and takes the place of what was held.
 */
const isBesideHeld = (line: ReportedLine, { differences }: OrderedPayment): boolean =>
  line.otherAccount !== undefined && differences.some((known) => known.state === 'held' && !isSameTransfer(line, known))

function meaningOfFirstPayment(line: ReportedLine, ordered: OrderedPayment): Meaning {
  const sums = { ordered: ordered.amount, given: line.amount }
  if (line.amount === ordered.amount) return { kind: line.otherAccount === undefined ? 'answered' : 'paid-elsewhere' }
  if (line.otherAccount !== undefined) return refused(line, { kind: 'amount-differs', ...sums })
  if (line.amount > ordered.amount) return { kind: 'paid-over', over: subtractVnd(line.amount, ordered.amount) }
  return ordered.sums > 1 ? refused(line, { kind: 'partly-for-many', ...sums }) : { kind: 'paid-partly' }
}

/** What one transfer brought: of the sum, and over it. */
const firstTransferOf = ({ paid, differences }: OrderedPayment): Vnd =>
  sumVnd([paid, ...differences.filter(({ kind }) => kind === 'paid-over').map(({ amount }) => amount)])

/** What was told before is repeated as it was told; otherwise the bank contradicts itself. */
function repeatedOf(line: ReportedLine, before: Vnd, otherAccount?: ReportedAccount): Meaning {
  if (otherAccount !== undefined) return refused(line, { kind: 'account-told-later', last4: otherAccount.last4 })
  return line.amount === before ? REPEATED : refused(line, { kind: 'said-otherwise', before, given: line.amount })
}

function meaningOfReturn(line: ReportedLine, ordered: OrderedPayment): Meaning {
  const { amount } = line
  const differs = refused(line, { kind: 'amount-differs', ordered: ordered.amount, given: amount })
  if (ordered.state === 'sent') return amount === ordered.amount ? { kind: 'answered' } : differs
  const came = ordered.differences.some(
    (known) => known.state === 'given-back' && known.amount === amount && (line.on === undefined || line.on === known.endedOn),
  )
  if (came) return REPEATED
  const claim = ordered.differences.find((known) => known.state === 'claimed' && known.amount === amount)
  if (claim !== undefined && !isToldOfOrdered(line, ordered, claim)) return givenBack(line, claim)
  const isRest = amount === subtractVnd(ordered.amount, ordered.paid)
  if (ordered.state === 'rejected') return isRest || amount === ordered.amount || amount === ordered.paid ? REPEATED : differs
  if (amount !== ordered.paid) return isRest ? REPEATED : differs
  if (ordered.isClaimed) return refused(line, { kind: 'payment-claimed' })
  const paidOn = ordered.answeredOn ?? ordered.orderedOn
  return line.on !== undefined && line.on < paidOn
    ? refused(line, { kind: 'returned-before-paid', on: line.on, paidOn })
    : { kind: 'taken-back' }
}

/** Whether the line repeats that the payment itself came back, which is no news of the claim beside it. */
const isToldOfOrdered = (
  { on }: ReportedLine,
  { state, paidBefore, answeredOn }: OrderedPayment,
  claim: KnownDifference,
): boolean =>
  state === 'rejected' && claim.kind !== 'paid-elsewhere' && paidBefore !== null && (on === undefined || on === answeredOn)

function givenBack(line: ReportedLine, { id, paidOn }: KnownDifference): Meaning {
  return line.on !== undefined && line.on < paidOn
    ? refused(line, { kind: 'returned-before-paid', on: line.on, paidOn })
    : { kind: 'given-back', differenceId: id }
}

/** @property paidOn the day it counts for, where the bank told none */
interface KnownTransfer extends Pick<OrderedPayment, 'toldOn' | 'bankNumber'> {
  readonly paidOn: PlainDate
}

/** Whether a line tells of a transfer that is known. One whose day the bank had not told was made before it was taken. */
function isSameTransfer({ on, bankNumber }: ReportedLine, known: KnownTransfer): boolean {
  if (bankNumber !== undefined && known.bankNumber !== null) return bankNumber === known.bankNumber
  if (on === undefined) return true
  return known.toldOn === null ? on <= known.paidOn : on === known.toldOn
}

/** The payments that a list dates before their order, the earliest named. */
export function guardOfDays(
  lines: readonly SettlementLine[],
  ordered: ReadonlyMap<string, Pick<OrderedPayment, 'orderedOn'>>,
): TimeGuard[] {
  const early = lines.flatMap(({ reference, on }) => {
    const orderedOn = ordered.get(reference)?.orderedOn
    return on !== undefined && orderedOn !== undefined && on < orderedOn ? [{ paidOn: on, orderedOn }] : []
  })
  const [first] = early.toSorted((left, right) => (left.paidOn < right.paidOn ? -1 : 1))
  return first === undefined ? [] : [{ kind: 'paid-before-order', ...first, payments: early.length }]
}

/** By the whole number where both are told, else by what a masked one shows. */
export const isSameAccount = (one: ReportedAccount | null, other: ReportedAccount): boolean =>
  one !== null && (one.digest !== null && other.digest !== null ? one.digest === other.digest : one.last4 === other.last4)

/** Of what is held only the last stands: it corrects those before. */
const overtake = (differences: readonly KnownDifference[]): KnownDifference[] =>
  differences.map((known, index) =>
    known.state === 'held' && index < differences.length - 1 ? { ...known, state: 'overtaken' as const } : known,
  )

/** What is known of a payment once a line of it is taken, for the next line of the same list. @param id of a new difference */
export function knownAfter(
  ordered: OrderedPayment,
  line: ReportedLine,
  { meaning, today, id }: { readonly meaning: Meaning; readonly today: PlainDate; readonly id: string },
): OrderedPayment {
  const on = line.on ?? today
  const told = { toldOn: line.on ?? null, bankNumber: line.bankNumber ?? null }
  const differing = (kind: KnownDifference['kind'], amount: Vnd): KnownDifference[] => [
    ...ordered.differences,
    {
      ...told,
      ...{ id, kind, amount, paidOn: on, endedOn: null, account: line.otherAccount ?? null },
      state: kind === 'paid-elsewhere' ? 'held' : 'claimed',
    },
  ]
  switch (meaning.kind) {
    case 'answered':
      return line.outcome === 'settled'
        ? { ...ordered, ...told, state: 'settled', answeredOn: on, paid: line.amount }
        : { ...ordered, ...told, state: 'rejected', answeredOn: on }
    case 'paid-partly':
      return { ...ordered, ...told, state: 'settled', answeredOn: on, paid: line.amount }
    case 'paid-over':
      return {
        ...ordered,
        ...told,
        ...{ state: 'settled', answeredOn: on, paid: ordered.amount },
        differences: differing('paid-over', meaning.over),
      }
    case 'paid-again':
      return { ...ordered, differences: differing(meaning.kind, line.amount) }
    case 'paid-elsewhere':
      return { ...ordered, differences: overtake(differing(meaning.kind, line.amount)) }
    case 'taken-back':
      return { ...ordered, state: 'rejected', paidBefore: ordered.answeredOn, answeredOn: on }
    case 'given-back': {
      const differences = ordered.differences.map((known) =>
        known.id === meaning.differenceId ? { ...known, state: 'given-back' as const, endedOn: on } : known,
      )
      return { ...ordered, differences }
    }
    default:
      return ordered
  }
}
