import { useQueryClient } from '@tanstack/react-query'

/** After a change to a group: it, its history and the lists it stands in are read again. */
export function useGroupAgain(id: string): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: ['group', id] })
    await queries.invalidateQueries({ queryKey: ['groups'] })
  }
}
