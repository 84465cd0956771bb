import { createHash, randomBytes } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assert } from '../../kernel/assert.ts'
import type { FileStore } from '../platform.ts'

const KEY_FORM = /^[a-z0-9][a-z0-9_-]*(?:[./][a-z0-9][a-z0-9_-]*)*$/
const CONTENT_KEY = /^[0-9a-f]{64}$/

/** The content key (SHA-256) of bytes: equal files are stored once, and corruption is detected. */
export const contentKey = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A file store in a directory. Content keys are verified on reading. A file is written under a temporary name, flushed
 * and renamed, so that it is complete or absent.
 */
export function filesInDirectory(root: string): FileStore {
  const pathOf = (key: string) => {
    assert(KEY_FORM.test(key), `"${key}" names a file of the store`)
    return join(root, key.slice(0, 2), key)
  }
  return {
    async put(key, bytes) {
      assert(!CONTENT_KEY.test(key) || key === contentKey(bytes), 'a content key names the content it has')
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(path, bytes)
    },
    async get(key) {
      const bytes = await readFile(pathOf(key))
      if (CONTENT_KEY.test(key) && contentKey(bytes) !== key) throw new Error(`The stored file ${key} is damaged`)
      return bytes
    },
    has: (key) =>
      access(pathOf(key)).then(
        () => true,
        () => false,
      ),
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path).catch(async (error: unknown) => {
    await rm(draft, { force: true })
    throw error
  })
}
