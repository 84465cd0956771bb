import type { Actor } from '../identity/index.ts'
import { dayAt, lastDayOf, type Month, plainDate } from '../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../kernel/money.ts'
import { findGivenDays, readingService, summariseLooks } from '../payments/service.ts'
import { findLastSeal } from '../platform/db/seal/verify-store.ts'
import type { Platform } from '../platform/platform.ts'
import { outsideText, type Provision } from '../policies/index.ts'
import { findProvisionVersion } from '../policies/service.ts'
import { findPlaces, unitNames } from '../units/service.ts'
import { actsOn, citeAct, citeInForce, citePlace } from './ground/cited-act.ts'
import { officesOn } from './ground/issuing-office.ts'
import { dayOfPaper } from './ground/paper-day.ts'
import type { PaymentListKind, PaymentPaperKind } from './ground/paper-kind.ts'
import { listActs, listOffices } from './ground/store.ts'
import { overSince, type PaperBasis } from './paper-notice.ts'
import { comparePlaces } from './payee-order.ts'
import {
  type Ground,
  isPaymentList,
  type LaterPaid,
  type PaymentFacts,
  type PaymentLine,
  type UnitTotal,
} from './payment-facts.ts'

type Reading = ReturnType<typeof readingService>
type Read<Part extends keyof Reading> = Extract<Awaited<ReturnType<Reading[Part]>>, { ok: true }>['value']
export type Overview = Read<'overview'>
export type Booked = Read<'booked'>
export type OrderOfMonth = Booked['orders'][number]

export interface PaperRequest {
  readonly actor: Actor
  readonly overview: Overview
  readonly booked: Booked
  readonly kind: PaymentPaperKind
  /** The order that an order list is of. */
  readonly order?: OrderOfMonth | undefined
}

type DayAsked = Pick<PaperRequest, 'overview' | 'kind' | 'order'>

export interface MonthBasis extends PaperBasis {
  readonly document: Provision
}

/** What a paper of the month rests on, on the day it is of. */
export async function loadBasis(
  { database, clock }: Platform,
  { overview: { cycle }, kind, order }: DayAsked,
): Promise<MonthBasis> {
  const days = await findGivenDays(database, cycle)
  const given = { month: cycle.month, ...days, ...(order && { orderedOn: dayAt(new Date(order.orderedAt)) }) }
  const on = dayOfPaper(kind, given, clock.today())
  const { document, inForce } = await findProvisionVersion(database, cycle.provisionId)
  const offices = officesOn(await listOffices(database), on)
  return { on, document, act: document.act, inForce, acts: await listActs(database), offices }
}

export async function loadFacts(platform: Platform, request: PaperRequest): Promise<PaymentFacts> {
  const { database, clock } = platform
  const { actor, overview, booked, kind, order } = request
  const { cycle } = overview
  const { on, document, act, offices, ...basis } = await loadBasis(platform, request)
  const names = await unitNames(database, [cycle.provinceId], on)
  return {
    province: { name: names.get(cycle.provinceId) ?? '' },
    offices,
    month: cycle.month,
    later: await findLater(platform, request),
    on,
    drawnUpOn: clock.today(),
    grounds: groundsOf({ ...basis, act, on, offices }),
    place: citePlace(act, document.benefits[0]?.citation),
    total: totalOf(request),
    paid: booked.paid,
    order: order?.number,
    arrears: order?.arrears.map(({ month }) => month),
    budgetSource: await sourceOf(platform, actor, cycle.id),
    outside: outsideText(document)?.vi,
    looks: await summariseLooks(database, cycle),
    sealed: await sealedEnd(platform),
    units: isPaymentList(kind) ? [] : await unitsOf(platform, request),
    lines: isPaymentList(kind) ? await linesOf(platform, { ...request, kind }) : [],
  }
}

