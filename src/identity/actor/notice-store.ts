import { type Kysely, sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'

export const NOTICE_KINDS = [
  'give-role',
  'end-role',
  'record-identity',
  'issue-password',
  'link-provider',
  'unlink-provider',
  'signed-in',
  'administrator-added',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What others did to an account, or a sign-in from a new address, for its owner to read. */
export interface Notice {
  readonly id: string
  readonly userId: string
  readonly kind: NoticeKind
  readonly detail: NoticeDetail
  readonly madeBy: string
  readonly confirmedBy: string | null
}

export interface NoticeDetail {
  readonly role?: string
  readonly unitId?: string
  readonly from?: string
  readonly until?: string | undefined
  /** Masked. */
  readonly identityNumber?: string
  /** The province's identity provider, and who the account is there, masked. */
  readonly issuer?: string
  readonly subject?: string
  /** The account that was made an administrator by whoever holds the machine. */
  readonly username?: string
  readonly address?: string
  readonly userAgent?: string
}

export const insertNotice = (database: Kysely<unknown>, notice: Notice): Promise<unknown> =>
  sql`INSERT INTO account_notice (id, user_id, kind, detail, made_by, confirmed_by)
    VALUES (${notice.id}, ${notice.userId}, ${notice.kind}, ${JSON.stringify(notice.detail)}::jsonb, ${notice.madeBy},
      ${notice.confirmedBy})`.execute(database)

/** After a change by others an account rests for a day: its owner has time to object before anything is paid by it. */
export const letRest = (transaction: Transaction, userId: string): Promise<unknown> =>
  sql`UPDATE app_user SET rests_until = now() + interval '1 day' WHERE id = ${userId}`.execute(transaction)

export type KeptNotice = Notice & { readonly madeAt: string }

export async function listUnread(database: Kysely<unknown>, userId: string): Promise<KeptNotice[]> {
  const { rows } = await sql<{
    id: string
    kind: string
    detail: unknown
    made_by: string
    confirmed_by: string | null
    made_at: Date
  }>`
    SELECT id, kind, detail, made_by, confirmed_by, made_at FROM account_notice
    WHERE user_id = ${userId} AND acknowledged_at IS NULL ORDER BY made_at, id`.execute(database)
  return rows.map(({ id, kind, detail, made_by, confirmed_by, made_at }) => ({
    id,
    userId,
    kind: kind as NoticeKind,
    detail: detail as NoticeDetail,
    madeBy: made_by,
    confirmedBy: confirmed_by,
    madeAt: made_at.toISOString(),
  }))
}

export const acknowledge = (transaction: Transaction, userId: string, ids: readonly string[]): Promise<unknown> =>
  sql`UPDATE account_notice SET acknowledged_at = now()
    WHERE user_id = ${userId} AND id = ANY(${ids}::uuid[]) AND acknowledged_at IS NULL`.execute(transaction)
