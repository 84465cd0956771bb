import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { type DuplicateDecision, type DuplicateRow, decideDuplicate } from './api.ts'
import { peopleText } from './text.ts'

interface DecideProps {
  readonly pair: DuplicateRow
  readonly outcome: DuplicateDecision['outcome'] | undefined
  readonly onClose: () => void
}

/** One of three outcomes, with what it changes and why. */
export function DecideDuplicate({ pair, outcome, onClose }: DecideProps) {
  const text = useText(peopleText)
  const queries = useQueryClient()
  const { today = '' } = useScope()
  const [survivorId, setSurvivor] = useState(pair.people[0].id)
  const seats = pair.seats.flat().filter(({ until }) => until === null)
  const [membershipId, setMembership] = useState(seats[0]?.membershipId ?? '')
  const [until, setUntil] = useState(today)
  const decide = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (outcome === 'same') await decideDuplicate(pair.id, { outcome, survivorId, reason }, key)
    if (outcome === 'different') await decideDuplicate(pair.id, { outcome, reason }, key)
    if (outcome === 'ended') await decideDuplicate(pair.id, { outcome, membershipId, until, reason }, key)
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => ['duplicate', 'duplicates', 'tasks', 'group', 'groups'].includes(String(queryKey[0])),
    })
  }
  const kept = pair.people.find(({ id }) => id === survivorId)?.fullName ?? '–'
  const left = seats.find((seat) => seat.membershipId === membershipId)?.groupName ?? '–'
  const title = outcome ? text[outcome] : ''
  return (
    <ConfirmAct opened={outcome !== undefined} onClose={onClose} title={title} act={title} onAct={decide}>
      {outcome === 'different' && <p>{text.differentDifference}</p>}
      {outcome === 'same' && (
        <>
          <NativeSelect
            label={text.keep}
            value={survivorId}
            data={pair.people.map(({ id, fullName, identityNumber }) => ({
              value: id,
              label: [fullName, identityNumber].filter((part) => part).join(' · '),
            }))}
            onChange={(event) => setSurvivor(event.currentTarget.value)}
          />
          <p>{text.sameDifference(kept)}</p>
        </>
      )}
      {outcome === 'ended' && (
        <>
          <NativeSelect
            label={text.endWhich}
            value={membershipId}
            data={seats.map((seat) => ({
              value: seat.membershipId,
              label: `${seat.groupName}, ${seat.communeName} · ${text.role[seat.role]}`,
            }))}
            onChange={(event) => setMembership(event.currentTarget.value)}
          />
          <DayField label={text.lastDay} value={until} onChange={setUntil} />
          <p>{text.endDifference(left, formatDay(until))}</p>
        </>
      )}
    </ConfirmAct>
  )
}
