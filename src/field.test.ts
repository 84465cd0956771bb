import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asker, content, type FieldWorld, fieldWorld, linkPhone, version } from './field.fixture.ts'
import { plainDate } from './kernel/calendar.ts'
import { newId } from './platform/new-id.ts'

let world: FieldWorld
let phone: { ask: Asker; id: string; cookie: string }
beforeAll(async () => {
  world = await fieldWorld()
  phone = await linkPhone(world, { groupId: world.own.id, personId: world.own.personIds[0] ?? '' })
}, 120_000)
afterAll(() => world.close())

interface StoredRow {
  readonly ordinal: number
  readonly people: number | null
  readonly is_conflicting: boolean
}

const push = (records: readonly unknown[], ask = phone.ask) => ask('POST', '/field/sync/push', { records })
const outcomes = async (records: readonly unknown[], ask = phone.ask): Promise<string[]> => {
  const { status, body } = await push(records, ask)
  expect(status).toBe(200)
  return body.acknowledgements.map((one) => (one.outcome === 'refused' ? one.refusal.kind : one.outcome))
}
const pull = async (cursor?: string, ask = phone.ask) =>
  ask('GET', `/field/sync/changes${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`)
const rowsOf = async (sessionId: string) =>
  (
    await sql<StoredRow>`SELECT * FROM guidance_session_version WHERE session_id = ${sessionId} ORDER BY ordinal`.execute(
      world.platform.database,
    )
  ).rows

describe('a phone of a member', () => {
  test('signs in by a code that works once, and sees its group with the members', async () => {
    const { body } = await phone.ask('GET', '/field/desk')
    expect(body.person).toEqual({ id: world.own.personIds[0], name: 'Nguyễn Văn Ân 1' })
    expect(body.today).toBe('2024-08-06')
    expect(body.groups.map(({ name, members }) => [name, members.length])).toEqual([['Tổ CNSCĐ Ấp 1', 3]])
    const given = await world.officer('POST', '/field/codes', { groupId: world.own.id, personId: world.own.personIds[2] })
    const type = () => world.app.inject({ method: 'POST', url: '/api/v1/field/session', payload: { code: given.body.code } })
    expect((await type()).statusCode).toBe(200)
    expect((await type()).json()).toMatchObject({ status: 422, kind: 'code-wrong' })
  })

  test('a code is read however it is typed; a wrong one, one that was replaced and one that ran out are refused alike', async () => {
    const give = async () => {
      const asked = { groupId: world.own.id, personId: world.own.personIds[1] }
      return (await world.officer('POST', '/field/codes', asked)).body
    }
    const type = async (code: string) =>
      (await world.app.inject({ method: 'POST', url: '/api/v1/field/session', payload: { code } })).json().kind ?? 'linked'
    const [first, second] = [await give(), await give()]
    expect(await type(first.code)).toBe('code-wrong')
    expect(await type('00000-00000')).toBe('code-wrong')
    expect(await type(` ${second.code.toLowerCase().replace('-', ' ').replaceAll('0', 'o')} `)).toBe('linked')
    const third = await give()
    await sql`UPDATE field_device SET code_until = '2024-08-01' WHERE id = ${third.id}`.execute(world.platform.database)
    expect(await type(third.code)).toBe('code-wrong')
  })

  test('neither the code nor the secret stands in the database', async () => {
    const secret = phone.cookie.split('=')[1] ?? 'none'
    const { rows } = await sql<{ row: string }>`SELECT d::text AS row FROM field_device d`.execute(world.platform.database)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([])
  })

  test('is let in no more once the commune has ended it, and what it asks of anything else is refused', async () => {
    const own = await linkPhone(world, { groupId: world.own.id, personId: world.own.personIds[1] ?? '' })
    expect((await own.ask('GET', '/field/desk')).status).toBe(200)
    expect((await own.ask('GET', '/groups')).status).toBe(401)
    expect((await own.ask('POST', '/field/codes', { groupId: world.own.id, personId: world.own.personIds[0] })).status).toBe(401)
    const ended = await world.officer('POST', `/field/devices/${own.id}/end`, { reason: 'Mất máy' })
    expect(ended.status).toBe(204)
    expect((await own.ask('GET', '/field/desk')).body.kind).toBe('signed-out')
    expect((await push([version(world.own.id)], own.ask)).status).toBe(401)
    const again = await world.officer('POST', `/field/devices/${own.id}/end`, { reason: 'Mất máy' })
    expect([again.status, again.body.kind]).toEqual([409, 'device-ended'])
    const { body } = await world.officer('GET', `/field/devices?groupId=${world.own.id}`)
    expect((body.items as readonly unknown[] as readonly { id: string }[]).find(({ id }) => id === own.id)).toMatchObject({
      state: 'ended',
      endedReason: 'Mất máy',
      deviceName: 'Android',
    })
  })

  test('acts for nobody once the seat in the group has ended', async () => {
    const [, , personId = ''] = world.other.personIds
    const own = await linkPhone(world, { groupId: world.other.id, personId })
    expect((await own.ask('GET', '/field/desk')).status).toBe(200)
    await sql`UPDATE membership SET valid = daterange(lower(valid), '2024-08-06'), ended_by = ${newId()}, ended_at = now() WHERE person_id = ${personId}`.execute(
      world.platform.database,
    )
    expect((await own.ask('GET', '/field/desk')).status).toBe(401)
  })
})

