import { type Kysely, type RawBuilder, sql } from 'kysely'
import type pg from 'pg'

/**
 * One breach a function: what a store must not say. The comment above each is part of what the check has to say of it,
 * or `nothing`; `check-sql.test.ts` holds the check to that. Nothing here is ever run.
 */

declare const database: Kysely<unknown>
declare const client: pg.Client
declare const id: string
declare const count: number

/** relation "comunity_group" does not exist */
export const tableMissing = () => sql`SELECT id FROM comunity_group`.execute(database)

/** column "nam" does not exist */
export const columnMissing = () => sql`SELECT nam FROM community_group`.execute(database)

/** column "idd" does not exist */
export const columnMissingInOneBranch = ({ isAll }: { readonly isAll: boolean }) =>
  sql`SELECT id FROM community_group WHERE ${isAll ? sql`true` : sql`idd = ${id}`}`.execute(database)

/** column "idd" does not exist */
export function columnMissingUnderACondition(wanted: string | undefined) {
  const conditions = [sql`true`]
  if (wanted !== undefined) conditions.push(sql`idd = ${wanted}`)
  return sql`SELECT id FROM community_group WHERE ${sql.join(conditions, sql` AND `)}`.execute(database)
}

/** column "idd" does not exist */
export function columnMissingAfterAnEarlyReturn(wanted: string | undefined) {
  const condition = (): RawBuilder<boolean> => {
    if (wanted === undefined) return sql`true`
    return sql`idd = ${wanted}`
  }
  return sql`SELECT id FROM community_group WHERE ${condition()}`.execute(database)
}

/** column "nam" does not exist */
export const columnMissingAmongSeveral = (order: 'name' | 'nam') =>
  sql`SELECT id FROM community_group ORDER BY ${sql.ref(order)}`.execute(database)

/** column "nam" does not exist */
export const columnMissingInATable = (order: 'name' | 'group') => {
  const columns = { name: ['name', 'id'], group: ['id', 'nam'] } as const
  return sql`SELECT id FROM community_group ORDER BY ${sql.join(columns[order].map((column) => sql.ref(column)))}`.execute(
    database,
  )
}

/** column "idd" does not exist */
export const columnMissingInWhatACallerGives = () => send(sql`idd = ${id}`)
const send = (condition: RawBuilder<unknown>) => sql`SELECT id FROM person WHERE ${condition}`.execute(database)

/** returns "name", which the row type has not */
export const columnNotAsserted = () => sql<{ id: string }>`SELECT id, name FROM community_group`.execute(database)

/** the row type has "name", which the statement does not return */
export const columnNotReturned = () => sql<{ id: string; name: string }>`SELECT id FROM community_group`.execute(database)

/** two columns are called "id" */
export const columnsOfOneName = () => sql<{ id: string }>`SELECT id, id FROM community_group`.execute(database)

/** "id" is uuid, read as string; the row type says number */
export const textReadAsNumber = () => sql<{ id: number }>`SELECT id FROM community_group`.execute(database)

/** "share" is numeric, read as string; the row type says number | null */
export const decimalReadAsNumber = () => sql<{ share: number | null }>`SELECT share FROM unit_succession`.execute(database)

/** "established_on" is date, read as string; the row type says Date */
export const dayReadAsInstant = () => sql<{ established_on: Date }>`SELECT established_on FROM community_group`.execute(database)

/** "amounts" is int8[], read as string[]; the row type says number[] */
export const amountsReadFromAnArray = () =>
  sql<{ amounts: number[] | null }>`SELECT array_agg(amount_vnd) AS amounts FROM entitlement`.execute(database)

/** "body" is jsonb, read as json */
export const instantWithinJson = () => sql<{ body: { at: Date } }>`SELECT body FROM derivation`.execute(database)

/** "body" is jsonb, read as json; the row type says string */
export const jsonReadAsText = () => sql<{ body: string }>`SELECT body FROM derivation`.execute(database)

/** count is number and is sent where uuid is expected */
export const numberSentForAnId = () => sql`SELECT id FROM community_group WHERE id = ${count}`.execute(database)

