import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { importService } from '../service.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await platformWithUnits()
})
afterAll(() => platform.close())

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

// Computed with Python's hashlib: the files' names and digests, parted by a zero byte, in their order, a line each.
test('the same files, in whichever order, are known again by the SHA-256 of their names and digests', async () => {
  const files = [file('b.csv', 'Họ tên\n'), file('a.csv', 'Ho ten\n')]
  const asOf = plainDate('2024-06-01')
  await importService(platform).preview(systemActor, { files, asOf })
  await importService(platform).preview(systemActor, { files: files.toReversed(), asOf })
  const { rows } = await sql<{ content: string }>`SELECT encode(content_hash, 'hex') AS content FROM import_batch`.execute(
    platform.database,
  )
  expect(new Set(rows.map(({ content }) => content))).toEqual(
    new Set(['e468c5af9e128ada287a34cd6ca35d5f97a509c8edf328561b7ad5c97701bd53']),
  )
})
