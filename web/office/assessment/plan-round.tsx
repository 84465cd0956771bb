import { NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import classes from '../../shared/theme/layout.module.css'
import { planRound, useRoundsAgain } from './api.ts'
import { calendarDraftOf, halfWritten, stagesOf } from './calendar/calendar-draft.ts'
import { CalendarFields } from './calendar/calendar-fields.tsx'
import { suggestedCode } from './suggested-code.ts'
import { assessmentText } from './text.ts'

const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** Plans a round: which year is assessed, what it is called, and the days of its stages as far as they are known. */
export function PlanRound({ onClose }: { onClose: () => void }) {
  const text = useText(assessmentText)
  const navigate = useNavigate()
  const again = useRoundsAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const [title, setTitle] = useState('')
  const [chosenYear, setYear] = useState<number>()
  const [typedCode, setCode] = useState<string>()
  const [calendar, setCalendar] = useState(() => calendarDraftOf([]))
  const [refused, setRefused] = useState<unknown>(null)
  const year = chosenYear ?? Number(today.slice(0, 4))
  const code = typedCode ?? suggestedCode(title, year)
  const lacks = [
    ...(title.trim() === '' ? [text.lacks.title] : []),
    ...(code === '' ? [text.lacks.code] : []),
    ...(halfWritten(calendar).length > 0 ? [text.lacks.days] : []),
  ]
  const plan = async ({ key }: { key: string }): Promise<void> => {
    setRefused(null)
    try {
      const { id } = await planRound({ title: title.trim(), year, code, stages: stagesOf(calendar) }, key)
      await again()
      await navigate({ to: '/assessment/$roundId', params: { roundId: id } })
    } catch (error) {
      setRefused(error)
      throw error
    }
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.plan}
      act={text.plan}
      asksReason="no"
      onAct={plan}
      isReady={lacks.length === 0}
    >
      <Stack gap="sm">
        <p className="muted">{text.planHint}</p>
        <TextInput
          label={text.title}
          placeholder={text.titleExample(String(year))}
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={classes['fields']}>
          <NumberInput
            label={text.year}
            description={text.yearHint}
            min={FIRST_YEAR}
            max={LAST_YEAR}
            allowDecimal={false}
            value={year}
            onChange={(value) => setYear(typeof value === 'number' ? value : undefined)}
          />
          <TextInput
            label={text.code}
            description={text.codeHint}
            maxLength={80}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </div>
        <CalendarFields draft={calendar} onChange={setCalendar} error={refused} />
        {lacks.length > 0 && <p className="muted">{text.stillLacks(lacks.join('; '))}</p>}
      </Stack>
    </ConfirmAct>
  )
}
