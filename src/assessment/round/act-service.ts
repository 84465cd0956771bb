import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import type { RoundNotInState, RoundUnknown } from './refusal.ts'
import { getRoundMove, ROUND_MOVES, type Round, type RoundMoveName } from './round.ts'
import { findRound, insertRoundEvent, lockRound, shareRound } from './round-store.ts'

/** The context of a use case: the platform and the actor. */
export interface Acting {
  readonly platform: Platform
  readonly actor: Actor
}

interface Moving {
  readonly roundId: string
  readonly move: RoundMoveName
  /** The unit that the move is of; without one, the round’s province. */
  readonly unitId?: string | undefined
}

/**
 * Runs one move of a round in a transaction that a refusal rolls back. Whoever may not, or comes at the wrong time, is refused
 * before anything is locked; a move of one unit shares the round with those of others.
 */
export function moveRound<Value, Refusal>(
  acting: Acting,
  asked: Moving,
  act: (transaction: Transaction, round: Round) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotAllowed | RoundUnknown | RoundNotInState>> {
  type Outcome = Result<Value, Refusal | NotAllowed | RoundUnknown | RoundNotInState>
  return allOrNothing(acting.platform.database, async (transaction): Promise<Outcome> => {
    const seen = await openTo(transaction, acting, { ...asked, round: await findRound(transaction, asked.roundId) })
    if (!seen.ok) return seen
    const hold = asked.unitId === undefined ? lockRound : shareRound
    const held = await openTo(transaction, acting, { ...asked, round: await hold(transaction, asked.roundId) })
    return held.ok ? act(transaction, held.value) : held
  })
}

async function openTo(
  database: Database,
  { platform, actor }: Acting,
  { roundId, move, unitId, round }: Moving & { readonly round: Round | undefined },
): Promise<Result<Round, NotAllowed | RoundUnknown | RoundNotInState>> {
  const { permission, from } = getRoundMove(move)
  const anywhere = holdsAnywhere(actor, permission, platform.clock.today())
  if (!anywhere.ok) return anywhere
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const may = await authoriseFor({ ...platform, database }, actor, { permission, unitId: unitId ?? round.provinceId })
  if (!may.ok) return may
  return from.includes(round.state) ? accept(round) : refuse({ kind: 'round-not-in-state', roundId, move, state: round.state })
}

/**
 * What the actor may do with a round in its state: what the screen draws its buttons from. Moves of one unit are told with its sheet.
 *
 * @param among those that are asked for; without them every move of the round itself
 */
export async function listMoves(
  { platform, actor }: Acting,
  round: Round,
  among: readonly RoundMoveName[] = Object.keys(ROUND_MOVES) as RoundMoveName[],
): Promise<RoundMoveName[]> {
  const held = new Map<string, boolean>()
  const moves: RoundMoveName[] = []
  for (const move of among) {
    const { from, permission, unitIn } = getRoundMove(move)
    if (unitIn !== undefined || !from.includes(round.state)) continue
    const may = held.get(permission) ?? (await authoriseFor(platform, actor, { permission, unitId: round.provinceId })).ok
    held.set(permission, may)
    if (may) moves.push(move)
  }
  return moves
}

/** An act on a round, for its history and for the audit trail. */
export interface RoundAct {
  readonly roundId: string
  readonly unitId?: string | undefined
  readonly kind: string
  /** Not to be read by the units. */
  readonly isForJudges?: boolean
  readonly reason?: string | undefined
  readonly before?: object
  readonly detail: Readonly<Record<string, unknown>>
}

/** Records an act. Call it last in the transaction: the head of the audit chain is locked from here to the commit. */
export async function recordRoundAct(
  transaction: Transaction,
  { platform, actor }: Acting,
  { roundId, unitId, kind, isForJudges = false, reason, before, detail }: RoundAct,
): Promise<void> {
  const event = { id: platform.newId(), roundId, unitId: unitId ?? null, kind, reason: reason ?? null, detail }
  await insertRoundEvent(transaction, { ...event, isForJudges, by: actor.userId, byName: actor.name, at: platform.clock.now() })
  await recordAudit(transaction, actor, {
    action: `assessment.${kind}`,
    subject: { kind: 'assessment-round', id: roundId },
    ...(before !== undefined && { before }),
    after: { ...(unitId !== undefined && { unitId }), ...detail },
    reason,
  })
}
