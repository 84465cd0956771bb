import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatDay } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { changeAsOf, type ImportRecord } from '../api.ts'
import { useReadAgain } from '../use-read-again.ts'
import { Ask } from './ask.tsx'
import { correctText } from './correct-text.ts'

const SAID_BY = {
  title: 'ofTitle',
  'file-name': 'ofFileName',
  decision: 'ofDecision',
  given: 'ofTitle',
  unknown: 'ofTitle',
} as const

/** The day of the list is asked until a person has said it; what the files were read as is shown as a guess. */
export function DayQuestion({ record }: { record: ImportRecord }) {
  const { day } = useText(correctText)
  const { asOf, dayBasis, dayEvidence } = record
  const isGuessed = dayBasis !== 'unknown'
  const [said, setSaid] = useState(isGuessed ? asOf : '')
  const { run, isRunning, error } = useReadAgain(record, () => changeAsOf(record.id, said))
  if (dayBasis === 'given' || record.state !== 'previewed') return null
  return (
    <Ask title={day.title}>
      {isGuessed ? (
        <>
          {day[SAID_BY[dayBasis]](formatDay(asOf))}
          <blockquote style={{ margin: '4px 0 10px', paddingLeft: 10, borderLeft: '3px solid var(--line)' }}>
            {dayEvidence}
          </blockquote>
        </>
      ) : (
        <p style={{ marginTop: 0 }}>{day.unknown}</p>
      )}
      <Group gap="xs" align="flex-end">
        <DayField label={day.label} value={said} onChange={setSaid} />
        <Button loading={isRunning} disabled={said === ''} onClick={() => void run()}>
          {isGuessed && said === asOf ? day.confirm(formatDay(asOf)) : day.say}
        </Button>
      </Group>
      <ProblemAlert error={error} />
    </Ask>
  )
}
