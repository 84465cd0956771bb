import { Type } from 'typebox'
import { LENSES, type Lens } from '../../units/index.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES, CYCLE_STATES, type CycleMoveName } from '../cycle/cycle-state.ts'

export const oneOf = <Value extends string>(values: readonly Value[]) => Type.Unsafe<Value>({ type: 'string', enum: [...values] })
export const OrNone = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])
export const Uuid = Type.String({ format: 'uuid' })
export const Id = Type.Object({ id: Uuid })
export const MonthText = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' })
export const Bilingual = Type.Object({ vi: Type.String(), en: Type.String() })
export const Amount = Type.Integer({ description: 'Whole đồng' })
export const Instant = Type.String({ format: 'date-time' })
export const Day = Type.String({ format: 'date' })
export const Words = Type.String({ minLength: 1, maxLength: 2000 })
export const EntitlementStates = oneOf(['entitled', 'not-entitled', 'held'] as const)
export const DisbursementStates = oneOf(['sent', 'settled', 'rejected'] as const)
export const Named = Type.Object({ id: Uuid, name: Type.String() })
export const Moves = oneOf(Object.keys(CYCLE_MOVES) as CycleMoveName[])

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

export const LensQuery = {
  lens: Type.Optional(
    Type.Unsafe<Lens>({
      type: 'string',
      enum: [...LENSES],
      description: 'By the units it was computed on, or by those of today',
    }),
  ),
}
