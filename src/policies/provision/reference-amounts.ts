import type { PlainDate } from '../../kernel/calendar.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { ReferenceName } from './provision.ts'

/** What an amount was from a day on, and the act that set it. */
export interface ReferenceAmount {
  readonly from: PlainDate
  readonly amount: Vnd
  readonly act: string
}

/**
 * Amounts that other acts set for the whole country and that resolutions multiply, each from its day until the next.
 *
 * @source the Government's decrees on the base salary
 */
export const REFERENCE_AMOUNTS: { readonly [Name in ReferenceName]: readonly ReferenceAmount[] } = {
  baseSalary: [
    { from: plainDate('2019-07-01'), amount: vnd(1_490_000), act: '38/2019/NĐ-CP' },
    { from: plainDate('2023-07-01'), amount: vnd(1_800_000), act: '24/2023/NĐ-CP' },
    { from: plainDate('2024-07-01'), amount: vnd(2_340_000), act: '73/2024/NĐ-CP' },
    { from: plainDate('2026-07-01'), amount: vnd(2_530_000), act: '161/2026/NĐ-CP' },
  ],
}

/** @returns the amount in force on the day; `undefined` before the first that is known */
export const referenceAmountOn = (name: ReferenceName, day: PlainDate): ReferenceAmount | undefined =>
  REFERENCE_AMOUNTS[name].findLast(({ from }) => from <= day)
