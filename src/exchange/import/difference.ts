import type { KeptGroup, KeptMember } from '../../groups/index.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import { agree } from '../../people/index.ts'
import { readGroup } from '../columns/place-words.ts'
import { NumberIndex } from '../reading/number-index.ts'
import type { RegisterGroup, RegisterPerson } from '../reading/register.ts'
import { hashOf } from '../reading/text-hash.ts'
import { nearName } from '../reading/weigh.ts'
import type { LeavingMember, RowChange } from './import.ts'

/** The key that matches a group of a file with one in the database, from commune and normalised name. */
export const keptKey = ({ communeId, name }: Pick<KeptGroup, 'communeId' | 'name'>): string =>
  `${communeId}/${readGroup(name)?.key ?? ''}`

/** As many members as are held while others are asked for: some tens of megabytes. */
const MOST_MEMBERS = 20_000

/** Blind indexes of a row's numbers, in hexadecimal. */
export interface RowIndexes {
  readonly identity: string | undefined
  readonly account: string | undefined
}

interface PersonWithAccount {
  readonly person: RegisterPerson
  /** The blind index of the account, in hexadecimal. */
  readonly account: string | undefined
}

/** The stored registers, indexed for comparison with the rows of a file. */
export class KeptRegisters {
  private readonly groups = new Map<string, KeptGroup>()
  /** Of groups that rows are of just now: a province has half a million members. */
  private readonly members = new Map<string, readonly KeptMember[]>()
  private held = 0
  /** The keys by which seats are told to be in one group: a name is read once, not for each of its seats. */
  private readonly keys = new Map<string, string>()
  private readonly byNearName = new Map<string, Map<string, KeptGroup>>()
  private asked: { readonly groupKey: string; readonly near: KeptGroup | undefined } | undefined
  private readonly present = new Set<string>()
  private readonly presentMembers = new NumberIndex()

  addGroups(kept: readonly KeptGroup[]): void {
    for (const group of kept) {
      this.groups.set(this.keyOf(group), group)
      const inCommune = this.byNearName.get(group.communeId) ?? new Map<string, KeptGroup>()
      this.byNearName.set(group.communeId, inCommune.set(nearGroupName(group), group))
    }
    this.asked = undefined
  }

  /** The groups of rows, or what is written nearly as they are, whose members are not here. Lets others go when there are too many. */
  missingMembers(groups: readonly RegisterGroup[]): string[] {
    if (this.held > MOST_MEMBERS) {
      this.members.clear()
      this.held = 0
    }
    const wanted = groups.flatMap((group) => this.groups.get(group.key) ?? this.nearOf(group) ?? [])
    return [...new Set(wanted.map(({ groupId }) => groupId))].filter((id) => !this.members.has(id))
  }

  addMembers(loaded: ReadonlyMap<string, readonly KeptMember[]>): void {
    for (const [groupId, members] of loaded) {
      this.members.set(groupId, members)
      this.held += members.length
    }
  }

  membersOf(group: KeptGroup | undefined): readonly KeptMember[] {
    return (group && this.members.get(group.groupId)) ?? []
  }

  keyOf(group: Pick<KeptGroup, 'groupId' | 'communeId' | 'name'>): string {
    const key = this.keys.get(group.groupId) ?? keptKey(group)
    this.keys.set(group.groupId, key)
    return key
  }

  groupOf(groupKey: string): KeptGroup | undefined {
    return this.groups.get(groupKey)
  }

  /** A group of the commune that is written nearly as one which the registers do not hold. Asked of each row: once a group. */
  groupNear(group: RegisterGroup): KeptGroup | undefined {
    if (this.groups.has(group.key)) return undefined
    if (this.asked?.groupKey !== group.key) this.asked = { groupKey: group.key, near: this.nearOf(group) }
    return this.asked.near
  }

  private nearOf(group: RegisterGroup): KeptGroup | undefined {
    return this.byNearName.get(group.commune.unit?.unitId ?? '')?.get(nearGroupName(group))
  }

  /** The member of the group whom a row is about. */
  memberOf(groupKey: string, person: RegisterPerson, identity: string | undefined): KeptMember | undefined {
    const group = this.groups.get(groupKey)
    return memberLike(this.membersOf(group), person, identity)
  }

  /** The change that taking a row about a member, or about somebody new, would make. Marks the member as present in the file. */
  changeOf(groupKey: string, member: KeptMember | undefined, { person, account }: PersonWithAccount): RowChange {
    if (!this.groups.has(groupKey)) return 'group-new'
    this.present.add(groupKey)
    if (member === undefined) return 'joined'
    this.presentMembers.firstOr(hashOf(member.membershipId), 0)
    if (member.role !== person.role) return 'role-changed'
    return isOtherAccount(member, person, account) ? 'account-changed' : 'unchanged'
  }

  /** The groups that the file lists; others are not compared. */
  presentGroups(): KeptGroup[] {
    return [...this.present].flatMap((groupKey) => this.groups.get(groupKey) ?? [])
  }

  /** Of the members of a group those whom the file no longer lists. */
  leaving(
    group: KeptGroup,
    members: readonly KeptMember[],
  ): (Omit<LeavingMember, 'communeName'> & { readonly communeId: string })[] {
    const gone = members.filter(({ membershipId }) => !this.presentMembers.has(hashOf(membershipId)))
    return gone.map(({ membershipId, fullName, role, from }) => ({
      ...{ membershipId, fullName, role, from },
      groupName: group.name,
      communeId: group.communeId,
    }))
  }
}

const nearGroupName = ({ name }: { readonly name: string }): string => nearName(readGroup(name)?.name ?? name)

/**
 * Matches by identity number, of several with a contested one the one who agrees with the row; when either side has none, by
 * name unless a birth date contradicts.
 */
function memberLike(
  members: readonly KeptMember[],
  person: RegisterPerson,
  identity: string | undefined,
): KeptMember | undefined {
  const byNumber = identity === undefined ? [] : members.filter(({ identityIndex }) => identityIndex === identity)
  if (byNumber[0] !== undefined) return byNumber.find((member) => agree(person, member)) ?? byNumber[0]
  const name = fold(person.fullName)
  const alike = members.filter((member) => {
    const isContradicted = identity !== undefined && member.identityIndex !== null && member.identityIndex !== identity
    return !isContradicted && name === member.foldedName && agree(person, member)
  })
  return alike.length === 1 ? alike[0] : undefined
}

function isOtherAccount({ account }: KeptMember, person: RegisterPerson, index: string | undefined): boolean {
  if (person.account === undefined || account === null) return false
  return account.index !== index || fold(account.bank) !== fold(person.account.bank)
}
