import { sql } from 'kysely'
import { leadersChanged } from '../../groups/service.ts'
import { firstDayOf, type PlainDate } from '../../kernel/calendar.ts'
import { accountsEntered, accountsHandled } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month'>

/** Whether one of the accounts confirmed a report on which the month rests. */
export async function hasConfirmedReports(
  database: Database,
  { id, month }: Cycle,
  userIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM report_confirmation c JOIN entitlement e ON e.month = c.month AND e.cycle_id = ${id}
      AND e.group_id = c.group_id AND e.state <> 'not-entitled'
    WHERE c.month = ${month} AND c.replaced_at IS NULL AND c.confirmed_by = ANY(${userIds}::uuid[]) LIMIT 1`.execute(database)
  return rows.length > 0
}

/**
 * Whether one of the accounts put in or took out a leader whom the month pays, or had a hand in an account, since the month began.
 * `MATERIALIZED`: whose accounts these were is found first; they are mostly nobody's, and then no payee of the month is looked at.
 */
export async function hasChangedPayees(database: Database, { id, month }: Cycle, userIds: readonly string[]): Promise<boolean> {
  const by = { userIds, since: firstDayOf(month) }
  const { rows } = await sql`WITH handled AS MATERIALIZED (SELECT person_id FROM ${accountsHandled(by)} AS account)
    SELECT 1 FROM ${leadersChanged(by)} AS led
      WHERE led.group_id IN (SELECT group_id FROM entitlement WHERE month = ${month} AND cycle_id = ${id} AND state <> 'not-entitled')
    UNION ALL
    SELECT 1 FROM handled
      WHERE handled.person_id IN (SELECT p."payeeId" FROM entitlement e CROSS JOIN LATERAL jsonb_to_recordset(e.parts) AS p ("payeeId" uuid)
        WHERE e.month = ${month} AND e.cycle_id = ${id} AND p."payeeId" IS NOT NULL)
    LIMIT 1`.execute(database)
  return rows.length > 0
}

/** Whether one of the accounts entered an account that the month would pay into: `MATERIALIZED` as above. */
export async function hasEnteredAccounts(database: Database, { id, month }: Cycle, userIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`WITH entered AS MATERIALIZED (SELECT person_id FROM ${accountsEntered(userIds)} AS account)
    SELECT 1 FROM entered WHERE entered.person_id IN (SELECT p."payeeId" FROM entitlement e CROSS JOIN LATERAL jsonb_to_recordset(e.parts) AS p ("payeeId" uuid)
      WHERE e.month = ${month} AND e.cycle_id = ${id} AND e.state = 'entitled' AND p."payeeId" IS NOT NULL)
    LIMIT 1`.execute(database)
  return rows.length > 0
}

export async function hasHandledAccounts(
  database: Database,
  {
    payeeIds,
    userIds,
    since,
  }: { readonly payeeIds: readonly string[]; readonly userIds: readonly string[]; readonly since: PlainDate },
): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM ${accountsHandled({ userIds, since })} AS handled
    WHERE handled.person_id = ANY(${payeeIds}::uuid[]) LIMIT 1`.execute(database)
  return rows.length > 0
}
