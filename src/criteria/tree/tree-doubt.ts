import type { FormFinding } from '../../kernel/form-finding.ts'
import type { BilingualText } from '../../kernel/result.ts'

/** An error or warning about a criteria tree, with its sentence. `pointer` is a JSON pointer (RFC 6901). */
export type TreeDoubt = TreeFinding & BilingualText & { readonly severity: 'error' | 'warning' }

/** Adding a code stops the build until `treeDoubtText` has its sentences. */
export type TreeFinding =
  | FormFinding
  | ({ readonly pointer: string } & (
      | {
          readonly code: 'form-unknown'
          readonly got: string
          readonly values: readonly string[]
          readonly near: readonly string[]
        }
      | { readonly code: 'no-such-day'; readonly got: string }
      | { readonly code: 'ends-before-it-begins'; readonly from: string; readonly until: string }
      | { readonly code: 'too-precise'; readonly got: number }
      | { readonly code: 'code-given-twice'; readonly value: string; readonly firstAt: string }
      | { readonly code: 'parent-unknown'; readonly parent: string; readonly near: readonly string[] }
      | { readonly code: 'cycle'; readonly path: readonly string[] }
      | { readonly code: 'too-deep'; readonly most: number }
      | { readonly code: 'block-unknown'; readonly block: string; readonly near: readonly string[] }
      | { readonly code: 'block-not-of-parent'; readonly block: string; readonly parent: string }
      | { readonly code: 'children-do-not-add-up'; readonly block: string; readonly sum: number; readonly maximum: number }
      | { readonly code: 'weights-do-not-add-up'; readonly block: string; readonly sum: number }
      | { readonly code: 'nothing-beneath'; readonly block: string }
      | { readonly code: 'maximum-missing' }
      | { readonly code: 'weight-missing' }
      | { readonly code: 'weight-not-used' }
      | { readonly code: 'form-missing' }
      | { readonly code: 'branch-is-not-scored'; readonly field: string }
      | { readonly code: 'maximum-unreachable'; readonly best: number; readonly maximum: number }
      | { readonly code: 'points-above-maximum'; readonly got: number; readonly maximum: number }
      | { readonly code: 'parts-do-not-add-up'; readonly sum: number; readonly maximum: number }
      | { readonly code: 'steps-not-rising'; readonly from: number }
      | { readonly code: 'linear-without-slope'; readonly at: number }
      | { readonly code: 'bonus-rule-missing' }
      | { readonly code: 'penalty-rule-missing' }
      | { readonly code: 'more-than-there-are'; readonly got: number; readonly most: number }
      | { readonly code: 'no-legal-basis' }
      | { readonly code: 'standard-without-criteria'; readonly obligation: 'mandatory' | 'extended'; readonly block: string }
    ))

/** Warnings: they do not make the tree unusable. */
const WARNINGS: ReadonlySet<TreeFinding['code']> = new Set(['no-legal-basis', 'standard-without-criteria'])

export const severityOfTree = ({ code }: TreeFinding): TreeDoubt['severity'] => (WARNINGS.has(code) ? 'warning' : 'error')
