import type { AggregateRefusal } from '../steps/aggregate.ts'
import type { NormaliseRefusal } from '../steps/normalise.ts'
import type { TreatRefusal } from '../steps/treat.ts'
import type { TreeRefusal } from './index-tree.ts'

/**
 * Why an index cannot be computed. Each names the place, with the cell where a file has cells; the sentences are in
 * index-refusal-text.ts.
 */
export type IndexRefusal = (TreeRefusal | TableRefusal | DataRefusal) & { readonly cell?: string }

/** A table that does not say one thing. */
export type TableRefusal =
  | { readonly kind: 'heading-doubled'; readonly table: string; readonly headings: readonly [string, string] }
  | { readonly kind: 'heading-misspelt'; readonly table: string; readonly heading: string; readonly near: string }
  | { readonly kind: 'heading-missing'; readonly table: string }
  | { readonly kind: 'cells-merged'; readonly table: string; readonly range: string }
  | ({ readonly kind: 'formula-without-value' } & InColumn)
  | ({ readonly kind: 'percent-among-numbers' } & InColumn)
  | ({ readonly kind: 'decimal-mark-unclear'; readonly value: string } & InColumn)
  | { readonly kind: 'sheet-doubled'; readonly sheets: readonly [string, string] }
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | { readonly kind: 'table-not-clear'; readonly sheets: readonly string[] }
  | { readonly kind: 'no-table'; readonly sheets: readonly string[] }
  | { readonly kind: 'unit-column-unclear'; readonly table: string; readonly headings: readonly string[] }
  | { readonly kind: 'role-doubled'; readonly table: string; readonly headings: readonly string[] }
  | { readonly kind: 'no-criteria'; readonly table: string }
  | ({ readonly kind: 'cell-not-a-number'; readonly value: string } & InColumn)
  | { readonly kind: 'unit-without-name'; readonly table: string }
  | { readonly kind: 'unit-doubled'; readonly table: string; readonly unit: string; readonly first: string }
  | { readonly kind: 'choice-unknown'; readonly choice: string; readonly value: string; readonly options: readonly string[] }
  | { readonly kind: 'choice-not-known'; readonly choice: string; readonly near: readonly string[] }
  | { readonly kind: 'choice-doubled'; readonly choice: string; readonly first: string }
  | { readonly kind: 'choice-missing'; readonly choice: string; readonly sheet: string }
  | {
      readonly kind: 'choice-out-of-range'
      readonly choice: string
      readonly value: string
      readonly least: number
      readonly most: number
      readonly isWhole?: true
    }
  | { readonly kind: 'unit-recoded'; readonly name: string; readonly codes: readonly [string, string] }
  | { readonly kind: 'column-not-known'; readonly column: string; readonly near: readonly string[] }

/** The first cell of a column that has it; `more`: how many others of the column have it too. */
interface InColumn {
  readonly table: string
  readonly heading: string
  readonly more?: number
}

type DataRefusal =
  | {
      readonly kind: 'value-not-a-number'
      readonly unit: string
      readonly code: string
      readonly value: string
      readonly more?: number
    }
  | { readonly kind: 'weight-missing'; readonly code: string; readonly row: number }
  | { readonly kind: 'varied-twice'; readonly what: string }
  | { readonly kind: 'replications-failed'; readonly failed: number; readonly evaluations: number }
  | { readonly kind: 'node-without-code'; readonly row: number }
  | { readonly kind: 'type-unknown'; readonly code: string; readonly type: string; readonly row: number }
  | { readonly kind: 'meta-not-a-number'; readonly code: string; readonly heading: string; readonly value: string }
  | { readonly kind: 'scale-zero'; readonly code: string }
  | { readonly kind: 'scale-negative'; readonly code: string; readonly scale: number }
  | {
      readonly kind: 'denominator-not-positive'
      readonly unit: string
      readonly code: string
      readonly denominator: string
      readonly value: number
    }
  | { readonly kind: 'directions-mixed'; readonly codes: readonly [string, string] }
  | { readonly kind: 'not-treated'; readonly code: string; readonly why: TreatRefusal }
  | { readonly kind: 'not-turned'; readonly code: string }
  | { readonly kind: 'normalised-already'; readonly code: string; readonly heading: string }
  | { readonly kind: 'order-not-kept'; readonly code: string; readonly better: string; readonly worse: string }
  | { readonly kind: 'too-many-variations'; readonly variations: number; readonly most: number }
  | { readonly kind: 'em-singular' }
  | { readonly kind: 'imputed-against-order'; readonly code: string; readonly better: string; readonly worse: string }
  | { readonly kind: 'parameter-unknown'; readonly step: number; readonly parameter: string }
  | { readonly kind: 'no-spread'; readonly code: string }
  | { readonly kind: 'derived-weight-negative'; readonly code: string; readonly weight: number }
  | { readonly kind: 'weights-sum-to-nothing'; readonly code: string }
  | { readonly kind: 'noise-without-options' }
  | { readonly kind: 'too-many-replications'; readonly replications: number; readonly most: number }
  | { readonly kind: 'value-infinite'; readonly unit: string; readonly code: string; readonly more?: number }
  | { readonly kind: 'duplicate-unit'; readonly unit: string }
  | { readonly kind: 'unit-without-code'; readonly row: number }
  | { readonly kind: 'too-few-units'; readonly units: number }
  | { readonly kind: 'too-many-units'; readonly units: number; readonly most: number; readonly asked: string }
  | { readonly kind: 'column-missing'; readonly code: string; readonly step: string; readonly near?: readonly string[] }
  | { readonly kind: 'indicator-empty'; readonly code: string }
  | { readonly kind: 'column-length'; readonly code: string; readonly length: number; readonly units: number }
  | { readonly kind: 'input-malformed'; readonly part: string }
  | { readonly kind: 'code-unknown'; readonly code: string; readonly step: string }
  | { readonly kind: 'unit-unknown'; readonly unit: string; readonly step: string }
  | { readonly kind: 'levels-mismatch'; readonly given: number; readonly levels: number; readonly field: string }
  | { readonly kind: 'nothing-left'; readonly step: string }
  | { readonly kind: 'not-normalised'; readonly code: string; readonly why: NormaliseRefusal }
  | {
      readonly kind: 'not-aggregated'
      readonly code: string
      readonly child: string
      readonly unit: string
      readonly why: AggregateRefusal['kind']
    }
  | { readonly kind: 'parameter-missing'; readonly code: string; readonly heading: string }
  | { readonly kind: 'posts-reversed'; readonly code: string; readonly low: number; readonly high: number }
  | { readonly kind: 'aggregated-twice' }
  | { readonly kind: 'level-unknown'; readonly level: number }
  | { readonly kind: 'level-not-there'; readonly level: number }
  | { readonly kind: 'no-correlations'; readonly level: number }
  | { readonly kind: 'no-components'; readonly code: string }
  | { readonly kind: 'too-few-variations'; readonly variations: number }
