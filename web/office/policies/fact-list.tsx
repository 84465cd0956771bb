import { factLabel } from '../../../src/policies/index.ts'
import { useLanguage } from '../../shared/i18n/language.ts'
import { readFactValue } from './derivation-steps.ts'

/** The facts an amount rested on, by their names; a fact that was not known is not here. */
export function FactList({ facts }: { facts: Readonly<Record<string, unknown>> }) {
  const language = useLanguage()
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 12px', margin: '0 0 10px' }}>
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt className="muted">{factLabel(name)[language]}</dt>
          <dd style={{ margin: 0, textAlign: 'right' }}>{readFactValue(value, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
