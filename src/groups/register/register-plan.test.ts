import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import {
  groupKeyOf,
  type KnownMembership,
  type KnownPerson,
  type PlannedRow,
  planRegister,
  type RegisterKnown,
  type RegisterPlan,
} from './register-plan.ts'

const JUNE = plainDate('2024-06-01')

const person = (id: string, given: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  fullName: 'Nguyễn Văn An',
  birthDate: null,
  birthYear: null,
  sex: null,
  phone: null,
  hasIdentity: false,
  ...given,
})
const seat = (id: string, person: KnownPerson, given: Partial<KnownMembership> = {}): KnownMembership => ({
  id,
  groupId: 'g1',
  person,
  role: 'member',
  position: null,
  from: plainDate('2023-01-01'),
  ...given,
})
const row = (key: string, given: Partial<PlannedRow> = {}): PlannedRow => ({
  key,
  groupId: 'g1',
  fullName: 'Nguyễn Văn An',
  role: 'member',
  from: JUNE,
  identityIndex: undefined,
  ...given,
})

interface KnownGround {
  readonly memberships?: readonly KnownMembership[]
  /** People the database knows by their number; everybody else only by their seat. */
  readonly numbered?: Readonly<Record<string, KnownPerson>>
  readonly people?: readonly KnownPerson[]
}

function plan(rows: readonly PlannedRow[], { memberships = [], numbered = {}, people = [] }: KnownGround = {}): RegisterPlan {
  let given = 0
  const known: RegisterKnown = {
    memberships,
    peopleByIdentity: new Map(Object.entries(numbered)),
    peopleById: new Map(people.map((one) => [one.id, one])),
  }
  return planRegister(rows, known, () => `new-${++given}`)
}

describe('a row nobody is known by', () => {
  test('makes a person and a seat, and says who joined', () => {
    const made = plan([
      row('r1', { role: 'leader', position: '  Trưởng   ấp ', note: 'mới', phone: '0901', identityIndex: 'n1' }),
    ])
    expect(made.people).toEqual([
      expect.objectContaining({ id: 'new-1', fullName: 'Nguyễn Văn An', phone: '0901', identityIndex: 'n1', isContested: false }),
    ])
    expect(made.memberships).toEqual([
      { id: 'new-2', groupId: 'g1', personId: 'new-1', role: 'leader', position: 'Trưởng ấp', note: 'mới', from: JUNE },
    ])
    expect(made.rows.get('r1')).toEqual({ membershipId: 'new-2', personId: 'new-1', change: 'joined' })
    expect([made.completed, made.cases, made.ended, made.corrected, made.positions]).toEqual([[], [], [], [], []])
  })

  test('in two groups under one number is one person with two seats', () => {
    const made = plan([row('r1', { identityIndex: 'n1' }), row('r2', { groupId: 'g2', identityIndex: 'n1' })])
    expect(made.people).toHaveLength(1)
    expect(made.memberships.map(({ groupId, personId }) => [groupId, personId])).toEqual([
      ['g1', 'new-1'],
      ['g2', 'new-1'],
    ])
  })

  test('in two groups without a number is two people', () => {
    expect(plan([row('r1'), row('r2', { groupId: 'g2' })]).people).toHaveLength(2)
  })
})

