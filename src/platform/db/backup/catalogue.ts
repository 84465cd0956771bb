import pg from 'pg'

/** Queries of the PostgreSQL catalogue for the tables to back up. Read-only; names no table but `schema_migration`. */

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

export interface Partition {
  readonly parent: string
  readonly name: string
  /** As `FOR VALUES IN ('2024-07')`. */
  readonly bound: string
}

export interface Sequence {
  readonly name: string
  /** A string: a sequence may count beyond what a number holds. Null before the first use. */
  readonly lastValue: string | null
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** The migrations rewrite it themselves. */
const NOT_KEPT = 'schema_migration'

const ask = async <Row extends pg.QueryResultRow>(client: pg.ClientBase, text: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query<Row>(text, values)).rows

export const quoted = (name: string): string => pg.escapeIdentifier(name)

/** All tables, a partitioned one as one table; without generated columns, which the restore computes again. */
export function listTables(client: pg.ClientBase): Promise<Table[]> {
  return ask<Table>(
    client,
    `SELECT c.relname AS name,
            coalesce(array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = ''), '{}') AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relpersistence = 'p'
        AND NOT c.relispartition AND c.relname <> $1
      GROUP BY c.relname ORDER BY c.relname`,
    [NOT_KEPT],
  )
}

export function listPartitions(client: pg.ClientBase): Promise<Partition[]> {
  return ask<Partition>(
    client,
    `SELECT p.relname AS parent, c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bound
       FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
      WHERE c.relispartition AND c.relpartbound IS NOT NULL AND c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
      ORDER BY p.relname, c.relname`,
  )
}

export function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  return ask<Sequence>(
    client,
    `SELECT sequencename AS name, last_value::text AS "lastValue" FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1`,
  )
}

export function listForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  return ask<ForeignKey>(
    client,
    `SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relnamespace = current_schema()::regnamespace
      ORDER BY c.relname, k.conname`,
  )
}

/** Tables whose rows the database limits, for their owner as well. */
export async function listLimited(client: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    client,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relforcerowsecurity ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

export async function listRunMigrations(client: pg.ClientBase): Promise<string[]> {
  const [found] = await ask<{ exists: boolean }>(client, `SELECT to_regclass('schema_migration') IS NOT NULL AS exists`)
  if (found?.exists !== true) return []
  return (await ask<{ name: string }>(client, 'SELECT name FROM schema_migration ORDER BY name')).map(({ name }) => name)
}

/** Tables that somebody made; what an extension brought along does not count. */
export async function countTables(client: pg.ClientBase): Promise<number> {
  const [found] = await ask<{ count: string }>(
    client,
    `SELECT count(*) FROM pg_class c
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')`,
  )
  return Number(found?.count ?? 0)
}

/** The heads of the hash chains, one row each, in tables named `…_head`. They identify the state. */
export async function readHeads(client: pg.ClientBase, tables: readonly Table[]): Promise<Record<string, unknown>> {
  const heads: Record<string, unknown> = {}
  for (const { name } of tables.filter(({ name }) => name.endsWith('_head'))) {
    const rows = await ask<{ head: unknown }>(client, `SELECT to_jsonb(t) AS head FROM ${quoted(name)} t LIMIT 2`)
    if (rows.length === 1) heads[name] = rows[0]?.head
  }
  return heads
}

/** Session settings that make the text form of values independent of the server's configuration. */
export const SAME_FORM = `SET LOCAL datestyle TO 'ISO, YMD'; SET LOCAL intervalstyle TO 'iso_8601'; SET LOCAL timezone TO 'UTC'; SET LOCAL bytea_output TO 'hex'; SET LOCAL extra_float_digits TO 1`
