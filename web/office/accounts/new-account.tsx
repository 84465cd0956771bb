import { Alert, Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROLES, type Role, roleText } from '../../../src/identity/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { sharedText } from '../../shared/text.ts'
import classes from '../../shared/theme/layout.module.css'
import { meQuery } from '../shell/me.ts'
import { UnitField } from '../units/unit-field.tsx'
import { type AccountRow, addGrant, makeAccount } from './api.ts'
import { accountText } from './text.ts'

/** A person and a first role, or one more role for somebody there already: a minute's work. */
export function NewAccount({ opened, onClose, account }: { opened: boolean; onClose: () => void; account?: AccountRow }) {
  const text = useText(accountText)
  const read = useBilingual()
  const queries = useQueryClient()
  const today = useQuery(meQuery).data?.today ?? ''
  const [given, setGiven] = useState({ name: '', username: '', role: 'commune-officer' as Role, from: '', until: '' })
  const [unit, setUnit] = useState({ id: '', name: '' })
  const [made, setMade] = useState<{ username: string; password: string }>()
  const grant = {
    role: given.role,
    unitId: unit.id,
    from: given.from || today,
    ...(given.until === '' ? {} : { until: given.until }),
  }
  const field = (name: keyof typeof given) => ({
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) => setGiven({ ...given, [name]: event.currentTarget.value }),
  })
  const save = async ({ key }: { key: string }): Promise<void> => {
    if (account) await addGrant(account.id, grant, key)
    else {
      const username = given.username.trim()
      const { oneTimePassword } = await makeAccount({ name: given.name.trim(), username, grants: [grant] }, key)
      setMade({ username, password: oneTimePassword })
      setGiven({ ...given, name: '', username: '' })
    }
    await queries.invalidateQueries({ queryKey: ['accounts'] })
  }
  const isReady = unit.id !== '' && (account !== undefined || (given.name.trim() !== '' && given.username.trim() !== ''))
  return (
    <>
      <ConfirmAct
        opened={opened}
        onClose={onClose}
        title={account ? `${text.grant} · ${account.name}` : text.add}
        act={account ? text.grant : text.add}
        asksReason="no"
        isReady={isReady}
        onAct={save}
      >
        <div className={classes['fields']}>
          {!account && <TextInput label={text.displayName} required autoComplete="off" {...field('name')} />}
          {!account && (
            <TextInput label={text.username} required autoComplete="off" autoCapitalize="none" {...field('username')} />
          )}
          <NativeSelect
            label={text.role}
            data={ROLES.map((value) => ({ value, label: read(roleText[value]) }))}
            {...field('role')}
          />
          <UnitField label={text.unit} value={unit} onChange={setUnit} />
          <DayField label={text.from} value={given.from || today} onChange={(from) => setGiven({ ...given, from })} />
          <DayField label={text.until} value={given.until} onChange={(until) => setGiven({ ...given, until })} />
        </div>
        <p>{text.difference(account?.name ?? (given.name || '…'), read(roleText[given.role]), unit.name || '…')}</p>
      </ConfirmAct>
      <HandOver made={made} onClose={() => setMade(undefined)} />
    </>
  )
}

export function HandOver({ made, onClose }: { made: { username: string; password: string } | undefined; onClose: () => void }) {
  const text = useText(accountText)
  const shared = useText(sharedText)
  return (
    <Modal opened={made !== undefined} onClose={onClose} title={text.madeTitle} closeButtonProps={{ 'aria-label': shared.close }}>
      <Alert variant="light">
        {text.username}: <b>{made?.username}</b>
        <br />
        {text.password}: <b>{made?.password}</b>
      </Alert>
      <p className="muted">{text.madeHint}</p>
      <Button onClick={onClose}>{shared.close}</Button>
    </Modal>
  )
}
