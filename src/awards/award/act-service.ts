import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { type Award, type AwardMoveName, type AwardProposal, getAwardMove, isDecided, isOpen } from './award.ts'
import { findAward, insertEvent, listProposals, lockAward } from './store.ts'

/** The context of a use case: the platform and the actor. */
export interface Acting {
  readonly platform: Platform
  readonly actor: Actor
}

/** An award and its proposals, the latest first. `current` is the one that is open, or else the latest that was decided. */
export interface AwardInHand {
  readonly award: Award
  readonly current: AwardProposal
  readonly proposals: readonly AwardProposal[]
}

export const findCurrent = (proposals: readonly AwardProposal[]): AwardProposal | undefined =>
  proposals.find(({ state }) => isOpen(state)) ?? proposals.find(({ state }) => isDecided(state))

interface Moving {
  readonly roundId: string
  readonly move: Exclude<AwardMoveName, 'draw-up'>
}

type NotMoved =
  | NotAllowed
  | { readonly kind: 'award-unknown'; readonly roundId: string }
  | {
      readonly kind: 'award-not-in-state'
      readonly move: AwardMoveName
      readonly state: AwardProposal['state'] | 'none'
    }

/**
 * Runs one move of an award in a transaction that a refusal rolls back. Whoever may not, or comes at the wrong time, is refused
 * before anything is locked.
 */
export function moveAward<Value, Refusal>(
  acting: Acting,
  { roundId, move }: Moving,
  act: (transaction: Transaction, hand: AwardInHand) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotMoved>> {
  type Outcome = Result<Value, Refusal | NotMoved>
  const may = holdsAnywhere(acting.actor, getAwardMove(move).permission, acting.platform.clock.today())
  if (!may.ok) return Promise.resolve(may)
  return allOrNothing(acting.platform.database, async (transaction): Promise<Outcome> => {
    for (const take of [findAward, lockAward]) {
      const open = await openTo(transaction, acting, { roundId, move, award: await take(transaction, roundId) })
      if (!open.ok) return open
      if (take === lockAward) return act(transaction, open.value)
    }
    return refuse({ kind: 'award-unknown', roundId })
  })
}

async function openTo(
  database: Database,
  { platform, actor }: Acting,
  { roundId, move, award }: Moving & { readonly award: Award | undefined },
): Promise<Result<AwardInHand, NotMoved>> {
  if (award === undefined) return refuse({ kind: 'award-unknown', roundId })
  const { permission, from } = getAwardMove(move)
  const may = await authoriseFor({ ...platform, database }, actor, { permission, unitId: award.provinceId })
  if (!may.ok) return may
  const proposals = await listProposals(database, [award.roundId])
  const current = findCurrent(proposals)
  if (current === undefined || !from.includes(current.state))
    return refuse({ kind: 'award-not-in-state', move, state: current?.state ?? 'none' })
  return accept({ award, current, proposals })
}

/** An act on an award, for its history and for the audit trail. */
export interface AwardAct {
  readonly award: Pick<Award, 'roundId'>
  readonly kind: string
  readonly reason?: string | undefined
  readonly detail: Readonly<Record<string, unknown>>
}

/** Records an act. Call it last in the transaction: the head of the audit chain is locked from here to the commit. */
export async function recordAwardAct(
  transaction: Transaction,
  { platform, actor }: Acting,
  { award, kind, reason, detail }: AwardAct,
): Promise<void> {
  const event = { id: platform.newId(), roundId: award.roundId, kind, reason: reason ?? null, detail }
  await insertEvent(transaction, { ...event, by: actor.userId, byName: actor.name, at: platform.clock.now() })
  const subject = { kind: 'award', id: award.roundId }
  await recordAudit(transaction, actor, { action: `awards.${kind}`, subject, after: detail, reason })
}
