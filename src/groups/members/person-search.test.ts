import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, DAILY_LIMITS } from '../../identity/index.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { withinReach } from '../../platform/db/reach/row-reach.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { findRowReach, provinceOn } from '../../units/service.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { groupService } from '../service.ts'
import { communeId, groupRow, memberRow, ON_LIST, officer, take } from '../testing.ts'
import type { MembersFound } from './seat-service.ts'

let platform: TestPlatform
let [own, foreign]: string[] = []
let clerk: Actor
let chief: Actor

beforeAll(async () => {
  platform = await platformWithUnits()
  ;[own, foreign] = await Promise.all(['26041', '26044'].map((code) => communeId(platform, code)))
  clerk = officer(platform, 'commune-officer', own ?? '')
  chief = officer(platform, 'auditor', (await provinceOn(platform.database, ON_LIST)) ?? '')
  await take(platform, [
    groupRow({
      communeId: own ?? '',
      name: 'Tổ CNSCĐ Ấp 1',
      members: [
        memberRow({ fullName: 'Nguyễn Văn An', role: 'leader', identityNumber: '075085001234', phone: '0912345678' }),
        memberRow({ fullName: 'Nguyễn Văn Anh' }),
        memberRow({ fullName: 'Trần Nguyễn Văn An' }),
        memberRow({ fullName: "K'Reng" }),
        memberRow({ fullName: 'H’Hen Niê' }),
        memberRow({ fullName: 'Trần Thị Hường', phone: '0912345678' }),
      ],
    }),
    groupRow({
      communeId: foreign ?? '',
      name: 'Tổ CNSCĐ Ấp 2',
      members: [memberRow({ fullName: 'Nguyễn Văn An', identityNumber: '075085009999', phone: '0977111222' })],
    }),
  ])
})
afterAll(() => platform.close())

/** As a request is answered: within the rows that the database shows to whoever asks. */
async function as<Value>(actor: Actor, ask: () => Promise<Value>): Promise<Value> {
  return withinReach(await findRowReach(platform, actor), ask)
}
const hits = (found: MembersFound): string[] => found.items.map(({ fullName, by }) => `${fullName}: ${by}`)
async function search(actor: Actor, text: string): Promise<string[]> {
  const found = await as(actor, () => groupService(platform).searchMembers(actor, { search: text, limit: 8 }))
  return found.ok ? hits(found.value) : [found.refusal.kind]
}
async function lookUp(actor: Actor, number: string): Promise<string[]> {
  const found = await as(actor, () => groupService(platform).findByNumber(actor, { number }))
  return found.ok ? hits(found.value) : [found.refusal.kind]
}

describe('people searched by name', () => {
  test('the whole name comes first, then what begins so, then what holds it, then what is nearly so', async () => {
    expect(await search(clerk, 'nguyễn văn an')).toEqual([
      'Nguyễn Văn An: whole-name',
      'Nguyễn Văn Anh: name-begins',
      'Trần Nguyễn Văn An: within-name',
    ])
    expect(await search(clerk, 'nguyen van ahn')).toEqual(
      expect.arrayContaining(['Nguyễn Văn An: near-name', 'Nguyễn Văn Anh: near-name']),
    )
  })

  test('accents, case and unknown composition make no difference', async () => {
    expect(await search(clerk, 'TRẦN THỊ HUONG')).toEqual(['Trần Thị Hường: whole-name'])
    expect(await search(clerk, 'hường'.normalize('NFD'))).toEqual(['Trần Thị Hường: within-name'])
  })

  test.each(['kreng', "K'Reng", 'K’Reng', 'k reng', 'KRENG'])('%s finds K’Reng', async (typed) => {
    expect(await search(clerk, typed)).toEqual(["K'Reng: whole-name"])
  })

  test.each(['hhen nie', 'h hen nie', "H'Hen Niê", 'HʼHEN NIÊ'])('%s finds H’Hen Niê', async (typed) => {
    expect(await search(clerk, typed)).toEqual(['H’Hen Niê: whole-name'])
  })

  test.each(['%', '_', "'", 'n%n', 'nguyen_van an', '\\', '', '😀'])('%s is letters, not a pattern', async (typed) => {
    const found = await search(clerk, typed)
    expect(found.every((hit) => !hit.endsWith('whole-name') && !hit.endsWith('name-begins'))).toBe(typed !== 'nguyen_van an')
  })

  test('nobody beyond reach is found; over the province both are', async () => {
    expect((await search(clerk, 'nguyen van an')).filter((hit) => hit === 'Nguyễn Văn An: whole-name')).toHaveLength(1)
    expect((await search(chief, 'nguyen van an')).filter((hit) => hit === 'Nguyễn Văn An: whole-name')).toHaveLength(2)
  })

  test('who may not read people is refused', async () => {
    expect(await search(officer(platform, 'administrator', own ?? ''), 'an')).toEqual(['not-allowed'])
  })

  test('each stands with where they sit, and masked', async () => {
    const found = await as(clerk, () => groupService(platform).searchMembers(clerk, { search: 'nguyen van an', limit: 1 }))
    expect(found).toMatchObject({
      ok: true,
      value: {
        hasMore: true,
        items: [{ phone: '0912 ••• 678', identityNumber: '•••• 1234', seats: [{ groupName: 'Tổ CNSCĐ Ấp 1', role: 'leader' }] }],
      },
    })
  })

  test('a name put right is found as it is now; one erased is found no more', async () => {
    await sql`UPDATE person SET full_name = 'Vừ Mí Sính', folded_name = fold_text('Vừ Mí Sính') WHERE full_name = 'Nguyễn Văn Anh'`.execute(
      platform.database,
    )
    expect(await search(clerk, 'vu mi sinh')).toEqual(['Vừ Mí Sính: whole-name'])
    expect(await search(clerk, 'nguyen van anh')).not.toContain('Nguyễn Văn Anh: whole-name')
    await sql`UPDATE person SET full_name = NULL, folded_name = '', birth_year = NULL, phone = NULL, sex = NULL, identity_sealed = NULL, identity_index = NULL,
      identity_last4 = NULL, erased_at = now() WHERE full_name = 'Vừ Mí Sính'`.execute(platform.database)
    expect(await search(clerk, 'vu mi sinh')).toEqual([])
  })

  test('what is kept to be searched is what the names say', async () => {
    const { rows } = await sql`
      WITH told AS MATERIALIZED (SELECT * FROM words_of_people(ARRAY(SELECT id FROM person)))
      (TABLE person_word EXCEPT TABLE told) UNION ALL (TABLE told EXCEPT TABLE person_word)`.execute(platform.database)
    expect(rows).toEqual([])
  })
})

