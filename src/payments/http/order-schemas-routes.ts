import { Type } from 'typebox'
import { Bilingual, Day, Instant, Month, oneOf, orNull, Uuid, Vnd } from '../../platform/http/schemas.ts'
import { CYCLE_KINDS } from '../cycle/cycle.ts'
import { OBSTACLE_CODES } from '../disbursement/obstacle.ts'
import { HELD_BY } from '../holds/hold.ts'
import { TimeGuardShown } from './guard-schemas-routes.ts'
import { Cycle } from './schemas-routes.ts'
import { OrderYesesShown } from './threshold-schemas-routes.ts'

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
const monthOfOrder = { month: Month, kind: oneOf(CYCLE_KINDS), run: Type.Integer() }
const ArrearsToOrder = Type.Object(
  {
    cycleId: Uuid,
    ...monthOfOrder,
    payees: Type.Integer(),
    total: Vnd,
    waiting: Type.Integer(),
    waitingTotal: Vnd,
    isChosen: Type.Boolean(),
  },
  { title: 'ArrearsToOrder' },
)
/** Cycles of earlier months whose payable sums go out with an order. */
export const ArrearsOf = Type.Array(Uuid, {
  maxItems: 100,
  description: 'Cycles of earlier months, and supplements, whose payable sums go out with it: one list for the bank',
})
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
    approvals: OrderYesesShown,
    arrears: Type.Array(ArrearsToOrder, {
      description: 'What earlier months owe and the order could take along; what is chosen is in the sums above',
    }),
  },
  { title: 'OrderPreview' },
)

export const OrderShown = Type.Object(
  {
    id: Uuid,
    number: Type.Integer(),
    payees: Type.Integer(),
    total: Vnd,
    orderedBy: Uuid,
    orderedAt: Instant,
    together: Type.Array(
      Type.Object({ ...monthOfOrder, number: Type.Integer(), total: Vnd, leads: Type.Boolean() }, { title: 'OrderBeside' }),
      { description: 'Orders of other months that go out with it: the bank has one list of all' },
    ),
  },
  { title: 'PaymentOrder' },
)
const ordered = {
  order: Type.Object({ id: Uuid, number: Type.Integer(), payees: Type.Integer(), total: Vnd }),
  setOff: Vnd,
  waiting: Type.Integer(),
}
export const OrderedShown = Type.Object(
  {
    cycle: Cycle,
    ...ordered,
    arrears: Type.Array(Type.Object({ cycleId: Uuid, ...monthOfOrder, ...ordered }, { title: 'OrderedArrears' }), {
      description: 'What of earlier months goes out with it',
    }),
  },
  { title: 'OrderedCycle' },
)
