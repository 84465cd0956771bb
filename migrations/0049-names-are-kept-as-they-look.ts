import { type Kysely, sql } from 'kysely'
import { fold, tidy, withPlainMarks } from '../src/kernel/vietnamese-text.ts'

/** What a name of today may hold: others have letters that only look like ours, or what nobody sees. */
const PLAIN =
  ' !-~’àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ'
const isStrange = (column: string) => sql`${sql.ref(column)} ~ ${sql.lit(`[^${PLAIN}]|^ | $|  `)}`

/**
 * Names that were written before look-alikes and unseen characters were read as what they look like get the keys that such a
 * name gets today, so that search and registers meet them. Where two groups or hamlets of a commune would become one by it,
 * both stay as they are: an officer decides about them.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await people(database)
  await groups(database)
  await hamlets(database)
}

async function people(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; full_name: string; folded_name: string }>`
    SELECT id, full_name, folded_name FROM person WHERE full_name IS NOT NULL AND ${isStrange('full_name')}`.execute(database)
  const anew = rows.filter(({ full_name, folded_name }) => fold(full_name) !== folded_name)
  const keys = JSON.stringify(anew.map(({ id, full_name }) => ({ id, key: fold(full_name) })))
  const ids = anew.map(({ id }) => id)
  await sql`
    UPDATE person AS p SET folded_name = r.key FROM jsonb_to_recordset(${keys}::jsonb) AS r (id uuid, key text)
    WHERE p.id = r.id`.execute(database)
  await redrawCards(database, sql`SELECT group_id FROM membership WHERE person_id = ANY(${ids}::uuid[])`)
}

async function groups(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM community_group WHERE ${isStrange('name')} ORDER BY id`.execute(database)
  const put: string[] = []
  for (const { id, name } of rows) {
    const { numAffectedRows } = await sql`
      UPDATE community_group AS g SET name = ${tidy(name)} WHERE g.id = ${id} AND (g.dissolved_on IS NOT NULL OR NOT EXISTS (
        SELECT FROM community_group AS o WHERE o.commune_id = g.commune_id AND o.id <> g.id AND o.dissolved_on IS NULL
          AND o.folded_name = ${fold(name)}))`.execute(database)
    if (numAffectedRows === 1n) put.push(id)
  }
  const kept = await sql<{ group_id: string; name: string }>`
    SELECT DISTINCT n.group_id, n.name FROM group_name AS n JOIN community_group AS g ON g.id = n.group_id
    WHERE ${isStrange('n.name')} AND (n.group_id = ANY(${put}::uuid[]) OR NOT ${isStrange('g.name')})`.execute(database)
  for (const { group_id, name } of kept.rows)
    await sql`UPDATE group_name SET name = ${tidy(name)} WHERE group_id = ${group_id} AND name = ${name}`.execute(database)
  await redrawCards(database, sql`SELECT unnest(${kept.rows.map(({ group_id }) => group_id)}::uuid[])`)
}

async function hamlets(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE unit_version DISABLE TRIGGER only_closes`.execute(database)
  const { rows } = await sql<{ unit_id: string; name: string }>`
    SELECT DISTINCT unit_id, name FROM unit_version WHERE level = 'hamlet' AND ${isStrange('name')} ORDER BY unit_id`.execute(
    database,
  )
  for (const { unit_id, name } of rows.filter((row) => tidy(row.name) !== row.name))
    await sql`
      UPDATE unit_version AS v SET name = ${tidy(name)}, spelling_key = ${withPlainMarks(tidy(name))}
      WHERE v.unit_id = ${unit_id} AND v.name = ${name} AND NOT EXISTS (
        SELECT FROM unit_version AS o WHERE o.level = 'hamlet' AND o.parent_id = v.parent_id AND o.kind = v.kind
          AND o.unit_id <> v.unit_id AND o.valid && v.valid AND o.spelling_key = ${withPlainMarks(tidy(name))})`.execute(database)
  // What waits for the end of the transaction would keep the table from being changed back.
  const constraints = sql.raw('whole, unit_version_parent_id_fkey, unit_version_unit_id_level_fkey')
  await sql`SET CONSTRAINTS ${constraints} IMMEDIATE`.execute(database)
  await sql`ALTER TABLE unit_version ENABLE TRIGGER only_closes`.execute(database)
  await sql`SET CONSTRAINTS ${constraints} DEFERRED`.execute(database)
  await redrawCards(
    database,
    sql`SELECT group_id FROM group_hamlet WHERE hamlet_id = ANY(${rows.map(({ unit_id }) => unit_id)}::uuid[])`,
  )
}

/** Whoever lists groups next draws the cards up anew. */
const redrawCards = (database: Kysely<unknown>, groupIds: ReturnType<typeof sql>): Promise<unknown> =>
  sql`UPDATE group_card SET changes_on = '1900-01-01' WHERE group_id IN (${groupIds})`.execute(database)
