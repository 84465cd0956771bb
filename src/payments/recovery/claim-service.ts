import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Act, type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotClaimed } from '../cycle/refusal.ts'
import type { ClaimCause } from './claim.ts'
import {
  type Claim,
  type ClaimablePayment,
  claimedSums,
  insertClaims,
  listClaimable,
  lockClaims,
  lockPayments,
  markDecided,
  type NumberedPaper,
} from './claim-store.ts'

/** How much of one payment is claimed back. */
export interface ClaimedSum {
  readonly disbursementId: string
  readonly amount: Vnd
}

export interface ProposeClaims {
  readonly cycleId: string
  readonly sums: readonly ClaimedSum[]
  readonly cause: ClaimCause
  /** The paper that shows that it was not due. */
  readonly evidence: NumberedPaper
  readonly reason: string
}

export interface ClaimsProposed {
  readonly claimIds: readonly string[]
  readonly amount: Vnd
}

/** Proposes to claim back what was paid of a month and not due. Nothing is booked until a second person confirms it. */
export function proposeClaims(
  platform: Platform,
  actor: Actor,
  given: ProposeClaims,
): Promise<Result<ClaimsProposed, NotClaimed>> {
  const acting = { platform, actor }
  const { cycleId, cause, evidence } = given
  return moveCycle(acting, { cycleId, move: 'propose-claim' }, async (transaction, cycle) => {
    const reason = words(given.reason)
    const number = words(evidence.number)
    if (reason === undefined) return refuse<NotClaimed>({ kind: 'reason-missing' })
    if (number === undefined) return refuse<NotClaimed>({ kind: 'evidence-missing' })
    const found = await findClaimed(transaction, cycle, given.sums)
    if (!found.ok) return found
    const claims = found.value.map((claim) => ({ ...claim, id: platform.newId() }))
    const by = { by: actor.userId, at: platform.clock.now() }
    await insertClaims(transaction, { cycle, claims, cause, evidence: { ...evidence, number }, reason, ...by })
    const claimIds = claims.map(({ id }) => id)
    const amount = sumVnd(claims.map((claim) => claim.amount))
    const ofEach = claims.map((claim) => ({ id: claim.id, groupId: claim.payment.groupId, amount: claim.amount }))
    const detail = { cause, evidence: { ...evidence, number } }
    await recordByGroup(transaction, acting, { cycleId, kind: 'claim-proposed', reason, claims: ofEach, detail })
    return accept({ claimIds, amount })
  })
}

type PaymentClaimed = { readonly payment: ClaimablePayment; readonly amount: Vnd }

async function findClaimed(
  transaction: Transaction,
  cycle: PaymentCycle,
  sums: readonly ClaimedSum[],
): Promise<Result<PaymentClaimed[], NotClaimed>> {
  const ids = [...new Set(sums.map(({ disbursementId }) => disbursementId))]
  await lockPayments(transaction, cycle, ids)
  const payments = await listClaimable(transaction, cycle, { disbursementIds: ids })
  const claimed: PaymentClaimed[] = []
  for (const disbursementId of ids) {
    const payment = payments.find((one) => one.disbursementId === disbursementId)
    if (payment === undefined) return refuse({ kind: 'payment-not-made', disbursementId })
    const asked = sumVnd(sums.flatMap((sum) => (sum.disbursementId === disbursementId ? [sum.amount] : [])))
    if (asked <= 0 || asked > payment.left) return refuse({ kind: 'claim-over-paid', disbursementId, left: payment.left, asked })
    claimed.push({ payment, amount: asked })
  }
  return accept(claimed)
}

export interface DecideClaims {
  readonly cycleId: string
  readonly claimIds: readonly string[]
  readonly outcome: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

/** Confirms or declines claims by a second person: a confirmed one is owed by whoever was paid. All or none. */
export function decideClaims(
  platform: Platform,
  actor: Actor,
  given: DecideClaims,
): Promise<Result<{ readonly claimed: number; readonly amount: Vnd }, NotClaimed>> {
  const acting = { platform, actor }
  const { cycleId, outcome } = given
  return moveCycle(acting, { cycleId, move: 'decide-claim' }, async (transaction, cycle) => {
    const reason = words(given.reason)
    if (outcome === 'declined' && reason === undefined) return refuse<NotClaimed>({ kind: 'reason-missing' })
    const found = await findToDecide(transaction, actor, given)
    if (!found.ok) return found
    const ids = found.value.map(({ id }) => id)
    const amount = sumVnd(found.value.map((claim) => claim.amount))
    await markDecided(transaction, { ids, outcome, reason, by: actor.userId, at: platform.clock.now() })
    if (outcome === 'confirmed') {
      const description = entryText.claimed(cycle.provisionCode, formatMonth(cycle.month))
      await bookAct(transaction, acting, { kind: 'claimed', cycleId, description, sums: claimedSums(ids) })
    }
    const kind = outcome === 'confirmed' ? 'claimed' : 'claim-declined'
    await recordByGroup(transaction, acting, { cycleId, kind, reason, claims: found.value, detail: {} })
    return accept({ claimed: outcome === 'confirmed' ? ids.length : 0, amount })
  })
}

interface ClaimsNoted extends Pick<Act, 'cycleId' | 'kind' | 'reason'> {
  readonly claims: readonly Pick<Claim, 'id' | 'groupId' | 'amount'>[]
  readonly detail: Readonly<Record<string, unknown>>
}

/** One note for each group: whoever reads of their own group reads of no other. */
async function recordByGroup(transaction: Transaction, acting: Acting, { claims, detail, ...act }: ClaimsNoted): Promise<void> {
  for (const [groupId, some] of Map.groupBy(claims, (claim) => claim.groupId)) {
    const amount = sumVnd(some.map((claim) => claim.amount))
    const claimIds = some.map(({ id }) => id)
    await recordAct(transaction, acting, { ...act, detail: { groupId, claimIds, amount, ...detail } })
  }
}

async function findToDecide(
  transaction: Transaction,
  actor: Actor,
  { cycleId, claimIds }: DecideClaims,
): Promise<Result<Claim[], NotClaimed>> {
  const claims = await lockClaims(transaction, claimIds)
  for (const claimId of new Set(claimIds)) {
    const claim = claims.find(({ id }) => id === claimId)
    if (claim === undefined || claim.cycleId !== cycleId) return refuse({ kind: 'claim-unknown', claimId })
    if (claim.outcome !== null) return refuse({ kind: 'claim-decided-already', claimId, outcome: claim.outcome })
    if (await isOneHuman(transaction, actor.userId, [claim.proposedBy])) return refuse({ kind: 'claim-by-proposer', claimId })
  }
  return accept(claims)
}
