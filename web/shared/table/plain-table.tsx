import { Button, Group } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { formatCount } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { useIsOnPaper } from '../print/printing.ts'
import { sharedText } from '../text.ts'
import { cellText, isOfNumbers } from './cell-text.ts'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { FileMenu } from './file-menu.tsx'
import { HeadRow } from './head-row.tsx'
import { useToldScope } from './told-scope.ts'

interface PlainTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly foot?: ReactNode
  /** A list, and no part of a form: it is offered as a file and on paper, with the month and the words it is narrowed by. */
  readonly files?: PlainFiles
}

interface PlainFiles {
  /** Where its name on the screen is short. */
  readonly title?: string
  readonly month?: string
  readonly told?: readonly string[]
}

/** Drawn at once; the rest comes when it is asked for, so that a thousand rows do not hold up the page. */
const ROWS_AT_ONCE = 150

/** A short table that is all there: no paging, no sorting. It scrolls sideways by itself, also by keyboard. */
export function PlainTable<Row>({ caption, columns, rows, rowKey, foot, files }: PlainTableProps<Row>) {
  const { table } = useText(sharedText)
  const isOnPaper = useIsOnPaper()
  const [asked, setAsked] = useState(ROWS_AT_ONCE)
  const shown = isOnPaper ? rows.length : asked
  return (
    <>
      {files && <Files title={files.title ?? caption} columns={columns} rows={rows} files={files} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes['plain']} tabIndex={0} aria-label={caption}>
        <table className={classes['table']}>
          <caption className="unseen">{caption}</caption>
          <HeadRow columns={columns} sort={undefined} onSort={() => undefined} />
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, cell, value, kind, isShort }, index) => {
                  const content = cell ? cell(row) : cellText(value(row), kind)
                  const className = isOfNumbers(kind) ? 'number' : isShort ? 'nowrap' : undefined
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
          <Button variant="subtle" fullWidth onClick={() => setAsked(shown + ROWS_AT_ONCE)}>
            {table.more(formatCount(rows.length - shown))}
          </Button>
        )}
      </section>
    </>
  )
}

const NOTHING_NARROWED = {}

function Files<Row>({
  title,
  columns,
  rows,
  files,
}: { title: string; files: PlainFiles } & Pick<PlainTableProps<Row>, 'columns' | 'rows'>) {
  const fields = useRef<HTMLElement>(null)
  const { tellScope, when } = useToldScope(files, { filters: NOTHING_NARROWED, fields })
  return (
    <Group justify="flex-end" gap={6} className={classes['plainTools']}>
      <FileMenu title={title} shown={columns} printed={columns} readRows={async () => rows} tellScope={tellScope} when={when} />
    </Group>
  )
}
