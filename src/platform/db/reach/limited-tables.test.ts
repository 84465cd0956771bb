import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing.ts'
import { LIMITED_TABLES, UNLIMITED_TABLES } from './limited-tables.ts'

let given: TestDatabase
beforeAll(async () => {
  given = await testDatabase()
})
afterAll(() => given.close())

const namesOf = async (condition: string): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class c
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND ${sql.raw(condition)} ORDER BY 1`.execute(
    given.database,
  )
  return rows.map(({ name }) => name)
}

test('each table of the schema is in one of the two lists', async () => {
  expect(await namesOf('NOT relispartition')).toEqual(
    [...Object.keys(LIMITED_TABLES), ...Object.keys(UNLIMITED_TABLES)].toSorted(),
  )
})

test('those that are limited have policies that bind their owner too, and no other has', async () => {
  const limited = Object.keys(LIMITED_TABLES).toSorted()
  expect(await namesOf('relrowsecurity AND relforcerowsecurity AND NOT relispartition')).toEqual(limited)
  expect(await namesOf('EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid) AND NOT relispartition')).toEqual(limited)
})

test('a month that is opened has its own tables limited', async () => {
  await sql`SELECT open_month_partitions('2031-01')`.execute(given.database)
  const parts = await namesOf('relispartition')
  expect(parts).toEqual(['disbursement_2031_01', 'entitlement_2031_01'])
  expect(await namesOf('relispartition AND relrowsecurity AND relforcerowsecurity')).toEqual(parts)
})

test('the program is no superuser and passes by no policy', async () => {
  const { rows } = await sql`SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`.execute(given.database)
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
})

/** Called by triggers only, where all rows are seen. */
const SEES_ALL = ['check_set_off', 'refuse_if_being_paid', 'refuse_maker']

test('a function that names a limited table belongs to a trigger, or keeps no plan from one reach to another', async () => {
  const tables = Object.keys(LIMITED_TABLES).join('|')
  const { rows } = await sql<{ name: string }>`
    SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prorettype <> 'trigger'::regtype
      AND prosrc ~* ${`\\m(from|join|into|update)\\s+(${tables})\\M`} AND NOT coalesce('plan_cache_mode=force_custom_plan' = ANY (proconfig), false)
    ORDER BY 1`.execute(given.database)
  expect(rows.map(({ name }) => name)).toEqual(SEES_ALL)
})
