import type { Actor } from '../../../identity/index.ts'
import { accountsOfHuman, listHolders } from '../../../identity/service.ts'
import { assert } from '../../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { listConflicts } from '../../appraisal/assignment-store.ts'
import { type Acting, recordRoundAct } from '../../round/act-service.ts'
import { hasChosenMethod } from '../../round/results-seen-store.ts'
import { seatsOn } from '../council.ts'
import { type MatterKind, ruleOn } from '../council-rule.ts'
import { listRules } from '../council-store.ts'
import type { MotionNotOpened, NotCounted } from '../refusal.ts'
import { tally } from '../tally.ts'
import { inOrder, readBox, writeBox } from './ballot-box.ts'
import { insertBox, insertMotion, openBox, updateCounted } from './motion-store.ts'
import {
  type AgendaItem,
  type CountedMotion,
  carryingOptions,
  type Motion,
  type MotionRule,
  matterOf,
  needsMethod,
  optionsOf,
  type Sitting,
  unitsOf,
} from './sitting.ts'
import { computeStanding, type Floor, moveSitting, readFloor } from './sitting-move-service.ts'
import { insertRecusal, listItems } from './sitting-store.ts'

interface OfItem {
  readonly sittingId: string
  readonly itemId: string
}

/** Puts an item to the vote. Whoever holds a role in a unit that it names is recused first; then there must be a quorum. */
export function openMotion(
  platform: Platform,
  actor: Actor,
  { sittingId, itemId }: OfItem,
): Promise<Result<Motion, MotionNotOpened>> {
  const acting = { platform, actor }
  const moving = { sittingId, move: 'convene', in: ['opened'] } as const
  return moveSitting<Motion, MotionNotOpened>(acting, moving, async (transaction, { sitting }) => {
    const item = (await listItems(transaction, sittingId)).find(({ id }) => id === itemId)
    if (item === undefined) return refuse({ kind: 'item-unknown', sittingId })
    const before = await readFloor(transaction, sitting)
    const free = await checkFree(transaction, { sitting, item, floor: before })
    if (!free.ok) return free
    const { proposal, rule } = free.value
    const { roundId } = sitting
    await recuseConcerned(transaction, acting, { floor: before, itemId, roundId, unitIds: unitsOf(proposal) })
    const { isQuorate, present, needed } = computeStanding(await readFloor(transaction, sitting), { itemId, rule })
    if (!isQuorate) return refuse({ kind: 'quorum-broken', sittingId, present, needed })
    const at = platform.clock.now()
    const motion = { id: platform.newId(), itemId, proposal, options: optionsOf(proposal), rule }
    await insertMotion(transaction, { ...motion, sittingId, roundId: sitting.roundId, by: actor.userId, at })
    if (rule.isSecret) await insertBox(transaction, motion.id, platform.keyring.seal(writeBox([], motion.options)))
    const detail = { sittingId, motionId: motion.id, matter: proposal.kind, present, isSecret: rule.isSecret }
    await recordRoundAct(transaction, acting, { roundId: sitting.roundId, kind: 'motion-opened', detail })
    return accept({ ...motion, openedAt: at.toISOString(), countedAt: null, tally: null })
  })
}

interface Free {
  readonly sitting: Sitting
  readonly item: AgendaItem
  readonly floor: Floor
}

/** Whether the item may be put to the vote at all, and by which rule. */
async function checkFree(
  transaction: Transaction,
  { sitting: { id: sittingId, roundId, councilId }, item: { id: itemId, proposal }, floor: { motions, on } }: Free,
): Promise<Result<{ proposal: NonNullable<AgendaItem['proposal']>; rule: MotionRule }, MotionNotOpened>> {
  if (proposal === null) return refuse({ kind: 'proposal-doubtful', sittingId, because: 'nothing-proposed', doubts: [] })
  const open = motions.find((one) => one.tally === null)
  if (open !== undefined) return refuse({ kind: 'motion-still-open', sittingId, motionId: open.id })
  if (motions.some((one) => one.itemId === itemId && one.tally?.result.outcome === 'carried'))
    return refuse({ kind: 'item-already-decided', sittingId })
  const matter: MatterKind = proposal.kind
  const isChosen = await hasChosenMethod(transaction, roundId)
  if (matter === 'method' && isChosen) return refuse({ kind: 'method-already-chosen', sittingId })
  if (needsMethod(matter) && !isChosen) return refuse({ kind: 'method-not-chosen', sittingId })
  const cited = ruleOn(await listRules(transaction, councilId), matter, on)
  if (cited === undefined) return refuse({ kind: 'rule-missing', sittingId, matter })
  const { rule, citation, isIllustrative } = cited
  return accept({ proposal, rule: { ...rule, citation, isIllustrative } })
}

