import { type LookRule, WHOLE } from './look-rule.ts'

/** A confirmation on which money of the month rests. */
export interface ConfirmedGroup {
  readonly groupId: string
  readonly confirmationId: string
  /** The human who gave it, under whichever account. */
  readonly officer: string
  readonly confirmedAt: string
  /** How many groups this human had confirmed before that instant, in any month, that still stand. */
  readonly before: number
}

/** A confirmation that is looked at again, and why. */
export interface DrawnLook {
  readonly groupId: string
  readonly confirmationId: string
  readonly isRandom: boolean
  /** Which of its officer’s groups it is, among the first that are all looked at. */
  readonly firstNumber: number | null
}

/** SHA-256 of UTF-8 text as hexadecimal digits. A parameter, because rules import no Node library. */
type Sha256 = (text: string) => string

/** Every group has a ticket, which the seed alone decides: the lowest are drawn. */
export const ticketOf = (sha256: Sha256, seed: string, groupId: string): string => sha256(`${seed}:${groupId}`)

/**
 * Draws which confirmations of a month are looked at again.
 *
 * By hand: write SHA-256 of `seed:groupId` beside each group, order by it, take the first ⌈groups × share⌉. The ticket is of the
 * group and not of the confirmation, so that returning and confirming again draws nobody out. Beside these, all of an officer’s
 * first groups, counted over all months in the order in which they were confirmed; of those confirmed at one instant the lowest
 * ticket counts first.
 *
 * @returns in the order of the group’s ids
 */
export function drawLooks(
  groups: readonly ConfirmedGroup[],
  { rule, seed, sha256 }: { readonly rule: Omit<LookRule, 'from'>; readonly seed: string; readonly sha256: Sha256 },
): DrawnLook[] {
  const tickets = groups
    .map((group) => ({ ...group, ticket: ticketOf(sha256, seed, group.groupId) }))
    .toSorted((left, right) => compare(left.ticket, right.ticket))
  const size = sampleSize(groups.length, rule.sharePerMille)
  const random = new Set(tickets.slice(0, size).map(({ groupId }) => groupId))
  const numbers = numberFirst(tickets, rule.firstGroups)
  return groups
    .filter(({ groupId }) => random.has(groupId) || numbers.has(groupId))
    .map(({ groupId, confirmationId }) => ({
      groupId,
      confirmationId,
      isRandom: random.has(groupId),
      firstNumber: numbers.get(groupId) ?? null,
    }))
    .toSorted((left, right) => compare(left.groupId, right.groupId))
}

/** Rounded up: of one group, any share is that group. */
export const sampleSize = (groups: number, sharePerMille: number): number => Math.ceil((groups * sharePerMille) / WHOLE)

/** @param tickets lowest first */
function numberFirst(tickets: readonly ConfirmedGroup[], firstGroups: number): Map<string, number> {
  const numbers = new Map<string, number>()
  const atOnce = Map.groupBy(tickets, ({ officer, confirmedAt }) => `${officer} ${confirmedAt}`)
  for (const together of atOnce.values())
    for (const [index, { groupId, before }] of together.entries())
      if (before + index < firstGroups) numbers.set(groupId, before + index + 1)
  return numbers
}

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right))
