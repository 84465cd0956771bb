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

/** The document as the draft of another year, from its first day to its last. */
export const forYear = (document: Loose, year: number): Loose => ({
  ...document,
  inForceFrom: `${year}-01-01`,
  inForceUntil: `${year}-12-31`,
})
