import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/new-id.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { type AuditEvent, canonicalText, NO_HASH } from './event.ts'
import { recordAudit, verifyAudit, verifyTrail } from './service.ts'
import { computeHash, streamEvents } from './store.ts'

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

  test('a tail rewritten with every hash computed anew is found by the head; once that is moved too, by a copy of the head and by the sealed record', async () => {
    await withoutTriggers(sql`INSERT INTO audit_event SELECT * FROM kept WHERE seq = 41`)
    const known = await verifyAudit(platform.database)
    expect(known).toMatchObject({ ok: true, events: 41 })
    const head = await rewriteFrom(20)
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: false, broken: { seq: 42, fault: 'cut-off' } })
    await sql`ALTER TABLE audit_head DISABLE TRIGGER ALL`.execute(platform.database)
    await sql`UPDATE audit_head SET hash = decode(${head}, 'hex')`.execute(platform.database)
    const now = await verifyAudit(platform.database)
    expect(now).toMatchObject({ ok: true, events: 41, head })
    expect(now).not.toEqual(known)
    expect(await verifyTrail(platform.database)).toMatchObject({
      ok: false,
      events: 19,
      broken: { seq: 20, fault: 'changed' },
      breaksInAll: 22,
    })
  })

  test('a tail whose previous hashes alone were patched is found at its first event', async () => {
    await withoutTriggers(sql`UPDATE audit_event SET reason = 'other' WHERE seq = 30`)
    await withoutTriggers(sql`UPDATE audit_event SET previous_hash = sha256('x') WHERE seq = 31`)
    expect(await verifyAudit(platform.database)).toMatchObject({ broken: { seq: 30, fault: 'changed' } })
    await withoutTriggers(sql`UPDATE audit_event SET reason = 'writer' WHERE seq = 30`)
    await withoutTriggers(sql`UPDATE audit_event SET hash = sha256('x') WHERE seq = 30`)
    expect(await verifyAudit(platform.database)).toMatchObject({ broken: { seq: 30, fault: 'changed' } })
  })

  /** Blames somebody else, then seals every later event as the program would have. @returns the new head */
  async function rewriteFrom(seq: number): Promise<string> {
    const events: AuditEvent[] = []
    for await (const some of streamEvents(platform.database)) events.push(...some)
    let previousHash = events.find((event) => event.seq === seq - 1)?.hash ?? NO_HASH
    for (const event of events.filter((later) => later.seq >= seq)) {
      const changed = { ...event, actorName: 'Nguyễn Văn Khác', previousHash }
      const hash = computeHash(changed)
      await withoutTriggers(sql`UPDATE audit_event SET actor_name = ${changed.actorName}, previous_hash = decode(${previousHash}, 'hex'),
        hash = decode(${hash}, 'hex') WHERE seq = ${event.seq}`)
      previousHash = hash
    }
    return previousHash
  }

  async function withoutTriggers(statement: { execute: (database: TestPlatform['database']) => Promise<unknown> }) {
    await sql`ALTER TABLE audit_event DISABLE TRIGGER ALL`.execute(platform.database)
    await statement.execute(platform.database)
    await sql`ALTER TABLE audit_event ENABLE TRIGGER ALL`.execute(platform.database)
  }
})

describe('an event of odd words', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await testPlatform()
  })
  afterAll(() => platform.close())

  test('whatever text, number or name an event is given, the hash is that of what is kept', async () => {
    const odd = fc.oneof(
      fc.constantFrom('\ud83d', 'a\ud800b', '\udc00', 'nul\0', 'e\u0301', 'ﬀ', '\u2028'),
      fc.string({ unit: 'binary' }),
    )
    const numbers = fc.constantFrom(-0, 1e21, 1.0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 2 ** 53, Number.NaN)
    const value = fc.oneof(
      odd,
      numbers,
      fc.date({ noInvalidDate: false }),
      fc.dictionary(odd, fc.oneof(odd, numbers)),
      fc.constant(undefined),
    )
    const event = fc.record({ name: odd, action: odd, id: odd, before: value, after: fc.array(value), reason: odd })
    await fc.assert(
      fc.asyncProperty(event, ({ name, action, id, before, after, reason }) =>
        platform.database
          .transaction()
          .execute((transaction) =>
            recordAudit(transaction, { ...hanh, name }, { action, subject: { kind: 'x', id }, before, after, reason }),
          ),
      ),
      { numRuns: 60 },
    )
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true })
  })
})

