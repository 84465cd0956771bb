import { addDays, type PlainDate } from '../kernel/calendar.ts'

/**
 * What a person may ask for their own data.
 *
 * @source Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, quyền của chủ thể dữ liệu cá nhân
 */
export const REQUEST_KINDS = ['access', 'correction', 'erasure'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_OUTCOMES = ['granted', 'refused'] as const
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number]

export interface DataRequest {
  readonly id: string
  readonly personId: string
  /** `null` once erased. */
  readonly personName: string | null
  readonly kind: RequestKind
  readonly receivedOn: PlainDate
  /** The last day on which the answer is in time. */
  readonly dueOn: PlainDate
  /** What was asked, and by whom it was brought; `null` once its time of keeping is over. */
  readonly words: string | null
  /** How it was made sure who asks. */
  readonly proof: string | null
  readonly recordedBy: string
  readonly recordedByName: string
  readonly answer: RequestAnswer | null
}

export interface RequestAnswer {
  readonly outcome: RequestOutcome
  readonly words: string | null
  readonly answeredOn: PlainDate
  readonly answeredBy: string
  readonly answeredByName: string
}

/** @source Nghị định 356/2025/NĐ-CP */
const WORKING_DAYS_TO_ANSWER = 2

/**
 * Days off that fall on the same date each year. Tết and Giỗ Tổ follow the moon and are announced year by year: they count
 * as working days here, so that a day due is never later than the law has it.
 *
 * @source Bộ luật Lao động 45/2019/QH14, Điều 112
 */
const FIXED_HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-02']

function isWorkingDay(day: PlainDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.includes(day.slice(5))
}

/** The last day on which a request is answered in time: the day it came does not count. */
export function dueOf(receivedOn: PlainDate): PlainDate {
  let day = receivedOn
  for (let left = WORKING_DAYS_TO_ANSWER; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left--
  }
  return day
}
