import type { FormFinding } from '../../kernel/form-finding.ts'
import type { BilingualText } from '../../kernel/result.ts'

/** An error in the sheets of units, with its sentence. `pointer` is a JSON pointer into the list of sheets. */
export type SheetDoubt = SheetFinding & BilingualText

/** Adding a code stops the build until `sheetDoubtText` has its sentences. */
export type SheetFinding =
  | FormFinding
  | ({ readonly pointer: string } & (
      | { readonly code: 'unit-given-twice'; readonly unit: string }
      | { readonly code: 'block-unknown'; readonly block: string; readonly near: readonly string[] }
      | { readonly code: 'criterion-unknown'; readonly criterion: string; readonly near: readonly string[] }
      | { readonly code: 'criterion-is-a-branch'; readonly criterion: string }
      | { readonly code: 'criterion-not-for-unit'; readonly criterion: string }
      | { readonly code: 'entry-unreadable' }
      | { readonly code: 'reason-missing' }
      | { readonly code: 'may-not-be-left-out'; readonly criterion: string }
      | { readonly code: 'points-only-verified' }
      | { readonly code: 'too-precise'; readonly got: number }
      | { readonly code: 'whole-is-zero' }
      | { readonly code: 'part-exceeds-whole'; readonly part: number; readonly whole: number }
      | {
          readonly code: 'level-unknown'
          readonly got: string
          readonly values: readonly string[]
          readonly near: readonly string[]
        }
      | { readonly code: 'part-unknown'; readonly got: string; readonly near: readonly string[] }
      | { readonly code: 'not-on-scale'; readonly got: number; readonly values: readonly number[] }
      | { readonly code: 'best-is-zero'; readonly block: string }
    ))
