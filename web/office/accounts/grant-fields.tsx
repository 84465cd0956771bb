import { Autocomplete, NativeSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isHeldOverGroups, ROLES, type Role, roleText } from '../../../src/identity/index.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { UnitField } from '../units/unit-field.tsx'
import { type GrantWish, groupsToChooseQuery } from './api.ts'
import { accountText } from './text.ts'

interface Place {
  readonly id: string
  readonly name: string
}

/** A role as it is typed: where is empty until one of those found is chosen, until is empty while it has no end. */
export interface WishedGrant {
  readonly role: Role
  readonly place: Place
  readonly from: string
  readonly until: string
}

const NOWHERE: Place = { id: '', name: '' }
export const grantFrom = (today: string): WishedGrant => ({ role: 'commune-officer', place: NOWHERE, from: today, until: '' })
export const isGrantReady = ({ place, from }: WishedGrant): boolean => place.id !== '' && from !== ''
export const grantOf = ({ role, place, from, until }: WishedGrant): GrantWish => ({
  role,
  unitId: place.id,
  from,
  ...(until === '' ? {} : { until }),
})

interface Edited {
  readonly value: WishedGrant
  readonly onChange: (value: WishedGrant) => void
}

/** Which role, over what, from when until when. */
export function GrantFields({ value, onChange }: Edited) {
  const text = useText(accountText)
  const read = useBilingual()
  const isOfGroup = isHeldOverGroups(value.role)
  const choose = (role: Role): void =>
    onChange({ ...value, role, place: isHeldOverGroups(role) === isOfGroup ? value.place : NOWHERE })
  const Field = isOfGroup ? GroupField : UnitField
  return (
    <>
      <NativeSelect
        label={text.role}
        data={ROLES.map((role) => ({ value: role, label: read(roleText[role]) }))}
        value={value.role}
        onChange={(event) => choose(event.currentTarget.value as Role)}
      />
      <Field
        key={String(isOfGroup)}
        label={isOfGroup ? text.group : text.unit}
        value={value.place}
        onChange={(place) => onChange({ ...value, place })}
      />
      <DayField label={text.from} value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <DayField label={text.until} value={value.until} onChange={(until) => onChange({ ...value, until })} />
    </>
  )
}

/** What the role lets somebody do and where, in a sentence. */
export function GrantDifference({ name, grant }: { name: string; grant: WishedGrant }) {
  const text = useText(accountText)
  const read = useBilingual()
  const { role, place, from, until } = grant
  return (
    <p>
      {text.difference(name || '…', read(roleText[role]), place.name || '…')}{' '}
      {until === '' ? text.fromOn(formatDay(from)) : text.fromUntil(formatDay(from), formatDay(until))}
    </p>
  )
}

function GroupField({ label, value, onChange }: { label: string; value: Place; onChange: (chosen: Place) => void }) {
  const [typed, setTyped] = useState(value.name)
  const [search] = useDebouncedValue(typed, 200)
  const found = useQuery({ ...groupsToChooseQuery(search), enabled: search.length > 1 }).data?.items ?? []
  const named = new Map(found.map(({ id, name }) => [name, id]))
  const take = (name: string): void => {
    setTyped(name)
    onChange({ id: named.get(name) ?? '', name })
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
