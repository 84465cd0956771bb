const DAY_MS = 86_400_000
const ZONE = 'Asia/Ho_Chi_Minh'

/** The legal day by the phone's own clock. */
export const phoneDay = (at: Date = new Date()): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at)

/** How many days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Today as the commune counts it, also on a phone whose clock is wrong. */
export const dayOfProgramme = ({ shiftDays }: { readonly shiftDays: number }): string => shiftDay(phoneDay(), shiftDays)
