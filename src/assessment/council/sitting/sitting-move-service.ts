import { recordAudit } from '../../../audit/service.ts'
import { holdsAnywhere } from '../../../identity/index.ts'
import { accountsOfHuman } from '../../../identity/service.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import { type Acting, moveRound } from '../../round/act-service.ts'
import type { OfMove } from '../../round/refusal.ts'
import { ROUND_MOVES, type Round } from '../../round/round.ts'
import { type CouncilMember, seatsOn, substitutesOf } from '../council.ts'
import { listMembers } from '../council-store.ts'
import type { SittingNotRead } from '../refusal.ts'
import { type Attendance, hasQuorum, quorumOf } from '../tally.ts'
import { listBoxes, listMotions, listVotes } from './motion-store.ts'
import {
  dayOfSitting,
  type Motion,
  type MotionRule,
  presenceOf,
  type Sitting,
  type SittingState,
  votingSeats,
} from './sitting.ts'
import { findSitting, listAttendance, listRecusals, lockSitting } from './sitting-store.ts'

export interface HeldSitting {
  readonly sitting: Sitting
  readonly round: Round
}

interface MovingSitting {
  readonly sittingId: string
  readonly move: 'convene' | 'vote'
  readonly in: readonly SittingState[]
}

type OfSittingMove = OfMove | SittingNotRead | { kind: 'sitting-not-in-state'; sittingId: string; state: SittingState }

/** Runs something in a sitting: with the round and the sitting locked, so that the quorum that was looked at is the quorum that counts. */
export async function moveSitting<Value, Refusal>(
  acting: Acting,
  { sittingId, move, in: states }: MovingSitting,
  act: (transaction: Transaction, held: HeldSitting) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | OfSittingMove>> {
  const { database, clock } = acting.platform
  const anywhere = holdsAnywhere(acting.actor, ROUND_MOVES[move].permission, clock.today())
  if (!anywhere.ok) return anywhere
  const seen = await findSitting(database, sittingId)
  if (seen === undefined) return refuse({ kind: 'sitting-unknown', sittingId })
  return moveRound<Value, Refusal | OfSittingMove>(acting, { roundId: seen.roundId, move }, async (transaction, round) => {
    const sitting = (await lockSitting(transaction, sittingId)) ?? seen
    return states.includes(sitting.state)
      ? act(transaction, { sitting, round })
      : refuse({ kind: 'sitting-not-in-state', sittingId, state: sitting.state })
  })
}

/** Notes an act in the trail. What was cast in secret is never part of it. */
export const recordSittingAct = (
  transaction: Transaction,
  { actor }: Acting,
  { sittingId, kind, after, reason }: { sittingId: string; kind: string; after: object; reason?: string | undefined },
): Promise<void> =>
  recordAudit(transaction, actor, {
    action: `assessment.${kind}`,
    subject: { kind: 'council-sitting', id: sittingId },
    after,
    reason,
  })

/** Who may vote on something at this moment, and who has. */
export interface Standing extends Attendance {
  readonly seats: number
  readonly voting: readonly string[]
  readonly voters: readonly string[]
  readonly votedAndLeft: number
  readonly needed: number
  readonly isQuorate: boolean
}

/** Everything of a sitting that says how a motion stands. */
export async function readFloor(database: Database, sitting: Sitting) {
  const members = await listMembers(database, sitting.councilId)
  const on = dayOfSitting(sitting)
  return {
    members,
    on,
    seatIds: seatsOn(members, on).map(({ id }) => id),
    events: await listAttendance(database, sitting.id),
    recusals: await listRecusals(database, sitting.id),
    motions: await listMotions(database, sitting.id),
    votes: await listVotes(database, sitting.id),
    boxes: await listBoxes(database, sitting.id),
  }
}
export type Floor = Awaited<ReturnType<typeof readFloor>>

/** How an item stands under its rule; with its motion, who has voted on it. */
export function computeStanding(
  { seatIds, events, recusals, votes, boxes }: Floor,
  { itemId, rule, motion }: { readonly itemId: string; readonly rule: MotionRule; readonly motion?: Motion | undefined },
): Standing {
  const recusedIds = recusals
    .filter((one) => one.itemId === itemId && seatIds.includes(one.memberId))
    .map(({ memberId }) => memberId)
  const voting = votingSeats({ rule, seatIds, events, recusedIds })
  const voters =
    motion === undefined
      ? []
      : rule.isSecret
        ? (boxes.find(({ motionId }) => motionId === motion.id)?.voters ?? [])
        : votes.filter(({ motionId }) => motionId === motion.id).map(({ memberId }) => memberId)
  const attendance = { seats: seatIds.length, recused: recusedIds.length, present: voting.length }
  const votedAndLeft = voters.filter((id) => !voting.includes(id)).length
  const [needed, isQuorate] = [quorumOf(rule, attendance), hasQuorum(rule, attendance)]
  return { ...attendance, voting, voters, votedAndLeft, needed, isQuorate }
}

/** The seat that an account has to do with, and whether it is they who sit in it now: the member, or their substitute. */
export async function findSeatOf(
  database: Database,
  { members, on, events }: Floor,
  userId: string,
): Promise<{ readonly seat: CouncilMember; readonly isSitting: boolean } | undefined> {
  const accounts = await accountsOfHuman(database, userId)
  const there = presenceOf(events)
  for (const seat of seatsOn(members, on)) {
    const isTheirs = accounts.includes(seat.userId)
    const substitute = substitutesOf(members, seat.id, on).find((one) => accounts.includes(one.userId))
    if (!isTheirs && substitute === undefined) continue
    const present = there.get(seat.id)
    return { seat, isSitting: present !== undefined && present.substituteId === (isTheirs ? null : (substitute?.id ?? null)) }
  }
  return undefined
}
