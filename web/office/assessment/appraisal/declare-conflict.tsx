import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { useRoundsAgain } from '../api.ts'
import { declareConflict } from './api.ts'
import { conflictText } from './conflict-text.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

interface DeclareProps {
  readonly roundId: string
  /** One, or those to choose from. */
  readonly units: readonly Choice[]
  /** Whether the reader judges, and so may declare it of themselves. */
  readonly isOneself?: boolean
  /** Of whom else it may be noted, by whoever runs the round. */
  readonly people?: readonly Choice[]
  readonly onClose: () => void
  readonly onDeclared?: () => void
}

/** Declares that somebody must not judge a unit: why, and what follows from it. */
export function DeclareConflict({ roundId, units, isOneself = true, people = [], onClose, onDeclared }: DeclareProps) {
  const text = useText(conflictText)
  const again = useRoundsAgain()
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [personId, setPersonId] = useState(isOneself ? '' : (people[0]?.id ?? ''))
  const unit = units.find(({ id }) => id === unitId)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.title(unit?.name ?? '')}
      act={text.now}
      isGrave
      onAct={async ({ reason, key }) => {
        await declareConflict({ roundId, unitId }, { reason, ...(personId !== '' && { personId }) }, key)
        onDeclared?.()
        await again()
      }}
    >
      <Stack gap="sm">
        {units.length > 1 && (
          <NativeSelect
            label={text.unit}
            value={unitId}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setUnitId(event.currentTarget.value)}
          />
        )}
        {people.length > 0 && (
          <NativeSelect
            label={text.who}
            value={personId}
            data={[
              ...(isOneself ? [{ value: '', label: text.oneself }] : []),
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setPersonId(event.currentTarget.value)}
          />
        )}
        <p style={{ margin: 0 }}>{personId === '' ? text.ofOneself : text.ofAnother}</p>
        <p style={{ margin: 0 }}>{text.kept}</p>
      </Stack>
    </ConfirmAct>
  )
}
