import { type Kysely, sql } from 'kysely'
import { SEALED_TABLES } from './platform/db/seal/sealed-tables.ts'

/** What somebody who owns the database does to one row with the triggers off. */
export interface Alteration {
  readonly name: string
  readonly table: string
  /** @returns the keys of the rows that are not as they were; nothing when the table offers no such alteration */
  readonly make: (database: Kysely<unknown>) => Promise<readonly string[]>
}

interface Column {
  readonly name: string
  readonly type: string
  readonly isIdentity: boolean
}

const keyOf = (table: string) => sql.raw(SEALED_TABLES[table]?.key ?? '')

export async function listColumns(database: Kysely<unknown>, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    SELECT attname AS name, format_type(atttypid, NULL) AS type, attidentity <> '' AS "isIdentity" FROM pg_attribute
    WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`.execute(
    database,
  )
  return rows
}

/** Another value of the same type, whatever the value is. */
function otherValue({ name, type }: Column) {
  const column = sql.ref(name)
  if (name === 'month') return sql`CASE ${column} WHEN '2024-06' THEN '2024-07' ELSE '2024-06' END`
  if (type === 'boolean') return sql`NOT coalesce(${column}, false)`
  if (['integer', 'bigint', 'smallint', 'numeric', 'double precision'].includes(type)) return sql`coalesce(${column}, 0) + 1`
  if (type === 'uuid') return sql`gen_random_uuid()`
  if (type === 'date') return sql`coalesce(${column}, '2024-01-01') + 1`
  if (type.startsWith('timestamp')) return sql`coalesce(${column}, '2024-01-01') + interval '1 second'`
  if (type === 'bytea') return sql`coalesce(${column}, '') || '\\x00'::bytea`
  if (type === 'jsonb') return sql`jsonb_build_array(${column}, 1)`
  if (type === 'daterange') return sql`daterange(lower(${column}) - 1, upper(${column}))`
  if (type.endsWith('[]')) return sql`array_append(${column}, NULL)`
  return sql`coalesce(${column}, '') || 'x'`
}

/** Somebody who owns the tables turns their triggers off, and drops the references between them. */
export async function takeGuardsAway(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    table: string
    name: string
  }>`SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
    WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace`.execute(database)
  for (const { table, name } of rows)
    await sql`ALTER TABLE ${sql.table(table)} DROP CONSTRAINT ${sql.ref(name)}`.execute(database)
  for (const table of [...Object.keys(SEALED_TABLES), 'sealed_change', 'seal'])
    await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER USER`.execute(database)
}

/** The owner takes away what the table itself refuses: checks, keys and references. */
async function loosen(database: Kysely<unknown>, table: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`SELECT conname AS name FROM pg_constraint
    WHERE conrelid = ${table}::regclass AND contype IN ('c', 'p', 'u', 'x') AND conislocal`.execute(database)
  for (const { name } of rows)
    await sql`ALTER TABLE ${sql.table(table)} DROP CONSTRAINT IF EXISTS ${sql.ref(name)} CASCADE`.execute(database)
  const indexes = await sql<{ name: string }>`SELECT indexrelid::regclass::text AS name FROM pg_index
    WHERE indrelid = ${table}::regclass AND indisunique`.execute(database)
  for (const { name } of indexes.rows) await sql`DROP INDEX IF EXISTS ${sql.raw(name)} CASCADE`.execute(database)
}

async function firstKeys(database: Kysely<unknown>, table: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`SELECT concat(${keyOf(table)}) AS key FROM ${sql.table(table)} AS r
    ORDER BY concat(${keyOf(table)}) LIMIT ${limit}`.execute(database)
  return rows.map(({ key }) => key)
}

