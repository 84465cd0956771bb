import type { Check, ChecksFound, Criterion } from '../../../../../../src/criteria/index.ts'
import { findUnreadableChecks, leftOf } from '../../../../../../src/criteria/index.ts'
import { isObject } from '../../../../../../src/kernel/is-object.ts'
import type { AppraisalLine, Judgement, JudgementGiven } from '../../api.ts'

/** What somebody found of a criterion, as far as it is written. */
export interface Finding {
  /** What counts instead of the unit’s answer; `null`: nothing, so that the answer may be agreed to. */
  readonly entry: unknown
  readonly reason: string
  readonly checks: Readonly<Record<string, unknown>>
}

/** `none`: still being written. */
export type FindingAct = 'none' | 'agree' | 'other' | 'take-back'

export interface FindingDraft extends Finding {
  readonly criterion: string
  /** The revision that was on the screen. */
  readonly base: number
  readonly act: FindingAct
}

export const NOTHING_FOUND: Finding = { entry: null, reason: '', checks: {} }

/** A judgement as it is written on. */
export function findingOf({ agrees, entry, reason, checks }: Pick<Judgement, 'agrees' | 'entry' | 'reason' | 'checks'>): Finding {
  return { entry: agrees ? null : withoutReason(entry), reason: reason ?? '', checks }
}

/** Points, and what does not apply, carry their reason with them; it is written once. */
function withoutReason(entry: unknown): unknown {
  if (!isObject(entry)) return entry
  return 'points' in entry ? { points: entry['points'] } : 'notApplicable' in entry ? { notApplicable: '' } : entry
}

export function withReason(entry: unknown, reason: string): unknown {
  if (!isObject(entry)) return entry
  return 'points' in entry ? { ...entry, reason } : 'notApplicable' in entry ? { notApplicable: reason } : entry
}

/** As it is sent: a check that is half written is one that is not looked at. */
export function givenOf({ entry, reason, checks, base, act }: FindingDraft, asked: readonly Check[]): JudgementGiven {
  if (act === 'take-back') return { base, agrees: false, entry: null }
  const found = readableChecks(asked, checks)
  const other = act === 'other' ? { entry: withReason(entry, reason.trim()) } : {}
  return { base, agrees: act === 'agree', ...other, reason: reason.trim(), checks: found }
}

/** Those that can be judged. */
export function readableChecks(asked: readonly Check[], checks: Finding['checks']): ChecksFound {
  const unreadable = new Set(findUnreadableChecks(asked, checks))
  return Object.fromEntries(
    Object.entries(checks).flatMap(([code, found]) => (unreadable.has(code) ? [] : [[code, found as ChecksFound[string]]])),
  )
}

/** What keeps an appraiser from agreeing. */
export type AgreementLack = 'other' | 'answer' | 'checks' | 'reason'

export function lacksToAgree(criterion: Criterion, line: AppraisalLine, finding: Finding): AgreementLack[] {
  const asked = criterion.checks ?? []
  const { open, notMet } = leftOf(asked, readableChecks(asked, finding.checks))
  const { entry } = line.answered
  return [
    ...(finding.entry !== null ? (['other'] as const) : []),
    ...(!isObject(entry) || ('value' in entry && entry['value'] === null) ? (['answer'] as const) : []),
    ...(open.length > 0 ? (['checks'] as const) : []),
    ...(open.length === 0 && notMet.length > 0 && finding.reason.trim() === '' ? (['reason'] as const) : []),
  ]
}
