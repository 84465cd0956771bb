import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM_USER_ID, systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { listMigrations, migrate, runMigrations } from '../../platform/db/migrate.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { groupService } from '../service.ts'
import { communeId, groupRow, memberRow, take } from '../testing.ts'
import { GROUP_SORTS, type GroupFilter, readSearch } from './group-list.ts'
import { type CardOrder, type CardPage, type CardScope, countUpTo, selectInOrder, sortValues } from './page-store.ts'
import { selectSearched } from './search-store.ts'

const ON = plainDate('2024-08-06')
/** Names that begin like others, occur twice in a group, and have letters of no alphabet. */
const NAMES = [
  'Trần Trân',
  'Trần An',
  'Tran An Trần An',
  'Nguyễn Văn An',
  'An',
  'Ân Anh',
  'Lê Hoà Bình',
  "H'Hen Niê",
  'Øystein 😀 𝔸n',
]
const HAMLETS = ['Ấp 1', 'Ấp 10', 'Ấp An Bình', 'Ấp Trần', 'Ấp Ân']

let platform: TestPlatform
let communes: string[]

beforeAll(async () => {
  platform = await platformWithUnits()
  communes = await Promise.all(['26041', '26044', '26503'].map((code) => communeId(platform, code)))
  const picked = (place: number, step: number) => NAMES[(place * step) % NAMES.length] ?? ''
  await take(
    platform,
    communes.flatMap((id, commune) =>
      HAMLETS.map((hamlet, place) =>
        groupRow({
          communeId: id,
          name: `Tổ CNSCĐ ${hamlet}`,
          key: `${commune}/${hamlet}`,
          members: Array.from({ length: 1 + ((place + commune) % 4) }, (_, seat) =>
            memberRow({
              fullName: picked(1 + place + commune * 3, seat + 2),
              ...(seat === 0 && place !== 2 ? { role: 'leader' } : {}),
            }),
          ),
        }),
      ),
    ),
  )
  await sql`UPDATE group_card SET status = 'suspended' WHERE name LIKE '%1%'`.execute(platform.database)
})
afterAll(() => platform.close())

const part = fc.oneof(
  fc.constantFrom(
    ...NAMES,
    ...HAMLETS,
    'tr',
    't',
    'to cnscđ',
    'ấp',
    'an',
    'an a',
    'quyết',
    'không có',
    '😀',
    "n'",
    '1',
    '𝔸',
    '\\',
    "'",
  ),
  fc.string({ maxLength: 3 }),
)
const filter: fc.Arbitrary<GroupFilter> = fc.record(
  {
    status: fc.constantFrom('active' as const, 'suspended' as const),
    warning: fc.constantFrom('without-leader' as const, 'below-usual-size' as const),
    leastMembers: fc.integer({ min: 0, max: 3 }),
    mostMembers: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: [] },
)
const asked = fc.record({
  search: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(',')),
  filter: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: filter }),
  within: fc.oneof(fc.constant('all' as const), fc.subarray([0, 1, 2])),
  by: fc.constantFrom(...GROUP_SORTS),
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 6 }),
  bounds: fc.record({ most: fc.constantFrom(1, 3, 6, 100), lookedThrough: fc.constantFrom(1, 5, 100) }),
})

/** The pages of a list, one after another, as the ids on each and what is told of the whole. */
async function readThrough(order: CardOrder, read: (order: CardOrder) => Promise<CardPage>) {
  const pages: { ids: string[]; total: number; isTotalAtLeast: boolean }[] = []
  for (let { after } = order; ; ) {
    const { rows, total, isTotalAtLeast } = await read({ ...order, after })
    pages.push({ ids: rows.map(({ group_id }) => group_id), total, isTotalAtLeast })
    const last = rows[order.limit - 1]
    if (rows.length <= order.limit || last === undefined) return pages
    after = sortValues(last, order.by)
  }
}

