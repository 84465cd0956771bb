import { assert } from '../../kernel/assert.ts'
import { fraction, roundTo } from '../../kernel/fraction.ts'
import type { CouncilRule, Share } from './council-rule.ts'

export const ABSTAIN = 'abstain'

/** Who may vote on one motion, and who of them is there. */
export interface Attendance {
  /** All seats of the day. */
  readonly seats: number
  /** Of them, those that must not vote on this. */
  readonly recused: number
  /** Of the others, those that are there. */
  readonly present: number
}

/** What was cast, counted: how many for each option, abstentions among them. */
export interface Counted extends Attendance {
  /** Have voted and are no longer there. */
  readonly votedAndLeft: number
  readonly votes: Readonly<Record<string, number>>
  /** Options that are carried when they have enough; the others only speak against it. */
  readonly mayCarry: readonly string[]
}

export type Tally =
  | { readonly outcome: 'carried'; readonly option: string; readonly of: number; readonly needed: number }
  | { readonly outcome: 'not-carried'; readonly because: 'tied' | 'too-few'; readonly of: number; readonly needed: number }
  | { readonly outcome: 'no-quorum'; readonly present: number; readonly needed: number }

const seatsThatCount = ({ recused: how }: Pick<CouncilRule, 'recused'>, { seats, recused }: Attendance): number =>
  how === 'left-out' ? seats - recused : seats

const shareOf = ({ over, under }: Share, whole: number) => fraction(BigInt(whole) * BigInt(over), BigInt(under))

/** How many have to be there. Never none. */
export const quorumOf = (rule: Pick<CouncilRule, 'quorum' | 'recused'>, attendance: Attendance): number =>
  Math.max(1, Number(roundTo(shareOf(rule.quorum, seatsThatCount(rule, attendance)), 'up')))

export const hasQuorum = (rule: Pick<CouncilRule, 'quorum' | 'recused'>, attendance: Attendance): boolean =>
  attendance.present >= quorumOf(rule, attendance)

/** How many votes carry it, of so many. */
function majorityOf({ threshold, passes }: Pick<CouncilRule, 'threshold' | 'passes'>, base: number): number {
  const share = shareOf(threshold, base)
  return Math.max(1, Number(passes === 'at-least' ? roundTo(share, 'up') : roundTo(share, 'down') + 1n))
}

function baseOf(rule: CouncilRule, counted: Counted): number {
  switch (rule.base) {
    case 'all-members':
      return seatsThatCount(rule, counted)
    case 'present':
      return counted.present + counted.votedAndLeft
    case 'votes-cast':
      return sum(Object.entries(counted.votes).flatMap(([option, votes]) => (option === ABSTAIN ? [] : [votes])))
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * What comes of a motion. Without a quorum nothing does; equal votes carry nothing: people decide them, with another motion.
 * Shares are kept exactly: two thirds of nine are six.
 */
export function tally(rule: CouncilRule, counted: Counted): Tally {
  const cast = sum(Object.values(counted.votes))
  assert(cast <= counted.present + counted.votedAndLeft, 'nobody votes who was not there')
  assert(counted.present + counted.recused <= counted.seats, 'nobody is there without a seat')
  if (!hasQuorum(rule, counted)) return { outcome: 'no-quorum', present: counted.present, needed: quorumOf(rule, counted) }
  const base = baseOf(rule, counted)
  const needed = majorityOf(rule, base)
  const ranked = Object.entries(counted.votes)
    .filter(([option]) => option !== ABSTAIN)
    .toSorted(([, one], [, other]) => other - one)
  const [[option, votes] = ['', 0], [, next] = ['', 0]] = ranked
  if (votes === next && votes > 0) return { outcome: 'not-carried', because: 'tied', of: base, needed }
  return votes >= needed && counted.mayCarry.includes(option)
    ? { outcome: 'carried', option, of: base, needed }
    : { outcome: 'not-carried', because: 'too-few', of: base, needed }
}
