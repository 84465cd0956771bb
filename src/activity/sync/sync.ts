import type { Month } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { SessionFault } from '../guidance/check-session.ts'
import type { SessionField, SessionVersion } from '../guidance/session.ts'

/** The most records one request carries: a phone that has more sends several. */
export const MOST_RECORDS = 200
/** The most changes one answer carries. */
export const MOST_CHANGES = 500

/** Why one record of a batch was not taken. The others are. */
export type RecordRefusal =
  | SessionFault
  | { readonly kind: 'group-not-yours' }
  | { readonly kind: 'session-of-another-group' }
  | { readonly kind: 'version-id-used' }
  | { readonly kind: 'month-locked'; readonly month: Month }

/** A version as the server keeps it. */
export interface KeptVersion extends SessionVersion {
  readonly ordinal: number
  readonly recordedBy: string
  /** ISO instant of the server. */
  readonly arrivedAt: string
}

export const OUTCOMES = ['accepted', 'already-there', 'conflict', 'refused'] as const

/** What became of one record of a batch, in the place it was sent in. */
export type Acknowledgement =
  | { readonly outcome: 'accepted' | 'already-there'; readonly kept: KeptVersion }
  | {
      /** Both are kept: `kept` as it was sent, `current` as it counts. A version made from `current` settles it. */
      readonly outcome: 'conflict'
      readonly kept: KeptVersion
      readonly current: KeptVersion
      readonly fields: readonly SessionField[]
    }
  | { readonly outcome: 'refused'; readonly refusal: ToldRecordRefusal }

export interface ToldRecordRefusal extends BilingualText {
  readonly kind: string
}

/** What has changed since a cursor, a page of it. */
export interface Changes {
  readonly items: readonly KeptVersion[]
  readonly nextCursor: string
  readonly hasMore: boolean
  /** The server does not hold what the cursor stands on: it was put back. What follows is all there is, from the beginning. */
  readonly isFromBeginning: boolean
}
