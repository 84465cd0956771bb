import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatCount } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { HeadRow } from './head-row.tsx'

interface PlainTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly foot?: ReactNode
}

/** Drawn at once; the rest comes when it is asked for, so that a thousand rows do not hold up the page. */
const ROWS_AT_ONCE = 150

/** A short table that is all there: no paging, no sorting. It scrolls sideways by itself, also by keyboard. */
export function PlainTable<Row>({ caption, columns, rows, rowKey, foot }: PlainTableProps<Row>) {
  const { table } = useText(sharedText)
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes['plain']} tabIndex={0} aria-label={caption}>
      <table className={classes['table']}>
        <caption className="unseen">{caption}</caption>
        <HeadRow columns={columns} sort={undefined} onSort={() => undefined} />
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, value, isNumber, isShort }, index) => {
                const content = cell ? cell(row) : (value(row) ?? '–')
                const className = isNumber ? 'number' : isShort ? 'nowrap' : undefined
                return index === 0 ? (
                  <th key={key} scope="row" className={className}>
                    {content}
                  </th>
                ) : (
                  <td key={key} className={className}>
                    {content}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
      {rows.length > shown && (
        <Button variant="subtle" fullWidth onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {table.more(formatCount(rows.length - shown))}
        </Button>
      )}
    </section>
  )
}
