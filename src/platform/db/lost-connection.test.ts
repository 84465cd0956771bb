import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'

const url = process.env['TEST_DATABASE_URL'] ?? ''

const ownPid = sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`

test('a connection cut while somebody holds it fails what is asked of it next, and nothing else', async () => {
  const { database, close } = openDatabase(url, { connections: 2 })
  const cut = database.transaction().execute(async (transaction) => {
    const { rows } = await ownPid.execute(transaction)
    await sql`SELECT pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(database)
    // An error that nobody listens for would end the process here.
    await sleep(200)
    await ownPid.execute(transaction)
  })
  await expect(cut).rejects.toThrow()
  expect((await ownPid.execute(database)).rows).toHaveLength(1)
  await close()
})

test('a connection cut while idle is replaced', async () => {
  const { database, close } = openDatabase(url, { connections: 1 })
  const other = openDatabase(url, { connections: 1 })
  const { rows } = await ownPid.execute(database)
  await sql`SELECT pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(other.database)
  await sleep(200)
  const again = await ownPid.execute(database)
  expect(again.rows[0]?.pid).not.toBe(rows[0]?.pid)
  await close()
  await other.close()
})
