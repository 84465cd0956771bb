import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import classes from '../../shared/theme/layout.module.css'
import { type AccountRow, addGrant, endAccount, issuePassword, type Outcome, providerQuery, recordIdentity } from './api.ts'
import { GrantDifference, GrantFields, grantFrom, grantOf, isGrantReady } from './grant-fields.tsx'
import { HandOver, type Made, useTold } from './hand-over.tsx'
import { ProviderActs } from './provider-acts.tsx'
import { accountText } from './text.ts'
import { useAccountAgain } from './use-account-again.ts'

/** What an administrator does with somebody else's account. */
export function AccountActs({ account }: { account: AccountRow }) {
  const text = useText(accountText)
  const [isGiving, giving] = useDisclosure(false)
  const [isIssuing, issuing] = useDisclosure(false)
  const [isEnding, ending] = useDisclosure(false)
  const [isNaming, naming] = useDisclosure(false)
  const hasProvider = Boolean(useQuery(providerQuery).data?.provider)
  const [made, setMade] = useState<Made>()
  const tell = useTold()
  const onDone = (outcome: Outcome): void => setMade(tell(outcome, { title: text.issuedTitle, username: account.username }))
  return (
    <>
      <Button onClick={giving.open}>{text.grant}</Button>
      <Button variant="default" onClick={issuing.open}>
        {text.issue}
      </Button>
      <Button variant="default" onClick={naming.open}>
        {text.recordIdentity}
      </Button>
      {hasProvider && <ProviderActs account={account} onDone={onDone} />}
      <Button variant="default" onClick={ending.open}>
        {text.endAccount}
      </Button>
      {isGiving && <GiveRole account={account} onClose={giving.close} onDone={onDone} />}
      {isIssuing && <IssuePassword account={account} onClose={issuing.close} onDone={onDone} />}
      {isNaming && <RecordIdentity account={account} onClose={naming.close} onDone={onDone} />}
      {isEnding && <EndAccount account={account} onClose={ending.close} onDone={onDone} />}
      <HandOver made={made} onClose={() => setMade(undefined)} />
    </>
  )
}

interface ActProps {
  readonly account: AccountRow
  readonly onClose: () => void
  readonly onDone: (outcome: Outcome) => void
}

function GiveRole({ account, onClose, onDone }: ActProps) {
  const text = useText(accountText)
  const again = useAccountAgain()
  const { today = '' } = useScope()
  const [grant, setGrant] = useState(() => grantFrom(today))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.grant} · ${account.name}`}
      act={text.grant}
      isReady={isGrantReady(grant)}
      onAct={async ({ reason, key }) => {
        onDone(await addGrant(account.id, { ...grantOf(grant), reason }, key))
        await again()
      }}
    >
      <div className={classes['fields']}>
        <GrantFields value={grant} onChange={setGrant} />
      </div>
      <GrantDifference name={account.name} grant={grant} />
    </ConfirmAct>
  )
}

function RecordIdentity({ account, onClose, onDone }: ActProps) {
  const text = useText(accountText)
  const again = useAccountAgain()
  const [number, setNumber] = useState('')
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.recordIdentity} · ${account.name}`}
      act={text.recordIdentity}
      isReady={number.trim() !== ''}
      onAct={async ({ reason, key }) => {
        onDone(await recordIdentity(account.id, { identityNumber: number.trim(), reason }, key))
        await again()
      }}
    >
      <p>{text.identityDifference}</p>
      <TextInput
        label={text.identityNumber}
        required
        autoComplete="off"
        inputMode="numeric"
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
    </ConfirmAct>
  )
}

function IssuePassword({ account, onClose, onDone }: ActProps) {
  const text = useText(accountText)
  const again = useAccountAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.issue} · ${account.name}`}
      act={text.issue}
      onAct={async ({ reason, key }) => {
        onDone(await issuePassword(account.id, reason, key))
        await again()
      }}
    >
      <p>{text.issueDifference(account.name)}</p>
      {account.twoFactorEnabled && <p>{text.issueTwoFactor}</p>}
    </ConfirmAct>
  )
}

function EndAccount({ account, onClose, onDone }: ActProps) {
  const text = useText(accountText)
  const again = useAccountAgain()
  const { today = '' } = useScope()
  const held = account.grants.filter(({ until }) => until === null || until >= today)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.endAccount} · ${account.name}`}
      act={text.endAccount}
      isGrave
      onAct={async ({ reason, key }) => {
        onDone(await endAccount(account.id, reason, key))
        await again()
      }}
    >
      <p>{text.endAccountDifference(account.name, formatCount(held.length))}</p>
      <p className="muted">{text.endAccountKept}</p>
    </ConfirmAct>
  )
}
