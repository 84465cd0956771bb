import { Type } from 'typebox'
import { Day, oneOf, orNull, PageQuery, Uuid, words } from '../platform/http/schemas.ts'
import { LENSES } from '../units/index.ts'
import { GROUP_STATUSES, GROUP_WARNINGS, MEMBER_ROLES } from './group/group.ts'

export const Words = words(1000)

const Text = Type.String()
export const Role = oneOf(MEMBER_ROLES, { title: 'MemberRole' })

export const ListQuery = Type.Object({
  ...PageQuery,
  search: Type.Optional(
    Type.String({
      maxLength: 120,
      description:
        'Accent-blind, by beginnings of words, in the names of group, hamlet, commune, district and members; commas part what must all be there',
    }),
  ),
  unit: Type.Optional(Type.String({ format: 'uuid', description: 'The unit and all that lies below it or went into it' })),
  status: Type.Optional(oneOf(GROUP_STATUSES)),
  warning: Type.Optional(oneOf(GROUP_WARNINGS)),
  leastMembers: Type.Optional(Type.Integer({ minimum: 0 })),
  mostMembers: Type.Optional(Type.Integer({ minimum: 0 })),
  on: Type.Optional(Day),
  lens: Type.Optional(oneOf(LENSES)),
})

const listed = {
  id: Uuid,
  name: Text,
  communeId: Uuid,
  communeName: Text,
  districtName: orNull(Text),
  hamlets: Type.Array(Text),
  status: orNull(oneOf(GROUP_STATUSES)),
  memberCount: Type.Integer(),
  leaderPersonId: orNull(Uuid),
  leaderName: orNull(Text),
  establishedOn: Day,
  establishingDecision: orNull(Text),
  warnings: Type.Array(oneOf(GROUP_WARNINGS)),
}
export const GroupShown = Type.Object(listed, { title: 'Group' })
export const GroupsPage = Type.Object(
  {
    items: Type.Array(GroupShown),
    nextCursor: orNull(Text),
    total: Type.Integer(),
    isTotalAtLeast: Type.Boolean({ description: 'There are more than `total`' }),
  },
  { title: 'GroupPage' },
)

const MemberShown = Type.Object(
  {
    membershipId: Uuid,
    personId: Uuid,
    fullName: orNull(Text),
    role: Role,
    position: orNull(Text),
    from: Day,
    until: orNull(Day),
    birthDate: orNull(Day),
    birthYear: orNull(Type.Integer()),
    phone: orNull(Type.String({ description: 'Masked' })),
    identityNumber: orNull(Type.String({ description: 'Masked' })),
  },
  { title: 'GroupMember' },
)
export const GroupPaymentShown = Type.Object(
  {
    cycleId: Uuid,
    entitlementId: Uuid,
    month: Text,
    amountVnd: orNull(Type.Integer()),
    paidVnd: Type.Integer(),
    state: Text,
    paidOn: orNull(Day),
  },
  { title: 'GroupPayment' },
)
export const GroupRecordShown = Type.Object(
  { ...listed, on: Day, members: Type.Array(MemberShown), payments: Type.Array(GroupPaymentShown) },
  { title: 'GroupRecord' },
)
export const HistoryShown = Type.Object({
  items: Type.Array(
    Type.Object(
      { id: Text, on: Day, recordedAt: Text, recordedByName: orNull(Text), vi: Text, en: Text, reason: orNull(Text) },
      { title: 'GroupEvent' },
    ),
  ),
})

export const SeatShown = Type.Object(
  {
    membershipId: Uuid,
    groupId: Uuid,
    groupName: Type.String(),
    communeName: Type.String(),
    role: Role,
    from: Day,
    until: orNull(Day),
  },
  { title: 'Seat' },
)
