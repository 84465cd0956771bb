import { Loader, Modal } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { forgetEveryJob } from '../../shared/act/job-store.ts'
import { fetchPart } from '../../shared/api/fetch-part.ts'
import { offerWayBack } from '../../shared/api/way-back.ts'
import { useText } from '../../shared/i18n/language.ts'
import { findMe, type Me } from '../../shared/me.ts'
import { sharedText } from '../../shared/text.ts'
import { keepWish } from '../sign-in/use-enter.ts'
import { firstOf } from './first-thing.ts'
import { shellText } from './text.ts'

const WayBackForm = lazy(async () => ({ default: (await fetchPart(() => import('./way-back-form.tsx'))).WayBackForm }))

/** Above dialogs, which stay as they are; below the bar that says the server is away. */
const OVER_DIALOGS = 430

interface WayBackRequest {
  readonly answer: Promise<boolean>
  readonly settle: (isBack: boolean) => void
}

/**
 * The way back in place for whoever's session ended in the midst of work, with what comes first then: a password of one's
 * own, notices to read. The page stays as it is and what it asked of the server goes on, for the same person only: for
 * another the page is loaded anew, and keeps nothing.
 */
export function SignInAgain({ who }: { who: Me }) {
  const { close, loading } = useText(sharedText)
  const { wayBack } = useText(shellText)
  const queries = useQueryClient()
  const [asked, setAsked] = useState<WayBackRequest>()
  const [back, setBack] = useState<Me>()
  useWayBack(setAsked)
  const [firstWho] = useState(who.user.id)
  useEffect(() => {
    // Somebody else has signed in beside this page, and the server answers it as them.
    if (who.user.id !== firstWho) loadAnew()
  }, [who.user.id, firstWho])
  const settle = (isBack: boolean): void => {
    asked?.settle(isBack)
    setAsked(undefined)
    setBack(undefined)
  }
  const lookWhoIsBack = async (): Promise<void> => {
    const now = await findMe()
    if (now === undefined) return
    if (now.user.id !== who.user.id) return loadAnew()
    if (firstOf(now) !== undefined) return setBack(now)
    settle(true)
    await queries.invalidateQueries({ queryKey: ['me'] })
  }
  // Somebody may have signed in beside this page, with the identity provider for instance.
  useWindowEvent('focus', () => {
    if (asked !== undefined) void lookWhoIsBack().catch(() => undefined)
  })
  const reader = asked === undefined ? who : (back ?? who)
  const first = asked === undefined || back !== undefined ? firstOf(reader) : undefined
  return (
    <Modal
      opened={asked !== undefined || first !== undefined}
      onClose={() => settle(false)}
      title={wayBack[first ?? 'ended']}
      zIndex={OVER_DIALOGS}
      closeOnClickOutside={false}
      closeOnEscape={asked !== undefined}
      withCloseButton={asked !== undefined}
      closeButtonProps={{ 'aria-label': close }}
      onFocusCapture={keepEscape}
    >
      <Suspense fallback={<Loader role="status" aria-label={loading} />}>
        <WayBackForm reader={reader} first={first} onEntered={lookWhoIsBack} />
      </Suspense>
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
