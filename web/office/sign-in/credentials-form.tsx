import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { signInText } from './text.ts'

export interface Credentials {
  readonly username: string
  readonly password: string
}

interface CredentialsFormProps {
  readonly isRunning: boolean
  readonly onGiven: (given: Credentials) => void
  /** Who is likely to sign in; another may. */
  readonly likely?: string
}

/** Asks for user name and password: on the sign-in page, and over a page whose session has ended. */
export function CredentialsForm({ isRunning, onGiven, likely = '' }: CredentialsFormProps) {
  const text = useText(signInText)
  const [username, setUsername] = useState(likely)
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const send = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    setTried(true)
    if (username !== '' && password !== '') onGiven({ username, password })
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <TextInput
          label={text.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={isTried && username === '' ? text.missing : undefined}
        />
        <PasswordInput
          label={text.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isTried && password === '' ? text.missing : undefined}
          data-autofocus={likely !== '' || undefined}
        />
        <Button type="submit" size="md" loading={isRunning}>
          {text.signIn}
        </Button>
      </Stack>
    </form>
  )
}
