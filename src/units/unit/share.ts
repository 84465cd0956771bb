import { assert } from '../../kernel/assert.ts'
import { addFractions, type Fraction, fraction } from '../../kernel/fraction.ts'

export const NOTHING: Fraction = fraction(0n, 1n)
export const ALL: Fraction = fraction(1n, 1n)

/** How many decimal places a share is written with. */
export const SHARE_SCALE = 6
const SCALE = 10n ** BigInt(SHARE_SCALE)
const DECIMAL = /^(0|1)(?:\.(\d{1,6})0*)?$/

/**
 * An exact part of a whole. Shares are multiplied along a path of reorganisations, so no decimal would hold them.
 *
 * @param text a decimal from 0 to 1 with at most six places, as a share is kept
 */
export function fractionOf(text: string): Fraction {
  const parts = DECIMAL.exec(text)
  assert(parts !== null, `"${text}" is a share`)
  const millionths = BigInt(`${parts[1]}${(parts[2] ?? '').padEnd(SHARE_SCALE, '0')}`)
  assert(millionths <= SCALE, `"${text}" is at most the whole`)
  return fraction(millionths, SCALE)
}

export const sum = (shares: Iterable<Fraction>): Fraction => [...shares].reduce(addFractions, NOTHING)

export const isNothing = ({ over }: Fraction): boolean => over === 0n
export const isAll = ({ over, under }: Fraction): boolean => over === under

/** The share as a number, rounded half up to six places: for reading, never for reckoning on. */
export const toNumber = ({ over, under }: Fraction): number => Number((over * SCALE * 2n + under) / (under * 2n)) / Number(SCALE)