describe('who a row is', () => {
  const holder = person('p1', { hasIdentity: true })

  test('the holder of its number, wherever their seats are', () => {
    const made = plan([row('r1', { identityIndex: 'n1' })], { numbered: { n1: holder } })
    expect(made.people).toEqual([])
    expect(made.rows.get('r1')).toMatchObject({ personId: 'p1', change: 'joined' })
  })

  test('somebody else, side by side with the holder, when the name contradicts the number', () => {
    const made = plan([row('r1', { fullName: 'Trần Thị Bình', identityIndex: 'n1' })], { numbered: { n1: holder } })
    expect(made.people).toMatchObject([{ id: 'new-1', isContested: true }])
    expect(made.cases).toEqual([{ people: ['p1', 'new-1'], reason: 'same-identity-number', decision: undefined }])
  })

  test('and the number stays the holder’s for the rows that follow', () => {
    const rows = [
      row('r1', { fullName: 'Trần Thị Bình', identityIndex: 'n1' }),
      row('r2', { groupId: 'g2', identityIndex: 'n1' }),
    ]
    expect(plan(rows, { numbered: { n1: holder } }).rows.get('r2')).toMatchObject({ personId: 'p1' })
  })

  test('and the same register again finds the contested person in the group, and asks nothing twice', () => {
    const binh = person('p2', { fullName: 'Trần Thị Bình' })
    const given = { numbered: { n1: holder }, memberships: [seat('m2', binh)] }
    const made = plan([row('r1', { fullName: 'Trần Thị Bình', identityIndex: 'n1' })], given)
    expect([made.people, made.cases]).toEqual([[], []])
    expect(made.rows.get('r1')).toEqual({ membershipId: 'm2', personId: 'p2', change: 'unchanged' })
  })

  test('the one member of the group of that name, with or without its marks, when nothing contradicts it', () => {
    const made = plan([row('r1', { fullName: 'NGUYEN VAN AN' })], { memberships: [seat('m1', person('p1'))] })
    expect(made.rows.get('r1')).toEqual({ membershipId: 'm1', personId: 'p1', change: 'unchanged' })
    expect(made.memberships).toEqual([])
  })

  test('not a member of another group of that name', () => {
    const made = plan([row('r1')], { memberships: [seat('m1', person('p1'), { groupId: 'g2' })] })
    expect(made.rows.get('r1')).toMatchObject({ personId: 'new-1', change: 'joined' })
  })

  test('not either of two members of that name', () => {
    const made = plan([row('r1')], { memberships: [seat('m1', person('p1')), seat('m2', person('p2'))] })
    expect(made.rows.get('r1')).toMatchObject({ personId: 'new-1' })
  })

  test('not a member born another year', () => {
    const born = person('p1', { birthYear: 1980 })
    expect(plan([row('r1', { birthYear: 1981 })], { memberships: [seat('m1', born)] }).people).toHaveLength(1)
    expect(plan([row('r1', { birthYear: 1980 })], { memberships: [seat('m1', born)] }).people).toHaveLength(0)
  })

  test('not a member who has another number than the row', () => {
    const made = plan([row('r1', { identityIndex: 'n2' })], { memberships: [seat('m1', holder)], numbered: { n1: holder } })
    expect(made.rows.get('r1')).toMatchObject({ personId: 'new-1', change: 'joined' })
  })

  test('a member who has a number, where the row has none', () => {
    const made = plan([row('r1')], { memberships: [seat('m1', holder)], numbered: { n1: holder } })
    expect(made.rows.get('r1')).toMatchObject({ personId: 'p1', change: 'unchanged' })
  })
})

describe('what somebody decided about a row', () => {
  const holder = person('p1', { fullName: 'Trần Thị Bình', hasIdentity: true })
  const named = person('p9', { fullName: 'Nguyễn An' })
  const same = (personId?: string) => ({ decision: 'same' as const, personId, reason: 'Đã hỏi' })
  const different = (personId?: string) => ({ decision: 'different' as const, personId, reason: 'Đã hỏi' })

  test('the same as the person named, or else as the holder of the number, whatever the name', () => {
    const asNamed = plan([row('r1', { decisionOnDuplicate: same('p9') })], { people: [named] })
    expect(asNamed.rows.get('r1')).toMatchObject({ personId: 'p9' })
    const asHolder = plan([row('r1', { identityIndex: 'n1', decisionOnDuplicate: same() })], { numbered: { n1: holder } })
    expect(asHolder.rows.get('r1')).toMatchObject({ personId: 'p1' })
    expect([asNamed.people, asHolder.people, asHolder.cases]).toEqual([[], [], []])
  })

  test('the same as somebody who has a number: theirs stays, the row’s is not written over it', () => {
    const numbered = person('p9', { hasIdentity: true })
    const made = plan([row('r1', { identityIndex: 'n5', decisionOnDuplicate: same('p9') })], { people: [numbered] })
    expect(made.rows.get('r1')).toMatchObject({ personId: 'p9' })
    expect(made.completed).toEqual([])
  })

  test('the same as somebody nobody knows: as if nothing were decided', () => {
    expect(plan([row('r1', { decisionOnDuplicate: same('gone') })]).people).toHaveLength(1)
  })

  test('another than the holder of the number: both are kept, the case is closed with the reason', () => {
    const made = plan([row('r1', { fullName: 'Trần Thị Bình', identityIndex: 'n1', decisionOnDuplicate: different() })], {
      numbered: { n1: holder },
    })
    expect(made.people).toMatchObject([{ isContested: true }])
    expect(made.cases).toEqual([
      { people: ['p1', 'new-1'], reason: 'same-identity-number', decision: { state: 'different', reason: 'Đã hỏi' } },
    ])
  })

  test.each([
    ['same-name-and-phone', {}],
    ['same-name-and-birth', { birthDate: plainDate('1980-02-03') }],
  ] as const)('another than the person named: the pair is kept as %s', (reason, birth) => {
    const made = plan([row('r1', { ...birth, decisionOnDuplicate: different('p9') })], { people: [named] })
    expect(made.cases).toEqual([{ people: ['p9', 'new-1'], reason, decision: { state: 'different', reason: 'Đã hỏi' } }])
  })

  test('another than anybody: a member of that name is not taken for them', () => {
    const made = plan([row('r1', { decisionOnDuplicate: different() })], { memberships: [seat('m1', person('p1'))] })
    expect(made.rows.get('r1')).toMatchObject({ personId: 'new-1' })
    expect(made.cases).toEqual([])
  })
})

