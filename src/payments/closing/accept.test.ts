import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import { journalIn } from '../../platform/db/seal/journal.ts'
import { testSeals } from '../../platform/db/seal/testing.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { findProvinceOf } from '../../units/service.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { acceptRecord, verifyBooks } from '../service.ts'

const place = mkdtempSync(join(tmpdir(), 'canhtayso-accept-'))
const journal = journalIn(join(place, 'seals.log'))
let platform: TestPlatform
let provinceId: string
beforeAll(async () => {
  platform = await platformWithUnits({ seals: testSeals(journal) })
  provinceId = await findProvinceOf(platform.database, { on: platform.clock.today() })
})
afterAll(async () => {
  await platform.close()
  rmSync(place, { recursive: true, force: true })
})

const administrator = () => officer(platform, 'administrator', provinceId)
const reason = 'Khôi phục bản sao lưu ngày 5/8'

test('a record that the journal does not contradict cannot be accepted', async () => {
  expect(await acceptRecord(platform, administrator(), { reason })).toMatchObject({ refusal: { kind: 'nothing-to-accept' } })
})

test('one that is older than the journal is accepted by an administrator with a reason, and by nobody else', async () => {
  journal.append({ kind: 'sealed', seq: 900, at: '2024-08-05T02:00:00.000Z', hash: 'b'.repeat(64), note: 'payment_order:1' })
  expect((await verifyBooks(platform)).faults.map(({ kind }) => kind)).toEqual(['record-older', 'seal-differs'])
  const lead = officer(platform, 'dx-lead', provinceId)
  expect(await acceptRecord(platform, lead, { reason })).toMatchObject({ refusal: { kind: 'not-allowed' } })
  expect(await acceptRecord(platform, administrator(), { reason: ' ' })).toMatchObject({ refusal: { kind: 'reason-missing' } })
  expect((await verifyBooks(platform)).ok).toBe(false)

  expect(await acceptRecord(platform, administrator(), { reason })).toMatchObject({ ok: true })
  const books = await verifyBooks(platform)
  expect(books).toMatchObject({ ok: true, notices: [{ kind: 'record-accepted', reason: expect.stringContaining(reason) }] })
})
