import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/new-id.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { recordAudit, verifyAudit } from './service.ts'

const hanh = { userId: newId(), name: 'Trần Thị Hạnh', via: 'web' as const }
const approval = {
  action: 'payments.approved',
  subject: { kind: 'payment-cycle', id: 'c1' },
  after: { amountVnd: 1_500_000_000 },
}

describe('the audit chain', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await testPlatform()
  })
  afterAll(() => platform.close())

  const record = (note: string) =>
    platform.database.transaction().execute((transaction) => recordAudit(transaction, hanh, { ...approval, reason: note }))

  test('an empty chain verifies', async () => {
    expect(await verifyAudit(platform.database)).toEqual({ ok: true, events: 0, head: '0'.repeat(64) })
  })

  test('forty writers at once make one unbroken chain', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => record(`writer ${index}`)))
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true, events: 40 })
  })

  test('what is recorded hashes the same when read back: order of keys, accents, nothing, nesting', async () => {
    const odd = { z: 1, a: { y: [null, 'Tổ', { b: 2, a: 0.1 }], x: undefined }, when: new Date(0) }
    await platform.database
      .transaction()
      .execute((transaction) => recordAudit(transaction, hanh, { ...approval, before: odd, after: undefined }))
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true })
  })

  test('a transaction that fails leaves no event and no gap', async () => {
    const before = await verifyAudit(platform.database)
    const failing = platform.database.transaction().execute(async (transaction) => {
      await recordAudit(transaction, hanh, approval)
      throw new Error('the use case failed')
    })
    await expect(failing).rejects.toThrow('the use case failed')
    expect(await verifyAudit(platform.database)).toEqual(before)
  })

  test.each([
    ['an update', sql`UPDATE audit_event SET reason = 'other' WHERE seq = 3`],
    ['a delete', sql`DELETE FROM audit_event WHERE seq = 3`],
    ['a truncate', sql`TRUNCATE audit_event`],
    ['moving the head', sql`UPDATE audit_head SET seq = 0`],
    ['removing the head', sql`DELETE FROM audit_head`],
  ])('%s is refused by the database', async (_, statement) => {
    await expect(statement.execute(platform.database)).rejects.toThrow(/append-only/)
  })

  test('an event that does not continue the chain is refused by the database', async () => {
    const fork = sql`INSERT INTO audit_event SELECT seq + 1, gen_random_uuid(), at, actor_id, actor_name, via, action, subject_kind,
      subject_id, before, after, reason, previous_hash, sha256(hash) FROM audit_event WHERE seq = 5`
    await expect(fork.execute(platform.database)).rejects.toThrow(/does not continue the chain/)
  })

  test('a row changed behind the triggers is found and named', async () => {
    await withoutTriggers(sql`UPDATE audit_event SET after = '{"amountVnd": 9}' WHERE seq = 7`)
    const verdict = await verifyAudit(platform.database)
    expect(verdict).toMatchObject({ ok: false, events: 6, broken: { seq: 7, fault: 'changed', action: 'payments.approved' } })
    await withoutTriggers(sql`UPDATE audit_event SET after = '{"amountVnd": 1500000000}' WHERE seq = 7`)
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true })
  })

  test('a row taken out of the middle, and an end cut off, are found', async () => {
    await withoutTriggers(sql`CREATE TABLE kept AS SELECT * FROM audit_event WHERE seq IN (9, 41)`)
    await withoutTriggers(sql`DELETE FROM audit_event WHERE seq = 9`)
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: false, broken: { seq: 10, fault: 'missing' } })
    await withoutTriggers(sql`INSERT INTO audit_event SELECT * FROM kept WHERE seq = 9`)
    await withoutTriggers(sql`DELETE FROM audit_event WHERE seq = 41`)
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: false, broken: { seq: 41, fault: 'cut-off' } })
  })

  async function withoutTriggers(statement: { execute: (database: TestPlatform['database']) => Promise<unknown> }) {
    await sql`ALTER TABLE audit_event DISABLE TRIGGER ALL`.execute(platform.database)
    await statement.execute(platform.database)
    await sql`ALTER TABLE audit_event ENABLE TRIGGER ALL`.execute(platform.database)
  }
})
