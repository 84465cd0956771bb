type Unit = 'percent' | 'times'

const WHOLE: Readonly<Record<Unit, number>> = { percent: 100, times: 1 }

/** A share as a number of the unit, to two decimals at most; `undefined` where that would not be exact. */
export function shownIn(unit: Unit, share: unknown): number | undefined {
  const { part, whole } = (share ?? {}) as { part?: unknown; whole?: unknown }
  if (!Number.isInteger(part) || !Number.isInteger(whole) || whole === 0) return undefined
  const hundredths = BigInt(part as number) * BigInt(WHOLE[unit]) * 100n
  return hundredths % BigInt(whole as number) === 0n ? Number(hundredths / BigInt(whole as number)) / 100 : undefined
}

/** The share that a number of the unit, with two decimals at most, stands for. */
export function inWholeNumbers(unit: Unit, given: number): { readonly part: number; readonly whole: number } {
  const whole = WHOLE[unit]
  return Number.isInteger(given) ? { part: given, whole } : { part: Math.round(given * 100), whole: whole * 100 }
}
