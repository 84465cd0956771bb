import { type RawBuilder, sql } from 'kysely'
import { type Month, monthOf, type PlainDate } from '../../kernel/calendar.ts'
import type { NamedThing } from '../../kernel/named-thing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { fromDateRange, toDateRange } from '../../platform/db/period.ts'
import type { Provision } from '../provision/provision.ts'
import type { ProvisionState, ProvisionVersion, StoredProvision, Supersession } from './provision-version.ts'

interface ProvisionRow {
  id: string
  code: string
  version: number
  revision: number
  document: unknown
  state: ProvisionState
  in_force: string | null
  pays_from: string | null
  pays_until: string | null
  area_unit_id: string | null
  drafted_by: string
  drafted_by_name: string
  drafted_at: Date
  edited_at: Date
  editors: string[]
  activated_by: string | null
  activated_by_name: string | null
  activated_at: Date | null
  withdrawn_by: string | null
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  replaced_by: string | null
  first_used_at: Date | null
  last_month_opened: string | null
}

const toStored = (row: ProvisionRow): StoredProvision => ({
  id: row.id,
  code: row.code,
  version: row.version,
  revision: row.revision,
  document: row.document,
  state: row.state,
  inForce: row.in_force === null ? null : fromDateRange(row.in_force),
  paysFrom: row.pays_from as Month | null,
  paysUntil: row.pays_until as Month | null,
  areaUnitId: row.area_unit_id,
  draftedBy: row.drafted_by,
  draftedByName: row.drafted_by_name,
  draftedAt: row.drafted_at.toISOString(),
  editedAt: row.edited_at.toISOString(),
  editors: row.editors,
  activatedBy: row.activated_by,
  activatedByName: row.activated_by_name,
  activatedAt: row.activated_at?.toISOString() ?? null,
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  withdrawnReason: row.withdrawn_reason,
  replacedBy: row.replaced_by,
  firstUsedAt: row.first_used_at?.toISOString() ?? null,
  lastMonthOpened: row.last_month_opened as Month | null,
})

/** A check constraint guarantees these columns for active and superseded versions; activation validated the document. */
const toVersion = (row: ProvisionRow): ProvisionVersion => toStored(row) as ProvisionVersion

const DECIDED = sql`state IN ('active', 'superseded')`
const paysFor = (month: Month) => sql`pays_from <= ${month} AND (pays_until IS NULL OR pays_until >= ${month})`

export async function findStored(database: Database, id: string): Promise<StoredProvision | undefined> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE id = ${id}`.execute(database)
  return rows[0] && toStored(rows[0])
}

/** Locks the row until the transaction ends, which serialises concurrent decisions. */
export async function lockStored(transaction: Transaction, id: string): Promise<StoredProvision | undefined> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE id = ${id} FOR UPDATE`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

/** Versions by the title of their document; other ids are left out. */
export async function provisionNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{ id: string; vi: string; en: string; version: number }>`
    SELECT id, coalesce(document #>> '{title,vi}', code) AS vi, coalesce(document #>> '{title,en}', document #>> '{title,vi}', code) AS en, version
    FROM provision WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map(({ id, vi, en, version }) => ({
    id,
    kind: 'provision',
    vi: `${vi} (bản ${version})`,
    en: `${en} (version ${version})`,
  }))
}

export async function findDecided(database: Database, id: string): Promise<ProvisionVersion | undefined> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE id = ${id} AND ${DECIDED}`.execute(database)
  return rows[0] && toVersion(rows[0])
}

export async function findPayingFor(database: Database, code: string, month: Month): Promise<ProvisionVersion | undefined> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE code = ${code} AND ${DECIDED}
    AND ${paysFor(month)}`.execute(database)
  return rows[0] && toVersion(rows[0])
}

export async function listInForce(database: Database, on: PlainDate): Promise<ProvisionVersion[]> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE ${DECIDED} AND in_force @> ${on}::date
    ORDER BY code, version`.execute(database)
  return rows.map(toVersion)
}

export async function lockActive(transaction: Transaction, codes: readonly string[]): Promise<ProvisionVersion[]> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE code = ANY(${codes}::text[]) AND ${DECIDED}
    ORDER BY id FOR UPDATE`.execute(transaction)
  return rows.map(toVersion)
}

/** Every other version that pays, or will, for a month from this one on. */
export async function listPayingFrom(
  database: Database,
  { from, besides }: { readonly from: Month; readonly besides: readonly string[] },
): Promise<ProvisionVersion[]> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE state = 'active' AND NOT code = ANY(${besides}::text[])
    AND (pays_until IS NULL OR pays_until >= ${from}) ORDER BY code, version`.execute(database)
  return rows.map(toVersion)
}

export interface ProvisionQuery {
  readonly code?: string | undefined
  readonly state?: ProvisionState | undefined
  /** Only those in force on this day. */
  readonly on?: PlainDate | undefined
}

export interface ProvisionPlace {
  readonly after?: readonly [code: string, version: number] | undefined
  readonly limit: number
}

