import { type Citation, formatCitation } from '../../../../../src/policies/index.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import type { Place } from '../document/document-path.ts'
import { valueAt } from '../document/document-path.ts'
import { useDraft, usePlace } from '../document/editing.tsx'
import classes from '../editor.module.css'
import { editorText } from '../text.ts'
import { TextAt } from './inputs.tsx'

/** The place in the act: folded up, it reads as a paper cites it. */
export function CitationAt({ place }: { place: Place }) {
  const text = useText(editorText)
  const { draft } = useDraft()
  const { value, error, onBlur } = usePlace(place)
  const number = valueAt(draft, ['act', 'number'])
  const isGiven = typeof value === 'object' && value !== null
  const written = isGiven
    ? formatCitation({ number: typeof number === 'string' ? number : '' }, value as Citation)
    : text.noCitation
  return (
    <details onBlur={onBlur}>
      <summary className="muted">
        {text.citation(written)} {error && <span className={classes['error']}>{error}</span>}
      </summary>
      <div className={layout['fields']}>
        {['article', 'clause', 'point', 'text', 'act'].map((part) => (
          <TextAt key={part} place={[...place, part]} />
        ))}
      </div>
    </details>
  )
}
