import type { Doubt } from '../../../src/policies/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import { policyText } from './text.ts'

/** What is wrong with a document, or worth a thought, and where in it. */
export function DoubtList({ doubts }: { doubts: readonly Doubt[] }) {
  const { editor } = useText(policyText)
  const read = useBilingual()
  if (doubts.length === 0) return <p style={{ margin: 0, color: 'var(--ok)', fontWeight: 600 }}>✓ {editor.noDoubts}</p>
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-live="polite">
      {doubts.map((doubt) => (
        <li key={doubt.pointer + doubt.code} style={{ padding: '5px 0' }}>
          <Tag tone={doubt.severity === 'error' ? 'bad' : 'wait'}>{editor[doubt.severity]}</Tag> {read(doubt)}
          <div className="muted">
            {editor.at} <code>{doubt.pointer || '/'}</code>
          </div>
        </li>
      ))}
    </ul>
  )
}
