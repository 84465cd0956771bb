import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { ListReading } from './list-columns.ts'

/** How lists were read before, by their headings. */
export async function listReadings(database: Database, provinceId: string): Promise<Map<string, ListReading>> {
  const { rows } = await sql<{ headings: string; reading: ListReading }>`
    SELECT headings, reading FROM bank_list_reading WHERE province_id = ${provinceId}`.execute(database)
  return new Map(rows.map(({ headings, reading }) => [headings, reading]))
}

export interface KeptReading {
  readonly provinceId: string
  readonly headings: string
  readonly reading: ListReading
  readonly by: string
  readonly at: Date
}

export async function keepReading(transaction: Transaction, kept: KeptReading): Promise<void> {
  await sql`INSERT INTO bank_list_reading (province_id, headings, reading, kept_by, kept_at)
    VALUES (${kept.provinceId}, ${kept.headings}, ${JSON.stringify(kept.reading)}, ${kept.by}, ${kept.at})
    ON CONFLICT (province_id, headings) DO UPDATE SET reading = EXCLUDED.reading, kept_by = EXCLUDED.kept_by, kept_at = EXCLUDED.kept_at`.execute(
    transaction,
  )
}
