import { Type } from 'typebox'
import { PAYER_LEVELS } from '../../budget/index.ts'
import { DoersShown } from '../../identity/service.ts'
import { Bilingual, Day, Instant, Month, Named, oneOf, orNull, Uuid, Vnd } from '../../platform/http/schemas.ts'
import type { CycleEventKind } from '../cycle/cycle-event.ts'
import { CYCLE_STATES } from '../cycle/cycle-state.ts'
import { AGREEMENTS } from '../cycle/reconciliation.ts'
import { OBSTACLE_CODES } from '../disbursement/obstacle.ts'
import { CLEARED_IN } from '../month-view/month-steps.ts'
import { RAIL } from '../month-view/rail.ts'
import { LooksCounted, TimeGuardsShown } from './guard-schemas-routes.ts'
import { HoldShown } from './hold-schemas-routes.ts'
import { RecoveryTotals } from './recovery-schemas-routes.ts'
import { Cycle, DisbursementStates, EntitlementStates, Moves } from './schemas-routes.ts'

const RailStation = Type.Object(
  {
    station: oneOf(RAIL),
    state: oneOf(['done', 'current', 'ahead', 'skipped'] as const),
    by: orNull(Named),
    at: orNull(Instant),
    amount: orNull(Vnd),
    count: orNull(Type.Integer()),
    of: orNull(Type.Integer()),
  },
  { title: 'RailStation' },
)

const MonthSteps = oneOf(RAIL.filter((station) => station !== 'reconciled'))
const MonthStep = Type.Object(
  {
    step: MonthSteps,
    state: oneOf(['done', 'ready', 'held', 'later'] as const),
    doers: DoersShown,
    isYours: Type.Boolean({ description: 'Whether the reader may do it now' }),
    hindrances: Type.Array(
      Type.Object({ text: Bilingual, clearedIn: oneOf(CLEARED_IN), isRefused: Type.Boolean() }, { title: 'Hindrance' }),
    ),
    after: orNull(MonthSteps),
  },
  { title: 'MonthStep' },
)

const Blocker = Type.Object(
  {
    code: Type.String(),
    fact: orNull(Type.String()),
    text: Bilingual,
    article: orNull(Type.String()),
    groups: Type.Integer(),
    amount: Type.Integer({ description: 'Whole đồng: what the groups would get if every condition held' }),
    communes: Type.Array(Type.Object({ id: Uuid, name: Type.String(), groups: Type.Integer(), officers: Type.Array(Named) })),
  },
  { title: 'Blocker' },
)

const BudgetOfMonth = Type.Object(
  {
    id: Uuid,
    name: Type.String(),
    year: Type.Integer(),
    level: oneOf(PAYER_LEVELS),
    balance: Type.Object({ allocated: Vnd, committed: Vnd, consumed: Vnd, left: Vnd }),
  },
  { title: 'BudgetOfMonth' },
)

const Totals = Type.Object(
  {
    approved: Vnd,
    inFile: Vnd,
    sent: Vnd,
    settled: Vnd,
    rejected: Vnd,
    released: Vnd,
    rejectedWaiting: Vnd,
    claimed: Vnd,
    recovery: RecoveryTotals,
    ledger: Type.Object({
      expense: Vnd,
      payable: Vnd,
      inTransit: Vnd,
      treasury: Vnd,
      claims: Vnd,
      receivable: Vnd,
      revenue: Vnd,
      owedToBudget: Vnd,
      betweenMonths: Vnd,
      income: Vnd,
    }),
    budget: Type.Object({ committed: Vnd, consumed: Vnd }),
  },
  { title: 'MonthTotals' },
)

const Reports = Type.Object(
  {
    groups: Type.Integer(),
    approved: Type.Integer(),
    returned: Type.Integer(),
    communes: Type.Integer(),
    communesDone: Type.Integer(),
  },
  { title: 'ReportProgress' },
)

const placeCount = {
  unitId: Uuid,
  name: Type.String(),
  groups: Type.Integer(),
  entitled: Type.Integer(),
  waiting: Type.Integer(),
  blocked: Type.Integer(),
  amount: Vnd,
}

