import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { useTableState } from './table-state.ts'

const SETTLES_AFTER_MS = 250

/** Searches as one types; accents and their placement do not matter to the server. */
export function SearchFilter({ label, placeholder, name = 'search' }: { label: string; placeholder?: string; name?: string }) {
  const { search, set } = useTableState()
  const inAddress = search[name] ?? ''
  const [typed, setTyped] = useState(inAddress)
  const settle = useDebouncedCallback((value: string) => set({ [name]: value }), SETTLES_AFTER_MS)
  useEffect(() => setTyped(inAddress), [inAddress])
  return (
    <TextInput
      size="xs"
      type="search"
      name={name}
      label={label}
      placeholder={placeholder}
      value={typed}
      style={{ flex: '1 1 11rem', maxWidth: '20rem' }}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
    />
  )
}

/** One of a few values; where none is chosen all of them, or what the list says it shows then. */
export function ChoiceFilter({
  name,
  label,
  choices,
  unset,
}: {
  name: string
  label: string
  unset?: string
  choices: readonly { value: string; label: string }[]
}) {
  const text = useText(sharedText)
  const { search, set } = useTableState()
  return (
    <NativeSelect
      size="xs"
      name={name}
      label={label}
      value={search[name] ?? ''}
      data={[{ value: '', label: unset ?? text.all }, ...choices]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
}
