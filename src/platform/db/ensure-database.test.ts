import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { DatabaseUnavailable } from './embedded/database-unavailable.ts'
import { ensureDatabase } from './ensure-database.ts'

const server = process.env['TEST_DATABASE_URL'] ?? ''
const workplace = mkdtempSync(join(tmpdir(), 'canhtayso-ensure-'))
afterAll(() => rmSync(workplace, { recursive: true, force: true }))
const dataDirectory = join(workplace, 'data')
const closers: (() => unknown)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function refusalFor(databaseUrl: string): Promise<DatabaseUnavailable> {
  const outcome = await ensureDatabase({ databaseUrl, dataDirectory }).catch((error: unknown) => error)
  if (outcome instanceof DatabaseUnavailable) return outcome
  throw new Error('it was not refused')
}

/** A message of PostgreSQL's protocol: a letter, the length, the content. */
function message(letter: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(content.length + 4, 1)
  return Buffer.concat([head, content])
}

const ready = message('Z', Buffer.from('I'))
const column = (name: string) =>
  Buffer.concat([Buffer.from(`${name}\0`), Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0])])
const field = (text: string) => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)])
const two = Buffer.from([0, 2])

/** Speaks just enough to say that it is PostgreSQL 14, whatever it is asked. */
function answerAsOldServer(socket: Socket): void {
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', Buffer.from([0, 0, 0, 0])), ready]))
    socket.once('data', () => {
      const rows = [
        message('T', Buffer.concat([two, column('number'), column('version')])),
        message('D', Buffer.concat([two, field('140011'), field('14.11')])),
      ]
      socket.write(Buffer.concat([...rows, message('C', Buffer.from('SELECT 1\0')), ready]))
    })
  })
}

function oldServer(): Promise<number> {
  const listening = createServer(answerAsOldServer)
  closers.push(() => listening.close())
  return new Promise((resolve) => listening.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port)))
}

describe('a given server', () => {
  test('that answers is used as it is, and never stopped', async () => {
    const { url, kind, release } = await ensureDatabase({ databaseUrl: server, dataDirectory })
    expect({ url, kind }).toEqual({ url: server, kind: 'given' })
    await release()
    await ensureDatabase({ databaseUrl: server, dataDirectory })
    expect(existsSync(join(dataDirectory, 'postgresql'))).toBe(false)
  })

  test('older than 15 is refused, with its version', async () => {
    const { refusal, text } = await refusalFor(`postgresql://a:b@127.0.0.1:${await oldServer()}/c`)
    expect(refusal).toMatchObject({ kind: 'server-too-old', version: '14.11' })
    expect(text.vi).toContain('cần phiên bản 15 trở lên')
  })

  test('that nobody runs is named without its password', async () => {
    const { refusal, message } = await refusalFor('postgresql://someone:secret@127.0.0.1:1/programme')
    expect(refusal).toMatchObject({ kind: 'server-unreachable', server: '127.0.0.1:1/programme' })
    expect(message).not.toContain('secret')
  })

  test('without that database says so', async () => {
    const url = new URL(server)
    url.pathname = '/no_such_database'
    expect((await refusalFor(url.href)).refusal.kind).toBe('database-missing')
  })

  test('that does not know the user says so', async () => {
    const url = new URL(server)
    url.username = 'nobody_of_that_name'
    url.password = 'x'
    expect((await refusalFor(url.href)).refusal.kind).toBe('sign-in-refused')
  })

  test.each(['localhost', 'mysql://localhost/x', 'postgresql://['])(
    'the address %s is refused with the right form',
    async (address) => {
      const { refusal, text } = await refusalFor(address)
      expect(refusal.kind).toBe('address-malformed')
      expect(text.en).toContain('postgresql://name:password@host:5432/database')
    },
  )
})

describe('a data directory', () => {
  const modeOf = (directory: string) => statSync(directory).mode & 0o777

  test('is made closed to others, and one that stands empty is closed', async () => {
    await ensureDatabase({ databaseUrl: server, dataDirectory })
    expect(modeOf(dataDirectory) & 0o066).toBe(0)
    const empty = join(workplace, 'empty')
    mkdirSync(empty)
    chmodSync(empty, 0o777)
    await ensureDatabase({ databaseUrl: server, dataDirectory: empty })
    expect(modeOf(empty) & 0o066).toBe(0)
  })

  test.each([0o755, 0o702, 0o704])(
    'with files, of mode %o, is refused with the command that closes it, and left as it is',
    async (mode) => {
      const open = join(workplace, `open-${mode}`)
      mkdirSync(open)
      writeFileSync(join(open, 'something'), '')
      chmodSync(open, mode)
      const refused = await ensureDatabase({ databaseUrl: server, dataDirectory: open }).catch((error: unknown) => error)
      expect((refused as DatabaseUnavailable).refusal).toEqual({ kind: 'open-to-others', place: open })
      expect((refused as DatabaseUnavailable).text.vi).toContain(`chmod o-rw ${open}`)
      expect(modeOf(open)).toBe(mode)
      chmodSync(open, 0o711)
      expect(await ensureDatabase({ databaseUrl: server, dataDirectory: open })).toMatchObject({ kind: 'given' })
    },
  )
})

describe('a private database', () => {
  const home = join(workplace, 'private')
  const refusalOf = (dataDirectory: string) =>
    ensureDatabase({ databaseUrl: '', dataDirectory, whenMissing: 'refuse' }).catch(
      (error: unknown) => error instanceof DatabaseUnavailable && error.refusal,
    )

  test('is not made by whoever makes none, nor is a folder for it', async () => {
    expect(await refusalOf(home)).toEqual({ kind: 'none-here', directory: home })
    expect(existsSync(home)).toBe(false)
  })

  test('that is there is found by whoever makes none', async () => {
    const { release } = await ensureDatabase({ databaseUrl: '', dataDirectory: home })
    await release()
    const found = await ensureDatabase({ databaseUrl: '', dataDirectory: home, whenMissing: 'refuse' })
    expect(found).toMatchObject({ kind: 'private', name: { vi: expect.stringContaining(home) } })
    await found.release()
  }, 60_000)

  test('cannot be where a file is, whoever asks', async () => {
    const file = join(workplace, 'a-file')
    writeFileSync(file, '')
    chmodSync(file, 0o600)
    const unusable = { kind: 'directory-unusable', directory: file, code: 'ENOTDIR' }
    expect(await refusalOf(file)).toMatchObject(unusable)
    const made = await ensureDatabase({ databaseUrl: '', dataDirectory: join(file, 'data') }).catch((error: unknown) => error)
    expect((made as DatabaseUnavailable).refusal).toMatchObject({ ...unusable, directory: join(file, 'data') })
  })
})
