import { Button, Card, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { roleText } from '../../../src/identity/index.ts'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { AnchorLink } from '../../shared/parts/links.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { type DemoAccount, demoAccountsQuery, giveCode, setupQuery, signIn } from './api.ts'
import { FrontPage } from './front-page.tsx'
import classes from './sign-in.module.css'
import { signInText } from './text.ts'

/** Name and password, then the code where one is set. In a demonstration: one press for each role. */
export function SignInScreen() {
  const text = useText(signInText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { from } = useSearch({ from: '/sign-in' })
  const [isCodeAsked, setCodeAsked] = useState(false)
  const enter = async (): Promise<void> => {
    queries.clear()
    await navigate({ href: from?.startsWith('/') && !from.startsWith('//') ? from : '/' })
  }
  const { run, isRunning, error } = useAct(async (given: { username: string; password: string }) => {
    const { next } = await signIn(given)
    if (next === 'second-step') setCodeAsked(true)
    else await enter()
  })
  const demo = useQuery(demoAccountsQuery).data
  if (isCodeAsked) return <CodePage onEntered={enter} onBack={() => setCodeAsked(false)} />
  return (
    <FrontPage
      title={text.title}
      aside={
        demo && (
          <DemoAccountList
            accounts={demo.accounts}
            isRunning={isRunning}
            onChoose={({ username }) => void run({ username, password: demo.password })}
          />
        )
      }
    >
      <PasswordForm isRunning={isRunning} onGiven={(given) => void run(given)} />
      <ProblemAlert error={error} />
      <SetupOffer />
    </FrontPage>
  )
}

function PasswordForm({
  isRunning,
  onGiven,
}: {
  isRunning: boolean
  onGiven: (given: { username: string; password: string }) => void
}) {
  const text = useText(signInText)
  const [username, setUsername] = useState('')
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
        />
        <Button type="submit" size="md" loading={isRunning}>
          {text.signIn}
        </Button>
      </Stack>
    </form>
  )
}

function DemoAccountList({
  accounts,
  isRunning,
  onChoose,
}: {
  accounts: readonly DemoAccount[]
  isRunning: boolean
  onChoose: (account: DemoAccount) => void
}) {
  const text = useText(signInText)
  const read = useBilingual()
  return (
    <Card padding="lg" component="section" aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {text.demoTitle}
      </Title>
      <p className="muted" style={{ margin: '2px 0 8px' }}>
        {text.demoHint}
      </p>
      <ul className={classes['accounts']}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" disabled={isRunning} onClick={() => onChoose(account)}>
              <b>{[read(roleText[account.role]), account.unitName].filter((part) => part).join(' · ')}</b>
              <span>{account.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function CodePage({ onEntered, onBack }: { onEntered: () => Promise<void>; onBack: () => void }) {
  const text = useText(signInText)
  const [code, setCode] = useState('')
  const { run, isRunning, error } = useAct(async () => {
    await giveCode(code.trim())
    await onEntered()
  })
  return (
    <FrontPage title={text.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run()
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
          <ProblemAlert error={error} />
          <Button type="submit" loading={isRunning} disabled={code.trim().length < 6}>
            {text.giveCode}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {text.otherAccount}
          </Button>
        </Stack>
      </form>
    </FrontPage>
  )
}

function SetupOffer() {
  const text = useText(signInText)
  const setup = useQuery(setupQuery).data
  if (!setup?.needed) return null
  return (
    <p>
      <AnchorLink to="/setup">{text.setupOffer}</AnchorLink>
    </p>
  )
}
