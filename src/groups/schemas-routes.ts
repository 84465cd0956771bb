import { Type } from 'typebox'
import { PageQuery } from '../platform/http/paging.ts'
import { LENSES } from '../units/index.ts'
import { GROUP_STATUSES, GROUP_WARNINGS, MEMBER_ROLES } from './group/group.ts'

export const oneOf = <Value extends string>(values: readonly Value[]) => Type.Unsafe<Value>({ type: 'string', enum: [...values] })
export const Uuid = Type.String({ format: 'uuid' })
export const Day = Type.String({ format: 'date' })
export const Id = Type.Object({ id: Uuid })
export const Words = Type.String({ minLength: 1, maxLength: 1000 })
export const orNone = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])

const Text = Type.String()
export const Role = oneOf(MEMBER_ROLES)

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
  districtName: orNone(Text),
  hamlets: Type.Array(Text),
  status: orNone(oneOf(GROUP_STATUSES)),
  memberCount: Type.Integer(),
  leaderPersonId: orNone(Uuid),
  leaderName: orNone(Text),
  establishedOn: Day,
  establishingDecision: orNone(Text),
  warnings: Type.Array(oneOf(GROUP_WARNINGS)),
}
export const GroupShown = Type.Object(listed, { title: 'Group' })
export const GroupsPage = Type.Object({
  items: Type.Array(GroupShown),
  nextCursor: orNone(Text),
  total: Type.Integer(),
  isTotalAtLeast: Type.Boolean({ description: 'There are more than `total`' }),
})

const MemberShown = Type.Object(
  {
    membershipId: Uuid,
    personId: Uuid,
    fullName: orNone(Text),
    role: Role,
    position: orNone(Text),
    from: Day,
    until: orNone(Day),
    birthDate: orNone(Day),
    birthYear: orNone(Type.Integer()),
    phone: orNone(Type.String({ description: 'Masked' })),
    identityNumber: orNone(Type.String({ description: 'Masked' })),
  },
  { title: 'GroupMember' },
)
export const GroupPaymentShown = Type.Object(
  { cycleId: Uuid, entitlementId: Uuid, month: Text, amountVnd: orNone(Type.Integer()), state: Text, paidOn: orNone(Day) },
  { title: 'GroupPayment' },
)
export const GroupRecordShown = Type.Object(
  { ...listed, on: Day, members: Type.Array(MemberShown), payments: Type.Array(GroupPaymentShown) },
  { title: 'GroupRecord' },
)
export const HistoryShown = Type.Object({
  items: Type.Array(
    Type.Object(
      { id: Text, on: Day, recordedAt: Text, recordedByName: orNone(Text), vi: Text, en: Text, reason: orNone(Text) },
      { title: 'GroupEvent' },
    ),
  ),
})
