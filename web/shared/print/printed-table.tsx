import type { ReactNode } from 'react'
import { isNumberKind, sumOf, type TableValue, totalLabelColumn } from '../../../src/platform/table-export/described-table.ts'
import { tableText } from '../../../src/platform/table-export/text.ts'
import type { WholeTable } from '../../../src/platform/table-export/write-table.ts'
import { writtenValue } from '../../../src/platform/table-export/written-value.ts'
import { useText } from '../i18n/language.ts'
import { ROWS_WITH_SIGNATURES } from './join-signatures.ts'
import classes from './print.module.css'
import { printText } from './text.ts'

/** A word no line of a column holds is broken wherever the column ends. */
const LONG_WORD = /\S{25}/

interface PrintedTableProps {
  readonly table: WholeTable
  /** Nobody signs a page without rows: they stand in the table's own last part, which is not broken. */
  readonly signatures: ReactNode
}

/** A whole table for paper: every row numbered, the headings on each page, sums in the last row, then who signs. */
export function PrintedTable({ table, signatures }: PrintedTableProps) {
  const text = useText(printText)
  const { title, scope, columns, rows, language } = table
  const words = tableText[language]
  const last = Math.max(0, rows.length - ROWS_WITH_SIGNATURES)
  return (
    <section className={classes['whole']}>
      <h1>{title}</h1>
      {scope.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{words.rows(writtenValue(rows.length, 'number'))}</p>
      <table>
        <thead>
          <tr>
            <th>{text.order}</th>
            {columns.map(({ heading }) => (
              <th key={heading}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <PrintedRows table={table} from={0} until={last} />
        </tbody>
        <tbody className={classes['last']}>
          <PrintedRows table={table} from={last} until={rows.length} />
          {rows.length > 0 && columns.some(({ isSummed }) => isSummed) && <TotalRow table={table} label={words.total} />}
          <tr className={classes['signed']}>
            <td colSpan={columns.length + 1}>{signatures}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function PrintedRows({ table: { columns, rows }, from, until }: { table: WholeTable; from: number; until: number }) {
  return rows.slice(from, until).map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows on paper do not move
    <tr key={index}>
      <td className={classes['order']}>{writtenValue(from + index + 1, 'number')}</td>
      {columns.map(({ heading, kind }, column) => (
        <PrintedCell key={heading} value={row[column]} kind={kind} />
      ))}
    </tr>
  ))
}

function PrintedCell({ value, kind }: { value: TableValue; kind: WholeTable['columns'][number]['kind'] }) {
  const written = writtenValue(value, kind)
  const isWhole = kind !== 'text'
  const className = LONG_WORD.test(written) ? 'breaks' : isNumberKind(kind) ? 'number' : isWhole ? 'whole-word' : undefined
  return <td className={className && classes[className]}>{written}</td>
}

function TotalRow({ table: { columns, rows }, label }: { table: WholeTable; label: string }) {
  const labelled = totalLabelColumn(columns)
  return (
    <tr className={classes['total']}>
      <td />
      {columns.map(({ heading, kind, isSummed }, column) => (
        <td key={heading} className={isSummed ? classes['number'] : undefined}>
          {isSummed ? writtenValue(sumOf(rows, column), kind) : column === labelled ? label : ''}
        </td>
      ))}
    </tr>
  )
}
