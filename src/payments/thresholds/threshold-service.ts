import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { isOneHuman, loadNames } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import { findProvinceOf } from '../../units/service.ts'
import { mayAt, words } from '../cycle/act-service.ts'
import type { ThresholdNotDecided, ThresholdNotProposed } from '../guards/threshold-refusal.ts'
import { isThresholdPossible, stateOfThreshold, type Threshold, type ThresholdAct, type ThresholdState } from './threshold.ts'
import {
  countApproversNeeded,
  type DecisionPaper,
  decideThresholdById,
  findThreshold,
  insertThreshold,
  listThresholds,
  type ThresholdRow,
} from './threshold-store.ts'
import { thresholdActText, thresholdStateText } from './threshold-text.ts'

export interface ProposeThreshold extends Omit<Threshold, 'from'> {
  /** Absent: today. */
  readonly from?: PlainDate | undefined
  readonly decision: DecisionPaper
  readonly reason: string
}

/** Proposes from how much on an act needs how many people. Nothing changes until another confirms it. */
export function proposeThreshold(
  platform: Platform,
  actor: Actor,
  { act, atLeast, approvers, from: first, ...given }: ProposeThreshold,
): Promise<Result<{ readonly thresholdId: string }, ThresholdNotProposed>> {
  const { database, clock, newId } = platform
  return allOrNothing<{ readonly thresholdId: string }, ThresholdNotProposed>(database, async (transaction) => {
    const on = clock.today()
    const provinceId = await findProvinceOf(transaction, { on })
    const may = await mayAt(transaction, { platform, actor }, { permission: 'policies:draft', unitId: provinceId })
    if (!may.ok) return may
    const [reason, number] = [words(given.reason), words(given.decision.number)]
    if (reason === undefined) return refuse({ kind: 'reason-missing' })
    if (number === undefined) return refuse({ kind: 'decision-missing' })
    const threshold = { act, atLeast, approvers, from: first ?? on }
    if (!isThresholdPossible(threshold, on)) return refuse({ kind: 'threshold-impossible', today: on })
    const row = { id: newId(), ...threshold, decision: { ...given.decision, number }, reason }
    if (!(await insertThreshold(transaction, { ...row, proposedBy: actor.userId, at: clock.now() })))
      return refuse({ kind: 'threshold-there-already' })
    const subject = { kind: 'approval-threshold', id: row.id }
    const after = { ...threshold, decision: row.decision }
    await recordAudit(transaction, actor, { action: 'payments.threshold-proposed', subject, after, reason })
    return accept({ thresholdId: row.id })
  })
}

export interface DecideThreshold {
  readonly thresholdId: string
  readonly outcome: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

/** Confirms or declines, by a second person, what a threshold asks. It is never backdated: its first day may not have passed. */
export function decideThreshold(
  platform: Platform,
  actor: Actor,
  { thresholdId, outcome, reason: given }: DecideThreshold,
): Promise<Result<{ readonly thresholdId: string }, ThresholdNotDecided>> {
  const { database, clock } = platform
  return allOrNothing<{ readonly thresholdId: string }, ThresholdNotDecided>(database, async (transaction) => {
    const today = clock.today()
    const found = await findThreshold(transaction, thresholdId)
    const unitId = await findProvinceOf(transaction, { on: today })
    const may = await mayAt(transaction, { platform, actor }, { permission: 'policies:activate', unitId })
    if (!may.ok) return may
    if (found === undefined) return refuse({ kind: 'threshold-unknown', thresholdId })
    if (found.outcome !== null) return refuse({ kind: 'threshold-decided-already', outcome: found.outcome })
    if (await isOneHuman(transaction, actor.userId, [found.proposedBy])) return refuse({ kind: 'threshold-by-proposer' })
    const reason = words(given)
    if (outcome === 'declined' && reason === undefined) return refuse({ kind: 'reason-missing' })
    if (outcome === 'confirmed' && found.from < today) return refuse({ kind: 'threshold-impossible', today })
    const decided = { id: thresholdId, outcome, reason, by: actor.userId, at: clock.now() }
    if (!(await decideThresholdById(transaction, decided))) return refuse({ kind: 'threshold-decided-already', outcome })
    const { act, atLeast, approvers, from, decision } = found
    const subject = { kind: 'approval-threshold', id: thresholdId }
    const after = { act, atLeast, approvers, from, decision }
    await recordAudit(transaction, actor, { action: `payments.threshold-${outcome}`, subject, after, reason })
    return accept({ thresholdId })
  })
}

/** A threshold with who proposed and decided it, and what it is today. */
export interface ThresholdItem extends ThresholdRow {
  readonly actText: BilingualText
  readonly state: ThresholdState
  readonly stateText: BilingualText
  readonly proposedByName: string
  readonly decidedByName: string | null
  /** Whether the reader proposed it: somebody else decides. */
  readonly isYours: boolean
}

/** What the province asks of acts on money: public rules, open to whoever may read payments anywhere. */
export async function readThresholds(
  { database, clock }: Platform,
  actor: Actor,
): Promise<Result<readonly ThresholdItem[], NotAllowed>> {
  const may = holdsAnywhere(actor, 'payments:read', clock.today())
  if (!may.ok) return may
  const all = await listThresholds(database)
  const people = all.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? []].flat())
  const nameOf = await loadNames(database, people)
  return accept(
    all.map((row) => {
      const state = stateOfThreshold(row, all, clock.today())
      return {
        ...row,
        ...{ actText: thresholdActText[row.act], state, stateText: thresholdStateText[state] },
        proposedByName: nameOf(row.proposedBy).name,
        decidedByName: row.decidedBy === null ? null : nameOf(row.decidedBy).name,
        isYours: row.proposedBy === actor.userId,
      }
    }),
  )
}

/** How many people an act of so much needs today: said before it is done. */
export async function readApproversNeeded(
  { database, clock }: Platform,
  actor: Actor,
  asked: { readonly act: ThresholdAct; readonly amount: Vnd },
): Promise<Result<{ readonly needed: number }, NotAllowed>> {
  const on = clock.today()
  const may = holdsAnywhere(actor, 'payments:read', on)
  if (!may.ok) return may
  return accept({ needed: await countApproversNeeded(database, { ...asked, on }) })
}
