import { sql } from 'kysely'
import { SYSTEM_USER_ID } from './identity/index.ts'
import type { Database } from './platform/db/database.ts'
import type { TestPlatform } from './platform/testing.ts'

/** The foreign clerk is signed in somewhere. */
export async function insertSession({ database, newId }: TestPlatform, user: string): Promise<string> {
  const id = newId()
  await sql`INSERT INTO auth_session (id, token, user_id, expires_at) VALUES (${id}, ${id}, ${user}, now() + interval '1 day')`.execute(
    database,
  )
  return id
}

/** Nobody listens there. */
export const PROVIDER = {
  issuer: new URL('http://127.0.0.1:9/'),
  clientId: 'canhtayso',
  clientSecret: 'x',
  name: undefined,
  trustedSteps: [],
}

/** The foreign clerk's second step, and who they are at the identity provider. */
export async function insertOtherWays({ database, newId }: TestPlatform, user: string): Promise<string> {
  const id = newId()
  await sql`INSERT INTO passkey (id, user_id, credential_id, public_key, sign_count, may_be_copied, is_copied, transports, name)
    VALUES (${id}, ${user}, ${id}, '', 0, false, false, '{}', 'Máy bàn')`.execute(database)
  await sql`INSERT INTO provider_identity (id, user_id, issuer, subject_index, subject_end, linked_by)
    VALUES (${id}, ${user}, ${PROVIDER.issuer.href}, '', '•••• 0001', ${SYSTEM_USER_ID})`.execute(database)
  return id
}

/** What was asked for the foreign clerk's account and waits, and a pair of roles, under one id. */
export async function insertRequest({ database, newId }: TestPlatform, user: string): Promise<string> {
  const id = newId()
  const wish = JSON.stringify({ kind: 'issue-password', accountId: user })
  await sql`INSERT INTO account_request (id, kind, account_id, wish, asked_by)
    VALUES (${id}, 'issue-password', ${user}, ${wish}::jsonb, ${SYSTEM_USER_ID})`.execute(database)
  await sql`INSERT INTO role_exclusion (id, role, other_role, valid, reason, asked_by, confirmed_by)
    VALUES (${id}, 'auditor', 'delegate', daterange('2024-01-01', NULL), 'x', ${user}, ${SYSTEM_USER_ID})`.execute(database)
  return id
}

/** A phone of somebody, given by an account. */
export async function insertDevice(
  database: Database,
  {
    id,
    personId,
    groupId,
    by,
  }: { readonly id: string; readonly personId: string; readonly groupId: string; readonly by: string },
): Promise<void> {
  await sql`INSERT INTO field_device (id, person_id, group_id, issued_by, issued_at, code_index, code_until)
    VALUES (${id}, ${personId}, ${groupId}, ${by}, now(), ${Buffer.alloc(32, 9)}, '2030-01-01')`.execute(database)
}
