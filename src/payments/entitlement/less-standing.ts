import { allocateVnd, subtractVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Entitlement } from './entitlement.ts'

/**
 * What a supplement adds to a month of which something was given already: what the month is worth now, less what stands of it.
 * Each payer bears the same share of it as of the whole month, and each payee gets theirs.
 */
export function lessStanding(entitlement: Entitlement, standing: Vnd | null): Entitlement {
  if (standing === null) return entitlement
  const records = { ...entitlement.records, standing }
  if (entitlement.amount <= standing) return { ...entitlement, records, state: 'not-entitled', amount: vnd(0), parts: [] }
  const amount = subtractVnd(entitlement.amount, standing)
  const amounts = allocateVnd(
    amount,
    entitlement.parts.map((part) => part.amount),
  )
  const parts = entitlement.parts.map((part, index) => ({ ...part, amount: amounts[index] ?? vnd(0) }))
  return { ...entitlement, records, amount, parts: parts.filter((part) => part.amount > 0) }
}
