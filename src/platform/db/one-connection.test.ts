import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let own: TestDatabase
beforeAll(async () => {
  own = await testDatabase({ empty: true })
})
afterAll(() => own.close())

const one = sql<{ one: number }>`SELECT 1 AS one`

test('an act that asks for a second connection of its pool in its transaction fails in every test', async () => {
  const asked = own.database.transaction().execute(async (transaction) => {
    await one.execute(transaction)
    await one.execute(own.database)
  })
  await expect(asked).rejects.toThrow('second connection of its pool')
  const nested = own.database.transaction().execute(() => own.database.transaction().execute((inner) => one.execute(inner)))
  await expect(nested).rejects.toThrow('second connection of its pool')
})

test('what comes after the transaction, and another pool, may', async () => {
  const other = openDatabase(own.url, { connections: 1 })
  await own.database.transaction().execute(async (transaction) => {
    await one.execute(transaction)
    await one.execute(other.database)
  })
  expect((await one.execute(own.database)).rows).toEqual([{ one: 1 }])
  await other.close()
})
