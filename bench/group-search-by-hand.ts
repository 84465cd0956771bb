import Fastify, { type FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { PlainDate } from '../src/kernel/calendar.ts'
import { fold } from '../src/kernel/vietnamese-text.ts'

const COLUMNS = `group_id AS id, name, commune_id AS "communeId", commune_kind, commune_name AS "communeName", district_name AS "districtName",
  hamlets, status, member_count AS "memberCount", leader_person_id AS "leaderPersonId", leader_name AS "leaderName",
  established_on AS "establishedOn", decision_number AS "establishingDecision", leader_count, deputy_count, flagged`

const ORDERS: Readonly<Record<string, string>> = {
  name: 'name_key, group_id',
  commune: 'commune_key, name_key, group_id',
  '-members': 'member_count DESC, name_key DESC, group_id DESC',
  established: 'established_on, name_key, group_id',
}

export interface ByHand {
  readonly pool: pg.Pool
  readonly on: PlainDate
  /** The communes of each unit that is asked for, known beforehand. */
  readonly communesOf: ReadonlyMap<string, readonly string[]>
}

/** The index that PostgreSQL's own manual has for a search. */
export const INDEX_BY_HAND = 'CREATE INDEX by_hand ON group_card USING gin (search) WITH (fastupdate = off)'

/**
 * The floor: the same page as somebody writes it who checks nothing. Bare Fastify and pg, one query and a count up to a
 * thousand over the same table, its indexes and one of its own; no session, no permission, no schema, no cursor, no card
 * drawn up anew.
 */
export function pageByHand({ pool, on, communesOf }: ByHand): FastifyInstance {
  const app = Fastify()
  app.get<{ Querystring: Record<string, string> }>('/api/v1/groups', async ({ query }) => {
    const values: unknown[] = [on]
    const conditions = ['established_on <= $1']
    const narrow = (condition: string, value: unknown) => conditions.push(condition.replace('?', `$${values.push(value)}`))
    const { search, unit, status, sort = 'name' } = query
    if (search !== undefined) narrow('search @@ ?::tsquery', `'${fold(search)}':*`)
    if (unit !== undefined) narrow('commune_id = ANY(?::uuid[])', communesOf.get(unit))
    if (status !== undefined) narrow('status = ?', status)
    const where = conditions.join(' AND ')
    const [page, counted] = await Promise.all([
      pool.query(`SELECT ${COLUMNS} FROM group_card WHERE ${where} ORDER BY ${ORDERS[sort]} LIMIT 50`, values),
      pool.query(`SELECT count(*) FROM (SELECT FROM group_card WHERE ${where} LIMIT 1001) AS first_ones`, values),
    ])
    return { items: page.rows, total: counted.rows[0].count }
  })
  return app
}
