import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { withinReach } from '../platform/db/reach/row-reach.ts'
import { newId } from '../platform/new-id.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { listEvents, recordAudit } from './service.ts'
import type { EventFilter } from './store.ts'

const hanh = { userId: newId(), name: 'Trần Thị Hạnh', via: 'web' as const }
const dung = { userId: newId(), name: 'Lê Văn Dũng', via: 'web' as const }
const GROUP = newId()
const FILE = 'ab'.repeat(32)
const MENTIONED = newId()
const LEFT = newId()

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
  const record = (actor: typeof hanh, event: Parameters<typeof recordAudit>[2]) =>
    platform.database.transaction().execute((transaction) => recordAudit(transaction, actor, event))
  const group = { kind: 'community-group', id: GROUP }
  await record(hanh, {
    action: 'groups.renamed',
    subject: group,
    before: { name: 'Tổ Ấp 5' },
    after: { name: 'Tổ Ấp Năm' },
    reason: 'Theo 15/QĐ-UBND',
  })
  await record(dung, {
    action: 'groups.status-changed',
    subject: group,
    after: { status: 'suspended' },
    reason: 'Giảm 50% số người',
  })
  await record(dung, {
    action: 'people.unmasked',
    subject: { kind: 'person', id: newId() },
    reason: 'gọi 0912 345 678, số 075085001234',
  })
  await record(hanh, {
    action: 'exchange.register-sent',
    subject: { kind: 'import', id: newId() },
    before: { heldBack: LEFT },
    after: { files: [{ name: 'bien_hoa.xlsx', sha256: FILE, groups: [[MENTIONED]] }] },
  })
})
afterAll(() => platform.close())

const found = async (filter: EventFilter): Promise<string[]> =>
  (await listEvents(platform.database, filter, { limit: 50 })).items.map(({ action }) => action)

describe('the trail is narrowed', () => {
  test('by who acted, accents or not', async () => {
    expect(await found({ who: 'hanh' })).toEqual(['exchange.register-sent', 'groups.renamed'])
    expect(await found({ who: 'Dũng LÊ' })).toEqual(['people.unmasked', 'groups.status-changed'])
    expect(await found({ actorId: hanh.userId, action: 'groups' })).toEqual(['groups.renamed'])
  })

  test('by what it is about, by day, and by all of it together', async () => {
    expect(await found({ aboutIds: [GROUP] })).toEqual(['groups.status-changed', 'groups.renamed'])
    expect(await found({ aboutIds: [] })).toEqual([])
    const today = plainDate(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10))
    expect(await found({ aboutIds: [GROUP], who: 'dung', from: today, until: today })).toEqual(['groups.status-changed'])
    expect(await found({ until: plainDate('2020-01-01') })).toEqual([])
  })

  test('by what an act on something else names, however deep, before or after it', async () => {
    expect(await found({ aboutIds: [MENTIONED] })).toEqual(['exchange.register-sent'])
    expect(await found({ aboutIds: [LEFT, newId()] })).toEqual(['exchange.register-sent'])
    expect(await found({ aboutIds: [GROUP, MENTIONED], who: 'hanh' })).toEqual(['exchange.register-sent', 'groups.renamed'])
  })

  test('by what it names only over the whole province', async () => {
    const ward = { userId: dung.userId, communeIds: [newId()], groupIds: [], assessedUnitIds: [] }
    expect(await withinReach(ward, () => found({ aboutIds: [GROUP, MENTIONED] }))).toEqual([])
    const { rows } = await withinReach(ward, () => sql`SELECT FROM audit_mention`.execute(platform.database))
    expect(rows).toEqual([])
  })

  test('by words of the reason and of what was before and after', async () => {
    expect(await found({ text: 'qđ-ubnd' })).toEqual(['groups.renamed'])
    expect(await found({ text: 'ap nam' })).toEqual(['groups.renamed'])
    expect(await found({ text: 'theo không có' })).toEqual([])
  })

  test.each([
    ['50%', 'groups.status-changed'],
    ['bien_hoa', 'exchange.register-sent'],
  ])('%s is letters, not a pattern', async (text, action) => {
    expect(await found({ text })).toEqual([action])
  })

  test.each(['%', '_', '\\', '5_%'])('%s finds only what holds it', async (text) => {
    const holds = (words: string): boolean => words.includes(text)
    const reasons = ['Theo 15/QĐ-UBND Tổ Ấp 5 Tổ Ấp Năm', 'Giảm 50% số người suspended', 'gọi, số', 'bien_hoa.xlsx']
    expect(await found({ text })).toHaveLength(reasons.filter(holds).length)
  })

  test.each(['075085001234', '0912', '345 678', '5085', FILE, GROUP, FILE.slice(0, 8)])(
    'no number of a person and no key is found by typing %s',
    async (text) => {
      expect(await found({ text })).toEqual([])
    },
  )

  test('for nobody who does not reach the whole province', async () => {
    const ward = { userId: dung.userId, communeIds: [newId()], groupIds: [], assessedUnitIds: [] }
    expect(await withinReach(ward, () => found({ text: 'qd' }))).toEqual([])
    const { rows } = await withinReach(ward, () => sql`SELECT FROM audit_text`.execute(platform.database))
    expect(rows).toEqual([])
  })

  test('page by page, none twice and none left out', async () => {
    const first = await listEvents(platform.database, {}, { limit: 3 })
    const next = await listEvents(platform.database, {}, { limit: 3, before: first.items.at(-1)?.seq })
    expect([...first.items, ...next.items].map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  })

  test('what is kept to be searched cannot be changed', async () => {
    await expect(sql`UPDATE audit_text SET words = ''`.execute(platform.database)).rejects.toThrow(/append-only/)
    await expect(sql`DELETE FROM audit_mention`.execute(platform.database)).rejects.toThrow(/append-only/)
  })
})
