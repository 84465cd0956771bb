import { Card } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ImportCounts } from '../../../../src/exchange/index.ts'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { ImportRecord } from '../api.ts'
import classes from '../imports.module.css'
import { importText } from '../text.ts'

/** What it comes to in four figures: groups, people, accounts, and what somebody has to look at. */
export function ImportFigures({ record }: { record: ImportRecord }) {
  const { figures } = useText(importText)
  const { counts } = record
  if (counts === null) return null
  const isWaiting = counts.doubtful > 0
  return (
    <div className={classes['figures']}>
      <Figure title={figures.groups} count={counts.groups}>
        {figures.groupsLine(formatCount(counts.groups - counts.groupsNew), formatCount(counts.groupsNew))}
      </Figure>
      <Figure title={figures.members} count={counts.members}>
        <MemberChanges record={record} counts={counts} />
      </Figure>
      <Figure title={figures.accounts} count={counts.accountChanged}>
        {counts.accountChanged > 0 ? figures.accountsLine : figures.noAccounts}
      </Figure>
      <Figure title={figures.doubtful} count={counts.doubtful} isWaiting={isWaiting}>
        {isWaiting ? (
          <>
            {figures.doubtKinds(formatCount(counts.doubtKinds))} ·{' '}
            <Link to="." search={{ show: 'doubtful' }}>
              {figures.lookAtEach}
            </Link>
          </>
        ) : (
          figures[record.notes.length > 0 ? 'noteBelow' : 'nothingToLookAt']
        )}
      </Figure>
    </div>
  )
}

/** Who joins, who is no longer named, whose role is another; what does not happen is not told. */
function MemberChanges({ record, counts }: { record: ImportRecord; counts: ImportCounts }) {
  const { figures } = useText(importText)
  const left = figures.left(formatCount(counts.left))
  const parts = [
    counts.joined > 0 && <span className={classes['ok']}>{figures.joined(formatCount(counts.joined))}</span>,
    counts.left > 0 &&
      (record.state === 'previewed' ? (
        <Link to="." search={{ tab: 'leaving' }} className={classes['bad']}>
          {left}
        </Link>
      ) : (
        left
      )),
    counts.roleChanged > 0 && figures.roles(formatCount(counts.roleChanged)),
  ].filter((part) => part !== false)
  if (parts.length === 0) return figures.noChange
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line, in their order
    <span key={index}>
      {index > 0 && ' · '}
      {part}
    </span>
  ))
}

function Figure(props: { title: string; count: number; isWaiting?: boolean; children: React.ReactNode }) {
  const { title, count, isWaiting, children } = props
  return (
    <Card component="section" padding="sm" aria-label={title} {...(isWaiting ? { className: classes['waits'] } : {})}>
      <div className="muted">{title}</div>
      <div className="big">{formatCount(count)}</div>
      <div className="muted">{children}</div>
    </Card>
  )
}
