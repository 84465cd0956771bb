import type { CriteriaTree, Criterion } from '../../../src/criteria/index.ts'
import { isObject } from '../../../src/kernel/is-object.ts'
import type { Language } from '../../shared/i18n/language.ts'

/** A document of a tree while it is entered: every field may still be missing. */
export type TreeDraft = Partial<Omit<CriteriaTree, 'criteria'>> & { readonly criteria: readonly CriterionDraft[] }
export type CriterionDraft = Partial<Criterion> & { readonly code: string }

/** What was kept, as a draft: criteria without a code are given none of another. */
export function draftOf(document: unknown): TreeDraft {
  const read = (isObject(document) ? document : {}) as Partial<TreeDraft>
  return { ...read, criteria: Array.isArray(read.criteria) ? read.criteria : [] }
}

interface Titled {
  readonly title: unknown
  readonly code: string
}

export function titleOf({ title, code }: Titled, language: Language): string {
  const { vi, en } = (isObject(title) ? title : {}) as { readonly vi?: string; readonly en?: string }
  return (language === 'en' ? (en ?? vi) : vi) ?? code
}

/** A criterion with how deep it stands, in the order of the tree: each below its parent. Whatever has no parent there stands at the top. */
export interface PlacedCriterion {
  readonly criterion: CriterionDraft
  readonly depth: number
  /** Where it stands in the document. */
  readonly index: number
  readonly isLeaf: boolean
}

export function placeCriteria(criteria: readonly CriterionDraft[]): PlacedCriterion[] {
  const codes = new Set(criteria.map(({ code }) => code))
  const numbered = criteria.map((criterion, index) => ({ criterion, index }))
  const beneath = Map.groupBy(numbered, ({ criterion: { parent } }) => (parent !== undefined && codes.has(parent) ? parent : ''))
  const placed: PlacedCriterion[] = []
  const seen = new Set<number>()
  const place = (parent: string, depth: number): void => {
    for (const { criterion, index } of beneath.get(parent) ?? []) {
      if (seen.has(index)) continue
      seen.add(index)
      placed.push({ criterion, depth, index, isLeaf: !beneath.has(criterion.code) })
      place(criterion.code, depth + 1)
    }
  }
  place('', 0)
  // Those that stand beneath one another in a circle are shown too: they are to be mended.
  for (const { criterion, index } of numbered) if (!seen.has(index)) placed.push({ criterion, depth: 0, index, isLeaf: true })
  return placed
}
