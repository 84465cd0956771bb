import { allocateVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Citation, PayerPart, Sharing } from '../provision/provision.ts'
import type { PayerShare } from './evaluation.ts'
import type { Question } from './ready.ts'
import { missingFor, truthOfAll, valuesSeen } from './truth.ts'

/** Who bears an amount, by which place in the act, and what was looked at to tell. */
export interface Borne {
  readonly shares: readonly PayerShare[]
  readonly article: string
  readonly seen: Readonly<Record<string, unknown>>
}

/** Divides an amount between those who bear it: of the first case that holds, or else the usual ones. */
export function prepareSharing(sharing: Sharing, cite: (citation: Citation | undefined) => string) {
  const article = cite(sharing.citation)
  const usual = divider(sharing.payers)
  const cases = (sharing.cases ?? []).map(({ when, payers, citation }) => ({
    when,
    divide: divider(payers),
    article: citation === undefined ? article : cite(citation),
  }))
  return ({ facts, calendarMonth, trace }: Question, amount: Vnd): Borne | 'unknown' => {
    if (amount === 0 || cases.length === 0) return { shares: usual(amount), article, seen: {} }
    const seen = { facts, calendarMonth }
    for (const one of cases) {
      const truth = truthOfAll(one.when, seen)
      const values = valuesSeen(one.when, seen)
      if (truth === 'holds') return { shares: one.divide(amount), article: one.article, seen: values }
      if (truth === 'fails') continue
      for (const fact of missingFor(one.when, seen)) trace.reasons.push({ code: 'fact-missing', article: one.article, fact })
      return 'unknown'
    }
    const values = valuesSeen(
      cases.flatMap(({ when }) => when),
      seen,
    )
    return { shares: usual(amount), article, seen: values }
  }
}

/** Shares as whole-number weights over a common denominator, so that the parts add up to the đồng. */
function divider(payers: readonly PayerPart[]): (amount: Vnd) => PayerShare[] {
  const common = payers.reduce((product, { share }) => leastCommonMultiple(product, share.whole), 1)
  const weights = payers.map(({ share }) => share.part * (common / share.whole))
  return (amount) => {
    const amounts = allocateVnd(amount, weights)
    return payers.map(({ payer }, index) => ({ payer, amount: amounts[index] ?? vnd(0) }))
  }
}

function leastCommonMultiple(left: number, right: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  return (left / divisor(left, right)) * right
}
