import { budgetEntryText } from '../../budget/index.ts'
import { releaseBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotEnded } from '../cycle/refusal.ts'
import { listWaiting, type WaitingPayee } from '../disbursement/order-store.ts'
import { recordYes, sayYes } from '../thresholds/further-approval-service.ts'
import {
  type DecisionNamed,
  decideEndings,
  type EndedSum,
  type Ending,
  endedSums,
  findEndings,
  insertEndings,
  insertReleases,
} from './ending-store.ts'

/** One sum that is owed. */
export interface OwedSum {
  readonly entitlementId: string
  readonly payeeKey: string
}

export interface ProposeEnding {
  readonly cycleId: string
  readonly sums: readonly OwedSum[]
  readonly decision: DecisionNamed
  readonly reason: string
}

/** Proposes that sums which are owed are not paid any more, by a decision of the province. Nothing changes until it is confirmed. */
export function proposeEnding(
  platform: Platform,
  actor: Actor,
  given: ProposeEnding,
): Promise<Result<{ readonly endingIds: readonly string[]; readonly amount: Vnd }, NotEnded>> {
  const acting = { platform, actor }
  const { cycleId, decision } = given
  return moveCycle(acting, { cycleId, move: 'propose-ending' }, async (transaction, cycle) => {
    const reason = words(given.reason)
    const number = words(decision.number)
    if (reason === undefined) return refuse<NotEnded>({ kind: 'reason-missing' })
    if (number === undefined) return refuse<NotEnded>({ kind: 'decision-missing' })
    const owed = await findOwed(transaction, { platform, cycle }, given.sums)
    if (!owed.ok) return owed
    const sums = owed.value.map((sum) => ({ ...sum, endingId: platform.newId() }))
    const by = { by: actor.userId, at: platform.clock.now() }
    const written = await insertEndings(transaction, { cycleId, sums, decision: { ...decision, number }, reason, ...by })
    if (written < sums.length)
      return refuse<NotEnded>({ kind: 'ending-proposed-already', entitlementId: sums[0]?.entitlementId ?? '' })
    const endingIds = sums.map(({ endingId }) => endingId)
    const amount = sumVnd(sums.map((sum) => sum.amount))
    const detail = { endingIds, amount, sums: sums.map(toTrail), decision: { ...decision, number } }
    await recordAct(transaction, acting, { cycleId, kind: 'ending-proposed', reason, detail })
    return accept({ endingIds, amount })
  })
}

const toTrail = ({ groupId, amount }: Pick<WaitingPayee, 'groupId' | 'amount'>) => ({ groupId, amount })

async function findOwed(
  transaction: Transaction,
  { platform, cycle }: { readonly platform: Platform; readonly cycle: PaymentCycle },
  sums: readonly OwedSum[],
): Promise<Result<WaitingPayee[], NotEnded>> {
  const waiting = await listWaiting(transaction, cycle, platform.clock.today())
  const bySum = Map.groupBy(waiting, keyOf)
  const keys = new Set(sums.map(keyOf))
  const missing = sums.find((sum) => !bySum.has(keyOf(sum)))
  if (missing !== undefined) return refuse({ kind: 'not-owed', entitlementId: missing.entitlementId })
  return accept([...keys].flatMap((key) => bySum.get(key) ?? []))
}

const keyOf = ({ entitlementId, payeeKey }: OwedSum): string => `${entitlementId} ${payeeKey}`

