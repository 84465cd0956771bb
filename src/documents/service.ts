import { recordAudit } from '../audit/service.ts'
import { type Actor, holdsAnywhere } from '../identity/index.ts'
import { lastDayOf } from '../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../kernel/money.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { readingService } from '../payments/service.ts'
import { findLastSeal } from '../platform/db/seal/verify-store.ts'
import type { Platform } from '../platform/platform.ts'
import { outsideText } from '../policies/index.ts'
import { findProvisionVersion } from '../policies/service.ts'
import { authoriseFor, unitNames } from '../units/service.ts'
import { citeAct } from './act-citation.ts'
import { drawApart } from './draw-service.ts'
import {
  drawUpPaymentPaper,
  PAYMENT_PAPER_KINDS,
  type PayeeLine,
  type PaymentFacts,
  type PaymentPaperKind,
  type UnitTotal,
} from './payment-papers.ts'
import type { NotDrawnUp } from './refusal.ts'

export interface PaperOffer {
  readonly kind: PaymentPaperKind
  readonly isAvailable: boolean
}

export interface DrawUp {
  readonly cycleId: string
  readonly paper: string
  readonly form: 'pdf' | 'docx'
}

type Overview = Extract<Awaited<ReturnType<ReturnType<typeof readingService>['overview']>>, { ok: true }>['value']

/** The papers of a month: which can be drawn up, and each as PDF or DOCX of the same content. */
export const documentService = (platform: Platform) => ({
  offers: (actor: Actor, cycleId: string) => offers(platform, actor, cycleId),
  drawUp: (actor: Actor, wish: DrawUp) => drawUp(platform, actor, wish),
})

async function offers(platform: Platform, actor: Actor, cycleId: string): Promise<Result<readonly PaperOffer[], NotDrawnUp>> {
  const overview = await overviewFor(platform, actor, cycleId)
  if (!overview.ok) return overview
  return accept(PAYMENT_PAPER_KINDS.map((kind) => ({ kind, isAvailable: isAvailable(kind, overview.value) })))
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
): Promise<Result<Uint8Array, NotDrawnUp>> {
  const kind = PAYMENT_PAPER_KINDS.find((one) => one === paper)
  if (kind === undefined) return refuse({ kind: 'paper-unknown', paper })
  const overview = await overviewFor(platform, actor, cycleId)
  if (!overview.ok) return overview
  if (!isAvailable(kind, overview.value)) return refuse({ kind: 'paper-not-yet', paper: kind })
  const facts = await factsOf(platform, { actor, overview: overview.value, kind })
  const bytes = await drawApart({ paper: drawUpPaymentPaper(kind, facts), form, at: platform.clock.now() })
  if (bytes === undefined) return refuse({ kind: 'paper-too-large', paper: kind, form })
  const subject = { kind: 'payment-cycle', id: cycleId }
  await platform.database
    .transaction()
    .execute((transaction) =>
      recordAudit(transaction, actor, { action: 'documents.drawn-up', subject, after: { paper: kind, form } }),
    )
  return accept(bytes)
}

interface PaperRequest {
  readonly actor: Actor
  readonly overview: Overview
  readonly kind: PaymentPaperKind
}

async function factsOf(platform: Platform, { actor, overview, kind }: PaperRequest): Promise<PaymentFacts> {
  const { database, clock } = platform
  const { cycle, provision, byUnit } = overview
  const { document } = await findProvisionVersion(database, cycle.provisionId)
  const payees = kind === 'decision' ? [] : await payeesOf(platform, actor, cycle.id)
  const entitled = byUnit
    .filter(({ amount }) => amount > 0)
    .map(({ name, entitled: groups, amount }) => ({ name, groups, amount }))
  const units = kind === 'decision' ? entitled : unitsOf(payees)
  const names = await unitNames(database, [cycle.provinceId], clock.today())
  return {
    province: { name: names.get(cycle.provinceId) ?? '' },
    month: cycle.month,
    on: clock.today() > lastDayOf(cycle.month) ? clock.today() : lastDayOf(cycle.month),
    act: citeAct(document.act),
    citation: provision.citation,
    total: sumVnd(units.map(({ amount }) => amount)),
    budgetSource: await sourceOf(platform, actor, cycle.id),
    outside: outsideText(document)?.vi,
    sealed: await sealedEnd(platform),
    units,
    payees,
  }
}

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

/** Every line of the order, account numbers masked: the paper goes from hand to hand. */
async function payeesOf(platform: Platform, actor: Actor, cycleId: string): Promise<(PayeeLine & { readonly groups: number })[]> {
  const page = await readingService(platform).payees(actor, { cycleId, limit: Number.MAX_SAFE_INTEGER - 1 })
  if (!page.ok) return []
  return page.value.items.map((row) => ({
    group: row.groupName,
    commune: row.communeName,
    district: row.districtName,
    payee: row.payeeName,
    account: row.accountLast4 === null ? '' : `•••• ${row.accountLast4}`,
    bank: row.bankName ?? '',
    amount: row.amount,
    groups: row.groups,
  }))
}

/** By district, or by commune where the district level is absent. */
function unitsOf(payees: readonly (PayeeLine & { readonly groups: number })[]): UnitTotal[] {
  const byUnit = Map.groupBy(payees, ({ district, commune }) => district ?? commune)
  return [...byUnit].map(([name, lines]) => ({
    name,
    groups: lines.reduce((sum, { groups }) => sum + groups, 0),
    amount: sumVnd(lines.map(({ amount }): Vnd => amount)),
  }))
}