/** id is string and is sent where int8 is expected */
export const textSentForANumber = () => sql`SELECT id FROM community_group LIMIT ${id}`.execute(database)

/** id is string and is sent where uuid[] is expected */
export const oneSentForAList = () => sql`SELECT id FROM community_group WHERE id = ANY(${id})`.execute(database)

/** [id] is string[] and is sent where jsonb is expected */
export const listSentForJson = () => sql`INSERT INTO derivation (digest, body) VALUES (${id}, ${[id]})`.execute(database)

/** "state" may be 'rejected'; the row type says "sent" | "settled" */
export const wordNotAsserted = () => sql<{ state: 'sent' | 'settled' }>`SELECT state FROM disbursement`.execute(database)

/** "dissolved_on" may be null; the row type says string */
export const nullInTheTable = () =>
  sql<{ dissolved_on: string }>`SELECT dissolved_on FROM community_group WHERE established_on > '2024-01-01'`.execute(database)

/** "name" may be null; the row type says string */
export const nullFromAnOuterJoin = () =>
  sql<{ name: string }>`SELECT g.name FROM person p LEFT JOIN community_group g ON g.id = p.id`.execute(database)

/** "day" may be null; the row type says string */
export const nullFromASubquery = () =>
  sql<{ day: string }>`SELECT x.day FROM (SELECT dissolved_on AS day FROM community_group) x`.execute(database)

/** "day" may be null; the row type says string */
export const nullFromACommonTable = () =>
  sql<{ day: string }>`WITH x AS (SELECT dissolved_on AS day FROM community_group) SELECT day FROM x`.execute(database)

/** "name" may be null; the row type says string */
export const nullFromALookUp = () =>
  sql<{ name: string }>`SELECT (SELECT name FROM community_group g WHERE g.id = p.id) AS name FROM person p`.execute(database)

/** "total" may be null; the row type says number */
export const nullFromASumOfNothing = () =>
  sql<{ total: number }>`SELECT sum(amount_vnd)::bigint AS total FROM entitlement`.execute(database)

/** "dissolved_on" may be null; the row type says string */
export const nullFromAChange = () =>
  sql<{ dissolved_on: string }>`UPDATE community_group SET name = ${id} RETURNING dissolved_on`.execute(database)

/** "id" is uuid, read as string; the row type says number */
export async function rowsOfACursor() {
  await sql`DECLARE canary NO SCROLL CURSOR FOR SELECT id FROM community_group`.execute(database)
  return sql<{ id: number }>`FETCH 10 FROM canary`.execute(database)
}

/** "id" is uuid, read as string; the row type says number */
export const sentWithoutKysely = () => client.query<{ id: number }>('SELECT id FROM community_group')

/** 0 values are sent where 1 are expected */
export const valueMissing = () => client.query('SELECT id FROM community_group WHERE id = $1')

/** relation "comunity_group" does not exist */
export const definitionRefused = () => sql`ALTER TABLE comunity_group RENAME TO groups`.execute(database)

/** id is known only at run time */
export const wordsOfRunTime = () => sql`SELECT ${sql.raw(id)} FROM community_group`.execute(database)

/** is part of no statement that is sent */
export const fragmentSentByNobody = () => sql`SELECT id FROM community_group`

/** the query builder checks nothing */
export const builtStatement = () => database.withTables<{ person: { id: string } }>().selectFrom('person')

/** nothing */
export const compared = () =>
  sql<{ dissolved_on: string; name: string }>`SELECT g.dissolved_on, other.name FROM community_group g
    LEFT JOIN community_group other ON other.id = g.id WHERE g.dissolved_on > '2024-01-01' AND other.name = ${id}`.execute(
    database,
  )

/** nothing */
export const counted = () =>
  sql<{ id: string; members: number; day: string }>`
    SELECT g.id, count(*) AS members, coalesce(g.dissolved_on, g.established_on) AS day FROM community_group g
    JOIN membership m ON m.group_id = g.id GROUP BY g.id`.execute(database)
