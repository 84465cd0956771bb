import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canMountDisks, withSmallDisk } from '../../files/small-disk.fixture.ts'
import { type TestDatabase, testDatabase } from '../testing.ts'
import { backupTo } from './backup.ts'
import { restoreFrom } from './restore.ts'

const takenAt = new Date('2024-08-06T03:00:00Z')
const workplace = mkdtempSync(join(tmpdir(), 'canhtayso-backup-place-'))
const filesDirectory = join(workplace, 'files')
const PAGES = 40
const PAGE_BYTES = 4_096

let source: TestDatabase
beforeAll(async () => {
  source = await testDatabase()
  mkdirSync(join(filesDirectory, 'ab'), { recursive: true })
  for (let page = 0; page < PAGES; page++)
    writeFileSync(
      join(filesDirectory, 'ab', `${page}.bin`),
      createHash('sha256')
        .update(`${page}`)
        .digest()
        .toString('hex')
        .repeat(PAGE_BYTES / 64),
    )
})
afterAll(async () => {
  await source.close()
  rmSync(workplace, { recursive: true, force: true })
})

describe('a backup that finds no room', () => {
  test.skipIf(!canMountDisks)('is refused with the place, and nothing of it stays', async () => {
    await withSmallDisk('size=96k', async (disk) => {
      const directory = join(disk, 'backup')
      mkdirSync(directory, { mode: 0o700 })
      const refusal = { kind: 'place-unusable', directory, code: 'ENOSPC' }
      expect(await backupTo({ url: source.url, directory, filesDirectory, takenAt })).toEqual({ ok: false, refusal })
      expect(readdirSync(disk, { recursive: true })).toEqual(['backup'])
    })
  })

  test.each([
    ['beneath a file', join(workplace, 'a-file', 'backup'), 'ENOTDIR'],
    ['where a file is', join(workplace, 'a-file'), 'ENOTDIR'],
  ])('%s is refused', async (_, directory, code) => {
    writeFileSync(join(workplace, 'a-file'), 'mine')
    expect(await backupTo({ url: source.url, directory, takenAt })).toEqual({
      ok: false,
      refusal: { kind: 'place-unusable', directory, code },
    })
    expect(readFileSync(join(workplace, 'a-file'), 'utf8')).toBe('mine')
  })
})

test.skipIf(!canMountDisks)('a restore whose files find no room restores nothing, and leaves none of them', async () => {
  const directory = join(workplace, 'backup')
  expect(await backupTo({ url: source.url, directory, filesDirectory, takenAt })).toMatchObject({ ok: true })
  const target = await testDatabase({ empty: true })
  try {
    await withSmallDisk('size=96k', async (disk) => {
      expect(await restoreFrom({ directory, url: target.url, filesDirectory: disk })).toEqual({
        ok: false,
        refusal: { kind: 'place-unusable', directory: disk, code: 'ENOSPC' },
      })
      expect(readdirSync(disk, { recursive: true })).toEqual(['ab'])
    })
    const client = new pg.Client({ connectionString: target.url })
    await client.connect()
    const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`)
    await client.end()
    expect(rows).toEqual([])
  } finally {
    await target.close()
  }
})
