import { prorateVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { PartMonth } from '../provision/provision.ts'

/**
 * What a sum for a whole month is worth for some days of it.
 *
 * @returns whole đồng between 0 and `whole`; `undefined` when the month was not whole and the text is
 *   silent: an officer must choose, code does not
 * @source Hà Tĩnh and Yên Bái pay by the month and say nothing of part months
 */
export function amountForDays(
  whole: Vnd,
  partMonth: PartMonth | undefined,
  { active, inMonth }: { readonly active: number; readonly inMonth: number },
): Vnd | undefined {
  if (active <= 0) return vnd(0)
  if (active >= inMonth) return whole
  switch (partMonth?.rule) {
    case undefined:
      return undefined
    case 'whole-month':
      return whole
    case 'full-months-only':
      return vnd(0)
    case 'by-day':
      return prorateVnd(whole, { part: active, whole: inMonth }, partMonth.rounding)
  }
}
