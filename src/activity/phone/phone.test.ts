import { describe, expect, test } from 'vitest'
import { content, memoryStore } from '../../field.fixture.ts'
import { newId } from '../../platform/new-id.ts'
import type { Acknowledgement, Changes, KeptVersion } from '../sync/sync.ts'
import { type OutboxRecord, saveRecord, seeSessions } from './outbox.ts'
import { readStatus, waitBeforeRetry } from './retry.ts'
import { syncOnce, type Wire, type WireAnswer } from './sync-once.ts'

const [ownerId, groupId] = [newId(), newId()]
const NOTHING: Changes = { items: [], nextCursor: 'c', hasMore: false, isFromBeginning: false }
const nothingNew: Wire['changes'] = async () => ({ kind: 'answered', body: NOTHING })
const keptOf = (record: unknown, ordinal = 1): KeptVersion => ({
  ...(record as OutboxRecord),
  ...{ ordinal, recordedBy: ownerId, arrivedAt: '2024-08-06T07:05:00.000Z' },
})
const acceptAll: Wire['push'] = async (records) => ({
  kind: 'answered',
  body: { acknowledgements: records.map((record) => ({ outcome: 'accepted', kept: keptOf(record) })) },
})
const refusal = { kind: 'month-locked', vi: 'Tháng đã khóa.', en: 'Locked.' }

function phone() {
  const store = memoryStore()
  const record = (given: { sessionId?: string; people?: number } = {}) =>
    saveRecord(store, {
      ...{ versionId: newId(), sessionId: given.sessionId ?? newId(), groupId, ownerId, madeAt: '2024-08-05T12:00:00.000Z' },
      content: content({ people: given.people ?? 5, times: 20 }),
    })
  const sync = (wire: Partial<Wire>) =>
    syncOnce({ store, wire: { push: acceptAll, changes: nothingNew, ...wire }, ownerId, newId })
  const outbox = () => store.rows('outbox')
  const seen = () => seeSessions(store.rows('sessions'), store.rows('outbox'), ownerId)
  return { store, record, sync, outbox, seen }
}

