import { allocateVnd, minVnd, subtractVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Evaluation, PersonAmount, Portion } from './evaluation.ts'

export const nothingOf = (benefit: string): Portion => ({ benefit, amount: vnd(0), persons: [], inside: [] })

/**
 * Reduces a portion to `limit` đồng. Persons are reduced in proportion, by largest remainder; nested
 * benefits are kept in order until the limit is used up.
 */
export function cutPortion(portion: Portion, limit: Vnd): Portion {
  if (portion.amount <= limit) return portion
  return {
    ...portion,
    amount: limit,
    persons: cutPersons(portion.persons, limit),
    inside: fillInOrder(portion.inside, limit),
  }
}

function cutPersons(persons: readonly PersonAmount[], limit: Vnd): readonly PersonAmount[] {
  const amounts = persons.map(({ amount }) => amount)
  const total = sumVnd(amounts)
  if (total <= limit) return persons
  const cut = allocateVnd(limit, amounts)
  return persons.map(({ id }, index) => ({ id, amount: cut[index] ?? vnd(0) }))
}

/** The portions in their order, each in full until `limit` is used up. */
export function fillInOrder(portions: readonly Portion[], limit: Vnd): readonly Portion[] {
  let left = limit
  return portions.map((portion) => {
    const filled = cutPortion(portion, minVnd(portion.amount, left))
    left = subtractVnd(left, filled.amount)
    return filled
  })
}

export const totalOf = (portions: readonly Portion[]): Vnd => sumVnd(portions.map(({ amount }) => amount))

/** The amount of each named person over all benefits; the rest belongs to the group. */
export function personAmounts(evaluation: Pick<Evaluation, 'benefits'>): PersonAmount[] {
  const byId = new Map<string, Vnd>()
  const add = (portion: Portion): void => {
    for (const { id, amount } of portion.persons) byId.set(id, vnd((byId.get(id) ?? 0) + amount))
    portion.inside.forEach(add)
  }
  evaluation.benefits.forEach(add)
  return [...byId].map(([id, amount]) => ({ id, amount }))
}
