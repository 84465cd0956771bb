import type { BilingualText } from '../../../kernel/result.ts'

/** Why no database is available. Each can be mended by whoever starts the program. */
export type DatabaseRefusal =
  | { readonly kind: 'server-unreachable'; readonly server: string; readonly cause: string }
  | { readonly kind: 'sign-in-refused'; readonly server: string; readonly cause: string }
  | { readonly kind: 'database-missing'; readonly server: string; readonly cause: string }
  | { readonly kind: 'server-too-old'; readonly server: string; readonly version: string }
  | { readonly kind: 'address-malformed'; readonly cause: string }
  | { readonly kind: 'no-binaries'; readonly platform: string }
  | { readonly kind: 'nowhere-readable'; readonly place: string }
  | { readonly kind: 'initialisation-failed'; readonly place: string; readonly cause: string }
  | { readonly kind: 'start-failed'; readonly place: string; readonly cause: string }
  | { readonly kind: 'made-by-another-version'; readonly place: string; readonly version: string; readonly wanted: string }
  | { readonly kind: 'not-ours-to-use'; readonly place: string; readonly owner: number }
  /** The data directory, which everybody on the machine can read. */
  | { readonly kind: 'open-to-others'; readonly place: string }
  /** No private database is there, and whoever asks does not make one. */
  | { readonly kind: 'none-here'; readonly directory: string }
  /** A given database that this programme has never been in. */
  | { readonly kind: 'nothing-in-it'; readonly database: BilingualText }
  | { readonly kind: 'directory-unusable'; readonly directory: string; readonly place: string; readonly code: string }
