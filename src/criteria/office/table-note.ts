/** Something in the table that was not read as it stands, or that somebody has to look at. */
export interface TableNote {
  /** `C12`, or `12` for a whole row. */
  readonly place: string
  readonly code:
    | 'maximum-unreadable'
    | 'no-number'
    | 'number-unknown'
    | 'number-twice'
    | 'parent-missing'
    | 'total-left-out'
    | 'line-through'
    | 'form-assumed'
    | 'table-left-out'
  readonly text: string
}

export interface NoTreeTable {
  readonly kind: 'no-criteria-table'
  readonly sheets: readonly string[]
}

/** The file took more memory or time than a table of criteria may. */
export interface TableTooMuch {
  readonly kind: 'table-too-much'
  readonly file: string
}