/** Whether the paper is of a supplement, or of an order that was made when its month was closed. */
async function findLater({ database }: Platform, { overview: { cycle }, order }: PaperRequest): Promise<LaterPaid | undefined> {
  if (cycle.kind === 'supplement') return { kind: 'supplement', run: cycle.run }
  const { closedOn, closedAt } = await findGivenDays(database, cycle)
  const isAfter = order !== undefined && closedAt !== undefined && order.orderedAt > closedAt
  return isAfter && closedOn !== undefined ? { kind: 'arrears', closedOn } : undefined
}

/** What the books hold of what the paper lists. Before the approval nothing is booked: then it is what was computed. */
function totalOf({ kind, overview: { cycle }, booked, order }: PaperRequest): Vnd {
  switch (kind) {
    case 'decision':
      return cycle.state === 'computed' || cycle.state === 'submitted' ? (cycle.total ?? vnd(0)) : booked.approved
    case 'order-list':
      return sumVnd(order === undefined ? [] : [order.total, ...order.arrears.map(({ total }) => total)])
    case 'paid-list':
      return booked.paid
    case 'unpaid-list':
      return booked.unpaid
    case 'statement':
      return booked.approved
  }
}

const groundsOf = ({ acts, act, inForce, on }: PaperBasis): Ground[] => [
  ...actsOn(acts, on).map((one) => ({ text: citeInForce(one) })),
  { text: citeAct(act), expiredFrom: overSince(inForce, on) },
]

async function sealedEnd({ database }: Platform): Promise<PaymentFacts['sealed']> {
  const end = await findLastSeal(database)
  return end === undefined ? undefined : { seal: end.seq, hash: end.hash }
}

/** The line of the budget that pays; where several bear a share each, the sources they are of. */
async function sourceOf(platform: Platform, actor: Actor, cycleId: string): Promise<string> {
  const funding = await readingService(platform).funding(actor, cycleId)
  const shares = funding.ok ? funding.value : []
  const lines = shares.flatMap(({ lines: all, lineId }) => all.filter(({ id }) => id === lineId))
  const [line] = lines
  if (line === undefined) return 'dự toán được giao'
  const sources = [...new Set(lines.map(({ source }) => source))]
  return lines.every(({ id }) => id === line.id) ? `${line.source}, ${line.name}` : sources.join('; ')
}

/** What is computed for each unit and what of it is paid, under the names of the month, in the order of the screens. */
async function unitsOf(platform: Platform, request: PaperRequest): Promise<UnitTotal[]> {
  const { overview, kind } = request
  const { cycle, byUnit } = overview
  const entitled = byUnit.filter(({ amount }) => amount > 0)
  const ids = entitled.map(({ unitId }) => unitId)
  const names = await unitNames(platform.database, ids, lastDayOf(cycle.month))
  const paid = kind === 'statement' ? await paidByUnit(platform, request) : new Map<string, Vnd>()
  return entitled.map(({ unitId, name, entitled: groups, amount }) => ({
    name: names.get(unitId) ?? name,
    groups,
    amount,
    paid: paid.get(unitId) ?? vnd(0),
  }))
}

async function paidByUnit(platform: Platform, request: PaperRequest): Promise<Map<string, Vnd>> {
  const { items, places } = await placed(
    platform,
    request.overview.cycle,
    await paymentsOf(platform, request, { state: 'settled' }),
  )
  const upperOf = ({ communeId }: Payment): string => places.get(communeId)?.districtId ?? communeId
  return new Map([...Map.groupBy(items, upperOf)].map(([unitId, ofUnit]) => [unitId, sumVnd(ofUnit.map(({ amount }) => amount))]))
}

/** A payment or a sum that is not paid, before its place is looked up. */
interface Payment {
  readonly groupName: string
  readonly groups: number
  readonly communeId: string
  readonly communeName?: string | null
  readonly payeeKind?: 'person' | 'unit'
  readonly payeeName: string
  readonly accountLast4?: string | null
  readonly bankName?: string | null
  readonly reference?: string
  readonly amount: Vnd
  readonly setOff?: Vnd
  readonly answeredOn?: string | null
  readonly why?: string
}

