import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { isWhole, needs } from '../../needs.fixture.ts'
import { commandAs, isRoot, mapped, nobody, ownAccount, runAs, self } from './account.ts'
import { completeLinks, findBinaries, findPackage } from './binaries.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { findPlace, settle } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import { openPrivateDatabase, stopPrivateDatabase } from './private-database.ts'

// Making a database takes a second on a machine at rest, and many on one that is busy with other things.
vi.setConfig({ testTimeout: 120_000 })

const opener = fileURLToPath(new URL('./testing-opener.ts', import.meta.url))
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean()
})

/** A data directory that goes, with its server, when the test ends. */
function temporaryData({ mode = 0o755, below = 'data' } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'canhtayso-'))
  chmodSync(root, mode)
  const dataDirectory = join(root, below)
  cleanups.push(() => rmSync(root, { recursive: true, force: true }))
  cleanups.push(() => stopPrivateDatabase(dataDirectory, join(root, 'refuge')))
  return dataDirectory
}

let model = ''
beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'canhtayso-'))
  chmodSync(model, 0o755)
  await (await openPrivateDatabase({ dataDirectory: join(model, 'data'), isDurable: false })).release()
})
afterAll(() => rmSync(model, { recursive: true, force: true }))

/** The same with a database made already, which spares making one. */
function dataWithDatabase(options: { below?: string } = {}): string {
  const dataDirectory = temporaryData(options)
  mkdirSync(dirname(dataDirectory), { recursive: true })
  execFileSync('cp', ['-a', join(model, 'data'), dataDirectory])
  return dataDirectory
}

async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

const postmasterOf = (dataDirectory: string, refuge?: string) => findPostmaster(findPlace(dataDirectory, refuge).cluster)?.pid

function openInAnotherProcess(dataDirectory: string): { child: ChildProcess; url: Promise<string> } {
  const child = spawn(process.execPath, [opener, dataDirectory], { stdio: ['pipe', 'pipe', 'inherit'] })
  cleanups.push(() => child.kill('SIGKILL'))
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()))
    child.once('exit', (code) => reject(new Error(`the opener ended with ${code}`)))
  })
  return { child, url }
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

