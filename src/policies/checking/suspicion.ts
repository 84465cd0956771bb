import { under } from '../../kernel/form-finding.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { Benefit, Provision, Rate } from '../provision/provision.ts'
import type { Finding } from './doubt.ts'

/** Nothing is promised in Việt Nam below this: noughts were forgotten. */
const SMALLEST = 5_000
/** A sum that others of its kind are this many times: noughts were forgotten, or one has too many. */
const TIMES = 300

interface Sum {
  readonly pointer: string
  readonly amount: Vnd
  /** Sums of one kind are compared. */
  readonly kind: string
}

/** Doubts about the size of sums: sound in form, and probably a slip of the pen. */
export function findSuspicions({ benefits }: Provision): Finding[] {
  const sums = benefits.flatMap((benefit, index) => sumsOf(benefit, under('/benefits', index)))
  return sums.flatMap(({ pointer, amount, kind }): Finding[] => {
    if (amount === 0) return []
    if (amount < SMALLEST) return [{ pointer, code: 'sum-small', amount }]
    const larger = sums.find((other) => other.kind === kind && other.amount >= amount * TIMES)
    return larger === undefined ? [] : [{ pointer, code: 'sum-small-beside', amount, other: larger.amount }]
  })
}

function sumsOf(benefit: Benefit, pointer: string): Sum[] {
  const { rate, per, period, inside = [] } = benefit
  const kind = `${per} ${period}`
  const own = rate === undefined ? [] : amountsOf(rate, under(pointer, 'rate')).map((sum) => ({ ...sum, kind }))
  return [...own, ...inside.flatMap((inner, index) => sumsOf(inner, under(under(pointer, 'inside'), index)))]
}

type Placed = Omit<Sum, 'kind'>

function amountsOf(rate: Rate, pointer: string): Placed[] {
  if ('amount' in rate) return [{ pointer: under(pointer, 'amount'), amount: rate.amount }]
  if ('upTo' in rate) return [{ pointer: under(pointer, 'upTo'), amount: rate.upTo }]
  if ('ceiling' in rate) return [{ pointer: under(pointer, 'ceiling'), amount: rate.ceiling }]
  if ('tiers' in rate) return listed(rate.tiers.steps, under(under(pointer, 'tiers'), 'steps'))
  if ('ranks' in rate) return rate.ranks.map((amount, index) => ({ pointer: under(under(pointer, 'ranks'), index), amount }))
  if ('cases' in rate) return listed(rate.cases, under(pointer, 'cases'))
  return 'table' in rate ? listed(rate.table.rows, under(under(pointer, 'table'), 'rows')) : []
}

const listed = (levels: readonly object[], pointer: string): Placed[] =>
  levels.flatMap((level, index) =>
    'amount' in level ? [{ pointer: under(under(pointer, index), 'amount'), amount: level.amount as Vnd }] : [],
  )
