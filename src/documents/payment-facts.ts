import type { Month, PlainDate } from '../kernel/calendar.ts'
import { subtractVnd, sumVnd, type Vnd } from '../kernel/money.ts'
import type { LooksTold } from '../payments/index.ts'
import type { OfficeNames } from './ground/issuing-office.ts'
import type { IssuingProvince } from './ground/letterhead.ts'
import { PAYMENT_LIST_KINDS, type PaymentListKind, type PaymentPaperKind } from './ground/paper-kind.ts'

export const isPaymentList = (kind: PaymentPaperKind): kind is PaymentListKind =>
  (PAYMENT_LIST_KINDS as readonly string[]).includes(kind)

/** What the papers on paying one month rest on. Units and lines must add up to the books, or no paper is drawn. */
export interface PaymentFacts {
  readonly province: IssuingProvince
  readonly offices: OfficeNames
  readonly month: Month
  /** Of what the month's own cycle left out, or did not pay until it closed. */
  readonly later?: LaterPaid | undefined
  /** The day the paper is of: names, offices and acts are those of this day. */
  readonly on: PlainDate
  readonly drawnUpOn: PlainDate
  readonly grounds: readonly Ground[]
  /** The clause that sets the amount, as papers cite it: `khoản 1 Điều 3 Nghị quyết số …`. */
  readonly place: string
  /**
   * What the books hold of what the paper lists: approved, ordered, paid or not paid. Of a decision before it is approved,
   * what was computed.
   */
  readonly total: Vnd
  /** What of it has left the treasury by the books. */
  readonly paid: Vnd
  /** The order that an order list is of. */
  readonly order?: number | undefined
  /** The earlier months whose arrears go out with that order. */
  readonly arrears?: readonly Month[] | undefined
  readonly budgetSource: string
  /** What others may add and pay themselves, which is in none of these sums; absent where the act lets nobody. */
  readonly outside?: string | undefined
  /** What a second officer looked at before the month was submitted; absent where nothing was drawn. */
  readonly looks?: LooksTold | undefined
  /** The end of the sealed record when the paper is drawn up: on paper it stands where nobody can alter it. */
  readonly sealed?: { readonly seal: number; readonly hash: string } | undefined
  /** Of a decision or statement. */
  readonly units: readonly UnitTotal[]
  /** Of a list. */
  readonly lines: readonly PaymentLine[]
}

/** `run`: which of the month's supplements; `closedOn`: an order after that day is of arrears. */
export type LaterPaid =
  | { readonly kind: 'supplement'; readonly run: number }
  | { readonly kind: 'arrears'; readonly closedOn: PlainDate }

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
  /** What of it has been paid. */
  readonly paid: Vnd
}

export interface PaymentLine {
  /** Where a list is of several. */
  readonly month?: Month | undefined
  readonly group: string
  /** More than one where a commune receives for its groups. */
  readonly groups: number
  readonly commune: string
  readonly district: string | null
  /** Empty: nobody is there to be paid. */
  readonly payee: string
  /** Masked: the paper goes from hand to hand. Of an unpaid sum, none. */
  readonly account: string
  readonly bank: string
  readonly amount: Vnd
  /** What was kept back of it for claims: the payee was due so much more. */
  readonly setOff?: Vnd | undefined
  /** Of a payment that the bank made. */
  readonly paidOn?: PlainDate | undefined
  /** Of a sum that is not paid. */
  readonly why?: string | undefined
}

/** How much more the parts of a paper add up to than the books hold, in đồng; 0 when it may be drawn. */
export function overBooks(kind: PaymentPaperKind, { units, lines, total, paid }: PaymentFacts): Vnd {
  const sum = (amounts: readonly { readonly amount: Vnd }[]): Vnd => sumVnd(amounts.map(({ amount }) => amount))
  if (isPaymentList(kind)) return subtractVnd(sum(lines), total)
  const over = subtractVnd(sum(units), total)
  return kind === 'statement' && over === 0 ? subtractVnd(sumVnd(units.map((unit) => unit.paid)), paid) : over
}
