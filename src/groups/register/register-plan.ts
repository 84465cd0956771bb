import type { PlainDate } from '../../kernel/calendar.ts'
import { fold, tidy } from '../../kernel/vietnamese-text.ts'
import { agree, type DuplicateReason, type PersonFacts, type Sex } from '../../people/index.ts'
import type { MemberRole } from '../group/group.ts'
import type { RegisterMember, RegisterRowRefused, RowResult } from './register.ts'

/** A stored person, unmasked. */
export interface KnownPerson {
  readonly id: string
  readonly fullName: string
  readonly birthDate: PlainDate | null
  readonly birthYear: number | null
  readonly sex: Sex | null
  readonly phone: string | null
  readonly hasIdentity: boolean
}

/** A membership in force on the register's day, or beginning later. */
export interface KnownMembership {
  readonly id: string
  readonly groupId: string
  readonly person: KnownPerson
  readonly role: MemberRole
  readonly position: string | null
  readonly from: PlainDate
}

/** A row with its numbers read, and the blind index to match its identity number by. */
export interface PlannedRow extends RegisterMember {
  readonly groupId: string
  readonly from: PlainDate
  readonly identityIndex: string | undefined
}

export interface RegisterKnown {
  readonly memberships: readonly KnownMembership[]
  readonly peopleByIdentity: ReadonlyMap<string, KnownPerson>
  /** The people rows were decided to be. */
  readonly peopleById: ReadonlyMap<string, KnownPerson>
}

export interface NewPerson extends PersonFacts {
  readonly id: string
  readonly identityIndex: string | undefined
  readonly isContested: boolean
}

export interface NewMembership {
  readonly id: string
  readonly groupId: string
  readonly personId: string
  readonly role: MemberRole
  readonly position: string | undefined
  readonly note: string | undefined
  readonly from: PlainDate
}

export interface NewCase {
  readonly people: readonly [string, string]
  readonly reason: DuplicateReason
  /** `undefined`: waits for an officer's decision. */
  readonly decision: { readonly state: 'same' | 'different'; readonly reason: string } | undefined
}

/** All writes that taking a register needs, decided before the first. */
export interface RegisterPlan {
  readonly people: NewPerson[]
  readonly completed: { readonly personId: string; readonly facts: PersonFacts; readonly identityIndex: string | undefined }[]
  readonly cases: NewCase[]
  readonly memberships: NewMembership[]
  /** Ended the day before, because the same person goes on in another role. */
  readonly ended: { readonly id: string; readonly on: PlainDate }[]
  /** Began on the register's day or after: the role was wrong, not changed. */
  readonly corrected: { readonly id: string; readonly role: MemberRole }[]
  readonly positions: { readonly id: string; readonly position: string }[]
  readonly rows: Map<string, RowResult>
  readonly refused: Map<string, RegisterRowRefused>
}

/**
 * Decides what taking a register writes.
 *
 * A row matches a stored person by identity number, or by folded name within the group, unless other data contradict.
 * Two rows that claim the leader's seat of a group are both refused, since the leader is the one who is paid.
 */
export function planRegister(rows: readonly PlannedRow[], known: RegisterKnown, newId: () => string): RegisterPlan {
  const plan = emptyPlan()
  const registry = new Registry(known, plan, newId)
  const listed = new Map<string, string>()
  const seats = refuseRivalLeaders(rows, known, plan)
  for (const row of rows) {
    if (plan.refused.has(row.key)) continue
    const person = registry.personOf(row)
    const place = `${row.groupId}|${person.id}`
    const otherKey = listed.get(place)
    if (otherKey !== undefined) {
      plan.refused.set(row.key, { kind: 'listed-twice', groupId: row.groupId, otherKey })
      continue
    }
    listed.set(place, row.key)
    planMembership(row, person.id, { plan, current: seats.get(place), newId })
  }
  return plan
}

const emptyPlan = (): RegisterPlan => ({
  people: [],
  completed: [],
  cases: [],
  memberships: [],
  ended: [],
  corrected: [],
  positions: [],
  rows: new Map(),
  refused: new Map(),
})

/** @returns the existing memberships, by group and person */
function refuseRivalLeaders(rows: readonly PlannedRow[], known: RegisterKnown, plan: RegisterPlan): Map<string, KnownMembership> {
  const seats = new Map(known.memberships.map((membership) => [`${membership.groupId}|${membership.person.id}`, membership]))
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId)
  const leaders = new Map(known.memberships.filter(({ role }) => role === 'leader').map((leader) => [leader.groupId, leader]))
  for (const [groupId, members] of byGroup) {
    const candidates = members.filter(({ role }) => role === 'leader')
    const leader = leaders.get(groupId)
    const isLeader = (row: PlannedRow): boolean => leader !== undefined && isSamePerson(row, leader.person, known)
    const stays = leader !== undefined && !members.some((row) => row.role !== 'leader' && isLeader(row))
    const rivals = stays ? candidates.filter((row) => !isLeader(row)) : candidates.length > 1 ? candidates : []
    for (const { key } of rivals) {
      const otherKeys = candidates.map((other) => other.key).filter((other) => other !== key)
      plan.refused.set(key, { kind: 'second-leader', groupId, otherKeys, ...(stays && { membershipId: leader.id }) })
    }
  }
  return seats
}

function isSamePerson(row: PlannedRow, person: KnownPerson, known: RegisterKnown): boolean {
  const { decisionOnDuplicate: decision, identityIndex } = row
  if (decision?.decision === 'different') return false
  const holder = identityIndex === undefined ? undefined : known.peopleByIdentity.get(identityIndex)
  if (holder !== undefined) return holder.id === person.id && (decision?.decision === 'same' || agree(row, holder))
  return agree(row, person) && !(person.hasIdentity && identityIndex !== undefined)
}

