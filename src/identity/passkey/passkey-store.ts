import { type Kysely, sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'
import type { Passkey } from './passkey.ts'

/** What it takes to check an answer of the device. */
export interface KeptPasskey extends Passkey {
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly signCount: number
  readonly transports: readonly string[]
}

export async function selectPasskeys(database: Kysely<unknown>, userId: string): Promise<KeptPasskey[]> {
  const { rows } = await sql<{
    id: string
    credential_id: string
    public_key: Buffer
    sign_count: number
    is_copied: boolean
    transports: string[]
    name: string
    made_at: Date
    used_at: Date | null
  }>`
    SELECT id, credential_id, public_key, sign_count, is_copied, transports, name, made_at, used_at FROM passkey
    WHERE user_id = ${userId} ORDER BY made_at, id`.execute(database)
  return rows.map((row) => ({
    id: row.id,
    credentialId: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    signCount: row.sign_count,
    isCopied: row.is_copied,
    transports: row.transports,
    name: row.name,
    madeAt: row.made_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
  }))
}

export interface PasskeyRow {
  readonly id: string
  readonly userId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly signCount: number
  readonly mayBeCopied: boolean
  readonly isCopied: boolean
  readonly transports: readonly string[]
  readonly name: string
}

/** @returns false when it is kept already, for whomever */
export async function insertPasskey(transaction: Transaction, row: PasskeyRow): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO passkey (id, user_id, credential_id, public_key, sign_count, may_be_copied, is_copied, transports, name)
    VALUES (${row.id}, ${row.userId}, ${row.credentialId}, ${Buffer.from(row.publicKey)}, ${row.signCount}, ${row.mayBeCopied},
      ${row.isCopied}, ${[...row.transports]}::text[], ${row.name})
    ON CONFLICT (credential_id) DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

/** @returns false when the count has moved on meanwhile: two devices sign with one key */
export async function noteUse(
  database: Kysely<unknown>,
  { id, signCount, isCopied }: { id: string; signCount: number; isCopied: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE passkey SET sign_count = ${signCount}, is_copied = ${isCopied} AND may_be_copied, used_at = programme_instant(now())
    WHERE id = ${id} AND (sign_count < ${signCount} OR sign_count = 0) RETURNING id`.execute(database)
  return rows.length === 1
}

/** @returns its name; undefined when the account has no such passkey */
export async function deletePasskey(transaction: Transaction, userId: string, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    DELETE FROM passkey WHERE id = ${id} AND user_id = ${userId} RETURNING name`.execute(transaction)
  return rows[0]?.name
}
