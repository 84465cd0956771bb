import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupRow, memberRow, take } from './groups/testing.ts'
import { openDatabase, type Transaction } from './platform/db/database.ts'
import { LIMITED_TABLES } from './platform/db/reach/limited-tables.ts'
import { NO_ROW, type RowReach, withinReach } from './platform/db/reach/row-reach.ts'
import { testSeals } from './platform/db/seal/testing.ts'
import { makeWorld, type World } from './reach-world.fixture.ts'
import { addRows, JUDGED, OWN_ROWS } from './row-security.fixture.ts'

const REFUSED = '42501'

let world: World
let clerk: Exclude<RowReach, 'all'>
beforeAll(async () => {
  world = await makeWorld()
  clerk = { userId: world.platform.newId(), communeIds: [world.own.commune], groupIds: [], assessedUnitIds: [world.own.commune] }
  await addRows(world, clerk.userId)
}, 60_000)
afterAll(async () => {
  await world.app.close()
  await world.platform.close()
})

class Enough extends Error {}

/** Acts without the triggers of a table, which would refuse some acts before the rows are looked at; nothing is kept. */
async function tryOn(table: string, act: (transaction: Transaction) => Promise<void>): Promise<void> {
  const trying = world.platform.database.transaction().execute(async (transaction) => {
    await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER USER`.execute(transaction)
    await act(transaction)
    throw new Enough()
  })
  await trying.catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error
  })
}

/** The code with which PostgreSQL refuses a statement; nothing when it does not. */
async function refusalOf(transaction: Transaction, reach: RowReach, statement: string): Promise<string | undefined> {
  await sql`SAVEPOINT tried`.execute(transaction)
  try {
    await withinReach(reach, () => sql.raw(statement).execute(transaction))
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  } finally {
    await sql`ROLLBACK TO SAVEPOINT tried`.execute(transaction)
  }
}

const countOf = async (transaction: Transaction, table: string, condition = 'true'): Promise<number> => {
  const { rows } = await sql<{
    total: number
  }>`SELECT count(*) AS total FROM ${sql.table(table)} WHERE ${sql.raw(condition)}`.execute(transaction)
  return rows[0]?.total ?? 0
}

const columnsOf = async (transaction: Transaction, table: string): Promise<string> => {
  const { rows } = await sql<{ names: string }>`
    SELECT string_agg(quote_ident(attname), ', ') AS names FROM pg_attribute
    WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`.execute(transaction)
  return rows[0]?.names ?? ''
}

describe.each(Object.keys(OWN_ROWS))('rows of %s', (table) => {
  const own = (): string => OWN_ROWS[table]?.(world.own.commune, clerk.userId) ?? 'false'

  test('of another ward are not shown, changed or taken away; those of the own ward are', async () => {
    await tryOn(table, async (transaction) => {
      const [all, mine] = [await countOf(transaction, table), await countOf(transaction, table, own())]
      expect(mine).toBeGreaterThan(0)
      expect(all).toBeGreaterThan(mine)
      expect(await withinReach(clerk, () => countOf(transaction, table))).toBe(mine)
      expect(await withinReach(clerk, () => countOf(transaction, table, own()))).toBe(mine)
      expect(await withinReach(NO_ROW, () => countOf(transaction, table))).toBe(0)
      const column = (await columnsOf(transaction, table)).split(', ').at(-1) ?? ''
      const changed = await withinReach(clerk, () => sql.raw(`UPDATE ${table} SET ${column} = ${column}`).execute(transaction))
      expect(changed.numAffectedRows).toBe(BigInt(mine))
      const gone = await withinReach(clerk, () => sql.raw(`DELETE FROM ${table} WHERE NOT (${own()})`).execute(transaction))
      expect(gone.numAffectedRows).toBe(0n)
    })
  })

  test('of another ward are not added; one of the own ward is not refused for its ward', async () => {
    await tryOn(table, async (transaction) => {
      const columns = await columnsOf(transaction, table)
      for (const [name, condition] of [
        ['of_another', `NOT (${own()})`],
        ['of_own', own()],
      ] as const)
        await sql
          .raw(`CREATE TEMPORARY TABLE ${name} ON COMMIT DROP AS SELECT * FROM ${table} WHERE ${condition} LIMIT 1`)
          .execute(transaction)
      const insert = (from: string) => `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${from}`
      expect(await refusalOf(transaction, clerk, insert('of_another'))).toBe(REFUSED)
      expect(await refusalOf(transaction, clerk, insert('of_own'))).not.toBe(REFUSED)
      expect(await refusalOf(transaction, NO_ROW, insert('of_own'))).toBe(REFUSED)
    })
  })
})

describe.each(JUDGED)('rows of %s', (table) => {
  test('are neither shown to the ward they are of nor added by it', async () => {
    await tryOn(table, async (transaction) => {
      expect(await countOf(transaction, table, `unit_id = '${world.own.commune}'`)).toBeGreaterThan(0)
      expect(await withinReach(clerk, () => countOf(transaction, table))).toBe(0)
      const columns = await columnsOf(transaction, table)
      await sql.raw(`CREATE TEMPORARY TABLE of_own ON COMMIT DROP AS SELECT * FROM ${table} LIMIT 1`).execute(transaction)
      const insert = `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM of_own`
      expect(await refusalOf(transaction, clerk, insert)).toBe(REFUSED)
    })
  })
})

const OF_A_SITTING = Object.keys(LIMITED_TABLES).filter((table) => table.startsWith('council_'))
const FACTS = ['fact_batch', 'fact_value']

describe.each([...OF_A_SITTING, ...FACTS])('rows of %s', (table) => {
  test('are there, and neither shown to a ward nor written by it', async () => {
    await tryOn(table, async (transaction) => {
      expect(await countOf(transaction, table)).toBeGreaterThan(0)
      expect(await withinReach(clerk, () => countOf(transaction, table))).toBe(0)
      expect(await refusalOf(transaction, clerk, `INSERT INTO ${table} DEFAULT VALUES`)).toBe(REFUSED)
    })
  })
})

const OF_THE_WHOLE = Object.keys(LIMITED_TABLES).filter(
  (table) =>
    !(table in OWN_ROWS) &&
    !JUDGED.some((one) => one === table) &&
    ![...OF_A_SITTING, ...FACTS].includes(table) &&
    !['audit_event', 'audit_mention', 'audit_text', 'cycle_event', 'dated_hold', 'round_event'].includes(table),
)

describe.each(OF_THE_WHOLE)('rows of %s', (table) => {
  test('are shown to a ward, and neither added, changed nor taken away by it', async () => {
    await tryOn(table, async (transaction) => {
      const all = await countOf(transaction, table)
      expect(await withinReach(clerk, () => countOf(transaction, table))).toBe(all)
      expect(await refusalOf(transaction, clerk, `INSERT INTO ${table} DEFAULT VALUES`)).toBe(REFUSED)
      expect(await refusalOf(transaction, 'all', `INSERT INTO ${table} DEFAULT VALUES`)).not.toBe(REFUSED)
      const column = (await columnsOf(transaction, table)).split(', ').at(-1) ?? ''
      if (all > 0) expect(await refusalOf(transaction, clerk, `UPDATE ${table} SET ${column} = ${column}`)).toBe(REFUSED)
      const gone = await withinReach(clerk, () => sql`DELETE FROM ${sql.table(table)}`.execute(transaction))
      expect(gone.numAffectedRows).toBe(0n)
    })
  })
})

describe('holds by day', () => {
  test('are shown to those whom they concern, and written for the whole only', async () => {
    await tryOn('dated_hold', async (transaction) => {
      const hold = (subject: string, column: string, value: string) =>
        `INSERT INTO dated_hold (id, province_id, subject, ${column}, reason, from_day, placed_by, placed_at)
         SELECT gen_random_uuid(), province_id, '${subject}', ${value}, 'x', from_day, placed_by, now() FROM dated_hold LIMIT 1`
      const groupIn = (commune: string) => `(SELECT id FROM community_group WHERE commune_id = '${commune}' LIMIT 1)`
      const { own } = world
      const ownGroup = await sql<{ id: string }>`${sql.raw(groupIn(own.commune))}`.execute(transaction)
      const leader = { ...clerk, communeIds: [], groupIds: [ownGroup.rows[0]?.id ?? ''] }
      const seen = async (reach: RowReach) => withinReach(reach, () => countOf(transaction, 'dated_hold'))
      expect([await seen(clerk), await seen(NO_ROW)]).toEqual([0, 0])
      for (const [subject, column, value, ofClerk, ofLeader] of [
        ['group', 'group_id', groupIn(own.commune), 1, 1],
        ['commune', 'commune_id', `'${own.commune}'`, 2, 2],
        ['provision', 'provision_code', "'x'", 3, 3],
      ] as const) {
        await sql.raw(hold(subject, column, value)).execute(transaction)
        expect([await seen(clerk), await seen(leader)], subject).toEqual([ofClerk, ofLeader])
      }
      expect(await refusalOf(transaction, clerk, 'INSERT INTO dated_hold DEFAULT VALUES')).toBe(REFUSED)
      expect(await refusalOf(transaction, clerk, "UPDATE dated_hold SET reason = 'y'")).toBe(REFUSED)
      const gone = await withinReach(clerk, () => sql`DELETE FROM dated_hold`.execute(transaction))
      expect(gone.numAffectedRows).toBe(0n)
    })
  })
})

describe('the trail', () => {
  test('is read for the whole only, and notes whoever acts', async () => {
    await tryOn('audit_event', async (transaction) => {
      expect(await countOf(transaction, 'audit_event')).toBeGreaterThan(0)
      expect(await withinReach(clerk, () => countOf(transaction, 'audit_event'))).toBe(0)
      expect(await refusalOf(transaction, clerk, 'INSERT INTO audit_event DEFAULT VALUES')).toBe('23502')
      const changed = await withinReach(clerk, () => sql`UPDATE audit_event SET reason = 'x'`.execute(transaction))
      expect(changed.numAffectedRows).toBe(0n)
    })
  })

  test('is searched over the whole only, and what is searched is written with the event alone', async () => {
    await tryOn('audit_mention', async (transaction) => {
      expect(await countOf(transaction, 'audit_mention')).toBeGreaterThan(0)
      expect(await withinReach(clerk, () => countOf(transaction, 'audit_mention'))).toBe(0)
      expect(await refusalOf(transaction, clerk, 'INSERT INTO audit_mention VALUES (gen_random_uuid(), 0)')).toBe(REFUSED)
    })
    await tryOn('audit_text', async (transaction) => {
      expect(await countOf(transaction, 'audit_text')).toBe(await countOf(transaction, 'audit_event'))
      expect(await withinReach(clerk, () => countOf(transaction, 'audit_text'))).toBe(0)
      expect(await refusalOf(transaction, clerk, "INSERT INTO audit_text VALUES (0, 'x', 'x')")).toBe(REFUSED)
    })
  })
})

describe('acts on a month', () => {
  test('that name a group of another ward are not shown, and only an objection of the own is added', async () => {
    await tryOn('cycle_event', async (transaction) => {
      const act = (kind: string, groupId: string) =>
        `INSERT INTO cycle_event (id, cycle_id, kind, by_user, at, detail)
          VALUES (gen_random_uuid(), '${world.cycle}', '${kind}', '${clerk.userId}', now(), '{"groupId": "${groupId}"}')`
      const named = `detail ->> 'groupId' IS NOT NULL`
      expect(await countOf(transaction, 'cycle_event', named)).toBeGreaterThan(0)
      expect(await withinReach(clerk, () => countOf(transaction, 'cycle_event', named))).toBe(0)
      expect(await withinReach(clerk, () => countOf(transaction, 'cycle_event', `kind = 'opened'`))).toBe(1)
      expect(await refusalOf(transaction, clerk, act('objected', world.foreign.group))).toBe(REFUSED)
      expect(await refusalOf(transaction, clerk, act('hold-released', world.own.group))).toBe(REFUSED)
      expect(await refusalOf(transaction, clerk, act('objected', world.own.group))).toBeUndefined()
    })
  })
})

describe('a month’s own table', () => {
  test('is reached by its name for the whole only', async () => {
    await tryOn('entitlement_2024_06', async (transaction) => {
      expect(await countOf(transaction, 'entitlement_2024_06')).toBeGreaterThan(0)
      const reach = { ...clerk, communeIds: [world.own.commune, world.foreign.commune] }
      expect(await withinReach(reach, () => countOf(transaction, 'entitlement'))).toBeGreaterThan(0)
      expect(await withinReach(reach, () => countOf(transaction, 'entitlement_2024_06'))).toBe(0)
    })
  })
})

describe('a group’s leader', () => {
  test('sees the group, its members and no other', async () => {
    const leader = { ...clerk, communeIds: [], groupIds: [world.foreign.group] }
    const { database } = world.platform
    const { rows } = await withinReach(leader, () =>
      sql<{ group_id: string; name: string }>`
        SELECT c.group_id, p.full_name AS name FROM group_card c JOIN membership m USING (group_id) JOIN person p ON p.id = m.person_id
        ORDER BY name`.execute(database),
    )
    expect(rows).toEqual(['Quách Thị Xa Xôi', 'Trần Xa Xôi'].map((name) => ({ group_id: world.foreign.group, name })))
    const { rows: people } = await withinReach(leader, () => sql`SELECT FROM person`.execute(database))
    expect(people).toHaveLength(2)
  })
})

describe('a group on another day', () => {
  test('is drawn up for whoever asks, whoever asked before on the same connection', async () => {
    const { database, close } = openDatabase(world.platform.url, { connections: 1, seals: testSeals() })
    const drawn = async (): Promise<number> => {
      const { rows } = await sql`
        SELECT FROM group_card_on('2024-07-15', ARRAY(SELECT unnest(${[world.own.group, world.foreign.group]}::uuid[])))`.execute(
        database,
      )
      return rows.length
    }
    for (let round = 0; round < 12; round += 1) expect(await drawn()).toBe(2)
    for (let round = 0; round < 12; round += 1) expect(await withinReach(clerk, drawn)).toBe(1)
    expect(await drawn()).toBe(2)
    await close()
  })
})

describe('a rule that a trigger guards', () => {
  test('looks at all rows: a record that others of another ward went into is not merged away', async () => {
    const { rows } = await sql<{ id: string }>`
      SELECT person_id AS id FROM person_commune WHERE commune_id = ${world.own.commune} LIMIT 2`.execute(world.platform.database)
    const [one, other] = rows.map(({ id }) => id)
    const merging = world.platform.database.transaction().execute(async (transaction) => {
      await sql`UPDATE person SET merged_into = ${one} WHERE id = ${world.foreign.person}`.execute(transaction)
      await withinReach(clerk, () => sql`UPDATE person SET merged_into = ${other} WHERE id = ${one}`.execute(transaction))
      throw new Enough()
    })
    await expect(merging).rejects.toMatchObject({ constraint: 'merges_into_survivor' })
  })
})

describe('a seat', () => {
  test('in a group of the own ward is not given to somebody of another, whom it would open', async () => {
    const seating = withinReach(clerk, () =>
      sql`INSERT INTO membership (id, group_id, person_id, role, valid, recorded_by)
        VALUES (${world.platform.newId()}, ${world.own.group}, ${world.foreign.person}, 'member', '[2024-07-01,)', ${clerk.userId})`.execute(
        world.platform.database,
      ),
    )
    await expect(seating).rejects.toMatchObject({ code: REFUSED })
  })

  test('is given to somebody new by a register, which is told of nobody elsewhere', async () => {
    const [fresh, stranger] = [
      memberRow({ fullName: 'Cao Văn Mới' }),
      memberRow({ fullName: world.stranger.name, identityNumber: world.stranger.identity }),
    ]
    const actor = { userId: clerk.userId, name: 'x', grants: [], via: 'web' as const }
    const taken = await withinReach(clerk, () =>
      take(world.platform, [groupRow({ communeId: world.own.commune, name: 'Tổ Gần', members: [fresh] })], { actor }),
    )
    expect(taken.membershipsCreated).toBe(1)
    const taking = withinReach(clerk, () =>
      take(world.platform, [groupRow({ communeId: world.own.commune, name: 'Tổ Gần', members: [stranger] })], { actor }),
    )
    // Here the register itself was told that it reaches everything.
    await expect(taking).rejects.toMatchObject({ constraint: 'one_person_an_identity' })
  })
})
