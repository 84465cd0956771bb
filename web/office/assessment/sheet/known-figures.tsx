import { formatCount, formatPeriod } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { Sheet } from '../api.ts'
import { sheetText } from './sheet-text.ts'

/** What the programme itself counts in the unit, each with the days it tells of: to answer with, not to be typed from memory. */
export function KnownFigures({ known }: Pick<Sheet, 'known'>) {
  const { known: text } = useText(sheetText)
  if (known.length === 0) return null
  return (
    <p className="muted" style={{ margin: '0 0 0.75rem' }}>
      {text.title}{' '}
      {known.map((figure) => `${text[figure.code](formatCount(figure.value))} (${formatPeriod(figure, '')})`).join('; ')}.
    </p>
  )
}
