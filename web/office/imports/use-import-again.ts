import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

const TOUCHED = [
  'import',
  'imports',
  'register-words',
  'import-rows',
  'tasks',
  'groups',
  'group',
  'account-changes',
  'duplicates',
]

/** After an act on an import: it, its rows and the lists it feeds are read again. */
export function useImportAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    () => queries.invalidateQueries({ predicate: ({ queryKey }) => TOUCHED.includes(String(queryKey[0])) }),
    [queries],
  )
}
