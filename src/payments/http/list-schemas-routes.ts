import { Type } from 'typebox'
import { Bilingual, Day, Instant, oneOf, orNull, Told, Uuid, Vnd } from '../../platform/http/schemas.ts'
import { OBSTACLE_CODES } from '../disbursement/obstacle.ts'
import { HoldShown } from './hold-schemas-routes.ts'
import { OrderShown } from './order-schemas-routes.ts'
import { EventKinds } from './overview-schemas-routes.ts'
import { Cycle, DisbursementStates } from './schemas-routes.ts'

export const PayeeShown = Type.Object(
  {
    reference: Type.String(),
    orderNumber: Type.Integer(),
    payeeKind: oneOf(['person', 'unit'] as const),
    payeeName: Type.String(),
    bankName: orNull(Type.String()),
    accountLast4: orNull(Type.String()),
    accountHolder: orNull(Type.String()),
    amount: Vnd,
    groups: Type.Integer(),
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: orNull(Type.String()),
    districtName: orNull(Type.String()),
    state: DisbursementStates,
    answeredOn: orNull(Day),
    answerReason: orNull(Type.String()),
  },
  { title: 'Payee' },
)

const waiting = {
  entitlementId: Uuid,
  groupId: Uuid,
  groupName: Type.String(),
  communeId: Uuid,
  payeeKey: Type.String({ description: 'Tells the sums of an entitlement apart: what an ending names' }),
  payeeId: orNull(Uuid),
  payeeName: Type.String(),
  amount: Vnd,
  obstacle: orNull(oneOf(OBSTACLE_CODES)),
  obstacleText: orNull(Bilingual),
  accountDigest: orNull(
    Type.String({ description: 'Of the account in force: what an approver of a changed account says yes to' }),
  ),
  account: orNull(Type.String({ description: 'Bank, masked number and holder of the account in force' })),
  returnedBecause: orNull(Type.String()),
  returnedOn: orNull(Day),
  hold: orNull(HoldShown),
}
const Waiting = Type.Object(waiting, { title: 'WaitingPayee' })

const Settlement = Type.Object(
  {
    id: Uuid,
    fileName: Type.String(),
    sha256: Type.String(),
    settledCount: Type.Integer(),
    settledAmount: Vnd,
    rejectedCount: Type.Integer(),
    rejectedAmount: Vnd,
    returnedCount: Type.Integer(),
    returnedAmount: Vnd,
    takenBy: Uuid,
    takenAt: Instant,
  },
  { title: 'Settlement' },
)

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
        guards: Type.Array(Bilingual, { description: 'What was unusual about its time' }),
        detail: Type.Unknown(),
      }),
    ),
    orders: Type.Array(OrderShown),
    settlements: Type.Array(Settlement),
    waiting: Type.Array(Type.Object({ ...waiting, communeName: Type.String() }), {
      description: 'Approved sums that are neither on their way nor paid, by name',
    }),
  },
  { title: 'CycleHistory' },
)

export const Taken = Type.Object({ count: Type.Integer(), amount: Vnd }, { title: 'CountAndAmount' })
/** What taking a bank's list books. */
export const news = {
  settled: Taken,
  rejected: Taken,
  returned: Taken,
  partly: Type.Object(
    { count: Type.Integer(), amount: Vnd, rest: Vnd },
    { description: 'Of what is paid: sums of which only so much came; the rest is owed again' },
  ),
  elsewhere: Type.Object(
    { count: Type.Integer(), amount: Vnd },
    { description: 'Paid into another account: held until two people decide' },
  ),
  claimed: Type.Object({ count: Type.Integer(), amount: Vnd }, { description: 'Paid over or once more: claimed back' }),
  givenBack: Type.Object({ count: Type.Integer(), amount: Vnd }, { description: 'Claimed, and given back' }),
  repeated: Type.Integer({ description: 'Lines whose payment was answered alike by an earlier list; not booked again.' }),
}
export const SettledShown = Type.Object(
  {
    cycle: Cycle,
    settlementId: Uuid,
    ...news,
    awaited: Type.Object({ payees: Type.Integer(), amount: Vnd }),
  },
  { title: 'SettledCycle' },
)
export const ClosedShown = Type.Object(
  { cycle: Cycle, owed: Type.Array(Waiting), treeHead: Type.String() },
  { title: 'ClosedCycle' },
)

export const ConfirmationShown = Type.Object(
  {
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    state: orNull(oneOf(['approved', 'returned'] as const)),
    reason: orNull(Type.String()),
    confirmedBy: orNull(Uuid),
    confirmedAt: orNull(Instant),
    sessions: orNull(Type.Integer({ description: 'What the group’s phones tell; null where none has told anything' })),
    people: orNull(Type.Integer()),
  },
  { title: 'ReportConfirmation' },
)

export const ObjectionShown = Type.Object(
  {
    id: Uuid,
    cycleId: Uuid,
    groupId: Uuid,
    groupName: Type.String(),
    amount: Vnd,
    what: Type.String(),
    raisedBy: Uuid,
    raisedAt: Instant,
    answer: orNull(Type.String()),
    answeredBy: orNull(Uuid),
    answeredAt: orNull(Instant),
  },
  { title: 'Objection' },
)

export const DifferenceShown = Type.Object(
  {
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    entitlementId: orNull(Uuid),
    cause: oneOf(['new', 'gone', 'changed'] as const),
    code: Type.String(),
    fact: orNull(Type.String()),
    text: Bilingual,
    before: Vnd,
    after: Vnd,
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
    faults: Type.Array(Told),
    notices: Type.Array(Told, { description: 'What could not be proved, though nothing disagrees' }),
  },
  { title: 'Verification' },
)

export const FundingShown = Type.Object(
  {
    payer: Type.String({ description: 'As the provision names it; empty when one budget bears all' }),
    unitId: Uuid,
    unitName: Type.String(),
    amount: Vnd,
    lines: Type.Array(Type.Object({ id: Uuid, name: Type.String(), source: Type.String(), left: Vnd })),
    lineId: Type.Union([Uuid, Type.Null()], { description: 'The one that pays; null while several could and none is chosen' }),
  },
  { title: 'FundingShare' },
)
