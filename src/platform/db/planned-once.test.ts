import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLANNED_ONCE } from './planned-once.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ empty: true })
})
afterAll(() => db.close())

test('a connection keeps a statement that says so, once for each form, and no other', async () => {
  await db.database.connection().execute(async (one) => {
    const doubled = async (number: number) =>
      (await sql<{ number: number }>`SELECT ${number}::integer * 2 AS number ${sql.raw(PLANNED_ONCE)}`.execute(one)).rows[0]
        ?.number
    expect([await doubled(1), await doubled(2)]).toEqual([2, 4])
    await sql`SELECT ${3}::integer * 2 AS number`.execute(one)
    await sql`SELECT ${3}::integer * 3 AS number ${sql.raw(PLANNED_ONCE)}`.execute(one)
    const { rows } = await sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements ORDER BY prepare_time`.execute(
      one,
    )
    expect(rows.map(({ statement }) => statement)).toEqual([
      'SELECT $1::integer * 2 AS number /* planned once */',
      'SELECT $1::integer * 3 AS number /* planned once */',
    ])
  })
})

test('a kept statement is refused and told as any other', async () => {
  const divided = (by: number) => sql`SELECT 1 / ${by}::integer AS number ${sql.raw(PLANNED_ONCE)}`.execute(db.database)
  await expect(divided(0)).rejects.toMatchObject({ code: '22012' })
  expect((await divided(1)).rows).toEqual([{ number: 1 }])
})
