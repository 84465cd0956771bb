import { type RawBuilder, sql } from 'kysely'
import type { NamedThing } from '../../kernel/named-thing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Evidence, EvidenceFile, NamedEvidence } from './evidence.ts'

interface EvidenceRow extends Omit<Evidence, 'file'> {
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly size: number | null
}

const EVIDENCE = sql`e.id, e.unit_id AS "unitId", e.number, e.issued_on AS "issuedOn", e.title, e.issuer, e.link, e.file_name AS "fileName",
  e.media_type AS "mediaType", e.size`

function toEvidence<Row extends EvidenceRow>({ fileName, mediaType, size, ...row }: Row) {
  const file: EvidenceFile | null =
    fileName === null || mediaType === null || size === null ? null : { name: fileName, mediaType, size }
  return { ...row, file }
}

/** The documents a unit keeps, the latest first. */
export async function listEvidence(
  database: Database,
  { unitId, search, limit }: { readonly unitId: string; readonly search?: string | undefined; readonly limit: number },
): Promise<Evidence[]> {
  const sought = search === undefined ? sql`true` : sql`fold_text(concat_ws(' ', number, title, issuer)) LIKE ${search}`
  const { rows } = await sql<EvidenceRow>`SELECT ${EVIDENCE} FROM evidence e WHERE unit_id = ${unitId} AND ${sought}
    ORDER BY recorded_at DESC, id DESC LIMIT ${limit}`.execute(database)
  return rows.map(toEvidence)
}

export async function findEvidence(database: Database, id: string): Promise<Evidence | undefined> {
  const { rows } = await sql<EvidenceRow>`SELECT ${EVIDENCE} FROM evidence e WHERE id = ${id}`.execute(database)
  return rows[0] && toEvidence(rows[0])
}

export async function readContent(database: Database, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ content: Buffer | null }>`SELECT content FROM evidence WHERE id = ${id}`.execute(database)
  return rows[0]?.content ?? undefined
}

export interface NewEvidence extends Omit<Evidence, 'file'> {
  readonly file: (EvidenceFile & { readonly bytes: Uint8Array }) | null
  readonly by: string
  readonly at: Date
}

/** @returns the id of what is kept: of the same file kept before, that one’s */
export async function insertEvidence(transaction: Transaction, given: NewEvidence): Promise<string> {
  const { file, ...fields } = given
  const digest: RawBuilder<unknown> = file === null ? sql`NULL` : sql`sha256(${Buffer.from(file.bytes)}::bytea)`
  const { rows } = await sql<{
    id: string
  }>`INSERT INTO evidence (id, unit_id, number, issued_on, title, issuer, link, file_name, media_type, size,
      digest, content, recorded_by, recorded_at)
    VALUES (${fields.id}, ${fields.unitId}, ${fields.number}, ${fields.issuedOn}, ${fields.title}, ${fields.issuer}, ${fields.link},
      ${file?.name ?? null}, ${file?.mediaType ?? null}, ${file?.size ?? null}, ${digest}, ${file === null ? null : Buffer.from(file.bytes)},
      ${fields.by}, ${fields.at})
    ON CONFLICT (unit_id, digest) DO NOTHING RETURNING id`.execute(transaction)
  if (rows[0] !== undefined) return rows[0].id
  const { rows: kept } = await sql<{
    id: string
  }>`SELECT id FROM evidence WHERE unit_id = ${fields.unitId} AND digest = ${digest}`.execute(transaction)
  return kept[0]?.id ?? fields.id
}

interface OfSheet {
  readonly roundId: string
  readonly unitId: string
}

/** What is named under the criteria of a sheet, in the order in which it was named. */
export async function namedEvidence(database: Database, { roundId, unitId }: OfSheet): Promise<NamedEvidence[]> {
  const { rows } = await sql<EvidenceRow & { criterion: string }>`SELECT ${EVIDENCE}, u.criterion FROM evidence_use u
    JOIN evidence e ON e.id = u.evidence_id WHERE u.round_id = ${roundId} AND u.unit_id = ${unitId} AND u.dropped_at IS NULL
    ORDER BY u.named_at, u.id`.execute(database)
  return rows.map(toEvidence)
}

export interface EvidenceUse extends OfSheet {
  readonly criterion: string
  readonly evidenceId: string
  readonly by: string
  readonly at: Date
}

/** Naming a document twice is once. */
export async function insertUse(
  transaction: Transaction,
  { id, roundId, unitId, criterion, evidenceId, by, at }: EvidenceUse & { readonly id: string },
): Promise<void> {
  await sql`INSERT INTO evidence_use (id, round_id, unit_id, criterion, evidence_id, named_by, named_at)
    VALUES (${id}, ${roundId}, ${unitId}, ${criterion}, ${evidenceId}, ${by}, ${at}) ON CONFLICT DO NOTHING`.execute(transaction)
}

export async function dropUse(
  transaction: Transaction,
  { roundId, unitId, criterion, evidenceId, by, at }: EvidenceUse,
): Promise<void> {
  await sql`UPDATE evidence_use SET dropped_by = ${by}, dropped_at = ${at} WHERE round_id = ${roundId} AND unit_id = ${unitId}
    AND criterion = ${criterion} AND evidence_id = ${evidenceId} AND dropped_at IS NULL`.execute(transaction)
}

/** How many documents each unit of a round names, by unit. */
export async function countNamed(database: Database, roundId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{
    unitId: string
    documents: number
  }>`SELECT unit_id AS "unitId", count(DISTINCT evidence_id)::int AS documents
    FROM evidence_use WHERE round_id = ${roundId} AND dropped_at IS NULL GROUP BY unit_id`.execute(database)
  return new Map(rows.map(({ unitId, documents }) => [unitId, documents]))
}

/** Documents by their title; other ids are left out. */
export async function evidenceNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{
    id: string
    title: string
  }>`SELECT id, title FROM evidence WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map(({ id, title }) => ({ id, kind: 'evidence', vi: title, en: title }))
}
