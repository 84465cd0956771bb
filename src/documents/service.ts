import { recordAudit } from '../audit/service.ts'
import { type Actor, holdsAnywhere } from '../identity/index.ts'
import type { Month, PlainDate } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { readingService } from '../payments/service.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import { type Booked, loadBasis, loadFacts, type OrderOfMonth, type Overview } from './facts-service.ts'
import { drawApart } from './ground/draw-service.ts'
import { PAYMENT_PAPER_KINDS, type PaymentPaperKind } from './ground/paper-kind.ts'
import { noticesOf, type PaperNotice } from './paper-notice.ts'
import { overBooks, type PaymentFacts } from './payment-facts.ts'
import { drawUpPaymentPaper } from './payment-papers.ts'
import type { NotDrawnUp } from './refusal.ts'

export { drawMinutes } from './council-minutes-service.ts'
export { minutesRefusalText } from './text.ts'

export interface PaperOffer {
  readonly kind: PaymentPaperKind
  /** The number of the order that an order list is of: each order has its own. */
  readonly order?: number | undefined
  readonly isAvailable: boolean
  /** The day the paper is of. */
  readonly on: PlainDate
  /** What to know of it before it is drawn up. */
  readonly notices: readonly PaperNotice[]
}

export interface DrawUp {
  readonly cycleId: string
  readonly paper: string
  /** Of an order list; the last one unless another is named. */
  readonly order?: number | undefined
  readonly form: 'pdf' | 'docx'
}

export interface DrawnPaper {
  readonly kind: PaymentPaperKind
  readonly order?: number | undefined
  readonly month: Month
  readonly bytes: Uint8Array
}

export { roundPaperService } from './round/round-paper-service.ts'

/** The papers of a month: which can be drawn up, and each as PDF or DOCX of the same content. */
export const documentService = (platform: Platform) => ({
  offers: (actor: Actor, cycleId: string) => offers(platform, actor, cycleId),
  drawUp: (actor: Actor, wish: DrawUp) => drawUp(platform, actor, wish),
})

interface MonthOfPapers {
  readonly overview: Overview
  readonly booked: Booked
}

async function offers(platform: Platform, actor: Actor, cycleId: string): Promise<Result<readonly PaperOffer[], NotDrawnUp>> {
  const month = await monthFor(platform, actor, cycleId)
  if (!month.ok) return month
  const { overview, booked } = month.value
  const orders = booked.orders.map((order) => ({ kind: 'order-list' as const, order }))
  const papers = PAYMENT_PAPER_KINDS.flatMap((kind): { kind: PaymentPaperKind; order?: OrderOfMonth }[] =>
    kind === 'order-list' && orders.length > 0 ? orders : [{ kind }],
  )
  const offered: PaperOffer[] = []
  for (const { kind, order } of papers) {
    const basis = await loadBasis(platform, { overview, kind, order })
    const notices = noticesOf(kind, basis, platform.clock.today())
    offered.push({ kind, order: order?.number, isAvailable: isAvailable(kind, month.value), on: basis.on, notices })
  }
  return accept(offered)
}

async function monthFor(platform: Platform, actor: Actor, cycleId: string): Promise<Result<MonthOfPapers, NotDrawnUp>> {
  const may = holdsAnywhere(actor, 'documents:draw-up', platform.clock.today())
  if (!may.ok) return may
  const reading = readingService(platform)
  const overview = await reading.overview(actor, cycleId)
  if (!overview.ok) return overview
  const { provinceId: unitId } = overview.value.cycle
  const here = await authoriseFor(platform, actor, { permission: 'documents:draw-up', unitId })
  if (!here.ok) return here
  const booked = await reading.booked(actor, cycleId)
  return booked.ok ? accept({ overview: overview.value, booked: booked.value }) : booked
}

/** A decision is drafted from what was computed; the others show what the books hold. */
function isAvailable(kind: PaymentPaperKind, { overview: { cycle }, booked }: MonthOfPapers): boolean {
  switch (kind) {
    case 'decision':
      return cycle.state !== 'opened' && (cycle.total ?? 0) > 0
    case 'order-list':
      return booked.orders.length > 0
    case 'paid-list':
      return booked.paid > 0
    case 'unpaid-list':
      return booked.unpaid > 0
    case 'statement':
      return booked.approved > 0
  }
}

async function drawUp(platform: Platform, actor: Actor, wish: DrawUp): Promise<Result<DrawnPaper, NotDrawnUp>> {
  const { cycleId, form } = wish
  const made = await factsFor(platform, actor, wish)
  if (!made.ok) return made
  const { kind, facts } = made.value
  const { order, month } = facts
  const bytes = await drawApart({ paper: drawUpPaymentPaper(kind, facts), form, at: platform.clock.now() })
  if (bytes === undefined) return refuse({ kind: 'paper-too-large', paper: kind, form })
  const subject = { kind: 'payment-cycle', id: cycleId }
  await platform.database
    .transaction()
    .execute((transaction) =>
      recordAudit(transaction, actor, { action: 'documents.drawn-up', subject, after: { paper: kind, order, form } }),
    )
  return accept({ kind, order, month, bytes })
}

/** What a paper says, where the month has it by now and it adds up to the books. */
export async function factsFor(
  platform: Platform,
  actor: Actor,
  { cycleId, paper, order: number }: Omit<DrawUp, 'form'>,
): Promise<Result<{ readonly kind: PaymentPaperKind; readonly facts: PaymentFacts }, NotDrawnUp>> {
  const kind = PAYMENT_PAPER_KINDS.find((one) => one === paper)
  if (kind === undefined) return refuse({ kind: 'paper-unknown', paper })
  const month = await monthFor(platform, actor, cycleId)
  if (!month.ok) return month
  if (!isAvailable(kind, month.value)) return refuse({ kind: 'paper-not-yet', paper: kind })
  const order = kind === 'order-list' ? orderMeant(month.value.booked, number) : undefined
  if (kind === 'order-list' && order === undefined) return refuse({ kind: 'paper-unknown', paper: `${paper} ${number}` })
  const facts = await loadFacts(platform, { ...month.value, actor, kind, order })
  const over = overBooks(kind, facts)
  return over === 0 ? accept({ kind, facts }) : refuse({ kind: 'paper-differs', paper: kind, over })
}

const orderMeant = ({ orders }: Booked, number: number | undefined): OrderOfMonth | undefined =>
  number === undefined ? orders.at(-1) : orders.find((order) => order.number === number)
