import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../database.ts'
import { journalIn } from '../seal/journal.ts'
import { testSeals } from '../seal/testing.ts'
import { readOutside, verifyRecord } from '../seal/verify-record.ts'
import { type TestDatabase, testDatabase } from '../testing.ts'
import { type BackupMade, backupTo } from './backup.ts'
import { type Restored, restoreFrom } from './restore.ts'
import { describeBackupRefusal, keyNotIncludedText } from './text.ts'

const takenAt = new Date('2024-08-06T02:00:00Z')
const workplace = mkdtempSync(join(tmpdir(), 'canhtayso-backup-'))
const filesDirectory = join(workplace, 'store')
const directory = join(workplace, 'backup')
const targets: string[] = []
let source: TestDatabase
let made: BackupMade

/** Every kind of value that is easily lost: nothing, an empty text, a line break, quotes, bytes, accents, big numbers. */
async function fillSource(): Promise<void> {
  const { database } = source
  const value = { text: 'Tổ số 1, "ấp 2"\n,x', nothing: null, empty: '', total: 9_007_199_254_740_991 }
  await sql`INSERT INTO setting (key, value) VALUES ('odd', ${JSON.stringify(value)}::jsonb)`.execute(database)
  await sql`INSERT INTO idempotency (sender, key, request_hash, status, body, answered_at)
    VALUES ('', E'k\\t"1"', ${Buffer.from([0, 255, 10, 13, 44])}, 200, ''::bytea, '2024-07-01 00:00:00.123456+07')`.execute(
    database,
  )
  await sql`INSERT INTO idempotency (sender, key) VALUES ('someone', 'not answered')`.execute(database)
}

async function freshDatabase(): Promise<string> {
  const name = `restored_${randomBytes(5).toString('hex')}`
  await administer(`CREATE DATABASE ${name}`)
  targets.push(name)
  const url = new URL(source.url)
  url.pathname = `/${name}`
  return url.href
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function dump(url: string): Promise<unknown[]> {
  const { database, close } = openDatabase(url, { connections: 1 })
  const answers = [
    await sql`SELECT * FROM setting ORDER BY key`.execute(database),
    await sql`SELECT * FROM idempotency ORDER BY sender, key`.execute(database),
    await sql`SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' ORDER BY relname`.execute(database),
    await sql`SELECT conname, pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 ORDER BY 1, 2`.execute(
      database,
    ),
    await sql`SELECT tgrelid::regclass::text AS of, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`.execute(
      database,
    ),
    await sql`SELECT count(*)::int AS rows FROM audit_head`.execute(database),
    await sql`SELECT sequencename, last_value::text FROM pg_sequences ORDER BY sequencename`.execute(database),
  ]
  await close()
  return answers.map(({ rows }) => rows)
}

async function countTablesAt(url: string): Promise<number> {
  const { database, close } = openDatabase(url, { connections: 1 })
  const { rows } = await sql<{
    tables: number
  }>`SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`.execute(database)
  await close()
  return rows[0]?.tables ?? -1
}

beforeAll(async () => {
  source = await testDatabase()
  await fillSource()
  await sql`SELECT open_month_partitions('2024-06')`.execute(source.database)
  mkdirSync(join(filesDirectory, 'ab'), { recursive: true })
  writeFileSync(join(filesDirectory, 'ab', 'abc.xlsx'), 'a workbook')
  writeFileSync(join(filesDirectory, 'ab', 'abc.xlsx.0123.draft'), 'half a workbook')
  const outcome = await backupTo({ url: source.url, directory, filesDirectory, takenAt })
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  made = outcome.value
})
afterAll(async () => {
  await source.close()
  for (const name of targets) await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  rmSync(workplace, { recursive: true, force: true })
})

describe('a backup', () => {
  test('is a directory that others cannot read, with one file a table and the sums of all', () => {
    expect(statSync(directory).mode & 0o077).toBe(0)
    const sums = readFileSync(join(directory, 'SHA256SUMS'), 'utf8')
    expect(sums).toContain('  tables/setting.csv.gz\n')
    expect(sums).toContain('  manifest.json\n')
    expect(sums).not.toContain('draft')
    expect(made).toMatchObject({ storedFiles: 1 })
    expect(made.heads).toHaveProperty('audit_head')
  })

  test('goes only into an empty place', async () => {
    const outcome = await backupTo({ url: source.url, directory, takenAt })
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'place-not-empty', directory } })
  })

  test('closes an empty place that others could read, and is not restored from one they can', async () => {
    const open = join(workplace, 'open')
    mkdirSync(open, { mode: 0o755 })
    expect(await backupTo({ url: source.url, directory: open, takenAt })).toMatchObject({ ok: true })
    expect(statSync(open).mode & 0o077).toBe(0)
    chmodSync(open, 0o704)
    const refused = { ok: false, refusal: { kind: 'open-to-others', directory: open } }
    expect(await restoreFrom({ directory: open, url: await freshDatabase() })).toEqual(refused)
  })

  test('of an empty database is refused', async () => {
    const outcome = await backupTo({ url: await freshDatabase(), directory: join(workplace, 'of-nothing'), takenAt })
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-back-up' } })
  })

  test('says that the key is not in it', () => {
    expect(keyNotIncludedText.vi).toContain('KHÔNG chứa khoá')
  })
})

