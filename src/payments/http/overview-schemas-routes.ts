import { Type } from 'typebox'
import { PAYER_LEVELS } from '../../budget/index.ts'
import type { CycleEventKind } from '../cycle/cycle.ts'
import { CYCLE_STATES } from '../cycle/cycle-state.ts'
import { ORDER_OBSTACLES } from '../cycle/refusal.ts'
import { RAIL } from '../month-view/rail.ts'
import {
  Amount,
  Bilingual,
  Cycle,
  Day,
  DisbursementStates,
  EntitlementStates,
  Instant,
  MonthText,
  Moves,
  Named,
  OrNone,
  oneOf,
  Uuid,
} from './schemas-routes.ts'

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

const placeCount = {
  unitId: Uuid,
  name: Type.String(),
  groups: Type.Integer(),
  entitled: Type.Integer(),
  waiting: Type.Integer(),
  blocked: Type.Integer(),
  amount: Amount,
}

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
    computing: OrNone(
      Type.Object({ jobId: Uuid, by: OrNone(Type.String()) }, { description: 'A computation that runs, and who started it' }),
    ),
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
          fact: OrNone(Type.String()),
          text: Bilingual,
          groups: Type.Integer(),
          amount: Amount,
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
    provision: Type.Object({
      id: Uuid,
      code: Type.String(),
      version: Type.Integer(),
      act: Type.String(),
      title: Bilingual,
      outside: OrNone(Bilingual),
    }),
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