export async function pageOfStored(
  database: Database,
  query: ProvisionQuery,
  { after, limit }: ProvisionPlace,
): Promise<StoredProvision[]> {
  const wanted = conditionsOf(query)
  if (after !== undefined) wanted.push(sql`(code > ${after[0]} OR (code = ${after[0]} AND version < ${after[1]}))`)
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE ${sql.join(wanted, sql` AND `)}
    ORDER BY code, version DESC LIMIT ${limit + 1}`.execute(database)
  return rows.map(toStored)
}

export async function countStored(database: Database, query: ProvisionQuery): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*)::int AS total FROM provision
    WHERE ${sql.join(conditionsOf(query), sql` AND `)}`.execute(database)
  return rows[0]?.total ?? 0
}

function conditionsOf({ code, state, on }: ProvisionQuery): RawBuilder<unknown>[] {
  const wanted: RawBuilder<unknown>[] = [sql`true`]
  if (code !== undefined) wanted.push(sql`code = ${code}`)
  if (state !== undefined) wanted.push(sql`state = ${state}`)
  if (on !== undefined) wanted.push(sql`${DECIDED} AND in_force @> ${on}::date`)
  return wanted
}

interface ByWhom {
  readonly by: string
  readonly byName: string
  readonly at: Date
}

/** @returns `undefined` when the code already has a draft; a unique index decides between concurrent inserts */
export async function insertDraft(
  transaction: Transaction,
  { id, code, document, by, byName, at }: ByWhom & { readonly id: string; readonly code: string; readonly document: unknown },
): Promise<StoredProvision | undefined> {
  const { rows } = await sql<ProvisionRow>`INSERT INTO provision
    (id, code, version, document, drafted_by, drafted_by_name, drafted_at, edited_at, editors)
    SELECT ${id}, ${code}, 1 + coalesce(max(version), 0), ${JSON.stringify(document)}::jsonb, ${by}, ${byName}, ${at}, ${at}, ARRAY[${by}]::uuid[]
    FROM provision WHERE code = ${code}
    ON CONFLICT DO NOTHING RETURNING *`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

export async function findDraftOf(database: Database, code: string): Promise<StoredProvision | undefined> {
  const { rows } = await sql<ProvisionRow>`SELECT * FROM provision WHERE code = ${code} AND state = 'draft'`.execute(database)
  return rows[0] && toStored(rows[0])
}

export async function updateDraft(
  transaction: Transaction,
  { id, document, by, at }: Omit<ByWhom, 'byName'> & { readonly id: string; readonly document: unknown },
): Promise<StoredProvision | undefined> {
  const { rows } = await sql<ProvisionRow>`UPDATE provision SET document = ${JSON.stringify(document)}::jsonb,
    revision = revision + 1, edited_at = ${at},
    editors = CASE WHEN ${by}::uuid = ANY(editors) THEN editors ELSE editors || ${by}::uuid END
    WHERE id = ${id} AND state = 'draft' RETURNING *`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

/** An act that ends pays for no month after it. */
const lastMonthPaid = ({ paysUntil, inForceUntil }: Provision): Month | null =>
  paysUntil ?? (inForceUntil === undefined ? null : monthOf(inForceUntil))

export async function activateDraft(
  transaction: Transaction,
  {
    id,
    document,
    areaUnitId,
    by,
    byName,
    at,
  }: ByWhom & { readonly id: string; readonly document: Provision; readonly areaUnitId: string | null },
): Promise<ProvisionVersion | undefined> {
  const inForce = toDateRange({ from: document.inForceFrom, until: document.inForceUntil })
  const { rows } = await sql<ProvisionRow>`UPDATE provision SET state = 'active', in_force = ${inForce},
    pays_from = ${document.paysFrom}, pays_until = ${lastMonthPaid(document)}, area_unit_id = ${areaUnitId},
    activated_by = ${by}, activated_by_name = ${byName}, activated_at = ${at}
    WHERE id = ${id} AND state = 'draft' RETURNING *`.execute(transaction)
  return rows[0] && toVersion(rows[0])
}

export async function supersede(transaction: Transaction, ended: Supersession, replacedBy: string): Promise<void> {
  await sql`UPDATE provision SET state = 'superseded', replaced_by = ${replacedBy}, pays_until = ${ended.paysUntil},
    in_force = daterange(lower(in_force), (${ended.inForceUntil}::date + 1), '[)') WHERE id = ${ended.id}`.execute(transaction)
}

export async function withdraw(
  transaction: Transaction,
  { id, by, at, reason }: Omit<ByWhom, 'byName'> & { readonly id: string; readonly reason: string },
): Promise<StoredProvision | undefined> {
  const { rows } = await sql<ProvisionRow>`UPDATE provision SET state = 'withdrawn', withdrawn_by = ${by}, withdrawn_at = ${at},
    withdrawn_reason = ${reason} WHERE id = ${id} RETURNING *`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

/** @returns false when it does not, or no longer, pay for the month */
export async function markUsed(transaction: Transaction, { id, month }: { id: string; month: Month }): Promise<boolean> {
  const { rows } = await sql`UPDATE provision SET first_used_at = coalesce(first_used_at, now()),
    last_month_opened = greatest(last_month_opened, ${month})
    WHERE id = ${id} AND ${DECIDED} AND ${paysFor(month)} RETURNING id`.execute(transaction)
  return rows.length === 1
}
