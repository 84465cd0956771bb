import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitLevel } from '../../../src/units/index.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { type UnitRow, unitsQuery } from './api.ts'
import { reorganiseText } from './reorganise-text.ts'

interface UnitPickerProps {
  readonly label: string
  readonly level: UnitLevel
  /** The day on which they are looked for; today when none is known. */
  readonly on: string | undefined
  readonly chosen: readonly UnitRow[]
  readonly onChange: (chosen: readonly UnitRow[]) => void
  readonly most?: number | undefined
  readonly error: string | undefined
}

/** Units found as one types, chosen and dropped by a press. */
export function UnitPicker({ label, level, on, chosen, onChange, most = 50, error }: UnitPickerProps) {
  const text = useText(reorganiseText)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...unitsQuery({ search, level, on, limit: 8 }), enabled: search.length > 1 })
  const take = (unit: UnitRow): void => {
    onChange([...chosen, unit].slice(-most))
    setTyped('')
  }
  return (
    <div>
      <TextInput
        label={label}
        description={text.unitsHint}
        type="search"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {search.length > 1 && typed !== '' && (
        <Loaded query={found} rows={2}>
          {({ items }) => <Found units={items.filter(({ id }) => !chosen.some((unit) => unit.id === id))} onTake={take} />}
        </Loaded>
      )}
      <div>
        {chosen.map((unit) => (
          <Button
            key={unit.id}
            size="compact-sm"
            m={3}
            aria-label={text.drop(unit.fullName)}
            onClick={() => onChange(chosen.filter(({ id }) => id !== unit.id))}
          >
            {unit.fullName} ✕
          </Button>
        ))}
      </div>
    </div>
  )
}

function Found({ units, onTake }: { units: readonly UnitRow[]; onTake: (unit: UnitRow) => void }) {
  const text = useText(reorganiseText)
  if (units.length === 0) return <p className="muted">{text.noneFound}</p>
  return (
    <>
      {units.map((unit) => (
        <Button key={unit.id} size="compact-sm" variant="default" m={3} onClick={() => onTake(unit)}>
          {unit.parent ? `${unit.fullName}, ${unit.parent.fullName}` : unit.fullName}
        </Button>
      ))}
    </>
  )
}
