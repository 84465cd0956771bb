import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { computeChecksum, type Manifest, sealBackup } from './manifest.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'backup-'))
})
afterAll(() => rm(directory, { recursive: true }))

const manifest: Manifest = {
  format: 1,
  software: '0.1.0',
  takenAt: '2024-08-06T02:00:00.000Z',
  serverVersion: '18.4',
  migrations: [],
  tables: [],
  partitions: [],
  sequences: [],
  heads: {},
  storedFiles: 0,
}

test('a backup’s sums are SHA-256, a line a file as the sha256sum program writes them', async () => {
  await writeFile(join(directory, 'to.txt'), 'Tổ công nghệ số cộng đồng\n')
  await sealBackup(directory, manifest)
  const [ofManifest, ofFile, end] = (await readFile(join(directory, 'SHA256SUMS'), 'utf8')).split('\n')
  expect(ofFile).toBe('4c17e59bca94547719e93d980899372e8cd984e29c399904ec7748dabc99098e  to.txt')
  expect(ofManifest).toBe(`${await computeChecksum(join(directory, 'manifest.json'))}  manifest.json`)
  expect(end).toBe('')
})
