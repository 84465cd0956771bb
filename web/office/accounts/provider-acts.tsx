import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { type AccountRow, linkProvider, type Outcome, unlinkProvider } from './api.ts'
import { accountText } from './text.ts'
import { useAccountAgain } from './use-account-again.ts'

/** Links somebody's account to who they are at the province's identity provider, or ends that. */
export function ProviderActs({ account, onDone }: { account: AccountRow; onDone: (outcome: Outcome) => void }) {
  const text = useText(accountText)
  const again = useAccountAgain()
  const [isLinking, linking] = useDisclosure(false)
  const [isUnlinking, unlinking] = useDisclosure(false)
  const [subject, setSubject] = useState('')
  return (
    <>
      <Button variant="default" onClick={linking.open}>
        {text.linkProvider}
      </Button>
      <Button variant="default" onClick={unlinking.open}>
        {text.unlinkProvider}
      </Button>
      <ConfirmAct
        opened={isLinking}
        onClose={linking.close}
        title={`${text.linkProvider} · ${account.name}`}
        act={text.linkProvider}
        isReady={subject.trim() !== ''}
        onAct={async ({ reason, key }) => {
          onDone(await linkProvider(account.id, { subject: subject.trim(), reason }, key))
          await again()
        }}
      >
        <p>{text.linkDifference(account.name)}</p>
        <TextInput
          label={text.subject}
          description={text.subjectHint}
          required
          autoComplete="off"
          spellCheck={false}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      </ConfirmAct>
      <ConfirmAct
        opened={isUnlinking}
        onClose={unlinking.close}
        title={`${text.unlinkProvider} · ${account.name}`}
        act={text.unlinkProvider}
        onAct={async ({ reason, key }) => {
          onDone(await unlinkProvider(account.id, reason, key))
          await again()
        }}
      >
        <p>{text.unlinkDifference(account.name)}</p>
      </ConfirmAct>
    </>
  )
}
