import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileStore } from '../platform.ts'
import { contentKey, filesInDirectory } from './directory.ts'

describe('files in a directory', () => {
  const bytes = Buffer.from('Danh sách tổ')
  let root: string
  let files: FileStore
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'files-'))
    files = filesInDirectory(root)
  })
  afterAll(() => rm(root, { recursive: true }))

  test('what was put comes back, also twice at the same time', async () => {
    const key = contentKey(bytes)
    expect(await files.has(key)).toBe(false)
    await Promise.all([files.put(key, bytes), files.put(key, bytes)])
    expect(Buffer.from(await files.get(key)).equals(bytes)).toBe(true)
    expect(await files.has(key)).toBe(true)
  })

  test('a file changed on the disk is not taken for the one that was stored', async () => {
    const key = contentKey(bytes)
    await writeFile(join(root, key.slice(0, 2), key), 'other')
    await expect(files.get(key)).rejects.toThrow('damaged')
  })

  test('what comes as a stream is kept under its digest in a folder, or leaves nothing behind', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Buffer.of(byte)
    }
    const received = await files.receive(pieces())
    expect(received).toMatchObject({ bytes: bytes.length, sha256: contentKey(bytes) })
    await received.keep(`registers/${received.sha256}`)
    expect(Buffer.from(await files.get(`registers/${received.sha256}`)).equals(bytes)).toBe(true)
    await writeFile(join(root, 're', `registers/${received.sha256}`), 'other')
    await expect(files.get(`registers/${received.sha256}`)).rejects.toThrow('damaged')
    await (await files.receive(pieces())).drop()
    await expect((await files.receive(pieces())).keep(`registers/${'0'.repeat(64)}`)).rejects.toThrow()
    expect(await readdir(join(root, 'incoming'))).toEqual([])
  })

  test('a stream that breaks off leaves nothing behind', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes
      throw new Error('cut off')
    }
    await expect(files.receive(broken())).rejects.toThrow('cut off')
    expect(await readdir(join(root, 'incoming'))).toEqual([])
  })

  test.each(['../secret', '/etc/passwd', 'a/../../b', '', '.hidden', 'a//b'])('the key "%s" is refused', async (key) => {
    await expect(files.get(key)).rejects.toThrow()
    await expect(files.put(key, bytes)).rejects.toThrow()
  })

  test('a content key is the SHA-256 of the bytes, as sha256sum prints it', () => {
    expect(contentKey(Buffer.from('Tổ công nghệ số cộng đồng\n'))).toBe(
      '4c17e59bca94547719e93d980899372e8cd984e29c399904ec7748dabc99098e',
    )
  })
})
