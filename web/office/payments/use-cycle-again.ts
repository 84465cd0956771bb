import { useQueryClient } from '@tanstack/react-query'

const TOUCHED = new Set([
  'arrears',
  'claims',
  'cycle',
  'cycles',
  'entitlement',
  'tasks',
  'budget',
  'ledger',
  'group',
  'holds',
  'thresholds',
  'entitlements',
  'payees',
  'papers',
])

/** After an act on a cycle, whatever shows its money is read again. */
export function useCycleAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.has(String(queryKey[0])) })
}
