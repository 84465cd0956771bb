import { addDays, plainDate } from '../../../../src/kernel/calendar.ts'

/** The last day on which what ended still was. */
export const dayBefore = (endedOn: string): string => addDays(plainDate(endedOn), -1)
