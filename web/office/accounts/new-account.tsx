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
import { firstPassword } from './first-password.ts'
import { accountText } from './text.ts'

/** A person and a first role, or one more role for somebody there already: a minute's work. */
export function NewAccount({ opened, onClose, account }: { opened: boolean; onClose: () => void; account?: AccountRow }) {
  const text = useText(accountText)
  const read = useBilingual()
  const queries = useQueryClient()
  const today = useQuery(meQuery).data?.today ?? ''
  const [password] = useState(firstPassword)
  const [given, setGiven] = useState({ displayName: '', username: '', role: 'commune-officer' as Role, from: '', until: '' })
  const [unit, setUnit] = useState({ id: '', name: '' })
  const [made, setMade] = useState<string>()
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
    else
      await makeAccount(
        { displayName: given.displayName.trim(), username: given.username.trim(), password, grants: [grant] },
        key,
      )
    await queries.invalidateQueries({ queryKey: ['accounts'] })
    if (!account) setMade(given.username.trim())
  }
  const isReady = unit.id !== '' && (account !== undefined || (given.displayName.trim() !== '' && given.username.trim() !== ''))
  return (
    <>
      <ConfirmAct
        opened={opened}
        onClose={onClose}
        title={account ? `${text.grant} · ${account.displayName}` : text.add}
        act={account ? text.grant : text.add}
        asksReason="no"
        isReady={isReady}
        onAct={save}
      >
        <div className={classes['fields']}>
          {!account && <TextInput label={text.displayName} required autoComplete="off" {...field('displayName')} />}
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
        <p>{text.difference(account?.displayName ?? (given.displayName || '…'), read(roleText[given.role]), unit.name || '…')}</p>
      </ConfirmAct>
      <HandOver username={made} password={password} onClose={() => setMade(undefined)} />
    </>
  )
}

function HandOver({ username, password, onClose }: { username: string | undefined; password: string; onClose: () => void }) {
  const text = useText(accountText)
  const shared = useText(sharedText)
  return (
    <Modal
      opened={username !== undefined}
      onClose={onClose}
      title={text.madeTitle}
      closeButtonProps={{ 'aria-label': shared.close }}
    >
      <Alert variant="light">
        {text.username}: <b>{username}</b>
        <br />
        {text.password}: <b>{password}</b>
      </Alert>
      <p className="muted">{text.madeHint}</p>
      <Button onClick={onClose}>{shared.close}</Button>
    </Modal>
  )
}
