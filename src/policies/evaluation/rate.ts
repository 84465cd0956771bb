import { minVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Benefit, Rate } from '../provision/provision.ts'
import type { AppliedRate } from './applied-rate.ts'
import type { Reason } from './evaluation.ts'
import { type Facts, groupFact, type MonthInQuestion } from './facts.ts'
import { applyLevel, rateOfCase, rateOfTable } from './level.ts'
import type { Seen } from './truth.ts'

const none = (reason: Omit<Reason, 'article'>, inputs: AppliedRate['inputs'] = {}): AppliedRate => ({
  rate: vnd(0),
  inputs,
  reason,
})

/** @returns the level per counted unit; 0 with the reason when the case has none */
export function applyRate(benefit: Benefit, seen: Seen): AppliedRate {
  const { facts, calendarMonth } = seen
  const rate = benefit.rate
  if (rate === undefined || 'ceiling' in rate) return { rate: vnd(1), inputs: {} }
  if ('amount' in rate) return { rate: rate.amount, inputs: { amount: rate.amount, per: benefit.per } }
  if ('upTo' in rate) return rateUpTo(benefit.id, rate, facts)
  if ('tiers' in rate) return rateOfTier(rate, facts, calendarMonth)
  if ('ranks' in rate) return rateOfRank(rate, facts)
  if ('of' in rate) return applyLevel(rate, calendarMonth)
  if ('share' in rate) return { rate: vnd(1), inputs: {} }
  return 'cases' in rate ? rateOfCase(rate, seen) : rateOfTable(rate, seen)
}

function rateUpTo(benefit: string, rate: Extract<Rate, { upTo: Vnd }>, facts: Facts): AppliedRate {
  const decided = facts.decidedRates?.[benefit]
  const inputs = { upTo: rate.upTo, decided: decided ?? null }
  if (decided === undefined) {
    return rate.ifUndecided === 'full'
      ? { rate: rate.upTo, inputs }
      : none({ code: 'rate-not-decided', fact: 'decidedRates' }, inputs)
  }
  const applied = minVnd(decided, rate.upTo)
  if (applied === decided) return { rate: applied, inputs }
  return { rate: applied, inputs, cap: { code: 'rate-ceiling', benefit, limit: rate.upTo, before: decided, after: applied } }
}

function rateOfTier({ tiers }: Extract<Rate, { tiers: unknown }>, facts: Facts, calendarMonth: MonthInQuestion): AppliedRate {
  const value = groupFact(facts, tiers.by, calendarMonth)
  if (typeof value !== 'number') return none({ code: 'fact-missing', fact: tiers.by })
  const tier = tiers.steps.find(({ from, until }) => from <= value && (until === undefined || value <= until))
  const inputs = { [tiers.by]: value, from: tier?.from ?? null, until: tier?.until ?? null }
  return tier === undefined ? none({ code: 'no-tier', fact: tiers.by, value }, inputs) : { rate: tier.amount, inputs }
}

function rateOfRank({ ranks }: Extract<Rate, { ranks: unknown }>, facts: Facts): AppliedRate {
  const rank = facts.rank
  if (rank == null) return none({ code: 'fact-missing', fact: 'rank' })
  // A tie is decided by people and recorded; until then nobody has the rank.
  if (facts.rankTied === true) return none({ code: 'tie-not-decided', fact: 'rankTied', value: true }, { rank, rankTied: true })
  const amount = ranks[rank - 1]
  return amount === undefined
    ? none({ code: 'rank-not-supported', fact: 'rank', value: rank }, { rank })
    : { rate: amount, inputs: { rank } }
}
