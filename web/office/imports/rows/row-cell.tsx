import { fieldTraits, type Severity, type ShownField } from '../../../../src/exchange/index.ts'
import { formatDay, MISSING } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { RegisterRow, RowDoubt } from '../api.ts'
import classes from '../imports.module.css'
import { previewText } from '../preview/preview-text.ts'
import { doubtText } from './doubt-text.ts'

/** In front of the words, so that the colour never speaks alone. */
export const SIGN_OF: { readonly [Of in Severity]: string } = { error: '✕', warning: '⚠' }

interface CellProps {
  readonly row: RegisterRow
  readonly onChoose: (row: RegisterRow) => void
}

/** A cell as the clerk wrote it; a doubtful one says why in a few words, and opens its row. */
export function RowCell({ row, field, onChoose }: CellProps & { field: ShownField }) {
  const words = useText(doubtText)
  const shown = asRead(row, field) || MISSING
  const doubt = worstOf(row.doubts.filter((one) => one.field === field))
  // Read as one word: broken over two lines, a number or a day is hard to compare.
  const isNumber = field === 'birth' || fieldTraits(field).isNumber === true
  if (doubt === undefined) return isNumber ? <span className="nowrap">{shown}</span> : shown
  return (
    <button type="button" className={classes[doubt.severity]} onClick={() => onChoose(row)}>
      {shown}{' '}
      <small>
        <span aria-hidden="true">{SIGN_OF[doubt.severity]}</span> {words[doubt.code]}
      </small>
    </button>
  )
}

/** A cell's text; a birth that was understood as a day is shown as a day is written. */
export function asRead({ cells }: RegisterRow, field: ShownField): string {
  const text = cells[field] ?? ''
  return field === 'birth' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text
}

/** The number of the row in the clerk's file opens it; a doubt about the whole row is told here. */
export function RowNumber({ row, isChosen, onChoose }: CellProps & { isChosen: boolean }) {
  const { rows } = useText(previewText)
  const words = useText(doubtText)
  const doubt = worstOf(row.doubts.filter(({ field }) => field === null))
  return (
    <button
      type="button"
      className={doubt ? classes[doubt.severity] : classes['number']}
      aria-pressed={isChosen}
      onClick={() => onChoose(row)}
    >
      <span className="unseen">{rows.open(String(row.row))}</span>
      <span aria-hidden="true">{row.row}</span>
      {doubt && (
        <small>
          <span aria-hidden="true">{SIGN_OF[doubt.severity]}</span> {words[doubt.code]}
        </small>
      )}
    </button>
  )
}

export const worstOf = (doubts: readonly RowDoubt[]): RowDoubt | undefined =>
  doubts.find(({ severity }) => severity === 'error') ?? doubts[0]
