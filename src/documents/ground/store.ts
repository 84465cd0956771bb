import { type RawBuilder, sql } from 'kysely'
import { dayAt, type PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { fromDateRange, toDateRange } from '../../platform/db/period.ts'
import type { ActKind, CitedAct, Subject } from './cited-act.ts'
import type { GroundChange, Recorded } from './ground.ts'
import type { IssuingOffice, OfficeRole } from './issuing-office.ts'

/** Who recorded a ground of papers, under which id. */
export interface GroundRecording {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly reason: string
}

interface RecordedRow {
  id: string
  valid: string
  recorded_by: string | null
  recorded_at: Date | null
  reason: string | null
}

interface ActRow extends RecordedRow {
  subject: Subject
  kind: ActKind
  number: string
  title: string
  issued_by: string
  issued_on: PlainDate
}

/** Every act that papers cite, of all days. */
export async function listActs(database: Database): Promise<Recorded<CitedAct>[]> {
  const { rows } = await sql<ActRow>`
    SELECT id, subject, kind, number, title, issued_by, issued_on, valid, recorded_by, recorded_at, reason
    FROM cited_act WHERE replaced_at IS NULL ORDER BY subject, lower(valid)`.execute(database)
  return rows.map((row) => ({
    ...toRecorded(row),
    subject: row.subject,
    kind: row.kind,
    number: row.number,
    title: row.title,
    issuedBy: row.issued_by,
    issuedOn: row.issued_on,
  }))
}

interface OfficeRow extends RecordedRow {
  role: OfficeRole
  name: string
  basis: string
}

/** Every office that papers name, of all days. */
export async function listOffices(database: Database): Promise<Recorded<IssuingOffice>[]> {
  const { rows } = await sql<OfficeRow>`
    SELECT id, role, name, valid, basis, recorded_by, recorded_at, reason
    FROM issuing_office WHERE replaced_at IS NULL ORDER BY role, lower(valid)`.execute(database)
  return rows.map((row) => ({ ...toRecorded(row), role: row.role, name: row.name, basis: row.basis }))
}

const toRecorded = ({ id, valid, recorded_by, recorded_at, reason }: RecordedRow) => ({
  id,
  valid: fromDateRange(valid),
  recorded:
    recorded_by === null || recorded_at === null ? null : { by: recorded_by, on: dayAt(recorded_at), reason: reason ?? '' },
})

/** @returns whether it stands: not where another one of its subject already holds on some of its days */
export async function insertAct(
  transaction: Transaction,
  { ground: act, replaces }: GroundChange<CitedAct>,
  { id, by, at, reason }: GroundRecording,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO cited_act (id, subject, kind, number, title, issued_by, issued_on, valid, recorded_by, recorded_at, reason, replaces)
    VALUES (${id}, ${act.subject}, ${act.kind}, ${act.number}, ${act.title}, ${act.issuedBy}, ${act.issuedOn}, ${toDateRange(act.valid)},
      ${by}, ${at}, ${reason}, ${replaces ?? null})
    ON CONFLICT ON CONSTRAINT one_act_in_force DO NOTHING RETURNING id`.execute(transaction)
  return rows.length > 0
}

/** @returns whether it stands: not where another office already has the role on some of its days */
export async function insertOffice(
  transaction: Transaction,
  { ground: office, replaces }: GroundChange<IssuingOffice>,
  { id, by, at, reason }: GroundRecording,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO issuing_office (id, role, name, valid, basis, recorded_by, recorded_at, reason, replaces)
    VALUES (${id}, ${office.role}, ${office.name}, ${toDateRange(office.valid)}, ${office.basis}, ${by}, ${at}, ${reason}, ${replaces ?? null})
    ON CONFLICT ON CONSTRAINT one_office_a_role DO NOTHING RETURNING id`.execute(transaction)
  return rows.length > 0
}

/** Takes the place from one that stands. @returns whether it stood */
export const replaceAct = (transaction: Transaction, id: string, at: Date): Promise<boolean> =>
  isWritten(transaction, sql`UPDATE cited_act SET replaced_at = ${at} WHERE id = ${id} AND replaced_at IS NULL RETURNING id`)

export const replaceOffice = (transaction: Transaction, id: string, at: Date): Promise<boolean> =>
  isWritten(transaction, sql`UPDATE issuing_office SET replaced_at = ${at} WHERE id = ${id} AND replaced_at IS NULL RETURNING id`)

/** Takes back one that somebody recorded; `id` is its own. @returns whether it stood */
export const withdrawAct = (transaction: Transaction, { id, by, at, reason }: GroundRecording): Promise<boolean> =>
  isWritten(
    transaction,
    sql`UPDATE cited_act SET replaced_at = ${at}, withdrawn_by = ${by}, withdrawn_for = ${reason}
      WHERE id = ${id} AND replaced_at IS NULL AND recorded_by IS NOT NULL RETURNING id`,
  )

export const withdrawOffice = (transaction: Transaction, { id, by, at, reason }: GroundRecording): Promise<boolean> =>
  isWritten(
    transaction,
    sql`UPDATE issuing_office SET replaced_at = ${at}, withdrawn_by = ${by}, withdrawn_for = ${reason}
      WHERE id = ${id} AND replaced_at IS NULL AND recorded_by IS NOT NULL RETURNING id`,
  )

const isWritten = async (transaction: Transaction, statement: RawBuilder<unknown>): Promise<boolean> =>
  (await statement.execute(transaction)).rows.length > 0
