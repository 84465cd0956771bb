import { countingOf } from '../evaluation/quantity.ts'
import type { Benefit } from '../provision/provision.ts'

export const isCeiling = ({ rate }: Benefit): boolean => rate !== undefined && 'ceiling' in rate

/** Whether persons are looked at one by one: a ceiling has only what is inside it. */
export const countsPersons = (benefit: Benefit): boolean => countingOf(benefit.per).lists !== undefined && !isCeiling(benefit)
