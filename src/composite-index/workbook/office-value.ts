import { tidy } from '../../kernel/vietnamese-text.ts'
import { type Cell, isErrorCell } from '../../platform/spreadsheet/cell.ts'
import { isNotApplicable } from '../spec/cell.ts'

/** What a cell of an office's table says. A percentage is told as people read it: 45,7 for `45,7%`. */
export type OfficeValue =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean; readonly isText: boolean }
  | { readonly kind: 'not-applicable' | 'empty' | 'error' | 'no-result' }
  | { readonly kind: 'text' | 'mark-unclear'; readonly text: string }

const EMPTY: OfficeValue = { kind: 'empty' }

/** Reads a cell. One that is struck through is gone to whoever reads the table. */
export function officeValue(cell: Cell | undefined): OfficeValue {
  if (cell === undefined || cell.isStruck) return EMPTY
  if (isErrorCell(cell)) return { kind: 'error' }
  const text = tidy(cell.text)
  if (text === '') return cell.formula === undefined ? EMPTY : { kind: 'no-result' }
  if (isNotApplicable(text)) return { kind: 'not-applicable' }
  if (cell.kind === 'number') {
    const isPercent = cell.isPercent === true
    return { kind: 'number', value: isPercent ? hundredfold(cell.text) : Number(cell.text), isPercent, isText: false }
  }
  return cell.kind === 'text' ? readText(text) : { kind: 'text', text }
}

/** Moves the point and does not multiply: 0,545 × 100 would be 54,50000000000001. */
const hundredfold = (digits: string): number => Number(`${digits}e2`)

const PLAIN = /^[+-]?\d+$/
/** `1.234.567` and `1.234,5`: only one way to read either. */
const COMMA_AFTER_POINTS = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/
const POINTS = /^[+-]?\d{1,3}(\.\d{3}){2,}$/
const COMMA = /^[+-]?\d+,\d+$/
const POINT = /^[+-]?\d+\.\d+$/
const THOUSAND_OR_ONE = /^[+-]?[1-9]\d{0,2}\.\d{3}$/

function readText(written: string): OfficeValue {
  const isPercent = /\d\s*%$/.test(written)
  const text = written.replace(/\s*%$/, '').replaceAll(/(?<=\d) (?=\d{3}\b)/g, '')
  const number = (digits: string): OfficeValue => ({ kind: 'number', value: Number(digits), isPercent, isText: true })
  if (PLAIN.test(text)) return number(text)
  if (COMMA_AFTER_POINTS.test(text) || POINTS.test(text)) return number(text.replaceAll('.', '').replace(',', '.'))
  if (COMMA.test(text)) return number(text.replace(',', '.'))
  if (THOUSAND_OR_ONE.test(text)) return { kind: 'mark-unclear', text: written }
  return POINT.test(text) ? number(text) : { kind: 'text', text: written }
}

export const isMeasured = ({ kind }: OfficeValue): boolean =>
  kind === 'number' || kind === 'not-applicable' || kind === 'mark-unclear' || kind === 'no-result' || kind === 'error'
