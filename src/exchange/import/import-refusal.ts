import type { MonthBeingPaid } from '../../groups/index.ts'
import type { DailyLimitReached, NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { PersonBeyondReach } from '../../people/index.ts'
import type { WorkbookRefused } from '../../platform/spreadsheet/workbook-refusal.ts'
import type { DayBasis, ImportState, RowState } from './import.ts'

/** Why an act on an import was not done. */
export type ImportRefusal =
  | NotAllowed
  | WorkbookRefused
  | MonthBeingPaid
  | PersonBeyondReach
  | DailyLimitReached
  | { readonly kind: 'import-unknown' }
  | { readonly kind: 'row-unknown' }
  | { readonly kind: 'no-files' }
  | { readonly kind: 'day-malformed'; readonly value: string }
  | { readonly kind: 'day-in-future'; readonly asOf: PlainDate }
  | { readonly kind: 'day-not-said'; readonly asOf: PlainDate; readonly basis: DayBasis }
  | { readonly kind: 'no-old-font'; readonly file: string }
  | { readonly kind: 'not-remembered' }
  | { readonly kind: 'correction-unknown' }
  | { readonly kind: 'nothing-corrected' }
  | { readonly kind: 'rests-on-it'; readonly what: BilingualText }
  | { readonly kind: 'wrong-state'; readonly state: ImportState }
  | { readonly kind: 'outside-your-communes'; readonly communes: readonly string[] }
  | { readonly kind: 'register-changed-since'; readonly by: string; readonly at: string }
  | { readonly kind: 'row-not-open'; readonly state: RowState }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'nothing-to-decide' }
  | { readonly kind: 'too-many-related'; readonly most: number }
  | { readonly kind: 'membership-not-left'; readonly membershipId: string }
  | { readonly kind: 'heading-unknown' }
  | { readonly kind: 'reading-interrupted' }
  | { readonly kind: 'too-large-to-mark'; readonly file: string }
  /** Its time of keeping was over. */
  | { readonly kind: 'content-erased'; readonly file: string }
