import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../new-id.ts'
import { type Database, type OpenDatabase, openDatabase, type Transaction } from '../database.ts'
import { testSeals } from '../seal/testing.ts'
import { type TestDatabase, testDatabase } from '../testing.ts'
import { runInUnit, UnitOfWork } from '../unit-of-work.ts'
import { beyondReach, keepReach, NO_ROW, type RowReach, withinReach } from './row-reach.ts'

const [ONE, OTHER] = [newId(), newId()]
const reachOf = (userId: string): RowReach => ({ userId, communeIds: [], groupIds: [], assessedUnitIds: [] })

let test1: TestDatabase
let open: OpenDatabase
beforeAll(async () => {
  test1 = await testDatabase()
  for (const by of [ONE, OTHER])
    await sql`INSERT INTO register_mapping (id, signature, mapping, saved_by) VALUES (${newId()}, 'x', '{}', ${by})`.execute(
      test1.database,
    )
})
beforeEach(() => {
  // A single connection: everybody has it after everybody else.
  open = openDatabase(test1.url, { connections: 1, seals: testSeals() })
  return () => open.close()
})
afterAll(() => test1.close())

const seen = async (database: Database | Transaction): Promise<string[]> => {
  const { rows } = await sql<{ by: string }>`SELECT saved_by AS by FROM register_mapping ORDER BY saved_by`.execute(database)
  return rows.map(({ by }) => by)
}
const seenBy = (userId: string, database: Database | Transaction = open.database) =>
  withinReach(reachOf(userId), () => seen(database))
const ALL = [ONE, OTHER].toSorted()

describe('whoever has a connection', () => {
  test('sees what is theirs, whoever had it before, however often', async () => {
    for (let round = 0; round < 12; round += 1) {
      expect(await seenBy(ONE)).toEqual([ONE])
      expect(await seen(open.database)).toEqual(ALL)
      expect(await seenBy(OTHER)).toEqual([OTHER])
      expect(await withinReach(NO_ROW, () => seen(open.database))).toEqual([])
    }
  })

  test('sees what is theirs at the same time as others wait for it', async () => {
    const asked = Array.from({ length: 30 }, (_, index) => seenBy(index % 2 === 0 ? ONE : OTHER))
    for (const [index, found] of (await Promise.all(asked)).entries()) expect(found).toEqual([index % 2 === 0 ? ONE : OTHER])
  })

  test('of two that ask within one unit of work at once, each sees their own', async () => {
    const unit = new UnitOfWork()
    const asked = Array.from({ length: 30 }, (_, index) => runInUnit(unit, () => seenBy(index % 2 === 0 ? ONE : OTHER)))
    const told = await Promise.all(asked)
    await unit.rollback()
    for (const [index, found] of told.entries()) expect(found).toEqual([index % 2 === 0 ? ONE : OTHER])
  })
})

describe('what was told within a transaction', () => {
  test('is told anew when it was rolled back', async () => {
    await seen(open.database)
    const failing = withinReach(reachOf(ONE), () =>
      open.database.transaction().execute(async (transaction) => {
        expect(await seen(transaction)).toEqual([ONE])
        await sql`SELECT 1 / 0`.execute(transaction)
      }),
    )
    await expect(failing).rejects.toMatchObject({ code: '22012' })
    expect(await seenBy(ONE)).toEqual([ONE])
    expect(await seen(open.database)).toEqual(ALL)
  })

  test('is told anew when a savepoint was rolled back', async () => {
    await open.database.transaction().execute(async (transaction) => {
      expect(await seenBy(ONE, transaction)).toEqual([ONE])
      await sql`SAVEPOINT here`.execute(transaction)
      expect(await seenBy(OTHER, transaction)).toEqual([OTHER])
      await sql`ROLLBACK TO SAVEPOINT here`.execute(transaction)
      expect(await seenBy(OTHER, transaction)).toEqual([OTHER])
    })
  })

  test('is told anew when the COMMIT was refused', async () => {
    const refused = withinReach(reachOf(ONE), () =>
      open.database.transaction().execute(async (transaction) => {
        expect(await seen(transaction)).toEqual([ONE])
        await sql`SELECT 1 / 0`.execute(transaction).catch(() => undefined)
      }),
    )
    await expect(refused).rejects.toThrow()
    expect(await seenBy(ONE)).toEqual([ONE])
    expect(await seen(open.database)).toEqual(ALL)
  })

  test('goes with a connection that is lost', async () => {
    const lost = withinReach(reachOf(ONE), () =>
      open.database.transaction().execute(async (transaction) => {
        expect(await seen(transaction)).toEqual([ONE])
        await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(transaction)
      }),
    )
    await expect(lost).rejects.toThrow()
    expect(await seen(open.database)).toEqual(ALL)
    expect(await seenBy(OTHER)).toEqual([OTHER])
  })

  test('ends with a unit of work, kept or not', async () => {
    for (const how of ['commit', 'rollback'] as const) {
      const unit = new UnitOfWork()
      const found = await withinReach(reachOf(ONE), () => runInUnit(unit, () => seen(open.database)))
      await unit[how]()
      expect(found).toEqual([ONE])
      expect(await seen(open.database)).toEqual(ALL)
      expect(await seenBy(OTHER)).toEqual([OTHER])
    }
  })
})

describe('a look beyond', () => {
  test('sees all, and what comes after it does not', async () => {
    await withinReach(reachOf(ONE), () =>
      open.database.transaction().execute(async (transaction) => {
        expect(await beyondReach('holder-of-number', () => seen(transaction))).toEqual(ALL)
        expect(await seen(transaction)).toEqual([ONE])
      }),
    )
  })
})

test('what is called later, from elsewhere, keeps the reach it was made in', async () => {
  const within = withinReach(reachOf(ONE), keepReach)
  expect(await within(() => seen(open.database))).toEqual([ONE])
  expect(await withinReach(reachOf(OTHER), () => within(() => seen(open.database)))).toEqual([ONE])
})

test('a statement that somebody sends beside the driver runs within the reach told last, not beyond', async () => {
  await seenBy(ONE)
  const { rows } = await open.pool.query('SELECT FROM register_mapping')
  expect(rows).toHaveLength(1)
})

test('a reach that is not one shows nothing', async () => {
  await expect(withinReach(reachOf('nobody'), () => seen(open.database))).rejects.toMatchObject({ code: '22P02' })
})
