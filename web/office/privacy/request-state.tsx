import { useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import type { DataRequest } from './api.ts'
import { privacyText } from './text.ts'

/** Where a request stands: waiting, late, or what was answered. */
export function RequestState({ request: { answer, isLate } }: { request: DataRequest }) {
  const text = useText(privacyText)
  if (answer !== null) return <Tag tone={answer.outcome === 'granted' ? 'ok' : 'rest'}>{text.outcome[answer.outcome]}</Tag>
  return isLate ? <Tag tone="bad">{text.states.late}</Tag> : <Tag tone="wait">{text.states.open}</Tag>
}
