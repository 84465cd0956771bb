import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { spendOnNumber } from '../../people/service.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { DECISIONS, type ImportRowRecord, type RowDecision } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { searchOf } from '../import/row-content.ts'
import { findRow, findRowAt, type RowSource, updateRow } from '../import/row-store.ts'
import { authoriseImports, getReach, outsideScope } from '../import/scope-service.ts'
import { type BatchRow, type ImportScope, lockBatch } from '../import/store.ts'
import { type DoubtCode, mayStayAsWritten, type Stay, stayOf } from '../reading/doubt.ts'
import type { Mended } from '../reading/register.ts'
import { type ShownRow, showRow } from './look-service.ts'
import { findCommunesOf, readMended } from './mended-service.ts'
import { findSharer, MOST_RELATED, type Rechecking, recheck, touchedBy } from './recheck-service.ts'

interface OpenRow {
  readonly batch: BatchRow
  readonly scope: ImportScope
  readonly source: RowSource
  readonly row: ImportRowRecord
}

/** Corrects cells of a row. They are parsed again as if the clerk had written them, and may raise other doubts. */
export async function mendRow(
  platform: Platform,
  actor: Actor,
  { importId, rowId, cells }: { importId: string; rowId: string; cells: Mended },
): Promise<Result<ShownRow, ImportRefusal>> {
  const spent = await spendOnMended(platform, actor, cells)
  if (!spent.ok) return spent
  return withOpenRow({ platform, actor }, { importId, rowId }, async (transaction, { batch, scope, source, row }) => {
    const mended = await readMended(transaction, { batch, row, cells })
    const outside = await outsideScope(transaction, { scope, communeIds: findCommunesOf(mended), on: batch.as_of })
    if (outside !== undefined) return refuse(outside)
    await updateRow(transaction, source, {
      id: row.id,
      state: 'doubtful',
      content: mended.content,
      doubts: mended.doubts,
      search: searchOf(mended.content),
      decision: cells.identity === undefined && cells.group === undefined && cells.commune === undefined ? undefined : null,
      by: { userId: actor.userId, at: platform.clock.now() },
    })
    const checking: Rechecking = { platform, actor, scope, asOf: batch.as_of, source, most: MOST_RELATED }
    const rechecked = await recheck(transaction, checking, touchedBy(platform, row.content, mended.content))
    if (!rechecked.ok) return rechecked
    await recordAudit(transaction, actor, {
      action: 'exchange.row-mended',
      subject: { kind: 'import', id: importId },
      after: { rowId, place: row.place, fields: Object.keys(cells) },
    })
    return accept(undefined)
  })
}

/** A number typed into a row tells whether somebody elsewhere has it, as one in a file does. */
export async function spendOnMended(
  platform: Platform,
  actor: Actor,
  { identity }: Mended,
): Promise<Result<void, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  if (identity === undefined) return accept(undefined)
  return spendOnNumber(platform, actor, { identityNumber: identity, reach: getReach(scope.value) })
}

/** Doubts that ask whether two records are one person. */
const ONE_OR_TWO: ReadonlySet<DoubtCode> = new Set(['person-in-two-groups', 'person-beyond-reach', 'identity-number-shared'])

/**
 * Stores an officer's decision: one person or two, this group or both; that what looks doubtful stays as it is written; or
 * that the row is dropped.
 */
export async function decideRow(
  platform: Platform,
  actor: Actor,
  { importId, rowId, decision }: { importId: string; rowId: string; decision: RowDecision },
): Promise<Result<ShownRow, ImportRefusal>> {
  if (decision.reason.trim() === '' || !DECISIONS.includes(decision.decision)) return refuse({ kind: 'reason-missing' })
  return withOpenRow({ platform, actor }, { importId, rowId }, async (transaction, { batch, scope, source, row }) => {
    const checking: Rechecking = { platform, actor, scope, asOf: batch.as_of, source, most: MOST_RELATED }
    if (!canDecide(row, decision)) return refuse({ kind: 'nothing-to-decide' })
    const by = { userId: actor.userId, at: platform.clock.now() }
    const state = decision.decision === 'drop' ? ('dropped' as const) : ('doubtful' as const)
    const stays = decision.decision === 'as-written'
    if (stays) await letStay(transaction, source, { row, by })
    else await updateRow(transaction, source, { id: row.id, state, doubts: row.doubts, decision, by })
    if (decision.decision === 'same-moves') await dropOther(transaction, checking, { row, reason: decision.reason })
    const rechecked = await recheck(transaction, checking, touchedBy(platform, row.content))
    if (!rechecked.ok) return rechecked
    const isBeyond = (await findRow(transaction, source, rowId))?.doubts.some(({ code }) => code === 'person-beyond-reach')
    if (decision.decision !== 'drop' && !stays && isBeyond === true) return refuse({ kind: 'person-beyond-reach' })
    await recordAudit(transaction, actor, {
      action: 'exchange.row-decided',
      subject: { kind: 'import', id: importId },
      after: { rowId, place: row.place, decision: decision.decision },
      reason: decision.reason,
    })
    return accept(undefined)
  })
}

