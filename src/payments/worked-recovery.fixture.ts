import type { Actor } from '../identity/index.ts'
import { month, plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { accept, type Result } from '../kernel/result.ts'
import type { RecoveryWanted } from './recovery/recovery-service.ts'
import { readingService } from './service.ts'
import { taken } from './testing.ts'
import type { Recovering } from './worked-acts.fixture.ts'
import { holdByDay, releaseByDay } from './worked-holds.fixture.ts'
import { look } from './worked-looks.fixture.ts'
import type { Step } from './worked-month.fixture.ts'

type Outcome = Promise<Result<unknown, { readonly kind: string }>>

/** A step beside the month: on what was paid and not due, on hold by day, or looked at again. */
export function recover(at: Recovering, step: Step): Outcome {
  const sum = vnd(step.sum ?? 0)
  switch (step.act) {
    case 'claim':
      return claim(at, step)
    case 'confirm-claim':
    case 'decline-claim':
      return decideClaim(at, step)
    case 'return':
      return giveBack(at, step)
    case 'keep-back':
      return decide(at, { kind: 'set-off', terms: { sharePercent: step.percent ?? 0, most: null, from: month(step.from ?? '') } })
    case 'give-up':
      return decide(at, { kind: 'write-off', amount: sum })
    case 'add-corrected':
      return at.service.supplementCorrection(at.actors.officer, {
        cycleId: at.cycleId,
        groupIds: [at.groupId],
        reason: step.because ?? '',
      })
    case 'look':
      return look(at, step)
    case 'hold-by-day':
      return holdByDay(at, step)
    case 'release-by-day':
      return releaseByDay(at, step)
    default:
      return decide(at, { kind: 'withdrawal', amount: sum })
  }
}

async function claim({ platform, service, actors, cycleId, groupId, today }: Recovering, { sum = 0, because = '' }: Step) {
  const [payment] = taken(await readingService(platform).claimable(actors.officer, { cycleId, groupId }))
  const sums = [{ disbursementId: payment?.disbursementId ?? cycleId, amount: vnd(sum) }]
  const evidence = { number: '15/BB-KT', date: today }
  return service.proposeClaims(actors.officer, { cycleId, sums, cause: 'report-corrected', evidence, reason: because })
}

async function claimIds({ platform, actors, cycleId, groupId }: Recovering, outcome: 'confirmed' | null): Promise<string[]> {
  const { items } = taken(await readingService(platform).claims(actors.officer, { cycleId }))
  return items.flatMap((item) => (item.groupId === groupId && item.outcome === outcome ? [item.id] : []))
}

async function decideClaim(at: Recovering, { act, by, because }: Step) {
  const { officer: dx, lead } = at.actors
  const actor: Actor = by === 'proposer' ? { ...dx, grants: [...dx.grants, ...lead.grants] } : lead
  const outcome = act === 'decline-claim' ? ('declined' as const) : ('confirmed' as const)
  return at.service.decideClaims(actor, { cycleId: at.cycleId, claimIds: await claimIds(at, null), outcome, reason: because })
}

async function giveBack(at: Recovering, { sum = 0, on }: Step) {
  const [claimId = at.cycleId] = await claimIds(at, 'confirmed')
  const voucher = { number: `C2-05/${sum}`, date: on === undefined ? at.today : plainDate(on) }
  return at.service.recordReturn(at.actors.financeOfficer, { claimId, amount: vnd(sum), voucher })
}

async function decide(at: Recovering, wanted: RecoveryWanted) {
  const [claimId = at.cycleId] = await claimIds(at, 'confirmed')
  const given = { claimId, wanted, decision: { number: '90/QĐ-UBND', date: at.today }, reason: 'Theo đề nghị của tổ' }
  const proposed = await at.service.proposeRecovery(at.actors.officer, given)
  if (!proposed.ok) return proposed
  const { decisionId } = proposed.value
  const decided = await at.service.decideRecovery(at.actors.lead, { claimId, decisionId, outcome: 'confirmed' })
  return decided.ok ? accept(undefined) : decided
}
