import { Button, Stack, TextInput, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { useRoundsAgain } from '../api.ts'
import { correctResult, publishResult, type ResultOverview, shownQuery } from './api.ts'
import { resultText } from './result-text.ts'

/** Publishing, or correcting: a button that cannot work yet says what is missing. */
export function PublishButton({ overview }: { overview: ResultOverview }) {
  const text = useText(resultText)
  const read = useBilingual()
  const [isOpen, setOpen] = useState(false)
  const missing = overview.checklist.filter(({ isMet }) => !isMet)
  const act = overview.moves.includes('publish') ? text.publish : text.correct
  if (missing.length === 0)
    return (
      <>
        <Button onClick={() => setOpen(true)}>{act}</Button>
        {isOpen && <Publish overview={overview} onClose={() => setOpen(false)} />}
      </>
    )
  const why = text.lacks(missing.map((item) => `“${read(item.text)}”`).join('; '))
  return (
    <>
      <Tooltip label={why}>
        <Button data-disabled aria-disabled aria-describedby="publish-lacks" onClick={(event) => event.preventDefault()}>
          {act}
        </Button>
      </Tooltip>
      <span id="publish-lacks" className="muted">
        {why}
      </span>
    </>
  )
}

const FIELDS = ['decisionNumber', 'decidedOn', 'signerName', 'signerPosition'] as const

/** What it does first; then the decision it is done under. */
function Publish({ overview, onClose }: { overview: ResultOverview; onClose: () => void }) {
  const text = useText(resultText)
  const again = useRoundsAgain()
  const [given, setGiven] = useState({ decisionNumber: '', decidedOn: '', signerName: '', signerPosition: '' })
  const { round, current, draft, moves } = overview
  const isFirst = moves.includes('publish')
  const run = async ({ key, reason }: { key: string; reason: string }): Promise<void> => {
    const body = { ...given, fingerprint: current?.fingerprint ?? '' }
    if (isFirst) await publishResult(round.id, body, key)
    else await correctResult(round.id, { ...body, reason }, key)
    await again()
  }
  const units = useQuery({ ...shownQuery(round.id), enabled: draft !== null }).data?.units ?? []
  const first = units.filter(({ rank }) => rank === 1).map(({ name }) => name)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={isFirst ? text.publish : text.correct}
      act={isFirst ? text.publish : text.correct}
      asksReason={isFirst ? 'no' : 'required'}
      isGrave
      isReady={Object.values(given).every((value) => value.trim() !== '')}
      onAct={run}
    >
      <p>
        <b>{text.publishes(formatCount(units.filter(({ rank }) => rank !== null).length), first.join(', '))}</b>
      </p>
      <p>{text.stays}</p>
      <Stack gap="xs">
        {FIELDS.map((field) => {
          const take = (value: string): void => setGiven((before) => ({ ...before, [field]: value }))
          return field === 'decidedOn' ? (
            <DayField key={field} label={text[field]} required value={given[field]} onChange={take} />
          ) : (
            <TextInput
              key={field}
              label={text[field]}
              required
              value={given[field]}
              onChange={(event) => take(event.currentTarget.value)}
            />
          )
        })}
      </Stack>
    </ConfirmAct>
  )
}
