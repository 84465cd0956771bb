import { Type } from 'typebox'
import { Day, Instant, Month, oneOf, orNull, Uuid, Vnd, words } from '../../platform/http/schemas.ts'
import { LENSES, type Lens } from '../../units/index.ts'
import { CYCLE_KINDS, type PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVE_NAMES, CYCLE_STATES } from '../cycle/cycle-state.ts'

export const Words = words(2000)
export const EntitlementStates = oneOf(['entitled', 'not-entitled', 'held'] as const, { title: 'EntitlementState' })
export const DisbursementStates = oneOf(['sent', 'settled', 'rejected'] as const, { title: 'DisbursementState' })
export const Moves = oneOf(CYCLE_MOVE_NAMES, { title: 'CycleMove' })

export const Cycle = Type.Object(
  {
    id: Uuid,
    number: Type.Integer(),
    provisionId: Uuid,
    provisionCode: Type.String(),
    month: Month,
    kind: oneOf(CYCLE_KINDS, { description: 'A month’s own cycle, or one that gives what the closed month left out' }),
    run: Type.Integer(),
    provinceId: Uuid,
    state: oneOf(CYCLE_STATES),
    computations: Type.Integer(),
    submissions: Type.Integer(),
    fingerprint: orNull(Type.String({ description: 'Of what is submitted; an approval carries the one its giver saw' })),
    entitledGroups: orNull(Type.Integer()),
    total: orNull(Vnd),
    approvalsNeeded: orNull(Type.Integer()),
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

export const LensQuery = {
  lens: Type.Optional(
    Type.Unsafe<Lens>({
      type: 'string',
      enum: [...LENSES],
      description: 'By the units it was computed on, or by those of today',
    }),
  ),
}
/** `on`: under the lens `today`, another day whose units it is read on. */
export const OverviewQuery = Type.Object({
  ...LensQuery,
  on: Type.Optional(Day),
})
