import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatCount, formatInstant } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { useMay } from '../../../../shared/me.ts'
import type { Sheet } from '../../api.ts'
import { submitText } from './submit-text.ts'

/** Why the sheet is only to be read: it was submitted, by whom and when; or it is not open to be written. */
export function SubmissionNotice({ sheet: { submission, unit, round, mayTakeBack } }: { sheet: Sheet }) {
  const text = useText(submitText)
  const mayAnswer = useMay('assessment:answer')
  if (submission === null || unit.state !== 'submitted') {
    if (round.state === 'planned') return <Notice title={text.notOpenYet} />
    return round.state === 'appraising' ? <Notice title={text.notSubmitted} /> : null
  }
  const { headName, headPosition, by, at, missing, number } = submission
  return (
    <Notice title={text.submittedAt(formatInstant(at))}>
      {text.submittedUnder(headName, headPosition, by)} {missing > 0 && text.leftEmpty(formatCount(missing))}{' '}
      {number > 1 && text.time(formatCount(number))} {mayAnswer && mayTakeBack && text.mayTakeBack}
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
