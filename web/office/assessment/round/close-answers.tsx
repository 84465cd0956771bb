import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatDay } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { closeAnswers, type RoundOverview, useRoundsAgain } from '../api.ts'
import classes from './round.module.css'
import { roundText } from './round-text.ts'

/** Ends the answering: whoever does it has read who has not submitted, and writes how many they are. */
export function CloseAnswers({ overview, onClose }: { overview: RoundOverview; onClose: () => void }) {
  const { close: text } = useText(roundText)
  const again = useRoundsAgain()
  const [typed, setTyped] = useState<number | string>('')
  const { round, units } = overview
  const left = units.filter(({ state }) => state === 'invited')
  const run = async ({ key }: { key: string }): Promise<void> => {
    try {
      await closeAnswers(round.id, left.length, key)
    } finally {
      // Somebody may have submitted meanwhile: the list is the one of now.
      await again()
    }
  }
  const isConfirmed = left.length === 0 || typed === left.length
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.act}
      act={text.act}
      asksReason="no"
      isGrave
      isReady={isConfirmed}
      onAct={run}
    >
      <p>{text.difference}</p>
      {left.length === 0 ? (
        <p>
          <b>{text.everybody(formatCount(units.length))}</b>
        </p>
      ) : (
        <>
          <p>
            <b>{text.unsubmitted(formatCount(left.length))}</b>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className={classes['pick']} aria-label={text.list} tabIndex={0}>
            <ul className={classes['lines']}>
              {left.map(({ unitId, name, asked, missing, lastDay }) => (
                <li key={unitId}>
                  {name}
                  <div className="muted">{text.howFar(formatCount(asked - missing), formatCount(asked), formatDay(lastDay))}</div>
                </li>
              ))}
            </ul>
          </section>
          <NumberInput
            mt="sm"
            label={text.confirmNumber}
            min={0}
            allowDecimal={false}
            value={typed}
            onChange={setTyped}
            error={typed !== '' && !isConfirmed ? text.otherNumber : undefined}
          />
        </>
      )}
    </ConfirmAct>
  )
}
