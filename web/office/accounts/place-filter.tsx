import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { useTableState } from '../../shared/table/table-state.ts'
import { unitQuery, unitsQuery } from '../units/api.ts'
import { accountText } from './text.ts'

/** Its word in the address: of this list alone, unlike the unit chosen for every screen. */
const PLACE = 'place'

/** Whoever holds a role over a unit, or over what lies below it. */
export function PlaceFilter() {
  const text = useText(accountText)
  const { search, set } = useTableState()
  const placeId = search[PLACE]
  const name = useQuery({ ...unitQuery(placeId ?? ''), enabled: placeId !== undefined }).data?.fullName ?? ''
  const [typed, setTyped] = useState('')
  useEffect(() => setTyped(placeId === undefined ? '' : name), [placeId, name])
  const [asked] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...unitsQuery({ search: asked, limit: 12 }), enabled: asked.length > 1 }).data?.items ?? []
  const named = new Map(found.map(({ id, fullName, parent }) => [parent ? `${fullName}, ${parent.fullName}` : fullName, id]))
  const take = (chosen: string): void => {
    setTyped(chosen)
    const id = named.get(chosen)
    if (id !== undefined || (chosen === '' && placeId !== undefined)) set({ [PLACE]: id })
  }
  return (
    <Autocomplete
      size="xs"
      label={text.underUnit}
      placeholder={text.underUnitHint}
      data={[...named.keys()]}
      value={typed}
      onChange={take}
      filter={({ options }) => options}
    />
  )
}
