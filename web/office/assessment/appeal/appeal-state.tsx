import { useText } from '../../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import type { ShownAppeal } from './api.ts'
import { appealText } from './appeal-text.ts'

/** Where an appeal stands, in words. */
export function useAppealState(): (appeal: ShownAppeal) => string {
  const text = useText(appealText)
  return ({ decision, withdrawal, waitsFor }) => {
    if (withdrawal !== null) return text.withdrawn
    if (decision !== null) return decision.isUpheld ? text.upheld : text.dismissed
    return text.waits[waitsFor ?? 'decider']
  }
}

const toneOf = ({ decision, withdrawal }: ShownAppeal): Tone => {
  if (withdrawal !== null) return 'rest'
  if (decision === null) return 'wait'
  return decision.isUpheld ? 'ok' : 'bad'
}

export function AppealState({ appeal }: { appeal: ShownAppeal }) {
  const tell = useAppealState()
  return <Tag tone={toneOf(appeal)}>{tell(appeal)}</Tag>
}
