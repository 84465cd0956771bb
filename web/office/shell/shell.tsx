import { AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { fetchPart } from '../../shared/api/fetch-part.ts'
import { isProblem } from '../../shared/api/problem.ts'
import { useText } from '../../shared/i18n/language.ts'
import { type Me, meQuery } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PrintFrame } from '../../shared/print/print-frame.tsx'
import { FirstDays } from '../first-days/first-days.tsx'
import { HelpEntry } from '../help/help-entry.tsx'
import { Finder } from './finder.tsx'
import { firstOf } from './first-thing.ts'
import { Navigation } from './navigation.tsx'
import { ScopeBar } from './scope-bar.tsx'
import classes from './shell.module.css'
import { SignInAgain } from './sign-in-again.tsx'
import { startOf } from './start-page.tsx'
import { StartedWork } from './started-work.tsx'
import { shellText } from './text.ts'
import { UserMenu } from './user-menu.tsx'
import { WithheldAlert } from './withheld-alert.tsx'

const UnreadNotices = lazy(async () => ({
  default: (await fetchPart(() => import('../sign-in/unread-notices.tsx'))).UnreadNotices,
}))

/**
 * What is around every screen of a signed-in reader. Who comes without a session goes to the sign-in page and comes back;
 * whose session ends in the midst of work signs in over the page, which stays.
 */
export function Shell() {
  const me = useQuery(meQuery)
  if (me.data === undefined && isProblem(me.error) && me.error.status === 401) return <ToSignIn />
  return <Loaded query={me}>{(who) => <Reader who={who} />}</Loaded>
}

/**
 * First a password of one's own, then what others did to the account, then the office. Whoever is in it already is asked the
 * same over the page, which stays.
 */
function Reader({ who }: { who: Me }) {
  const [isIn, setIn] = useState(false)
  const mayGoOn = firstOf(who) === undefined
  if (mayGoOn && !isIn) setIn(true)
  if (mayGoOn || isIn) return <Frame who={who} />
  if (who.mustChangePassword) return <Navigate to="/change-password" replace />
  return (
    <Suspense fallback={null}>
      <UnreadNotices notices={who.notices} />
    </Suspense>
  )
}

/**
 * Goes to the sign-in page once, and remembers from where. The shell stands until that page is loaded and its location
 * changes meanwhile: what follows the location here would ask again and again, each time from one address further.
 */
function ToSignIn() {
  const router = useRouter()
  const [from] = useState(() => router.state.location.href)
  useEffect(() => {
    void router.navigate({ to: '/sign-in', search: { from }, replace: true })
  }, [router, from])
  return null
}

function Frame({ who }: { who: Me }) {
  const text = useText(shellText)
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const finder = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => finder.current?.focus()]])
  return (
    <>
      <a className="skip" href="#main">
        {text.skip}
      </a>
      <AppShell layout="alt" header={{ height: 52 }} navbar={{ width: 212, breakpoint: 'md', collapsed: { mobile: !isOpen } }}>
        <AppShell.Header className={`${classes['header']} shell-bar`}>
          <Group gap={8} wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              style={{ flexShrink: 0 }}
              aria-label={text.menu}
              aria-expanded={isOpen}
            />
            <div className={classes['wide']}>
              <ScopeBar />
            </div>
          </Group>
          <Group gap={6} wrap="nowrap" style={{ minWidth: 0 }}>
            <Finder inputRef={finder} />
            <HelpEntry />
            <StartedWork />
            <UserMenu />
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={classes['navbar']} aria-label={text.navigation}>
          <Group hiddenFrom="md" justify="flex-end">
            <Burger opened onClick={close} size="sm" color="#fff" aria-label={text.menu} aria-expanded />
          </Group>
          <Navigation onGone={close} />
        </AppShell.Navbar>
        <AppShell.Main>
          <div className={`${classes['bar']} shell-bar`}>
            <Group hiddenFrom="sm" gap={6}>
              <ScopeBar />
            </Group>
          </div>
          <Content />
        </AppShell.Main>
      </AppShell>
      <SignInAgain who={who} />
    </>
  )
}

/** The screen itself. After a change of screen the focus goes to it, as it would after loading a page. */
function Content() {
  const { pathname } = useLocation()
  const me = useQuery(meQuery).data
  const isLanding = me !== undefined && pathname === startOf(me)
  const main = useRef<HTMLDivElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  return (
    <div id="main" ref={main} tabIndex={-1} className={classes['main']}>
      <PrintFrame>
        <WithheldAlert />
        {isLanding && <FirstDays />}
        <Outlet />
      </PrintFrame>
    </div>
  )
}