/** Rows that are kept but no card has, and rows that a card has but are not kept. */
async function listStrayWords(database: Database): Promise<unknown[]> {
  const { rows } = await sql`
    WITH drawn AS MATERIALIZED (SELECT * FROM words_of_cards(ARRAY(SELECT group_id FROM group_card)))
    (SELECT 'kept' AS stray, group_id, words FROM (TABLE group_word EXCEPT ALL TABLE drawn) AS kept)
    UNION ALL (SELECT 'drawn', group_id, words FROM (TABLE drawn EXCEPT ALL TABLE group_word) AS left_out)`.execute(database)
  return rows
}

/** Straight into the tables: what takes a register today asks for more than an older database has. */
async function layGroups(database: Database): Promise<void> {
  const [province, commune] = [randomUUID(), randomUUID()]
  await sql`INSERT INTO admin_unit (id, level) VALUES (${province}, 'province'), (${commune}, 'commune')`.execute(database)
  await sql`
    INSERT INTO unit_version (unit_id, level, kind, code, name, spelling_key, parent_id, valid, basis)
    VALUES (${province}, 'province', 'tinh', '75', 'Đồng Nai', 'dong nai', NULL, '[2000-01-01,)', 'x'),
      (${commune}, 'commune', 'xa', '26182', 'Phú Lý', 'phu ly', ${province}, '[2000-01-01,)', 'x')`.execute(database)
  await sql`
    INSERT INTO community_group (id, name, commune_id, established_on, recorded_by)
    SELECT gen_random_uuid(), hamlet, ${commune}, date '2022-03-01', ${SYSTEM_USER_ID} FROM unnest(${HAMLETS}::text[]) AS hamlet`.execute(
    database,
  )
  await sql`
    WITH seat AS MATERIALIZED (
      SELECT id AS group_id, gen_random_uuid() AS person_id, full_name FROM community_group, unnest(${NAMES}::text[]) AS full_name),
    people AS (INSERT INTO person (id, full_name, folded_name, recorded_by)
      SELECT person_id, full_name, fold_text(full_name), ${SYSTEM_USER_ID} FROM seat)
    INSERT INTO membership (id, group_id, person_id, role, valid, recorded_by)
    SELECT gen_random_uuid(), group_id, person_id, 'member', '[2024-01-01,)', ${SYSTEM_USER_ID} FROM seat`.execute(database)
  await sql`SELECT refresh_group_cards(${ON}, ARRAY(SELECT id FROM community_group))`.execute(database)
}

describe('a search by words', () => {
  test('finds page after page what reading every card finds, in each order, and counts the same', async () => {
    const { database } = platform
    let many = 0
    await fc.assert(
      fc.asyncProperty(asked, async ({ search: typed, filter, within, by, descending, limit, bounds }) => {
        const search = readSearch(typed)
        if (search === undefined) return
        const communeIds = within === 'all' ? within : within.map((place) => communes[place] ?? '')
        const scope: CardScope = { filter, communeIds, on: ON, isToday: true, groupIds: [] }
        const order: CardOrder = { by, descending, after: undefined, limit }
        const counted = countUpTo(scope, bounds.most, search.query)
        const plainly = await readThrough(order, (next) =>
          selectInOrder(database, scope, { ...next, query: search.query, counted }),
        )
        const byWords = await readThrough(order, (next) => selectSearched(database, { scope, order: next, search, bounds }))
        expect(byWords).toEqual(plainly)
        if (plainly[0]?.isTotalAtLeast === true) many += 1
      }),
      { numRuns: 300 },
    )
    expect(many).toBeGreaterThan(5)
  }, 120_000)

  test('reads a card as it was on another day, one hamlet’s, and one of somebody’s own as before', async () => {
    const all = await groupService(platform).list(systemActor, { search: 'trần', limit: 500 })
    if (!all.ok) throw new Error(all.refusal.kind)
    const past = await groupService(platform).list(systemActor, { search: 'trần', limit: 500, on: plainDate('2024-07-01') })
    expect(past.ok && past.value.items.map(({ id }) => id)).toEqual(all.value.items.map(({ id }) => id))
    const own = all.value.items[0]?.id ?? ''
    const leader = {
      ...systemActor,
      userId: platform.newId(),
      grants: [{ role: 'group-leader' as const, unitId: own, from: ON }],
    }
    const seen = await groupService(platform).list(leader, { search: 'trần' })
    expect(seen.ok && seen.value.items.map(({ id }) => id)).toEqual([own])
  })
})

