import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountStateText } from '../../../src/people/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { Masked } from '../../shared/parts/masked.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import classes from '../../shared/theme/layout.module.css'
import { accountsQuery, type PayeeAccount, proposeAccount, unmaskNumber } from './api.ts'
import { peopleText } from './text.ts'

const TONE: { readonly [State in PayeeAccount['state']]: Tone } = { proposed: 'wait', confirmed: 'ok', ended: 'rest' }

/** The accounts of one payee over time; a new one is proposed here and confirmed by somebody else. */
export function PersonAccounts({ personId }: { personId: string }) {
  const text = useText(peopleText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const mayUnmask = useMay('people:unmask')
  const mayPropose = useMay('groups:write')
  const [isOpen, { open, close }] = useDisclosure(false)
  const unmask = mayUnmask ? { unmask: (purpose: string) => unmaskNumber(personId, 'accounts', purpose) } : {}
  return (
    <>
      <Loaded query={useQuery(accountsQuery(personId))} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{text.noAccounts}</p>
          ) : (
            <PlainTable
              caption={text.accounts}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { key: 'bank', header: text.columns.bank, value: ({ bankName }) => bankName },
                {
                  key: 'number',
                  header: text.columns.number,
                  value: ({ accountNumber }) => accountNumber,
                  cell: ({ accountNumber }) => <Masked masked={accountNumber} what={text.account} {...unmask} />,
                },
                {
                  key: 'state',
                  header: text.columns.state,
                  value: ({ state }) => read(accountStateText[state]),
                  cell: ({ state }) => <Tag tone={TONE[state]}>{read(accountStateText[state])}</Tag>,
                },
                {
                  key: 'valid',
                  header: text.columns.valid,
                  isShort: true,
                  value: ({ valid }) => formatPeriod(valid, shared.untilNow),
                },
              ]}
            />
          )
        }
      </Loaded>
      {mayPropose && (
        <Button variant="default" size="xs" mt="xs" onClick={open}>
          {text.propose}
        </Button>
      )}
      <ProposeAccount personId={personId} opened={isOpen} onClose={close} />
    </>
  )
}

function ProposeAccount({ personId, opened, onClose }: { personId: string; opened: boolean; onClose: () => void }) {
  const text = useText(peopleText)
  const queries = useQueryClient()
  const [given, setGiven] = useState({ number: '', bank: '', holder: '' })
  const field = (name: 'number' | 'bank' | 'holder') => ({
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) => setGiven({ ...given, [name]: event.currentTarget.value }),
  })
  const propose = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    await proposeAccount(personId, { ...given, reason }, key)
    await queries.invalidateQueries({ queryKey: ['person', personId] })
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.proposeTitle}
      act={text.propose}
      onAct={propose}
      isReady={given.number !== '' && given.bank !== ''}
    >
      <div className={classes['fields']}>
        <TextInput label={text.number} inputMode="numeric" required {...field('number')} />
        <TextInput label={text.bank} required {...field('bank')} />
        <TextInput label={text.holder} {...field('holder')} />
      </div>
      <p>{text.proposeEffect}</p>
    </ConfirmAct>
  )
}
