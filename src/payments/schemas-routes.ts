import { Type } from 'typebox'
import { PAYER_LEVELS } from '../budget/index.ts'
import type { CycleEventKind, PaymentCycle } from './cycle.ts'
import { CYCLE_MOVES, CYCLE_STATES, type CycleMoveName } from './cycle-state.ts'
import { RAIL } from './rail.ts'
import { ORDER_OBSTACLES } from './refusal.ts'

export const oneOf = <Value extends string>(values: readonly Value[]) => Type.Unsafe<Value>({ type: 'string', enum: [...values] })
export const OrNone = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])
export const Uuid = Type.String({ format: 'uuid' })
export const Id = Type.Object({ id: Uuid })
export const MonthText = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' })
export const Bilingual = Type.Object({ vi: Type.String(), en: Type.String() })
export const Amount = Type.Integer({ description: 'Whole đồng' })
const Instant = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
export const Words = Type.String({ minLength: 1, maxLength: 2000 })
export const EntitlementStates = oneOf(['entitled', 'not-entitled', 'held'] as const)
export const DisbursementStates = oneOf(['sent', 'settled', 'rejected'] as const)
const Named = Type.Object({ id: Uuid, name: Type.String() })
const Moves = oneOf(Object.keys(CYCLE_MOVES) as CycleMoveName[])

export const Cycle = Type.Object(
  {
    id: Uuid,
    number: Type.Integer(),
    provisionId: Uuid,
    provisionCode: Type.String(),
    month: MonthText,
    kind: Type.Literal('main'),
    run: Type.Integer(),
    provinceId: Uuid,
    state: oneOf(CYCLE_STATES),
    computations: Type.Integer(),
    submissions: Type.Integer(),
    fingerprint: OrNone(Type.String({ description: 'Of what is submitted; an approval carries the one its giver saw' })),
    entitledGroups: OrNone(Type.Integer()),
    total: OrNone(Amount),
    approvalsNeeded: OrNone(Type.Integer()),
    openedBy: Uuid,
    openedAt: Instant,
  },
  { title: 'PaymentCycle' },
)

/** Absent in the domain, null on the wire: a client asks for no field that may not be there. */
export const asCycle = (cycle: PaymentCycle) => ({
  ...cycle,
  fingerprint: cycle.fingerprint ?? null,
  entitledGroups: cycle.entitledGroups ?? null,
  total: cycle.total ?? null,
  approvalsNeeded: cycle.approvalsNeeded ?? null,
})

const RailStation = Type.Object(
  {
    station: oneOf(RAIL),
    state: oneOf(['done', 'current', 'ahead'] as const),
    by: OrNone(Named),
    at: OrNone(Instant),
    amount: OrNone(Amount),
    count: OrNone(Type.Integer()),
    of: OrNone(Type.Integer()),
  },
  { title: 'RailStation' },
)

const Blocker = Type.Object(
  {
    code: Type.String(),
    fact: OrNone(Type.String()),
    text: Bilingual,
    article: OrNone(Type.String()),
    groups: Type.Integer(),
    amount: Type.Integer({ description: 'Whole đồng: what the groups would get if every condition held' }),
    communes: Type.Array(Type.Object({ id: Uuid, name: Type.String(), groups: Type.Integer(), officers: Type.Array(Named) })),
  },
  { title: 'Blocker' },
)

const BudgetOfMonth = Type.Object({
  id: Uuid,
  name: Type.String(),
  year: Type.Integer(),
  level: oneOf(PAYER_LEVELS),
  balance: Type.Object({ allocated: Amount, committed: Amount, consumed: Amount, left: Amount }),
})

const Totals = Type.Object({
  approved: Amount,
  inFile: Amount,
  sent: Amount,
  settled: Amount,
  rejected: Amount,
  released: Amount,
  rejectedWaiting: Amount,
  ledger: Type.Object({ expense: Amount, payable: Amount, inTransit: Amount, treasury: Amount }),
  budget: Type.Object({ committed: Amount, consumed: Amount }),
})

const Reports = Type.Object({
  groups: Type.Integer(),
  approved: Type.Integer(),
  returned: Type.Integer(),
  communes: Type.Integer(),
  communesDone: Type.Integer(),
})

