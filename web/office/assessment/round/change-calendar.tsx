import { useState } from 'react'
import { type ActDetails, ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { type Round, setCalendar, useRoundsAgain } from '../api.ts'
import { calendarDraftOf, halfWritten, stagesOf } from '../calendar/calendar-draft.ts'
import { CalendarFields } from '../calendar/calendar-fields.tsx'
import { roundText } from './round-text.ts'

/** The days of the stages. Once the round is open people plan by them: a reason is asked, and days that have passed stay. */
export function ChangeCalendar({ round, onClose }: { round: Round; onClose: () => void }) {
  const text = useText(roundText)
  const again = useRoundsAgain()
  const [draft, setDraft] = useState(() => calendarDraftOf(round.stages))
  const [refused, setRefused] = useState<unknown>(null)
  const isOpen = round.state !== 'planned'
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    setRefused(null)
    try {
      await setCalendar(round.id, { stages: stagesOf(draft), ...(isOpen && { reason }) }, key)
    } catch (error) {
      setRefused(error)
      throw error
    }
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.calendar}
      act={text.saveCalendar}
      asksReason={isOpen ? 'required' : 'no'}
      isReady={halfWritten(draft).length === 0}
      onAct={run}
    >
      <p className="muted">{isOpen ? text.calendarOfOpen : text.calendarOfPlanned}</p>
      <CalendarFields draft={draft} onChange={setDraft} error={refused} />
    </ConfirmAct>
  )
}