describe('people looked up by a number', () => {
  test('a whole identity number gives its holder, a phone everybody who has it', async () => {
    expect(await lookUp(clerk, '075 085 001 234')).toEqual(['Nguyễn Văn An: identity-number'])
    expect((await lookUp(clerk, '+84 912 345 678')).toSorted()).toEqual(['Nguyễn Văn An: phone', 'Trần Thị Hường: phone'])
  })

  test('a number of somebody beyond reach answers as one that nobody has', async () => {
    expect([await lookUp(clerk, '075085009999'), await lookUp(clerk, '0977111222'), await lookUp(clerk, '075085000000')]).toEqual(
      [[], [], []],
    )
  })

  test('part of a number is refused', async () => {
    expect(await lookUp(clerk, '07508500')).toEqual(['identity-number-malformed'])
  })

  test('the trail keeps who asked and who was found, never the number', async () => {
    const { rows } = await sql<{ subject_id: string; text: string }>`
      SELECT subject_id, after::text AS text FROM audit_event WHERE action = 'people.looked-up' AND actor_id = ${clerk.userId} ORDER BY seq`.execute(
      platform.database,
    )
    expect(rows).toHaveLength(5)
    expect(rows.map(({ text }) => text).join()).not.toMatch(/0750850|0912345|0977111/)
    expect(rows.slice(2).every(({ subject_id }) => subject_id === clerk.userId)).toBe(true)
  })

  test('beyond the day’s limit it is refused, numbers that nobody has counted too; one asked before goes on', async () => {
    const eager = officer(platform, 'commune-officer', own ?? '')
    const numbers = Array.from(
      { length: DAILY_LIMITS['numbers-looked-up'] },
      (_, place) => `0750860${String(place).padStart(5, '0')}`,
    )
    for (const number of numbers) expect(await lookUp(eager, number)).toEqual([])
    expect(await lookUp(eager, '075085001234')).toEqual(['daily-limit-reached'])
    expect(await lookUp(eager, numbers[0] ?? '')).toEqual([])
  })
})

describe('with 100.000 people more', () => {
  beforeAll(async () => {
    await sql`INSERT INTO person_word (commune_id, words, person_id, is_whole)
      SELECT ${foreign}, concat_ws(' ', (ARRAY['nguyen','tran','le','pham','vo'])[1 + n % 5], (ARRAY['van','thi','huu'])[1 + n % 3], substr(md5(n::text), 1, 5)),
        gen_random_uuid(), true FROM generate_series(1, 100000) AS n`.execute(platform.database)
    await sql`ANALYZE person_word`.execute(platform.database)
  }, 60_000)

  test.each([
    ['nguyen', 'province'],
    ['nguyen van a', 'province'],
    ['nguyen van abcdf', 'province'],
    ['kreng', 'province'],
    ['nguyen van an', 'ward'],
    ['nguyn vn an', 'ward'],
  ])('"%s", asked over a %s, reads no row by row but the first that fit', async (search, over) => {
    const actor = over === 'ward' ? clerk : chief
    const read = await as(actor, () =>
      platform.database.transaction().execute(async (transaction) => {
        const before = await countScans(transaction)
        const found = await groupService({ ...platform, database: transaction }).searchMembers(actor, { search, limit: 8 })
        expect(found.ok).toBe(true)
        const after = await countScans(transaction)
        return { whole: after.whole - before.whole, parts: after.parts - before.parts }
      }),
    )
    expect(read.whole).toBeLessThan(1_000)
    expect(read.parts).toBeGreaterThan(0)
  })

  /** How many words were read one after another, and how often an index was asked, by this connection. */
  async function countScans(transaction: Transaction): Promise<{ whole: number; parts: number }> {
    const { rows } = await sql<{ whole: number; parts: number }>`
      SELECT seq_tup_read::integer AS whole, idx_scan::integer AS parts FROM pg_stat_xact_user_tables WHERE relname = 'person_word'`.execute(
      transaction,
    )
    return rows[0] ?? { whole: 0, parts: 0 }
  }
})
