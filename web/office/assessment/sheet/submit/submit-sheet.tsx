import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import { type Sheet, submitSheet, useRoundsAgain } from '../../api.ts'
import { assessmentText } from '../../text.ts'
import { useTold } from '../../use-told.ts'
import type { AskedLine } from '../asked-line.ts'
import classes from '../sheet.module.css'
import { submitText } from './submit-text.ts'

interface SubmitProps {
  readonly sheet: Sheet
  readonly asked: readonly AskedLine[]
  readonly onClose: () => void
}

/** Submits under the head’s name: what is missing is listed with what it is worth, and its number is written to confirm. */
export function SubmitSheet({ sheet, asked, onClose }: SubmitProps) {
  const text = useText(submitText)
  const { stillLacks } = useText(assessmentText)
  const again = useRoundsAgain()
  const [head, setHead] = useState({ headName: '', headPosition: '' })
  const [typed, setTyped] = useState<number | string>('')
  const missing = sheet.missing.length
  const isReturned = sheet.unit.state === 'returned'
  // What is empty and not asked again cannot be answered any more: it was confirmed when the sheet was submitted.
  const isConfirmed = missing === 0 || isReturned || typed === missing
  const lacks = [
    ...(head.headName.trim() === '' ? [text.lacks.name] : []),
    ...(head.headPosition.trim() === '' ? [text.lacks.position] : []),
    ...(isConfirmed ? [] : [text.lacks.number]),
  ]
  const run = async ({ key }: { key: string }): Promise<void> => {
    const under = { headName: head.headName.trim(), headPosition: head.headPosition.trim() }
    try {
      await submitSheet({ roundId: sheet.round.id, unitId: sheet.unit.unitId }, { ...under, missing }, key)
    } finally {
      // A colleague may have answered meanwhile: the list is the one of now.
      await again()
    }
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={(isReturned ? text.explain.title : text.title)(sheet.unit.name)}
      act={isReturned ? text.explain.submitNow : text.submitNow}
      asksReason="no"
      isGrave
      isReady={lacks.length === 0}
      onAct={run}
    >
      {isReturned ? (
        <Explained asked={asked} />
      ) : (
        <>
          <p>{text.difference}</p>
          {missing === 0 ? (
            <p>
              <b>{text.nothingMissing}</b>
            </p>
          ) : (
            <Missing sheet={sheet} asked={asked} />
          )}
        </>
      )}
      <div className={layout['fields']}>
        <Head head={head} onChange={setHead} />
        {missing > 0 && !isReturned && (
          <NumberInput
            label={text.confirmNumber}
            min={0}
            allowDecimal={false}
            value={typed}
            onChange={setTyped}
            error={typed !== '' && !isConfirmed ? text.otherNumber : undefined}
          />
        )}
      </div>
      {lacks.length > 0 && <p className="muted">{stillLacks(lacks.join('; '))}</p>}
    </ConfirmAct>
  )
}

/** What was asked again, and whether anything was written about it: afterwards nothing is. */
function Explained({ asked }: Pick<SubmitProps, 'asked'>) {
  const { explain: text } = useText(submitText)
  const tell = useTold()
  const requested = asked.filter(({ line }) => line.request !== null)
  return (
    <>
      <p>{text.difference}</p>
      <ul className={classes['documents']}>
        {requested.map(({ criterion, line }) => (
          <li key={line.code}>
            <div>
              {line.code} · {tell(criterion.title)}
              <div className="muted">“{line.request?.question}”</div>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

interface HeadOfUnit {
  readonly headName: string
  readonly headPosition: string
}

function Head({ head, onChange }: { head: HeadOfUnit; onChange: (head: HeadOfUnit) => void }) {
  const text = useText(submitText)
  return (
    <>
      <TextInput
        label={text.headName}
        required
        maxLength={200}
        value={head.headName}
        onChange={(event) => onChange({ ...head, headName: event.currentTarget.value })}
      />
      <TextInput
        label={text.headPosition}
        placeholder={text.positionExample}
        required
        maxLength={200}
        value={head.headPosition}
        onChange={(event) => onChange({ ...head, headPosition: event.currentTarget.value })}
      />
    </>
  )
}

function Missing({ sheet: { missing, atStake }, asked }: Omit<SubmitProps, 'onClose'>) {
  const text = useText(submitText)
  const tell = useTold()
  const named = new Map(asked.map(({ criterion }) => [criterion.code, criterion]))
  return (
    <>
      <p>
        <b>{text.missing(formatCount(missing.length), formatCount(atStake))}</b>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={text.missingList} tabIndex={0} style={{ maxHeight: '14rem', overflowY: 'auto' }}>
        <ul className={classes['documents']}>
          {missing.map((code) => {
            const criterion = named.get(code)
            return (
              <li key={code}>
                <div>
                  {code} · {criterion && tell(criterion.title)}
                </div>
                <span className="muted">{text.worth[criterion?.counts ?? 'points'](formatCount(criterion?.maximum))}</span>
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}
