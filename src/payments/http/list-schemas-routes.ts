import { Type } from 'typebox'
import { ORDER_OBSTACLES } from '../cycle/refusal.ts'
import { EventKinds } from './overview-schemas-routes.ts'
import { Amount, Bilingual, Cycle, Day, DisbursementStates, Instant, OrNone, oneOf, Uuid } from './schemas-routes.ts'

export const PayeeShown = Type.Object(
  {
    reference: Type.String(),
    orderNumber: Type.Integer(),
    payeeKind: oneOf(['person', 'unit'] as const),
    payeeName: Type.String(),
    bankName: OrNone(Type.String()),
    accountLast4: OrNone(Type.String()),
    accountHolder: OrNone(Type.String()),
    amount: Amount,
    groups: Type.Integer(),
    groupName: Type.String(),
    communeId: Uuid,
    communeName: OrNone(Type.String()),
    districtName: OrNone(Type.String()),
    state: DisbursementStates,
    answeredOn: OrNone(Day),
    answerReason: OrNone(Type.String()),
  },
  { title: 'Payee' },
)

const waiting = {
  entitlementId: Uuid,
  groupId: Uuid,
  groupName: Type.String(),
  communeId: Uuid,
  payeeId: OrNone(Uuid),
  payeeName: Type.String(),
  amount: Amount,
  obstacle: OrNone(oneOf(ORDER_OBSTACLES)),
  obstacleText: OrNone(Bilingual),
  returnedBecause: OrNone(Type.String()),
}
const Waiting = Type.Object(waiting)

const Order = Type.Object({
  id: Uuid,
  number: Type.Integer(),
  payees: Type.Integer(),
  total: Amount,
  orderedBy: Uuid,
  orderedAt: Instant,
})
const Settlement = Type.Object({
  id: Uuid,
  fileName: Type.String(),
  sha256: Type.String(),
  settledCount: Type.Integer(),
  settledAmount: Amount,
  rejectedCount: Type.Integer(),
  rejectedAmount: Amount,
  takenBy: Uuid,
  takenAt: Instant,
})

export const HistoryShown = Type.Object(
  {
    events: Type.Array(
      Type.Object({
        id: Uuid,
        kind: EventKinds,
        by: Uuid,
        byName: Type.String(),
        at: Instant,
        reason: Type.Optional(Type.String()),
        detail: Type.Unknown(),
      }),
    ),
    orders: Type.Array(Order),
    settlements: Type.Array(Settlement),
    waiting: Type.Array(Type.Object({ ...waiting, communeName: Type.String() }), {
      description: 'Approved sums that are neither on their way nor paid, by name',
    }),
  },
  { title: 'CycleHistory' },
)

const Taken = Type.Object({ count: Type.Integer(), amount: Amount })
export const OrderedShown = Type.Object({
  cycle: Cycle,
  order: Type.Object({ id: Uuid, number: Type.Integer(), payees: Type.Integer(), total: Amount }),
  waiting: Type.Integer(),
})
export const SettledShown = Type.Object({
  cycle: Cycle,
  settlementId: Uuid,
  settled: Taken,
  rejected: Taken,
  awaited: Type.Object({ payees: Type.Integer(), amount: Amount }),
})
export const ClosedShown = Type.Object({ cycle: Cycle, released: Type.Array(Waiting), treeHead: Type.String() })

export const ConfirmationShown = Type.Object(
  {
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    state: OrNone(oneOf(['approved', 'returned'] as const)),
    reason: OrNone(Type.String()),
    confirmedBy: OrNone(Uuid),
    confirmedAt: OrNone(Instant),
  },
  { title: 'ReportConfirmation' },
)

export const ObjectionShown = Type.Object(
  {
    id: Uuid,
    cycleId: Uuid,
    groupId: Uuid,
    groupName: Type.String(),
    amount: Amount,
    what: Type.String(),
    raisedBy: Uuid,
    raisedAt: Instant,
    answer: OrNone(Type.String()),
    answeredBy: OrNone(Uuid),
    answeredAt: OrNone(Instant),
  },
  { title: 'Objection' },
)

export const DifferenceShown = Type.Object(
  {
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    entitlementId: OrNone(Uuid),
    cause: oneOf(['new', 'gone', 'changed'] as const),
    code: Type.String(),
    fact: OrNone(Type.String()),
    text: Bilingual,
    before: Amount,
    after: Amount,
  },
  { title: 'GroupDifference' },
)

export const VerificationShown = Type.Object(
  {
    ok: Type.Boolean(),
    entries: Type.Integer(),
    head: Type.String(),
    balanced: Type.Boolean(),
    firstBroken: Type.Optional(Type.Integer({ description: 'The first entry that is not as it was written' })),
    faults: Type.Array(
      Type.Object({ kind: Type.String(), vi: Type.String(), en: Type.String() }, { additionalProperties: true }),
    ),
  },
  { title: 'Verification' },
)

export const FundingShown = Type.Object({
  payer: Type.String({ description: 'As the provision names it; empty when one budget bears all' }),
  unitId: Uuid,
  unitName: Type.String(),
  amount: Amount,
  lines: Type.Array(Type.Object({ id: Uuid, name: Type.String(), source: Type.String(), left: Amount })),
  lineId: Type.Union([Uuid, Type.Null()], { description: 'The one that pays; null while several could and none is chosen' }),
})
