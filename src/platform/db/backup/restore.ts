import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import { findSystemFault } from '../../../kernel/system-fault.ts'
import { listMigrations, runMigrations } from '../migrate.ts'
import type { Seal } from '../seal/seal.ts'
import { noteSeal, sealOpenAct } from '../seal/seal-act.ts'
import { type Ask, forgetAct, lockEnd } from '../seal/seal-store.ts'
import { askOn } from '../seal/sealing-driver.ts'
import { type Seals, UNSIGNED } from '../seal/seals.ts'
import {
  countTables,
  type ForeignKey,
  listForeignKeys,
  listLimited,
  listPartitions,
  listTables,
  quoted,
  readHeads,
  SAME_FORM,
} from './catalogue.ts'
import { type KeptTable, type Manifest, readBackup, STORED_FILES } from './manifest.ts'
import type { RestoreRefused } from './refusal.ts'
import { copyStoredFiles, findConflict } from './stored-files.ts'

export interface RestoreOrder {
  readonly directory: string
  /** An empty database. */
  readonly url: string
  readonly filesDirectory?: string | undefined
  /** For what newer migrations change, and to note the restoration where no journal is yet. */
  readonly seals?: Seals
}

export interface Restored {
  readonly tables: number
  readonly rows: number
  readonly storedFiles: number
  readonly takenAt: string
  /** Migrations that are newer than the backup, run after loading it. */
  readonly migratedOn: readonly string[]
  readonly heads: Readonly<Record<string, unknown>>
}

class RestoreStopped extends Error {
  readonly refusal: RestoreRefused
  constructor(refusal: RestoreRefused) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/**
 * Restores a backup into an empty database, verified, in one transaction.
 *
 * It runs the migrations the backup had, loads the tables, recreates the foreign keys (which validates every reference)
 * and runs the newer migrations. Needs the owner of the database, not a superuser.
 */
export async function restoreFrom(order: RestoreOrder): Promise<Result<Restored, RestoreRefused>> {
  const backup = await readBackup(order.directory)
  if (!backup.ok) return backup
  const known = await listMigrations()
  const unknown = backup.value.migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0) return refuse({ kind: 'made-by-newer', migrations: unknown })
  const conflict = await findFileConflict(order)
  if (conflict !== undefined) return refuse({ kind: 'stored-file-differs', file: conflict })
  return loadBackup(order, backup.value, known)
}

const findFileConflict = async ({ directory, filesDirectory }: RestoreOrder): Promise<string | undefined> =>
  filesDirectory === undefined ? undefined : findConflict(join(directory, STORED_FILES), filesDirectory)

async function loadBackup(order: RestoreOrder, manifest: Manifest, known: string[]): Promise<Result<Restored, RestoreRefused>> {
  const client = new pg.Client({ connectionString: order.url })
  await client.connect()
  try {
    await client.query(`BEGIN; ${SAME_FORM}`)
    const present = await countTables(client)
    if (present > 0) return refuse({ kind: 'target-not-empty', tables: present })
    const { migratedOn, seal } = await load(client, order, { manifest, known })
    // Before the commit, so that no committed row references a missing file.
    const storedFiles = await restoreFiles(order)
    await client.query('COMMIT')
    await client.query('ANALYZE')
    const { tables, takenAt, heads } = manifest
    await noteRestored(client, order, { seal, takenAt })
    return accept({
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      storedFiles,
      takenAt,
      migratedOn,
      heads,
    })
  } catch (error) {
    if (error instanceof RestoreStopped) return refuse(error.refusal)
    throw error
  } finally {
    // Ending the connection rolls back the transaction.
    await client.end()
  }
}

async function restoreFiles({ directory, filesDirectory }: RestoreOrder): Promise<number> {
  if (filesDirectory === undefined) return 0
  try {
    return await copyStoredFiles(join(directory, STORED_FILES), filesDirectory)
  } catch (error) {
    const fault = findSystemFault(error)
    throw fault === undefined
      ? error
      : new RestoreStopped({ kind: 'place-unusable', directory: filesDirectory, code: fault.code })
  }
}

