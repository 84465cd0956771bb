import type { EndedMembership, RegisterEffects } from './register.ts'
import type { RegisterKnown, RegisterPlan } from './register-plan.ts'

/** What a register wrote beside its plan. */
interface Written {
  readonly created: readonly string[]
  readonly ended: readonly EndedMembership[]
  readonly proposedAccounts: readonly string[]
  readonly known: RegisterKnown
}

/** What undoing a register has to turn back, from what was planned and what was known before. */
export function effectsOf(plan: RegisterPlan, { created, ended, proposedAccounts, known }: Written): RegisterEffects {
  const roles = new Map(known.memberships.map(({ id, role }) => [id, role]))
  return {
    established: created,
    begun: plan.memberships.map(({ id }) => id),
    ended: ended.map(({ id, before }) => ({ id, before })),
    corrected: plan.corrected.flatMap(({ id }) => {
      const role = roles.get(id)
      return role === undefined ? [] : [{ id, role }]
    }),
    positions: plan.positions.map(({ id }) => id),
    proposedAccounts,
    recordedPeople: plan.people.map(({ id }) => id),
    completedPeople: plan.completed.map(({ personId }) => personId),
  }
}
