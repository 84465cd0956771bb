import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { formatCount, formatInstant, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { useDoers } from '../../shared/parts/step-list.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { PrintScreen } from '../../shared/print/print-screen.tsx'
import { sharedText } from '../../shared/text.ts'
import { ComputingNotice } from './acts/computing-notice.tsx'
import { CycleActs } from './acts/cycle-acts.tsx'
import { OpenMonth } from './acts/open-month.tsx'
import { cycleQuery, cyclesQuery, type Overview } from './api.ts'
import classes from './cycle-frame.module.css'
import { paymentText } from './text.ts'

const TABS = {
  overview: '/payments/$cycleId',
  entitlements: '/payments/$cycleId/entitlements',
  looks: '/payments/$cycleId/looks',
  differences: '/payments/$cycleId/differences',
  payees: '/payments/$cycleId/payees',
  balance: '/payments/$cycleId/balance',
  history: '/payments/$cycleId/history',
} as const
const TAB_NAMES = ['overview', 'entitlements', 'looks', 'differences', 'payees', 'balance', 'history'] as const
type Tab = (typeof TAB_NAMES)[number]
/** Pictures and figures; the others are lists, each printed whole by itself. */
const PRINTED_WHOLE: readonly Tab[] = ['overview', 'balance']

/** One month: its title, what may be done now, and the ways to look at it. */
export function CycleFrame({ children }: { children: (overview: Overview) => ReactNode }) {
  const { cycleId } = useParams({ from: '/shell/payments/$cycleId' })
  return (
    <Loaded query={useQuery(cycleQuery(cycleId))} rows={10} heading={useText(paymentText).title}>
      {(overview) => <Framed overview={overview}>{children(overview)}</Framed>}
    </Loaded>
  )
}

/** After the last month is closed the way on is the next one. */
function Acts({ overview }: { overview: Overview }) {
  const { cycle } = overview
  const isClosed = cycle.state === 'closed'
  const cycles = useQuery({ ...cyclesQuery, enabled: isClosed }).data?.items
  const isLast = cycles?.every(({ provisionCode, month }) => provisionCode !== cycle.provisionCode || month <= cycle.month)
  if (overview.computing) return null
  return (
    <>
      <CycleActs overview={overview} />
      {isClosed && isLast && <OpenMonth />}
    </>
  )
}

/** Who has approved, and whom the month waits for since when. */
function WhereItStands({ overview: { approvals, awaited } }: { overview: Overview }) {
  const text = useText(paymentText)
  const tell = useDoers()
  return (
    <>
      {approvals.given.length > 0 && (
        <div>{text.approvedBy(approvals.given.map(({ name, at }) => `${name} (${formatInstant(at)})`).join(', '))}</div>
      )}
      {awaited !== null && (
        <div>{text.awaited(text.stations[awaited.step], tell(awaited.doers), formatInstant(awaited.since))}</div>
      )}
    </>
  )
}

/** On a phone the tabs run off the side: the one that is open is brought into view. */
function useTabInView(pathname: string) {
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    const row = tabs.current
    const here = row?.querySelector<HTMLElement>(`[href^="${pathname}"][aria-current="page"]`)
    if (row && here) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2
  }, [pathname])
  return tabs
}

/** A month, or which supplement of it. */
const cycleName = (text: (typeof paymentText)['vi'], { month, kind, run }: Overview['cycle']): string =>
  kind === 'main' ? text.month(formatMonth(month)) : text.supplement(formatMonth(month), formatCount(run))

export function Framed({ overview, children }: { overview: Overview; children: ReactNode }) {
  const text = useText(paymentText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const { cycle, provision, station } = overview
  const { pathname } = useLocation()
  const tabs = useTabInView(pathname)
  const isAt = (tab: Tab): boolean =>
    pathname === TABS[tab].replace('$cycleId', cycle.id) || (tab === 'overview' && pathname === '/month')
  return (
    <>
      <PageHead
        title={cycleName(text, cycle)}
        acts={
          <>
            {PRINTED_WHOLE.some((tab) => isAt(tab)) && <PrintScreen />}
            <Acts overview={overview} />
          </>
        }
      >
        <Tag tone={station === 'closed' ? 'ok' : 'accent'} bare>
          {text.state[station]}
        </Tag>{' '}
        <Link to="/policies/$policyId" params={{ policyId: provision.id }}>
          {read(provision.title)}
        </Link>{' '}
        · {shared.basis}: <span lang="vi">{provision.citation}</span>
        <WhereItStands overview={overview} />
      </PageHead>
      <nav ref={tabs} className={classes['tabs']} aria-label={text.month(formatMonth(cycle.month))}>
        {TAB_NAMES.filter((tab) => tab !== 'looks' || overview.looks !== null || isAt(tab)).map((tab) => {
          const isHere = isAt(tab)
          return (
            <Link
              key={tab}
              to={TABS[tab]}
              params={{ cycleId: cycle.id }}
              {...(isHere ? { 'aria-current': 'page' } : {})}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {text.tabs[tab]}
            </Link>
          )
        })}
        <Link to="/papers" search={{ cycle: cycle.id }}>
          {text.tabs.papers}
        </Link>
      </nav>
      <ComputingNotice overview={overview} />
      {children}
    </>
  )
}
