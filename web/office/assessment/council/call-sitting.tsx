import { NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../shared/form/day-field.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { callSitting, councilsQuery, useCouncilAgain } from './api.ts'
import { councilText } from './council-text.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const USUAL_MINUTES = 120

/** Calls the Council to a sitting: when by the clock of Vietnam, where, for how long. */
export function CallSitting({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const text = useText(councilText)
  const navigate = useNavigate()
  const again = useCouncilAgain()
  const councils = useQuery(councilsQuery).data?.items ?? []
  const [draft, setDraft] = useState({ councilId: '', day: '', time: '08:00', place: '', lastsMinutes: USUAL_MINUTES })
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part })
  const councilId = draft.councilId === '' ? (councils[0]?.id ?? '') : draft.councilId
  const isTime = TIME.test(draft.time)
  const call = async ({ key }: { key: string }): Promise<void> => {
    const { day, time, place, lastsMinutes } = draft
    const startsAt = new Date(`${day}T${time}:00+07:00`).toISOString()
    const { id } = await callSitting(roundId, { councilId, startsAt, place: place.trim(), lastsMinutes }, key)
    await again()
    await navigate({ to: '/assessment/sittings/$sittingId', params: { sittingId: id } })
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.call}
      act={text.call}
      asksReason="no"
      isReady={councilId !== '' && draft.day !== '' && isTime && draft.place.trim() !== ''}
      onAct={call}
    >
      <Stack gap="sm">
        <Select
          label={text.council}
          data={councils.map(({ id, name }) => ({ value: id, label: name }))}
          value={councilId}
          allowDeselect={false}
          onChange={(id) => change({ councilId: id ?? '' })}
        />
        <DayField label={text.day} required value={draft.day} onChange={(day) => change({ day })} />
        <TextInput
          label={text.time}
          description={text.timeHint}
          required
          value={draft.time}
          error={isTime ? undefined : text.timeWrong}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
        <NumberInput
          label={text.lasts}
          min={15}
          max={1440}
          allowDecimal={false}
          value={draft.lastsMinutes}
          onChange={(minutes) => change({ lastsMinutes: typeof minutes === 'number' ? minutes : USUAL_MINUTES })}
        />
        <TextInput
          label={text.place}
          required
          maxLength={300}
          value={draft.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
      </Stack>
    </ConfirmAct>
  )
}
