import { under } from '../../kernel/form-finding.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { Benefit, Cap, PaymentPeriod } from '../provision/provision.ts'
import { countsPersons } from './counts-persons.ts'
import type { Finding } from './doubt.ts'

/** Limits on everything together: đồng of the group. */
export function checkProvisionCaps(caps: readonly Cap[] | undefined): Finding[] {
  return (caps ?? []).flatMap((cap, index): Finding[] => {
    const pointer = under('/caps', index)
    return [
      ...checkCap(cap, pointer),
      ...(cap.per === 'person' || cap.quantity !== undefined ? [{ pointer, code: 'person-cap-without-persons' as const }] : []),
    ]
  })
}

export function checkBenefitCaps(benefit: Benefit, pointer: string): Finding[] {
  const counted = countsPersons(benefit)
  return (benefit.caps ?? []).flatMap((cap, index): Finding[] => {
    const at = under(under(pointer, 'caps'), index)
    return [
      ...checkCap(cap, at),
      ...(cap.per === 'person' && !counted ? [{ pointer: at, code: 'person-cap-without-persons' as const }] : []),
      ...checkKeep(cap, { pointer: at, counted }),
      ...belowRate(cap, benefit, at),
    ]
  })
}

function checkCap(cap: Cap, pointer: string): Finding[] {
  if (cap.quantity !== undefined) return cap.period === 'month' ? [] : [{ pointer, code: 'quantity-cap-only-monthly' }]
  const isKept = cap.period === 'month' || cap.period === 'year'
  return cap.per === 'person' && !isKept ? [{ pointer, code: 'person-cap-only-month-or-year' }] : []
}

/** A quantity that listed persons share must say whose it is when it is not enough: their order in a list is no law. */
function checkKeep(cap: Cap, { pointer, counted }: { readonly pointer: string; readonly counted: boolean }): Finding[] {
  const shares = cap.quantity !== undefined && cap.per === 'group' && counted
  if (shares) return cap.keep === undefined ? [{ pointer, code: 'quantity-cap-says-not-whose' }] : []
  return cap.keep === undefined ? [] : [{ pointer: under(pointer, 'keep'), code: 'keep-without-effect' }]
}

const LENGTH: { readonly [Period in PaymentPeriod]: number } = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
  once: Number.POSITIVE_INFINITY,
  round: 0,
}

/** A limit that the very first unit passes: a nought was forgotten, or the rate has one too many. */
function belowRate({ amount, per, period, quantity }: Cap, benefit: Benefit, pointer: string): Finding[] {
  const level = levelOf(benefit)
  if (quantity === 0) return [{ pointer, code: 'cap-lets-nothing-through' }]
  if (amount === undefined || level === undefined) return []
  const isOfOne = per === 'person' || benefit.per === 'group'
  return isOfOne && LENGTH[period] >= LENGTH[benefit.period] && amount < level
    ? [{ pointer, code: 'cap-below-rate', limit: amount, rate: level }]
    : []
}

function levelOf({ rate }: Benefit): Vnd | undefined {
  if (rate === undefined) return undefined
  if ('amount' in rate) return rate.amount
  if ('upTo' in rate) return rate.upTo
  return 'ceiling' in rate ? rate.ceiling : undefined
}