/** What looked doubtful about the writing was looked at: it stays so when the files are read again. */
async function letStay(
  transaction: Transaction,
  source: RowSource,
  { row, by }: { row: ImportRowRecord; by: { userId: string; at: Date } },
): Promise<void> {
  const looked: Stay[] = []
  for (const doubt of row.doubts.filter(mayStayAsWritten))
    looked.push(stayOf(doubt, await findSharer(transaction, source, { record: row, doubt })))
  const content = { ...row.content, stays: [...(row.content.stays ?? []), ...looked] }
  await updateRow(transaction, source, {
    id: row.id,
    state: 'doubtful',
    doubts: row.doubts.filter((doubt) => !mayStayAsWritten(doubt)),
    content,
    search: searchOf(content),
    by,
  })
}

/** Who a row is about is decided where that is doubted, what it says where that is; any row may be dropped. */
function canDecide({ doubts }: ImportRowRecord, { decision }: RowDecision): boolean {
  if (decision === 'drop') return true
  return decision === 'as-written' ? doubts.some(mayStayAsWritten) : doubts.some(({ code }) => ONE_OR_TWO.has(code))
}

/** The person moves to this group: drops the row that lists them in the other one. */
async function dropOther(
  transaction: Transaction,
  { platform, actor, source }: Rechecking,
  { row, reason }: { row: ImportRowRecord; reason: string },
): Promise<void> {
  const detail = row.doubts.find(({ code }) => code === 'person-in-two-groups')?.detail
  if (detail?.['row'] === undefined) return
  const other = await findRowAt(transaction, source, {
    file: String(detail['file']),
    sheet: String(detail['sheet']),
    row: Number(detail['row']),
  })
  if (other === undefined || (other.state !== 'ready' && other.state !== 'doubtful')) return
  const by = { userId: actor.userId, at: platform.clock.now() }
  const decision = { decision: 'drop' as const, reason }
  await updateRow(transaction, source, { id: other.id, state: 'dropped', doubts: other.doubts, decision, by })
}

type Act = (transaction: Transaction, open: OpenRow) => Promise<Result<void, ImportRefusal>>

async function withOpenRow(
  { platform, actor }: { readonly platform: Platform; readonly actor: Actor },
  { importId, rowId }: { importId: string; rowId: string },
  act: Act,
): Promise<Result<ShownRow, ImportRefusal>> {
  const authorised = await authoriseImports(platform, actor)
  if (!authorised.ok) return authorised
  const scope = authorised.value
  return allOrNothing<ShownRow, ImportRefusal>(platform.database, async (transaction) => {
    const batch = await lockBatch(transaction, importId, scope)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    if (!['previewed', 'taken'].includes(batch.state)) return refuse({ kind: 'wrong-state', state: batch.state })
    const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
    const row = await findRow(transaction, source, rowId)
    if (row === undefined) return refuse({ kind: 'row-unknown' })
    if (row.state !== 'ready' && row.state !== 'doubtful') return refuse({ kind: 'row-not-open', state: row.state })
    const outside = await outsideScope(transaction, {
      scope,
      communeIds: [...batch.commune_ids, ...findCommunesOf(row)],
      on: batch.as_of,
    })
    if (outside !== undefined) return refuse(outside)
    const done = await act(transaction, { batch, scope, source, row })
    if (!done.ok) return done
    const after = await findRow(transaction, source, rowId)
    return after === undefined
      ? refuse({ kind: 'row-unknown' })
      : accept(await showRow({ ...platform, database: transaction }, { source, batch, reach: getReach(scope) }, after))
  })
}
