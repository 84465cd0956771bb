import type { NotAllowed } from '../../identity/index.ts'
import type { Month, Period, PlainDate } from '../../kernel/calendar.ts'

/** Why an act or an office was not recorded. */
export type GroundNotRecorded =
  | NotAllowed
  /** It was put right by somebody else meanwhile, or never stood. */
  | { readonly kind: 'ground-unknown' }
  /** It came with the programme: it is put right or ended. */
  | { readonly kind: 'ground-shipped' }
  /** Papers of these months that are approved or ordered name it. */
  | { readonly kind: 'ground-rested-on'; readonly months: readonly Month[] }
  /** Another one of its kind holds on some of its days. */
  | { readonly kind: 'ground-overlaps'; readonly other: string; readonly held: Period }
  | { readonly kind: 'ground-ends-before'; readonly field: 'until'; readonly from: PlainDate }
  | { readonly kind: 'act-before-issued'; readonly field: 'from'; readonly issuedOn: PlainDate }
  | { readonly kind: 'ground-words-missing'; readonly field: string }
