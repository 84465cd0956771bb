import { Type } from 'typebox'
import { Bilingual, Day, Instant, oneOf, orNull, Told, Uuid, Vnd } from '../../platform/http/schemas.ts'
import { OBSTACLE_CODES } from '../disbursement/obstacle.ts'
import { HELD_BY } from '../holds/hold.ts'
import { TimeGuardShown } from './guard-schemas-routes.ts'
import { HoldShown } from './hold-schemas-routes.ts'
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

const SharingLine = Type.Object(
  {
    entitlementId: Uuid,
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    payeeId: Uuid,
    payeeName: Type.String(),
    amount: Vnd,
    isAdded: Type.Boolean({ description: 'Whether the order adds it; otherwise it is on its way or paid' }),
  },
  { title: 'SharingLine' },
)
const SharedAccount = Type.Object(
  {
    key: Type.String({ description: 'Of the number and exactly these lines: what a confirmation names' }),
    account: Type.String({ description: 'Bank, masked number and holder' }),
    lines: Type.Array(SharingLine),
  },
  { title: 'SharedAccount' },
)
const ObstacleSum = Type.Object(
  { obstacle: oneOf(OBSTACLE_CODES), text: Bilingual, payees: Type.Integer(), amount: Vnd },
  { title: 'ObstacleSum' },
)
const SumOnHold = Type.Object(
  {
    holdId: Uuid,
    by: oneOf(HELD_BY),
    name: Type.String({ description: 'Of the payee, group or commune; empty for a provision' }),
    reason: Type.String(),
    until: orNull(Day),
    text: Bilingual,
    payees: Type.Integer(),
    amount: Vnd,
  },
  { title: 'SumOnHold' },
)
const ShareToMove = Type.Object(
  {
    payer: Type.String(),
    unitId: Uuid,
    unitName: Type.String(),
    amount: Vnd,
    fromYear: Type.Integer(),
    toYear: Type.Integer(),
    lines: Type.Array(Type.Object({ id: Uuid, name: Type.String(), source: Type.String(), left: Vnd })),
  },
  { title: 'ShareToMove' },
)
const SetOffLine = Type.Object(
  {
    groupId: Uuid,
    groupName: Type.String(),
    communeName: Type.String(),
    payeeName: Type.String(),
    due: Vnd,
    outstanding: Vnd,
    setOff: Vnd,
    transferred: Vnd,
  },
  { title: 'SetOffLine', description: 'What an order keeps back of one sum for what is claimed from its payee' },
)
export const OrderPreviewShown = Type.Object(
  {
    payees: Type.Integer(),
    total: Vnd,
    waiting: Type.Integer(),
    waitingTotal: Vnd,
    obstacles: Type.Array(ObstacleSum, { description: 'Why sums would not be ordered' }),
    holds: Type.Array(SumOnHold, { description: 'What of that is on hold, hold by hold' }),
    guards: Type.Array(TimeGuardShown, { description: 'What is unusual about an order of today: it needs a reason' }),
    moves: Type.Array(ShareToMove, { description: 'What is paid from the estimate of another year than that of the month' }),
    sharedAccounts: Type.Array(SharedAccount),
    setOffs: Type.Array(SetOffLine),
    setOffTotal: Vnd,
  },
  { title: 'OrderPreview' },
)

const Order = Type.Object(
  {
    id: Uuid,
    number: Type.Integer(),
    payees: Type.Integer(),
    total: Vnd,
    orderedBy: Uuid,
    orderedAt: Instant,
  },
  { title: 'PaymentOrder' },
)
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
    orders: Type.Array(Order),
    settlements: Type.Array(Settlement),
    waiting: Type.Array(Type.Object({ ...waiting, communeName: Type.String() }), {
      description: 'Approved sums that are neither on their way nor paid, by name',
    }),
  },
  { title: 'CycleHistory' },
)

export const Taken = Type.Object({ count: Type.Integer(), amount: Vnd }, { title: 'CountAndAmount' })
export const OrderedShown = Type.Object(
  {
    cycle: Cycle,
    order: Type.Object({ id: Uuid, number: Type.Integer(), payees: Type.Integer(), total: Vnd }),
    setOff: Vnd,
    waiting: Type.Integer(),
  },
  { title: 'OrderedCycle' },
)

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
