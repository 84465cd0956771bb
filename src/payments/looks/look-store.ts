import { sql } from 'kysely'
import { LEGAL_TIME_ZONE, lastDayOf } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { ACCOUNTS_IN_FORCE } from '../../people/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { LookOutcome, LooksOfOfficer } from './look.ts'

/** A confirmation that was drawn, with what a second officer sees of it and what they said. */
export interface LookRow {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly entitlementId: string
  readonly amount: Vnd
  /** Who would be paid, with bank and the end of the number; `null`: no account in force. */
  readonly payees: readonly { readonly name: string; readonly account: string | null }[]
  readonly confirmationId: string
  readonly confirmedBy: string
  readonly confirmedAt: string
  /** Whether the commune has spoken anew since it was drawn: the month is computed again. */
  readonly isReplaced: boolean
  /** Groups of the month that the same account confirmed on that day, and the seconds from the first to the last. */
  readonly sitting: { readonly groups: number; readonly seconds: number }
  readonly isRandom: boolean
  readonly firstNumber: number | null
  /** The last word on it; absent: nobody has looked. */
  readonly look: {
    readonly outcome: LookOutcome
    readonly reason: string | null
    readonly by: string
    readonly at: string
  } | null
}

type Row = Omit<LookRow, 'confirmedAt' | 'sitting' | 'look'> & {
  readonly confirmedAt: Date
  readonly groups: number
  readonly seconds: number
  readonly outcome: LookOutcome | null
  readonly reason: string | null
  readonly lookedBy: string | null
  readonly lookedAt: Date | null
}

/** By commune and group; what is still to be looked at first. */
export async function listLooks(database: Database, { id, month }: Pick<PaymentCycle, 'id' | 'month'>): Promise<LookRow[]> {
  const { rows } = await sql<Row>`
    WITH sitting AS MATERIALIZED (
      SELECT confirmed_by, (confirmed_at AT TIME ZONE ${LEGAL_TIME_ZONE})::date AS day, count(*)::int AS groups,
        extract(epoch FROM max(confirmed_at) - min(confirmed_at))::int AS seconds
      FROM report_confirmation WHERE month = ${month} AND state = 'approved' AND confirmed_by IN (
        SELECT c.confirmed_by FROM drawn_looks(${id}::uuid) AS d JOIN report_confirmation c ON c.id = d.confirmation_id)
      GROUP BY confirmed_by, day)
    SELECT d.group_id AS "groupId", e.group_name AS "groupName", e.commune_id AS "communeId", e.id AS "entitlementId",
      e.amount_vnd AS amount, paid.payees, c.id AS "confirmationId", c.confirmed_by AS "confirmedBy", c.confirmed_at AS "confirmedAt",
      c.replaced_at IS NOT NULL AS "isReplaced", s.groups, s.seconds, d.is_random AS "isRandom", d.first_number AS "firstNumber",
      l.outcome, l.reason, l.looked_by AS "lookedBy", l.looked_at AS "lookedAt"
    FROM drawn_looks(${id}::uuid) AS d
    JOIN report_confirmation c ON c.id = d.confirmation_id
    JOIN entitlement e ON e.month = ${month} AND e.cycle_id = ${id} AND e.group_id = d.group_id
    JOIN sitting s ON s.confirmed_by = c.confirmed_by AND s.day = (c.confirmed_at AT TIME ZONE ${LEGAL_TIME_ZONE})::date
    CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p."payeeName",
        'account', nullif(concat_ws(' · ', a.bank_name, '•••• ' || a.account_last4), ''))), '[]') AS payees
      FROM jsonb_to_recordset(e.parts) AS p ("payeeId" uuid, "payeeName" text)
      LEFT JOIN ${ACCOUNTS_IN_FORCE} a ON a.person_id = p."payeeId" AND a.valid @> ${lastDayOf(month)}::date) AS paid
    LEFT JOIN LATERAL (SELECT * FROM report_look r WHERE r.confirmation_id = c.id ORDER BY r.ordinal DESC LIMIT 1) AS l ON true
    ORDER BY (l.outcome IS NULL OR l.outcome = 'withdrawn') DESC, e.commune_id, e.group_name COLLATE "vi-x-icu", d.group_id`.execute(
    database,
  )
  return rows.map(({ groups, seconds, outcome, reason, lookedBy, lookedAt, ...row }) => ({
    ...row,
    amount: vnd(row.amount),
    confirmedAt: row.confirmedAt.toISOString(),
    sitting: { groups, seconds },
    look:
      outcome === null || lookedBy === null || lookedAt === null
        ? null
        : { outcome, reason, by: lookedBy, at: lookedAt.toISOString() },
  }))
}

export interface NewLook {
  readonly id: string
  readonly confirmationId: string
  readonly cycleId: string
  readonly groupId: string
  readonly outcome: LookOutcome
  readonly reason: string | undefined
  readonly by: string
  readonly at: Date
}

/** @returns false when somebody else noted theirs meanwhile */
export async function insertLook(transaction: Transaction, look: NewLook): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO report_look (id, confirmation_id, ordinal, cycle_id, group_id, outcome, reason, looked_by, looked_at)
    VALUES (${look.id}, ${look.confirmationId},
      1 + (SELECT count(*)::int FROM report_look r WHERE r.confirmation_id = ${look.confirmationId}),
      ${look.cycleId}, ${look.groupId}, ${look.outcome}, ${look.reason ?? null}, ${look.by}, ${look.at})
    ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

/** How the looks of a month came out, for each officer whose confirmations were looked at: the last word on each. */
export async function listLooksOfOfficers(database: Database, { id }: Pick<PaymentCycle, 'id'>): Promise<LooksOfOfficer[]> {
  const { rows } = await sql<LooksOfOfficer>`
    SELECT c.confirmed_by AS "officerId", count(*)::int AS looked, count(*) FILTER (WHERE l.outcome = 'sent-back')::int AS "sentBack"
    FROM (SELECT DISTINCT ON (confirmation_id) confirmation_id, outcome FROM report_look WHERE cycle_id = ${id}
      ORDER BY confirmation_id, ordinal DESC) AS l
    JOIN report_confirmation c ON c.id = l.confirmation_id
    WHERE l.outcome <> 'withdrawn' GROUP BY c.confirmed_by ORDER BY "sentBack" DESC, looked DESC, c.confirmed_by`.execute(
    database,
  )
  return rows
}
