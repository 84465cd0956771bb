import { type AuditRecord, recordAudit } from '../../audit/service.ts'
import { type Actor, authorise, isSystemActor, type NotAllowed, type Permission } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitPath } from '../../units/service.ts'
import type { PaymentCycle } from './cycle.ts'
import type { CycleEventKind } from './cycle-event.ts'
import { allows, type CycleMoveName, getMove } from './cycle-state.ts'
import { findCycle, insertCycleEvent, lockCycles } from './cycle-store.ts'
import type { CycleUnknown, NotInState } from './refusal.ts'

/** The context of a use case: the platform and the actor. */
export interface Acting {
  readonly platform: Platform
  readonly actor: Actor
}

/** Authorises the actor for a unit today. */
export async function mayAt(
  database: Database,
  { platform, actor }: Acting,
  at: { readonly permission: Permission; readonly unitId: string; readonly below?: string },
): Promise<Result<void, NotAllowed>> {
  if (isSystemActor(actor)) return accept(undefined)
  const on = platform.clock.today()
  const path = await unitPath(database, at.unitId, on)
  return authorise(actor, at.permission, { unitPath: at.below === undefined ? path : [...path, at.below], on })
}

/**
 * Runs one move of a cycle: authorises the actor and checks the state, locks the cycle and checks both again, and runs the
 * act in one transaction, which a refusal rolls back. Whoever may not is refused without waiting for the lock.
 */
export const moveCycle = <Value, Refusal>(
  acting: Acting,
  { cycleId, ...asked }: Pick<MoveAsked, 'cycleId' | 'move' | 'later'>,
  act: (transaction: Transaction, cycle: PaymentCycle) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotAllowed | CycleUnknown | NotInState>> =>
  moveTogether<Value, Refusal>(acting, { ...asked, cycleIds: [cycleId] }, (transaction, [cycle]) => act(transaction, cycle))

/** Several cycles, the one that leads the others first. */
export type CyclesTogether = readonly [PaymentCycle, ...PaymentCycle[]]

interface MovesAsked extends Pick<MoveAsked, 'move' | 'later'> {
  readonly cycleIds: readonly [string, ...string[]]
}

/** The same of several cycles in one transaction: each must be open to it. */
export function moveTogether<Value, Refusal>(
  acting: Acting,
  { cycleIds, move, later }: MovesAsked,
  act: (transaction: Transaction, cycles: CyclesTogether) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotAllowed | CycleUnknown | NotInState>> {
  type Outcome = Result<Value, Refusal | NotAllowed | CycleUnknown | NotInState>
  return allOrNothing(acting.platform.database, async (transaction): Promise<Outcome> => {
    for (const cycleId of cycleIds) {
      const seen = await openTo(transaction, acting, { cycleId, cycle: await findCycle(transaction, cycleId), move, later })
      if (!seen.ok) return seen
    }
    const locked = await lockCycles(transaction, cycleIds)
    const cycles: PaymentCycle[] = []
    for (const cycleId of cycleIds) {
      const open = await openTo(transaction, acting, { cycleId, cycle: locked.get(cycleId), move, later })
      if (!open.ok) return open
      cycles.push(open.value)
    }
    const [first, ...others] = cycles
    assert(first !== undefined, 'a move is of one cycle at least')
    return act(transaction, [first, ...others])
  })
}

interface MoveAsked {
  readonly cycleId: string
  readonly cycle: PaymentCycle | undefined
  readonly move: CycleMoveName
  /** What the same act is of a cycle that has gone further. */
  readonly later?: CycleMoveName | undefined
  /** The unit to authorise for, when it is not the province. */
  readonly place?: { readonly unitId: string; readonly below: string } | undefined
}

/** Checks permission and state. */
export async function openTo(
  database: Database,
  acting: Acting,
  { cycleId, cycle, move: first, later, place }: MoveAsked,
): Promise<Result<PaymentCycle, NotAllowed | CycleUnknown | NotInState>> {
  if (cycle === undefined) return refuse({ kind: 'cycle-unknown', cycleId })
  const move = later !== undefined && allows(later, cycle.state) ? later : first
  const may = await mayAt(database, acting, { permission: getMove(move).permission, unitId: cycle.provinceId, ...place })
  if (!may.ok) return may
  return allows(move, cycle.state) ? accept(cycle) : refuse({ kind: 'cycle-not-in-state', cycleId, move, state: cycle.state })
}

/** An act on a cycle, for its history and for the audit trail. */
export interface Act {
  readonly cycleId: string
  readonly kind: CycleEventKind
  readonly reason?: string | undefined
  readonly detail?: Readonly<Record<string, unknown>>
  /** Fields in which the audit record differs from the cycle's event. */
  readonly audit?: Partial<Pick<AuditRecord, 'action' | 'before' | 'after' | 'reason'>>
}

/**
 * Appends an act to the cycle's history and to the audit trail. Call it last in the transaction: the head of the audit
 * chain is locked from here to the commit.
 */
export async function recordAct(transaction: Transaction, { platform, actor }: Acting, act: Act): Promise<void> {
  const { cycleId, kind, reason, detail = {}, audit = {} } = act
  const event = { id: platform.newId(), cycleId, kind, by: actor.userId, at: platform.clock.now(), reason, detail }
  await insertCycleEvent(transaction, event)
  const subject = { kind: 'payment-cycle', id: cycleId }
  await recordAudit(transaction, actor, { action: `payments.${kind}`, subject, after: detail, reason, ...audit })
}

/** @returns the tidied text, or undefined when it is empty */
export const words = (text: string | undefined): string | undefined => {
  const tidied = tidy(text ?? '')
  return tidied === '' ? undefined : tidied
}
