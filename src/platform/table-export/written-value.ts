import { type CellKind, isNumberKind, type TableValue } from './described-table.ts'
import { clockText, spreadsheetDay } from './spreadsheet-day.ts'

const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** A value as a reader sees it, on paper and in a spreadsheet: `1.500.000`, `31/07/2024`, `07/2024`, `12,5%`. */
export function writtenValue(value: TableValue, kind: CellKind): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return writtenNumber(value, kind)
  if (kind !== 'day' && kind !== 'month' && kind !== 'instant') return value
  if (spreadsheetDay(value, kind) === undefined) return value
  if (kind !== 'instant') return value.split('-').toReversed().join('/')
  const [day = '', hour = ''] = clockText(value).split(' ')
  return `${day.split('-').toReversed().join('/')} ${hour.slice(0, 5)}`
}

function writtenNumber(value: number, kind: CellKind): string {
  if (!isNumberKind(kind)) return String(value)
  return kind === 'percent' ? `${grouped.format(value * 100)}%` : grouped.format(value).replace('-', '−')
}
