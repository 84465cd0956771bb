import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import type { Me } from '../../shared/me.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { type SecondStepWay, signIn } from '../sign-in/api.ts'
import { type Credentials, CredentialsForm } from '../sign-in/credentials-form.tsx'
import { PasswordForm } from '../sign-in/password-form.tsx'
import { SecondStep } from '../sign-in/second-step-page.tsx'
import { signInText } from '../sign-in/text.ts'
import { NoticesToRead } from '../sign-in/unread-notices.tsx'
import type { First } from './first-thing.ts'

interface WayBackFormProps {
  readonly reader: Me
  /** What is asked of somebody who is signed in; nothing while they are not. */
  readonly first: First | undefined
  readonly onEntered: () => Promise<void>
}

/** Name and password, then whatever comes before going on. */
export function WayBackForm({ reader, first, onEntered }: WayBackFormProps) {
  const text = useText(signInText)
  if (first === 'password')
    return (
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{text.changeHint}</p>
        <PasswordForm onChanged={onEntered} />
      </Stack>
    )
  if (first === 'notices')
    return (
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{text.noticesHint}</p>
        <NoticesToRead notices={reader.notices} onRead={onEntered} />
      </Stack>
    )
  return (
    <Stack gap="sm">
      <p style={{ margin: 0 }}>{text.endedHint(reader.user.name)}</p>
      <AgainForm username={reader.user.username} onEntered={onEntered} />
      <a href="/sign-in" target="_blank" rel="noopener">
        {text.endedOtherWay}
      </a>
    </Stack>
  )
}

function AgainForm({ username, onEntered }: { username: string; onEntered: () => Promise<void> }) {
  const [ways, setWays] = useState<readonly SecondStepWay[]>()
  const { run, isRunning, error } = useAct(async (given: Credentials) => {
    const step = await signIn(given)
    if (step.next === 'second-step') setWays(step.ways ?? [])
    else await onEntered()
  })
  if (ways !== undefined) return <SecondStep ways={ways} onEntered={onEntered} onBack={() => setWays(undefined)} />
  return (
    <div>
      <CredentialsForm likely={username} isRunning={isRunning} onGiven={(given) => void run(given)} />
      <ProblemAlert error={error} />
    </div>
  )
}