export const OverviewShown = Type.Object(
  {
    cycle: Cycle,
    station: oneOf([...CYCLE_STATES, 'reconciled'] as const),
    provision: Type.Object({ id: Uuid, code: Type.String(), version: Type.Integer(), title: Bilingual, citation: Type.String() }),
    moves: Type.Array(Moves, { description: 'What this actor may do now' }),
    rail: Type.Array(RailStation),
    steps: Type.Array(MonthStep, { description: 'What is done, what waits for whom, and why' }),
    approvals: Type.Object({
      needed: orNull(Type.Integer()),
      given: Type.Array(Type.Object({ id: Uuid, name: Type.String(), at: Instant })),
      stillNeeded: orNull(Type.Integer()),
    }),
    awaited: orNull(
      Type.Object(
        { step: MonthSteps, doers: DoersShown, since: Instant },
        { title: 'Awaited', description: 'The step that leads on, whom it waits for and since when' },
      ),
    ),
    timeGuards: TimeGuardsShown,
    reports: Reports,
    computing: orNull(
      Type.Object({ jobId: Uuid, by: orNull(Type.String()) }, { description: 'A computation that runs, and who started it' }),
    ),
    blockers: Type.Array(Blocker),
    obstacles: Type.Array(Type.Object({ obstacle: oneOf(OBSTACLE_CODES), text: Bilingual, payees: Type.Integer(), amount: Vnd })),
    openObjections: Type.Integer(),
    looks: orNull(LooksCounted),
    money: Type.Object({
      total: Vnd,
      groups: Type.Integer(),
      lastMonth: orNull(Type.Object({ total: Vnd, groups: Type.Integer() })),
      change: orNull(Vnd),
      budget: orNull(BudgetOfMonth),
    }),
    difference: Type.Object({
      before: orNull(Month),
      causes: Type.Array(
        Type.Object({
          cause: oneOf(['new', 'gone', 'changed'] as const),
          code: Type.String(),
          fact: orNull(Type.String()),
          text: Bilingual,
          groups: Type.Integer(),
          amount: Vnd,
        }),
      ),
    }),
    byUnit: Type.Array(
      Type.Object({
        ...placeCount,
        level: oneOf(['district', 'commune'] as const),
        communes: Type.Array(Type.Object(placeCount), { description: 'Of a district' }),
      }),
    ),
    reconciliation: Type.Object({
      totals: Totals,
      waiting: Vnd,
      agreement: oneOf(AGREEMENTS, { description: 'What the totals say together; nothing agrees before something was compared' }),
      differences: Type.Array(Type.Object({ book: Type.String(), expected: Vnd, found: Vnd })),
    }),
  },
  { title: 'CycleOverview' },
)

const Reason = Type.Object(
  {
    code: Type.String(),
    article: Type.String(),
    fact: Type.Optional(Type.String()),
    benefit: Type.Optional(Type.String()),
    text: Bilingual,
  },
  { title: 'EntitlementReason' },
)

const entitlement = {
  id: Uuid,
  cycleId: Uuid,
  month: Month,
  groupId: Uuid,
  groupName: Type.String(),
  communeId: Uuid,
  communeName: Type.String(),
  districtId: orNull(Uuid),
  state: EntitlementStates,
  amount: Vnd,
  potential: Vnd,
  payeeNames: Type.Array(Type.String()),
  hold: orNull(HoldShown),
}
export const EntitlementShown = Type.Object({ ...entitlement, reasons: Type.Array(Reason) }, { title: 'Entitlement' })

const Disbursement = Type.Object(
  {
    id: Uuid,
    reference: Type.String(),
    orderNumber: Type.Integer(),
    payeeName: Type.String(),
    bankName: orNull(Type.String()),
    accountLast4: orNull(Type.String()),
    amount: Vnd,
    state: DisbursementStates,
    answeredOn: orNull(Day),
    answerReason: orNull(Type.String()),
    fileName: orNull(Type.String()),
  },
  { title: 'Disbursement' },
)

export const EventKinds = Type.Unsafe<CycleEventKind>({ type: 'string' })

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
          payeeId: orNull(Uuid),
          payeeName: Type.String(),
          amount: Vnd,
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
    provision: Type.Object({
      id: Uuid,
      code: Type.String(),
      version: Type.Integer(),
      act: Type.String(),
      title: Bilingual,
      outside: orNull(Bilingual),
    }),
    confirmation: orNull(
      Type.Object({
        id: Uuid,
        state: oneOf(['approved', 'returned'] as const),
        reason: orNull(Type.String()),
        by: Named,
        at: Instant,
      }),
    ),
    disbursements: Type.Array(Disbursement),
    released: orNull(Type.Object({ amount: Vnd, code: Type.String(), reason: orNull(Type.String()) })),
    ledger: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        kind: Type.String(),
        on: Day,
        description: Type.String(),
        account: Type.String(),
        amount: Vnd,
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
