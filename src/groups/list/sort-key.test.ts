import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../platform/db/testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const SYLLABLES =
  'an ăn ân ấn ẩn đa da dạ đá Đông dong đồng Dông eo êm ế giờ hoa hòa hỏa họa hóa hò hô hơ Hơ lý ly lỹ ôn on ơn Phú phu phù Quý thu thư Thù thứ Thử Tân tan tàn tấn Tận xã Ấp 1 2 10 02 007 120'.split(
    ' ',
  )
const name = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

test('keys compare as PostgreSQL compares Vietnamese: ICU is the oracle', async () => {
  const pairs = fc.sample(fc.tuple(name, name), 5_000)
  const { rows } = await sql`
    SELECT a, b FROM unnest(${pairs.map(([a]) => a)}::text[], ${pairs.map(([, b]) => b)}::text[]) AS pair (a, b)
    WHERE sort_key(a) <> sort_key(b) AND (sort_key(a) COLLATE "C" < sort_key(b) COLLATE "C") <> (a COLLATE vietnamese < b COLLATE vietnamese)`.execute(
    db.database,
  )
  expect(rows).toEqual([])
})

test('what differs only in capitals, in spaces, in where a tone is written or in punctuation has one key', async () => {
  const alike = ['Ấp Hòa Bình 2', 'ấp  HOÀ bình 02', 'Ấp Hòa\u00a0Bình 2', 'Ấp Hòa Bình 2'.normalize('NFD')]
  const { rows } = await sql<{
    keys: number
  }>`SELECT count(DISTINCT sort_key(a))::integer AS keys FROM unnest(${alike}::text[]) AS a`.execute(db.database)
  expect(rows).toEqual([{ keys: 1 }])
  const { rows: marked } = await sql<{ isAlike: boolean }>`SELECT sort_key('Ấp 2-3') = sort_key('Ấp 2/3') AS "isAlike"`.execute(
    db.database,
  )
  expect(marked).toEqual([{ isAlike: true }])
})
