import { useQueryClient } from '@tanstack/react-query'

/** After a change to an account: it, its history and the list are read again. */
export function useAccountAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['accounts'] })
}
