import { findSheetDoubts } from '../../../criteria/index.ts'
import type { Actor } from '../../../identity/index.ts'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/vietnamese-text.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { moveRound, recordRoundAct } from '../../round/act-service.ts'
import { findAsked } from '../../round/asked-service.ts'
import { findRoundUnit } from '../../round/round-store.ts'
import { seatsOn, substitutesOf } from '../council.ts'
import { findCouncil } from '../council-store.ts'
import type { ItemNotAdded, NotCalled, NotRecused, PresenceNotNoted, SittingNotMoved } from '../refusal.ts'
import { type AgendaItem, METHODS, type Proposal, presenceOf, type Sitting } from './sitting.ts'
import { computeStanding, moveSitting, readFloor, recordSittingAct } from './sitting-move-service.ts'
import {
  findSitting,
  insertAttendance,
  insertItem,
  insertRecusal,
  insertSitting,
  listItems,
  updateSittingState,
} from './sitting-store.ts'

export interface CallSitting {
  readonly roundId: string
  readonly councilId: string
  readonly startsAt: Date
  readonly lastsMinutes: number
  readonly place: string
}

/** Calls the Council to a sitting on a round. */
export function callSitting(platform: Platform, actor: Actor, given: CallSitting): Promise<Result<Sitting, NotCalled>> {
  const acting = { platform, actor }
  const { roundId, councilId } = given
  return moveRound<Sitting, NotCalled>(acting, { roundId, move: 'convene' }, async (transaction, round) => {
    const council = await findCouncil(transaction, councilId)
    if (council?.provinceId !== round.provinceId) return refuse({ kind: 'council-unknown', councilId })
    const id = platform.newId()
    const place = tidy(given.place)
    if (place === '') return refuse({ kind: 'council-word-missing', field: 'place' })
    await insertSitting(transaction, { ...given, id, place, by: actor.userId, at: platform.clock.now() })
    const sitting = await findSitting(transaction, id)
    if (sitting === undefined) return refuse({ kind: 'council-unknown', councilId })
    const { number, startsAt } = sitting
    await recordRoundAct(transaction, acting, {
      roundId,
      kind: 'sitting-called',
      detail: { sittingId: id, number, startsAt, place },
    })
    return accept(sitting)
  })
}

export interface AddItem {
  readonly sittingId: string
  readonly title: string
  readonly proposal: Proposal | null
}

/** Puts a point on the agenda, with what is to be decided. */
export function addItem(
  platform: Platform,
  actor: Actor,
  { sittingId, title: given, proposal }: AddItem,
): Promise<Result<AgendaItem, ItemNotAdded>> {
  const acting = { platform, actor }
  const moving = { sittingId, move: 'convene', in: ['called', 'opened'] } as const
  return moveSitting<AgendaItem, ItemNotAdded>(acting, moving, async (transaction, { sitting }) => {
    const checked = proposal === null ? accept(null) : await checkProposal(transaction, sitting, proposal)
    if (!checked.ok) return checked
    const title = tidy(given)
    if (title === '') return refuse({ kind: 'council-word-missing', field: 'title' })
    const item = { id: platform.newId(), title, proposal: checked.value }
    await insertItem(transaction, { ...item, sittingId, by: actor.userId, at: platform.clock.now() })
    await recordSittingAct(transaction, acting, {
      sittingId,
      kind: 'item-added',
      after: { itemId: item.id, title: item.title, matter: proposal?.kind ?? null },
    })
    const position = (await listItems(transaction, sittingId)).length
    return accept({ ...item, position })
  })
}

/** Whether what is proposed can be decided at all: of units and criteria of the round, with a reason. */
async function checkProposal(
  transaction: Transaction,
  { id: sittingId, roundId }: Sitting,
  proposal: Proposal,
): Promise<Result<Proposal, ItemNotAdded>> {
  if (proposal.kind === 'method') {
    const methods = METHODS.filter((one) => proposal.methods.includes(one))
    return methods.length > 1 && methods.length === proposal.methods.length
      ? accept({ ...proposal, methods })
      : refuse({ kind: 'proposal-doubtful', sittingId, because: 'one-choice', doubts: [] })
  }
  if (proposal.kind === 'adopt') return accept(proposal)
  const reason = tidy(proposal.reason)
  if (reason === '') return refuse({ kind: 'round-reason-missing' })
  switch (proposal.kind) {
    case 'appeal':
      break
    case 'exclude': {
      const { unitId } = proposal
      if ((await findRoundUnit(transaction, { roundId, unitId })) === undefined)
        return refuse({ kind: 'unit-not-in-round', roundId, unitId })
      break
    }
    case 'tie': {
      const { unitIds } = proposal
      if (unitIds.length < 2 || new Set(unitIds).size < unitIds.length)
        return refuse({ kind: 'proposal-doubtful', sittingId, because: 'same-unit-twice', doubts: [] })
      for (const unitId of unitIds)
        if ((await findRoundUnit(transaction, { roundId, unitId })) === undefined)
          return refuse({ kind: 'unit-not-in-round', roundId, unitId })
      break
    }
    case 'score': {
      const { unitId, criterion, entry } = proposal
      const asked = await findAsked(transaction, { roundId, unitId, criterion })
      if (!asked.ok) return asked
      const { tree, unit } = asked.value
      const doubts = findSheetDoubts(tree, [{ unit: unitId, block: unit.block, verified: { [criterion]: entry } }])
      if (doubts.length > 0) return refuse({ kind: 'proposal-doubtful', sittingId, because: 'entry', doubts })
    }
  }
  return accept({ ...proposal, reason })
}

