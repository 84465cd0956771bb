import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Council, CouncilMember } from './council.ts'
import type { CitedRule } from './council-rule.ts'

const COUNCIL = sql`id, province_id AS "provinceId", name, decision, decided_on AS "decidedOn"`

export async function listCouncils(database: Database): Promise<Council[]> {
  const { rows } = await sql<Council>`SELECT ${COUNCIL} FROM council ORDER BY decided_on DESC, established_at DESC`.execute(
    database,
  )
  return rows
}

export async function findCouncil(database: Database, id: string): Promise<Council | undefined> {
  const { rows } = await sql<Council>`SELECT ${COUNCIL} FROM council WHERE id = ${id}`.execute(database)
  return rows[0]
}

/** Locks a council until the transaction ends: seats are given and ended one after another. */
export async function lockCouncil(transaction: Transaction, id: string): Promise<Council | undefined> {
  const { rows } = await sql<Council>`SELECT ${COUNCIL} FROM council WHERE id = ${id} FOR UPDATE`.execute(transaction)
  return rows[0]
}

interface Done {
  readonly by: string
  readonly at: Date
}

export async function insertCouncil(transaction: Transaction, council: Council & Done): Promise<void> {
  const { id, provinceId, name, decision, decidedOn, by, at } = council
  await sql`INSERT INTO council (id, province_id, name, decision, decided_on, established_by, established_at)
    VALUES (${id}, ${provinceId}, ${name}, ${decision}, ${decidedOn}, ${by}, ${at})`.execute(transaction)
}

/** Everybody who sits or has sat in a council, in the order of a protocol: chair, deputies, secretary, members. */
export async function listMembers(database: Database, councilId: string): Promise<CouncilMember[]> {
  const { rows } = await sql<CouncilMember>`SELECT id, user_id AS "userId", name, position, role, lower(term) AS "from",
    (upper(term) - 1) AS until, substitute_for AS "substituteFor", ended_reason AS "endedReason" FROM council_member
    WHERE council_id = ${councilId} ORDER BY array_position('{chair,deputy,secretary,member}'::text[], role), seated_at, id`.execute(
    database,
  )
  return rows
}

export async function insertMember(
  transaction: Transaction,
  { councilId, by, at, ...member }: Omit<CouncilMember, 'endedReason'> & { readonly councilId: string } & Done,
): Promise<void> {
  const { id, userId, name, position, role, from, until, substituteFor } = member
  await sql`INSERT INTO council_member (id, council_id, user_id, name, position, role, term, substitute_for, seated_by, seated_at)
    VALUES (${id}, ${councilId}, ${userId}, ${name}, ${position}, ${role}, daterange(${from}, ${until}, '[]'), ${substituteFor},
      ${by}, ${at})`.execute(transaction)
}

export async function endMember(
  transaction: Transaction,
  { id, until, reason, by, at }: { readonly id: string; readonly until: PlainDate; readonly reason: string } & Done,
): Promise<void> {
  await sql`UPDATE council_member SET term = daterange(lower(term), ${until}, '[]'), ended_by = ${by}, ended_at = ${at},
    ended_reason = ${reason} WHERE id = ${id}`.execute(transaction)
}

/** The rules of a council, the latest first. */
export async function listRules(database: Database, councilId: string): Promise<CitedRule[]> {
  const { rows } = await sql<CitedRule>`SELECT kind, in_force_from AS "inForceFrom", rule, citation,
    is_illustrative AS "isIllustrative" FROM council_rule WHERE council_id = ${councilId}
    ORDER BY array_position('{method,exclude,score,tie,adopt,appeal}'::text[], kind), in_force_from DESC`.execute(database)
  return rows
}

/** @returns false when there is a rule of the kind from that day */
export async function insertRule(
  transaction: Transaction,
  { id, councilId, by, at, ...cited }: CitedRule & { readonly id: string; readonly councilId: string } & Done,
): Promise<boolean> {
  const { kind, inForceFrom, rule, citation, isIllustrative } = cited
  const { rows } =
    await sql`INSERT INTO council_rule (id, council_id, kind, in_force_from, rule, citation, is_illustrative, set_by, set_at)
    VALUES (${id}, ${councilId}, ${kind}, ${inForceFrom}, ${JSON.stringify(rule)}::jsonb, ${citation}, ${isIllustrative}, ${by}, ${at})
    ON CONFLICT (council_id, kind, in_force_from) DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}
