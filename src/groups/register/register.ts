import type { PlainDate } from '../../kernel/calendar.ts'
import type { AccountFacts, NumberMalformed, PersonBeyondReach, PersonFacts } from '../../people/index.ts'
import type { UnitKind } from '../../units/index.ts'
import type { Decision, MemberRole } from '../group/group.ts'

/** A register of validated rows, independent of the workbook they came from. */
export interface Register {
  /** The day of the register: new members join on it, members who left did so the day before. */
  readonly asOf: PlainDate
  readonly groups: readonly RegisterGroup[]
  /** Memberships missing from the register that an officer agreed to end. */
  readonly endMembershipIds: readonly string[]
}

export interface RegisterGroup {
  /** Names the group in the answer, as the caller likes. */
  readonly key: string
  readonly communeId: string
  readonly name: string
  readonly hamletName?: string | undefined
  readonly hamletKind?: UnitKind | undefined
  readonly decision?: Decision | undefined
  readonly members: readonly RegisterMember[]
}

export interface RegisterMember extends PersonFacts {
  /** Names the row in the answer, unique in the register. */
  readonly key: string
  readonly role: MemberRole
  readonly position?: string | undefined
  readonly note?: string | undefined
  readonly account?: AccountFacts | undefined
  /** Where the row stands, and who had it read or mended it: none of them confirms its account. */
  readonly source?: { readonly reason: string; readonly enteredBy: readonly string[] } | undefined
  readonly decisionOnDuplicate?: DuplicateDecision | undefined
}

/**
 * An officer's decision about a row that may be a stored person.
 * - `same`: it is `personId` (or the holder of its identity number), even when other data differ
 * - `different`: it is another person; when the identity number is somebody else's, it stays contested
 */
export interface DuplicateDecision {
  readonly decision: 'same' | 'different'
  readonly personId?: string | undefined
  readonly reason: string
}

export type RegisterRowRefused =
  | NumberMalformed
  | PersonBeyondReach
  | {
      readonly kind: 'second-leader'
      readonly groupId: string
      readonly otherKeys: readonly string[]
      readonly membershipId?: string
    }
  | { readonly kind: 'listed-twice'; readonly groupId: string; readonly otherKey: string }

export type RowChange = 'joined' | 'role-changed' | 'unchanged'

export interface RowResult {
  readonly membershipId: string
  readonly personId: string
  readonly change: RowChange
}

export interface EndedMembership {
  readonly id: string
  readonly groupId: string
  /** The first day on which it would have been over anyway; `null`: it was open. */
  readonly before: PlainDate | null
}

/** Every row that taking a register wrote or ended, with what it was before: what undoing it has to turn back. */
export interface RegisterEffects {
  readonly established: readonly string[]
  readonly begun: readonly string[]
  /** Memberships that ended, with the first day on which they would have been over anyway. */
  readonly ended: readonly { readonly id: string; readonly before: PlainDate | null }[]
  readonly corrected: readonly { readonly id: string; readonly role: MemberRole }[]
  /** Memberships whose position it wrote anew: that stays. */
  readonly positions: readonly string[]
  readonly proposedAccounts: readonly string[]
  readonly recordedPeople: readonly string[]
  /** Known people of whom the register filled in or renewed something: that stays. */
  readonly completedPeople: readonly string[]
}

/** The result of taking a register. Taking the same register again gives zeros and `unchanged`. */
export interface TakenRegister {
  readonly groupsCreated: number
  readonly peopleCreated: number
  readonly peopleCompleted: number
  readonly membershipsCreated: number
  readonly membershipsEnded: number
  readonly rolesChanged: number
  readonly accountsProposed: number
  readonly duplicatesFound: number
  readonly groupIds: ReadonlyMap<string, string>
  readonly rowResults: ReadonlyMap<string, RowResult>
  /** Rows that were not taken, and why. The caller keeps them in its tray. */
  readonly rowsRefused: ReadonlyMap<string, RegisterRowRefused>
  readonly effects: RegisterEffects
}
