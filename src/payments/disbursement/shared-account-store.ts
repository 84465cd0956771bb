import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { ACCOUNT_NUMBERS } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month'>

/** A sum that an account gets. */
export interface SharingLine {
  readonly entitlementId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeId: string
  readonly payeeName: string
  readonly amount: Vnd
  /** Whether the order adds it; otherwise it is on its way or paid. */
  readonly isAdded: boolean
}

/** One account number that gets more than one sum of a month: of several groups, or of several people. */
export interface SharedAccount {
  /** Digest of the number and of its lines: a confirmation holds for exactly these. */
  readonly key: string
  /** Bank, masked number and holder. */
  readonly account: string
  readonly lines: readonly SharingLine[]
}

/**
 * The sums of a cycle that are on their way or paid, each with the digest of its account number.
 *
 * @param addedBy the order whose sums count as added
 */
const linesOnTheirWay = ({ id, month }: Cycle, addedBy: string | null): RawBuilder<unknown> => sql`
  SELECT number.digest AS number, line.entitlement_id, line.group_id, line.commune_id, line.payee_id, line.payee_name,
    (SELECT e.group_name FROM entitlement e WHERE e.month = line.month AND e.id = line.entitlement_id) AS group_name,
    line.bank_name, line.account_last4, line.account_holder, line.amount_vnd, line.order_id IS NOT DISTINCT FROM ${addedBy}::uuid AS is_added
  FROM disbursement line JOIN ${ACCOUNT_NUMBERS} number ON number.id = line.payee_account_id
  WHERE line.month = ${month} AND line.cycle_id = ${id} AND line.state <> 'rejected'`

/** The same of several cycles, each with the order whose sums count as added. */
export const linesOfOrders = (orders: readonly (readonly [cycle: Cycle, addedBy: string | null])[]): RawBuilder<unknown> =>
  sql.join(
    orders.map(([cycle, addedBy]) => linesOnTheirWay(cycle, addedBy)),
    sql` UNION ALL `,
  )

/** @param open the sums that are neither on their way nor paid, with their account in force and their obstacle */
export const linesToOrder = (open: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT number.digest AS number, line.entitlement_id, line.group_id, line.commune_id, line.payee_id, line.payee_name, line.group_name,
    line.bank_name, line.account_last4, line.account_holder, line.amount_vnd, true AS is_added
  FROM (${open}) line JOIN ${ACCOUNT_NUMBERS} number ON number.id = line.account_id WHERE line.obstacle IS NULL`

/**
 * The account numbers that more than one of these sums goes into, at least one of them added: whatever the bank is called,
 * and whoever is written as the holder. What two payers bear of one sum is one sum; and one payee of one group who is paid for
 * several months at once shares the account with nobody. The numbers that come more than once are found first: they are few.
 */
export const selectSharing = (lines: RawBuilder<unknown>): RawBuilder<SharingRow> => sql`
    WITH repeated AS MATERIALIZED (SELECT number FROM (${lines}) AS line GROUP BY number HAVING count(*) > 1)
    SELECT number, account, "entitlementId", "groupId", "groupName", "communeId", "payeeId", "payeeName", amount, "isAdded" FROM (
      SELECT number, min(concat_ws(' · ', bank_name, '•••• ' || account_last4, account_holder)) AS account, entitlement_id AS "entitlementId",
        min(group_id::text) AS "groupId", min(group_name) AS "groupName", min(commune_id::text) AS "communeId", payee_id AS "payeeId",
        min(payee_name) AS "payeeName", sum(amount_vnd)::bigint AS amount, bool_or(is_added) AS "isAdded",
        min(concat(min(group_id::text), payee_id)) OVER (PARTITION BY number) <> max(concat(min(group_id::text), payee_id)) OVER (PARTITION BY number)
          AS is_shared,
        bool_or(bool_or(is_added)) OVER (PARTITION BY number) AS is_any_added
      FROM (${lines}) AS line WHERE number IN (SELECT number FROM repeated)
      GROUP BY number, entitlement_id, payee_id) AS counted
    WHERE is_shared AND is_any_added ORDER BY number, "groupName" COLLATE "vi-x-icu", "entitlementId", "payeeId"`

interface SharingRow extends SharingLine {
  readonly number: string
  readonly account: string
}

export const findSharedAccounts = async (database: Database, lines: RawBuilder<unknown>): Promise<SharedAccount[]> =>
  toSharedAccounts((await selectSharing(lines).execute(database)).rows)

export const toSharedAccounts = (rows: readonly SharingRow[]): SharedAccount[] =>
  [...Map.groupBy(rows, ({ number }) => number)].map(([number, sharing]) => ({
    key: keyOf(number, sharing),
    account: sharing[0]?.account ?? '',
    lines: sharing.map(({ number: _number, account: _account, ...line }) => ({ ...line, amount: vnd(line.amount) })),
  }))

/** Whether a line is added changes while orders go out, not what is confirmed. */
function keyOf(number: string, lines: readonly SharingLine[]): string {
  const all = lines.map(({ entitlementId, payeeId, amount }) => [entitlementId, payeeId, amount])
  return createHash('sha256')
    .update(JSON.stringify([number, ...all]))
    .digest('hex')
}
