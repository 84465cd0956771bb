import { Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { differencesQuery } from '../api.ts'
import { CycleFrame } from '../cycle-frame.tsx'
import { paymentText } from '../text.ts'
import { differenceText } from './difference-text.ts'

/** Every group whose sum is not last month's, by name, with the reason. */
export function DifferencesScreen() {
  return <CycleFrame>{({ cycle }) => <Differences cycleId={cycle.id} month={cycle.month} />}</CycleFrame>
}

const TONE = { new: 'ok', gone: 'bad', changed: 'wait' } as const

function Differences({ cycleId, month }: { cycleId: string; month: string }) {
  const text = useText(differenceText)
  const { tabs, listTitle } = useText(paymentText)
  const read = useBilingual()
  return (
    <Card padding={0}>
      <Loaded query={useQuery(differencesQuery(cycleId))}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.none}>{text.noneHint}</Empty>
          ) : (
            <PlainTable
              caption={tabs.differences}
              files={{ month, title: listTitle.differences }}
              rows={items}
              rowKey={({ groupId }) => groupId}
              columns={[
                {
                  key: 'group',
                  header: text.columns.group,
                  value: ({ groupName }) => groupName,
                  cell: ({ groupName, entitlementId, groupId }) =>
                    entitlementId ? (
                      <Link to="/entitlements/$entitlementId" params={{ entitlementId }}>
                        {groupName}
                      </Link>
                    ) : (
                      <Link to="/groups/$groupId" params={{ groupId }}>
                        {groupName}
                      </Link>
                    ),
                },
                { key: 'commune', header: text.columns.commune, value: ({ communeName }) => communeName },
                {
                  key: 'cause',
                  header: text.columns.cause,
                  value: ({ cause, text: why }) => `${text.cause[cause]}: ${read(why)}`,
                  cell: ({ cause, text: why }) => (
                    <>
                      <Tag tone={TONE[cause]}>{text.cause[cause]}</Tag> {read(why)}
                    </>
                  ),
                },
                { key: 'before', header: text.columns.before, kind: 'money', isSummed: true, value: ({ before }) => before },
                { key: 'after', header: text.columns.after, kind: 'money', isSummed: true, value: ({ after }) => after },
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  )
}
