import type { Actor } from '../../identity/index.ts'
import { spendDaily } from '../../identity/service.ts'
import { lastDayOf, type Month } from '../../kernel/calendar.ts'
import { addVnd, subtractVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { sumsOfCycle } from '../../ledger/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { lookFirst } from '../../platform/db/unit-of-work.ts'
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { TABLE_MEDIA_TYPE, tableFileName } from '../../platform/table-export/file-name.ts'
import { writeTableApart } from '../../platform/table-export/write-apart.ts'
import type { Lens } from '../../units/index.ts'
import { bookedMonth } from '../books/booked.ts'
import { mayAt, recordAct } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotExported, NotRead } from '../cycle/refusal.ts'
import { readableCycle } from '../cycle/scope-service.ts'
import { onTodaysUnits } from '../reports/by-unit-service.ts'
import { listOrders } from './order-store.ts'
import { type PayeeLine, payeeTable } from './payee-list.ts'
import { listPayees, type PayeeQuery, type PayeeRow } from './payee-store.ts'
import { payeeListTitle } from './payee-text.ts'
import { listOrdersLedBy } from './together-store.ts'

export interface ListPayees {
  readonly cycleId: string
  readonly orderNumber?: number | undefined
  readonly state?: PayeeQuery['state']
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  /** `today`: shows the present commune of each group; the payee does not change. */
  readonly lens?: Lens | undefined
}

export type PayeeItem = Omit<PayeeRow, 'accountSealed'>

/** Payments of a cycle, with masked accounts. Requires access to the whole cycle. */
export async function listPayeesOf(
  platform: Platform,
  actor: Actor,
  { cycleId, limit = 50, cursor, lens, ...query }: ListPayees,
): Promise<Result<Page<PayeeItem> & { readonly amount: number }, NotRead>> {
  const cycle = await wholeCycle(platform, actor, cycleId)
  if (!cycle.ok) return cycle
  const after = decodeCursor(cursor, 1)?.[0]
  const { rows, total, amount } = await listPayees(platform.database, cycle.value, {
    ...query,
    limit,
    ...(after == null ? {} : { after: String(after) }),
  })
  const page = toPage(rows, {
    limit,
    total,
    place: ({ reference }) => [reference],
    item: ({ accountSealed: _sealed, ...row }) => row,
  })
  const span = { since: lastDayOf(cycle.value.month), on: platform.clock.today() }
  const items = lens === 'today' ? await onTodaysUnits(platform.database, page.items, span) : page.items
  return accept({ ...page, items, amount })
}

/** The cycle, for whoever may read all of it. */
export async function wholeCycle(platform: Platform, actor: Actor, cycleId: string): Promise<Result<PaymentCycle, NotRead>> {
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  return scope === 'all' ? accept(cycle) : refuse({ kind: 'not-allowed', permission: 'payments:read', unitId: cycle.provinceId })
}

/** Narrowed by order or by state, not by both: the books hold a sum for each of these. */
export interface ExportPayees {
  readonly cycleId: string
  readonly format: 'xlsx' | 'csv'
  readonly orderNumber?: number | undefined
  readonly state?: PayeeQuery['state']
  /** Puts the file where it is given from; where that fails nobody has it, and nothing is noted. */
  readonly keep?: (bytes: Uint8Array) => Promise<void>
}

export interface ExportedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Whether the account numbers are unmasked. */
  readonly unmasked: boolean
}

/**
 * The payee list as a file for the bank or treasury. Account numbers are unmasked only for an actor with the permission,
 * and the audit trail records it. The file is written before the act begins, since it would hold a connection meanwhile;
 * nobody has it before the act is done.
 */
export async function exportPayees(
  platform: Platform,
  actor: Actor,
  given: ExportPayees,
): Promise<Result<ExportedFile, NotExported>> {
  const written = await lookFirst(() => writeList(platform, actor, given))
  if (!written.ok) return written
  const { cycle, months, payees, unmasked, bytes } = written.value
  await given.keep?.(bytes)
  const used = unmasked ? [platform.newId()] : []
  const spent = await spendDaily(platform, actor, { limit: 'account-lists', used })
  if (!spent.ok) return spent
  const { format } = given
  await platform.database.transaction().execute(async (transaction) => {
    const detail = { format, payees, unmasked, ...(months.length > 1 && { months }) }
    const audit = { reason: 'payee-list', ...(unmasked && { action: 'people.unmasked' }) }
    await recordAct(transaction, { platform, actor }, { cycleId: cycle.id, kind: 'exported', detail, audit })
  })
  return accept({
    fileName: tableFileName({ title: payeeListTitle(given), when: cycle.month }, format),
    mediaType: TABLE_MEDIA_TYPE[format],
    bytes,
    unmasked,
  })
}

