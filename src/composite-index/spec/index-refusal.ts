import type { AggregateRefusal } from '../steps/aggregate.ts'
import type { NormaliseRefusal } from '../steps/normalise.ts'
import type { TreeRefusal } from './index-tree.ts'

/** Why an index cannot be computed. Each names the place; the sentences are in index-refusal-text.ts. */
export type IndexRefusal =
  | TreeRefusal
  | { readonly kind: 'value-not-a-number'; readonly unit: string; readonly code: string; readonly value: string }
  | { readonly kind: 'node-without-code'; readonly row: number }
  | { readonly kind: 'type-unknown'; readonly code: string; readonly type: string; readonly row: number }
  | { readonly kind: 'meta-not-a-number'; readonly code: string; readonly heading: string; readonly value: string }
  | { readonly kind: 'scale-zero'; readonly code: string }
  | { readonly kind: 'weights-sum-to-nothing'; readonly code: string }
  | { readonly kind: 'noise-without-options' }
  | { readonly kind: 'too-many-replications'; readonly replications: number; readonly most: number }
  | { readonly kind: 'value-infinite'; readonly unit: string; readonly code: string }
  | { readonly kind: 'duplicate-unit'; readonly unit: string }
  | { readonly kind: 'unit-without-code'; readonly row: number }
  | { readonly kind: 'too-few-units'; readonly units: number }
  | { readonly kind: 'too-many-units'; readonly units: number; readonly most: number }
  | { readonly kind: 'column-missing'; readonly code: string; readonly step: string }
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