describe('what is known of a person already', () => {
  const known = person('p1', { birthDate: plainDate('1980-02-03'), birthYear: 1980, sex: 'male', phone: '0901' })
  const completed = (given: Partial<PlannedRow>, holder = known) =>
    plan([row('r1', given)], { memberships: [seat('m1', holder)] }).completed.map(({ personId, identityIndex }) => [
      personId,
      identityIndex,
    ])

  test.each<[string, Partial<PlannedRow>]>([
    ['nothing', {}],
    ['what is known', { birthDate: plainDate('1980-02-03'), birthYear: 1980, sex: 'male', phone: '0901' }],
    ['another sex', { sex: 'female' }],
  ])('a row that brings %s writes nothing over', (_, given) => {
    expect(completed(given)).toEqual([])
  })

  test.each<[string, Partial<PlannedRow>, Partial<KnownPerson>]>([
    ['a day of birth', { birthDate: plainDate('1980-02-03') }, { birthDate: null }],
    ['a year of birth', { birthYear: 1980 }, { birthDate: null, birthYear: null }],
    ['a sex', { sex: 'female' }, { sex: null }],
    ['a phone', { phone: '0902' }, { phone: null }],
    ['a newer phone', { phone: '0902' }, {}],
  ])('%s that was missing is added', (_, given, without) => {
    expect(completed(given, { ...known, ...without })).toEqual([['p1', undefined]])
  })

  test('a number is added to who has none, and then is theirs for the rows that follow', () => {
    expect(completed({ identityIndex: 'n1' })).toEqual([['p1', 'n1']])
    const rows = [row('r1', { identityIndex: 'n1' }), row('r2', { groupId: 'g2', identityIndex: 'n1' })]
    const made = plan(rows, { memberships: [seat('m1', known)] })
    expect(made.people).toEqual([])
    expect(made.rows.get('r2')).toMatchObject({ personId: 'p1', change: 'joined' })
  })

  test('a person made by this register is not completed: the row made them', () => {
    const made = plan([row('r1', { identityIndex: 'n1' }), row('r2', { groupId: 'g2', identityIndex: 'n1', phone: '0902' })])
    expect(made.completed).toEqual([])
  })
})

describe('a seat there is', () => {
  const an = person('p1')

  test('in the same role stays; a new position is written, the same or none is not', () => {
    const memberships = [seat('m1', an, { position: 'Bí thư' })]
    expect(plan([row('r1', { position: 'Bí thư' })], { memberships }).positions).toEqual([])
    expect(plan([row('r1')], { memberships }).positions).toEqual([])
    const changed = plan([row('r1', { position: ' Trưởng  ấp' })], { memberships })
    expect(changed.positions).toEqual([{ id: 'm1', position: 'Trưởng ấp' }])
    expect(changed.rows.get('r1')).toMatchObject({ change: 'unchanged' })
  })

  test('in another role ends, and another begins the day the register tells of; the position goes along', () => {
    const made = plan([row('r1', { role: 'deputy' })], { memberships: [seat('m1', an, { position: 'Bí thư' })] })
    expect(made.ended).toEqual([{ id: 'm1', on: JUNE }])
    expect(made.memberships).toMatchObject([{ id: 'new-1', personId: 'p1', role: 'deputy', position: 'Bí thư', from: JUNE }])
    expect(made.rows.get('r1')).toEqual({ membershipId: 'new-1', personId: 'p1', change: 'role-changed' })
  })

  test.each([
    ['2024-05-31', 'ended'],
    ['2024-06-01', 'corrected'],
    ['2024-06-02', 'corrected'],
  ] as const)('that began on %s is %s where the role differs', (from, outcome) => {
    const made = plan([row('r1', { role: 'deputy' })], { memberships: [seat('m1', an, { from: plainDate(from) })] })
    expect([made.ended.length, made.corrected]).toEqual(outcome === 'ended' ? [1, []] : [0, [{ id: 'm1', role: 'deputy' }]])
    expect(made.rows.get('r1')).toMatchObject({ change: 'role-changed' })
  })

  test('twice in one list: the second is refused and names the first', () => {
    const made = plan([row('r1', { identityIndex: 'n1' }), row('r2', { identityIndex: 'n1', role: 'deputy' })])
    expect(made.refused.get('r2')).toEqual({ kind: 'listed-twice', groupId: 'g1', otherKey: 'r1' })
    expect(made.memberships).toHaveLength(1)
    expect(made.rows.has('r2')).toBe(false)
  })
})

