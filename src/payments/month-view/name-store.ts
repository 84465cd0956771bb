import { sql } from 'kysely'
import { formatMonth, type Month } from '../../kernel/calendar.ts'
import type { NamedThing } from '../../kernel/named-thing.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'

export const PAYMENT_KINDS = ['payment-cycle', 'payment-order', 'settlement-file', 'entitlement', 'objection'] as const
type Kind = (typeof PAYMENT_KINDS)[number]

export interface PaymentNamed extends NamedThing {
  readonly kind: Kind
}

interface NameRow {
  kind: Kind
  id: string
  month: Month
  number: number
  words: string
}

const nameOf: { readonly [K in Kind]: (row: NameRow) => BilingualText } = {
  'payment-cycle': ({ month }) => ({ vi: `tháng ${formatMonth(month)}`, en: `month ${formatMonth(month)}` }),
  'payment-order': ({ month, number }) => ({
    vi: `lệnh chi số ${number}, tháng ${formatMonth(month)}`,
    en: `payment order ${number}, month ${formatMonth(month)}`,
  }),
  'settlement-file': ({ words }) => ({ vi: `tệp ${words}`, en: `file ${words}` }),
  entitlement: ({ month, words }) => ({
    vi: `${words}, tháng ${formatMonth(month)}`,
    en: `${words}, month ${formatMonth(month)}`,
  }),
  objection: ({ month }) => ({ vi: `ý kiến về tháng ${formatMonth(month)}`, en: `objection to month ${formatMonth(month)}` }),
}

/** Months, orders, answer files, entitlements and objections by name; other ids are left out. */
export async function paymentNames(database: Database, ids: readonly string[]): Promise<PaymentNamed[]> {
  const { rows } = await sql<NameRow>`
    SELECT 'payment-cycle' AS kind, id, month, 0 AS number, '' AS words FROM payment_cycle WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'payment-order', o.id, c.month, o.number, '' FROM payment_order o JOIN payment_cycle c ON c.id = o.cycle_id
      WHERE o.id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'settlement-file', f.id, c.month, 0, f.file_name FROM settlement_file f JOIN payment_cycle c ON c.id = f.cycle_id
      WHERE f.id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'entitlement', id, month, 0, group_name FROM entitlement WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'objection', o.id, c.month, 0, '' FROM objection o JOIN payment_cycle c ON c.id = o.cycle_id
      WHERE o.id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map((row) => ({ id: row.id, kind: row.kind, ...nameOf[row.kind](row) }))
}
