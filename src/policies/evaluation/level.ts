import { multiplyVnd, prorateVnd, type Share, type Vnd, vnd } from '../../kernel/money.ts'
import type { Benefit, Level, Rate, Referenced, RoundedTo, TableCell } from '../provision/provision.ts'
import { referenceAmountOn } from '../provision/reference-amounts.ts'
import type { AppliedRate } from './applied-rate.ts'
import type { FactValue, MonthInQuestion } from './facts.ts'
import { isOfPerson, meets, missingFor, type Seen, seenValue, truthOfAll, valuesSeen } from './truth.ts'

/** Multiplies by a share, exact until it is rounded to whole multiples of `to` đồng. */
export const roundedTo = (amount: Vnd, { part, whole }: Share, { to, rule }: RoundedTo): Vnd =>
  multiplyVnd(prorateVnd(amount, { part, whole: whole * to }, rule), to)

/** @returns the sum a level says, with what it was read from */
export function applyLevel(level: Level, calendarMonth: MonthInQuestion): AppliedRate {
  return 'amount' in level ? { rate: level.amount, inputs: { amount: level.amount } } : ofReference(level, calendarMonth)
}

function ofReference({ of: name, times, rounding }: Referenced, calendarMonth: MonthInQuestion): AppliedRate {
  const set = referenceAmountOn(name, calendarMonth.from)
  const inputs = {
    [name]: set?.amount ?? null,
    part: times.part,
    whole: times.whole,
    roundedTo: rounding.to,
    rounding: rounding.rule,
  }
  if (set === undefined) return { rate: vnd(0), inputs, reason: { code: 'fact-missing', fact: name } }
  return { rate: roundedTo(set.amount, times, rounding), inputs: { ...inputs, setBy: set.act } }
}

/** The level of the first case whose conditions hold. Where one cannot be told, a later one is not taken for it. */
export function rateOfCase({ cases, otherwise }: Extract<Rate, { cases: unknown }>, seen: Seen): AppliedRate {
  for (const [index, one] of cases.entries()) {
    const truth = truthOfAll(one.when, seen)
    const inputs = valuesSeen(one.when, seen)
    if (truth === 'unknown') return unknown(missingFor(one.when, seen), inputs)
    if (truth === 'holds') return seenWith(applyLevel(one, seen.calendarMonth), { ...inputs, case: index + 1 })
  }
  const inputs = valuesSeen(
    cases.flatMap(({ when }) => when),
    seen,
  )
  if (otherwise === undefined) return { rate: vnd(0), inputs, reason: { code: 'no-case' } }
  return seenWith(applyLevel(otherwise, seen.calendarMonth), { ...inputs, case: 'otherwise' })
}

/** The level of the row that fits; the check saw to it that two never do. */
export function rateOfTable({ table }: Extract<Rate, { table: unknown }>, seen: Seen): AppliedRate {
  const values = table.by.map((fact) => seenValue(fact, seen))
  const inputs = Object.fromEntries(table.by.map(({ fact }, index) => [fact, values[index] ?? null]))
  const missing = table.by.filter((_, index) => values[index] === undefined).map(({ fact }) => fact)
  if (missing.length > 0) return unknown(missing, inputs)
  const row = table.rows.find(({ is }) => is.every((cell, index) => fits(cell, values[index])))
  const level = row ?? table.otherwise
  if (level === undefined) return { rate: vnd(0), inputs, reason: { code: 'no-row' } }
  return seenWith(applyLevel(level, seen.calendarMonth), inputs)
}

/** Whether a value stands in a cell of a table. */
export function fits(cell: TableCell, value: FactValue): boolean {
  if (value === undefined) return false
  if (typeof cell === 'boolean' || typeof cell === 'string') return value === cell
  return Array.isArray(cell) ? cell.includes(String(value)) : meets(cell as Exclude<TableCell, readonly string[]> & object, value)
}

const seenWith = (level: AppliedRate, inputs: Readonly<Record<string, unknown>>): AppliedRate => ({
  ...level,
  inputs: { ...inputs, ...level.inputs },
})

const unknown = (facts: readonly string[], inputs: Readonly<Record<string, unknown>>): AppliedRate => ({
  rate: vnd(0),
  inputs,
  reason: { code: 'fact-missing', ...(facts[0] !== undefined && { fact: facts[0] }), ...(facts.length > 1 && { facts }) },
})

/** Whether the level differs from person to person. */
export function isByPerson({ rate }: Pick<Benefit, 'rate'>): boolean {
  if (rate === undefined) return false
  if ('table' in rate) return rate.table.by.some(({ about }) => about === 'person')
  return 'cases' in rate && rate.cases.some(({ when }) => when.some(isOfPerson))
}
