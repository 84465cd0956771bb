import type { Month, PlainDate } from '../../kernel/calendar.ts'
import type { CycleState } from '../cycle/cycle-state.ts'

/**
 * A plain model of a province that pays two provisions, month after month: who there is, what became of each sum, and what follows from
 * that for the accounts of the ledger and for the lines of the budget. It knows no entry: the balances are counted from the sums.
 */
export interface Model {
  readonly groups: readonly Group[]
  readonly provisions: readonly Paying[]
  readonly cycles: Cycle[]
  /** What a commune last said of a group's month, by {@link reportKey}. */
  readonly reports: Map<string, Report>
  readonly lists: { readonly cycle: Cycle; readonly bytes: Uint8Array }[]
  today: PlainDate
  /** Of whatever was made: in the order it was made. */
  made: number
}

export interface Group {
  readonly id: string
  readonly name: string
  readonly members: readonly Person[]
}

export interface Person {
  readonly id: string
  account: Account | undefined
  readonly proposals: { readonly id: string; readonly number: string }[]
}

export interface Account {
  readonly number: string
  readonly from: PlainDate
  /** A payment into it came back whole. */
  isReturned: boolean
}

export interface Paying {
  readonly code: string
  readonly payee: 'leader' | 'members'
  readonly amount: number
  readonly approvers: number
  readonly lines: ReadonlyMap<number, Line>
}

export interface Line {
  readonly id: string
  allocated: number
}

export interface Report {
  readonly state: 'approved' | 'returned'
  readonly reason: string | undefined
  readonly serial: number
}

export const reportKey = (month: Month, group: Group): string => `${month} ${group.id}`

export interface Cycle {
  readonly id: string
  readonly number: number
  readonly paying: Paying
  readonly month: Month
  readonly kind: 'main' | 'supplement'
  readonly rights: Map<Group, Right>
  readonly holds: Set<Group>
  readonly approvals: Set<string>
  readonly claims: Claim[]
  /** Of whose orders some went out with one of this. */
  readonly besides: Set<Cycle>
  state: CycleState
  /** The year of the line that bears what is owed. */
  year: number
}

/** What a group is entitled to in a cycle, or not. */
export interface Right {
  readonly id: string
  readonly group: Group
  readonly basis: string
  readonly reportSerial: number | undefined
  readonly parts: readonly Part[]
  state: 'entitled' | 'not-entitled' | 'held'
}

export interface Part {
  readonly cycle: Cycle
  readonly right: Right
  readonly person: Person
  readonly amount: number
  readonly approvedAccount: string | undefined
  readonly payments: Payment[]
  readonly kept: { readonly amount: number; readonly line: Line }[]
  saidYes: string | undefined
  ended: number
  ending: { readonly id: string; readonly amount: number } | undefined
}

export interface Payment {
  readonly id: string
  readonly reference: string
  readonly part: Part
  readonly line: Line
  readonly account: Account
  readonly differences: Difference[]
  /** On its way or paid: all of it, or what came. */
  amount: number
  state: 'sent' | 'paid' | 'back'
  isPartly: boolean
  /** The bank took it back after it had paid. */
  isTakenBack: boolean
  answeredOn: PlainDate
}

export interface Difference {
  readonly id: string
  readonly payment: Payment
  readonly kind: 'paid-elsewhere' | 'paid-again' | 'paid-over'
  readonly amount: number
  readonly paidOn: PlainDate
  readonly number: string | undefined
  state: 'held' | 'claimed' | 'accepted' | 'overtaken' | 'given-back' | 'mistaken'
  endedOn: PlainDate | undefined
  proposal: 'accepted' | 'claimed' | 'given-back' | 'mistaken' | undefined
}

export interface Terms {
  readonly sharePercent: number
  readonly most: number | null
  readonly from: Month
}

export interface Claim {
  readonly id: string
  readonly payment: Payment
  readonly amount: number
  readonly recoveries: Recovery[]
  state: 'proposed' | 'declined' | 'confirmed'
  /** When it was confirmed, among everything that was made. */
  confirmedAs: number
  terms: Terms | undefined
  proposal:
    | { readonly id: string; readonly wanted: { readonly terms: Terms } | ({ readonly forgone: number } & Forgoing) }
    | undefined
}

interface Forgoing {
  readonly as: 'written-off' | 'withdrawn'
}

export interface Recovery {
  readonly kind: 'returned' | 'set-off' | 'written-off' | 'withdrawn'
  readonly amount: number
  readonly isLate: boolean
  readonly voucher?: string
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0)

