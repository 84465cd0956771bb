import { Type } from 'typebox'
import { Bilingual, Day, Instant, Month, oneOf, orNull, Uuid } from '../../platform/http/schemas.ts'
import { DEVICE_STATES } from '../device/device.ts'
import { AGE_BANDS, CONTENTS, SESSION_FIELDS, SEXES } from '../guidance/session.ts'
import { MOST_RECORDS, OUTCOMES } from '../sync/sync.ts'

const Count = Type.Integer({ minimum: 0 })
const partsOf = (names: readonly string[]) =>
  orNull(Type.Object(Object.fromEntries(names.map((name) => [name, Type.Optional(Count)]))))

const Content = Type.Object(
  {
    day: Day,
    startsAt: orNull(Type.String({ description: 'HH:MM' })),
    contents: Type.Array(oneOf(CONTENTS)),
    place: Type.String(),
    people: orNull(Count),
    times: orNull(Type.Integer({ minimum: 0, description: 'Never fewer than people' })),
    byAge: partsOf(AGE_BANDS),
    bySex: partsOf(SEXES),
    memberIds: Type.Array(Uuid),
    helpers: orNull(Count),
    note: orNull(Type.String()),
    isWithdrawn: Type.Boolean({ description: 'Recorded by mistake: it counts no more' }),
  },
  { title: 'SessionContent', description: 'What is not known is null or absent, which is not zero' },
)

const Kept = Type.Object(
  {
    versionId: Uuid,
    sessionId: Uuid,
    baseId: orNull(Uuid),
    groupId: Uuid,
    madeAt: Instant,
    content: Content,
    ordinal: Type.Integer({ minimum: 1 }),
    recordedBy: Uuid,
    arrivedAt: Instant,
  },
  { title: 'KeptSessionVersion' },
)

const ToldHere = Type.Object({ kind: Type.String(), vi: Type.String(), en: Type.String() }, { additionalProperties: true })

export const PushBody = Type.Object(
  {
    records: Type.Array(Type.Unknown(), {
      maxItems: MOST_RECORDS,
      description: 'Versions of sessions as docs/sync.md describes them; each is judged by itself',
    }),
  },
  { title: 'FieldRecords', additionalProperties: false },
)

export const PushAnswer = Type.Object(
  {
    acknowledgements: Type.Array(
      Type.Object(
        {
          outcome: oneOf(OUTCOMES),
          kept: Type.Optional(Kept),
          current: Type.Optional(Kept),
          fields: Type.Optional(Type.Array(oneOf(SESSION_FIELDS))),
          refusal: Type.Optional(ToldHere),
        },
        { title: 'RecordAcknowledgement' },
      ),
      { description: 'One for each record, in their order' },
    ),
  },
  { title: 'FieldAcknowledgements' },
)

export const ChangesAnswer = Type.Object(
  {
    items: Type.Array(Kept),
    nextCursor: Type.String({ description: 'Where the next changes begin; kept by the phone as it is' }),
    hasMore: Type.Boolean(),
    isFromBeginning: Type.Boolean({
      description: 'The server does not hold what the cursor stands on: all there is follows, from the beginning',
    }),
  },
  { title: 'FieldChanges' },
)

const MonthShown = Type.Object({
  month: Month,
  report: orNull(oneOf(['approved', 'returned'] as const)),
  reason: orNull(Type.String()),
  amountVnd: orNull(Type.Integer()),
  paidVnd: orNull(Type.Integer()),
  paidOn: orNull(Type.String()),
})

export const DeskShown = Type.Object(
  {
    person: Type.Object({ id: Uuid, name: Type.String() }),
    today: Day,
    groups: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        communeName: Type.String(),
        members: Type.Array(
          Type.Object({ personId: Uuid, name: Type.String(), role: oneOf(['leader', 'deputy', 'member'] as const) }),
        ),
        months: Type.Array(MonthShown),
      }),
    ),
  },
  { title: 'FieldDesk' },
)

export const DeviceShown = Type.Object(
  {
    id: Uuid,
    personId: Uuid,
    personName: Type.String(),
    groupId: Uuid,
    state: oneOf(DEVICE_STATES),
    stateText: Bilingual,
    issuedAt: Instant,
    linkedAt: orNull(Instant),
    lastSeenAt: orNull(Instant),
    deviceName: orNull(Type.String()),
    endedReason: orNull(Type.String()),
  },
  { title: 'FieldDevice' },
)

export const CodeShown = Type.Object(
  {
    id: Uuid,
    code: Type.String({ description: 'Shown once' }),
    codeUntil: Instant,
    personName: Type.String(),
  },
  { title: 'FieldCode' },
)
