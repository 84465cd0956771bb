import { useQuery } from '@tanstack/react-query'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { arrearsQuery } from '../../arrears/api.ts'
import type { Overview } from '../api.ts'
import { cycleActText } from './act-text.ts'

/** So many are named; the sum is of all of them, and each stands under Arrears. */
const MOST_NAMED = 200

/** What closing leaves owed: each sum by name with its reason, what happens to it, and whom it waits for. */
export function Closing({ overview: { cycle } }: { overview: Overview }) {
  const { confirm, order } = useText(cycleActText)
  const read = useBilingual()
  return (
    <>
      <p>{confirm.close}</p>
      <Loaded query={useQuery(arrearsQuery({ cycleId: cycle.id, limit: MOST_NAMED }))} rows={2}>
        {({ items, total, amount }) =>
          items.length === 0 ? (
            <p>{confirm.nothingOwed}</p>
          ) : (
            <>
              <p>
                <b>{confirm.owed(formatCount(total), formatMoney(amount))}</b>
              </p>
              <PlainTable
                caption={confirm.owed(formatCount(total), formatMoney(amount))}
                rows={items}
                rowKey={({ entitlementId, payeeKey }) => `${entitlementId} ${payeeKey ?? ''}`}
                columns={[
                  {
                    key: 'group',
                    header: order.columns.group,
                    value: ({ groupName, communeName }) => `${groupName}, ${communeName}`,
                  },
                  { key: 'amount', header: order.columns.amount, kind: 'money', value: (item) => item.amount },
                  { key: 'why', header: confirm.owedColumns.why, value: ({ why }) => read(why) },
                  { key: 'next', header: confirm.owedColumns.next, value: ({ next }) => read(next) },
                  { key: 'waits', header: confirm.owedColumns.waits, value: ({ awaitedText }) => read(awaitedText) },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}
