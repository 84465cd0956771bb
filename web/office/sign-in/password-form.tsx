import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { changePassword } from './api.ts'
import { signInText } from './text.ts'

const SHORTEST = 12

/** Sets a password of one's own. What is wrong is said beside its field, and nothing typed is lost. */
export function PasswordForm({ onChanged }: { onChanged: () => Promise<void> | void }) {
  const text = useText(signInText)
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useAct(async () => {
    await changePassword({ currentPassword: current, newPassword: fresh })
    await onChanged()
  })
  const isSound = current !== '' && fresh.length >= SHORTEST && fresh === repeated
  const send = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    setTried(true)
    if (isSound) void run()
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label={text.current}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={isTried && current === '' ? text.missing : undefined}
        />
        <PasswordInput
          label={text.fresh}
          description={text.freshHint}
          autoComplete="new-password"
          value={fresh}
          onChange={(event) => setFresh(event.currentTarget.value)}
          error={isTried && fresh.length < SHORTEST ? text.tooShort : undefined}
        />
        <PasswordInput
          label={text.repeated}
          autoComplete="new-password"
          value={repeated}
          onChange={(event) => setRepeated(event.currentTarget.value)}
          error={isTried && fresh !== repeated ? text.repeatedWrong : undefined}
        />
        <ProblemAlert error={error} />
        <Button type="submit" loading={isRunning}>
          {text.change}
        </Button>
      </Stack>
    </form>
  )
}
