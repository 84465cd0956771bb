import { assert } from '../../kernel/assert.ts'

/** An exact part of a whole. Shares are multiplied along a path of reorganisations, so no decimal would hold them. */
export interface Fraction {
  readonly part: bigint
  readonly whole: bigint
}

export const NOTHING: Fraction = { part: 0n, whole: 1n }
export const ALL: Fraction = { part: 1n, whole: 1n }

/** How many decimal places a share is written with. */
export const SHARE_SCALE = 6
const SCALE = 10n ** BigInt(SHARE_SCALE)
const DECIMAL = /^(0|1)(?:\.(\d{1,6})0*)?$/

/** @param text a decimal from 0 to 1 with at most six places, as a share is kept */
export function fractionOf(text: string): Fraction {
  const parts = DECIMAL.exec(text)
  assert(parts !== null, `"${text}" is a share`)
  const millionths = BigInt(`${parts[1]}${(parts[2] ?? '').padEnd(SHARE_SCALE, '0')}`)
  assert(millionths <= SCALE, `"${text}" is at most the whole`)
  return reduced(millionths, SCALE)
}

export const multiply = (left: Fraction, right: Fraction): Fraction => reduced(left.part * right.part, left.whole * right.whole)

export const add = (left: Fraction, right: Fraction): Fraction =>
  reduced(left.part * right.whole + right.part * left.whole, left.whole * right.whole)

export const subtract = (left: Fraction, right: Fraction): Fraction => add(left, { part: -right.part, whole: right.whole })

export const sum = (fractions: Iterable<Fraction>): Fraction => [...fractions].reduce(add, NOTHING)

export const isNothing = ({ part }: Fraction): boolean => part === 0n
export const isAll = ({ part, whole }: Fraction): boolean => part === whole

/** −1, 0 or 1, as a sort wants it. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.part * right.whole - right.part * left.whole
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The share as a number, rounded half up to six places: for reading, never for reckoning on. */
export const toNumber = ({ part, whole }: Fraction): number => Number((part * SCALE * 2n + whole) / (whole * 2n)) / Number(SCALE)

function reduced(part: bigint, whole: bigint): Fraction {
  const divisor = greatestCommonDivisor(part < 0n ? -part : part, whole)
  return { part: part / divisor, whole: whole / divisor }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
