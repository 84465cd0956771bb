import { sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Database } from '../platform/db/database.ts'
import { fromDateRange } from '../platform/db/period.ts'
import type { ActKind, CitedAct, Subject } from './cited-act.ts'
import type { IssuingOffice, OfficeRole } from './issuing-office.ts'

interface ActRow {
  subject: Subject
  kind: ActKind
  number: string
  title: string
  issued_by: string
  issued_on: PlainDate
  valid: string
}

/** Every act that papers cite, of all days. */
export async function listActs(database: Database): Promise<CitedAct[]> {
  const { rows } = await sql<ActRow>`
    SELECT subject, kind, number, title, issued_by, issued_on, valid FROM cited_act ORDER BY subject, lower(valid)`.execute(
    database,
  )
  return rows.map(({ issued_by, issued_on, valid, ...row }) => ({
    ...row,
    issuedBy: issued_by,
    issuedOn: issued_on,
    valid: fromDateRange(valid),
  }))
}

interface OfficeRow {
  role: OfficeRole
  name: string
  valid: string
  basis: string
}

/** Every office that papers name, of all days. */
export async function listOffices(database: Database): Promise<IssuingOffice[]> {
  const { rows } = await sql<OfficeRow>`SELECT role, name, valid, basis FROM issuing_office ORDER BY role, lower(valid)`.execute(
    database,
  )
  return rows.map((row) => ({ ...row, valid: fromDateRange(row.valid) }))
}
