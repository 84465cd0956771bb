import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { isOneHuman, loadNames } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import { findProvinceOf } from '../../units/service.ts'
import { mayAt, words } from '../cycle/act-service.ts'
import type { LookRuleNotDecided, LookRuleNotProposed } from '../guards/look-refusal.ts'
import type { ThresholdState } from '../thresholds/threshold.ts'
import type { DecisionPaper } from '../thresholds/threshold-store.ts'
import { thresholdStateText } from '../thresholds/threshold-text.ts'
import { isLookRulePossible, type LookRule, stateOfLookRule } from './look-rule.ts'
import { decideLookRuleById, insertLookRule, type LookRuleRow, listLookRules } from './look-rule-store.ts'

export interface ProposeLookRule extends Omit<LookRule, 'from'> {
  /** Absent: today. */
  readonly from?: PlainDate | undefined
  readonly decision: DecisionPaper
  readonly reason: string
}

/** Proposes how many confirmations of a month are looked at again. Nothing changes until another confirms it. */
export function proposeLookRule(
  platform: Platform,
  actor: Actor,
  { sharePerMille, firstGroups, from: first, ...given }: ProposeLookRule,
): Promise<Result<{ readonly ruleId: string }, LookRuleNotProposed>> {
  const { database, clock, newId } = platform
  return allOrNothing<{ readonly ruleId: string }, LookRuleNotProposed>(database, async (transaction) => {
    const today = clock.today()
    const unitId = await findProvinceOf(transaction, { on: today })
    const may = await mayAt(transaction, { platform, actor }, { permission: 'policies:draft', unitId })
    if (!may.ok) return may
    const [reason, number] = [words(given.reason), words(given.decision.number)]
    if (reason === undefined) return refuse({ kind: 'reason-missing' })
    if (number === undefined) return refuse({ kind: 'decision-missing' })
    const rule = { sharePerMille, firstGroups, from: first ?? today }
    if (!isLookRulePossible(rule, today)) return refuse({ kind: 'look-rule-impossible', today })
    const decision = { ...given.decision, number }
    const row = { id: newId(), ...rule, decision, reason, proposedBy: actor.userId, at: clock.now() }
    if (!(await insertLookRule(transaction, row))) return refuse({ kind: 'look-rule-there-already', from: rule.from })
    const subject = { kind: 'look-rule', id: row.id }
    const after = { ...rule, decision }
    await recordAudit(transaction, actor, { action: 'payments.look-rule-proposed', subject, after, reason })
    return accept({ ruleId: row.id })
  })
}

export interface DecideLookRule {
  readonly ruleId: string
  readonly outcome: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

/** Confirms or declines a rule, by a second person. It is never backdated: its first day may not have passed. */
export function decideLookRule(
  platform: Platform,
  actor: Actor,
  { ruleId, outcome, reason: given }: DecideLookRule,
): Promise<Result<{ readonly ruleId: string }, LookRuleNotDecided>> {
  const { database, clock } = platform
  return allOrNothing<{ readonly ruleId: string }, LookRuleNotDecided>(database, async (transaction) => {
    const today = clock.today()
    const unitId = await findProvinceOf(transaction, { on: today })
    const may = await mayAt(transaction, { platform, actor }, { permission: 'policies:activate', unitId })
    if (!may.ok) return may
    const found = (await listLookRules(transaction)).find(({ id }) => id === ruleId)
    if (found === undefined) return refuse({ kind: 'look-rule-unknown', ruleId })
    if (found.outcome !== null) return refuse({ kind: 'look-rule-decided-already', outcome: found.outcome })
    if (await isOneHuman(transaction, actor.userId, [found.proposedBy])) return refuse({ kind: 'look-rule-by-proposer' })
    const reason = words(given)
    if (outcome === 'declined' && reason === undefined) return refuse({ kind: 'reason-missing' })
    if (outcome === 'confirmed' && found.from < today) return refuse({ kind: 'look-rule-impossible', today })
    const decided = { id: ruleId, outcome, reason, by: actor.userId, at: clock.now() }
    if (!(await decideLookRuleById(transaction, decided))) return refuse({ kind: 'look-rule-decided-already', outcome })
    const { sharePerMille, firstGroups, from, decision } = found
    const subject = { kind: 'look-rule', id: ruleId }
    const after = { sharePerMille, firstGroups, from, decision }
    await recordAudit(transaction, actor, { action: `payments.look-rule-${outcome}`, subject, after, reason })
    return accept({ ruleId })
  })
}

/** A rule with who proposed and decided it, and what it is today. */
export interface LookRuleItem extends LookRuleRow {
  readonly state: ThresholdState
  readonly stateText: BilingualText
  readonly proposedByName: string
  readonly decidedByName: string | null
  /** Whether the reader proposed it: somebody else decides. */
  readonly isYours: boolean
}

/** What the province asks to be looked at again: public rules, open to whoever may read payments anywhere. */
export async function readLookRules(
  { database, clock }: Platform,
  actor: Actor,
): Promise<Result<readonly LookRuleItem[], NotAllowed>> {
  const may = holdsAnywhere(actor, 'payments:read', clock.today())
  if (!may.ok) return may
  const all = await listLookRules(database)
  const nameOf = await loadNames(
    database,
    all.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? []].flat()),
  )
  return accept(
    all.map((row) => {
      const state = stateOfLookRule(row, all, clock.today())
      return {
        ...row,
        ...{ state, stateText: thresholdStateText[state], proposedByName: nameOf(row.proposedBy).name },
        decidedByName: row.decidedBy === null ? null : nameOf(row.decidedBy).name,
        isYours: row.proposedBy === actor.userId,
      }
    }),
  )
}