export interface DecideEnding {
  readonly cycleId: string
  readonly endingIds: readonly string[]
  readonly outcome: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

export interface EndingDecided {
  readonly ended: number
  readonly amount: Vnd
  /** How many more people have to say yes before they are ended. */
  readonly stillNeeded: number
}

/**
 * Confirms or declines, by a second person, that sums are not paid any more. A confirmed one is owed no more: its expense is
 * reversed and its budget released. All or none. Where what the decision ends needs more people, the last of them ends it.
 */
export function decideEnding(platform: Platform, actor: Actor, given: DecideEnding): Promise<Result<EndingDecided, NotEnded>> {
  const acting = { platform, actor }
  const { cycleId, outcome } = given
  return moveCycle(acting, { cycleId, move: 'decide-ending' }, async (transaction, cycle) => {
    const reason = words(given.reason)
    if (outcome === 'declined' && reason === undefined) return refuse<NotEnded>({ kind: 'reason-missing' })
    const found = await findToDecide(transaction, actor, given)
    if (!found.ok) return found
    const endings = found.value
    const ids = endings.map(({ id }) => id)
    const decided = { ids, outcome, reason, by: actor.userId, at: platform.clock.now() }
    const amount = sumVnd(endings.map((ending) => ending.amount))
    const detail = { endingIds: ids, amount, sums: endings.map(toTrail) }
    if (outcome === 'declined') {
      await decideEndings(transaction, decided)
      await recordAct(transaction, acting, { cycleId, kind: 'ending-declined', reason, detail })
      return accept({ ended: 0, amount, stillNeeded: 0 })
    }
    const owed = await stillOwed(transaction, { platform, cycle }, endings)
    if (!owed.ok) return owed
    const yes = await sayYes(transaction, acting, { cycleId, act: 'ending', subjectIds: ids })
    if (!yes.ok) return yes
    if (yes.value > 0) {
      await recordYes(transaction, acting, { cycleId, amount, stillNeeded: yes.value, detail })
      return accept({ ended: 0, amount, stillNeeded: yes.value })
    }
    await decideEndings(transaction, decided)
    await end(transaction, acting, { cycle, ended: owed.value })
    await recordAct(transaction, acting, { cycleId, kind: 'ended', reason, detail })
    return accept({ ended: ids.length, amount, stillNeeded: 0 })
  })
}

async function findToDecide(
  transaction: Transaction,
  actor: Actor,
  { cycleId, endingIds }: DecideEnding,
): Promise<Result<Ending[], NotEnded>> {
  const endings = await findEndings(transaction, cycleId, endingIds)
  for (const endingId of new Set(endingIds)) {
    const ending = endings.find(({ id }) => id === endingId)
    if (ending === undefined) return refuse({ kind: 'ending-unknown', endingId })
    if (ending.outcome !== null) return refuse({ kind: 'ending-decided-already', endingId, outcome: ending.outcome })
    if (await isOneHuman(transaction, actor.userId, [ending.proposedBy])) return refuse({ kind: 'ending-by-proposer', endingId })
  }
  return accept(endings)
}

async function stillOwed(
  transaction: Transaction,
  { platform, cycle }: { readonly platform: Platform; readonly cycle: PaymentCycle },
  endings: readonly Ending[],
): Promise<Result<EndedSum[], NotEnded>> {
  const waiting = await listWaiting(transaction, cycle, platform.clock.today())
  const ended: EndedSum[] = []
  for (const ending of endings) {
    const owed = waiting.find(
      (sum) => keyOf(sum) === keyOf(ending) && sum.firstLineId === ending.lineId && sum.amount === ending.amount,
    )
    if (owed === undefined) return refuse({ kind: 'not-owed', entitlementId: ending.entitlementId })
    ended.push({ ending, owed })
  }
  return accept(ended)
}

async function end(
  transaction: Transaction,
  acting: Acting,
  { cycle, ended }: { readonly cycle: PaymentCycle; readonly ended: readonly EndedSum[] },
): Promise<void> {
  const { platform, actor } = acting
  await insertReleases(transaction, cycle.id, ended)
  // The budget of what the bank returned was released when it came back.
  const setAside = ended.filter(({ owed }) => owed.returnedBecause === null).map(({ owed }) => owed)
  for (const [lineId, sums] of Map.groupBy(setAside, (owed) => owed.lineId)) {
    const amount = sumVnd(sums.map((sum) => sum.amount))
    const reason = `${budgetEntryText.release.vi} ${formatMonth(cycle.month)}`
    const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
    const released = await releaseBudget(transaction, use)
    assert(released.ok, 'what is owed was set aside')
  }
  const namedBy = ({ ending: { decision } }: EndedSum): string => `${decision.number} ${formatDay(decision.date)}`
  for (const [named, sums] of Map.groupBy(ended, namedBy)) {
    const ids = sums.map(({ ending }) => ending.id)
    const description = entryText.released(cycle.provisionCode, formatMonth(cycle.month), named)
    await bookAct(transaction, acting, { kind: 'released', cycleId: cycle.id, description, sums: endedSums(cycle.id, ids) })
  }
}
