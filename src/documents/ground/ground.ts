import { type Month, overlap, type Period, type PlainDate } from '../../kernel/calendar.ts'
import { actsOn, type CitedAct, citeInForce } from './cited-act.ts'
import { type IssuingOffice, officesOn } from './issuing-office.ts'
import { type PaymentPaperKind, ROLES_OF_PAPER } from './paper-kind.ts'

/** What papers rest on beside the month's own figures: the acts they cite and the offices they name, of all days. */
export interface Grounds {
  readonly acts: readonly Recorded<CitedAct>[]
  readonly offices: readonly Recorded<IssuingOffice>[]
}

/** As it stands in the register. What came with the programme was recorded by nobody. */
export type Recorded<Ground> = Ground & { readonly id: string; readonly recorded: Recording | null }

export interface Recording {
  /** The account. */
  readonly by: string
  readonly on: PlainDate
  readonly reason: string
}

/** One that is recorded anew, or stands in the place of an earlier one from now on. */
export interface GroundChange<Ground> {
  readonly replaces?: string | undefined
  readonly ground: Ground
}

/** The register as it would be. */
export const changed = <Ground>(
  all: readonly Recorded<Ground>[],
  { replaces, ground }: GroundChange<Ground>,
): Recorded<Ground>[] => [...all.filter(({ id }) => id !== replaces), { ...ground, id: replaces ?? '', recorded: null }]

/** The one that already holds on some of these days. */
export const findHolder = <Ground extends { readonly valid: Period }>(
  others: readonly Recorded<Ground>[],
  period: Period,
): Recorded<Ground> | undefined => others.find(({ valid }) => overlap(valid, period) !== undefined)

/** A paper of a month, with the day it is of. */
export interface DatedPaper {
  readonly cycleId: string
  readonly month: Month
  readonly kind: PaymentPaperKind
  readonly on: PlainDate
  /** Approved or ordered: it may have been signed already. */
  readonly isGiven: boolean
}

/** A paper that would be drawn otherwise: what it would no longer name, and what it would name instead. */
export interface ChangedPaper extends DatedPaper {
  readonly left: readonly string[]
  readonly came: readonly string[]
}

/** Which papers a change of the register changes: they are drawn anew whenever they are asked for, also those of the past. */
export function changedPapers(papers: readonly DatedPaper[], before: Grounds, after: Grounds): ChangedPaper[] {
  return papers.flatMap((paper) => {
    const [was, is] = [namedOn(paper, before), namedOn(paper, after)]
    const left = was.filter((name) => !is.includes(name))
    const came = is.filter((name) => !was.includes(name))
    return left.length + came.length === 0 ? [] : [{ ...paper, left, came }]
  })
}

/** The acts and offices that a paper names in the words it uses. */
function namedOn({ kind, on }: DatedPaper, { acts, offices }: Grounds): string[] {
  const names = officesOn(offices, on)
  const cited = kind === 'decision' ? actsOn(acts, on).map(citeInForce) : []
  return [...cited, ...ROLES_OF_PAPER[kind].flatMap((role) => names[role] ?? [])]
}
