import { tidy } from '../../kernel/vietnamese-text.ts'

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** The number in a cell; `undefined` when it is empty, `NaN` when it holds something else. */
export function readNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell
  if (cell === null || cell === undefined) return undefined
  if (typeof cell !== 'string') return Number.NaN
  const text = cell.trim()
  if (text === '' || text === 'NA') return undefined
  if (/^[+-]?inf(inity)?$/i.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return DECIMAL.test(text) ? Number(text) : Number.NaN
}

/** `x`: the indicator does not apply to the unit. It is neither missing nor zero. */
export const isNotApplicable = (cell: unknown): boolean => typeof cell === 'string' && /^x$/i.test(tidy(cell))

/** A cell as text for a message; `String` of an object could throw. */
export const writtenCell = (cell: unknown): string =>
  typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : String(cell)
