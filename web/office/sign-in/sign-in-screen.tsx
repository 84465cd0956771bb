import { Button, Card, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type Role, roleText } from '../../../src/identity/index.ts'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { AnchorLink } from '../../shared/parts/links.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { type DemoAccount, demoAccountsQuery, goToProvider, type SecondStepWay, setupQuery, signIn, waysQuery } from './api.ts'
import { type Credentials, CredentialsForm } from './credentials-form.tsx'
import { FrontPage } from './front-page.tsx'
import { SecondStepPage } from './second-step-page.tsx'
import classes from './sign-in.module.css'
import { signInText } from './text.ts'
import { keepWish, useEnter } from './use-enter.ts'

/** Name and password, then the second step where one is set, or the province's identity provider. In a demonstration: one press for each role. */
export function SignInScreen() {
  const text = useText(signInText)
  const { from } = useSearch({ from: '/sign-in' })
  const [ways, setWays] = useState<readonly SecondStepWay[]>()
  const letIn = useEnter()
  const enter = () => letIn(from ?? '/')
  const { run, isRunning, error } = useAct(async (given: Credentials) => {
    const step = await signIn(given)
    if (step.next === 'second-step') setWays(step.ways ?? [])
    else await enter()
  })
  const demo = useQuery(demoAccountsQuery).data
  if (ways !== undefined) return <SecondStepPage ways={ways} onEntered={enter} onBack={() => setWays(undefined)} />
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
      <CredentialsForm isRunning={isRunning} onGiven={(given) => void run(given)} />
      <ProblemAlert error={error} />
      <ProviderOffer wished={from} />
      <SetupOffer />
    </FrontPage>
  )
}

/** What a visitor may want to try, one after another. */
const DEMO_PARTS = ['support', 'assessment', 'oversight'] as const
const PARTS_OF_OTHERS: Partial<Record<Role, (typeof DEMO_PARTS)[number]>> = {
  'unit-contact': 'assessment',
  appraiser: 'assessment',
  'council-member': 'assessment',
  delegate: 'oversight',
  auditor: 'oversight',
  administrator: 'oversight',
}
const partOf = (role: Role): (typeof DEMO_PARTS)[number] => PARTS_OF_OTHERS[role] ?? 'support'

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
      {DEMO_PARTS.map((part) => {
        const own = accounts.filter(({ role }) => partOf(role) === part)
        if (own.length === 0) return null
        return (
          <section key={part} aria-labelledby={`demo-${part}`}>
            <h3 id={`demo-${part}`} className={classes['part']}>
              {text.demoParts[part]}
            </h3>
            <ul className={classes['accounts']}>
              {own.map((account) => (
                <li key={account.username}>
                  <button type="button" disabled={isRunning} onClick={() => onChoose(account)}>
                    <b>{[read(roleText[account.role]), account.unitName].filter((one) => one).join(' · ')}</b>
                    <span>{account.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Card>
  )
}

/** To the province's identity provider, where one is set. */
function ProviderOffer({ wished }: { wished: string | undefined }) {
  const text = useText(signInText)
  const provider = useQuery(waysQuery).data?.provider
  const { run, isRunning, error } = useAct(async () => {
    const { url } = await goToProvider()
    keepWish(wished)
    window.location.assign(url)
  })
  if (!provider) return null
  return (
    <Stack gap="sm" mt="md">
      <Button
        variant="default"
        size="md"
        h="auto"
        py="xs"
        styles={{ label: { whiteSpace: 'normal', lineHeight: 1.4 } }}
        loading={isRunning}
        onClick={() => void run()}
      >
        {text.signInWith(provider.name ?? text.provider)}
      </Button>
      <ProblemAlert error={error} />
    </Stack>
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
