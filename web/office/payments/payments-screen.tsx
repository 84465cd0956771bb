import { Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatCount, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { usePolicyName } from '../policies/policy-name.ts'
import { OpenMonth } from './acts/open-month.tsx'
import { cyclesQuery } from './api.ts'
import { paymentText } from './text.ts'

/** Every month that was opened, newest first. */
export function PaymentsScreen() {
  const text = useText(paymentText)
  const { columns } = text
  const nameOf = usePolicyName()
  return (
    <>
      <PageHead title={text.title} acts={<OpenMonth />}>
        {text.about}
      </PageHead>
      <Card padding={0}>
        <Loaded query={useQuery(cyclesQuery)}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={text.empty} act={<OpenMonth />}>
                {text.emptyHint}
              </Empty>
            ) : (
              <PlainTable
                caption={text.title}
                files={{}}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'month',
                    header: columns.month,
                    kind: 'month',
                    value: ({ month }) => month,
                    cell: ({ id, month, kind, run }) => (
                      <Link to="/payments/$cycleId" params={{ cycleId: id }}>
                        {kind === 'main' ? text.month(formatMonth(month)) : text.supplement(formatMonth(month), formatCount(run))}
                      </Link>
                    ),
                  },
                  {
                    key: 'state',
                    header: columns.state,
                    value: ({ state }) => text.state[state],
                    cell: ({ state }) => (
                      <Tag tone={state === 'closed' ? 'ok' : 'accent'} bare>
                        {text.state[state]}
                      </Tag>
                    ),
                  },
                  {
                    key: 'groups',
                    header: columns.groups,
                    kind: 'number',
                    isSummed: true,
                    value: ({ entitledGroups }) => entitledGroups,
                  },
                  { key: 'total', header: columns.total, kind: 'money', isSummed: true, value: ({ total }) => total },
                  { key: 'policy', header: columns.policy, width: '18rem', value: ({ provisionCode }) => nameOf(provisionCode) },
                  { key: 'opened', header: columns.opened, kind: 'instant', value: ({ openedAt }) => openedAt },
                ]}
              />
            )
          }
        </Loaded>
      </Card>
    </>
  )
}
