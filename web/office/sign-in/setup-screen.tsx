import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { isProblem, type Problem } from '../../shared/api/problem.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { setUp } from './api.ts'
import { FrontPage } from './front-page.tsx'
import { signInText } from './text.ts'

const FIELDS = ['token', 'name', 'identityNumber', 'username', 'password'] as const
type Field = (typeof FIELDS)[number]

/** Which field a refusal speaks of. */
function fieldOf({ kind }: Problem): Field | undefined {
  if (kind === 'setup-token-wrong') return 'token'
  if (kind.startsWith('username-')) return 'username'
  if (kind.startsWith('identity-number-')) return 'identityNumber'
  return kind.startsWith('password-') ? 'password' : undefined
}

/**
 * The first administrator of a fresh installation, made by whoever holds the token the server printed. The printed
 * link carries it after the #, which no browser sends and no server logs.
 */
export function SetupScreen() {
  const text = useText(signInText)
  const read = useBilingual()
  const navigate = useNavigate()
  const [given, setGiven] = useState<Record<Field, string>>({
    token: window.location.hash.slice(1),
    name: '',
    identityNumber: '',
    username: '',
    password: '',
  })
  const { run, isRunning, error } = useAct(async () => {
    await setUp(given)
    notifications.show({ message: text.setupDone })
    await navigate({ to: '/sign-in' })
  })
  const field = (name: Field) => ({
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) => setGiven({ ...given, [name]: event.currentTarget.value }),
    error: isProblem(error) && fieldOf(error) === name ? read(error) : undefined,
  })
  const isToldBesideField = isProblem(error) && fieldOf(error) !== undefined
  return (
    <FrontPage title={text.setupTitle} hint={text.setupHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          <TextInput label={text.token} autoComplete="off" spellCheck={false} {...field('token')} />
          <TextInput label={text.displayName} autoComplete="name" {...field('name')} />
          <TextInput
            label={text.identityNumber}
            description={text.identityHint}
            autoComplete="off"
            inputMode="numeric"
            {...field('identityNumber')}
          />
          <TextInput label={text.username} autoComplete="username" autoCapitalize="none" {...field('username')} />
          <PasswordInput label={text.password} description={text.freshHint} autoComplete="new-password" {...field('password')} />
          {!isToldBesideField && <ProblemAlert error={error} />}
          <Button type="submit" loading={isRunning} disabled={FIELDS.some((name) => given[name] === '')}>
            {text.setup}
          </Button>
        </Stack>
      </form>
    </FrontPage>
  )
}
