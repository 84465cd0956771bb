import { type RawBuilder, sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import { type Period, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { fold, spellingKey } from '../../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { dateRangeLiteral, fromDateRange } from '../../platform/db/period.ts'
import { type UnitGraph, unitGraph } from '../lineage/unit-graph.ts'
import type { ExternalPredecessor, Succession, SuccessionKind, UnitKind, UnitLevel, UnitVersion } from '../unit/unit.ts'

interface VersionRow {
  unit_id: string
  level: UnitLevel
  kind: UnitKind
  code: string | null
  name: string
  parent_id: string | null
  valid: string
  basis: string
}

/** Cache of the graph by revision. Every change above the hamlet gives the units a new revision. */
const graphs = new Map<string, UnitGraph>()
const GRAPHS_KEPT = 4

/** All units above the hamlet, past and present. Loaded once per revision. */
export async function loadGraph(database: Database): Promise<UnitGraph> {
  const { rows } = await sql<{ revision: string }>`SELECT revision FROM unit_revision`.execute(database)
  const revision = rows[0]?.revision
  assert(revision !== undefined, 'the units have a revision')
  const known = graphs.get(revision)
  if (known !== undefined) return known
  const graph = unitGraph(await selectVersions(database, sql`level <> 'hamlet'`), await selectSuccessions(database))
  const [oldest] = graphs.keys()
  if (graphs.size >= GRAPHS_KEPT && oldest !== undefined) graphs.delete(oldest)
  graphs.set(revision, graph)
  return graph
}

export async function selectVersions(database: Database, condition: RawBuilder<unknown>): Promise<UnitVersion[]> {
  const { rows } = await sql<VersionRow>`
    SELECT unit_id, level, kind, code, name, parent_id, valid::text AS valid, basis
    FROM unit_version WHERE ${condition} ORDER BY unit_id, valid`.execute(database)
  return rows.map(toVersion)
}

export const selectVersionsOf = (database: Database, unitIds: readonly string[]): Promise<UnitVersion[]> =>
  selectVersions(database, sql`unit_id = ANY(${unitIds}::uuid[])`)

const toVersion = ({ unit_id, parent_id, valid, ...same }: VersionRow): UnitVersion => ({
  unitId: unit_id,
  parentId: parent_id,
  valid: fromDateRange(valid),
  ...same,
})

async function selectSuccessions(database: Database): Promise<Succession[]> {
  const { rows } = await sql<{
    from_unit_id: string
    to_unit_id: string | null
    on_date: string
    kind: SuccessionKind
    share: string | null
    basis: string
  }>`SELECT from_unit_id, to_unit_id, on_date, kind, share::text AS share, basis FROM unit_succession`.execute(database)
  return rows.map(({ from_unit_id, to_unit_id, on_date, ...same }) => ({
    fromUnitId: from_unit_id,
    toUnitId: to_unit_id,
    on: plainDate(on_date),
    ...same,
  }))
}

export async function selectExternalPredecessors(database: Database, unitId: string): Promise<ExternalPredecessor[]> {
  const { rows } = await sql<{ code: string; name: string; district_name: string; province_name: string; on_date: string }>`
    SELECT code, name, district_name, province_name, on_date FROM unit_external_predecessor WHERE unit_id = ${unitId} ORDER BY code`.execute(
    database,
  )
  return rows.map(({ code, name, district_name, province_name, on_date }) => ({
    unitId,
    code,
    name,
    districtName: district_name,
    provinceName: province_name,
    on: plainDate(on_date),
  }))
}

/** Rows written in one transaction: new units with versions, successions, and predecessors outside the province. */
export interface UnitRecords {
  readonly units: readonly { readonly id: string; readonly level: UnitLevel }[]
  readonly versions: readonly UnitVersion[]
  readonly successions: readonly Succession[]
  readonly external?: readonly ExternalPredecessor[]
}

/**
 * Writes units, versions and successions.
 *
 * @param origin the id of a reorganisation, whose rows must all be new; or `carried` for seeding, which skips rows that
 *   exist, so that it is idempotent
 * @returns how many versions were new
 */
export async function insertRecords(transaction: Transaction, records: UnitRecords, origin: string | 'carried'): Promise<number> {
  const { onConflict, reorganisationId } =
    origin === 'carried'
      ? { onConflict: sql`ON CONFLICT DO NOTHING`, reorganisationId: null }
      : { onConflict: sql``, reorganisationId: origin }
  await sql`
    INSERT INTO admin_unit (id, level)
    SELECT r.* FROM ${rowsOf(records.units, ({ id, level }) => ({ id, level }), 'id uuid, level text')} ${onConflict}`.execute(
    transaction,
  )
  const { numAffectedRows } = await sql`
    INSERT INTO unit_version (unit_id, level, kind, code, name, spelling_key, parent_id, valid, basis, reorganisation_id)
    SELECT r.*, ${reorganisationId}::uuid FROM ${versionRows(records.versions)} ${onConflict}`.execute(transaction)
  await sql`
    INSERT INTO unit_succession (from_unit_id, to_unit_id, on_date, kind, share, basis, reorganisation_id)
    SELECT r.*, ${reorganisationId}::uuid FROM ${successionRows(records.successions)} ${onConflict}`.execute(transaction)
  await sql`
    INSERT INTO unit_external_predecessor (unit_id, code, name, district_name, province_name, on_date)
    SELECT r.* FROM ${externalRows(records.external ?? [])} ${onConflict}`.execute(transaction)
  return Number(numAffectedRows ?? 0n)
}

const versionRows = (versions: readonly UnitVersion[]) =>
  rowsOf(
    versions,
    ({ unitId, level, kind, code, name, parentId, valid, basis }) => ({
      unitId,
      level,
      kind,
      code,
      name,
      key: spellingKey(name),
      parentId,
      valid: dateRangeLiteral(valid),
      basis,
    }),
    '"unitId" uuid, level text, kind text, code text, name text, key text, "parentId" uuid, valid daterange, basis text',
  )

const successionRows = (lines: readonly Succession[]) =>
  rowsOf(
    lines,
    ({ fromUnitId, toUnitId, on, kind, share, basis }) => ({ fromUnitId, toUnitId, on, kind, share, basis }),
    '"fromUnitId" uuid, "toUnitId" uuid, "on" date, kind text, share numeric, basis text',
  )

const externalRows = (external: readonly ExternalPredecessor[]) =>
  rowsOf(
    external,
    ({ unitId, code, name, districtName, provinceName, on }) => ({ unitId, code, name, districtName, provinceName, on }),
    '"unitId" uuid, code text, name text, "districtName" text, "provinceName" text, "on" date',
  )

/** Rows as one parameter, however many they are. */
function rowsOf<Item>(items: readonly Item[], row: (item: Item) => object, columns: string): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(items.map(row))}::jsonb) AS r(${sql.raw(columns)})`
}

/** Ends the open version of each unit on the day before `on`. */
export async function closeVersions(transaction: Transaction, unitIds: readonly string[], on: PlainDate): Promise<void> {
  await sql`
    UPDATE unit_version SET valid = daterange(lower(valid), ${on}::date, '[)')
    WHERE unit_id = ANY(${unitIds}::uuid[]) AND upper_inf(valid)`.execute(transaction)
}

export interface HamletPlace {
  readonly communeId: string
  readonly kind: UnitKind
  readonly name: string
}

const PLACE_COLUMNS = '"communeId" uuid, kind text, key text'

/** All past and present hamlets with these communes, kinds and spellings, by {@link placeKey}, latest first. */
export async function findHamlets(
  database: Database,
  places: readonly HamletPlace[],
): Promise<Map<string, { unitId: string; valid: Period }[]>> {
  const rows = rowsOf(places, ({ communeId, kind, name }) => ({ communeId, kind, key: spellingKey(name) }), PLACE_COLUMNS)
  const { rows: found } = await sql<{ unit_id: string; valid: string; place: string }>`
    SELECT v.unit_id, v.valid::text AS valid, concat_ws('|', v.parent_id, v.kind, v.spelling_key) AS place
    FROM (SELECT DISTINCT * FROM ${rows}) AS r JOIN unit_version v
      ON v.parent_id = r."communeId" AND v.level = 'hamlet' AND v.kind = r.kind AND v.spelling_key = r.key
    ORDER BY lower(v.valid) DESC`.execute(database)
  const hamlets = found.map(({ unit_id, valid, place }) => ({ unitId: unit_id, valid: fromDateRange(valid), place }))
  return Map.groupBy(hamlets, ({ place }) => place)
}

export const placeKey = ({ communeId, kind, name }: HamletPlace): string => `${communeId}|${kind}|${spellingKey(name)}`

/** Inserts hamlets in a fixed order, so that concurrent registers cannot deadlock. @returns the ids inserted, without those another transaction inserted first */
export async function insertHamlets(
  transaction: Transaction,
  hamlets: readonly (HamletPlace & { id: string; valid: Period; basis: string })[],
): Promise<Set<string>> {
  const rows = rowsOf(
    hamlets,
    ({ id, communeId, kind, name, valid, basis }) => ({
      id,
      communeId,
      kind,
      key: spellingKey(name),
      name,
      valid: dateRangeLiteral(valid),
      basis,
    }),
    `id uuid, name text, valid daterange, basis text, ${PLACE_COLUMNS}`,
  )
  const { rows: inserted } = await sql<{ unit_id: string }>`
    INSERT INTO unit_version (unit_id, level, kind, name, spelling_key, parent_id, valid, basis)
    SELECT id, 'hamlet', kind, name, key, "communeId", valid, basis FROM ${rows} ORDER BY "communeId", kind, key ON CONFLICT DO NOTHING RETURNING unit_id`.execute(
    transaction,
  )
  const ids = inserted.map(({ unit_id }) => unit_id)
  await sql`INSERT INTO admin_unit (id, level) SELECT id, 'hamlet' FROM unnest(${ids}::uuid[]) AS id`.execute(transaction)
  return new Set(ids)
}

/** The given hamlets, and all hamlets recorded under the given communes. */
export const selectHamletsAround = (
  database: Database,
  { hamlets, communes }: { hamlets: readonly string[]; communes: readonly string[] },
): Promise<UnitVersion[]> =>
  selectVersions(
    database,
    sql`level = 'hamlet' AND (unit_id = ANY(${hamlets}::uuid[]) OR unit_id IN (
      SELECT unit_id FROM unit_version WHERE level = 'hamlet' AND parent_id = ANY(${communes}::uuid[])))`,
  )

/** What a list of units is narrowed to. */
export interface UnitFilter {
  readonly on: PlainDate
  readonly level?: UnitLevel | undefined
  readonly search?: string | undefined
  /** Units recorded under one of these. */
  readonly parents?: readonly string[] | undefined
}

export interface UnitOrder {
  readonly by: 'name' | 'code'
  readonly downwards: boolean
}

/** One page of the units in force on a day, after a cursor, by name in Vietnamese order or by code. */
export async function pageOfUnits(
  database: Database,
  filter: UnitFilter,
  { order, after, limit }: { order: UnitOrder; after: readonly (string | number | null)[] | undefined; limit: number },
): Promise<UnitVersion[]> {
  const key = order.by === 'code' ? sql`coalesce(code, '')` : sql`name COLLATE "vi-x-icu"`
  const direction = order.downwards ? sql`DESC` : sql`ASC`
  const beyond = order.downwards ? sql`<` : sql`>`
  const place =
    after === undefined ? sql`true` : sql`(${key}, unit_id) ${beyond} (${String(after[0])}, ${String(after[1])}::uuid)`
  const { rows } = await sql<VersionRow>`
    SELECT unit_id, level, kind, code, name, parent_id, valid::text AS valid, basis FROM unit_version
    WHERE ${narrowed(filter)} AND ${place} ORDER BY ${key} ${direction}, unit_id ${direction} LIMIT ${limit}`.execute(database)
  return rows.map(toVersion)
}

export async function countUnits(database: Database, filter: UnitFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM unit_version WHERE ${narrowed(filter)}`.execute(
    database,
  )
  return rows[0]?.total ?? 0
}

function narrowed({ on, level, search, parents }: UnitFilter): RawBuilder<unknown> {
  const conditions = [sql`valid @> ${on}::date`]
  if (level !== undefined) conditions.push(sql`level = ${level}`)
  if (parents !== undefined) conditions.push(sql`parent_id = ANY(${parents}::uuid[])`)
  if (search !== undefined && search.trim() !== '') {
    const text = fold(search).replace(/[\\%_]/g, '\\$&')
    conditions.push(sql`(folded_name LIKE ${`%${text}%`} OR code LIKE ${`${text}%`})`)
  }
  return sql.join(conditions, sql` AND `)
}
