import { Button } from '@mantine/core'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useConnection } from '../../shared/api/connection.ts'
import { useOutdated } from '../../shared/api/fetch-part.ts'
import { useText } from '../../shared/i18n/language.ts'
import { StandingBar } from '../../shared/parts/standing-bar.tsx'
import { shellText } from './text.ts'

/** A screen that the server still has is here by then. */
const PATIENCE_MS = 1_500

/** After an upgrade of the server: the address goes back to the screen that is open, and loading anew leads where one wished to go. */
export function ReloadOffer() {
  const text = useText(shellText)
  const router = useRouter()
  const isOutdated = useOutdated()
  const { isAway } = useConnection()
  const isGoing = useRouterState({ select: ({ isLoading }) => isLoading })
  const [wished, setWished] = useState<string>()
  useEffect(() => {
    if (!isOutdated || !isGoing) return
    const timer = setTimeout(() => {
      const { location, resolvedLocation } = router.state
      if (resolvedLocation === undefined) return
      setWished(location.href)
      void router.navigate({ href: resolvedLocation.href, replace: true })
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isOutdated, isGoing, router])
  const reload = (): void => (wished === undefined ? window.location.reload() : window.location.assign(wished))
  return (
    <StandingBar isShown={isOutdated && !isAway}>
      <div>{text.outdated}</div>
      <Button variant="default" size="xs" onClick={reload}>
        {text.reload}
      </Button>
    </StandingBar>
  )
}
