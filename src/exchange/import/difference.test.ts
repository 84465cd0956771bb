import { expect, test } from 'vitest'
import type { KeptGroup, KeptMember } from '../../groups/index.ts'
import type { RegisterGroup, RegisterPerson } from '../reading/register.ts'
import { KeptRegisters, keptKey } from './difference.ts'

const GROUPS = 5000
const SEATS = 7

const commune = (at: number): string => `00000000-0000-4000-8000-${String(at % 50).padStart(12, '0')}`
const groups: readonly KeptGroup[] = Array.from({ length: GROUPS }, (_, at) => ({
  groupId: `g${at}`,
  communeId: commune(at),
  name: `Tổ công nghệ số cộng đồng Ấp ${at}`,
}))
const membersOf = ({ groupId }: KeptGroup): KeptMember[] =>
  Array.from(
    { length: SEATS },
    (_, at) =>
      ({
        membershipId: `${groupId}-${at}`,
        fullName: `Nguyễn Văn ${at}`,
        foldedName: `nguyen van ${at}`,
        identityIndex: null,
        role: at === 0 ? 'leader' : 'member',
        from: '2024-01-01',
        account: null,
      }) as never,
  )
const listed = (group: KeptGroup): RegisterGroup =>
  ({ key: keptKey(group), name: group.name, commune: { key: group.communeId, unit: { unitId: group.communeId } } }) as never
const personOf = (at: number): RegisterPerson => ({ fullName: `Nguyễn Văn ${at}`, role: at === 0 ? 'leader' : 'member' }) as never

test('a register of a province is held against what is kept, of which only some groups are in memory', () => {
  const kept = new KeptRegisters()
  kept.addGroups(groups)
  const changes = new Set<string>()
  for (const group of groups) {
    const { key } = listed(group)
    kept.addMembers(new Map(kept.missingMembers([listed(group)]).map((id) => [id, membersOf(group)])))
    for (let at = 0; at < SEATS - 1; at++) {
      const person = personOf(at)
      changes.add(kept.changeOf(key, kept.memberOf(key, person, undefined), { person, account: undefined }))
    }
  }
  expect([...changes]).toEqual(['unchanged'])
  expect(
    [groups.at(-1), groups[0]].map((group) => kept.membersOf(group).length),
    'let go meanwhile',
  ).toEqual([SEATS, 0])
  expect(kept.presentGroups()).toHaveLength(GROUPS)
  const [first] = groups as [KeptGroup]
  expect(kept.leaving(first, membersOf(first)).map(({ membershipId }) => membershipId)).toEqual([`g0-${SEATS - 1}`])
})

test('a group that is written nearly as one that is kept is shown with a member of that', () => {
  const kept = new KeptRegisters()
  const [group] = groups as [KeptGroup]
  kept.addGroups([{ ...group, name: 'Tổ công nghệ số cộng đồng Ấp Mỹ Thuận' }])
  const other = { ...listed({ ...group, name: 'Ấp Mĩ Thuận' }), name: 'Tổ công nghệ số cộng đồng Ấp Mĩ Thuận' }
  expect(kept.missingMembers([other])).toEqual([group.groupId])
})
