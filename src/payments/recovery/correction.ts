import { allocateVnd, minVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'

/** What a group was approved for a month, and what became of that. */
export interface ApprovedSum {
  readonly approved: Vnd
  /** Ended by a decision, never paid. */
  readonly ended: Vnd
  /** Claimed back already. */
  readonly claimed: Vnd
}

/**
 * What is due now less all that was approved before and still stands: above 0 the group is due more, below 0 it was paid too
 * much. What was ended or is claimed back is asked for once.
 */
export const differenceOf = (due: Vnd, { approved, ended, claimed }: ApprovedSum): Vnd => vnd(due - (approved - ended - claimed))

/** What a supplement may add: what is due less what stands. What is claimed and did not come back is withdrawn instead. */
export const supplementOf = (
  due: Vnd,
  { approved, ended, cameBack }: Pick<ApprovedSum, 'approved' | 'ended'> & { readonly cameBack: Vnd },
): Vnd => vnd(Math.max(0, due - (approved - ended - cameBack)))

export interface Claimable {
  readonly disbursementId: string
  readonly left: Vnd
}

/** An excess as it would be claimed of the payments: in proportion to what of each is not claimed yet, and never more than that. */
export function shareExcess(
  excess: Vnd,
  payments: readonly Claimable[],
): readonly { readonly disbursementId: string; readonly amount: Vnd }[] {
  const left = sumVnd(payments.map((payment) => payment.left))
  if (left === 0) return []
  const parts = allocateVnd(
    minVnd(excess, left),
    payments.map((payment) => payment.left),
  )
  return payments.flatMap(({ disbursementId }, at) => {
    const amount = parts[at] ?? vnd(0)
    return amount > 0 ? [{ disbursementId, amount }] : []
  })
}