export const lineOf = ({ paying, year }: Cycle): Line | undefined => paying.lines.get(year)
const OWING: readonly CycleState[] = ['approved', 'ordered', 'paid', 'closed']
export const isApproved = ({ state }: Cycle): boolean => OWING.includes(state)

/** The parts of a cycle that were approved. */
export const partsOf = (cycle: Cycle): Part[] =>
  isApproved(cycle) ? [...cycle.rights.values()].filter(({ state }) => state === 'entitled').flatMap(({ parts }) => parts) : []
export const paymentsOf = (cycle: Cycle): Payment[] => partsOf(cycle).flatMap(({ payments }) => payments)
export const paymentsThat = (cycle: Cycle, state: Payment['state']): Payment[] =>
  paymentsOf(cycle).filter((payment) => payment.state === state)
export const differencesOf = (cycle: Cycle): Difference[] => paymentsOf(cycle).flatMap(({ differences }) => differences)

const amountIn = (payments: readonly Payment[], state: Payment['state']): number =>
  sum(payments.filter((payment) => payment.state === state).map(({ amount }) => amount))

/** What of a part is neither on its way nor paid, nor kept back or ended: the group is owed it. */
export const owedOf = ({ amount, payments, kept, ended }: Part): number =>
  amount - amountIn(payments, 'sent') - amountIn(payments, 'paid') - sum(kept.map((one) => one.amount)) - ended

/** What came back is set aside no more, until it is ordered again. */
export const cameBack = ({ payments }: Part): boolean => payments.some(({ state, isPartly }) => state === 'back' || isPartly)

const recovered = ({ recoveries }: Claim, pick: (recovery: Recovery) => boolean): number =>
  sum(recoveries.filter(pick).map(({ amount }) => amount))
export const outstandingOf = (claim: Claim): number =>
  claim.state === 'confirmed' ? claim.amount - recovered(claim, () => true) : 0

/** What of a payment nobody claims yet. */
export function unclaimedOf(payment: Payment): number {
  const claims = payment.part.cycle.claims.filter((claim) => claim.payment === payment && claim.state !== 'declined')
  return payment.amount - sum(claims.map((claim) => claim.amount - recovered(claim, ({ kind }) => kind === 'withdrawn')))
}

/** Why a part cannot be ordered today; the first of what stands against it. */
export function obstacleOf({ cycle, right, person, saidYes, approvedAccount }: Part, today: PlainDate): string | undefined {
  const { account, proposals } = person
  if (cycle.holds.has(right.group)) return 'held'
  if (proposals.length > 0) return 'account-change-unconfirmed'
  if (account === undefined || account.from > today) return 'no-account'
  if (account.isReturned) return 'account-returned-before'
  return account.number === (saidYes ?? approvedAccount) ? undefined : 'changed-since-approval'
}

export const orderableParts = (cycle: Cycle, today: PlainDate): Part[] =>
  partsOf(cycle).filter((part) => owedOf(part) > 0 && obstacleOf(part, today) === undefined)

const inTime = ({ isLate }: Recovery): boolean => !isLate
const backOf = (claim: Claim, { isLate }: { readonly isLate: boolean }, kind: Recovery['kind']): number =>
  recovered(claim, (one) => one.kind === kind && one.isLate === isLate)

/** What each account of the ledger holds of a cycle. */
export function balancesOf(cycle: Cycle): Record<string, number> {
  const parts = partsOf(cycle)
  const payments = paymentsOf(cycle)
  const { claims } = cycle
  const over = (kind: Recovery['kind'], when: { readonly isLate: boolean }) =>
    sum(claims.map((claim) => backOf(claim, when, kind)))
  const [onTime, late] = [{ isLate: false }, { isLate: true }]
  const [repaid, deducted] = [over('returned', onTime), over('set-off', onTime)]
  const [repaidLate, deductedLate] = [over('returned', late), over('set-off', late)]
  const outstanding = sum(claims.map(outstandingOf))
  const onBank = sum(differencesOf(cycle).flatMap(({ state, amount }) => (state === 'claimed' ? [amount] : [])))
  return {
    'expenses:support': sum(parts.map(({ amount, ended }) => amount - ended)) - repaid - deducted,
    'liabilities:payable': -sum(parts.map(owedOf)),
    'liabilities:in-transit': -amountIn(payments, 'sent'),
    'assets:treasury': repaid - amountIn(payments, 'paid') - onBank,
    'assets:bank-claims': onBank,
    'assets:receivable': outstanding,
    'liabilities:budget': -outstanding,
    'liabilities:set-off': deducted + deductedLate - sum(parts.flatMap(({ kept }) => kept.map(({ amount }) => amount))),
    'assets:revenue': repaidLate,
    'income:recovered': -repaidLate - deductedLate,
  }
}

