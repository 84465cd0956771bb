import { createHash, randomBytes } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assert } from '../../kernel/assert.ts'
import type { FileStore, ReceivedFile } from '../platform.ts'

const KEY_FORM = /^[a-z0-9][a-z0-9_-]*(?:[./][a-z0-9][a-z0-9_-]*)*$/
/** The digest at the end of a content key: all of it, or what follows the folder. */
const CONTENT_DIGEST = /(?:^|\/)([0-9a-f]{64})$/

const digestIn = (key: string): string | undefined => CONTENT_DIGEST.exec(key)?.[1]

/** The content key (SHA-256) of bytes: equal files are stored once, and corruption is detected. */
export const contentKey = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A file store in a directory. Keys that end in the content's digest are verified on reading. A file is written under a temporary name, flushed
 * and renamed, so that it is complete or absent.
 */
export function filesInDirectory(root: string): FileStore {
  const pathOf = (key: string) => {
    assert(KEY_FORM.test(key), `"${key}" names a file of the store`)
    return join(root, key.slice(0, 2), key)
  }
  async function receive(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ReceivedFile> {
    const draft = join(root, 'incoming', `${randomBytes(12).toString('hex')}.draft`)
    await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
    const drop = () => rm(draft, { force: true })
    const written = await writeWhole(draft, content).catch(async (error: unknown) => {
      await drop()
      throw error
    })
    const keep = async (key: string): Promise<void> => {
      assert([undefined, written.sha256].includes(digestIn(key)), 'a content key names the content it has')
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await rename(draft, path)
    }
    return { ...written, path: draft, keep: (key) => keep(key).finally(drop), drop }
  }
  return {
    async put(key, bytes) {
      const { keep } = await receive([bytes])
      await keep(key)
    },
    receive,
    async get(key) {
      const bytes = await readFile(pathOf(key))
      const digest = digestIn(key)
      if (digest !== undefined && contentKey(bytes) !== digest) throw new Error(`The stored file ${key} is damaged`)
      return bytes
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    has: (key) =>
      access(pathOf(key)).then(
        () => true,
        () => false,
      ),
  }
}

async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}
