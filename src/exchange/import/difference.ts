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

/** The stored registers, indexed for comparison with the rows of a file. */
export class KeptRegisters {
  private readonly groups = new Map<string, KeptGroup>()
  private readonly byNearName = new Map<string, KeptGroup>()
  private readonly present = new Map<string, Set<string>>()

  add(kept: readonly KeptGroup[]): void {
    for (const group of kept) {
      this.groups.set(keptKey(group), group)
      this.byNearName.set(nearKey(group), group)
    }
  }

  groupOf(groupKey: string): KeptGroup | undefined {
    return this.groups.get(groupKey)
  }

  /** A group of the commune that is written nearly as one which the registers do not hold. */
  groupNear(group: { readonly key: string; readonly communeId: string; readonly name: string }): KeptGroup | undefined {
    return this.groups.has(group.key) ? undefined : this.byNearName.get(nearKey(group))
  }

  /** The member of the group whom a row is about. */
  memberOf(groupKey: string, person: RegisterPerson, identity: string | undefined): KeptMember | undefined {
    const group = this.groups.get(groupKey)
    return group && memberLike(group, person, identity)
  }

  /** The change that taking a row would make. Marks the matching member as present in the file. */
  changeOf(groupKey: string, person: RegisterPerson, indexes: RowIndexes): RowChange {
    const group = this.groups.get(groupKey)
    if (group === undefined) return 'group-new'
    const seen = this.present.get(groupKey) ?? new Set()
    this.present.set(groupKey, seen)
    const member = memberLike(group, person, indexes.identity)
    if (member === undefined) return 'joined'
    seen.add(member.membershipId)
    if (member.role !== person.role) return 'role-changed'
    return isOtherAccount(member, person, indexes.account) ? 'account-changed' : 'unchanged'
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

const nearKey = ({ communeId, name }: Pick<KeptGroup, 'communeId' | 'name'>): string =>
  `${communeId}/${nearName(readGroup(name)?.name ?? name)}`

/**
 * Matches by identity number, of several with a contested one the one who agrees with the row; when either side has none, by
 * name unless a birth date contradicts.
 */
function memberLike(group: KeptGroup, person: RegisterPerson, identity: string | undefined): KeptMember | undefined {
  const byNumber = identity === undefined ? [] : group.members.filter(({ identityIndex }) => identityIndex === identity)
  if (byNumber[0] !== undefined) return byNumber.find((member) => agree(person, member)) ?? byNumber[0]
  const alike = group.members.filter((member) => {
    const isContradicted = identity !== undefined && member.identityIndex !== null && member.identityIndex !== identity
    return !isContradicted && fold(person.fullName) === member.foldedName && agree(person, member)
  })
  return alike.length === 1 ? alike[0] : undefined
}

function isOtherAccount({ account }: KeptMember, person: RegisterPerson, index: string | undefined): boolean {
  if (person.account === undefined || account === null) return false
  return account.index !== index || fold(account.bank) !== fold(person.account.bank)
}
