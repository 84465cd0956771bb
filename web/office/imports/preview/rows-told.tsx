import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { ToldRow } from '../api.ts'
import { importText } from '../text.ts'

const ROWS_TOLD = 8

/** Rows of an earlier file by their place, name and group: the first of them, unless all are asked for. */
export function RowsTold({ rows, isWhole = false }: { rows: readonly ToldRow[]; isWhole?: boolean }) {
  const { takeAct } = useText(importText)
  if (rows.length === 0) return null
  const told = isWhole ? rows : rows.slice(0, ROWS_TOLD)
  return (
    <ul>
      {told.map(({ id, row, fullName, group }) => (
        <li key={id}>{takeAct.answersRow(String(row), fullName === '' ? takeAct.unnamed : fullName, group)}</li>
      ))}
      {rows.length > told.length && <li>{takeAct.answersMore(formatCount(rows.length - told.length))}</li>}
    </ul>
  )
}