describe('what was recorded', () => {
  test('waits until the server says that it holds it, and says when it arrived', async () => {
    const { record, sync, outbox, seen } = phone()
    const { sessionId } = await record()
    expect(outbox()).toMatchObject([{ state: 'waiting', attempts: 0, baseId: null }])
    expect(await sync({})).toEqual({ end: 'done', retryAfterMs: null })
    expect(outbox()).toEqual([])
    expect(seen()).toMatchObject([{ sessionId, unsent: null, kept: { arrivedAt: '2024-08-06T07:05:00.000Z' } }])
  })

  test.each<[WireAnswer<never>, string]>([
    [{ kind: 'away' }, 'away'],
    [{ kind: 'busy', retryAfterMs: 9_000 }, 'busy'],
    [{ kind: 'signed-out' }, 'signed-out'],
  ])('stays whatever comes instead of an answer: %o', async (answer, end) => {
    const { record, sync, outbox } = phone()
    await record()
    let asked = 0
    const push: Wire['push'] = async () => {
      asked += 1
      return answer
    }
    expect(await sync({ push })).toMatchObject({ end })
    expect(asked).toBe(1)
    expect(outbox()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await sync({})
    expect(outbox()).toEqual([])
  })

  test('one that is refused keeps no other back, and stays with its reason', async () => {
    const { record, sync, outbox, seen } = phone()
    const [, bad] = [await record(), await record({ people: 7 }), await record()]
    const push: Wire['push'] = async (records) => ({
      kind: 'answered',
      body: {
        acknowledgements: records.map((one) =>
          (one as OutboxRecord).versionId === bad.versionId
            ? { outcome: 'refused', refusal }
            : { outcome: 'accepted', kept: keptOf(one) },
        ),
      },
    })
    await sync({ push })
    expect(outbox()).toMatchObject([{ versionId: bad.versionId, state: 'refused', refusal }])
    expect(seen()).toHaveLength(3)
    await sync({ push: async () => expect.fail('a refused record is not sent again by itself') })
  })

  test('one that cannot even be read is found by halving: the others arrive', async () => {
    const { record, sync, outbox } = phone()
    const all = []
    for (let one = 0; one < 11; one += 1) all.push(await record())
    const bad = all[6]?.versionId
    const push: Wire['push'] = async (records) =>
      records.some((one) => (one as OutboxRecord).versionId === bad) ? { kind: 'unfit' } : acceptAll(records)
    expect(await sync({ push })).toMatchObject({ end: 'done' })
    expect(outbox()).toMatchObject([{ versionId: bad, state: 'refused', refusal: { kind: 'record-unreadable' } }])
  })

  test('of somebody else on the same phone is not sent', async () => {
    const { store, record } = phone()
    await record()
    const push: Wire['push'] = async () => expect.fail('sent under another name')
    await syncOnce({ store, wire: { push, changes: nothingNew }, ownerId: newId(), newId })
    expect(store.rows('outbox')).toHaveLength(1)
  })

  test('an answer that was cut short: what it does not name waits', async () => {
    const { record, sync, outbox } = phone()
    const [, second] = [await record(), await record()]
    await sync({
      push: async (records) => ({
        kind: 'answered',
        body: { acknowledgements: [{ outcome: 'accepted', kept: keptOf(records[0]) }] },
      }),
    })
    expect(outbox()).toMatchObject([{ versionId: second.versionId, state: 'waiting' }])
  })
})

describe('a correction', () => {
  test('of what was never sent takes its place; of what was sent and not answered it follows', async () => {
    const { record, sync, outbox } = phone()
    const first = await record()
    const second = await record({ sessionId: first.sessionId, people: 6 })
    expect(outbox()).toMatchObject([{ versionId: second.versionId, baseId: null, content: { people: 6 } }])
    await sync({ push: async () => ({ kind: 'away' }) })
    const third = await record({ sessionId: first.sessionId, people: 7 })
    expect(outbox().map(({ versionId }) => versionId)).toEqual([second.versionId, third.versionId])
    expect(third.baseId).toBe(second.versionId)
  })

  test('while the one before it is on its way and refused: it is sent in its place', async () => {
    const { record, sync, outbox } = phone()
    const first = await record()
    const answers: Acknowledgement[] = []
    await sync({
      push: async (records) => {
        if (answers.length === 0) await record({ sessionId: first.sessionId, people: 9 })
        answers.push({ outcome: 'refused', refusal })
        return { kind: 'answered', body: { acknowledgements: records.map(() => ({ outcome: 'refused', refusal })) } }
      },
    })
    expect(outbox()).toMatchObject([{ baseId: null, content: { people: 9 }, state: 'refused' }])
    expect(answers).toHaveLength(2)
  })

  test('a pull never covers what was not sent, nor a later wording by an earlier', async () => {
    const { record, sync, seen } = phone()
    const { sessionId } = await record({ people: 5 })
    await sync({})
    await record({ sessionId, people: 8 })
    const old = {
      ...keptOf({ versionId: newId(), sessionId, baseId: null, groupId, madeAt: '', content: content({ people: 1 }) }),
      ordinal: 1,
    }
    await sync({
      push: async () => ({ kind: 'signed-out' }),
    })
    await sync({
      push: async () => ({ kind: 'answered', body: { acknowledgements: [] } }),
      changes: async () => ({ kind: 'answered', body: { ...NOTHING, items: [{ ...old, ordinal: 2 }] } }),
    })
    expect(seen()).toMatchObject([{ content: { people: 8 }, kept: { content: { people: 1 }, ordinal: 2 } }])
    await sync({
      push: async () => ({ kind: 'answered', body: { acknowledgements: [] } }),
      changes: async () => ({ kind: 'answered', body: { ...NOTHING, items: [{ ...old, content: content({ people: 2 }) }] } }),
    })
    expect(seen()).toMatchObject([{ kept: { content: { people: 1 }, ordinal: 2 } }])
  })

  test('in conflict waits for a person, and what they say is made from what counts', async () => {
    const { record, sync, outbox } = phone()
    const first = await record()
    const current = keptOf({ ...first, versionId: newId(), content: content({ people: 3 }) }, 2)
    await sync({
      push: async (records) => ({
        kind: 'answered',
        body: {
          acknowledgements: records.map((one) => ({ outcome: 'conflict', kept: keptOf(one), current, fields: ['people'] })),
        },
      }),
    })
    expect(outbox()).toMatchObject([
      { state: 'conflict', conflict: { fields: ['people'], current: { versionId: current.versionId } } },
    ])
    const settled = await record({ sessionId: first.sessionId })
    expect([settled.baseId, outbox().length]).toEqual([current.versionId, 1])
  })
})

describe('a server that was put back to an earlier day', () => {
  const version = (ordinal: number, given: Partial<KeptVersion> = {}): KeptVersion => ({
    ...keptOf(
      { versionId: newId(), sessionId: newId(), baseId: null, groupId, madeAt: '2024-08-01T00:00:00.000Z', content: content() },
      ordinal,
    ),
    ...given,
  })
  const pull = (items: KeptVersion[], given: Partial<Changes> = {}): Wire['changes'] => {
    const pages = [{ ...NOTHING, items, ...given }]
    return async () => ({ kind: 'answered', body: pages.shift() ?? NOTHING })
  }

  test('gets again what it has lost, in the order it was made; what it holds is not sent', async () => {
    const { sync, outbox, seen } = phone()
    const [held, lost, older] = [version(1), version(1), version(1)]
    const newer = version(2, { sessionId: older.sessionId, baseId: older.versionId })
    const theirs = version(1, { recordedBy: newId() })
    await sync({ changes: pull([held, lost, older, newer, theirs]) })
    await sync({ changes: pull([held, older], { isFromBeginning: true }) })
    expect(
      outbox()
        .map(({ versionId }) => versionId)
        .toSorted(),
    ).toEqual([lost.versionId, newer.versionId].toSorted())
    expect(outbox().find(({ versionId }) => versionId === newer.versionId)?.baseId).toBe(older.versionId)
    expect(seen()).toHaveLength(3)
    const sent: string[] = []
    await sync({
      push: (records) => {
        sent.push(...records.map((one) => (one as OutboxRecord).versionId))
        return acceptAll(records)
      },
    })
    expect(sent.toSorted()).toEqual([lost.versionId, newer.versionId].toSorted())
    expect(outbox()).toEqual([])
  })

  test('and has another wording since: what the person recorded is sent, not forgotten', async () => {
    const { sync, outbox } = phone()
    const first = version(1)
    const mine = version(2, { sessionId: first.sessionId, baseId: first.versionId })
    const other = version(2, { sessionId: first.sessionId, baseId: first.versionId, recordedBy: newId() })
    await sync({ changes: pull([first, mine]) })
    await sync({ changes: pull([first, other], { isFromBeginning: true }) })
    expect(outbox()).toMatchObject([{ versionId: mine.versionId, baseId: first.versionId }])
  })

  test('a history that is whole sends nothing again, also page by page and after a lost cursor', async () => {
    const { sync, outbox } = phone()
    const first = version(1)
    const mine = version(2, { sessionId: first.sessionId, baseId: first.versionId })
    const theirs = version(3, { sessionId: first.sessionId, baseId: mine.versionId, recordedBy: newId() })
    await sync({ changes: pull([first, mine]) })
    const pages: WireAnswer<Changes>[] = [
      { kind: 'unfit' },
      { kind: 'answered', body: { ...NOTHING, items: [first], hasMore: true } },
      { kind: 'answered', body: { ...NOTHING, items: [mine, theirs] } },
    ]
    await sync({ changes: async () => pages.shift() ?? expect.fail('asked too often') })
    expect([outbox(), pages]).toEqual([[], []])
  })
})

describe('how long a phone waits', () => {
  test('twice as long each time, never less than it was told, never more than a quarter of an hour by itself', () => {
    const waits = [1, 2, 3, 4, 50].map((failures) => waitBeforeRetry({ failures, retryAfterMs: null, chance: 1 }))
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 900_000])
    expect(waitBeforeRetry({ failures: 1, retryAfterMs: null, chance: 0 })).toBe(2_500)
    expect(waitBeforeRetry({ failures: 1, retryAfterMs: 60_000, chance: 1 })).toBe(60_000)
  })

  test('what a status says: only 401 and 403 are about the person', () => {
    const kinds = [400, 401, 403, 404, 409, 413, 422, 428, 429, 500, 503].map(
      (status) => `${status} ${readStatus({ status, retryAfter: '7' }).kind}`,
    )
    expect(kinds).toEqual([
      ...['400 unfit', '401 signed-out', '403 signed-out', '404 away', '409 away', '413 unfit', '422 unfit', '428 away'],
      ...['429 busy', '500 busy', '503 busy'],
    ])
    expect(readStatus({ status: 429, retryAfter: '7' })).toEqual({ kind: 'busy', retryAfterMs: 7_000 })
    expect(readStatus({ status: 429, retryAfter: 'tomorrow' })).toEqual({ kind: 'busy', retryAfterMs: null })
  })
})
