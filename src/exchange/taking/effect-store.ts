import { sql } from 'kysely'
import type { RegisterEffects } from '../../groups/index.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'

type EffectKind =
  | 'group-established'
  | 'membership-begun'
  | 'membership-ended'
  | 'role-corrected'
  | 'position-changed'
  | 'account-proposed'
  | 'person-recorded'
  | 'person-completed'

interface Effect {
  readonly kind: EffectKind
  readonly subjectId: string
  /** What it was before; nothing where there was nothing. */
  readonly before: object | null
}

const plain = (kind: EffectKind, ids: readonly string[]): Effect[] => ids.map((subjectId) => ({ kind, subjectId, before: null }))

/** Keeps what taking an import wrote. Of what it wrote twice, what was before the first time counts. */
export async function insertEffects(transaction: Transaction, importId: string, effects: RegisterEffects): Promise<void> {
  const rows: readonly Effect[] = [
    ...plain('group-established', effects.established),
    ...plain('membership-begun', effects.begun),
    ...effects.ended.map(({ id, before }) => ({ kind: 'membership-ended' as const, subjectId: id, before: { over: before } })),
    ...effects.corrected.map(({ id, role }) => ({ kind: 'role-corrected' as const, subjectId: id, before: { role } })),
    ...plain('position-changed', effects.positions),
    ...plain('account-proposed', effects.proposedAccounts),
    ...plain('person-recorded', effects.recordedPeople),
    ...plain('person-completed', effects.completedPeople),
  ]
  if (rows.length === 0) return
  await sql`
    INSERT INTO import_effect (import_id, kind, subject_id, before)
    SELECT ${importId}, r.kind, r."subjectId", r.before
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(kind text, "subjectId" uuid, before jsonb)
    ON CONFLICT DO NOTHING`.execute(transaction)
}

interface EffectRow {
  kind: EffectKind
  subject_id: string
  before: { over?: RegisterEffects['ended'][number]['before']; role?: RegisterEffects['corrected'][number]['role'] } | null
}

export async function selectEffects(database: Database, importId: string): Promise<RegisterEffects> {
  const { rows } = await sql<EffectRow>`
    SELECT kind, subject_id, before FROM import_effect WHERE import_id = ${importId} ORDER BY kind, subject_id`.execute(database)
  const idsOf = (kind: EffectKind): string[] => rows.filter((row) => row.kind === kind).map(({ subject_id }) => subject_id)
  return {
    established: idsOf('group-established'),
    begun: idsOf('membership-begun'),
    ended: rows.flatMap(({ kind, subject_id, before }) =>
      kind === 'membership-ended' ? [{ id: subject_id, before: before?.over ?? null }] : [],
    ),
    corrected: rows.flatMap(({ kind, subject_id, before }) =>
      kind === 'role-corrected' && before?.role !== undefined ? [{ id: subject_id, role: before.role }] : [],
    ),
    positions: idsOf('position-changed'),
    proposedAccounts: idsOf('account-proposed'),
    recordedPeople: idsOf('person-recorded'),
    completedPeople: idsOf('person-completed'),
  }
}