function planMembership(
  row: PlannedRow,
  personId: string,
  { plan, current, newId }: { plan: RegisterPlan; current: KnownMembership | undefined; newId: () => string },
): void {
  const { key, groupId, role, from, note } = row
  const position = row.position === undefined ? undefined : tidy(row.position)
  if (current !== undefined && current.role === role) {
    if (position !== undefined && position !== current.position) plan.positions.push({ id: current.id, position })
    plan.rows.set(key, { membershipId: current.id, personId, change: 'unchanged' })
    return
  }
  if (current !== undefined && current.from >= from) {
    plan.corrected.push({ id: current.id, role })
    plan.rows.set(key, { membershipId: current.id, personId, change: 'role-changed' })
    return
  }
  const id = newId()
  if (current !== undefined) plan.ended.push({ id: current.id, on: from })
  plan.memberships.push({ id, groupId, personId, role, position: position ?? current?.position ?? undefined, note, from })
  plan.rows.set(key, { membershipId: id, personId, change: current === undefined ? 'joined' : 'role-changed' })
}

/** Identifies the person of each row; a new person may occur in several rows of one register. */
class Registry {
  readonly #known: RegisterKnown
  readonly #plan: RegisterPlan
  readonly #newId: () => string
  readonly #byIdentity: Map<string, KnownPerson>
  readonly #byGroup: Map<string, KnownPerson[]>
  readonly #created = new Set<string>()

  constructor(known: RegisterKnown, plan: RegisterPlan, newId: () => string) {
    this.#known = known
    this.#plan = plan
    this.#newId = newId
    this.#byIdentity = new Map(known.peopleByIdentity)
    this.#byGroup = new Map()
    for (const { groupId, person } of known.memberships)
      this.#byGroup.set(groupId, [...(this.#byGroup.get(groupId) ?? []), person])
  }

  personOf(row: PlannedRow): KnownPerson {
    const decided = row.decisionOnDuplicate
    const holder = row.identityIndex === undefined ? undefined : this.#byIdentity.get(row.identityIndex)
    if (decided?.decision === 'same') {
      const named = decided.personId === undefined ? undefined : this.#known.peopleById.get(decided.personId)
      const person = named ?? holder
      if (person !== undefined) return this.#complete(person, row)
    }
    if (holder !== undefined) {
      const isOther = decided?.decision === 'different' || !agree(row, holder)
      return isOther ? this.#contest(row, holder) : this.#complete(holder, row)
    }
    const member = decided?.decision === 'different' ? undefined : this.#memberLike(row)
    return member === undefined ? this.#create(row, false) : this.#complete(member, row)
  }

  #memberLike(row: PlannedRow): KnownPerson | undefined {
    const alike = (this.#byGroup.get(row.groupId) ?? []).filter(
      (person) => agree(row, person) && !(person.hasIdentity && row.identityIndex !== undefined),
    )
    return alike.length === 1 ? alike[0] : undefined
  }

  /** The number belongs to another person: the row becomes a new person with a contested number, and a duplicate case opens. */
  #contest(row: PlannedRow, holder: KnownPerson): KnownPerson {
    const earlier = (this.#byGroup.get(row.groupId) ?? []).find((person) => person.id !== holder.id && agree(row, person))
    const person = earlier ?? this.#create(row, true)
    const decided = row.decisionOnDuplicate
    const decision = decided?.decision === 'different' ? { state: 'different' as const, reason: decided.reason } : undefined
    if (earlier === undefined) this.#plan.cases.push({ people: [holder.id, person.id], reason: 'same-identity-number', decision })
    return person
  }

  #create(row: PlannedRow, isContested: boolean): KnownPerson {
    const { fullName, birthDate, birthYear, sex, phone, identityNumber, identityIndex, decisionOnDuplicate: decided } = row
    const id = this.#newId()
    this.#created.add(id)
    this.#plan.people.push({ id, fullName, birthDate, birthYear, sex, phone, identityNumber, identityIndex, isContested })
    const person: KnownPerson = {
      id,
      fullName,
      birthDate: birthDate ?? null,
      birthYear: birthYear ?? null,
      sex: sex ?? null,
      phone: phone ?? null,
      hasIdentity: identityIndex !== undefined,
    }
    if (identityIndex !== undefined && !isContested) this.#byIdentity.set(identityIndex, person)
    if (decided?.decision === 'different' && decided.personId !== undefined && !isContested)
      this.#plan.cases.push({
        people: [decided.personId, id],
        reason: birthDate === undefined ? 'same-name-and-phone' : 'same-name-and-birth',
        decision: { state: 'different', reason: decided.reason },
      })
    return person
  }

  /** A register may fill in missing values and update the phone number. Nothing else is overwritten. */
  #complete(person: KnownPerson, row: PlannedRow): KnownPerson {
    const { identityIndex } = row
    const isFree = identityIndex !== undefined && !person.hasIdentity && !this.#byIdentity.has(identityIndex)
    const brings =
      isFree ||
      (person.birthDate === null && row.birthDate !== undefined) ||
      (person.birthYear === null && row.birthYear !== undefined) ||
      (person.sex === null && row.sex !== undefined) ||
      (row.phone !== undefined && row.phone !== person.phone)
    if (brings && !this.#created.has(person.id))
      this.#plan.completed.push({ personId: person.id, facts: row, identityIndex: isFree ? identityIndex : undefined })
    if (isFree) this.#byIdentity.set(identityIndex, person)
    return person
  }
}

/** The key of a group within its commune. */
export const groupKeyOf = ({ communeId, name }: { communeId: string; name: string }): string => `${communeId}|${fold(name)}`
