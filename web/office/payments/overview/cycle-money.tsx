import { Card, Title } from '@mantine/core'
import { formatChange, formatCount, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { AnchorLink } from '../../../shared/parts/links.tsx'
import { MoneyBar } from '../../../shared/parts/money-bar.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import type { Overview } from '../api.ts'
import { overviewText } from './overview-text.ts'

/** What the month costs, against last month and against the budget. */
export function CycleMoney({ overview }: { overview: Overview }) {
  const text = useText(overviewText)
  const { money } = overview
  return (
    <Card component="section">
      <Title order={2} mb={4}>
        {text.moneyTitle}
      </Title>
      <div className="big">{formatMoney(overview.cycle.total)}</div>
      <div className="muted">
        {overview.cycle.total === null ? text.notComputed : text.groupsPaid(formatCount(overview.cycle.entitledGroups))} ·{' '}
        {money.lastMonth === null ? text.noLastMonth : text.lastMonth(formatMoney(money.lastMonth.total))}{' '}
        {money.change !== null && overview.cycle.total !== null && <Tag tone="rest">{formatChange(money.change)}</Tag>}
      </div>
      <div style={{ margin: '16px 0' }}>
        {money.budget === null ? (
          <p className="muted">
            {text.noBudget}{' '}
            <AnchorLink to="/budget" fz="inherit" underline="always">
              {text.toBudget}
            </AnchorLink>
          </p>
        ) : (
          <MoneyBar stand={money.budget.balance} title={text.budgetOf(String(money.budget.year))} />
        )}
      </div>
      {overview.cycle.total !== null && <Difference overview={overview} />}
    </Card>
  )
}

function Difference({ overview: { difference, blockers } }: { overview: Overview }) {
  const { before, causes } = difference
  const text = useText(overviewText)
  const read = useBilingual()
  if (before === null) return <p className="muted">{text.firstMonth}</p>
  if (causes.length === 0) return <p className="muted">{text.noDifference}</p>
  return (
    <PlainTable
      caption={text.differTitle(formatMonth(before))}
      rows={causes}
      rowKey={({ cause, code, fact }) => [cause, code, fact].join(' ')}
      columns={[
        {
          key: 'cause',
          header: text.differTitle(formatMonth(before)),
          value: ({ code, text: why }) => read(blockers.find((blocker) => blocker.code === code)?.text ?? why),
        },
        { key: 'groups', header: text.differColumns.groups, kind: 'number', value: ({ groups }) => groups },
        {
          key: 'amount',
          header: text.differColumns.amount,
          kind: 'money',
          value: ({ amount }) => amount,
          cell: ({ amount }) => formatChange(amount),
        },
      ]}
    />
  )
}
