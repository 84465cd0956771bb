import { Modal, Stack } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { forgetEveryJob } from '../../shared/act/job-store.ts'
import { offerWayBack } from '../../shared/api/way-back.ts'
import { useText } from '../../shared/i18n/language.ts'
import { findMe, type Me } from '../../shared/me.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { sharedText } from '../../shared/text.ts'
import { type SecondStepWay, signIn } from '../sign-in/api.ts'
import { type Credentials, CredentialsForm } from '../sign-in/credentials-form.tsx'
import { SecondStep } from '../sign-in/second-step-page.tsx'
import { signInText } from '../sign-in/text.ts'
import { keepWish } from '../sign-in/use-enter.ts'

/** Above dialogs, which stay as they are; below the bar that says the server is away. */
const OVER_DIALOGS = 430

interface WayBackRequest {
  readonly answer: Promise<boolean>
  readonly settle: (isBack: boolean) => void
}

/**
 * The way back in place for whoever's session ended in the midst of work. The page stays as it is and what it asked of the
 * server goes on, for the same person only: for another the page is loaded anew, and keeps nothing.
 */
export function SignInAgain({ who }: { who: Me }) {
  const text = useText(signInText)
  const { close } = useText(sharedText)
  const queries = useQueryClient()
  const [asked, setAsked] = useState<WayBackRequest>()
  useWayBack(setAsked)
  const [first] = useState(who.user.id)
  useEffect(() => {
    // Somebody else has signed in beside this page, and the server answers it as them.
    if (who.user.id !== first) loadAnew()
  }, [who.user.id, first])
  const settle = (isBack: boolean): void => {
    asked?.settle(isBack)
    setAsked(undefined)
  }
  const lookWhoIsBack = async (): Promise<void> => {
    const now = await findMe()
    if (now === undefined) return
    if (now.user.id !== who.user.id) return loadAnew()
    settle(true)
    await queries.invalidateQueries({ queryKey: ['me'] })
  }
  // Somebody may have signed in beside this page, with the identity provider for instance.
  useWindowEvent('focus', () => {
    if (asked !== undefined) void lookWhoIsBack().catch(() => undefined)
  })
  return (
    <Modal
      opened={asked !== undefined}
      onClose={() => settle(false)}
      title={text.endedTitle}
      zIndex={OVER_DIALOGS}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': close }}
      onFocusCapture={keepEscape}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{text.endedHint(who.user.name)}</p>
        <AgainForm username={who.user.username} onEntered={lookWhoIsBack} />
        <a href="/sign-in" target="_blank" rel="noopener">
          {text.endedOtherWay}
        </a>
      </Stack>
    </Modal>
  )
}

/** One question, however much on the page finds that the session has ended. */
function useWayBack(setAsked: (asked: WayBackRequest | undefined) => void): void {
  useEffect(() => {
    let open: WayBackRequest | undefined
    const stop = offerWayBack(() => {
      open ??= ask(() => {
        open = undefined
      })
      setAsked(open)
      return open.answer
    })
    return () => {
      stop()
      open?.settle(false)
    }
  }, [setAsked])
}

function ask(onSettled: () => void): WayBackRequest {
  const { promise: answer, resolve } = Promise.withResolvers<boolean>()
  const settle = (isBack: boolean): void => {
    onSettled()
    resolve(isBack)
  }
  return { answer, settle }
}

/** Escape would close the dialog beneath as well, with what was typed there. */
const keepEscape = ({ target }: { target: EventTarget }): void => {
  if (target instanceof Element) target.setAttribute('data-mantine-stop-propagation', 'true')
}

function loadAnew(): void {
  forgetEveryJob()
  keepWish(undefined)
  // The browser may keep this page for the button "back": then too it begins anew.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload())
  window.location.replace('/')
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
