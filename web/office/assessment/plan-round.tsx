import { NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import classes from '../../shared/theme/layout.module.css'
import { planRound, useRoundsAgain } from './api.ts'
import { type CalendarDraft, calendarDraftOf, halfWritten, stagesOf } from './calendar/calendar-draft.ts'
import { CalendarFields } from './calendar/calendar-fields.tsx'
import { suggestedCode } from './suggested-code.ts'
import { assessmentText } from './text.ts'

const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** A round as it is typed; a year and a code that are not are proposed. */
interface PlanDraft {
  readonly title: string
  readonly year: number | undefined
  readonly code: string | undefined
  readonly calendar: CalendarDraft
}

const NOTHING: PlanDraft = { title: '', year: undefined, code: undefined, calendar: calendarDraftOf([]) }

/** Plans a round: which year is assessed, what it is called, and the days of its stages as far as they are known. */
export function PlanRound({ onClose }: { onClose: () => void }) {
  const text = useText(assessmentText)
  const navigate = useNavigate()
  const again = useRoundsAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const [draft, setDraft] = useState(NOTHING)
  const [refused, setRefused] = useState<unknown>(null)
  const { title, calendar, year = Number(today.slice(0, 4)) } = draft
  const code = draft.code ?? suggestedCode(title, year)
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
        <Named draft={{ ...draft, year, code }} onChange={(part) => setDraft({ ...draft, ...part })} />
        <CalendarFields draft={calendar} onChange={(changed) => setDraft({ ...draft, calendar: changed })} error={refused} />
        {lacks.length > 0 && <p className="muted">{text.stillLacks(lacks.join('; '))}</p>}
      </Stack>
    </ConfirmAct>
  )
}

interface NamedProps {
  readonly draft: PlanDraft & { readonly year: number; readonly code: string }
  readonly onChange: (part: Partial<PlanDraft>) => void
}

/** What it is called, of which year, under which code. */
function Named({ draft: { title, year, code }, onChange }: NamedProps) {
  const text = useText(assessmentText)
  return (
    <>
      <TextInput
        label={text.title}
        placeholder={text.titleExample(String(year))}
        required
        maxLength={300}
        value={title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={classes['fields']}>
        <NumberInput
          label={text.year}
          description={text.yearHint}
          min={FIRST_YEAR}
          max={LAST_YEAR}
          allowDecimal={false}
          value={year}
          onChange={(value) => onChange({ year: typeof value === 'number' ? value : undefined })}
        />
        <TextInput
          label={text.code}
          description={text.codeHint}
          maxLength={80}
          value={code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