describe('the private database', () => {
  test('is PostgreSQL 18, durable, checked and sorted in Vietnamese, and its user is no superuser', async () => {
    const { url, release } = await openPrivateDatabase({ dataDirectory: temporaryData() })
    const settings = await ask<Record<string, string>>(
      url,
      `SELECT current_setting('server_version_num')::int / 10000 || '' AS version, current_setting('fsync') AS fsync,
              current_setting('data_checksums') AS checksums, current_setting('is_superuser') AS superuser,
              current_setting('listen_addresses') AS listens`,
    )
    expect(settings).toEqual([{ version: '18', fsync: 'on', checksums: 'on', superuser: 'off', listens: '' }])
    const names = await ask<{ name: string }>(
      url,
      `SELECT name FROM (VALUES ('Em'), ('Đạt'), ('Dũng'), ('Ân'), ('An')) AS t (name) ORDER BY name`,
    )
    expect(names.map(({ name }) => name)).toEqual(['An', 'Ân', 'Dũng', 'Đạt', 'Em'])
    await release()
  })

  test('killed outright it comes back at the same address with all that was committed', async () => {
    const dataDirectory = dataWithDatabase()
    const { url, revive } = await openPrivateDatabase({ dataDirectory })
    await ask(url, 'CREATE TABLE kept AS SELECT 1500000 AS amount_vnd')
    const killed = postmasterOf(dataDirectory) ?? 0
    process.kill(killed, 'SIGKILL')
    await revive()
    expect(await ask(url, 'SELECT amount_vnd FROM kept')).toEqual([{ amount_vnd: 1_500_000 }])
    expect(postmasterOf(dataDirectory)).not.toBe(killed)
  })

  test('a Node killed outright leaves a server that the next one adopts', async () => {
    const dataDirectory = dataWithDatabase()
    const { child, url } = openInAnotherProcess(dataDirectory)
    const first = await url
    const server = postmasterOf(dataDirectory)
    child.kill('SIGKILL')
    await ended(child)
    const next = await openPrivateDatabase({ dataDirectory, isDurable: false })
    expect(next.url).toBe(first)
    expect(postmasterOf(dataDirectory)).toBe(server)
    await next.release()
    expect(postmasterOf(dataDirectory)).toBeUndefined()
  })

  test('two that open it at once, before there is any, share one server', async () => {
    const dataDirectory = temporaryData()
    const openers = [openInAnotherProcess(dataDirectory), openInAnotherProcess(dataDirectory)]
    const urls = await Promise.all(openers.map(({ url }) => url))
    expect(urls[0]).toBe(urls[1])
    await ask(urls[0] ?? '', 'CREATE TABLE seen_by_both ()')
    await ask(urls[1] ?? '', 'SELECT * FROM seen_by_both')
    expect(readdirSync(join(dataDirectory, 'postgresql')).filter((name) => name.includes('draft'))).toEqual([])
  })

  test('the last to leave stops it, and nobody before', async () => {
    const dataDirectory = dataWithDatabase()
    const { child, url } = openInAnotherProcess(dataDirectory)
    await url
    const here = await openPrivateDatabase({ dataDirectory, isDurable: false })
    child.stdin?.write('leave\n')
    await ended(child)
    await ask(here.url, 'SELECT 1')
    await here.release()
    expect(postmasterOf(dataDirectory)).toBeUndefined()
  })

  test('a left-over postmaster.pid whose number another process now has does not stop it', async () => {
    const dataDirectory = dataWithDatabase()
    const { release } = await openPrivateDatabase({ dataDirectory, isDurable: false })
    const { cluster, account } = findPlace(dataDirectory)
    const left = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    await release()
    const { command, args, options } = commandAs(account, 'sleep', ['60'])
    const stranger = spawn(command, args, options)
    cleanups.push(() => stranger.kill())
    writeFileSync(join(cluster, 'postmaster.pid'), [stranger.pid, ...left.slice(1)].join('\n'))
    const again = await openPrivateDatabase({ dataDirectory, isDurable: false })
    await ask(again.url, 'SELECT 1')
    expect(stranger.exitCode).toBeNull()
  })

  const linux = needs(process.platform === 'linux', 'only Linux tells of processes in /proc')
  test('a server killed outright whose remains nobody buries does not stop it', linux, async () => {
    const dataDirectory = dataWithDatabase()
    const { child, url } = openInAnotherProcess(dataDirectory)
    await url
    process.kill(child.pid ?? 0, 'SIGSTOP')
    const killed = postmasterOf(dataDirectory) ?? 0
    process.kill(killed, 'SIGKILL')
    const again = await openPrivateDatabase({ dataDirectory, isDurable: false })
    expect(readFileSync(`/proc/${killed}/stat`, 'utf8')).toContain(') Z ')
    await ask(again.url, 'SELECT 1')
    expect(again.url).toBe(await url)
  })

  test('a path too long for a socket: this machine alone, with a password', async () => {
    const dataDirectory = dataWithDatabase({ below: join('so-long-a-name-'.repeat(5), 'data') })
    const { url, revive } = await openPrivateDatabase({ dataDirectory, isDurable: false })
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    await expect(ask(url.replace(/:[^:@]+@/, ':guessed@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    expect(statSync(findPlace(dataDirectory).passwordFile).mode & 0o077).toBe(0)
    await revive()
  })

  test('data of another PostgreSQL are refused untouched, in words that say what to do', async () => {
    const dataDirectory = dataWithDatabase()
    await (await openPrivateDatabase({ dataDirectory, isDurable: false })).release()
    const version = join(findPlace(dataDirectory).cluster, 'PG_VERSION')
    writeFileSync(version, '17\n')
    const refused = await openPrivateDatabase({ dataDirectory }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DatabaseUnavailable)
    expect((refused as DatabaseUnavailable).refusal).toMatchObject({
      kind: 'made-by-another-version',
      version: '17',
      wanted: '18',
    })
    expect((refused as DatabaseUnavailable).text.vi).toContain('canhtayso backup')
  })
})

describe('links among the libraries', () => {
  test('are made when the install script did not run, and made once', () => {
    const native = join(dirname(temporaryData()), 'native')
    mkdirSync(join(native, 'lib'), { recursive: true })
    writeFileSync(join(native, 'lib', 'libicuuc.so.60.2'), 'a library')
    writeFileSync(
      join(native, 'pg-symlinks.json'),
      '[{"source":"native/lib/libicuuc.so.60.2","target":"native/lib/libicuuc.so.60"}]',
    )
    expect(completeLinks(native)).toBe(true)
    expect(readFileSync(join(native, 'lib', 'libicuuc.so.60'), 'utf8')).toBe('a library')
    expect(completeLinks(native)).toBe(true)
  })
})

const notStarted = isWhole ? 'whoever runs the tests is not root' : 'npm test -- --whole starts servers as root'

describe('started by root', needs(isRoot() && isWhole, notStarted), () => {
  const uidOfServer = (dataDirectory: string) => statSync(`/proc/${postmasterOf(dataDirectory)}`).uid

  test('the server runs as an account that no other program has, and only the password gets in, whoever asks', async () => {
    const dataDirectory = dataWithDatabase()
    const { url } = await openPrivateDatabase({ dataDirectory, isDurable: false })
    const uid = uidOfServer(dataDirectory)
    expect(uid).toBeGreaterThan(60_000)
    expect(uid).not.toBe(65534)
    expect(runAs(self, ['id', '-un', String(uid)]).status).not.toBe(0)
    const { directory, passwordFile, socketDirectory, accessFile } = findPlace(dataDirectory)
    const own = { kind: 'other', uid, gid: uid } as const
    expect(runAs(nobody, ['ls', socketDirectory]).status).not.toBe(0)
    for (const account of [nobody, own]) {
      expect(runAs(account, ['cat', passwordFile]).status).not.toBe(0)
      expect(runAs(account, ['touch', accessFile]).status).not.toBe(0)
      expect(runAs(account, ['rm', '-f', accessFile]).status).not.toBe(0)
    }
    expect(runAs(nobody, ['ls', directory]).status).not.toBe(0)
    await expect(ask(url.replace(/:[^:@]+@/, ':guessed@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    await expect(ask(url.replace(/canhtayso:[^:@]+@/, 'postgres@'), 'SELECT 1')).rejects.toThrow()
  })

  test('a database that an older release ran as nobody is handed over with all that is in it', async () => {
    const dataDirectory = dataWithDatabase()
    const before = await openPrivateDatabase({ dataDirectory, isDurable: false })
    await ask(before.url, 'CREATE TABLE kept ()')
    await before.release()
    const { directory, cluster } = findPlace(dataDirectory)
    runAs(self, ['chown', '-R', '65534:65534', cluster, join(directory, 'socket')])
    writeFileSync(join(cluster, 'pg_hba.conf'), 'local all all trust\n')
    const { url, release } = await openPrivateDatabase({ dataDirectory, isDurable: false })
    expect(await ask(url, 'SELECT * FROM kept')).toEqual([])
    expect(uidOfServer(dataDirectory)).toBe(statSync(join(cluster, 'base')).uid)
    expect(uidOfServer(dataDirectory)).not.toBe(65534)
    await expect(ask(url.replace(/:[^:@]+@/, ':guessed@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    await release()
  })

  test('an account is nobody else’s: not one that has a name, nor one that something runs as', () => {
    const first = ownAccount('/srv/a')
    expect(ownAccount('/srv/a')).toEqual(first)
    expect(ownAccount('/srv/b')).not.toEqual(first)
    if (first?.kind !== 'other') throw new Error('no account of its own')
    const stranger = spawn('sleep', ['60'], { uid: first.uid, gid: first.gid, cwd: '/' })
    cleanups.push(() => stranger.kill())
    expect(ownAccount('/srv/a')).not.toEqual(first)
  })

  test('of two that begin at once the later one takes the account of whoever made the cluster, not the one it chose', async () => {
    const dataDirectory = dataWithDatabase()
    const { cluster, account, directory } = findPlace(dataDirectory)
    const running = await openPrivateDatabase({ dataDirectory, isDurable: false })
    const chosen = ownAccount(dirname(directory))
    expect(chosen).not.toEqual(account)
    const place = { ...findPlace(dataDirectory), account: chosen ?? self }
    expect(settle(place).account).toEqual({ kind: 'other', uid: statSync(cluster).uid, gid: statSync(cluster).gid })
    await running.release()
  })

  test('where only root can enter, the database goes where its account can, and is found there again', async () => {
    const dataDirectory = temporaryData({ mode: 0o700 })
    const refuge = join(dirname(temporaryData()), 'refuge')
    const first = await openPrivateDatabase({ dataDirectory, refuge, isDurable: false })
    cleanups.push(() => stopPrivateDatabase(dataDirectory, refuge))
    await ask(first.url, 'CREATE TABLE kept ()')
    expect(first.directory.startsWith(refuge)).toBe(true)
    expect(readFileSync(join(dataDirectory, 'database-is-at'), 'utf8')).toContain(first.directory)
    await first.release()
    const again = await openPrivateDatabase({ dataDirectory, isDurable: false })
    expect(await ask(again.url, 'SELECT * FROM kept')).toEqual([])
    await again.release()
  })

  test('packages that only root can read are copied to where others can run them', () => {
    const shut = dirname(temporaryData({ mode: 0o700 }))
    const place = dirname(temporaryData())
    const { native, version } = findPackage()
    symlinkSync(dirname(native), join(shut, 'package'))
    const { postgres, initdb } = findBinaries(nobody, place, { native: join(shut, 'package', 'native'), version })
    expect(postgres.startsWith(place)).toBe(true)
    expect(runAs(nobody, [postgres, '--version']).stdout).toContain('PostgreSQL')
    expect(runAs(nobody, [initdb, '--version']).status).toBe(0)
  })

  test('a copy of such a directory has a database of its own', () => {
    const dataDirectory = temporaryData({ mode: 0o700 })
    const refuge = join(dirname(temporaryData()), 'refuge')
    const first = findPlace(dataDirectory, refuge)
    mkdirSync(first.cluster)
    expect(findPlace(dataDirectory, refuge).directory).toBe(first.directory)
    const copy = temporaryData({ mode: 0o700 })
    mkdirSync(copy)
    writeFileSync(join(copy, 'database-is-at'), readFileSync(join(dataDirectory, 'database-is-at')))
    expect(findPlace(copy, refuge).directory).not.toBe(first.directory)
  })

  const namespaces = needs(runAs(mapped, ['true']).status === 0, 'this machine lets no user make a namespace')
  test('with nowhere else to go it runs in a user namespace', namespaces, async () => {
    const dataDirectory = temporaryData({ mode: 0o700 })
    const refuge = join(dirname(dataDirectory), 'shut')
    const { url, directory, release } = await openPrivateDatabase({ dataDirectory, refuge, isDurable: false })
    expect(directory.startsWith(dataDirectory)).toBe(true)
    await ask(url, 'SELECT 1')
    await release()
    expect(existsSync(join(directory, 'cluster', 'postmaster.pid'))).toBe(false)
  })

  test('data that belong to an ordinary user are served as that user', async () => {
    const dataDirectory = temporaryData()
    const cluster = join(dataDirectory, 'postgresql', 'cluster')
    mkdirSync(cluster, { recursive: true })
    expect(findPlace(dataDirectory).account).toEqual(mapped)
    runAs(self, ['chown', '1234:1234', cluster])
    expect(findPlace(dataDirectory).account).toEqual({ kind: 'other', uid: 1234, gid: 1234 })
    expect(nobody).toEqual({ kind: 'other', uid: 65534, gid: 65534 })
    symlinkSync(dataDirectory, `${dataDirectory}-link`)
    expect(findPlace(`${dataDirectory}-link`).cluster).toBe(cluster)
  })
})
