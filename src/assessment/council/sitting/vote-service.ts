import type { Actor } from '../../../identity/index.ts'
import { assert } from '../../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Acting } from '../../round/act-service.ts'
import type { NotCast } from '../refusal.ts'
import { readBox, writeBox } from './ballot-box.ts'
import { insertVote, replaceBox } from './motion-store.ts'
import type { Motion, Sitting } from './sitting.ts'
import { computeStanding, type Floor, findSeatOf, moveSitting, readFloor, recordSittingAct } from './sitting-move-service.ts'

export interface CastVote {
  readonly sittingId: string
  readonly motionId: string
  readonly choice: string
}
/** A secret vote brings its own receipt, by chance, which only the voter keeps: sent again, it is the same vote. */
export type CastBallot = CastVote & { readonly receipt: string }

/** Casts an open vote. The same choice again is the same vote. */
export function castVote(platform: Platform, actor: Actor, given: CastVote): Promise<Result<void, NotCast>> {
  const { sittingId, motionId, choice } = given
  return voteInSitting({ platform, actor }, given, async (transaction, { motion, floor, memberId }) => {
    if (motion.rule.isSecret) return refuse({ kind: 'vote-is-secret', sittingId })
    const before = floor.votes.find((one) => one.motionId === motionId && one.memberId === memberId)
    if (before?.choice === choice) return accept(undefined)
    if (before !== undefined) return refuse({ kind: 'voted-already', sittingId })
    const may = checkMayVote(floor, { motion, memberId, sittingId })
    if (!may.ok) return may
    await insertVote(transaction, { motionId, memberId, choice, by: actor.userId, at: platform.clock.now() })
    const after = { motionId, memberId, choice }
    await recordSittingAct(transaction, { platform, actor }, { sittingId, kind: 'voted', after })
    return accept(undefined)
  })
}

/**
 * Casts a secret vote into the sealed box. What is written names who voted and, nowhere beside it, what: the box is sealed anew as a
 * whole, its ballots in the order of their receipts, and the route keeps neither body nor answer.
 */
export function castBallot(platform: Platform, actor: Actor, given: CastBallot): Promise<Result<void, NotCast>> {
  const { sittingId, motionId, choice, receipt } = given
  return voteInSitting({ platform, actor }, given, async (transaction, { motion, floor, memberId }) => {
    if (!motion.rule.isSecret) return refuse({ kind: 'vote-is-open', sittingId })
    const held = floor.boxes.find((one) => one.motionId === motionId)
    assert(held !== undefined && held.box !== null, 'a secret motion that is open has a box')
    const ballots = readBox(platform.keyring.open(held.box), motion.options)
    const same = ballots.find((one) => one.receipt === receipt)
    if (held.voters.includes(memberId))
      return same?.choice === choice ? accept(undefined) : refuse({ kind: 'voted-already', sittingId })
    if (same !== undefined) return refuse({ kind: 'receipt-taken', sittingId })
    const may = checkMayVote(floor, { motion, memberId, sittingId })
    if (!may.ok) return may
    const box = platform.keyring.seal(writeBox([...ballots, { receipt, choice }], motion.options))
    await replaceBox(transaction, { motionId, voters: [...held.voters, memberId], box })
    await recordSittingAct(
      transaction,
      { platform, actor },
      { sittingId, kind: 'voted-in-secret', after: { motionId, memberId } },
    )
    return accept(undefined)
  })
}

interface Voting {
  readonly sitting: Sitting
  readonly motion: Motion
  readonly floor: Floor
  readonly memberId: string
}

function voteInSitting(
  acting: Acting,
  { sittingId, motionId, choice }: CastVote,
  cast: (transaction: Transaction, voting: Voting) => Promise<Result<void, NotCast>>,
): Promise<Result<void, NotCast>> {
  const moving = { sittingId, move: 'vote', in: ['opened'] } as const
  return moveSitting<void, NotCast>(acting, moving, async (transaction, { sitting }) => {
    const floor = await readFloor(transaction, sitting)
    const motion = floor.motions.find(({ id }) => id === motionId)
    if (motion === undefined) return refuse({ kind: 'motion-unknown', sittingId })
    const seat = await findSeatOf(transaction, floor, acting.actor.userId)
    if (seat === undefined) return refuse({ kind: 'no-seat-here', sittingId })
    if (motion.tally !== null) return refuse({ kind: 'motion-counted', sittingId, motionId })
    if (!motion.options.includes(choice)) return refuse({ kind: 'option-unknown', sittingId, choice })
    if (!seat.isSitting) return refuse({ kind: 'not-present', sittingId })
    return cast(transaction, { sitting, motion, floor, memberId: seat.seat.id })
  })
}

/** Whether a seat may vote now: not recused, there under the rule, and with a quorum around it. */
function checkMayVote(
  floor: Floor,
  { motion, memberId, sittingId }: { readonly motion: Motion; readonly memberId: string; readonly sittingId: string },
): Result<void, NotCast> {
  const recusal = floor.recusals.find((one) => one.itemId === motion.itemId && one.memberId === memberId)
  if (recusal !== undefined) return refuse({ kind: 'member-recused', sittingId, reason: recusal.reason })
  const { voting, isQuorate, present, needed } = computeStanding(floor, { ...motion, motion })
  if (!isQuorate) return refuse({ kind: 'quorum-broken', sittingId, present, needed })
  return voting.includes(memberId) ? accept(undefined) : refuse({ kind: 'not-present', sittingId })
}
