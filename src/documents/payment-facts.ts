import type { Month, PlainDate } from '../kernel/calendar.ts'
import type { Vnd } from '../kernel/money.ts'
import type { OfficeNames } from './ground/issuing-office.ts'
import type { IssuingProvince } from './letterhead.ts'

/** What the papers on paying one month rest on. The totals must agree, or no paper is drawn. */
export interface PaymentFacts {
  readonly province: IssuingProvince
  readonly offices: OfficeNames
  readonly month: Month
  /** The day the paper is of: names, offices and acts are those of this day. */
  readonly on: PlainDate
  readonly drawnUpOn: PlainDate
  readonly grounds: readonly Ground[]
  /** The clause that sets the amount, as papers cite it: `khoản 1 Điều 3 Nghị quyết số …`. */
  readonly place: string
  readonly total: Vnd
  readonly budgetSource: string
  /** What others may add and pay themselves, which is in none of these sums; absent where the act lets nobody. */
  readonly outside?: string | undefined
  /** The end of the sealed record when the paper is drawn up: on paper it stands where nobody can alter it. */
  readonly sealed?: { readonly seal: number; readonly hash: string } | undefined
  readonly units: readonly UnitTotal[]
  readonly payees: readonly PayeeLine[]
}

/** An act that the paper rests on, as papers cite it. */
export interface Ground {
  readonly text: string
  /** Since when it is not in force any more on the day of the paper: the draft says so. */
  readonly expiredFrom?: PlainDate | undefined
}

/** What a unit gets; names are full ones: `Huyện Thống Nhất`. */
export interface UnitTotal {
  readonly name: string
  readonly groups: number
  readonly amount: Vnd
}

export interface PayeeLine {
  readonly group: string
  /** More than one where a commune receives for its groups. */
  readonly groups: number
  readonly commune: string
  readonly district: string | null
  readonly payee: string
  /** In full only for whoever may see it; masked otherwise. */
  readonly account: string
  readonly bank: string
  readonly amount: Vnd
}
