import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { correctPerson } from './api.ts'
import { privacyText } from './text.ts'

const FIELDS = ['fullName', 'phone', 'identityNumber'] as const
type CorrectedFields = Partial<Record<(typeof FIELDS)[number] | 'birthDate', string>>

/** What the person says is wrong, written right: only the fields that are filled in. */
export function CorrectPerson({ requestId, opened, onClose }: { requestId: string; opened: boolean; onClose: () => void }) {
  const text = useText(privacyText)
  const queries = useQueryClient()
  const [given, setGiven] = useState<CorrectedFields>({})
  const filled = Object.entries(given).filter(([, value]) => value.trim() !== '')
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.correctAct}
      act={text.correctAct}
      isReady={filled.length > 0}
      onAct={async ({ reason, key }) => {
        await correctPerson(requestId, { ...Object.fromEntries(filled), reason }, key)
        setGiven({})
        await queries.invalidateQueries()
      }}
    >
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={text.fields[field]}
          value={given[field] ?? ''}
          onChange={({ currentTarget: { value } }) => setGiven((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <DayField
        label={text.fields.birthDate}
        value={given.birthDate ?? ''}
        onChange={(birthDate) => setGiven((before) => ({ ...before, birthDate }))}
      />
      <p>{text.correctEffect}</p>
    </ConfirmAct>
  )
}
