import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitLevel } from '../../../src/units/index.ts'
import { unitsQuery } from './api.ts'

interface Chosen {
  readonly id: string
  readonly name: string
}

interface UnitFieldProps {
  readonly label: string
  readonly value: Chosen
  readonly onChange: (chosen: Chosen) => void
  readonly level?: UnitLevel | undefined
  /** The day on which it is looked for; today when none is said. */
  readonly on?: string | undefined
  readonly error?: string | undefined
}

/** One unit, found as one types; two of the same name are told apart by what they lie in. */
export function UnitField({ label, value, onChange, level, on, error }: UnitFieldProps) {
  const [typed, setTyped] = useState(value.name)
  const [search] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...unitsQuery({ search, level, on, limit: 12 }), enabled: search.length > 1 }).data?.items ?? []
  const named = new Map(found.map(({ id, fullName, parent }) => [parent ? `${fullName}, ${parent.fullName}` : fullName, id]))
  const take = (text: string): void => {
    setTyped(text)
    onChange({ id: named.get(text) ?? '', name: text })
  }
  return (
    <Autocomplete
      label={label}
      required
      data={[...named.keys()]}
      value={typed}
      onChange={take}
      error={error}
      filter={({ options }) => options}
    />
  )
}
