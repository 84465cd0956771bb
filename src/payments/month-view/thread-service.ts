import type { Actor } from '../../identity/index.ts'
import { loadNames, type NamedUser } from '../../identity/service.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { entriesAbout } from '../../ledger/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { capText, outsideText, reasonText, type Step, stepText } from '../../policies/index.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import type { Lens } from '../../units/index.ts'
import { communesWithin } from '../../units/service.ts'
import type { CycleEvent } from '../cycle/cycle-event.ts'
import { listCycleEvents } from '../cycle/cycle-store.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { readableCycle, sees } from '../cycle/scope-service.ts'
import { onTodaysUnits, type Span } from '../reports/by-unit-service.ts'
import {
  type DisbursementRow,
  type EntitlementInFull,
  type EntitlementQuery,
  type EntitlementRow,
  findConfirmation,
  findEntitlement,
  findReleaseOf,
  listDisbursementsOf,
  pageOfEntitlements,
} from './entitlement-read-store.ts'

export type EntitlementItem = Omit<EntitlementRow, 'reasons'> & {
  readonly reasons: readonly (EntitlementRow['reasons'][number] & { text: BilingualText })[]
}

export interface ListEntitlements extends Omit<EntitlementQuery, 'communeIds'> {
  readonly cycleId: string
  /** Groups anywhere below it: a unit of the month, or of today. */
  readonly unit?: string | undefined
  /** `today`: each line names the commune its group is found in today. */
  readonly lens?: Lens | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** The entitlements of a cycle that the actor may see, page by page; for a group's people, their own: the preview. */
export async function listEntitlements(
  platform: Platform,
  actor: Actor,
  { cycleId, limit = 50, cursor, unit, lens, ...asked }: ListEntitlements,
): Promise<Result<Page<EntitlementItem> & { readonly amount: number }, NotRead>> {
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  const place = decodeCursor(cursor, 2)
  const after = place === undefined ? undefined : ([place[0] as string | number, String(place[1])] as const)
  const span = { since: lastDayOf(cycle.month), on: platform.clock.today() }
  const communeIds = unit === undefined ? undefined : await communesBelow(platform.database, unit, span)
  const query = { ...asked, communeIds }
  const { rows, total, amount } = await pageOfEntitlements(platform.database, cycle, { query, scope, on: span.on, limit, after })
  const byAmount = query.sort === 'amount' || query.sort === '-amount'
  const page = toPage(rows, { limit, total, place: (row) => [byAmount ? row.amount : row.groupName, row.id], item: withText })
  const items = lens === 'today' ? await onTodaysUnits(platform.database, page.items, span) : page.items
  return accept({ ...page, items, amount })
}

async function communesBelow(database: Database, unit: string, { since, on }: Span): Promise<string[]> {
  const then = await communesWithin(database, [unit], since)
  return then.length > 0 ? then : communesWithin(database, [unit], on)
}

const withText = (row: EntitlementRow): EntitlementItem => ({
  ...row,
  reasons: row.reasons.map((reason) => ({ ...reason, text: reasonText(reason) })),
})

/** One đồng followed from the payment to the article, and back to the bank. */
export interface Thread {
  readonly entitlement: EntitlementInFull
  readonly reasons: readonly BilingualText[]
  readonly steps: readonly (Step & { readonly text: BilingualText })[]
  readonly caps: readonly BilingualText[]
  readonly provision: {
    readonly id: string
    readonly code: string
    readonly version: number
    readonly act: string
    readonly title: BilingualText
    /** What the act lets others add, which is not in the amount; `null` where nothing. */
    readonly outside: BilingualText | null
  }
  readonly confirmation: {
    readonly id: string
    readonly state: 'approved' | 'returned'
    readonly reason: string | null
    readonly by: NamedUser
    readonly at: string
  } | null
  readonly disbursements: readonly DisbursementRow[]
  readonly released: { readonly amount: number; readonly code: string; readonly reason: string | null } | null
  readonly ledger: readonly {
    readonly seq: number
    readonly kind: string
    readonly on: string
    readonly description: string
    readonly account: string
    readonly amount: number
    readonly hash: string
  }[]
  readonly events: readonly (Omit<CycleEvent, 'by'> & { readonly by: NamedUser })[]
}

/** Everything one amount rests on and everything that became of it: who did what when. */
export async function readThread(platform: Platform, actor: Actor, entitlementId: string): Promise<Result<Thread, NotRead>> {
  const { database, clock } = platform
  const entitlement = await findEntitlement(database, entitlementId, clock.today())
  if (entitlement === undefined) return refuse({ kind: 'entitlement-unknown', entitlementId })
  const readable = await readableCycle(platform, actor, entitlement.cycleId)
  if (!readable.ok) return readable
  if (!sees(readable.value.scope, entitlement))
    return refuse({ kind: 'not-allowed', permission: 'payments:read', unitId: entitlement.communeId })
  const disbursements = await listDisbursementsOf(database, entitlement)
  const about = { cycleId: entitlement.cycleId, subjectIds: [entitlement.groupId, ...disbursements.map(({ id }) => id)] }
  const { evaluation } = entitlement
  return accept({
    entitlement,
    reasons: evaluation.reasons.map(reasonText),
    steps: evaluation.derivation.map((step) => ({ ...step, text: stepText(step) })),
    caps: evaluation.caps.map(capText),
    provision: await provisionOf(platform, readable.value.cycle.provisionId),
    confirmation: await confirmationOf(platform, entitlement.records.reportConfirmationId),
    disbursements,
    released: (await findReleaseOf(database, entitlementId)) ?? null,
    ledger: (await entriesAbout(database, about)).map(({ entry: { seq, kind, on, description, hash }, account, amount }) => {
      return { seq, kind, on, description, account, amount, hash }
    }),
    events: await eventsAbout(platform, entitlement),
  })
}

async function provisionOf({ database }: Platform, provisionId: string): Promise<Thread['provision']> {
  const { id, code, version, document } = await findProvisionVersion(database, provisionId)
  const title = { vi: document.title.vi, en: document.title.en ?? document.title.vi }
  return { id, code, version, act: document.act.number, title, outside: outsideText(document) ?? null }
}

async function confirmationOf({ database }: Platform, confirmationId: string | null): Promise<Thread['confirmation']> {
  const found = confirmationId === null ? undefined : await findConfirmation(database, confirmationId)
  if (found === undefined) return null
  const nameOf = await loadNames(database, [found.confirmedBy])
  const { id, state, reason, confirmedBy, confirmedAt } = found
  return { id, state, reason, by: nameOf(confirmedBy), at: confirmedAt.toISOString() }
}

/** What was done to the cycle, and to this group in it; what was done to other groups is theirs. */
async function eventsAbout({ database }: Platform, { cycleId, groupId }: EntitlementInFull): Promise<Thread['events']> {
  const events = await listCycleEvents(database, cycleId)
  const own = events.filter(({ detail }) => detail['groupId'] === undefined || detail['groupId'] === groupId)
  const nameOf = await loadNames(
    database,
    own.map(({ by }) => by),
  )
  return own.map((event) => ({ ...event, by: nameOf(event.by) }))
}
