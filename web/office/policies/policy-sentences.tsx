import { describeProvision, type Provision } from '../../../src/policies/index.ts'
import { useLanguage } from '../../shared/i18n/language.ts'

/** A provision read out, each sentence with the place in the act it rests on. */
export function PolicySentences({ provision }: { provision: Provision }) {
  const language = useLanguage()
  return (
    <ul style={{ margin: 0, paddingLeft: '1.1rem', lineHeight: 1.6 }}>
      {describeProvision(provision)[language].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
