import { lastDayToPay } from '../../budget/index.ts'
import { addDays, firstDayOf, lastDayOf, type Month, type Period, type PlainDate } from '../../kernel/calendar.ts'
import type { Advance, Provision } from '../../policies/index.ts'

/** Something unusual about the time of an act. The act is done only with a reason, and whoever approves sees both. */
export type TimeGuard =
  | {
      readonly kind: 'month-not-ended'
      readonly month: Month
      readonly endsOn: PlainDate
      readonly today: PlainDate
      /** From when the provision would allow it. */
      readonly allowedFrom?: PlainDate
    }
  | {
      readonly kind: 'provision-not-in-force-yet'
      readonly month: Month
      readonly inForceFrom: PlainDate
      readonly today: PlainDate
    }
  | {
      readonly kind: 'provision-no-longer-in-force'
      readonly month: Month
      readonly begins: PlainDate
      readonly inForceUntil: PlainDate
    }
  | { readonly kind: 'provision-is-draft'; readonly draft: string; readonly inForceFrom: PlainDate; readonly today: PlainDate }
  | { readonly kind: 'estimate-lapsed'; readonly year: number; readonly lastDay: PlainDate; readonly today: PlainDate }
  | {
      readonly kind: 'paid-before-order'
      readonly paidOn: PlainDate
      readonly orderedOn: PlainDate
      readonly payments: number
    }
export type TimeGuardKind = TimeGuard['kind']

/** The act was not done: its time is unusual, and nobody said why it is done all the same. */
export interface TimeGuarded {
  readonly kind: 'time-guarded'
  readonly act: GuardedAct
  readonly guards: readonly TimeGuard[]
}

/** Acts that may be done at an unusual time, in the order of the month. */
export const GUARDED_ACTS = ['confirm', 'compute', 'submit', 'approve', 'order', 'settle'] as const
export type GuardedAct = (typeof GUARDED_ACTS)[number]

const OF_PROVISION = ['provision-not-in-force-yet', 'provision-no-longer-in-force', 'provision-is-draft'] as const
const OF_MONTH = ['month-not-ended', ...OF_PROVISION] as const

/** What is asked at each act. What a bank's list says is known only with the list. */
const LOOKED_AT: Readonly<Record<GuardedAct, readonly TimeGuardKind[]>> = {
  confirm: ['month-not-ended'],
  compute: OF_MONTH,
  submit: [...OF_MONTH, 'estimate-lapsed'],
  approve: [...OF_MONTH, 'estimate-lapsed'],
  order: [...OF_MONTH, 'estimate-lapsed'],
  settle: ['paid-before-order'],
}

export interface TimeOfAct {
  readonly act: GuardedAct
  readonly month: Month
  /** The province's day. */
  readonly today: PlainDate
  /** Whether and from when a month may be paid before it has ended. */
  readonly advance?: Advance | undefined
  /** The provision that pays, with the days its version is in force; absent where none is asked. */
  readonly provision?: { readonly document: Pick<Provision, 'act' | 'replacedBy'>; readonly inForce: Period } | undefined
  /** The year whose estimate bears the month; absent where it moves to the year of payment. */
  readonly estimateOf?: number | undefined
}

/** What is unusual about the time of an act, by the data of the provision and of the budget's year. */
export function timeGuards(given: TimeOfAct): TimeGuard[] {
  const found = [...ofMonth(given), ...ofProvision(given), ...ofEstimate(given)]
  return found.filter(({ kind }) => LOOKED_AT[given.act].includes(kind))
}

/** The guards that nobody gave a reason for yet. */
export const unanswered = (guards: readonly TimeGuard[], answered: readonly TimeGuardKind[]): TimeGuard[] =>
  guards.filter(({ kind }) => !answered.includes(kind))

function ofMonth({ month, today, advance }: TimeOfAct): TimeGuard[] {
  const endsOn = lastDayOf(month)
  const allowedFrom = advance && addDays(firstDayOf(month), advance.fromDay - 1)
  if (today > endsOn || (allowedFrom !== undefined && today >= allowedFrom)) return []
  return [{ kind: 'month-not-ended', month, endsOn, today, ...(allowedFrom && { allowedFrom }) }]
}

function ofProvision({ month, today, provision }: TimeOfAct): TimeGuard[] {
  if (provision === undefined) return []
  const { act, replacedBy } = provision.document
  const { from: inForceFrom, until } = provision.inForce
  const guards: TimeGuard[] = []
  if (act.kind === 'draft-resolution') guards.push({ kind: 'provision-is-draft', draft: act.number, inForceFrom, today })
  if (inForceFrom > lastDayOf(month) || inForceFrom > today)
    guards.push({ kind: 'provision-not-in-force-yet', month, inForceFrom, today })
  const ends = [until, replacedBy?.from && addDays(replacedBy.from, -1)].filter((day) => day !== undefined)
  const inForceUntil = ends.toSorted()[0]
  if (inForceUntil !== undefined && inForceUntil < firstDayOf(month))
    guards.push({ kind: 'provision-no-longer-in-force', month, begins: firstDayOf(month), inForceUntil })
  return guards
}

function ofEstimate({ estimateOf, today }: TimeOfAct): TimeGuard[] {
  if (estimateOf === undefined) return []
  const lastDay = lastDayToPay(estimateOf)
  return today <= lastDay ? [] : [{ kind: 'estimate-lapsed', year: estimateOf, lastDay, today }]
}