type PaymentsAsked = Pick<Parameters<ReturnType<typeof readingService>['payees']>[1], 'orderNumber' | 'state'>

async function paymentsOf(
  platform: Platform,
  { actor, overview }: PaperRequest,
  { cycleId = overview.cycle.id, ...asked }: PaymentsAsked & { readonly cycleId?: string },
): Promise<Payment[]> {
  const page = await readingService(platform).payees(actor, { ...asked, cycleId, limit: Number.MAX_SAFE_INTEGER - 1 })
  return page.ok ? [...page.value.items] : []
}

async function unpaidOf(platform: Platform, { actor, overview }: PaperRequest): Promise<Payment[]> {
  const unpaid = await readingService(platform).unpaid(actor, overview.cycle.id)
  if (!unpaid.ok) return []
  return unpaid.value.map(({ why, returnedBecause, ...sum }) => ({
    ...sum,
    why: returnedBecause === null ? why.vi : `${why.vi}; ngân hàng trả lại: ${returnedBecause}`,
  }))
}

/** Every line of a list by unit and group; of what earlier months owe, each under its month. */
async function linesOf(platform: Platform, request: PaperRequest & { readonly kind: PaymentListKind }): Promise<PaymentLine[]> {
  const { order, overview } = request
  const payments = await {
    'order-list': () => paymentsOf(platform, request, { orderNumber: order?.number }),
    'paid-list': () => paymentsOf(platform, request, { state: 'settled' }),
    'unpaid-list': () => unpaidOf(platform, request),
  }[request.kind]()
  const { month } = overview.cycle
  const lines = await linesOfMonth(platform, month, payments)
  const arrears = request.kind === 'order-list' ? (order?.arrears ?? []) : []
  if (arrears.length === 0) return lines
  const all = lines.map((line) => ({ ...line, month }))
  for (const { cycleId, month: earlier, number: orderNumber } of arrears) {
    const owed = await linesOfMonth(platform, earlier, await paymentsOf(platform, request, { cycleId, orderNumber }))
    all.push(...owed.map((line) => ({ ...line, month: earlier })))
  }
  return all
}

async function linesOfMonth(platform: Platform, month: Month, payments: readonly Payment[]): Promise<PaymentLine[]> {
  const { items, places, names } = await placed(platform, { month }, payments)
  return items.map((payment) => {
    const { communeId, groupName: group, groups, amount, setOff, why } = payment
    const commune = names.get(communeId) ?? payment.communeName ?? ''
    const districtId = places.get(communeId)?.districtId
    return {
      ...{ group, groups, commune, amount, setOff, why },
      district: districtId == null ? null : (names.get(districtId) ?? null),
      payee: payment.payeeKind === 'unit' ? commune : payment.payeeName,
      account: payment.accountLast4 == null ? '' : `•••• ${payment.accountLast4}`,
      bank: payment.bankName ?? '',
      paidOn: payment.answeredOn == null ? undefined : plainDate(payment.answeredOn),
    }
  })
}

/** Payments in the order of the screens, with where each is on the last day of the month and the full names of that. */
async function placed({ database }: Platform, { month }: Pick<Overview['cycle'], 'month'>, payments: readonly Payment[]) {
  const day = lastDayOf(month)
  const places = await findPlaces(database, [...new Set(payments.map(({ communeId }) => communeId))], day)
  const ids = [...places.values()].flatMap(({ communeId, districtId }) => [communeId, districtId ?? communeId])
  const names = await unitNames(database, [...new Set(ids)], day)
  const placeOf = ({ communeId, communeName, groupName: group, reference = '' }: Payment) => {
    const { name: commune = communeName ?? '', districtName: district = null } = places.get(communeId) ?? {}
    return { district, commune, group, reference }
  }
  const items = payments
    .map((payment) => ({ payment, place: placeOf(payment) }))
    .toSorted((one, other) => comparePlaces(one.place, other.place))
    .map(({ payment }) => payment)
  return { items, places, names }
}
