import { addDays, type Period, type PlainDate } from '../kernel/calendar.ts'
import type { Act } from '../policies/index.ts'
import { actsOn, type CitedAct, NEEDED_SUBJECTS, nameAct, nameInForce, type Subject } from './ground/cited-act.ts'
import type { OfficeNames, OfficeRole } from './ground/issuing-office.ts'
import { type PaymentPaperKind, ROLES_OF_PAPER } from './ground/paper-kind.ts'

/** What somebody has to know of a paper before it is drawn up: what it rests on does not hold, or nobody recorded it. */
export type PaperNotice =
  | { readonly kind: 'act-is-draft'; readonly act: string }
  | { readonly kind: 'act-expired'; readonly act: string; readonly from: PlainDate; readonly on: PlainDate }
  | { readonly kind: 'act-not-yet'; readonly act: string; readonly from: PlainDate; readonly on: PlainDate }
  | { readonly kind: 'act-expired-since'; readonly act: string; readonly from: PlainDate; readonly on: PlainDate }
  | { readonly kind: 'ground-missing'; readonly subject: Subject; readonly on: PlainDate }
  | { readonly kind: 'office-missing'; readonly role: OfficeRole; readonly on: PlainDate }

/** What a paper of a day rests on. */
export interface PaperBasis {
  /** The day the paper is of. */
  readonly on: PlainDate
  /** The act the support is paid by, and when it is in force. */
  readonly act: Act
  readonly inForce: Period
  /** All acts that papers cite, whenever they are in force. */
  readonly acts: readonly CitedAct[]
  readonly offices: OfficeNames
}

export function noticesOf(kind: PaymentPaperKind, basis: PaperBasis, today: PlainDate): PaperNotice[] {
  const missing = ROLES_OF_PAPER[kind].filter((role) => basis.offices[role] === undefined)
  return [
    ...actNotices(basis),
    ...(kind === 'decision' ? groundNotices(basis, today) : []),
    ...missing.map((role) => ({ kind: 'office-missing' as const, role, on: basis.on })),
  ]
}

/** The first day on which a period that ends before a day is over. */
export const overSince = ({ until }: Period, on: PlainDate): PlainDate | undefined =>
  until !== undefined && until < on ? addDays(until, 1) : undefined

function actNotices({ act, inForce, on }: PaperBasis): PaperNotice[] {
  if (act.kind === 'draft-resolution') return [{ kind: 'act-is-draft', act: act.number }]
  const from = overSince(inForce, on)
  if (from !== undefined) return [{ kind: 'act-expired', act: nameAct(act), from, on }]
  return inForce.from > on ? [{ kind: 'act-not-yet', act: nameAct(act), from: inForce.from, on }] : []
}

function groundNotices({ acts, on }: PaperBasis, today: PlainDate): PaperNotice[] {
  const cited = actsOn(acts, on)
  const missing = NEEDED_SUBJECTS.filter((needed) => cited.every(({ subject }) => subject !== needed))
  return [
    ...missing.map((subject) => ({ kind: 'ground-missing' as const, subject, on })),
    ...cited.flatMap((act): PaperNotice[] => {
      const from = overSince(act.valid, today)
      return from === undefined ? [] : [{ kind: 'act-expired-since', act: nameInForce(act), from, on }]
    }),
  ]
}