export const OverviewShown = Type.Object(
  {
    cycle: Cycle,
    station: oneOf([...CYCLE_STATES, 'reconciled'] as const),
    provision: Type.Object({ id: Uuid, code: Type.String(), version: Type.Integer(), title: Bilingual, citation: Type.String() }),
    moves: Type.Array(Moves, { description: 'What this actor may do now' }),
    rail: Type.Array(RailStation),
    approvals: Type.Object({
      needed: OrNone(Type.Integer()),
      given: Type.Array(Type.Object({ id: Uuid, name: Type.String(), at: Instant })),
      stillNeeded: OrNone(Type.Integer()),
    }),
    reports: Reports,
    blockers: Type.Array(Blocker),
    obstacles: Type.Array(
      Type.Object({ obstacle: oneOf(ORDER_OBSTACLES), text: Bilingual, payees: Type.Integer(), amount: Amount }),
    ),
    openObjections: Type.Integer(),
    money: Type.Object({
      total: Amount,
      groups: Type.Integer(),
      lastMonth: OrNone(Type.Object({ total: Amount, groups: Type.Integer() })),
      change: OrNone(Amount),
      budget: OrNone(BudgetOfMonth),
    }),
    difference: Type.Object({
      before: OrNone(MonthText),
      causes: Type.Array(
        Type.Object({
          cause: oneOf(['new', 'gone', 'changed'] as const),
          code: Type.String(),
          text: Bilingual,
          groups: Type.Integer(),
          amount: Amount,
        }),
      ),
    }),
    byUnit: Type.Array(
      Type.Object({
        unitId: Uuid,
        level: oneOf(['district', 'commune'] as const),
        name: Type.String(),
        groups: Type.Integer(),
        entitled: Type.Integer(),
        waiting: Type.Integer(),
        blocked: Type.Integer(),
        amount: Amount,
      }),
    ),
    reconciliation: Type.Object({
      totals: Totals,
      waiting: Amount,
      differences: Type.Array(Type.Object({ book: Type.String(), expected: Amount, found: Amount })),
    }),
  },
  { title: 'CycleOverview' },
)

const Reason = Type.Object({
  code: Type.String(),
  article: Type.String(),
  fact: Type.Optional(Type.String()),
  benefit: Type.Optional(Type.String()),
  text: Bilingual,
})

const entitlement = {
  id: Uuid,
  cycleId: Uuid,
  month: MonthText,
  groupId: Uuid,
  groupName: Type.String(),
  communeId: Uuid,
  communeName: Type.String(),
  districtId: OrNone(Uuid),
  state: EntitlementStates,
  amount: Amount,
  potential: Amount,
  payeeNames: Type.Array(Type.String()),
  holdReason: OrNone(Type.String()),
}
export const EntitlementShown = Type.Object({ ...entitlement, reasons: Type.Array(Reason) }, { title: 'Entitlement' })

const Disbursement = Type.Object({
  id: Uuid,
  reference: Type.String(),
  orderNumber: Type.Integer(),
  payeeName: Type.String(),
  bankName: OrNone(Type.String()),
  accountLast4: OrNone(Type.String()),
  amount: Amount,
  state: DisbursementStates,
  answeredOn: OrNone(Day),
  answerReason: OrNone(Type.String()),
  fileName: OrNone(Type.String()),
})

const EventKinds = Type.Unsafe<CycleEventKind>({ type: 'string' })

export const ThreadShown = Type.Object(
  {
    entitlement: Type.Object({
      ...entitlement,
      facts: Type.Unknown({ description: 'What was known of the group that month' }),
      records: Type.Unknown({ description: 'The ids of the records the facts came from' }),
      parts: Type.Array(
        Type.Object({
          payer: Type.String(),
          payeeKind: oneOf(['person', 'unit'] as const),
          payeeId: OrNone(Uuid),
          payeeName: Type.String(),
          amount: Amount,
        }),
      ),
      digest: Type.String(),
    }),
    reasons: Type.Array(Bilingual),
    steps: Type.Array(
      Type.Object({
        step: Type.String(),
        article: Type.String(),
        benefit: Type.Optional(Type.String()),
        inputs: Type.Unknown(),
        result: Type.Unknown(),
        text: Bilingual,
      }),
    ),
    caps: Type.Array(Bilingual),
    provision: Type.Object({ id: Uuid, code: Type.String(), version: Type.Integer(), act: Type.String(), title: Bilingual }),
    confirmation: OrNone(Type.Object({ id: Uuid, state: Type.String(), by: Named, at: Instant })),
    disbursements: Type.Array(Disbursement),
    released: OrNone(Type.Object({ amount: Amount, code: Type.String(), reason: OrNone(Type.String()) })),
    ledger: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        kind: Type.String(),
        on: Day,
        description: Type.String(),
        account: Type.String(),
        amount: Amount,
        hash: Type.String(),
      }),
    ),
    events: Type.Array(
      Type.Object({
        id: Uuid,
        kind: EventKinds,
        by: Named,
        at: Instant,
        reason: Type.Optional(Type.String()),
        detail: Type.Unknown(),
      }),
    ),
  },
  { title: 'EntitlementThread' },
)

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
    communeName: OrNone(Type.String()),
    districtName: OrNone(Type.String()),
    state: DisbursementStates,
    answeredOn: OrNone(Day),
    answerReason: OrNone(Type.String()),
  },
  { title: 'Payee' },
)

const Waiting = Type.Object({
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
})

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
    waiting: Type.Array(Waiting, { description: 'Approved sums that are neither on their way nor paid, by name' }),
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
    entitlementId: OrNone(Uuid),
    cause: oneOf(['new', 'gone', 'changed'] as const),
    code: Type.String(),
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
