import { assert } from './assert.ts'

/** Whole đồng: a safe integer, never a fraction. `bigint` in SQL, an integer in JSON. */
export type Vnd = number & { readonly __unit: 'VND' }

/** @throws when `amount` is not a safe integer: money never has a fraction. */
export function vnd(amount: number): Vnd {
  assert(Number.isSafeInteger(amount), `${amount} is a whole number of đồng`)
  return (Object.is(amount, -0) ? 0 : amount) as Vnd
}

export const isVnd = (amount: unknown): amount is Vnd => Number.isSafeInteger(amount)

export const addVnd = (left: Vnd, right: Vnd): Vnd => vnd(left + right)
export const subtractVnd = (left: Vnd, right: Vnd): Vnd => vnd(left - right)
export const minVnd = (left: Vnd, right: Vnd): Vnd => (left < right ? left : right)

/** @throws when the sum leaves the safe integers */
export function sumVnd(amounts: Iterable<Vnd>): Vnd {
  let total = vnd(0)
  for (const amount of amounts) total = addVnd(total, amount)
  return total
}

/** @param quantity a whole number, such as members or days */
export function multiplyVnd(amount: Vnd, quantity: number): Vnd {
  assert(Number.isSafeInteger(quantity), `${quantity} is a whole quantity`)
  return vnd(amount * quantity)
}

/** A part of a whole, both whole numbers: 17 of 31 days. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** How a quotient becomes whole đồng. Every division names one. */
export type Rounding = 'down' | 'up' | 'half-up'

/** `amount × part ÷ whole`, exact until the one rounding named. */
export function prorateVnd(amount: Vnd, { part, whole }: Share, rounding: Rounding): Vnd {
  assert(Number.isSafeInteger(part) && Number.isSafeInteger(whole) && whole > 0, `${part}/${whole} is a share`)
  return vnd(Number(divideRounded(BigInt(amount) * BigInt(part), BigInt(whole), rounding)))
}

function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const remainder = ((numerator % denominator) + denominator) % denominator
  const floor = (numerator - remainder) / denominator
  if (remainder === 0n || rounding === 'down') return floor
  if (rounding === 'up') return floor + 1n
  return remainder * 2n >= denominator ? floor + 1n : floor
}

/**
 * Divides a sum by weights so that the parts add up to it to the đồng: each part is rounded down, and
 * the đồng left over go to the largest remainders, the earlier part first on a tie.
 *
 * @param weights whole numbers ≥ 0, at least one above 0
 * @source the largest remainder method (Hamilton)
 */
export function allocateVnd(total: Vnd, weights: readonly number[]): Vnd[] {
  assert(total >= 0, 'only a sum of 0 or more is divided')
  assert(
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0),
    'weights are whole numbers ≥ 0',
  )
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  assert(whole > 0n, 'one weight at least is above 0')

  const quotas = weights.map((weight, index) => {
    const exact = BigInt(total) * BigInt(weight)
    return { index, floor: exact / whole, remainder: exact % whole }
  })
  const leftOver = BigInt(total) - quotas.reduce((sum, { floor }) => sum + floor, 0n)
  const byRemainder = quotas.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  const lucky = new Set(byRemainder.slice(0, Number(leftOver)).map(({ index }) => index))
  return quotas.map(({ index, floor }) => vnd(Number(floor) + (lucky.has(index) ? 1 : 0)))
}

/** `1.500.000`, as Vietnamese papers write a sum. */
export function formatVnd(amount: Vnd): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')
  return amount < 0 ? `−${digits}` : digits
}
