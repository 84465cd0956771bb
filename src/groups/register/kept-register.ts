import type { PlainDate } from '../../kernel/calendar.ts'
import type { MemberRole } from '../group/group.ts'

/** A stored group on a day, for comparison with an incoming register. For use inside the program only. */
export interface KeptGroup {
  readonly groupId: string
  readonly communeId: string
  readonly name: string
}

export interface KeptMember {
  readonly membershipId: string
  readonly personId: string
  readonly fullName: string
  readonly foldedName: string
  readonly birthDate: PlainDate | null
  readonly birthYear: number | null
  readonly phone: string | null
  /** Hexadecimal; of a contested number too. */
  readonly identityIndex: string | null
  readonly identityLast4: string | null
  readonly role: MemberRole
  readonly position: string | null
  readonly from: PlainDate
  /** The account in force, or the newest one proposed: what a register's account is compared with. */
  readonly account: KeptAccount | null
}

export interface KeptAccount {
  /** Hexadecimal. */
  readonly index: string
  readonly bank: string
  readonly last4: string
  readonly state: 'proposed' | 'confirmed'
}

/** A seat somebody with an identity number holds, in whichever commune. */
export interface KeptSeat {
  /** Hexadecimal, as asked. */
  readonly identityIndex: string
  readonly personId: string
  readonly fullName: string
  readonly birthDate: PlainDate | null
  readonly birthYear: number | null
  readonly membershipId: string
  readonly role: MemberRole
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
}

/** Somebody who has a phone and a seat, or an account that did not end: with a seat of theirs, as far as there is one. */
export interface NumberHolder {
  readonly kind: 'phone' | 'account'
  /** As asked: the phone, or the account's index in hexadecimal. */
  readonly number: string
  readonly personId: string
  readonly foldedName: string
  /** Hexadecimal; of a contested number too. */
  readonly identityIndex: string | null
  readonly seat: { readonly membershipId: string; readonly groupId: string; readonly communeId: string } | null
}

/** Groups of one commune that a decision established. */
export interface EstablishedGroups {
  readonly decision: { readonly number: string; readonly date: PlainDate }
  readonly communeId: string
  /** One of them, with a seat in it, its leader's if there is one; nothing of a commune beyond reach. */
  readonly one: { readonly name: string; readonly membershipId: string | null } | undefined
}
