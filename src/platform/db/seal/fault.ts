/** A row by its table and key, and what of it tells a person where that is; never a name or a number of a person. */
export interface Place {
  readonly table: string
  readonly key: string
  /** Columns such as `month` and `group_id`. Empty when the row is gone. */
  readonly about: Readonly<Record<string, string>>
}

/** A seal that last spoke of something, and when that was. */
export interface SealedAt {
  readonly seal: number | null
  readonly at: string | null
}

/** What verification finds wrong between the rows that stand, the record of changes, and the journal outside the database. */
export type SealFault =
  | ({ readonly kind: 'row-altered' } & Place & SealedAt)
  | ({ readonly kind: 'row-removed' } & Place & SealedAt)
  | ({ readonly kind: 'row-added' } & Place)
  | { readonly kind: 'more-rows'; readonly table: string; readonly count: number }
  | { readonly kind: 'table-missing'; readonly table: string }
  | { readonly kind: 'guard-missing'; readonly table: string }
  | {
      readonly kind: 'change-altered'
      readonly seal: number
      readonly at: string
      readonly table: string
      readonly keys: readonly string[]
    }
  | { readonly kind: 'change-unsealed'; readonly table: string; readonly keys: readonly string[] }
  | {
      readonly kind: 'changes-missing'
      readonly seal: number
      readonly at: string
      readonly count: number
      readonly summary: string
    }
  | { readonly kind: 'seal-missing'; readonly from: number; readonly until: number }
  | { readonly kind: 'seal-unlinked'; readonly seal: number; readonly at: string; readonly summary: string }
  | { readonly kind: 'seal-altered'; readonly seal: number; readonly at: string; readonly summary: string }
  | { readonly kind: 'seal-unsigned'; readonly seal: number; readonly at: string; readonly summary: string }
  | { readonly kind: 'seal-forged'; readonly seal: number; readonly at: string; readonly summary: string }
  | { readonly kind: 'seal-key-unknown'; readonly seal: number; readonly keyId: string }
  | { readonly kind: 'journal-unreadable'; readonly place: string; readonly lines: number }
  | { readonly kind: 'record-older'; readonly seal: number; readonly lost: number; readonly from: string; readonly until: string }
  | { readonly kind: 'seal-differs'; readonly seal: number; readonly at: string; readonly summary: string }
  | { readonly kind: 'more-faults'; readonly like: string; readonly count: number }

/** What cannot be proved, and is nobody's fault: told every time, and no disagreement. */
export type SealNotice =
  | { readonly kind: 'journal-missing'; readonly place: string }
  | { readonly kind: 'journal-begins-late'; readonly place: string; readonly seal: number; readonly at: string }
  | { readonly kind: 'record-accepted'; readonly seal: number; readonly at: string; readonly reason: string }
