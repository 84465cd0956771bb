import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { readFunding } from '../approval/funding-service.ts'
import { listObjections, type Objection } from '../approval/objection-store.ts'
import { type ArrearsAsked, listArrears } from '../arrears/arrears-service.ts'
import { previewHold, readHolds } from '../arrears/held-sums-service.ts'
import { readDifferences } from '../bank/difference-service.ts'
import { readBooked } from '../closing/booked-service.ts'
import { readUnpaid } from '../closing/unpaid-service.ts'
import { blockerText } from '../cycle/blocker-text.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { listCycles } from '../cycle/cycle-store.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { readableCycle, sees } from '../cycle/scope-service.ts'
import { type PreviewOrder, previewOrder } from '../disbursement/order-preview-service.ts'
import { type ExportPayees, exportPayees, type ListPayees, listPayeesOf } from '../disbursement/payee-service.ts'
import { readLookRules } from '../looks/look-rule-service.ts'
import { readLooks } from '../looks/looks-service.ts'
import { readClaimable, readClaims } from '../recovery/claims-service.ts'
import { readCorrections } from '../recovery/correction-service.ts'
import { readApproversNeeded, readThresholds } from '../thresholds/threshold-service.ts'
import { listEntryLines, readEntry } from './entry-service.ts'
import { readHistory } from './history-service.ts'
import { type OverviewAsked, readOverview } from './overview-service.ts'
import { type GroupDifference, listDifferences } from './overview-store.ts'
import { type ListEntitlements, listEntitlements, readThread } from './thread-service.ts'

/** Everything that is read of a month, each within what the actor may see. */
export const readingService = (platform: Platform) => ({
  cycles: (actor: Actor, query: Parameters<typeof listCycles>[1]) => cycles(platform, actor, query),
  overview: (actor: Actor, cycleId: string, units: Pick<OverviewAsked, 'lens' | 'on'> = {}) =>
    readOverview(platform, actor, { cycleId, ...units }),
  funding: (actor: Actor, cycleId: string) => readFunding(platform, actor, cycleId),
  history: (actor: Actor, cycleId: string) => readHistory(platform, actor, cycleId),
  entitlements: (actor: Actor, query: ListEntitlements) => listEntitlements(platform, actor, query),
  thread: (actor: Actor, entitlementId: string) => readThread(platform, actor, entitlementId),
  arrears: (actor: Actor, asked: ArrearsAsked) => listArrears(platform, actor, asked),
  holds: (actor: Actor) => readHolds(platform, actor),
  holdPreview: (actor: Actor, meant: Parameters<typeof previewHold>[2]) => previewHold(platform, actor, meant),
  claims: (actor: Actor, asked: Parameters<typeof readClaims>[2]) => readClaims(platform, actor, asked),
  thresholds: (actor: Actor) => readThresholds(platform, actor),
  lookRules: (actor: Actor) => readLookRules(platform, actor),
  looks: (actor: Actor, cycleId: string) => readLooks(platform, actor, cycleId),
  approversNeeded: (actor: Actor, asked: Parameters<typeof readApproversNeeded>[2]) =>
    readApproversNeeded(platform, actor, asked),
  claimable: (actor: Actor, asked: Parameters<typeof readClaimable>[2]) => readClaimable(platform, actor, asked),
  corrections: (actor: Actor, cycleId: string) => readCorrections(platform, actor, cycleId),
  orderPreview: (actor: Actor, asked: PreviewOrder) => previewOrder(platform, actor, asked),
  payees: (actor: Actor, query: ListPayees) => listPayeesOf(platform, actor, query),
  booked: (actor: Actor, cycleId: string) => readBooked(platform, actor, cycleId),
  unpaid: (actor: Actor, cycleId: string) => readUnpaid(platform, actor, cycleId),
  exportPayees: (actor: Actor, query: ExportPayees) => exportPayees(platform, actor, query),
  differences: (actor: Actor, query: { readonly cycleId: string; readonly limit: number }) => differences(platform, actor, query),
  bankDifferences: (actor: Actor, cycleId: string) => readDifferences(platform, actor, cycleId),
  entry: (actor: Actor, seq: number) => readEntry(platform, actor, seq),
  entryLines: (actor: Actor, asked: Parameters<typeof listEntryLines>[2]) => listEntryLines(platform, actor, asked),
  objections: (actor: Actor, cycleId: string) => objections(platform, actor, cycleId),
})

/** The list of months is no secret to whoever may read payments anywhere; what is in one is. */
async function cycles(
  { database, clock }: Platform,
  actor: Actor,
  query: Parameters<typeof listCycles>[1],
): Promise<Result<PaymentCycle[], NotAllowed>> {
  const may = holdsAnywhere(actor, 'payments:read', clock.today())
  return may.ok ? accept(await listCycles(database, query)) : may
}

async function differences(
  platform: Platform,
  actor: Actor,
  { cycleId, limit }: { readonly cycleId: string; readonly limit: number },
): Promise<Result<readonly (GroupDifference & { readonly text: BilingualText })[], NotRead>> {
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  const isCompared = cycle.state !== 'opened' && cycle.kind === 'main'
  const rows = isCompared ? await listDifferences(platform.database, cycle, { scope, limit }) : []
  return accept(rows.map((row) => ({ ...row, text: blockerText(row.code, row.fact) })))
}

async function objections(platform: Platform, actor: Actor, cycleId: string): Promise<Result<readonly Objection[], NotRead>> {
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { scope } = readable.value
  const all = await listObjections(platform.database, cycleId)
  return accept(all.filter((objection) => sees(scope, objection)))
}
