import type { Level, PayerPart } from '../provision/provision.ts'

/** A quotient in whole đồng. */
export function rounded(above: bigint, below: bigint, rule: string): bigint {
  if (rule === 'up') return (above + below - 1n) / below
  return rule === 'half-up' ? (above * 2n + below) / (below * 2n) : above / below
}

/** An amount among those who bear it, by largest remainder. */
export function divided(amount: number, borne: readonly PayerPart[]): Record<string, number> {
  const exact = borne.map(({ payer, share }) => ({
    payer,
    floor: Math.floor((amount * share.part) / share.whole),
    rest: ((amount * share.part) % share.whole) / share.whole,
  }))
  let over = amount - exact.reduce((sum, { floor }) => sum + floor, 0)
  const lucky = new Set(
    exact
      .toSorted((left, right) => right.rest - left.rest)
      .filter(() => over-- > 0)
      .map(({ payer }) => payer),
  )
  return Object.fromEntries(exact.map(({ payer, floor }) => [payer, floor + (lucky.has(payer) ? 1 : 0)]))
}

const BASE_SALARY = [
  ['2026-07', 2_530_000],
  ['2024-07', 2_340_000],
  ['2023-07', 1_800_000],
  ['2019-07', 1_490_000],
] as const

/** A sum said outright, or so many times the base salary of the month. */
export function levelSum(month: string, level: Level): number {
  if ('amount' in level) return level.amount
  const base = BASE_SALARY.find(([from]) => month >= from)?.[1] ?? 0
  const { times, rounding } = level
  return (
    Number(rounded(BigInt(base) * BigInt(times.part), BigInt(times.whole) * BigInt(rounding.to), rounding.rule)) * rounding.to
  )
}
