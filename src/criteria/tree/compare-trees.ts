import { addMonths, isPlainDate, lastDayOf, monthOf, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { isObject, isSame } from '../../kernel/is-object.ts'
import type { Criterion } from './criteria-tree.ts'

/** What became of one criterion from one version to another. */
export interface CriterionDifference {
  readonly code: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Of a changed one, by field. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
  readonly before?: Partial<Criterion>
  readonly after?: Partial<Criterion>
}

type Loose = Readonly<Record<string, unknown>>

const criteriaOf = (document: unknown): Map<string, Loose> => {
  const list = isObject(document) && Array.isArray(document['criteria']) ? document['criteria'] : []
  return new Map(list.filter(isObject).map((one) => [String(one['code']), one]))
}

/** How two documents of a tree differ, criterion by criterion, in the order of the later one; those taken away come last. */
export function compareTrees(before: unknown, after: unknown): CriterionDifference[] {
  const [was, is] = [criteriaOf(before), criteriaOf(after)]
  const kept = [...is].flatMap(([code, now]): CriterionDifference[] => {
    const then = was.get(code)
    if (then === undefined) return [{ code, change: 'added', fields: [], after: now }]
    const fields = [...new Set([...Object.keys(then), ...Object.keys(now)])]
      .filter((field) => !isSame(then[field], now[field]))
      .map((field) => ({ field, before: then[field], after: now[field] }))
    return fields.length === 0 ? [] : [{ code, change: 'changed', fields, before: then, after: now }]
  })
  const gone = [...was].filter(([code]) => !is.has(code))
  return [...kept, ...gone.map(([code, then]): CriterionDifference => ({ code, change: 'removed', fields: [], before: then }))]
}

/** The document as the draft of another year, from its first day to its last; what is due on a day is due as many years later. */
export function forYear(document: Loose, year: number): Loose {
  const years = year - Number(String(document['inForceFrom'] ?? '').slice(0, 4))
  const { criteria } = document
  return {
    ...document,
    ...(Array.isArray(criteria) && years > 0 && { criteria: criteria.map((one: unknown) => withDaysMoved(one, years)) }),
    inForceFrom: `${year}-01-01`,
    inForceUntil: `${year}-12-31`,
  }
}

function withDaysMoved(criterion: unknown, years: number): unknown {
  if (!isObject(criterion) || !Array.isArray(criterion['checks'])) return criterion
  const checks = criterion['checks'].map((check: unknown) =>
    isObject(check) && isPlainDate(check['due']) ? { ...check, due: yearsLater(check['due'], years) } : check,
  )
  return { ...criterion, checks }
}

/** The same day of another year; the last of February stays that. */
function yearsLater(day: PlainDate, years: number): PlainDate {
  const last = lastDayOf(addMonths(monthOf(day), years * 12))
  return day.slice(8) > last.slice(8) ? last : plainDate(`${last.slice(0, 8)}${day.slice(8)}`)
}