interface Concerned {
  readonly floor: Floor
  readonly itemId: string
  readonly roundId: string
  readonly unitIds: readonly string[]
}

/** Members who hold a role in a unit that is decided about, or declared a conflict of interest in it, do not take part. */
async function recuseConcerned(
  transaction: Transaction,
  { platform, actor }: Acting,
  { floor: { members, on }, itemId, roundId, unitIds }: Concerned,
): Promise<void> {
  if (unitIds.length === 0) return
  const holders = new Set((await listHolders(transaction, { unitIds, on: platform.clock.today() })).map(({ id }) => id))
  const conflicts = (await listConflicts(transaction, roundId)).filter(({ unitId }) => unitIds.includes(unitId))
  for (const { id: memberId, userId } of seatsOn(members, on)) {
    const accounts = await accountsOfHuman(transaction, userId)
    const conflict = conflicts.find(({ personId }) => accounts.includes(personId))
    if (conflict === undefined && !accounts.some((one) => holders.has(one))) continue
    const reason = conflict?.reason ?? 'Giữ vai trò tại đơn vị được xem xét.'
    await insertRecusal(transaction, { itemId, memberId, reason, isFound: true, by: actor.userId, at: platform.clock.now() })
  }
}

interface OfMotion {
  readonly sittingId: string
  readonly motionId: string
}

/** Counts a motion and ends it. Where the quorum broke meanwhile nothing is carried, and that is what is noted. */
export function countMotion(
  platform: Platform,
  actor: Actor,
  { sittingId, motionId }: OfMotion,
): Promise<Result<Motion, NotCounted>> {
  const acting = { platform, actor }
  const moving = { sittingId, move: 'convene', in: ['opened'] } as const
  return moveSitting<Motion, NotCounted>(acting, moving, async (transaction, { sitting }) => {
    const floor = await readFloor(transaction, sitting)
    const motion = floor.motions.find(({ id }) => id === motionId)
    if (motion === undefined) return refuse({ kind: 'motion-unknown', sittingId })
    if (motion.tally !== null) return refuse({ kind: 'motion-counted', sittingId, motionId })
    const choices = motion.rule.isSecret
      ? await takeBallots(transaction, platform, { floor, motion })
      : floor.votes.filter((one) => one.motionId === motionId).map(({ choice }) => choice)
    const counted = countChoices(floor, motion, choices)
    const { result } = counted
    const matter = result.outcome === 'carried' ? matterOf(motion.proposal, result.option) : undefined
    const at = platform.clock.now()
    await updateCounted(transaction, { id: motionId, tally: counted, matter, by: actor.userId, at })
    const { seats, recused, present } = counted
    const option = result.outcome === 'carried' ? result.option : null
    const detail = { sittingId, motionId, outcome: result.outcome, option, cast: choices.length, present, seats, recused }
    await recordRoundAct(transaction, acting, { roundId: sitting.roundId, kind: 'motion-counted', detail })
    return accept({ ...motion, countedAt: at.toISOString(), tally: counted })
  })
}

function countChoices(floor: Floor, motion: Motion, choices: readonly string[]): CountedMotion {
  const standing = computeStanding(floor, { ...motion, motion })
  const votes = Object.fromEntries(motion.options.map((option) => [option, choices.filter((one) => one === option).length]))
  const { seats, recused, present } = standing
  return {
    result: tally(motion.rule, { ...standing, votes, mayCarry: carryingOptions(motion.proposal) }),
    votes,
    seats,
    recused,
    present,
  }
}

/** Opens the box: as many ballots as voters, in the order of their receipts. */
async function takeBallots(
  transaction: Transaction,
  { keyring }: Platform,
  { floor, motion }: { readonly floor: Floor; readonly motion: Motion },
): Promise<string[]> {
  const held = floor.boxes.find(({ motionId }) => motionId === motion.id)
  assert(held !== undefined && held.box !== null, 'a secret motion that is open has a box')
  const ballots = inOrder(readBox(keyring.open(held.box), motion.options))
  assert(ballots.length === held.voters.length, 'a box holds as many ballots as have voted')
  await openBox(transaction, motion.id, ballots)
  return ballots.map(({ choice }) => choice)
}
