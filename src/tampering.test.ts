import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyBooks } from './payments/service.ts'
import type { SealFault } from './platform/db/seal/fault.ts'
import { SEALED_TABLES } from './platform/db/seal/sealed-tables.ts'
import { readOutside, verifyRecord } from './platform/db/seal/verify-record.ts'
import { type Alteration, listAlterations, takeGuardsAway } from './tampering.fixture.ts'
import { beginAnew, cutOff, fitDigest, forgetRow, hashAnew, signAsStranger } from './tampering-record.fixture.ts'
import { type TamperedWorld, tamperedWorld } from './tampering-world.fixture.ts'

/** `TAMPER_EVERY=1` tries each alteration; every twelfth tells as much in a twelfth of the time. */
const EVERY = Number(process.env['TAMPER_EVERY'] ?? 12)

let world: TamperedWorld
let alterations: readonly Alteration[]
beforeAll(async () => {
  world = await tamperedWorld()
  alterations = (await listAlterations(world.platform.database)).filter((_, index) => index % EVERY === 0)
}, 120_000)
afterAll(() => world.close())

/** What one alteration does is undone before the next, in one transaction that is rolled back in the end. */
class Undone extends Error {}
type Attempt = <Outcome>(alter: (database: Kysely<unknown>) => Promise<Outcome>) => Promise<Outcome>

async function withoutGuards(act: (attempt: Attempt) => Promise<void>): Promise<void> {
  const whole = world.platform.database.transaction().execute(async (transaction) => {
    await takeGuardsAway(transaction)
    await act(async (alter) => {
      await sql`SAVEPOINT as_it_was`.execute(transaction)
      const outcome = await alter(transaction)
      await sql`ROLLBACK TO SAVEPOINT as_it_was`.execute(transaction)
      return outcome
    })
    throw new Undone()
  })
  await whole.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
}

const verify = async (database: Kysely<unknown>): Promise<SealFault[]> => {
  const { faults } = await verifyRecord(database, await readOutside(world.platform.seals))
  return faults.filter(({ kind }) => kind !== 'guard-missing')
}
const kindsOf = (faults: readonly { kind: string }[]): string[] => [...new Set(faults.map(({ kind }) => kind))].toSorted()

const isNamed = (faults: readonly SealFault[], { table, key }: { table: string; key: string }): boolean =>
  faults.some((fault) => {
    if ('summary' in fault) return fault.summary.includes(`${table}:`) && fault.summary.includes(key)
    if (!('table' in fault) || fault.table !== table) return false
    return ('key' in fault && fault.key === key) || ('keys' in fault && fault.keys.includes(key))
  })

type Cover = (database: Kysely<unknown>, table: string, key: string) => Promise<void>

/** @returns the alterations, covered up or not, whose rows verification does not name */
async function unnamed(tried: readonly Alteration[], cover: Cover = async () => undefined): Promise<string[]> {
  const left: string[] = []
  await withoutGuards(async (attempt) => {
    for (const { name, table, make } of tried)
      await attempt(async (database) => {
        const keys = await make(database)
        for (const key of keys) await cover(database, table, key)
        const faults = keys.length === 0 ? [] : await verify(database)
        left.push(...keys.filter((key) => !isNamed(faults, { table, key })).map((key) => `${name}: ${key}`))
      })
  })
  return left
}

describe('a month that was paid, and one whose money is on its way', () => {
  test('agree with the record, and no sealed table is without a row', async () => {
    expect(await verifyBooks(world.platform)).toMatchObject({ ok: true, faults: [] })
    const empty: string[] = []
    for (const table of Object.keys(SEALED_TABLES)) {
      const { rows } = await sql`SELECT FROM ${sql.table(table)} LIMIT 1`.execute(world.platform.database)
      if (rows.length === 0) empty.push(table)
    }
    expect(empty).toEqual([])
  })

  test('each alteration by the owner of the database is found, and its row named', { timeout: 300_000 }, async () => {
    expect(await unnamed(alterations)).toEqual([])
  })

  test('also when the record was made to fit it', { timeout: 300_000 }, async () => {
    const fitted = alterations.filter(({ name }) => name.endsWith('altered'))
    expect(await unnamed(fitted, fitDigest)).toEqual([])
  })

  test('also when the record was made to fit it and hashed anew, which no key signed', { timeout: 300_000 }, async () => {
    const some = alterations.filter(({ name }, index) => name.endsWith('altered') && index % 4 === 0)
    const left = await unnamed(some, async (database, table, key) => {
      await fitDigest(database, table, key)
      await hashAnew(database)
    })
    expect(left).toEqual([])
  })

  test('also when a row was removed with all that the record had on it: its table is named', { timeout: 300_000 }, async () => {
    const removed = alterations.filter(({ name }) => name.endsWith('removed'))
    await withoutGuards(async (attempt) => {
      for (const { table, make } of removed)
        await attempt(async (database) => {
          for (const key of await make(database)) await forgetRow(database, table, key)
          expect(JSON.stringify(await verify(database)), table).toContain(table)
        })
    })
  })
})

describe('the record itself', () => {
  test('cut off at its end is found by the journal, which says what was lost', async () => {
    await withoutGuards((attempt) =>
      attempt(async (database) => {
        await cutOff(database, 3)
        const faults = await verify(database)
        expect(faults).toContainEqual(expect.objectContaining({ kind: 'record-older', lost: 3 }))
        expect(faults).toContainEqual(
          expect.objectContaining({ kind: 'seal-differs', summary: expect.stringContaining('payment_order:1=') }),
        )
      }),
    )
  })

  test('removed whole, or begun anew, is found by the journal', async () => {
    await withoutGuards(async (attempt) => {
      await attempt(async (database) => {
        await sql`DELETE FROM sealed_change`.execute(database)
        await sql`DELETE FROM seal`.execute(database)
        expect(kindsOf(await verify(database))).toEqual(['more-rows', 'record-older', 'row-added', 'seal-differs'])
      })
      await attempt(async (database) => {
        await beginAnew(database)
        expect(kindsOf(await verify(database))).toEqual(expect.arrayContaining(['record-older', 'seal-differs']))
      })
    })
  })

  test('signed by a stranger, with a seal removed, with one more, or unsigned, is found', async () => {
    await withoutGuards(async (attempt) => {
      await attempt(async (database) => {
        await signAsStranger(database)
        expect(kindsOf(await verify(database))).toEqual(['seal-forged'])
      })
      await attempt(async (database) => {
        await sql`DELETE FROM seal WHERE seq = 5`.execute(database)
        expect(kindsOf(await verify(database))).toEqual(['change-unsealed', 'seal-differs', 'seal-missing', 'seal-unlinked'])
      })
      await attempt(async (database) => {
        await sql`INSERT INTO seal SELECT max(seq) + 1, 999999, now(), 1, 'x', 'x'::bytea || substr(sha256(''), 2),
          (array_agg(hash ORDER BY seq DESC))[1], sha256('y'), NULL, NULL, '' FROM seal`.execute(database)
        expect(kindsOf(await verify(database))).toEqual(['changes-missing', 'seal-altered', 'seal-unsigned'])
      })
      await attempt(async (database) => {
        await sql`UPDATE seal SET mac = NULL, key_id = NULL, tags = '' WHERE seq = 7`.execute(database)
        expect(kindsOf(await verify(database))).toEqual(['seal-unsigned'])
      })
    })
  })
})
