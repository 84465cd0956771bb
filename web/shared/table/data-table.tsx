import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { Words } from '../address/words.ts'
import { isProblem } from '../api/problem.ts'
import { useText } from '../i18n/language.ts'
import { Empty } from '../parts/empty.tsx'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { sharedText } from '../text.ts'
import { cellText, isOfNumbers } from './cell-text.ts'
import { type Column, type Order, orderAsked, type Page, shownColumns } from './column.ts'
import classes from './data-table.module.css'
import { HeadRow, leastWidth } from './head-row.tsx'
import { Pager } from './pager.tsx'
import { useTableState } from './table-state.ts'
import { TableTools } from './table-tools.tsx'
import { useToldScope } from './told-scope.ts'
import { readEveryRow } from './whole-table.ts'

/** The least a table must know of a page of its list. */
export interface PageRequest<Filters, Sort extends string = string> {
  readonly filters: Filters
  readonly sort: Order<Sort> | undefined
  readonly cursor: string | undefined
  readonly limit: number
}

export interface DataTableProps<Row, Filters extends object, Sort extends string> {
  /** Name of the list: saved views and the query hang on it. */
  readonly name: string
  /** Said to a screen reader, and the name of an exported workbook. */
  readonly caption: string
  /** What files and papers of it are headed, where its name on the screen is short. */
  readonly title?: string
  readonly columns: readonly Column<Row, Sort>[]
  readonly rowKey: (row: Row) => string
  /** What the list understands of its address. */
  readonly words: (address: Words) => Filters
  readonly fetchPage: (asked: PageRequest<Filters, Sort>) => Promise<Page<Row>>
  /** What else the list depends on, beside what is in the address. */
  readonly dependsOn?: QueryKey
  readonly filterFields?: ReactNode
  /** What comes here and how to make the first one; shown when there is nothing at all. */
  readonly empty: ReactNode
  readonly tones?: (row: Row) => 'wait' | 'bad' | undefined
  readonly startSort?: Order<Sort>
  /** The list is asked for with the unit and day chosen for every screen. */
  readonly isScoped?: boolean
  /** The month that all of it is of. */
  readonly month?: string
  /** What else it is narrowed to, in words. */
  readonly told?: readonly string[]
  /** A short table on a page of other things: no tools around it. */
  readonly isPlain?: boolean
}

const ROWS_AT_FIRST = 50

/** A list as every screen shows it: filtered, sorted and paged by the server, its state kept in the address. */
export function DataTable<Row, Filters extends object, Sort extends string>(props: DataTableProps<Row, Filters, Sort>) {
  const { name, columns, words, fetchPage, dependsOn = [], startSort } = props
  const { search, filters: narrowedBy, set } = useTableState()
  const filters = words(search)
  const shown = shownColumns(columns, search['columns'])
  const limit = Number(search['limit'] ?? ROWS_AT_FIRST)
  const sort = orderAsked(columns, search['sort']) ?? startSort
  const query = useQuery({
    queryKey: [name, 'list', narrowedBy, sort, search['cursor'], limit, ...dependsOn],
    queryFn: () => fetchPage({ filters, sort, cursor: search['cursor'], limit }),
    placeholderData: keepPreviousData,
  })
  const isFailed = query.isError && !isProblem(query.error, 'none')
  const fields = useRef<HTMLDivElement>(null)
  const { tellScope, when } = useToldScope(props, { filters, fields })
  return (
    <div className={classes['frame']}>
      {!props.isPlain && (
        <TableTools
          name={name}
          title={props.title ?? props.caption}
          columns={columns}
          shown={shown}
          readRows={(onRead) => readEveryRow((at) => fetchPage({ filters, sort, ...at }), onRead)}
          tellScope={tellScope}
          when={when}
          fieldsRef={fields}
          filterFields={props.filterFields}
        />
      )}
      {isFailed && <Failed error={query.error} onRetry={() => void query.refetch()} />}
      {!(isFailed && query.data === undefined) && (
        <Rows
          caption={props.caption}
          rowKey={props.rowKey}
          tones={props.tones}
          empty={props.empty}
          shown={shown}
          page={query.data}
          isStale={query.isPlaceholderData}
          sort={sort}
          onSort={(next) => set({ sort: next })}
        />
      )}
      {query.data && <Pager page={query.data} limit={limit} cursor={search['cursor']} onTurn={set} />}
    </div>
  )
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText(sharedText)
  return (
    <div style={{ padding: '0 14px' }}>
      <ProblemAlert error={error} title={text.loadFailed} onRetry={onRetry} />
    </div>
  )
}

interface RowsProps<Row> extends Pick<DataTableProps<Row, object, string>, 'caption' | 'rowKey' | 'empty'> {
  readonly tones: DataTableProps<Row, object, string>['tones'] | undefined
  readonly shown: readonly Column<Row>[]
  readonly page: Page<Row> | undefined
  readonly isStale: boolean
  readonly sort: string | undefined
  readonly onSort: (sort: string | undefined) => void
}

function Rows<Row>({ caption, shown, page, isStale, sort, onSort, rowKey, tones, empty }: RowsProps<Row>) {
  const text = useText(sharedText)
  const { filters, set } = useTableState()
  const isFiltered = Object.keys(filters).some((key) => !['unit', 'on', 'lens'].includes(key))
  if (page?.items.length === 0)
    return isFiltered ? (
      <NothingFits onClear={() => set(Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])))} />
    ) : (
      empty
    )
  return (
    <section
      className={classes['scroll']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`${caption}. ${text.table.scrollHint}`}
      aria-busy={page === undefined || isStale}
    >
      <table className={classes['table']}>
        <caption className="unseen">{caption}</caption>
        <HeadRow columns={shown} sort={sort} onSort={onSort} />
        <tbody onKeyDown={moveByArrow} className={isStale ? classes['stale'] : ''}>
          {page ? (
            page.items.map((row) => <BodyRow key={rowKey(row)} row={row} columns={shown} tone={tones?.(row)} />)
          ) : (
            <Waiting columns={shown.length} />
          )}
        </tbody>
      </table>
    </section>
  )
}

function BodyRow<Row>({ row, columns, tone }: { row: Row; columns: readonly Column<Row>[]; tone: 'wait' | 'bad' | undefined }) {
  return (
    <tr className={tone ? classes[tone] : undefined}>
      {columns.map(({ key, cell, value, kind, width }, index) => {
        const content = cell ? cell(row) : cellText(value(row), kind)
        const className = isOfNumbers(kind) ? 'number' : width ? classes['wraps'] : undefined
        return index === 0 ? (
          <th key={key} scope="row" className={className} style={leastWidth(width)}>
            {content}
          </th>
        ) : (
          <td key={key} className={className}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

function Waiting({ columns }: { columns: number }) {
  const text = useText(sharedText)
  return (
    <tr>
      <td colSpan={columns}>
        <span role="status">{text.loading}</span>
      </td>
    </tr>
  )
}

function NothingFits({ onClear }: { onClear: () => void }) {
  const text = useText(sharedText)
  return (
    <Empty
      title={text.table.nothingFits}
      act={
        <button type="button" className={classes['textButton']} onClick={onClear}>
          {text.table.clearFilters}
        </button>
      }
    />
  )
}

/** Up and down go from row to row, to the same place in it. */
function moveByArrow(event: React.KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const target = event.target as HTMLElement
  if (target.tagName === 'INPUT' || target.tagName === 'TEXTAREA') return
  const row = target.closest('tr')
  const other = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const next = other?.querySelector<HTMLElement>('a, button, input')
  if (!next) return
  event.preventDefault()
  next.focus()
}
