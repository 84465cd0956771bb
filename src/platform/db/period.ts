import { type RawBuilder, sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import { addDays, type Period, plainDate } from '../../kernel/calendar.ts'

/** A period (both ends inclusive) as PostgreSQL's `daterange` (the end exclusive, as it keeps them). */
export const toDateRange = ({ from, until }: Period): RawBuilder<string> =>
  sql<string>`daterange(${from}::date, ${until === undefined ? null : addDays(until, 1)}::date, '[)')`

/** The same as a literal, for bulk inserts through `unnest`. */
export const dateRangeLiteral = ({ from, until }: Period): string => `[${from},${until === undefined ? '' : addDays(until, 1)})`

/** Reads a `daterange` back; the inverse of {@link toDateRange}. */
export function fromDateRange(text: string): Period {
  const parts = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/.exec(text)
  assert(parts?.[1] !== undefined, `"${text}" is a range of days with a first one`)
  return { from: plainDate(parts[1]), until: parts[2] === undefined ? undefined : addDays(plainDate(parts[2]), -1) }
}
