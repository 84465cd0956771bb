import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatCount, formatInstant, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import layout from '../../../shared/theme/layout.module.css'
import { cycleActText } from '../acts/act-text.ts'
import { type History, historyQuery } from '../api.ts'
import { CycleFrame } from '../cycle-frame.tsx'
import { threadText } from '../entitlements/thread-text.ts'
import { paymentText } from '../text.ts'
import { historyText } from './history-text.ts'
import { overviewText } from './overview-text.ts'

/** Who did what to the month, when and why; its orders and the files that came back. */
export function CycleHistoryScreen() {
  return <CycleFrame>{({ cycle }) => <Course cycleId={cycle.id} month={cycle.month} />}</CycleFrame>
}

function Course({ cycleId, month }: { cycleId: string; month: string }) {
  const text = useText(historyText)
  const { tabs, listTitle } = useText(paymentText)
  const { columns } = text
  const read = useBilingual()
  return (
    <Loaded query={useQuery(historyQuery(cycleId))}>
      {(history) => (
        <>
          <Card padding={0} mb="md">
            <PlainTable
              caption={tabs.history}
              files={{ month, title: listTitle.history }}
              rows={history.events}
              rowKey={({ id }) => id}
              columns={[
                { key: 'at', header: columns.at, kind: 'instant', value: ({ at }) => at },
                {
                  key: 'what',
                  header: columns.what,
                  value: ({ kind }) => (text.kind as Readonly<Record<string, string>>)[kind] ?? kind,
                },
                { key: 'who', header: columns.who, value: ({ byName }) => byName },
                { key: 'reason', header: columns.reason, value: ({ reason }) => reason },
                { key: 'time', header: columns.time, value: ({ guards }) => guards.map(read).join('; ') },
              ]}
            />
          </Card>
          <Files history={history} />
        </>
      )}
    </Loaded>
  )
}

function Files({ history: { orders, settlements } }: { history: History }) {
  const text = useText(historyText)
  const { confirm } = useText(cycleActText)
  const { payees: payeesOf } = useText(overviewText)
  const { notOrdered } = useText(threadText)
  return (
    <div className={layout['halves']}>
      <Card component="section">
        <Title order={2} mb="xs">
          {text.orders}
        </Title>
        {orders.length === 0 && <p className="muted">{notOrdered}</p>}
        <ul>
          {orders.map(({ id, number, payees, total, orderedAt, together }) => (
            <li key={id}>
              {text.order(formatCount(number))} · {payeesOf(formatCount(payees))} · {formatMoney(total)} ·{' '}
              {formatInstant(orderedAt)}
              {together.map((other) => (
                <div key={`${other.month} ${other.kind} ${other.run}`} className="muted">
                  {text.together(formatMonth(other.month), formatCount(other.number), formatMoney(other.total))}
                </div>
              ))}
            </li>
          ))}
        </ul>
      </Card>
      <Card component="section">
        <Title order={2} mb="xs">
          {text.files}
        </Title>
        <ul>
          {settlements.map(({ id, fileName, takenAt, ...sums }) => (
            <li key={id}>
              {fileName} · {formatInstant(takenAt)}
              <div className="muted">
                {confirm.settled(formatCount(sums.settledCount), formatMoney(sums.settledAmount))} ·{' '}
                {confirm.rejected(formatCount(sums.rejectedCount), formatMoney(sums.rejectedAmount))}
                {sums.returnedCount > 0 &&
                  ` · ${confirm.returned(formatCount(sums.returnedCount), formatMoney(sums.returnedAmount))}`}
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
