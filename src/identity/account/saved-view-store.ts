import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'

/** A saved view of a list: filter, columns, order. */
export interface SavedView {
  readonly id: string
  readonly place: string
  readonly name: string
  readonly query: string
}

export async function listSavedViews(database: Database, userId: string, place: string | undefined): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    SELECT id, place, name, query FROM saved_view
    WHERE user_id = ${userId} AND ended_at IS NULL AND place = coalesce(${place ?? null}::text, place)
    ORDER BY name COLLATE "vi-x-icu"`.execute(database)
  return rows
}

/** Replaces a view of the same name for the same list. */
export async function saveView(database: Database, userId: string, view: SavedView): Promise<void> {
  await sql`
    INSERT INTO saved_view (id, user_id, place, name, query) VALUES (${view.id}, ${userId}, ${view.place}, ${view.name}, ${view.query})
    ON CONFLICT (user_id, place, name) WHERE ended_at IS NULL DO UPDATE SET query = excluded.query`.execute(database)
}

export async function endSavedView(database: Database, userId: string, id: string): Promise<void> {
  await sql`UPDATE saved_view SET ended_at = now() WHERE id = ${id} AND user_id = ${userId} AND ended_at IS NULL`.execute(
    database,
  )
}
