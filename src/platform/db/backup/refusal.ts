/** Why no backup was made. */
export type BackupRefused =
  | { readonly kind: 'place-not-empty'; readonly directory: string }
  | PlaceUnusable
  | { readonly kind: 'nothing-to-back-up' }

/** A folder that the operating system does not let be read or written, with its code for why. */
interface PlaceUnusable {
  readonly kind: 'place-unusable'
  readonly directory: string
  readonly code: string
}

/** Why nothing was restored. The target is as it was. */
export type RestoreRefused =
  | PlaceUnusable
  | { readonly kind: 'not-a-backup'; readonly directory: string }
  | { readonly kind: 'open-to-others'; readonly directory: string }
  | { readonly kind: 'file-missing'; readonly file: string }
  | { readonly kind: 'file-damaged'; readonly file: string }
  | { readonly kind: 'target-not-empty'; readonly tables: number }
  | { readonly kind: 'made-by-newer'; readonly migrations: readonly string[] }
  | { readonly kind: 'does-not-fit'; readonly table: string; readonly cause: string }
  | { readonly kind: 'count-differs'; readonly table: string; readonly expected: number; readonly found: number }
  | { readonly kind: 'key-needed' }
  | { readonly kind: 'stored-file-differs'; readonly file: string }
