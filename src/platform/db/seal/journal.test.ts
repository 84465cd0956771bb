import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../testing.ts'
import { catchUp } from './catch-up.ts'
import { type Journal, journalIn } from './journal.ts'
import { testSeals } from './testing.ts'
import { readOutside, verifyRecord } from './verify-record.ts'

const place = mkdtempSync(join(tmpdir(), 'canhtayso-journal-'))
const path = join(place, 'deep', 'seals.log')
const journal: Journal = journalIn(path)
let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform({ seals: testSeals(journal) })
})
afterAll(async () => {
  await platform.close()
  rmSync(place, { recursive: true, force: true })
})

const write = (key: string) => sql`INSERT INTO setting (key, value) VALUES (${key}, '1')`.execute(platform.database)
const verify = async () => verifyRecord(platform.database, await readOutside(platform.seals))
const lines = () => readFileSync(path, 'utf8').trimEnd().split('\n')

test('the head is noted with each act, in a file that nobody else reads, and tells where it begins', async () => {
  await write('one')
  await write('two')
  expect(lines()).toEqual([
    expect.stringMatching(/^sealed 2 \S+Z [0-9a-f]{64} setting:1=one$/),
    expect.stringMatching(/^sealed 3 \S+Z [0-9a-f]{64} setting:1=two$/),
  ])
  expect(statSync(path).mode & 0o077).toBe(0)
  const { faults, notices } = await verify()
  expect(faults).toEqual([])
  expect(notices).toEqual([{ kind: 'journal-begins-late', place: path, seal: 2, at: expect.any(String) }])
})

test('an act that fails is not noted', async () => {
  const before = lines()
  await expect(sql`INSERT INTO setting (key, value) VALUES ('one', '1')`.execute(platform.database)).rejects.toThrow(/duplicate/)
  expect(lines()).toEqual(before)
})

test('a program that died between COMMIT and journal is made up for at the next start', async () => {
  const kept = readFileSync(path)
  await write('three')
  writeFileSync(path, kept)
  expect((await verify()).faults).toEqual([])
  expect(await catchUp(platform.database, journal)).toBe('agrees')
  expect(lines().at(-1)).toMatch(/^sealed 4 .* caught up$/)
})

test('a line that is half written does not spoil the next one', async () => {
  appendFileSync(path, 'sealed 9 2026-')
  expect(await catchUp(platform.database, journal)).toBe('differs')
  await write('four')
  expect(lines().at(-1)).toMatch(/^sealed 5 /)
  expect((await verify()).faults).toEqual([{ kind: 'journal-unreadable', place: path, lines: 1 }])
})

test('a record that is older than the journal is said to be so, at the start too, until somebody accepts it', async () => {
  const hash = 'a'.repeat(64)
  journal.append({ kind: 'sealed', seq: 7, at: '2026-01-01T00:00:00.000Z', hash, note: 'disbursement:1=2024-06/x' })
  expect(await catchUp(platform.database, journal)).toBe('differs')
  const at = '2026-01-01T00:00:00.000Z'
  expect((await verify()).faults).toEqual([
    { kind: 'record-older', seal: 5, lost: 1, from: at, until: at },
    { kind: 'seal-differs', seal: 7, at, summary: 'disbursement:1=2024-06/x' },
    expect.objectContaining({ kind: 'journal-unreadable' }),
  ])
})

test('there may be none: that is said, and is no disagreement', async () => {
  const { faults, notices } = await verifyRecord(
    platform.database,
    await readOutside(testSeals(journalIn(join(place, 'nowhere.log')))),
  )
  expect({ faults, kinds: notices.map(({ kind }) => kind) }).toEqual({ faults: [], kinds: ['journal-missing'] })
  expect(await catchUp(platform.database, journalIn(join(place, 'nowhere.log')))).toBe('missing')
})
