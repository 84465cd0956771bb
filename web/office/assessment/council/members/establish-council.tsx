import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../../shared/form/day-field.tsx'
import { useText } from '../../../../shared/i18n/language.ts'
import { establishCouncil, useCouncilAgain } from '../api.ts'
import { councilText } from '../council-text.ts'

/** Enters a Council by the decision that established it. */
export function EstablishCouncil({ onClose }: { onClose: () => void }) {
  const text = useText(councilText)
  const again = useCouncilAgain()
  const [draft, setDraft] = useState({ name: '', decision: '', decidedOn: '' })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.establish}
      act={text.establish}
      asksReason="no"
      isReady={Object.values(draft).every((part) => part.trim() !== '')}
      onAct={async ({ key }) => {
        await establishCouncil(draft, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={text.name}
          required
          maxLength={300}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          label={text.decision}
          required
          maxLength={200}
          value={draft.decision}
          onChange={(event) => setDraft({ ...draft, decision: event.currentTarget.value })}
        />
        <DayField
          label={text.decidedOn}
          required
          value={draft.decidedOn}
          onChange={(decidedOn) => setDraft({ ...draft, decidedOn })}
        />
      </Stack>
    </ConfirmAct>
  )
}
