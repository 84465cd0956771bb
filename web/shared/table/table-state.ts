import { useAddress } from '../address/address.ts'
import type { Words } from '../address/words.ts'

/** Kept in the address by the table for itself; not among what the list is narrowed by. */
const OF_THE_TABLE_ALONE = ['cursor', 'limit', 'columns', 'sort']

/**
 * The state of the table on this screen, read from the address and written to it, so that sharing the link shares the
 * view. A change of filter, order or page size starts again at the first page: a cursor belongs to the order it was made in.
 */
export function useTableState() {
  const { words: search, go } = useAddress()
  const set = (changes: Words): void => {
    const startsAgain = !('cursor' in changes) && !('columns' in changes)
    go(emptyLeftOut({ ...search, ...(startsAgain ? { cursor: undefined } : {}), ...changes }))
  }
  const filters: Words = Object.fromEntries(Object.entries(search).filter(([key]) => !OF_THE_TABLE_ALONE.includes(key)))
  return { search, filters, set }
}

const emptyLeftOut = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== ''))
