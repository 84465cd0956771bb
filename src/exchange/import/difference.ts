import type { KeptGroup, KeptMember } from '../../groups/index.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import { agree } from '../../people/index.ts'
import { readGroup } from '../columns/place-words.ts'
import type { RegisterPerson } from '../reading/register.ts'
import { nearName } from '../reading/weigh.ts'
import type { LeavingMember, RowChange } from './import.ts'

/** The key that matches a group of a file with one in the database, from commune and normalised name. */
export const keptKey = ({ communeId, name }: Pick<KeptGroup, 'communeId' | 'name'>): string =>
  `${communeId}/${readGroup(name)?.key ?? ''}`

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
  /** The keys by which seats are told to be in one group: a name is read once, not for each of its seats. */
  private readonly keys = new Map<string, string>()
  private readonly byNearName = new Map<string, Map<string, KeptGroup>>()
  private asked: { readonly groupKey: string; readonly near: KeptGroup | undefined } | undefined
  private readonly present = new Map<string, Set<string>>()

  add(kept: readonly KeptGroup[]): void {
    for (const group of kept) {
      this.groups.set(this.keyOf(group), group)
      const inCommune = this.byNearName.get(group.communeId) ?? new Map<string, KeptGroup>()
      this.byNearName.set(group.communeId, inCommune.set(nearGroupName(group), group))
    }
    this.asked = undefined
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
  groupNear(group: { readonly key: string; readonly communeId: string; readonly name: string }): KeptGroup | undefined {
    if (this.groups.has(group.key)) return undefined
    if (this.asked?.groupKey !== group.key) {
      const near = this.byNearName.get(group.communeId)?.get(nearGroupName(group))
      this.asked = { groupKey: group.key, near }
    }
    return this.asked.near
  }

  /** The member of the group whom a row is about. */
  memberOf(groupKey: string, person: RegisterPerson, identity: string | undefined): KeptMember | undefined {
    const group = this.groups.get(groupKey)
    return group && memberLike(group, person, identity)
  }

  /** The change that taking a row about a member, or about somebody new, would make. Marks the member as present in the file. */
  changeOf(groupKey: string, member: KeptMember | undefined, { person, account }: PersonWithAccount): RowChange {
    if (!this.groups.has(groupKey)) return 'group-new'
    const seen = this.present.get(groupKey) ?? new Set()
    this.present.set(groupKey, seen)
    if (member === undefined) return 'joined'
    seen.add(member.membershipId)
    if (member.role !== person.role) return 'role-changed'
    return isOtherAccount(member, person, account) ? 'account-changed' : 'unchanged'
  }

  /** Stored members that the file no longer lists, of the groups it contains; other groups are not compared. */
  leaving(communeName: (communeId: string) => string): (LeavingMember & { readonly communeId: string })[] {
    return [...this.present].flatMap(([groupKey, seen]) => {
      const group = this.groups.get(groupKey)
      const gone = group?.members.filter(({ membershipId }) => !seen.has(membershipId)) ?? []
      return gone.map(({ membershipId, fullName, role, from }) => ({
        membershipId,
        fullName,
        role,
        from,
        groupName: group?.name ?? '',
        communeId: group?.communeId ?? '',
        communeName: communeName(group?.communeId ?? ''),
      }))
    })
  }
}

const nearGroupName = ({ name }: { readonly name: string }): string => nearName(readGroup(name)?.name ?? name)

/**
 * Matches by identity number, of several with a contested one the one who agrees with the row; when either side has none, by
 * name unless a birth date contradicts.
 */
function memberLike(group: KeptGroup, person: RegisterPerson, identity: string | undefined): KeptMember | undefined {
  const byNumber = identity === undefined ? [] : group.members.filter(({ identityIndex }) => identityIndex === identity)
  if (byNumber[0] !== undefined) return byNumber.find((member) => agree(person, member)) ?? byNumber[0]
  const name = fold(person.fullName)
  const alike = group.members.filter((member) => {
    const isContradicted = identity !== undefined && member.identityIndex !== null && member.identityIndex !== identity
    return !isContradicted && name === member.foldedName && agree(person, member)
  })
  return alike.length === 1 ? alike[0] : undefined
}

function isOtherAccount({ account }: KeptMember, person: RegisterPerson, index: string | undefined): boolean {
  if (person.account === undefined || account === null) return false
  return account.index !== index || fold(account.bank) !== fold(person.account.bank)
}
