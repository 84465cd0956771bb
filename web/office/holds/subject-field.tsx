import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HoldSubject } from '../../../src/payments/index.ts'
import { get } from '../../shared/api/client.ts'
import { type Language, useLanguage, useText } from '../../shared/i18n/language.ts'
import { groupsPage } from '../groups/api.ts'
import { provisionsPage } from '../policies/api.ts'
import { titleOf } from '../policies/policy-name.ts'
import { unitsPage } from '../units/api.ts'
import { holdsText } from './text.ts'

const MOST_FOUND = 12
const FEWEST_LETTERS = 2

type SubjectFound = readonly [name: string, id: string]
interface SubjectAsked {
  readonly search: string
  readonly language: Language
}

/** What there is of a kind by the letters that were typed. Namesakes are told apart by where they are. */
const FINDERS: Readonly<Record<HoldSubject, (asked: SubjectAsked) => Promise<readonly SubjectFound[]>>> = {
  payee: async ({ search }) => {
    const { items } = await get('/people', { query: { search, limit: MOST_FOUND } })
    return items.map(({ id, fullName, seats }) => [
      [fullName ?? '', ...seats.map(({ groupName, communeName }) => `${groupName}, ${communeName}`)].join(' · '),
      id,
    ])
  },
  group: async ({ search }) => {
    const { items } = await groupsPage({ search, limit: MOST_FOUND })
    return items.map(({ id, name, communeName }) => [`${name}, ${communeName}`, id])
  },
  commune: async ({ search }) => {
    const { items } = await unitsPage({ search, level: 'commune', limit: MOST_FOUND })
    return items.map(({ id, fullName, parent }) => [parent ? `${fullName}, ${parent.fullName}` : fullName, id])
  },
  provision: async ({ language }) => {
    const { items } = await provisionsPage({ state: 'active', limit: 100 })
    return items.map((provision) => [`${titleOf(provision, language)} · ${provision.code}`, provision.code])
  },
}

interface SubjectFieldProps {
  readonly subject: HoldSubject
  /** Called with nothing while what is typed names no one of them. */
  readonly onChoose: (id: string | undefined) => void
}

/** Names the payee, group, commune or policy that is meant. */
export function SubjectField({ subject, onChoose }: SubjectFieldProps) {
  const text = useText(holdsText)
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.split(' · ')[0] ?? '', 200)
  const { data = [] } = useQuery({
    queryKey: ['holds', 'subjects', subject, search, language],
    queryFn: () => FINDERS[subject]({ search, language }),
    enabled: subject === 'provision' || search.length >= FEWEST_LETTERS,
    placeholderData: (before) => before,
  })
  const named = new Map(data)
  return (
    <Autocomplete
      label={text.which[subject]}
      description={text.whichHint}
      required
      data={[...named.keys()]}
      filter={({ options }) => options}
      value={typed}
      onChange={(value) => {
        setTyped(value)
        onChoose(named.get(value))
      }}
    />
  )
}
