import { Card } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ImportCounts, RowChange } from '../../../../src/exchange/index.ts'
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
      <Figure title={figures.groups} count={counts.groups} leadsToRows>
        {figures.groupsKnown(formatCount(counts.groups - counts.groupsNew))} ·{' '}
        <RowsOf change="group-new" count={counts.groupsNew}>
          {figures.groupsFresh(formatCount(counts.groupsNew))}
        </RowsOf>
      </Figure>
      <Figure title={figures.members} count={counts.members} leadsToRows>
        <MemberChanges record={record} counts={counts} />
      </Figure>
      <Figure title={figures.accounts} count={counts.accountChanged}>
        <RowsOf change="account-changed" count={counts.accountChanged}>
          {counts.accountChanged > 0 ? figures.accountsLine : figures.noAccounts}
        </RowsOf>
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
    counts.joinedNew > 0 && (
      <RowsOf change="group-new" count={counts.joinedNew}>
        {figures.joinedNew(formatCount(counts.joinedNew))}
      </RowsOf>
    ),
    counts.joined > counts.joinedNew && (
      <RowsOf change="joined" count={counts.joined - counts.joinedNew}>
        {figures.joined(formatCount(counts.joined - counts.joinedNew))}
      </RowsOf>
    ),
    counts.left > 0 &&
      (record.state === 'previewed' ? (
        <Link to="." search={{ tab: 'leaving' }} className={classes['bad']}>
          {left}
        </Link>
      ) : (
        left
      )),
    counts.roleChanged > 0 && (
      <RowsOf change="role-changed" count={counts.roleChanged}>
        {figures.roles(formatCount(counts.roleChanged))}
      </RowsOf>
    ),
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

/** A count that leads to exactly the rows it counts. */
function RowsOf({ change, count, children }: { change: RowChange; count: number; children: React.ReactNode }) {
  if (count === 0) return children
  return (
    <Link to="." search={{ show: 'all', change }}>
      {children}
    </Link>
  )
}

interface FigureProps {
  readonly title: string
  readonly count: number
  readonly isWaiting?: boolean
  /** It counts what all rows come to. */
  readonly leadsToRows?: boolean
  readonly children: React.ReactNode
}

function Figure({ title, count, isWaiting, leadsToRows, children }: FigureProps) {
  const told = formatCount(count)
  return (
    <Card component="section" padding="sm" aria-label={title} {...(isWaiting ? { className: classes['waits'] } : {})}>
      <div className="muted">{title}</div>
      <div className="big">
        {leadsToRows && count > 0 ? (
          <Link to="." search={{ show: 'all' }} aria-label={`${title}: ${told}`}>
            {told}
          </Link>
        ) : (
          told
        )}
      </div>
      <div className="muted">{children}</div>
    </Card>
  )
}