async function load(
  client: pg.Client,
  { directory, seals = UNSIGNED }: RestoreOrder,
  { manifest, known }: { manifest: Manifest; known: string[] },
): Promise<{ migratedOn: string[]; seal: Seal | undefined }> {
  const kysely = kyselyOn(client)
  await runMigrations(kysely, manifest.migrations)
  // What the migrations wrote goes away again with its seal; until then the database wants it sealed.
  await onConnection(kysely, async (ask) => {
    await sealOpenAct(ask, UNSIGNED)
    await forgetAct(ask)
  })
  await client.query('SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED')
  await client.query(SAME_FORM)
  await addPartitions(client, manifest)
  const keys = await untie(client)
  const limited = await listLimited(client)
  // COPY does not write where rows are limited.
  for (const table of limited) await client.query(`ALTER TABLE ${quoted(table)} NO FORCE ROW LEVEL SECURITY`)
  for (const table of manifest.tables) await loadTable(client, table, directory)
  for (const { name, lastValue } of manifest.sequences) {
    if (lastValue !== null) await client.query('SELECT setval($1::regclass, $2::text::bigint)', [quoted(name), lastValue])
  }
  for (const table of limited) await client.query(`ALTER TABLE ${quoted(table)} FORCE ROW LEVEL SECURITY`)
  if (limited.length > 0) await client.query('SELECT limit_partitions()')
  await tie(client, keys)
  await compareHeads(client, manifest)
  const migratedOn = await runMigrations(kysely, known)
  const seal = await onConnection(kysely, (ask) => sealOpenAct(ask, seals))
  if (seal !== undefined && (await seals.keys()) === undefined) throw new RestoreStopped({ kind: 'key-needed' })
  return { migratedOn, seal }
}

const onConnection = <Outcome>(kysely: Kysely<unknown>, act: (ask: Ask) => Promise<Outcome>): Promise<Outcome> =>
  kysely.getExecutor().provideConnection((connection) => act(askOn(connection)))

/** A journal that is there already is left as it is: verification tells what it knows beyond the backup. */
async function noteRestored(
  client: pg.Client,
  { seals = UNSIGNED }: RestoreOrder,
  { seal, takenAt }: { seal: Seal | undefined; takenAt: string },
): Promise<void> {
  const isFirst = seals.journal !== undefined && seals.journal.size() === 0
  const end = isFirst ? await onConnection(kyselyOn(client), lockEnd) : undefined
  if (end?.hash != null)
    seals.journal?.append({
      kind: 'accepted',
      seq: end.seq,
      at: end.now.toISOString(),
      hash: end.hash,
      note: `restored from the backup of ${takenAt}`,
    })
  else if (seal !== undefined) noteSeal(seals, seal)
}

/** Wraps the connection for Kysely, so that migrations (Kysely) and loading (`COPY` with pg) share one transaction. */
function kyselyOn(client: pg.Client): Kysely<unknown> {
  const connection = { query: client.query.bind(client), release: () => undefined }
  const pool = { connect: async () => connection, end: async () => undefined, options: {} }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as never }) })
}

async function addPartitions(client: pg.Client, { partitions }: Manifest): Promise<void> {
  const present = new Set((await listPartitions(client)).map(({ name }) => name))
  for (const { parent, name, bound } of partitions.filter(({ name }) => !present.has(name))) {
    await client.query(`CREATE TABLE ${quoted(name)} PARTITION OF ${quoted(parent)} ${bound}`)
  }
}

/**
 * Prepares the tables for loading in any order: disables triggers, which would refuse or repeat past acts, drops foreign
 * keys, and deletes rows that migrations inserted, since the backup contains them.
 */
async function untie(client: pg.Client): Promise<ForeignKey[]> {
  const keys = await listForeignKeys(client)
  const tables = (await listTables(client)).map(({ name }) => quoted(name))
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`)
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await client.query(`TRUNCATE ${tables.join(', ')}`)
  return keys
}

async function tie(client: pg.Client, keys: readonly ForeignKey[]): Promise<void> {
  for (const { table, name, definition } of keys) {
    await stopOnFault(table, client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`))
  }
  for (const { name } of await listTables(client)) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`)
}

async function loadTable(client: pg.Client, { name, columns, rows, file }: KeptTable, directory: string): Promise<void> {
  const list = columns.map(quoted).join(', ')
  const target = client.query(copyFrom(`COPY ${quoted(name)} (${list}) FROM STDIN (FORMAT csv, HEADER)`))
  await stopOnFault(name, pipeline(createReadStream(join(directory, file)), createGunzip(), target))
  if (target.rowCount !== rows)
    throw new RestoreStopped({ kind: 'count-differs', table: name, expected: rows, found: target.rowCount })
}

async function stopOnFault(table: string, act: Promise<unknown>): Promise<void> {
  try {
    await act
  } catch (error) {
    throw new RestoreStopped({ kind: 'does-not-fit', table, cause: (error as Error).message })
  }
}

async function compareHeads(client: pg.Client, { heads }: Manifest): Promise<void> {
  const found = await readHeads(client, await listTables(client))
  const other = Object.keys(heads).find((table) => JSON.stringify(found[table]) !== JSON.stringify(heads[table]))
  if (other !== undefined) throw new RestoreStopped({ kind: 'does-not-fit', table: other, cause: 'the end of the chain differs' })
}
