import type { Doubt } from '../../../../src/policies/index.ts'
import { useBilingual, useLanguage, useText } from '../../../shared/i18n/language.ts'
import { Tag } from '../../../shared/parts/tag.tsx'
import { useDoubtWords } from './document/doubt-words.ts'
import { placeInWords, placeOf, titleAt } from './document/schema-at.ts'
import { editorText } from './text.ts'

/** What is wrong with a document, or worth a thought, and where in it. */
export function DoubtList({ doubts }: { doubts: readonly Doubt[] }) {
  const text = useText(editorText)
  if (doubts.length === 0) return <p style={{ margin: 0, color: 'var(--ok)', fontWeight: 600 }}>✓ {text.noDoubts}</p>
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-live="polite">
      {doubts.map((doubt) => (
        <li key={doubt.pointer + doubt.code + ('field' in doubt ? doubt.field : '')} style={{ padding: '5px 0' }}>
          <DoubtLine doubt={doubt} />
        </li>
      ))}
    </ul>
  )
}

/** A field that is missing goes by its name on the form, not by its key; it is work left, not a mistake. */
function DoubtLine({ doubt }: { doubt: Doubt }) {
  const text = useText(editorText)
  const read = useBilingual()
  const language = useLanguage()
  const words = useDoubtWords()
  const isMissing = doubt.code === 'field-missing'
  return (
    <>
      {isMissing ? (
        <>
          <Tag tone="wait">{text.lacking}</Tag> {read(titleAt([...placeOf(doubt.pointer), doubt.field]))}
        </>
      ) : (
        <>
          <Tag tone={doubt.severity === 'error' ? 'bad' : 'wait'}>{text[doubt.severity]}</Tag> {words(doubt)}
        </>
      )}
      <div className="muted">
        {text.at} {placeInWords(doubt.pointer, language) || text.wholeDocument}
      </div>
    </>
  )
}
