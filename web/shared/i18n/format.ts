import { currentLanguage } from './language.ts'

const LEGAL_TIME_ZONE = 'Asia/Ho_Chi_Minh'
/** What stands where a value is not known. Missing is not zero. */
export const MISSING = '–'

type Maybe<Value> = Value | null | undefined

/** `1.500.000 ₫` in both languages: papers write the sum one way. A minus sign is a real minus. */
export const formatMoney = (amount: Maybe<number>): string =>
  amount === null || amount === undefined ? MISSING : `${formatCount(amount)} ₫`

/** `+1.500.000 ₫`, `−1.500.000 ₫`, `0 ₫` */
export const formatChange = (amount: Maybe<number>): string =>
  amount === null || amount === undefined ? MISSING : `${amount > 0 ? '+' : ''}${formatMoney(amount)}`

const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
export const formatCount = (count: Maybe<number>): string =>
  count === null || count === undefined ? MISSING : grouped.format(count).replace('-', '−')

const shortened = {
  vi: new Intl.NumberFormat('vi-VN', { notation: 'compact', maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }),
}
/** `1,47 T`, for a picture's axis only; a sum that is decided upon is written in full. */
export const formatShort = (count: number): string => shortened[currentLanguage()].format(count)

/** `31/07/2024` from a legal day `2024-07-31`. */
export function formatDay(day: Maybe<string>): string {
  if (day === null || day === undefined || day === '') return MISSING
  const [year, month, date] = day.slice(0, 10).split('-')
  return date === undefined ? day : `${date}/${month}/${year}`
}

/** `7/2024` from a legal month `2024-07`; the word "Tháng" belongs to the sentence around it. */
export function formatMonth(month: Maybe<string>): string {
  if (month === null || month === undefined) return MISSING
  return `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`
}

/** `06/08/2024 14:05`, an instant on the clock of the programme. */
export function formatInstant(instant: Maybe<string>): string {
  if (instant === null || instant === undefined) return MISSING
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: LEGAL_TIME_ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  return parts.format(new Date(instant)).replace(',', '')
}

/** `01/06/2023 – nay`: the end of an open period is the reader's word for "until now". */
export const formatPeriod = (period: { from: string; until?: string | null | undefined }, stillOpen: string): string =>
  `${formatDay(period.from)} – ${period.until ? formatDay(period.until) : stillOpen}`