/** In an order in which each can be done on one group. */
const EACH_ACT = ['rename', 'suspend', 'resume', 'add', 'end', 'take', 'redraw', 'move'] as const

describe('the words that are kept', () => {
  test('tell of each which are before it in its group', async () => {
    const { rows } = await sql<{ group_id: string; words: string; preceded_by: string }>`
      SELECT group_id, words, preceded_by FROM group_word ORDER BY group_id, words`.execute(platform.database)
    expect(rows.length).toBeGreaterThan(200)
    for (const [place, { group_id: groupId, preceded_by: told }] of rows.entries()) {
      const before = rows[place - 1]
      expect(told).toBe(before?.group_id === groupId ? before.words : '')
    }
  })

  test('are those of the cards after any acts on groups, members and cards', async () => {
    const { database } = platform
    const groups = groupService(platform)
    const reason = 'Theo quyết định'
    const act = fc.constantFrom(...EACH_ACT)
    const acts = fc.array(fc.record({ act, group: fc.nat(14), name: fc.constantFrom(...NAMES) }), { minLength: 1, maxLength: 6 })
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(acts, async (chosen) => {
        for (const { act, group, name } of chosen) {
          const { rows: cards } = await sql<{ group_id: string; commune_id: string; name: string; membership: string }>`
            SELECT c.group_id, c.commune_id, c.name, (
              SELECT m.id FROM membership m WHERE m.group_id = c.group_id AND upper_inf(m.valid) AND m.role = 'member' LIMIT 1) AS membership
            FROM group_card c ORDER BY c.group_id OFFSET ${group} LIMIT 1`.execute(database)
          const [card] = cards
          if (card === undefined) throw new Error('No card')
          const { group_id: groupId, commune_id: communeId } = card
          const perform = {
            rename: () => groups.rename(systemActor, { groupId, name: `Tổ ${name} ${platform.newId()}`, on: ON, reason }),
            suspend: () => groups.changeStatus(systemActor, { groupId, status: 'suspended', from: ON, reason }),
            resume: () => groups.changeStatus(systemActor, { groupId, status: 'active', from: ON, reason }),
            end: () =>
              groups.endMembership(systemActor, {
                groupId,
                membershipId: card.membership,
                until: plainDate('2024-08-01'),
                reason,
              }),
            add: () => groups.addMember(systemActor, { groupId, fullName: name, role: 'member', from: ON, reason }),
            take: async () => {
              const members = [memberRow({ fullName: name })]
              await take(platform, [
                groupRow({ communeId, name: card.name, members }),
                groupRow({ communeId, name: `Tổ ${platform.newId()}`, members: [memberRow({ fullName: name })] }),
              ])
              return { ok: true }
            },
            redraw: async () => {
              await sql`SELECT refresh_group_cards(date '2025-07-02', ARRAY(SELECT group_id FROM group_card))`.execute(database)
              return { ok: true }
            },
            move: async () => {
              await sql`UPDATE group_card SET commune_id = ${communes[group % 3]}, flagged = NOT flagged WHERE group_id >= ${groupId}`.execute(
                database,
              )
              return { ok: true }
            },
          }[act]
          if ((await perform()).ok) done.add(act)
        }
        expect(await listStrayWords(database)).toEqual([])
      }),
      { numRuns: 25, examples: [[EACH_ACT.map((act) => ({ act, group: 0, name: NAMES[0] }))]] },
    )
    expect([...done].toSorted()).toEqual([...EACH_ACT].toSorted())
  }, 180_000)

  test('are drawn up of all cards that an older database holds', async () => {
    const { database, close } = await testDatabase({ empty: true })
    const migrations = await listMigrations()
    const before = migrations.filter((name) => name < '0033')
    await database.transaction().execute((transaction) => runMigrations(transaction, before))
    await layGroups(database)
    expect(await migrate(database)).toContain('0033-groups-are-found-word-by-word')
    const { rows } = await sql`SELECT 1 FROM group_word WHERE words = 'binh'`.execute(database)
    expect(rows).toHaveLength(HAMLETS.length)
    expect(await listStrayWords(database)).toEqual([])
    await close()
  })
})
