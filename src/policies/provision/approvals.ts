import type { Vnd } from '../../kernel/money.ts'
import type { Provision } from './provision.ts'

/** How many people must approve a sum of this size: 1 where the provision says nothing. */
export function approversNeeded({ approvals }: Pick<Provision, 'approvals'>, total: Vnd): number {
  return (approvals ?? []).reduce(
    (needed, { atLeast, approvers }) => (total >= atLeast ? Math.max(needed, approvers) : needed),
    1,
  )
}