/** What is set aside and spent of a line. */
export function usedOf({ cycles }: Model, line: Line): { readonly committed: number; readonly consumed: number } {
  const parts = cycles.flatMap(partsOf)
  const payments = parts.flatMap((part) => part.payments).filter((payment) => payment.line === line)
  const waiting = parts.filter((part) => lineOf(part.cycle) === line && !cameBack(part)).map(owedOf)
  const kept = parts.flatMap((part) => part.kept.flatMap((one) => (one.line === line ? [one.amount] : [])))
  const claims = cycles.flatMap((cycle) => cycle.claims).filter(({ payment }) => payment.line === line)
  const back = claims.map((claim) =>
    recovered(claim, (one) => inTime(one) && (one.kind === 'returned' || one.kind === 'set-off')),
  )
  return { committed: amountIn(payments, 'sent') + sum(waiting), consumed: amountIn(payments, 'paid') + sum(kept) - sum(back) }
}

export function leftOf(model: Model, line: Line): number {
  const { committed, consumed } = usedOf(model, line)
  return line.allocated - committed - consumed
}

/** The year whose estimate bears what is due for a year: its own until 31 January of the next, then the one in which it is paid. */
export const yearBearing = (dueFor: number, on: PlainDate): number =>
  on <= `${dueFor + 1}-01-31` ? dueFor : Number(on.slice(0, 4))

/** Whether money that comes back of a payment on a day is revenue: the accounts of its year are settled. */
export const isLate = (payment: Payment, on: PlainDate): boolean => yearBearing(yearOf(payment), on) !== yearOf(payment)

/** The year of the line that bore a payment. */
export const yearOf = ({ line, part }: Payment): number => [...part.cycle.paying.lines].find(([, one]) => one === line)?.[0] ?? 0

/** The main cycle of a month, and the supplements of it. */
export const mainOf = ({ cycles }: Model, paying: Paying, month: Month): Cycle | undefined =>
  cycles.find((cycle) => cycle.paying === paying && cycle.month === month && cycle.kind === 'main')
export const supplementsOf = ({ cycles }: Model, { paying, month }: Cycle): Cycle[] =>
  cycles.filter((cycle) => cycle.paying === paying && cycle.month === month && cycle.kind === 'supplement')

/** Why a closed month’s group is in the queue without being approved: left out, and due it since, or held. */
export function leftOutOf(model: Model, main: Cycle): { readonly right: Right; readonly why: string }[] {
  if (main.kind !== 'main' || main.state !== 'closed') return []
  return [...main.rights.values()].flatMap((right) => {
    const report = model.reports.get(reportKey(main.month, right.group))
    const isLateReport = right.state === 'not-entitled' && report?.state === 'approved' && report.serial !== right.reportSerial
    if (right.state === 'entitled' || (right.state === 'not-entitled' && !isLateReport)) return []
    const given = supplementsOf(model, main).some((cycle) => {
      const then = cycle.rights.get(right.group)
      return isApproved(cycle) && then?.state === 'entitled'
    })
    const why = right.state === 'not-entitled' ? 'late-report' : main.holds.has(right.group) ? 'held' : 'hold-released'
    return given ? [] : [{ right, why }]
  })
}

/** Every sum that a group is due and that is neither paid nor on its way: as the queue must tell it. */
export function queueOf(model: Model): string[] {
  const owed = model.cycles.flatMap((cycle) =>
    partsOf(cycle).flatMap((part) => {
      const reason = obstacleOf(part, model.today)
      const isTold = owedOf(part) > 0 && (cycle.state === 'closed' || reason !== undefined || cameBack(part))
      return isTold ? [`${cycle.id} ${part.right.id} ${part.person.id} ${owedOf(part)} ${reason ?? 'to-order'}`] : []
    }),
  )
  const due = model.cycles.flatMap((main) =>
    leftOutOf(model, main).map(({ right, why }) => `${main.id} ${right.id} null ${main.paying.amount} ${why}`),
  )
  return [...owed, ...due].toSorted()
}
