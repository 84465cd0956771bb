import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { askAtSignIn, giveCode, givePasskey, type SecondStepWay } from './api.ts'
import { FrontPage } from './front-page.tsx'
import { LEAST_CODE } from './owner-proof.tsx'
import { knowsPasskeys, signWithPasskey } from './passkey-device.ts'
import { signInText } from './text.ts'

interface SecondStepProps {
  /** What the account has set up: codes, passkeys or both. */
  readonly ways: readonly SecondStepWay[]
  readonly onEntered: () => Promise<void>
  readonly onBack: () => void
}

/** After the password: a code or a passkey, whichever the account has. */
export function SecondStep({ ways, onEntered, onBack }: SecondStepProps) {
  const text = useText(signInText)
  const { run, isRunning, error } = useAct(async (give: () => Promise<unknown>) => {
    await give()
    await onEntered()
  })
  return (
    <Stack gap="sm">
      {ways.includes('passkey') && (
        <PasskeyStep
          isRunning={isRunning}
          isOnly={!ways.includes('code')}
          onGive={() => void run(async () => givePasskey(await signWithPasskey(await askAtSignIn())))}
        />
      )}
      {ways.includes('code') && <CodeStep isRunning={isRunning} onGive={(code) => void run(() => giveCode(code))} />}
      <ProblemAlert error={error} />
      <Button variant="subtle" onClick={onBack}>
        {text.otherAccount}
      </Button>
    </Stack>
  )
}

/** The second step as a page, after the sign-in page or the identity provider. */
export function SecondStepPage(props: SecondStepProps) {
  const text = useText(signInText)
  return (
    <FrontPage title={text.title}>
      <SecondStep {...props} />
    </FrontPage>
  )
}

function PasskeyStep({ isRunning, isOnly, onGive }: { isRunning: boolean; isOnly: boolean; onGive: () => void }) {
  const text = useText(signInText)
  if (!knowsPasskeys()) return isOnly ? <p>{text.passkeysUnknown}</p> : null
  return (
    <>
      <p className="muted" style={{ margin: 0 }}>
        {text.passkeyStep}
      </p>
      <Button size="md" loading={isRunning} onClick={onGive} data-autofocus>
        {text.givePasskey}
      </Button>
    </>
  )
}

function CodeStep({ isRunning, onGive }: { isRunning: boolean; onGive: (code: string) => void }) {
  const text = useText(signInText)
  const [code, setCode] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onGive(code.trim())
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={text.code}
          description={text.codeHint}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={16}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
        <Button type="submit" loading={isRunning} disabled={code.trim().length < LEAST_CODE}>
          {text.giveCode}
        </Button>
      </Stack>
    </form>
  )
}
