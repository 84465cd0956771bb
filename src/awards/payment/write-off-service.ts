import { isOneHuman } from '../../identity/service.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Database } from '../../platform/db/database.ts'
import { type Acting, moveAward, recordAwardAct } from '../award/act-service.ts'
import { outstandingOf } from '../award/award.ts'
import { bookAwardAct } from '../award/booking-service.ts'
import { describeAward } from '../award/entry-text.ts'
import { listMoney } from '../award/payment-store.ts'
import type { WriteOffNotDecided, WriteOffNotProposed } from '../award/refusal.ts'
import { decideWriteOffRow, insertWriteOff, listWriteOffs } from '../award/write-off-store.ts'

export interface ProposeWriteOff {
  readonly roundId: string
  readonly unitId: string
  readonly amount: number
  readonly reason: string
}

/** Proposes that a part of what a unit has to return is claimed no more. Nothing changes before another decides. */
export function proposeWriteOff(
  acting: Acting,
  { roundId, unitId, ...given }: ProposeWriteOff,
): Promise<Result<{ readonly id: string }, WriteOffNotProposed>> {
  const { platform, actor } = acting
  type Outcome = { readonly id: string }
  return moveAward<Outcome, WriteOffNotProposed>(acting, { roundId, move: 'propose-write-off' }, async (transaction, hand) => {
    const { award } = hand
    const reason = tidy(given.reason)
    if (reason === '') return refuse({ kind: 'award-reason-missing' })
    const left = await leftOf(transaction, award.roundId, unitId)
    const amount = vnd(given.amount)
    if (amount <= 0 || amount > left) return refuse({ kind: 'award-return-over-claim', left, asked: amount })
    const id = platform.newId()
    const by = { by: actor.userId, at: platform.clock.now() }
    if (!(await insertWriteOff(transaction, { id, roundId: award.roundId, unitId, amount, reason, ...by })))
      return refuse({ kind: 'write-off-proposed-already' })
    await recordAwardAct(transaction, acting, { award, kind: 'write-off-proposed', reason, detail: { unitId, amount } })
    return accept({ id })
  })
}

const leftOf = async (database: Database, roundId: string, unitId: string): Promise<Vnd> => {
  const money = (await listMoney(database, roundId)).find((one) => one.unitId === unitId)
  return vnd(money === undefined ? 0 : outstandingOf(money))
}

export interface DecideWriteOff {
  readonly roundId: string
  readonly writeOffId: string
  readonly outcome: 'confirmed' | 'declined'
  /** The paper it rests on, or why not. */
  readonly reason: string
}

/** Decides as a second person: what is confirmed is claimed no more, and booked so; the award stays spent. */
export function decideWriteOff(
  acting: Acting,
  { roundId, writeOffId, outcome, ...given }: DecideWriteOff,
): Promise<Result<null, WriteOffNotDecided>> {
  const { platform, actor } = acting
  return moveAward<null, WriteOffNotDecided>(acting, { roundId, move: 'decide-write-off' }, async (transaction, { award }) => {
    const reason = tidy(given.reason)
    const proposed = (await listWriteOffs(transaction, award.roundId)).find(({ id }) => id === writeOffId)
    if (proposed === undefined) return refuse({ kind: 'write-off-unknown' })
    if (proposed.outcome !== null) return refuse({ kind: 'write-off-decided-already' })
    if (await isOneHuman(transaction, actor.userId, [proposed.proposedBy])) return refuse({ kind: 'write-off-by-proposer' })
    if (reason === '') return refuse({ kind: 'award-reason-missing' })
    const { unitId, amount } = proposed
    const left = await leftOf(transaction, award.roundId, unitId)
    if (outcome === 'confirmed' && amount > left) return refuse({ kind: 'award-return-over-claim', left, asked: amount })
    await decideWriteOffRow(transaction, { id: writeOffId, outcome, reason, by: actor.userId, at: platform.clock.now() })
    if (outcome === 'confirmed') {
      const description = describeAward(award, { kind: 'award-written-off', named: reason })
      const act = { award, kind: 'award-written-off', documentId: writeOffId, description, sums: [{ unitId, amount }] } as const
      await bookAwardAct(transaction, acting, act)
    }
    const kind = outcome === 'confirmed' ? 'written-off' : 'write-off-declined'
    await recordAwardAct(transaction, acting, { award, kind, reason, detail: { unitId, amount } })
    return accept(null)
  })
}
