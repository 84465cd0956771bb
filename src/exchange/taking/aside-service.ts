import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { authoriseImports, outsideScope } from '../import/scope-service.ts'
import { type BatchRow, type ImportScope, lockBatch, lockTaking } from '../import/store.ts'
import { findAnswers } from './answer-service.ts'
import { markAnswered, reopenAnswered } from './answer-store.ts'

/**
 * Puts rows of earlier trays aside that a corrected workbook, once it was taken, no longer has: who stood in them was struck out
 * by whoever corrected it. No other row than was shown is touched.
 */
export async function putAside(
  platform: Platform,
  actor: Actor,
  { importId, rowIds, reason }: { importId: string; rowIds: readonly string[]; reason: string },
): Promise<Result<void, ImportRefusal>> {
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  return withTaken({ platform, actor }, importId, async (transaction, { batch, scope }) => {
    const found = await findAnswers(transaction, { platform, scope, batch, state: 'taken' })
    const absent = new Set(found.flatMap((answers) => answers.absent.map(({ id }) => id)))
    if (rowIds.length === 0 || rowIds.some((id) => !absent.has(id))) return refuse({ kind: 'row-unknown' })
    const given = { answeredBy: importId, userId: actor.userId, at: platform.clock.now(), asideReason: reason }
    await markAnswered(transaction, rowIds, given)
    await recordAudit(transaction, actor, {
      action: 'exchange.rows-put-aside',
      subject: { kind: 'import', id: importId },
      after: { rows: rowIds.length },
      reason,
    })
    return accept(undefined)
  })
}

/** All that was put aside with an import waits again in its trays. */
export async function takeBackAside(
  platform: Platform,
  actor: Actor,
  { importId }: { importId: string },
): Promise<Result<void, ImportRefusal>> {
  return withTaken({ platform, actor }, importId, async (transaction) => {
    const rows = await reopenAnswered(transaction, importId, 'put-aside')
    await recordAudit(transaction, actor, {
      action: 'exchange.rows-wait-again',
      subject: { kind: 'import', id: importId },
      after: { rows },
    })
    return accept(undefined)
  })
}

type Act = (
  transaction: Transaction,
  open: { readonly batch: BatchRow; readonly scope: ImportScope },
) => Promise<Result<void, ImportRefusal>>

async function withTaken(
  { platform, actor }: { readonly platform: Platform; readonly actor: Actor },
  importId: string,
  act: Act,
): Promise<Result<void, ImportRefusal>> {
  const authorised = await authoriseImports(platform, actor)
  if (!authorised.ok) return authorised
  const scope = authorised.value
  return allOrNothing<void, ImportRefusal>(platform.database, async (transaction) => {
    await lockTaking(transaction)
    const batch = await lockBatch(transaction, importId, scope)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    if (batch.state !== 'taken') return refuse({ kind: 'wrong-state', state: batch.state })
    const outside = await outsideScope(transaction, { scope, communeIds: batch.commune_ids, on: batch.as_of })
    return outside === undefined ? act(transaction, { batch, scope }) : refuse(outside)
  })
}
