import { type Kysely, sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'

/** Who an account is at the provider. */
export interface ProviderLink {
  readonly userId: string
  readonly issuer: string
  /** Keyed hash in hexadecimal digits. */
  readonly subjectIndex: string
  /** Masked. */
  readonly subjectEnd: string
}

export async function findLinkedAccount(
  database: Kysely<unknown>,
  { issuer, subjectIndex }: Pick<ProviderLink, 'issuer' | 'subjectIndex'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ user_id: string }>`
    SELECT user_id FROM provider_identity WHERE issuer = ${issuer} AND subject_index = decode(${subjectIndex}, 'hex')`.execute(
    database,
  )
  return rows[0]?.user_id
}

/** The link of an account at a provider, masked. */
export async function findLink(
  database: Kysely<unknown>,
  userId: string,
  issuer: string,
): Promise<{ readonly subjectEnd: string; readonly linkedAt: string } | undefined> {
  const { rows } = await sql<{ subject_end: string; linked_at: Date }>`
    SELECT subject_end, linked_at FROM provider_identity WHERE user_id = ${userId} AND issuer = ${issuer}`.execute(database)
  const [row] = rows
  return row && { subjectEnd: row.subject_end, linkedAt: row.linked_at.toISOString() }
}

/** @returns false when the person at the provider has another account, or the account another person */
export async function insertLink(
  transaction: Transaction,
  link: ProviderLink & { readonly id: string; readonly by: string; readonly confirmedBy: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO provider_identity (id, user_id, issuer, subject_index, subject_end, linked_by, confirmed_by)
    VALUES (${link.id}, ${link.userId}, ${link.issuer}, decode(${link.subjectIndex}, 'hex'), ${link.subjectEnd}, ${link.by},
      ${link.confirmedBy})
    ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

/** @returns the masked name that the account had at the provider; undefined when there was none */
export async function removeLink(transaction: Transaction, userId: string, issuer: string): Promise<string | undefined> {
  const { rows } = await sql<{ subject_end: string }>`
    DELETE FROM provider_identity WHERE user_id = ${userId} AND issuer = ${issuer} RETURNING subject_end`.execute(transaction)
  return rows[0]?.subject_end
}
