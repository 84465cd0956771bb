import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { isProblem } from '../../shared/api/problem.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { changePassword } from './api.ts'
import { signInText } from './text.ts'

const SHORTEST = 12

/** Which of the two passwords a refusal speaks of. */
const fieldOf = (error: unknown): 'current' | 'fresh' | undefined => {
  if (!isProblem(error)) return undefined
  if (error.kind === 'name-or-password-wrong') return 'current'
  return error.kind.startsWith('password-') ? 'fresh' : undefined
}

/** Sets a password of one's own. What is wrong is said beside its field, and nothing typed is lost. */
export function PasswordForm({ onChanged }: { onChanged: () => Promise<void> | void }) {
  const text = useText(signInText)
  const read = useBilingual()
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useAct(async () => {
    await changePassword({ currentPassword: current, newPassword: fresh })
    await onChanged()
  })
  const refused = (field: 'current' | 'fresh') => {
    if (!isProblem(error) || fieldOf(error) !== field) return undefined
    return field === 'current' ? text.currentWrong : read(error)
  }
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
          error={isTried && current === '' ? text.missing : refused('current')}
        />
        <PasswordInput
          label={text.fresh}
          description={text.freshHint}
          autoComplete="new-password"
          value={fresh}
          onChange={(event) => setFresh(event.currentTarget.value)}
          error={isTried && fresh.length < SHORTEST ? text.tooShort : refused('fresh')}
        />
        <PasswordInput
          label={text.repeated}
          autoComplete="new-password"
          value={repeated}
          onChange={(event) => setRepeated(event.currentTarget.value)}
          error={isTried && fresh !== repeated ? text.repeatedWrong : undefined}
        />
        {fieldOf(error) === undefined && <ProblemAlert error={error} />}
        <Button type="submit" loading={isRunning}>
          {text.change}
        </Button>
      </Stack>
    </form>
  )
}