describe('a batch', () => {
  test('is acknowledged record by record: what cannot be recorded keeps nothing else back', async () => {
    const good = [version(world.own.id), version(world.own.id)] as const
    const bad = [
      [version(world.other.id), 'group-not-yours'],
      [version(world.own.id, { content: content({ day: plainDate('2031-01-01') }) }), 'day-ahead'],
      [version(world.own.id, { content: content({ people: -1 }) }), 'field-wrong'],
      [version(world.own.id, { content: content({ people: 12, times: 11 }) }), 'times-below-people'],
      [version(world.own.id, { content: content({ people: 12, bySex: { women: 7, men: 6 } }) }), 'parts-above-people'],
      [version(world.own.id, { content: content({ contents: [] }) }), 'contents-missing'],
      [version(world.own.id, { content: content({ place: '  ' }) }), 'place-missing'],
      [version(world.own.id, { content: { ...content(), points: 3 } as never }), 'field-unknown'],
      [version('không phải mã'), 'record-unreadable'],
      [{ hello: 1 }, 'field-unknown'],
      [null, 'record-unreadable'],
      ['x'.repeat(2000), 'record-unreadable'],
    ] as const
    const records = [good[0], ...bad.map(([record]) => record), good[1]]
    expect(await outcomes(records)).toEqual(['accepted', ...bad.map(([, kind]) => kind), 'accepted'])
    expect(await rowsOf(good[0].sessionId)).toHaveLength(1)
    expect(await rowsOf(good[1].sessionId)).toHaveLength(1)
  })

  test('sent twice changes no byte, and says when it arrived the first time', async () => {
    const records = [version(world.own.id), version(world.own.id)]
    const first = await push(records)
    const stored = await rowsOf(records[0]?.sessionId ?? '')
    const { rows: before } = await sql`SELECT pg_current_wal_lsn()`.execute(world.platform.database)
    expect(before).toHaveLength(1)
    const second = await push(records)
    expect(second.body.acknowledgements.map(({ outcome }) => outcome)).toEqual(['already-there', 'already-there'])
    expect(second.body.acknowledgements.map(({ kept }) => kept)).toEqual(first.body.acknowledgements.map(({ kept }) => kept))
    expect(await rowsOf(records[0]?.sessionId ?? '')).toEqual(stored)
  })

  test('the same id with other words is not taken for what was sent', async () => {
    const one = version(world.own.id)
    expect(await outcomes([one, { ...one, content: content({ people: 13 }) }])).toEqual(['accepted', 'version-id-used'])
  })

  test('what is not known stays unknown', async () => {
    const one = version(world.own.id, { content: content({ people: null, times: null }) })
    await outcomes([one])
    expect(await rowsOf(one.sessionId)).toMatchObject([{ people: null, times: null, content: { people: null } }])
  })

  test('of more than two hundred, or that nests a thousand deep, is refused whole and does nothing', async () => {
    const many = await push(Array.from({ length: 10_000 }, () => version(world.own.id)))
    expect(many.status).toBe(413)
    const deep: unknown = Array.from({ length: 1_000 }).reduce((inner) => ({ inner }), {})
    const good = version(world.own.id)
    const answer = await push([good, { ...version(world.own.id), content: deep }])
    expect(answer.status).toBe(400)
    expect(await rowsOf(good.sessionId)).toEqual([])
  })

  test('a session that is there for another group is not moved into one’s own', async () => {
    const other = await linkPhone(world, { groupId: world.other.id, personId: world.other.personIds[0] ?? '' })
    const theirs = version(world.other.id)
    expect(await outcomes([theirs], other.ask)).toEqual(['accepted'])
    // The row of another group is not even seen; the database holds it all the same.
    const answer = await push([version(world.own.id, { sessionId: theirs.sessionId })])
    expect(answer.body.acknowledgements?.[0]?.refusal?.kind ?? answer.status).toBe('session-of-another-group')
    expect(await rowsOf(theirs.sessionId)).toHaveLength(1)
  })
})

