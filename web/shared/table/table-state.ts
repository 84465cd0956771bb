import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address says about a table: filters, order, page, columns. Sharing the link shares the view. */
export type TableSearch = Readonly<Record<string, string | undefined>>

/** Kept in the address by the scope bar, for every screen; not part of a table's own filters. */
const OF_THE_TABLE_ALONE = ['cursor', 'limit', 'columns', 'sort']

/**
 * The state of the table on this screen, read from the address and written to it. A change of filter, order
 * or page size starts again at the first page: a cursor belongs to the order it was made in.
 */
export function useTableState() {
  const search = useSearch({ strict: false }) as TableSearch
  const navigate = useNavigate()
  const set = (changes: TableSearch): void => {
    const startsAgain = !('cursor' in changes) && !('columns' in changes)
    const next = { ...search, ...(startsAgain ? { cursor: undefined } : {}), ...changes }
    void navigate({ to: '.', search: emptyLeftOut(next) as never, replace: true, resetScroll: false })
  }
  const filters = Object.fromEntries(Object.entries(search).filter(([key]) => !OF_THE_TABLE_ALONE.includes(key)))
  return { search, filters, set }
}

const emptyLeftOut = (search: TableSearch): TableSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''))
