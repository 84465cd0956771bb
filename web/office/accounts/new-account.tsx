import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import classes from '../../shared/theme/layout.module.css'
import { makeAccount } from './api.ts'
import { GrantDifference, GrantFields, grantFrom, grantOf, isGrantReady, type WishedGrant } from './grant-fields.tsx'
import { HandOver, type Made, useTold } from './hand-over.tsx'
import { accountText } from './text.ts'

/** A person and a first role: a minute's work. */
export function NewAccount({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useText(accountText)
  const told = useTold()
  const queries = useQueryClient()
  const today = useQuery(meQuery).data?.today ?? ''
  const [person, setPerson] = useState({ name: '', username: '', identityNumber: '' })
  const [typed, setGrant] = useState<WishedGrant>()
  const [made, setMade] = useState<Made>()
  const grant = typed ?? grantFrom(today)
  const field = (name: keyof typeof person) => ({
    value: person[name],
    onChange: (event: { currentTarget: { value: string } }) => setPerson({ ...person, [name]: event.currentTarget.value }),
  })
  const save = async ({ key }: { key: string }): Promise<void> => {
    const username = person.username.trim()
    const number = person.identityNumber.trim()
    const outcome = await makeAccount(
      { name: person.name.trim(), username, grants: [grantOf(grant)], ...(number === '' ? {} : { identityNumber: number }) },
      key,
    )
    setMade(told(outcome, { title: text.madeTitle, username }))
    setPerson({ name: '', username: '', identityNumber: '' })
    await queries.invalidateQueries({ queryKey: ['accounts'] })
  }
  return (
    <>
      <ConfirmAct
        opened={opened}
        onClose={onClose}
        title={text.add}
        act={text.add}
        asksReason="no"
        isReady={isGrantReady(grant) && person.name.trim() !== '' && person.username.trim() !== ''}
        onAct={save}
      >
        <div className={classes['fields']}>
          <TextInput label={text.displayName} required autoComplete="off" {...field('name')} />
          <TextInput label={text.username} required autoComplete="off" autoCapitalize="none" {...field('username')} />
          <TextInput
            label={text.identityNumber}
            description={text.identityHint}
            autoComplete="off"
            inputMode="numeric"
            {...field('identityNumber')}
          />
          <GrantFields value={grant} onChange={setGrant} />
        </div>
        <GrantDifference name={person.name} grant={grant} />
      </ConfirmAct>
      <HandOver made={made} onClose={() => setMade(undefined)} />
    </>
  )
}