describe('a correction', () => {
  test('is a version: both stay, and the later counts', async () => {
    const first = version(world.own.id)
    const second = version(world.own.id, { sessionId: first.sessionId, baseId: first.versionId, content: content({ people: 9 }) })
    expect(await outcomes([first, second])).toEqual(['accepted', 'accepted'])
    expect((await rowsOf(first.sessionId)).map(({ ordinal, people }) => [ordinal, people])).toEqual([
      [1, 12],
      [2, 9],
    ])
  })

  test('made from what another has corrected meanwhile is a conflict: both are kept, field by field', async () => {
    const deputy = await linkPhone(world, { groupId: world.own.id, personId: world.own.personIds[1] ?? '' })
    const first = version(world.own.id)
    const theirs = version(world.own.id, {
      ...{ sessionId: first.sessionId, baseId: first.versionId, content: content({ people: 10, note: 'có mưa' }) },
    })
    const mine = { ...theirs, versionId: newId(), content: content({ people: 11 }) }
    expect(await outcomes([first])).toEqual(['accepted'])
    expect(await outcomes([theirs], deputy.ask)).toEqual(['accepted'])
    const { body } = await push([mine])
    expect(body.acknowledgements[0]).toMatchObject({ outcome: 'conflict', fields: ['people', 'note'] })
    expect(body.acknowledgements[0]?.current.content.people).toBe(10)
    expect((await rowsOf(first.sessionId)).map(({ people, is_conflicting }) => [people, is_conflicting])).toEqual([
      [12, false],
      [10, false],
      [11, true],
    ])
    const again = await push([mine])
    expect(again.body.acknowledgements[0]?.outcome).toBe('conflict')
    const settled = { ...mine, versionId: newId(), baseId: theirs.versionId }
    expect(await outcomes([settled])).toEqual(['accepted'])
  })
})

describe('a month that is approved', () => {
  const approve = (state: 'approved' | 'returned') =>
    sql`INSERT INTO report_confirmation (id, month, group_id, state, reason, confirmed_by, confirmed_at)
      VALUES (${newId()}, '2024-05', ${world.own.id}, ${state}, 'x', ${newId()}, now())`.execute(world.platform.database)
  const inMay = (given: object = {}) => version(world.own.id, { content: content({ day: plainDate('2024-05-20') }), ...given })

  test('takes nothing in and lets nothing out, by the service and by the database; returned, it does again', async () => {
    const before = inMay()
    expect(await outcomes([before])).toEqual(['accepted'])
    await approve('approved')
    const out = version(world.own.id, { sessionId: before.sessionId, baseId: before.versionId })
    expect(await outcomes([inMay(), out, version(world.own.id)])).toEqual(['month-locked', 'month-locked', 'accepted'])
    const { rows } = await sql<{
      n: string
    }>`SELECT max(change_number) + 1 AS n FROM guidance_session_version WHERE group_id = ${world.own.id}`.execute(
      world.platform.database,
    )
    const insert = sql`INSERT INTO guidance_session_version (version_id, session_id, ordinal, group_id, change_number, is_conflicting, content, recorded_by, made_at, arrived_at)
      VALUES (${newId()}, ${newId()}, 1, ${world.own.id}, ${rows[0]?.n}, false, ${JSON.stringify(inMay().content)}::jsonb, ${newId()}, now(), now())`
    await expect(insert.execute(world.platform.database)).rejects.toMatchObject({ constraint: 'session-month-locked' })
    await sql`UPDATE report_confirmation SET replaced_at = now() WHERE group_id = ${world.own.id}`.execute(
      world.platform.database,
    )
    await approve('returned')
    expect(await outcomes([inMay(), out])).toEqual(['accepted', 'accepted'])
  })
})

describe('what has changed', () => {
  test('comes since a cursor, of the groups one sits in and of no others', async () => {
    const { body: all } = await pull()
    expect(new Set(all.items.map(({ groupId }) => groupId))).toEqual(new Set([world.own.id]))
    expect([all.hasMore, all.isFromBeginning]).toEqual([false, false])
    const fresh = version(world.own.id)
    await outcomes([fresh])
    const { body: since } = await pull(all.nextCursor)
    expect(since.items.map(({ versionId }) => versionId)).toEqual([fresh.versionId])
    expect((await pull(since.nextCursor)).body.items).toEqual([])
  })

  test('a cursor that is none is refused, so that the phone begins anew', async () => {
    for (const cursor of ['rubbish', randomUUID(), '[]', `${'a'.repeat(22)}[["x",1,"y"]]`])
      expect([cursor, (await pull(cursor)).status]).toEqual([cursor, 400])
  })

  test('page by page: each change once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 50; page += 1) {
      const asked = `/field/sync/changes?limit=3${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
      const { body } = await phone.ask('GET', asked)
      seen.push(...body.items.map(({ versionId }) => versionId))
      cursor = body.nextCursor
      if (!body.hasMore) break
    }
    const { body } = await pull()
    expect(seen).toEqual(body.items.map(({ versionId }) => versionId))
    expect(new Set(seen).size).toBe(seen.length)
  })
})
