import { type RawBuilder, sql } from 'kysely'
import { partsOfCycle } from '../approval/funding-store.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { keptBackParts } from '../recovery/set-off-store.ts'

/**
 * What of a cycle is owed: every part that is neither on its way nor paid, nor ended by a decision, less what was kept back of
 * it for a claim; of one that the bank paid partly, the rest. Its line is the one it was approved from, or one of a later year
 * that it was moved to; a payment from either is a payment of it.
 *
 * @param funded `LEFT JOIN` before approval, when no line is decided
 */
export const unpaidParts = (cycle: Pick<PaymentCycle, 'id' | 'month'>, funded = sql`JOIN`): RawBuilder<unknown> => sql`
  SELECT part.entitlement_id, part.group_id, part.group_name, part.commune_id, part.district_id, part.province_id, part.payer, part.payee_kind,
    part.payee_id, part.payee_name, part.account, part.approved_vnd - part.came_vnd - part.gone_vnd AS amount_vnd, part.payee_key,
    part.funding_unit_id, part.first_line_id, part.line_id, part.is_returned, part.came_vnd > 0 AS is_rest
  FROM (${partsWithPayments(cycle, funded)}) AS part WHERE part.approved_vnd > part.came_vnd + part.gone_vnd`

/** `came_vnd`: what came of a part, or is on its way, in payments that were not whole; `gone_vnd`: what was ended and what was kept back. */
const partsWithPayments = (
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
  funded: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  SELECT part.entitlement_id, part.group_id, part.group_name, part.commune_id, part.district_id, part.province_id, part.payer, part.payee_kind,
    part.payee_id, part.payee_name, part.account, part.amount_vnd AS approved_vnd,
    coalesce(part.payee_id::text, 'nobody') AS payee_key, f.unit_id AS funding_unit_id, f.line_id AS first_line_id,
    coalesce(later.lines[1], f.line_id) AS line_id,
    back.payees IS NOT NULL AND EXISTS (SELECT FROM unnest(back.payees, back.lines) AS b (payee, line)
      WHERE b.payee = coalesce(part.payee_id, b.payee) AND b.line = ANY (f.line_id || later.lines)) AS is_returned,
    coalesce(ended.amount_vnd, 0) + coalesce(kept.amount_vnd, 0) AS gone_vnd, CASE WHEN came.payees IS NULL THEN 0 ELSE (
      SELECT coalesce(sum(c.amount), 0)::bigint FROM unnest(came.payees, came.lines, came.amounts) AS c (payee, line, amount)
      WHERE c.payee = coalesce(part.payee_id, c.payee) AND c.line = ANY (f.line_id || later.lines)) END AS came_vnd
  FROM (${partsOfCycle({ id, month })}) AS part
  ${funded} cycle_funding f ON f.cycle_id = ${id} AND f.payer = part.payer AND f.unit_id IN (part.commune_id, part.district_id, part.province_id)
  LEFT JOIN (SELECT payer, unit_id, array_agg(line_id ORDER BY year DESC) AS lines FROM arrears_funding
    WHERE cycle_id = ${id} GROUP BY payer, unit_id) AS later ON later.payer = f.payer AND later.unit_id = f.unit_id
  LEFT JOIN (SELECT entitlement_id, array_agg(payee_id) AS payees, array_agg(line_id) AS lines FROM disbursement
    WHERE month = ${month} AND cycle_id = ${id} AND state = 'rejected' GROUP BY entitlement_id) AS back ON back.entitlement_id = part.entitlement_id
  LEFT JOIN (SELECT entitlement_id, array_agg(payee_id) AS payees, array_agg(line_id) AS lines, array_agg(amount_vnd) AS amounts FROM disbursement
    WHERE month = ${month} AND cycle_id = ${id} AND state <> 'rejected' AND split_from IS NOT NULL GROUP BY entitlement_id) AS came
    ON came.entitlement_id = part.entitlement_id
  LEFT JOIN disbursement live ON live.month = ${month} AND live.cycle_id = ${id} AND live.state <> 'rejected' AND live.split_from IS NULL
    AND live.entitlement_id = part.entitlement_id AND live.payee_id = coalesce(part.payee_id, live.payee_id)
    AND live.line_id = ANY (f.line_id || later.lines)
  LEFT JOIN (SELECT entitlement_id, payee_key, line_id, sum(amount_vnd)::bigint AS amount_vnd FROM cycle_release WHERE cycle_id = ${id}
    GROUP BY 1, 2, 3) AS ended ON ended.entitlement_id = part.entitlement_id AND ended.line_id = f.line_id
    AND ended.payee_key = coalesce(part.payee_id::text, 'nobody')
  LEFT JOIN (SELECT entitlement_id, payee_key, sum(amount_vnd)::bigint AS amount_vnd, array_agg(line_id) AS lines FROM ${keptBackParts(id)} AS off
    GROUP BY 1, 2) AS kept ON kept.entitlement_id = part.entitlement_id AND kept.payee_key = coalesce(part.payee_id::text, 'nobody')
    AND kept.lines && (f.line_id || later.lines)
  WHERE live.id IS NULL`