const alterColumn = (table: string, column: Column): Alteration => ({
  name: `${table}.${column.name} is altered`,
  table,
  async make(database) {
    const [key] = await firstKeys(database, table, 1)
    if (key === undefined) return []
    await loosen(database, table)
    if (column.isIdentity)
      await sql`ALTER TABLE ${sql.table(table)} ALTER COLUMN ${sql.ref(column.name)} DROP IDENTITY`.execute(database)
    await sql`UPDATE ${sql.table(table)} AS r SET ${sql.ref(column.name)} = ${otherValue(column)}
      WHERE concat(${keyOf(table)}) = ${key}`.execute(database)
    return [key]
  },
})

const removeRow = (table: string): Alteration => ({
  name: `a row of ${table} is removed`,
  table,
  async make(database) {
    const [key] = await firstKeys(database, table, 1)
    if (key === undefined) return []
    await sql`DELETE FROM ${sql.table(table)} AS r WHERE concat(${keyOf(table)}) = ${key}`.execute(database)
    return [key]
  },
})

const emptyTable = (table: string): Alteration => ({
  name: `${table} is emptied`,
  table,
  async make(database) {
    const keys = await firstKeys(database, table, 50)
    await sql`DELETE FROM ${sql.table(table)}`.execute(database)
    return keys
  },
})

const copyRow = (table: string, columns: readonly Column[]): Alteration => ({
  name: `a row of ${table} is there twice`,
  table,
  async make(database) {
    const [key] = await firstKeys(database, table, 1)
    if (key === undefined) return []
    await loosen(database, table)
    const names = sql.join(columns.map(({ name }) => sql.ref(name)))
    await sql`INSERT INTO ${sql.table(table)} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM ${sql.table(table)} AS r
      WHERE concat(${keyOf(table)}) = ${key}`.execute(database)
    return [key]
  },
})

const swapRows = (table: string, columns: readonly Column[]): Alteration => ({
  name: `two rows of ${table} are exchanged`,
  table,
  async make(database) {
    const [one, other] = await firstKeys(database, table, 2)
    if (one === undefined || other === undefined) return []
    await loosen(database, table)
    const told = columns.filter(({ name, isIdentity }) => !isIdentity && !isInKey(table, name))
    if (told.length === 0) return []
    const before = await digestsOf(database, table, [one, other])
    const names = sql.join(told.map(({ name }) => sql.ref(name)))
    await sql`UPDATE ${sql.table(table)} AS r SET (${names}) = ROW (${sql.join(told.map(({ name }) => sql.ref(`was.${name}`)))})
      FROM (SELECT concat(${keyOf(table)}) AS its_key, r.* FROM ${sql.table(table)} AS r) AS was
      WHERE (concat(${keyOf(table)}), was.its_key) IN ((${one}, ${other}), (${other}, ${one}))`.execute(database)
    const after = await digestsOf(database, table, [one, other])
    return [one, other].filter((key) => before.get(key) !== after.get(key))
  },
})

const isInKey = (table: string, column: string): boolean =>
  new RegExp(`\\br\\.${column}\\b`).test(SEALED_TABLES[table]?.key ?? '')

async function digestsOf(database: Kysely<unknown>, table: string, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; digest: string }>`SELECT concat(${keyOf(table)}) AS key,
    encode(sha256(record_send(r)), 'hex') AS digest FROM ${sql.table(table)} AS r
    WHERE concat(${keyOf(table)}) = ANY (${keys}::text[])`.execute(database)
  return new Map(rows.map(({ key, digest }) => [key, digest]))
}

/** Each column of each sealed table, a row taken away, put in twice, two exchanged, and all of them gone. */
export async function listAlterations(database: Kysely<unknown>): Promise<Alteration[]> {
  const all: Alteration[] = []
  for (const table of Object.keys(SEALED_TABLES)) {
    const columns = await listColumns(database, table)
    all.push(...columns.map((column) => alterColumn(table, column)))
    all.push(removeRow(table), copyRow(table, columns), swapRows(table, columns), emptyTable(table))
  }
  return all
}
