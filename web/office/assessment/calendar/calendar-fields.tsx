import { Stack } from '@mantine/core'
import { STAGES, type StageName, stageText, tellCalendarDoubt } from '../../../../src/assessment/index.ts'
import { isProblem } from '../../../shared/api/problem.ts'
import { DayField } from '../../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import classes from '../assessment.module.css'
import { assessmentText } from '../text.ts'
import { asHeading } from '../use-told.ts'
import { type CalendarDraft, halfWritten } from './calendar-draft.ts'

type CalendarDoubt = Parameters<typeof tellCalendarDoubt>[0]

interface CalendarFieldsProps {
  readonly draft: CalendarDraft
  readonly onChange: (draft: CalendarDraft) => void
  /** What the server found wrong, of the calendar as it was sent. */
  readonly error: unknown
}

/** The days of each stage; what is wrong with one stands beside it. */
export function CalendarFields({ draft, onChange, error }: CalendarFieldsProps) {
  const text = useText(assessmentText)
  const read = useBilingual()
  const doubts = doubtsIn(error)
  const lacking = halfWritten(draft)
  const errorOf = (stage: StageName): string | undefined => {
    const told = doubts.filter((doubt) => doubt.stage === stage).map((doubt) => read(tellCalendarDoubt(doubt)))
    return told.length > 0 ? told.join(' ') : undefined
  }
  return (
    <Stack gap="xs">
      {STAGES.map((stage) => {
        const name = asHeading(read(stageText[stage]))
        const change = (days: Partial<CalendarDraft[StageName]>): void =>
          onChange({ ...draft, [stage]: { ...draft[stage], ...days } })
        const isWritten = draft[stage].firstDay !== '' || draft[stage].lastDay !== ''
        return (
          <fieldset key={stage} className={classes['stage']}>
            <legend>{stage === STAGES[0] ? text.stageAsked(name) : name}</legend>
            <DayField
              aria-label={text.firstDay(name)}
              value={draft[stage].firstDay}
              onChange={(firstDay) => change({ firstDay })}
              error={errorOf(stage)}
            />
            <span aria-hidden="true">–</span>
            <DayField
              aria-label={text.lastDay(name)}
              value={draft[stage].lastDay}
              onChange={(lastDay) => change({ lastDay })}
              error={isWritten && lacking.includes(stage) ? text.bothDays : undefined}
            />
          </fieldset>
        )
      })}
    </Stack>
  )
}

export const doubtsIn = (error: unknown): readonly CalendarDoubt[] =>
  isProblem(error, 'calendar-doubtful') ? (error.place['doubts'] as readonly CalendarDoubt[]) : []
