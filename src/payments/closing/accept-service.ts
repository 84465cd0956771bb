import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { findLastSeal } from '../../platform/db/seal/verify-store.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { words } from '../cycle/act-service.ts'
import type { RecordNotAccepted } from '../cycle/cycle-fault.ts'
import { verifyBooks } from './verify-service.ts'

export interface RecordAccepted {
  readonly seal: number
  readonly hash: string
}

/** What the journal says beyond the database: an administrator can answer for it. Whatever else is wrong stays wrong. */
const OF_THE_JOURNAL: readonly string[] = ['record-older', 'seal-differs', 'journal-unreadable']

/**
 * Notes that the record as it stands is the one to go on from, though the journal knows another: a backup was restored,
 * say. The act stands in the trail, and the reason in the journal, where every verification tells it.
 */
export async function acceptRecord(
  platform: Platform,
  actor: Actor,
  given: { readonly reason: string },
): Promise<Result<RecordAccepted, RecordNotAccepted>> {
  const may = await authoriseFor(platform, actor, { permission: 'accounts:administer', unitId: null })
  if (!may.ok) return may
  const reason = words(given.reason)
  if (reason === undefined) return refuse({ kind: 'reason-missing' })
  const { faults } = await verifyBooks(platform)
  const answered = faults.filter(({ kind }) => OF_THE_JOURNAL.includes(kind))
  if (answered.length === 0) return refuse({ kind: 'nothing-to-accept' })
  await platform.database.transaction().execute((transaction) =>
    recordAudit(transaction, actor, {
      action: 'ledger.record-accepted',
      subject: { kind: 'record', id: 'seals' },
      after: { faults: answered.slice(0, 10) },
      reason,
    }),
  )
  const end = await findLastSeal(platform.database)
  if (end === undefined) return refuse({ kind: 'nothing-to-accept' })
  const { seq, hash, madeAt } = end
  platform.seals.journal?.append({ kind: 'accepted', seq, at: madeAt.toISOString(), hash, note: `${reason} (${actor.name})` })
  return accept({ seal: seq, hash })
}
