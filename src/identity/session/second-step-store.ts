import { type Kysely, sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'

/** What an account can prove its second step with. */
export interface SecondSteps {
  readonly hasCode: boolean
  readonly passkeys: number
}

export async function countSecondSteps(database: Kysely<unknown>, userId: string): Promise<SecondSteps> {
  const { rows } = await sql<{ has_code: boolean; passkeys: number }>`
    SELECT EXISTS (SELECT 1 FROM auth_two_factor t WHERE t.user_id = ${userId} AND t.verified) AS has_code,
      (SELECT count(*) FROM passkey p WHERE p.user_id = ${userId}) AS passkeys`.execute(database)
  const [row] = rows
  return { hasCode: row?.has_code ?? false, passkeys: row?.passkeys ?? 0 }
}

/** Whether the second step is asked follows from what there is to prove it with. */
export async function settleSecondStep(transaction: Transaction, userId: string): Promise<void> {
  await sql`
    UPDATE app_user u SET updated_at = now(),
      two_factor_enabled = EXISTS (SELECT 1 FROM auth_two_factor t WHERE t.user_id = u.id AND t.verified)
        OR EXISTS (SELECT 1 FROM passkey p WHERE p.user_id = u.id)
    WHERE u.id = ${userId}`.execute(transaction)
}

export async function removeCode(transaction: Transaction, userId: string): Promise<void> {
  await sql`DELETE FROM auth_two_factor WHERE user_id = ${userId}`.execute(transaction)
}

/** Whatever the account is entered with beside its password goes: codes, passkeys, and who it is at a provider. */
export async function removeOtherWays(transaction: Transaction, userId: string): Promise<void> {
  await removeCode(transaction, userId)
  await sql`DELETE FROM passkey WHERE user_id = ${userId}`.execute(transaction)
  await sql`DELETE FROM provider_identity WHERE user_id = ${userId}`.execute(transaction)
  await settleSecondStep(transaction, userId)
}
