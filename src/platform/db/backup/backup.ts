import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import { findSystemFault } from '../../../kernel/system-fault.ts'
import { closeDirectory } from '../../files/open-to-others.ts'
import { projectRoot } from '../../paths.ts'
import {
  listPartitions,
  listRunMigrations,
  listSequences,
  listTables,
  quoted,
  readHeads,
  SAME_FORM,
  type Table,
} from './catalogue.ts'
import { type KeptTable, type Manifest, STORED_FILES, sealBackup } from './manifest.ts'
import type { BackupRefused } from './refusal.ts'
import { copyStoredFiles } from './stored-files.ts'

export interface BackupOrder {
  readonly url: string
  /** New or empty. */
  readonly directory: string
  /** The file store's directory, when it is one. */
  readonly filesDirectory?: string | undefined
  readonly takenAt: Date
}

export interface BackupMade {
  readonly directory: string
  readonly tables: number
  readonly rows: number
  readonly storedFiles: number
  readonly bytes: number
  readonly heads: Readonly<Record<string, unknown>>
}

/**
 * Writes a backup into a directory: one compressed CSV for each table, the stored files, a manifest, and checksums of all
 * of them. It is a consistent snapshot, and blocks no writers. Encrypted columns stay encrypted; the key is not included.
 * Needs no `pg_dump`.
 */
export async function backupTo(order: BackupOrder): Promise<Result<BackupMade, BackupRefused>> {
  const refusal = preparePlace(order.directory)
  if (refusal !== undefined) return refuse(refusal)
  try {
    const made = await backUp(order)
    if (!made.ok) removeHalf(order.directory)
    return made
  } catch (error) {
    removeHalf(order.directory)
    return refuse(placeUnusable(order.directory, error))
  }
}

async function backUp(order: BackupOrder): Promise<Result<BackupMade, BackupRefused>> {
  const client = new pg.Client({ connectionString: order.url })
  await client.connect()
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${SAME_FORM}`)
    const migrations = await listRunMigrations(client)
    if (migrations.length === 0) return refuse({ kind: 'nothing-to-back-up' })
    return accept(await writeBackup(client, order, migrations))
  } finally {
    await client.end()
  }
}

function preparePlace(directory: string): BackupRefused | undefined {
  try {
    if (existsSync(directory) && readdirSync(directory).length > 0) return { kind: 'place-not-empty', directory }
    closeDirectory(directory, 0o700)
    mkdirSync(join(directory, 'tables'), { recursive: true, mode: 0o700 })
    return undefined
  } catch (error) {
    return placeUnusable(directory, error)
  }
}

/** @throws what is no fault of the place */
function placeUnusable(directory: string, error: unknown): BackupRefused {
  const fault = findSystemFault(error)
  if (fault === undefined) throw error
  return { kind: 'place-unusable', directory, code: fault.code }
}

/** Half a backup looks like a backup to whoever is in a hurry. */
function removeHalf(directory: string): void {
  for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true, force: true })
}

async function writeBackup(client: pg.Client, order: BackupOrder, migrations: string[]): Promise<BackupMade> {
  const { directory, filesDirectory } = order
  const found = await listTables(client)
  const tables: KeptTable[] = []
  for (const table of found) tables.push(await writeTable(client, table, directory))
  // After the tables: every file that a row of the snapshot references was written before the row.
  const storedFiles = filesDirectory === undefined ? 0 : await copyStoredFiles(filesDirectory, join(directory, STORED_FILES))
  const heads = await readHeads(client, found)
  const manifest: Manifest = {
    format: 1,
    software: readSoftwareVersion(),
    takenAt: order.takenAt.toISOString(),
    serverVersion:
      (await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`)).rows[0]?.version ?? '',
    migrations,
    tables,
    partitions: await listPartitions(client),
    sequences: await listSequences(client),
    heads,
    storedFiles,
  }
  const bytes = await sealBackup(directory, manifest)
  return { directory, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), storedFiles, bytes, heads }
}

async function writeTable(client: pg.Client, { name, columns }: Table, directory: string): Promise<KeptTable> {
  const file = `tables/${name}.csv.gz`
  const list = columns.map(quoted).join(', ')
  const rows = client.query(copyTo(`COPY (SELECT ${list} FROM ${quoted(name)}) TO STDOUT (FORMAT csv, HEADER)`))
  await pipeline(rows, createGzip(), createWriteStream(join(directory, file), { mode: 0o600, flush: true }))
  return { name, columns, rows: rows.rowCount, file }
}

function readSoftwareVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return version
}
