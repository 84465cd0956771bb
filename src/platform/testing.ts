import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainDate } from '../kernel/calendar.ts'
import { NO_ROW, withinReach } from './db/reach/row-reach.ts'
import { testSeals } from './db/seal/testing.ts'
import { type Template, testDatabase } from './db/testing.ts'
import { checkInput } from './jobs/job-kind.ts'
import { newId } from './new-id.ts'
import type { FileStore, JobRun, JobState, Jobs, Keyring, Platform } from './platform.ts'

export interface TestPlatform extends Platform {
  readonly url: string
  readonly close: () => Promise<void>
}

/** A platform on a fresh migrated database, with the clock at 6 August 2024, as the demonstration has it. */
export async function testPlatform(overrides: Partial<Platform> = {}, template?: Template): Promise<TestPlatform> {
  const { seals = testSeals() } = overrides
  const { database, url, close } = await testDatabase({ seals, ...(template && { template }) })
  const silent = () => undefined
  return {
    database,
    url,
    close,
    clock: { now: () => new Date('2024-08-06T02:00:00Z'), today: () => plainDate('2024-08-06') },
    newId,
    keyring: testKeyring(),
    seals,
    files: filesInMemory(),
    jobs: jobsAtOnce(),
    log: { info: silent, warn: silent, error: silent },
    ...overrides,
  }
}

function testKeyring(): Keyring {
  const key = createSecretKey(Buffer.alloc(32, 7))
  return {
    seal(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16))
      return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
    },
    blindIndex: (plain) => createHmac('sha256', key).update(plain).digest(),
  }
}

function filesInMemory(): FileStore {
  const files = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => void files.set(key, bytes),
    async receive(content) {
      const chunks: Uint8Array[] = []
      for await (const chunk of content) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      // Whoever reads a draft in another process finds it on the disk.
      const path = join(tmpdir(), `canhtayso-${newId()}.draft`)
      await writeFile(path, bytes)
      const drop = () => rm(path, { force: true })
      return { bytes: bytes.length, sha256, path, keep: async (key) => void files.set(key, bytes), drop }
    },
    get: async (key) => {
      const bytes = files.get(key)
      if (bytes === undefined) throw new Error(`No file ${key}`)
      return bytes
    },
    has: async (key) => files.has(key),
    remove: async (key) => void files.delete(key),
  }
}

/** Runs a job to its end inside `start`: a test need not wait for a worker. */
function jobsAtOnce(): Jobs {
  const handlers = new Map<string, (run: JobRun<unknown>) => ReturnType<ReturnType<typeof checkInput>>>()
  const states = new Map<string, JobState>()
  return {
    register: (kind, handler) => void handlers.set(kind.kind, checkInput(kind, handler)),
    find: async (id) => states.get(id),
    findOpen: async () => undefined,
    async start({ kind }, input, startedBy) {
      const handler = handlers.get(kind)
      if (handler === undefined) throw new Error(`No handler for ${kind}`)
      const id = newId()
      const ended = await withinReach(NO_ROW, () => handler({ input, startedBy, progress: async () => undefined }))
      const job = { id, kind, done: 1, total: 1, note: null, startedBy }
      states.set(
        id,
        ended.ok
          ? { ...job, state: 'done', result: ended.value }
          : { ...job, state: 'failed', result: null, failure: ended.refusal },
      )
      return id
    },
  }
}