/** Opens a sitting, or closes it once nothing is being voted on. */
export function goOnSitting(
  platform: Platform,
  actor: Actor,
  { sittingId, to }: { readonly sittingId: string; readonly to: 'opened' | 'closed' },
): Promise<Result<Sitting, SittingNotMoved>> {
  const acting = { platform, actor }
  const from = to === 'opened' ? 'called' : 'opened'
  return moveSitting<Sitting, SittingNotMoved>(
    acting,
    { sittingId, move: 'convene', in: [from] },
    async (transaction, { sitting }) => {
      const open = (await readFloor(transaction, sitting)).motions.find(({ tally }) => tally === null)
      if (open !== undefined) return refuse({ kind: 'motion-still-open', sittingId, motionId: open.id })
      await updateSittingState(transaction, { id: sittingId, state: to, at: platform.clock.now() })
      const { roundId, number } = sitting
      await recordRoundAct(transaction, acting, { roundId, kind: `sitting-${to}`, detail: { sittingId, number } })
      return accept((await findSitting(transaction, sittingId)) ?? sitting)
    },
  )
}

export interface NotePresence {
  readonly sittingId: string
  readonly memberId: string
  readonly kind: 'arrived' | 'left'
  /** Who sits in the member’s place. */
  readonly substituteId?: string | undefined
}

/** Notes that a member came or left, or that somebody sits in their place: the quorum is known at every moment. */
export function notePresence(
  platform: Platform,
  actor: Actor,
  { sittingId, memberId, kind, ...given }: NotePresence,
): Promise<Result<void, PresenceNotNoted>> {
  const acting = { platform, actor }
  return moveSitting<void, PresenceNotNoted>(
    acting,
    { sittingId, move: 'convene', in: ['opened'] },
    async (transaction, { sitting }) => {
      const { members, on, events } = await readFloor(transaction, sitting)
      if (!seatsOn(members, on).some(({ id }) => id === memberId)) return refuse({ kind: 'council-member-unknown', memberId })
      const substituteId = kind === 'arrived' ? (given.substituteId ?? null) : null
      if (substituteId !== null && !substitutesOf(members, memberId, on).some(({ id }) => id === substituteId))
        return refuse({ kind: 'no-substitute-of-theirs', sittingId, memberId })
      const now = presenceOf(events).get(memberId)
      const isSame = kind === 'left' ? now === undefined : now?.substituteId === substituteId
      if (isSame) return refuse({ kind: 'presence-same', sittingId, memberId })
      const event = { id: platform.newId(), sittingId, memberId, kind, substituteId }
      await insertAttendance(transaction, { ...event, by: actor.userId, byName: actor.name, at: platform.clock.now() })
      await recordSittingAct(transaction, acting, { sittingId, kind: `member-${kind}`, after: { memberId, substituteId } })
      return accept(undefined)
    },
  )
}

export interface RecuseMember {
  readonly sittingId: string
  readonly itemId: string
  readonly memberId: string
  readonly reason: string
}

/** Notes that a member does not take part in an item. Whoever has voted on it is no longer recused. */
export function recuseMember(
  platform: Platform,
  actor: Actor,
  { sittingId, itemId, memberId, ...given }: RecuseMember,
): Promise<Result<void, NotRecused>> {
  const acting = { platform, actor }
  const reason = tidy(given.reason)
  const moving = { sittingId, move: 'convene', in: ['called', 'opened'] } as const
  return moveSitting<void, NotRecused>(acting, moving, async (transaction, { sitting }) => {
    const floor = await readFloor(transaction, sitting)
    if (!floor.seatIds.includes(memberId)) return refuse({ kind: 'council-member-unknown', memberId })
    if (!(await listItems(transaction, sittingId)).some(({ id }) => id === itemId))
      return refuse({ kind: 'item-unknown', sittingId })
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    const motion = floor.motions.find((one) => one.itemId === itemId && one.tally === null)
    if (motion !== undefined && computeStanding(floor, { ...motion, motion }).voters.includes(memberId))
      return refuse({ kind: 'voted-already', sittingId })
    await insertRecusal(transaction, { itemId, memberId, reason, isFound: false, by: actor.userId, at: platform.clock.now() })
    await recordSittingAct(transaction, acting, { sittingId, kind: 'member-recused', after: { itemId, memberId }, reason })
    return accept(undefined)
  })
}
