import { Loader, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { AnchorLink } from '../../shared/parts/links.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { finishWithProvider, type SecondStepWay } from './api.ts'
import { FrontPage } from './front-page.tsx'
import { SecondStepPage } from './second-step-page.tsx'
import { signInText } from './text.ts'
import { useEnter } from './use-enter.ts'

/** Back from the province's identity provider: hands its answer over, once, and goes on with what comes next. */
export function ProviderScreen() {
  const text = useText(signInText)
  const answer = useSearch({ from: '/sign-in/provider' })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const enter = useEnter()
  const [ways, setWays] = useState<readonly SecondStepWay[]>()
  const [hasBegun] = useState({ value: false })
  const { run, error } = useAct(async () => {
    const step = await finishWithProvider(answer)
    if (step.next === 'second-step') return setWays(step.ways ?? [])
    if (step.next === 'signed-in') return enter()
    await queries.invalidateQueries({ queryKey: ['me'] })
    await navigate({ to: '/account', replace: true })
  })
  useEffect(() => {
    if (hasBegun.value) return
    hasBegun.value = true
    void run()
  })
  if (ways !== undefined) return <SecondStepPage ways={ways} onEntered={enter} onBack={() => void navigate({ to: '/sign-in' })} />
  return (
    <FrontPage title={text.title}>
      {error === null ? (
        <Loader role="status" aria-label={text.providerReturning} />
      ) : (
        <Stack gap="sm">
          <ProblemAlert error={error} />
          <AnchorLink to="/sign-in">{text.backToSignIn}</AnchorLink>
        </Stack>
      )}
    </FrontPage>
  )
}
