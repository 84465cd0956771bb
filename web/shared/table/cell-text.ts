import { type CellKind, isNumberKind, type TableValue } from '../../../src/platform/table-export/described-table.ts'
import { formatCount, formatDay, formatInstant, formatMoney, formatMonth, MISSING } from '../i18n/format.ts'

/** What a cell of the screen says. Missing is not zero. */
export function cellText(value: TableValue, kind: CellKind = 'text'): string {
  if (value === null || value === undefined) return MISSING
  if (typeof value === 'string') return textOfKind(value, kind)
  if (kind === 'money') return formatMoney(value)
  return kind === 'percent' ? `${formatCount(value * 100)} %` : isNumberKind(kind) ? formatCount(value) : String(value)
}

function textOfKind(value: string, kind: CellKind): string {
  if (kind === 'day') return formatDay(value)
  if (kind === 'month') return formatMonth(value)
  return kind === 'instant' ? formatInstant(value) : value
}

/** Numbers stand at the right of their column. */
export const isOfNumbers = (kind: CellKind | undefined): boolean => kind !== undefined && isNumberKind(kind)
