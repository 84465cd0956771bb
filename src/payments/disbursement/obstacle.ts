import { assert } from '../../kernel/assert.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { obstacleText } from './obstacle-text.ts'

export type OrderObstacle = keyof typeof obstacleText

/**
 * Facts about an approved sum that are looked up before it is ordered; each is present or absent. `hold`: its group is on hold.
 * `payee`: who it goes to is known. `proposal`: another account of the payee awaits confirmation. `account`: the one in
 * force. `return`: a bank returned a payment to that account. `finding`: there was nobody to pay, and no approver has said
 * yes to who there is now. `change`: it is not the account that was approved.
 */
export type PaymentFact = 'hold' | 'payee' | 'proposal' | 'account' | 'return' | 'finding' | 'change'

/** One reason for not paying a sum now. The sum stays in the balance until the reason is gone or it is released. */
export interface Obstacle {
  readonly code: OrderObstacle
  /** Communes are paid by their own account at the treasury, which this programme does not keep. */
  readonly payees: 'all' | 'persons'
  /** The state of the fact in which the sum is obstructed. */
  readonly when: { readonly fact: PaymentFact; readonly is: 'there' | 'missing' }
  readonly why: BilingualText
  readonly next: BilingualText
  /** The screen on which it can be resolved. */
  readonly clearedIn: 'held-groups' | 'account-changes' | 'changed-payees' | 'group'
}

/**
 * The obstacles by precedence: when several apply, the first is reported. The statement that orders payments is generated
 * from this table, and screens and lists take their sentences from it.
 */
export const OBSTACLES: readonly Obstacle[] = [
  {
    code: 'held',
    payees: 'all',
    when: { fact: 'hold', is: 'there' },
    ...obstacleText.held,
    clearedIn: 'held-groups',
  },
  {
    code: 'no-payee',
    payees: 'all',
    when: { fact: 'payee', is: 'missing' },
    ...obstacleText['no-payee'],
    clearedIn: 'group',
  },
  {
    code: 'account-change-unconfirmed',
    payees: 'persons',
    when: { fact: 'proposal', is: 'there' },
    ...obstacleText['account-change-unconfirmed'],
    clearedIn: 'account-changes',
  },
  {
    code: 'no-account',
    payees: 'persons',
    when: { fact: 'account', is: 'missing' },
    ...obstacleText['no-account'],
    clearedIn: 'group',
  },
  {
    code: 'account-returned-before',
    payees: 'persons',
    when: { fact: 'return', is: 'there' },
    ...obstacleText['account-returned-before'],
    clearedIn: 'group',
  },
  {
    code: 'payee-found',
    payees: 'persons',
    when: { fact: 'finding', is: 'there' },
    ...obstacleText['payee-found'],
    clearedIn: 'changed-payees',
  },
  {
    code: 'changed-since-approval',
    payees: 'persons',
    when: { fact: 'change', is: 'there' },
    ...obstacleText['changed-since-approval'],
    clearedIn: 'changed-payees',
  },
]

/** Whether an approver's yes to whom and where it is paid is all that it waits for. */
export const awaitsApprover = (code: OrderObstacle | null): boolean => code === 'changed-since-approval' || code === 'payee-found'

export const OBSTACLE_CODES = OBSTACLES.map(({ code }) => code)

/** The rule of one obstacle, widened to the common type. */
export function getObstacle(code: OrderObstacle): Obstacle {
  const obstacle = OBSTACLES.find((row) => row.code === code)
  assert(obstacle !== undefined, `the reason ${code} stands in the table`)
  return obstacle
}
