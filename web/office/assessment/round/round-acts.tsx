import { Button, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatPeriod } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { openRound, type RoundOverview, useRoundsAgain } from '../api.ts'
import { ChangeCalendar } from './change-calendar.tsx'
import { CloseAnswers } from './close-answers.tsx'
import { stillNeeded } from './readiness.tsx'
import { roundText } from './round-text.ts'

type Act = 'calendar' | 'open' | 'close'

/** What this reader may do with the round in its state. A button that cannot work yet says what is missing. */
export function RoundActs({ overview }: { overview: RoundOverview }) {
  const text = useText(roundText)
  const [chosen, setChosen] = useState<Act>()
  const { moves } = overview
  const end = (): void => setChosen(undefined)
  return (
    <>
      {moves.includes('set-calendar') && (
        <Button variant="default" onClick={() => setChosen('calendar')}>
          {text.changeCalendar}
        </Button>
      )}
      {moves.includes('open') && <OpenButton overview={overview} onOpen={() => setChosen('open')} />}
      {moves.includes('close-answers') && (
        <Button variant="default" onClick={() => setChosen('close')}>
          {text.close.act}
        </Button>
      )}
      {chosen === 'calendar' && <ChangeCalendar round={overview.round} onClose={end} />}
      {chosen === 'open' && <OpenRound overview={overview} onClose={end} />}
      {chosen === 'close' && <CloseAnswers overview={overview} onClose={end} />}
    </>
  )
}

function OpenButton({ overview: { readiness }, onOpen }: { overview: RoundOverview; onOpen: () => void }) {
  const text = useText(roundText)
  const read = useBilingual()
  const needed = stillNeeded(readiness)
  if (needed.length === 0) return <Button onClick={onOpen}>{text.open.act}</Button>
  const why = text.open.lacks(needed.map((item) => `“${read(item.text)}”`).join('; '))
  return (
    <>
      <Tooltip label={why}>
        <Button data-disabled aria-disabled aria-describedby="open-lacks" onClick={(event) => event.preventDefault()}>
          {text.open.act}
        </Button>
      </Tooltip>
      <span id="open-lacks" className="muted">
        {why}
      </span>
    </>
  )
}

/** Opening: whom it invites, until when, and what cannot be changed after it. */
function OpenRound({ overview, onClose }: { overview: RoundOverview; onClose: () => void }) {
  const text = useText(roundText)
  const again = useRoundsAgain()
  const { round, units } = overview
  const days = round.stages.find(({ stage }) => stage === 'self-assessment')
  const silent = units.filter(({ hasContact }) => !hasContact)
  const run = async ({ key }: { key: string }): Promise<void> => {
    await openRound(round.id, key)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.open.title(round.title)}
      act={text.open.act}
      asksReason="no"
      isGrave
      onAct={run}
    >
      <p>
        <b>
          {text.open.invites(
            formatCount(units.length),
            days === undefined ? '' : formatPeriod({ from: days.firstDay, until: days.lastDay }, ''),
          )}
        </b>
      </p>
      <p>{text.open.fixes}</p>
      {silent.length > 0 && (
        <p>
          {text.open.withoutContact(formatCount(silent.length))} {silent.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </ConfirmAct>
  )
}