describe('verification of a trail that was altered in several places', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await testPlatform()
    for (let index = 0; index < 12; index += 1)
      await platform.database.transaction().execute((transaction) => recordAudit(transaction, hanh, approval))
    await sql`ALTER TABLE audit_event DISABLE TRIGGER USER`.execute(platform.database)
    await sql`UPDATE audit_event SET reason = 'other' WHERE seq IN (3, 8)`.execute(platform.database)
    await sql`UPDATE audit_event SET previous_hash = sha256('x') WHERE seq = 5`.execute(platform.database)
    await sql`DELETE FROM audit_event WHERE seq IN (10, 12)`.execute(platform.database)
  })
  afterAll(() => platform.close())

  test('goes on after a break and names each', async () => {
    const verdict = await verifyAudit(platform.database)
    expect(verdict).toMatchObject({ ok: false, events: 2, broken: { seq: 3, fault: 'changed' }, breaksInAll: 6 })
    const breaks = verdict.ok ? [] : verdict.breaks.map(({ seq, fault }) => `${seq} ${fault}`)
    expect(breaks).toEqual(['3 changed', '5 unlinked', '5 changed', '8 changed', '11 missing', '12 cut-off'])
  })

  test('a trail that was removed whole is cut off', async () => {
    await sql`DELETE FROM audit_event`.execute(platform.database)
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: false, events: 0, broken: { seq: 1, fault: 'cut-off' } })
  })

  test('a trail that was removed whole with its head is found by the sealed record', async () => {
    await sql`ALTER TABLE audit_head DISABLE TRIGGER USER`.execute(platform.database)
    await sql`UPDATE audit_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')`.execute(platform.database)
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true, events: 0 })
    expect(await verifyTrail(platform.database)).toMatchObject({
      ok: false,
      events: 0,
      broken: { seq: 1, fault: 'missing' },
      breaksInAll: 12,
    })
  })
})

// Computed with Python: hashlib.sha256 over json.dumps(event, sort_keys=True, separators=(',', ':'), ensure_ascii=False).
describe('what the hash of an event is taken over', () => {
  const first: Omit<AuditEvent, 'hash'> = {
    seq: 1,
    id: '01890000-0000-7000-8000-0000000000e1',
    at: '2024-08-06T02:00:00.000Z',
    actorId: '00000000-0000-7000-8000-000000000001',
    actorName: 'Trần Thị Hạnh',
    via: 'web',
    action: 'payments.approved',
    subject: { kind: 'payment-cycle', id: '01890000-0000-7000-8000-0000000000c1' },
    before: null,
    after: { total: 1_500_000_000, groups: 1000, note: 'Tổ "số 1"', shares: [{ part: 7, whole: 10 }] },
    reason: null,
    previousHash: NO_HASH,
  }

  test('its JSON, with the keys sorted at every depth and its own hash left out', () => {
    expect(canonicalText(first)).toBe(
      '{"action":"payments.approved","actorId":"00000000-0000-7000-8000-000000000001","actorName":"Trần Thị Hạnh",' +
        '"after":{"groups":1000,"note":"Tổ \\"số 1\\"","shares":[{"part":7,"whole":10}],"total":1500000000},' +
        '"at":"2024-08-06T02:00:00.000Z","before":null,"id":"01890000-0000-7000-8000-0000000000e1",' +
        `"previousHash":"${NO_HASH}","reason":null,"seq":1,` +
        '"subject":{"id":"01890000-0000-7000-8000-0000000000c1","kind":"payment-cycle"},"via":"web"}',
    )
  })

  test('the first event of a chain, and the one that follows it, have these hashes', () => {
    const previousHash = computeHash(first)
    expect(previousHash).toBe('c1e8ad66d89ad3205cfec638be75877de03648b4b74d486a72fca83feab48499')
    const id = '01890000-0000-7000-8000-0000000000e2'
    const returned = { action: 'payments.returned', before: { state: 'submitted' }, after: null, reason: 'Xem lại hai tổ' }
    expect(computeHash({ ...first, ...returned, seq: 2, id, previousHash })).toBe(
      'c3ef51aa435558a9ecbb17560071e0205e38491b2f59fbe0d940c9cb8abcf905',
    )
  })

  test('what a caller carries besides is not hashed: the text is of the twelve fields', () => {
    expect(canonicalText({ ...first, hash: 'x' } as typeof first)).toBe(canonicalText(first))
  })
})
