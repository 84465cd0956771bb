import { type Kysely, sql } from 'kysely'

/**
 * Acts that papers cite and offices they name can be put right: what stood before stays, with who replaced it, when and why, and
 * gives way only in the rule that one act of a subject, and one office of a role, holds on a day.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of ['cited_act', 'issuing_office'] as const) await keepReplaced(database, table)
  await sql`ALTER TABLE cited_act DROP CONSTRAINT one_act_in_force`.execute(database)
  await sql`
    ALTER TABLE cited_act
      ADD CONSTRAINT one_act_in_force EXCLUDE USING gist (subject WITH =, valid WITH &&) WHERE (replaced_at IS NULL)`.execute(
    database,
  )
  await sql`ALTER TABLE issuing_office DROP CONSTRAINT one_office_a_role`.execute(database)
  await sql`
    ALTER TABLE issuing_office
      ADD CONSTRAINT one_office_a_role EXCLUDE USING gist (role WITH =, valid WITH &&) WHERE (replaced_at IS NULL)`.execute(
    database,
  )
}

async function keepReplaced(database: Kysely<unknown>, name: 'cited_act' | 'issuing_office'): Promise<void> {
  const table = sql.table(name)
  await sql`
    ALTER TABLE ${table} DROP CONSTRAINT ${sql.ref(`${name}_pkey`)},
      ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
      ADD COLUMN recorded_at timestamptz,
      ADD COLUMN reason text CHECK (reason <> ''),
      ADD COLUMN replaced_at timestamptz,
      ADD COLUMN replaces uuid UNIQUE REFERENCES ${table} (id),
      ADD FOREIGN KEY (recorded_by) REFERENCES app_user (id),
      ADD CHECK ((recorded_by IS NULL) = (recorded_at IS NULL) AND (recorded_by IS NULL) = (reason IS NULL))`.execute(database)
  await sql`ALTER TABLE ${table} ALTER COLUMN id DROP DEFAULT`.execute(database)
}
