import type { Month } from '../../kernel/calendar.ts'
import { minVnd, prorateVnd, subtractVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'

/** Why money that was paid was not due. */
export const CLAIM_CAUSES = ['report-corrected', 'person-twice', 'rule-corrected', 'other'] as const
export type ClaimCause = (typeof CLAIM_CAUSES)[number]

/** How a claim is lowered. */
export const RECOVERY_KINDS = ['returned', 'set-off', 'written-off', 'withdrawn'] as const
export type RecoveryKind = (typeof RECOVERY_KINDS)[number]

/** What two people decide of a claim. */
export const RECOVERY_DECISIONS = ['set-off', 'write-off', 'withdrawal'] as const
export type RecoveryDecisionKind = (typeof RECOVERY_DECISIONS)[number]

/** The most that is ever kept back of one month's sum: something always arrives. */
export const MOST_PERCENT = 90

/** How much of later months may be kept back for a claim, as two people decided. */
export interface SetOffTerms {
  /** Of each month's sum, whole percent; 0: no more is kept back. */
  readonly sharePercent: number
  /** Of each month, at most so much; `null`: the share alone says. */
  readonly most: Vnd | null
  /** The first month of which something is kept back. */
  readonly from: Month
}

/** What became of a claim. */
export type ClaimSums = Readonly<Record<RecoveryKind, Vnd>>

/** What of a claim is neither back nor given up. */
export const outstandingOf = (claimed: Vnd, sums: ClaimSums): Vnd =>
  subtractVnd(claimed, sumVnd(RECOVERY_KINDS.map((kind) => sums[kind])))

/** The most that a claim may still keep back of a month, whatever its sums are. */
const leftOfMonth = ({ outstanding, terms: { most }, keptOfMonth }: Debt): Vnd =>
  most === null ? outstanding : minVnd(outstanding, subtractVnd(most, keptOfMonth))

/** The most that a claim may keep back of one sum, whatever is still owed of it. */
function capOf({ sharePercent, most }: SetOffTerms, amount: Vnd): Vnd {
  const share = prorateVnd(amount, { part: sharePercent, whole: 100 }, 'down')
  return most === null ? share : minVnd(share, most)
}

/** Whom a sum goes to, and whose budget bears it: a claim is set off only against what the same budget owes the same payee of the same group. */
export interface DebtKey {
  readonly groupId: string
  readonly payeeId: string
  readonly unitId: string
}

export interface Debt extends DebtKey {
  readonly claimId: string
  readonly outstanding: Vnd
  readonly terms: SetOffTerms
  /** What was kept back for it already of sums of the same month, as by the order that a supplement follows. */
  readonly keptOfMonth: Vnd
}

export interface DueSum extends DebtKey {
  readonly amount: Vnd
}

export interface SetOff<Due extends DueSum, Owed extends Debt> {
  readonly debt: Owed
  readonly due: Due
  readonly amount: Vnd
}

/**
 * What is kept back of the sums of one month for what their payees owe: the oldest claim first, never more of a sum than the
 * widest of its claims allows, never more of the month than the sum its terms name, never more than is outstanding. All claims
 * together keep back no more of a sum than one could.
 *
 * @param debts the oldest first
 */
export function planSetOffs<Due extends DueSum, Owed extends Debt>(
  month: Month,
  { sums, debts }: { readonly sums: readonly Due[]; readonly debts: readonly Owed[] },
): SetOff<Due, Owed>[] {
  const byPayee = Map.groupBy(
    debts.filter(({ terms }) => terms.from <= month),
    keyOf,
  )
  const left = new Map(debts.map((debt) => [debt.claimId, leftOfMonth(debt)]))
  return sums.flatMap((due) => {
    let kept = vnd(0)
    return (byPayee.get(keyOf(due)) ?? []).flatMap((debt) => {
      const payable = left.get(debt.claimId) ?? vnd(0)
      const amount = minVnd(payable, subtractVnd(capOf(debt.terms, due.amount), kept))
      if (amount <= 0) return []
      kept = sumVnd([kept, amount])
      left.set(debt.claimId, subtractVnd(payable, amount))
      return [{ debt, due, amount }]
    })
  })
}

const keyOf = ({ groupId, payeeId, unitId }: DebtKey): string => `${groupId} ${payeeId} ${unitId}`
