import { Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { COUNCIL_ROLES, type CouncilRole, councilRoleText } from '../../../../../src/assessment/index.ts'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { meQuery } from '../../../../shared/me.ts'
import { type CouncilView, seatMember, useCouncilAgain } from '../api.ts'
import { councilText } from '../council-text.ts'

const NOTHING = { userId: '', name: '', position: '', role: 'member', from: '', until: '', substituteFor: '' }
type Draft = typeof NOTHING

/** Gives somebody a seat, or names who substitutes for a member. */
export function SeatMember({ view, onClose }: { view: CouncilView; onClose: () => void }) {
  const text = useText(councilText)
  const again = useCouncilAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const [draft, setDraft] = useState(NOTHING)
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const from = draft.from === '' ? today : draft.from
  const seats = view.members.filter(({ substituteFor, endedReason }) => substituteFor === null && endedReason === null)
  const seat = async ({ key }: { key: string }): Promise<void> => {
    const { userId, name, position, role, until, substituteFor } = draft
    const more = { ...(until !== '' && { until }), ...(substituteFor !== '' && { substituteFor }) }
    await seatMember(
      view.council.id,
      { userId, name: name.trim(), position: position.trim(), role: role as CouncilRole, from, ...more },
      key,
    )
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.seat}
      act={text.seat}
      asksReason="no"
      isReady={draft.userId !== '' && draft.name.trim() !== '' && draft.position.trim() !== ''}
      onAct={seat}
    >
      <Stack gap="sm">
        <Select
          label={text.account}
          description={text.accountHint}
          required
          searchable
          data={view.candidates.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.userId === '' ? null : draft.userId}
          onChange={(userId) =>
            change({ userId: userId ?? '', name: view.candidates.find(({ id }) => id === userId)?.name ?? draft.name })
          }
        />
        <Named draft={{ ...draft, from }} onChange={change} />
        <Select
          label={text.substituteFor}
          allowDeselect={false}
          data={[{ value: '', label: text.nobody }, ...seats.map(({ id, name }) => ({ value: id, label: name }))]}
          value={draft.substituteFor}
          onChange={(substituteFor) => change({ substituteFor: substituteFor ?? '' })}
        />
      </Stack>
    </ConfirmAct>
  )
}

/** How a paper names them, their role and term. */
function Named({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const text = useText(councilText)
  const read = useBilingual()
  return (
    <>
      <TextInput
        label={text.shownName}
        required
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={text.position}
        required
        value={draft.position}
        onChange={(event) => onChange({ position: event.currentTarget.value })}
      />
      <Select
        label={text.role}
        allowDeselect={false}
        data={COUNCIL_ROLES.map((role) => ({ value: role, label: read(councilRoleText[role]) }))}
        value={draft.role}
        onChange={(role) => onChange({ role: role ?? 'member' })}
      />
      <DayField label={text.from} required value={draft.from} onChange={(day) => onChange({ from: day })} />
      <DayField label={text.until} value={draft.until} onChange={(until) => onChange({ until })} />
    </>
  )
}