describe('the leader’s seat', () => {
  const an = person('p1')
  const leads = [seat('m1', an, { role: 'leader' })]
  const binh = { fullName: 'Trần Thị Bình', role: 'leader' as const }

  test('asked for by two rows is given to neither, and each names the other', () => {
    const made = plan([row('r1', { role: 'leader' }), row('r2', binh), row('r3', { fullName: 'Lê Văn Cường' })])
    expect(made.refused.get('r1')).toEqual({ kind: 'second-leader', groupId: 'g1', otherKeys: ['r2'] })
    expect(made.refused.get('r2')).toEqual({ kind: 'second-leader', groupId: 'g1', otherKeys: ['r1'] })
    expect([...made.rows.keys()]).toEqual(['r3'])
  })

  test('in two groups is two seats', () => {
    expect(plan([row('r1', { role: 'leader' }), row('r2', { ...binh, groupId: 'g2' })]).refused.size).toBe(0)
  })

  test('held already by somebody the list leaves where they are: another is refused, with the seat', () => {
    const made = plan([row('r1', binh)], { memberships: leads })
    expect(made.refused.get('r1')).toEqual({ kind: 'second-leader', groupId: 'g1', otherKeys: [], membershipId: 'm1' })
    expect(made.memberships).toEqual([])
  })

  test('held by the leader the list names again: only the other is refused', () => {
    const made = plan([row('r1', { role: 'leader' }), row('r2', binh)], { memberships: leads })
    expect([...made.refused.keys()]).toEqual(['r2'])
    expect(made.rows.get('r1')).toMatchObject({ change: 'unchanged' })
  })

  test('left by a leader whom the list has in another role is free', () => {
    const made = plan([row('r1'), row('r2', binh)], { memberships: leads })
    expect(made.refused.size).toBe(0)
    expect(made.rows.get('r1')).toMatchObject({ personId: 'p1', change: 'role-changed' })
    expect(made.rows.get('r2')).toMatchObject({ change: 'joined' })
  })

  const holder = person('p1', { hasIdentity: true })
  const held = [seat('m1', holder, { role: 'leader' })]
  const rival = (given: Partial<PlannedRow>) =>
    plan([row('r1', { role: 'leader', ...given })], { memberships: held, numbered: { n1: holder } }).refused.has('r1')

  test('is the leader’s own by their number, or by name where the row has none; not by name under another number', () => {
    expect(rival({ identityIndex: 'n1' })).toBe(false)
    expect(rival({})).toBe(false)
    expect(rival({ identityIndex: 'n2' })).toBe(true)
  })

  test('under the leader’s number and another name is a rival, unless somebody said they are the same', () => {
    const decisionOnDuplicate = { decision: 'same' as const, reason: 'Đổi tên' }
    expect(rival({ identityIndex: 'n1', fullName: 'Nguyễn Thị Ân' })).toBe(true)
    expect(rival({ identityIndex: 'n1', fullName: 'Nguyễn Thị Ân', decisionOnDuplicate })).toBe(false)
    expect(rival({ identityIndex: 'n1', decisionOnDuplicate: { decision: 'different', reason: 'Khác người' } })).toBe(true)
  })
})

test('a group is found in its commune by its name without its marks', () => {
  expect(groupKeyOf({ communeId: 'c1', name: 'Tổ CNSCĐ Ấp 1' })).toBe(groupKeyOf({ communeId: 'c1', name: 'TỔ CNSCĐ ẤP 1' }))
  expect(groupKeyOf({ communeId: 'c1', name: 'Ấp 1' })).not.toBe(groupKeyOf({ communeId: 'c2', name: 'Ấp 1' }))
})