async function restored(target: string, files: string): Promise<Restored> {
  const outcome = await restoreFrom({ directory, url: target, filesDirectory: files })
  if (!outcome.ok) throw new Error(describeBackupRefusal(outcome.refusal).en)
  return outcome.value
}

describe('a restore', () => {
  test('gives back every value, month partition, key, trigger and file, and the same backup again', async () => {
    const target = await freshDatabase()
    const files = join(workplace, 'store-again')
    const { rows, storedFiles } = await restored(target, files)
    expect({ rows, storedFiles }).toEqual({ rows: made.rows, storedFiles: 1 })
    expect(await dump(target)).toEqual(await dump(source.url))
    expect(readFileSync(join(files, 'ab', 'abc.xlsx'), 'utf8')).toBe('a workbook')
    const again = await backupTo({ url: target, directory: join(workplace, 'again'), filesDirectory: files, takenAt })
    expect(again).toMatchObject({ ok: true, value: { rows: made.rows, heads: made.heads } })
    const tables = readdirSync(join(directory, 'tables'))
    for (const table of tables) {
      expect(
        readFileSync(join(workplace, 'again', 'tables', table)).equals(readFileSync(join(directory, 'tables', table))),
        table,
      ).toBe(true)
    }
  })

  test('agrees with its record to the last row, and its journal says that it was restored', async () => {
    const target = await freshDatabase()
    const seals = testSeals(journalIn(join(workplace, 'restored', 'seals.log')))
    const outcome = await restoreFrom({ directory, url: target, seals })
    expect(outcome.ok).toBe(true)
    const { database, close } = openDatabase(target, { connections: 1, seals })
    const outside = await readOutside(seals)
    const notice = expect.objectContaining({
      kind: 'record-accepted',
      reason: 'restored from the backup of 2024-08-06T02:00:00.000Z',
    })
    expect(await verifyRecord(database, outside)).toEqual({ faults: [], notices: [notice] })
    await sql`INSERT INTO setting (key, value) VALUES ('after', '1')`.execute(database)
    expect(await verifyRecord(database, await readOutside(seals))).toEqual({ faults: [], notices: [notice] })
    await close()
  })

  test('guards as before: what was append-only still is', async () => {
    const target = await freshDatabase()
    await restored(target, join(workplace, 'store-guard'))
    const { database, close } = openDatabase(target, { connections: 1 })
    await expect(sql`DELETE FROM audit_head`.execute(database)).rejects.toThrow()
    await close()
  })

  test('into a database that holds anything is refused', async () => {
    const outcome = await restoreFrom({ directory, url: source.url })
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'target-not-empty' } })
  })

  const damages: [string, string, (copy: string) => void, object][] = [
    [
      'one flipped byte in a table',
      'flip',
      (copy) => flipByte(join(copy, 'tables', 'setting.csv.gz')),
      { kind: 'file-damaged', file: 'tables/setting.csv.gz' },
    ],
    [
      'a changed manifest',
      'manifest',
      (copy) => flipByte(join(copy, 'manifest.json')),
      { kind: 'file-damaged', file: 'manifest.json' },
    ],
    [
      'a missing table',
      'missing',
      (copy) => rmSync(join(copy, 'tables', 'setting.csv.gz')),
      { kind: 'file-missing', file: 'tables/setting.csv.gz' },
    ],
    [
      'a file that was slipped in',
      'extra',
      (copy) => writeFileSync(join(copy, 'tables', 'x.csv.gz'), ''),
      { kind: 'file-damaged', file: 'tables/x.csv.gz' },
    ],
    ['a backup that was cut short', 'short', (copy) => rmSync(join(copy, 'SHA256SUMS')), { kind: 'not-a-backup' }],
  ]
  test.each(damages)('%s is refused, and the target stays empty', async (_, name, damage, refusal) => {
    const copy = copyBackup(name)
    damage(copy)
    const target = await freshDatabase()
    expect(await restoreFrom({ directory: copy, url: target })).toMatchObject({ ok: false, refusal })
    expect(await countTablesAt(target)).toBe(0)
  })

  test('rows that are fewer than the manifest says, though the sums agree, leave the target empty', async () => {
    const copy = copyBackup('fewer')
    rewriteManifest(copy, (text) =>
      text.replace(/("name": "setting"[^}]*"rows": )(\d+)/s, (_, before: string, rows: string) => `${before}${Number(rows) + 1}`),
    )
    const target = await freshDatabase()
    expect(await restoreFrom({ directory: copy, url: target })).toMatchObject({
      ok: false,
      refusal: { kind: 'count-differs', table: 'setting' },
    })
    expect(await countTablesAt(target)).toBe(0)
  })

  test('a backup of a newer version is refused by name', async () => {
    const copy = copyBackup('newer')
    rewriteManifest(copy, (text) => text.replace('"migrations": [', '"migrations": ["9999-from-the-future",'))
    const outcome = await restoreFrom({ directory: copy, url: await freshDatabase() })
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'made-by-newer', migrations: ['9999-from-the-future'] } })
  })

  test('another file under the same name in the store is never overwritten', async () => {
    const files = join(workplace, 'store-taken')
    mkdirSync(join(files, 'ab'), { recursive: true })
    writeFileSync(join(files, 'ab', 'abc.xlsx'), 'another workbook')
    const outcome = await restoreFrom({ directory, url: await freshDatabase(), filesDirectory: files })
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'stored-file-differs' } })
    expect(readFileSync(join(files, 'ab', 'abc.xlsx'), 'utf8')).toBe('another workbook')
  })
})

function copyBackup(name: string): string {
  const copy = join(workplace, `copy-${name}`)
  mkdirSync(copy, { mode: 0o700 })
  for (const file of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const from = join(file.parentPath, file.name)
    const to = join(copy, from.slice(directory.length))
    if (file.isDirectory()) mkdirSync(to, { recursive: true })
    else {
      mkdirSync(join(to, '..'), { recursive: true })
      writeFileSync(to, readFileSync(from))
      chmodSync(to, 0o600)
    }
  }
  return copy
}

function flipByte(file: string): void {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

/** A forger who mends the sums as well. */
function rewriteManifest(copy: string, change: (text: string) => string): void {
  const file = join(copy, 'manifest.json')
  const before = readFileSync(file)
  const after = Buffer.from(change(before.toString('utf8')))
  expect(after.equals(before)).toBe(false)
  writeFileSync(file, after)
  const sums = join(copy, 'SHA256SUMS')
  expect(existsSync(sums)).toBe(true)
  const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(sum(before), sum(after)))
}
