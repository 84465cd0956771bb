import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatCount, formatDay, formatInstant } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { useMay } from '../../../../shared/me.ts'
import type { Sheet } from '../../api.ts'
import { submitText } from './submit-text.ts'

/** Why the sheet is only to be read: it was submitted, by whom and when; or it is not open to be written. */
export function SubmissionNotice({ sheet }: { sheet: Sheet }) {
  const text = useText(submitText)
  const mayAnswer = useMay('assessment:answer')
  const { submission, unit, round, mayTakeBack } = sheet
  if (unit.state === 'returned') return <Returned sheet={sheet} />
  if (submission === null || unit.state === 'invited') {
    if (round.state === 'planned') return <Notice title={text.notOpenYet} />
    return round.state === 'answering' ? null : <Notice title={text.notSubmitted} />
  }
  const { headName, headPosition, by, at, missing, number } = submission
  return (
    <Notice title={text.submittedAt(formatInstant(at))}>
      {text.submittedUnder(headName, headPosition, by)} {missing > 0 && text.leftEmpty(formatCount(missing))}{' '}
      {number > 1 && text.time(formatCount(number))} {mayAnswer && mayTakeBack && text.mayTakeBack}{' '}
      {unit.state === 'explained' && text.explain.explained}{' '}
      {round.state !== 'answering' && round.state !== 'planned' && text[round.state]}
    </Notice>
  )
}

/** What is asked again, how much of it, and until when. */
function Returned({ sheet: { lines, lastDay } }: { sheet: Sheet }) {
  const { explain: text } = useText(submitText)
  const count = lines.filter(({ request }) => request !== null).length
  return (
    <Notice title={text.returned(formatCount(count))}>
      {lastDay === null ? text.untilEnded : text.until(formatDay(lastDay))}
    </Notice>
  )
}

function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Alert variant="light" title={title} mb="md">
      {children}
    </Alert>
  )
}