interface WrittenList extends Pick<ExportedFile, 'bytes' | 'unmasked'> {
  readonly cycle: PaymentCycle
  /** Of several months' orders that go out together, which they are of. */
  readonly months: readonly Month[]
  readonly payees: number
}

async function writeList(platform: Platform, actor: Actor, given: ExportPayees): Promise<Result<WrittenList, NotExported>> {
  const { database, keyring } = platform
  const readable = await wholeCycle(platform, actor, given.cycleId)
  if (!readable.ok) return readable
  const cycle = readable.value
  const unmasked = (await mayAt(database, { platform, actor }, { permission: 'people:unmask', unitId: cycle.provinceId })).ok
  const lines: PayeeLine[] = []
  const parts = await partsOf(database, cycle, given)
  for (const part of parts) {
    const rows = await everyPayee(database, part)
    const over = subtractVnd(sumVnd(rows.map(({ amount }) => amount)), await bookedOf(database, part))
    if (over !== 0) return refuse({ kind: 'list-differs', over })
    for (const row of rows) lines.push(toLine(row, part.cycle.month, unmasked ? keyring.open : undefined))
  }
  const bytes = await writeTableApart({ table: payeeTable(cycle.month, lines, given), format: given.format })
  if (bytes === undefined) return refuse({ kind: 'list-too-large', payees: lines.length })
  return accept({ cycle, months: parts.map((part) => part.cycle.month), payees: lines.length, unmasked, bytes })
}

/** Of one cycle, the part of a list that is its own. */
interface ListPart extends Pick<ExportPayees, 'orderNumber' | 'state'> {
  readonly cycle: Pick<PaymentCycle, 'id' | 'month'>
}

/** A list of an order that leads others is of all of them, each month's payments under that month. */
async function partsOf(database: Database, cycle: PaymentCycle, { orderNumber, state }: ExportPayees): Promise<ListPart[]> {
  const order = (await listOrders(database, cycle.id)).find(({ number }) => number === orderNumber)
  if (order === undefined) return [{ cycle, orderNumber, state }]
  const together = await listOrdersLedBy(database, order.id)
  return together.map(({ cycleId: id, month, number }) => ({ cycle: { id, month }, orderNumber: number, state }))
}

async function everyPayee(database: Database, { cycle, orderNumber, state }: ListPart): Promise<PayeeRow[]> {
  const { rows } = await listPayees(database, cycle, { orderNumber, state, limit: Number.MAX_SAFE_INTEGER - 1 })
  return rows
}

/** What the books hold of the payments that a part of a list is of. */
async function bookedOf(database: Database, { cycle, orderNumber, state }: ListPart): Promise<Vnd> {
  const { paid, onItsWay, ordered } = bookedMonth(await sumsOfCycle(database, cycle.id))
  if (orderNumber !== undefined) {
    const orders = await listOrders(database, cycle.id)
    return ordered.get(orders.find(({ number }) => number === orderNumber)?.id ?? '') ?? vnd(0)
  }
  const standing = addVnd(paid, onItsWay)
  return {
    all: standing,
    sent: onItsWay,
    settled: paid,
    rejected: subtractVnd(sumVnd(ordered.values()), standing),
  }[state ?? 'all']
}

function toLine(row: PayeeRow, month: Month, open: ((sealed: Uint8Array) => string) | undefined): PayeeLine {
  const masked = row.accountLast4 === null ? '' : `•••• ${row.accountLast4}`
  return {
    month,
    reference: row.reference,
    payeeName: row.payeeName,
    account: open === undefined || row.accountSealed === null ? masked : open(row.accountSealed),
    bankName: row.bankName ?? '',
    amount: row.amount,
    groupName: row.groupName,
    groups: row.groups,
    communeName: row.communeName,
    districtName: row.districtName ?? '',
    state: row.state,
    reason: row.answerReason ?? '',
  }
}
