import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unitsQuery } from './api.ts'

interface Chosen {
  readonly id: string
  readonly name: string
}

/** One unit, found as one types; two of the same name are told apart by what they lie in. */
export function UnitField({
  label,
  value,
  onChange,
  level,
}: {
  label: string
  value: Chosen
  onChange: (chosen: Chosen) => void
  level?: string
}) {
  const [typed, setTyped] = useState(value.name)
  const [search] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...unitsQuery({ search, level, limit: 12 }), enabled: search.length > 1 }).data?.items ?? []
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
      filter={({ options }) => options}
    />
  )
}
