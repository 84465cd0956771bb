import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getObstacle, type Obstacle, tellHold } from '../../../../src/payments/index.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { Mark } from '../../../shared/parts/tag.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import layout from '../../../shared/theme/layout.module.css'
import { type History, historyQuery, type Overview } from '../api.ts'
import { CycleFrame } from '../cycle-frame.tsx'
import classes from './balance.module.css'
import { balanceText } from './balance-text.ts'
import { BankDifferences } from './bank-differences.tsx'
import { ChangedPayees } from './changed-payees.tsx'

/** Approved = File = Bank = Ledger. What is left is a list of names, each with its next act. */
export function BalanceScreen() {
  return (
    <CycleFrame>
      {(overview) => (
        <>
          <Balance reconciliation={overview.reconciliation} isClosed={overview.cycle.state === 'closed'} />
          <ChangedPayees cycleId={overview.cycle.id} mayApprove={overview.moves.includes('approve-change')} />
          <BankDifferences cycleId={overview.cycle.id} moves={overview.moves} />
          <Waiting cycleId={overview.cycle.id} month={overview.cycle.month} />
        </>
      )}
    </CycleFrame>
  )
}

interface BalanceProps {
  readonly reconciliation: Overview['reconciliation']
  readonly isClosed: boolean
}

function Balance({ reconciliation: { totals, waiting, agreement, differences }, isClosed }: BalanceProps) {
  const text = useText(balanceText)
  const four = [
    [text.approved, totals.approved],
    [text.inFile, totals.inFile],
    [text.settled, totals.settled],
    [text.expense, totals.ledger.expense],
  ] as const
  const rest = [
    [text.sent, totals.sent],
    [text.rejected, totals.rejected],
    [text.owed, waiting],
    [text.released, totals.released],
    ...(totals.claimed > 0 ? [[text.claimed, totals.claimed] as const] : []),
  ] as const
  const isDone = agreement === 'agrees'
  const isCompared = agreement !== 'nothing-to-compare' && agreement !== 'awaits-bank'
  // What a closed month owes by name is no difference: it is listed below.
  const isExplained = isDone || (isClosed && differences.length === 0)
  return (
    <>
      <p className="muted">{text.about}</p>
      <ol className={classes['four']}>
        {four.map(([name, amount], index) => (
          <li key={name} data-against={isCompared ? against(amount, four[index - 1]?.[1], isExplained) : 'open'}>
            <span>{name}</span>
            <b>{formatMoney(amount)}</b>
            {isExplained && index === 1 && totals.released > 0 && <span>{text.less(formatMoney(totals.released))}</span>}
            {isExplained && index === 1 && waiting > 0 && <span>{text.lessOwed(formatMoney(waiting))}</span>}
          </li>
        ))}
      </ol>
      <div className={layout['figures']}>
        {rest.map(([name, amount]) => (
          <Card key={name} padding="sm">
            <span className="muted">{name}</span>
            <b>{formatMoney(amount)}</b>
          </Card>
        ))}
      </div>
      <p role="status" style={{ fontWeight: 600, color: isDone ? 'var(--ok)' : 'var(--wait)' }}>
        <Mark tone={isDone ? 'ok' : 'wait'} />{' '}
        {text.agreement[agreement](formatMoney(agreement === 'awaits-bank' ? totals.sent : waiting))}
      </p>
      {differences.length > 0 && (
        <Card component="section" mb="md">
          <Title order={2} mb="xs">
            {text.differences}
          </Title>
          <PlainTable
            caption={text.differences}
            rows={differences}
            rowKey={({ book }) => book}
            columns={[
              { key: 'book', header: text.differenceColumns.book, value: ({ book }) => book },
              {
                key: 'expected',
                header: text.differenceColumns.expected,
                kind: 'money',
                value: ({ expected }) => expected,
              },
              { key: 'found', header: text.differenceColumns.found, kind: 'money', value: ({ found }) => found },
            ]}
          />
        </Card>
      )}
    </>
  )
}

/** What is ended, and what a closed month owes, explain a sum that is less; anything else is a difference. */
function against(amount: number, before: number | undefined, isExplained: boolean): 'explained' | 'differs' | undefined {
  if (before === undefined || amount === before) return undefined
  return isExplained ? 'explained' : 'differs'
}

/** Where the next act for a sum that waits is done. */
interface NextActProps {
  readonly obstacle: Obstacle
  readonly cycleId: string
  readonly row: Pick<History['waiting'][number], 'groupId' | 'hold'>
}

function NextAct({ obstacle: { clearedIn, next }, cycleId, row: { groupId, hold } }: NextActProps) {
  const said = useBilingual()(next)
  if (hold !== null && hold.by !== 'month') return <Link to="/holds">{said}</Link>
  if (clearedIn === 'changed-payees') return said
  if (clearedIn === 'account-changes') return <Link to="/account-changes">{said}</Link>
  return clearedIn === 'held-groups' ? (
    <Link to="/payments/$cycleId/entitlements" params={{ cycleId }} search={{ money: 'unpaid' }}>
      {said}
    </Link>
  ) : (
    <Link to="/groups/$groupId" params={{ groupId }}>
      {said}
    </Link>
  )
}

function Waiting({ cycleId, month }: { cycleId: string; month: string }) {
  const text = useText(balanceText)
  const read = useBilingual()
  const columns = text.waitingColumns
  return (
    <Card component="section" padding={0}>
      <Title order={2} p="sm" px="md">
        {text.waiting}
      </Title>
      <Loaded query={useQuery(historyQuery(cycleId))}>
        {({ waiting }) =>
          waiting.length === 0 ? (
            <p className="muted" style={{ padding: '0 16px 8px' }}>
              {text.nobodyWaits}
            </p>
          ) : (
            <PlainTable
              caption={text.waiting}
              files={{ month }}
              rows={waiting}
              rowKey={({ entitlementId, payeeId }) => entitlementId + (payeeId ?? '')}
              columns={[
                {
                  key: 'group',
                  header: columns.group,
                  value: ({ groupName }) => groupName,
                  cell: ({ entitlementId, groupName }) => (
                    <Link to="/entitlements/$entitlementId" params={{ entitlementId }}>
                      {groupName}
                    </Link>
                  ),
                },
                { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
                { key: 'payee', header: columns.payee, value: ({ payeeName }) => payeeName },
                { key: 'amount', header: columns.amount, kind: 'money', isSummed: true, value: ({ amount }) => amount },
                {
                  key: 'why',
                  header: columns.why,
                  value: ({ obstacleText, hold, returnedBecause }) =>
                    [hold ? read(tellHold(hold)) : obstacleText && read(obstacleText), returnedBecause]
                      .filter((part) => part)
                      .join(' · '),
                },
                {
                  key: 'next',
                  header: columns.next,
                  value: ({ obstacle }) => (obstacle ? read(getObstacle(obstacle).next) : text.order),
                  cell: ({ obstacle, ...row }) =>
                    obstacle ? <NextAct obstacle={getObstacle(obstacle)} cycleId={cycleId} row={row} /> : text.order,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  )
}
