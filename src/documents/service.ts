import { recordAudit } from '../audit/service.ts'
import { type Actor, holdsAnywhere } from '../identity/index.ts'
import type { Month, PlainDate } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { readingService } from '../payments/service.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import { drawApart } from './draw-service.ts'
import { loadBasis, loadFacts, type Overview } from './facts-service.ts'
import { PAYMENT_PAPER_KINDS, type PaymentPaperKind } from './ground/paper-kind.ts'
import { noticesOf, type PaperNotice } from './paper-notice.ts'
import { drawUpPaymentPaper } from './payment-papers.ts'
import type { NotDrawnUp } from './refusal.ts'

export interface PaperOffer {
  readonly kind: PaymentPaperKind
  readonly isAvailable: boolean
  /** The day the paper is of. */
  readonly on: PlainDate
  /** What to know of it before it is drawn up. */
  readonly notices: readonly PaperNotice[]
}

export interface DrawUp {
  readonly cycleId: string
  readonly paper: string
  readonly form: 'pdf' | 'docx'
}

export interface DrawnPaper {
  readonly kind: PaymentPaperKind
  readonly month: Month
  readonly bytes: Uint8Array
}

/** The papers of a month: which can be drawn up, and each as PDF or DOCX of the same content. */
export const documentService = (platform: Platform) => ({
  offers: (actor: Actor, cycleId: string) => offers(platform, actor, cycleId),
  drawUp: (actor: Actor, wish: DrawUp) => drawUp(platform, actor, wish),
})

async function offers(platform: Platform, actor: Actor, cycleId: string): Promise<Result<readonly PaperOffer[], NotDrawnUp>> {
  const overview = await overviewFor(platform, actor, cycleId)
  if (!overview.ok) return overview
  const offered: PaperOffer[] = []
  for (const kind of PAYMENT_PAPER_KINDS) {
    const basis = await loadBasis(platform, { overview: overview.value, kind })
    const notices = noticesOf(kind, basis, platform.clock.today())
    offered.push({ kind, isAvailable: isAvailable(kind, overview.value), on: basis.on, notices })
  }
  return accept(offered)
}

async function overviewFor(platform: Platform, actor: Actor, cycleId: string): Promise<Result<Overview, NotDrawnUp>> {
  const may = holdsAnywhere(actor, 'documents:draw-up', platform.clock.today())
  if (!may.ok) return may
  const overview = await readingService(platform).overview(actor, cycleId)
  if (!overview.ok) return overview
  const { provinceId: unitId } = overview.value.cycle
  const here = await authoriseFor(platform, actor, { permission: 'documents:draw-up', unitId })
  return here.ok ? overview : here
}

/** A decision is drafted from what was computed; the lists, from what was ordered. */
function isAvailable(kind: PaymentPaperKind, { cycle, reconciliation: { totals } }: Overview): boolean {
  if (kind === 'decision') return cycle.state !== 'opened' && (cycle.total ?? 0) > 0
  return totals.inFile > 0
}

async function drawUp(
  platform: Platform,
  actor: Actor,
  { cycleId, paper, form }: DrawUp,
): Promise<Result<DrawnPaper, NotDrawnUp>> {
  const kind = PAYMENT_PAPER_KINDS.find((one) => one === paper)
  if (kind === undefined) return refuse({ kind: 'paper-unknown', paper })
  const overview = await overviewFor(platform, actor, cycleId)
  if (!overview.ok) return overview
  if (!isAvailable(kind, overview.value)) return refuse({ kind: 'paper-not-yet', paper: kind })
  const facts = await loadFacts(platform, { actor, overview: overview.value, kind })
  const bytes = await drawApart({ paper: drawUpPaymentPaper(kind, facts), form, at: platform.clock.now() })
  if (bytes === undefined) return refuse({ kind: 'paper-too-large', paper: kind, form })
  const subject = { kind: 'payment-cycle', id: cycleId }
  await platform.database
    .transaction()
    .execute((transaction) =>
      recordAudit(transaction, actor, { action: 'documents.drawn-up', subject, after: { paper: kind, form } }),
    )
  return accept({ kind, month: facts.month, bytes })
}
