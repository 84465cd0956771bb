import { type ChecksFound, type CriteriaTree, type Entry, worthOf } from '../../criteria/index.ts'
import { isSame } from '../../kernel/is-object.ts'

/** 1 and 2: the appraisers, who do not see one another's until both are in. 0: a third, where the two differ. */
export const SEATS = [0, 1, 2] as const
export type Seat = (typeof SEATS)[number]
export type AppraiserSeat = Exclude<Seat, 0>

/** What somebody found of a criterion, in its latest revision. */
export interface Judgement {
  readonly unitId: string
  readonly criterion: string
  readonly seat: Seat
  readonly revision: number
  /** The number of the submission it judges. */
  readonly submission: number
  readonly agrees: boolean
  /** What was agreed to, or what counts instead; `null`: taken back. */
  readonly entry: Entry
  readonly reason: string | null
  readonly checks: ChecksFound
  /** Given when the two had been shown to one another. */
  readonly afterReveal: boolean
  readonly byId: string
  readonly by: string
  readonly at: string
}

/** How far the appraisal of one criterion of one unit is. */
export type AppraisalState =
  /** Nobody, or one of two. */
  | 'open'
  /** Both are in, and what they found is not worth the same. */
  | 'differing'
  /** One where one is enough, or two of the same worth. */
  | 'agreed'
  /** A third decided between the two. */
  | 'settled'

export interface Appraisal {
  readonly state: AppraisalState
  /** What counts; `null` while it is open or differing. */
  readonly entry: Entry
  /** Those that count, by seat. */
  readonly judgements: readonly Judgement[]
}

interface AppraisalFacts {
  readonly tree: CriteriaTree
  readonly criterion: string
  /** How many appraise each criterion. */
  readonly appraisers: 1 | 2
  /** The latest of each seat. */
  readonly judgements: readonly Judgement[]
  /** The submission that a judgement has to be of: an explained criterion is judged anew. */
  readonly submission: number
}

const NOTHING: Pick<Appraisal, 'state' | 'entry'> = { state: 'open', entry: null }

/**
 * What the judgements of one criterion amount to. What was taken back, or is of an answer that was explained since, counts as
 * not there. A third's word holds as long as the two differ.
 */
export function appraisalOf({ tree, criterion, appraisers, judgements: all, submission }: AppraisalFacts): Appraisal {
  const judgements = all.filter((one) => one.entry !== null && one.submission >= submission)
  const [third, one, other] = SEATS.map((seat) => judgements.find((judgement) => judgement.seat === seat))
  if (one === undefined || (appraisers === 2 && other === undefined)) return { ...NOTHING, judgements }
  if (appraisers === 1 || other === undefined) return { state: 'agreed', entry: one.entry, judgements }
  if (isWorthTheSame(tree, criterion, [one.entry, other.entry])) return { state: 'agreed', entry: one.entry, judgements }
  return third === undefined
    ? { state: 'differing', entry: null, judgements }
    : { state: 'settled', entry: third.entry, judgements }
}

/** Whether two findings are the same, or earn the same points each by itself. */
export function isWorthTheSame(tree: CriteriaTree, criterion: string, [one, other]: readonly [Entry, Entry]): boolean {
  if (isSame(one, other)) return true
  if (one !== null && other !== null && 'notApplicable' in one && 'notApplicable' in other) return true
  const [worth, others] = [worthOf(tree, criterion, one), worthOf(tree, criterion, other)]
  return worth !== null && worth === others
}

/** Whether the two appraisers have been shown to one another: both are in. */
export const isRevealed = (appraisers: 1 | 2, judgements: readonly Judgement[]): boolean =>
  appraisers === 1 || [1, 2].every((seat) => judgements.some((one) => one.seat === seat && one.entry !== null))
