import { Card, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { useMay } from '../../../shared/me.ts'
import { Tag } from '../../../shared/parts/tag.tsx'
import type { Overview } from '../api.ts'
import { paymentText } from '../text.ts'
import classes from './blockers.module.css'
import { overviewText } from './overview-text.ts'

const COMMUNES_NAMED = 3

/** What stands between the groups and their money: how many, the article, which communes, whom to call. */
export function Blockers({ overview }: { overview: Overview }) {
  const text = useText(overviewText)
  const mayConfirm = useMay('reports:confirm')
  const { cycle, blockers, obstacles, openObjections, reports } = overview
  const awaited = cycle.total === null ? reports.groups - reports.approved - reports.returned : 0
  const isClear = blockers.length === 0 && obstacles.length === 0 && openObjections === 0 && awaited === 0
  return (
    <Card component="section">
      <Title order={2} mb={6}>
        {cycle.state === 'closed' ? text.leftOut : text.blocked}
      </Title>
      {isClear && <p className="muted">{cycle.state === 'opened' ? text.notYetComputed : text.nothingBlocked}</p>}
      <ul className={classes['list']}>
        {awaited > 0 && (
          <Line count={awaited} tone="wait" act={mayConfirm && <Link to="/confirmations">{text.toConfirmations}</Link>}>
            {text.awaitingCommunes(formatCount(awaited), formatCount(reports.communes - reports.communesDone))}
          </Line>
        )}
        {openObjections > 0 && (
          <Line count={openObjections} tone="wait" act={<Link to="/objections">{text.answer}</Link>}>
            {text.objectionsOpen(formatCount(openObjections))}
          </Line>
        )}
        {blockers.map((blocker) => (
          <BlockerLine key={blocker.code + (blocker.fact ?? '')} blocker={blocker} cycleId={cycle.id} />
        ))}
        {obstacles.map((obstacle) => (
          <ObstacleLine key={obstacle.obstacle} obstacle={obstacle} cycleId={cycle.id} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ count, tone, act, children }: { count: number; tone: 'bad' | 'wait'; act: ReactNode; children: ReactNode }) {
  return (
    <li>
      <b className={`tag tag-${tone}`}>{formatCount(count)}</b>
      <div>{children}</div>
      <span className="nowrap">{act}</span>
    </li>
  )
}

function BlockerLine({ blocker, cycleId }: { blocker: Overview['blockers'][number]; cycleId: string }) {
  const text = useText(overviewText)
  const read = useBilingual()
  const named = blocker.communes.slice(0, COMMUNES_NAMED)
  const officers = [...new Set(named.flatMap(({ officers: people }) => people.map(({ name }) => name)))]
  const groups = (
    <Link
      to="/payments/$cycleId/entitlements"
      params={{ cycleId }}
      search={{ state: 'not-entitled', code: blocker.code, ...(blocker.fact ? { fact: blocker.fact } : {}) }}
    >
      {text.seeGroups}
    </Link>
  )
  return (
    <Line count={blocker.groups} tone="bad" act={groups}>
      {read(blocker.text)} <Tag tone="rest">{formatMoney(blocker.amount)}</Tag>
      <div className="muted">
        {named.map(({ name, groups: count }) => `${name} (${formatCount(count)})`).join(' · ')}
        {blocker.communes.length > COMMUNES_NAMED && ` +${formatCount(blocker.communes.length - COMMUNES_NAMED)}`}
        {officers.length > 0 && ` · ${text.callWhom}: ${officers.join(', ')}`}
      </div>
      {blocker.article && (
        <div className="muted" lang="vi">
          {blocker.article}
        </div>
      )}
    </Line>
  )
}

function ObstacleLine({ obstacle, cycleId }: { obstacle: Overview['obstacles'][number]; cycleId: string }) {
  const text = useText(overviewText)
  const { tabs } = useText(paymentText)
  const read = useBilingual()
  return (
    <Line
      count={obstacle.payees}
      tone="wait"
      act={
        <Link to="/payments/$cycleId/balance" params={{ cycleId }}>
          {tabs.balance}
        </Link>
      }
    >
      {read(obstacle.text)} <Tag tone="rest">{formatMoney(obstacle.amount)}</Tag>
      <div className="muted">{text.notOrderable}</div>
    </Line>
  )
}
