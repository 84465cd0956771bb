import type { CSSProperties } from 'react'
import { useText } from '../i18n/language.ts'
import { useIsOnPaper } from '../print/printing.ts'
import { sharedText } from '../text.ts'
import { isOfNumbers } from './cell-text.ts'
import { type Column, nextSort, sortDirection } from './column.ts'
import classes from './data-table.module.css'

const ARROW = { ascending: '▲', descending: '▼', none: '↕' } as const

/** What the stylesheet knows a column's own width by. */
export const leastWidth = (width: string | undefined): CSSProperties | undefined =>
  width === undefined ? undefined : ({ '--least-width': width } as CSSProperties)

/** The names of the columns; one that the server can sort by is a button. */
export function HeadRow<Row>({
  columns,
  sort,
  onSort,
}: {
  columns: readonly Column<Row>[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
}) {
  const { table } = useText(sharedText)
  // Of a heading that comes again on each page a browser leaves out what stands on a button.
  const isOnPaper = useIsOnPaper()
  return (
    <thead>
      <tr>
        {columns.map(({ key, header, sort: by, kind, width }) => {
          const direction = sortDirection(sort, by)
          return (
            <th
              key={key}
              scope="col"
              className={isOfNumbers(kind) ? 'number' : undefined}
              style={leastWidth(width)}
              aria-sort={by ? direction : undefined}
            >
              {by === undefined || isOnPaper ? (
                header
              ) : (
                <button
                  type="button"
                  className={classes['headButton']}
                  onClick={() => onSort(nextSort(sort, by))}
                  title={table.sortBy(header)}
                >
                  {header}{' '}
                  <span aria-hidden="true" className={direction === 'none' ? classes['unsorted'] : ''}>
                    {ARROW[direction]}
                  </span>
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
