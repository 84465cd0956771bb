import type { TreeShape } from '../../criteria/index.ts'
import type { AppraiserSeat } from './judgement.ts'

/** Who appraises a part of a unit: a criterion, what lies beneath a branch, or without one all of it. */
export interface Assignment {
  readonly id: string
  readonly unitId: string
  /** Empty: the whole tree. */
  readonly branch: string
  readonly seat: AppraiserSeat
  readonly appraiserId: string
  readonly appraiserName: string
}

/** An account of somebody who must not judge a unit: declared by themselves or noted of them. It is not taken back. */
export interface Conflict {
  readonly unitId: string
  readonly personId: string
  readonly personName: string
  readonly reason: string
}

/** From a criterion up to the root, nearest first; the whole tree comes last. */
function* branchesAbove(shape: TreeShape, code: string): Generator<string> {
  for (let at = shape.byCode.get(code); at !== undefined; at = at.parent === undefined ? undefined : shape.byCode.get(at.parent))
    yield at.code
  yield ''
}

/** Who appraises one criterion of a unit on a seat: of those assigned to a branch above it, the nearest. */
export function appraiserOf(
  shape: TreeShape,
  assignments: readonly Assignment[],
  { criterion, seat }: { readonly criterion: string; readonly seat: AppraiserSeat },
): Assignment | undefined {
  for (const branch of branchesAbove(shape, criterion)) {
    const found = assignments.find((one) => one.seat === seat && one.branch === branch)
    if (found !== undefined) return found
  }
  return undefined
}

/** The seat that one of these accounts, which are one human’s, has on a criterion. */
export const seatOf = (
  shape: TreeShape,
  assignments: readonly Assignment[],
  { criterion, accounts }: { readonly criterion: string; readonly accounts: readonly string[] },
): AppraiserSeat | undefined =>
  ([1, 2] as const).find((seat) => {
    const appraiser = appraiserOf(shape, assignments, { criterion, seat })
    return appraiser !== undefined && accounts.includes(appraiser.appraiserId)
  })
