import { Card, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../shared/address/address.ts'
import { formatCount, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { type Arrears, type ArrearsRow, arrearsQuery } from './api.ts'
import { ByMonth } from './by-month.tsx'
import { type EndingAct, EndingForm } from './ending-form.tsx'
import { arrearsText } from './text.ts'
import { useArrearsColumns } from './use-arrears-columns.tsx'

/** What groups are due and have not received: how much, why, whom it waits for, since when. */
export function ArrearsScreen() {
  const text = useText(arrearsText)
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Loaded query={useQuery(arrearsQuery({}))}>
        {(arrears) =>
          arrears.items.length === 0 ? (
            <Card>
              <Empty title={text.none}>{text.noneHint}</Empty>
            </Card>
          ) : (
            <Owed arrears={arrears} />
          )
        }
      </Loaded>
    </>
  )
}

function Owed({ arrears: { items, byReason } }: { arrears: Arrears }) {
  const text = useText(arrearsText)
  const read = useBilingual()
  const { words, go } = useAddress()
  const { month, reason } = useSearch({ from: '/shell/arrears' })
  const [act, setAct] = useState<EndingAct>()
  const columns = useArrearsColumns(setAct)
  const rows = items.filter((row) => (month ?? row.month) === row.month && (reason ?? row.reason) === row.reason)
  const amount = rows.reduce((sum, row) => sum + row.amount, 0)
  const months = [...new Set(items.map((row) => row.month))].toSorted()
  const tellReason = (code: ArrearsRow['reason']): string => {
    const found = byReason.find((one) => one.reason === code)
    return found === undefined ? code : `${read(found.text)} · ${formatCount(found.count)}`
  }
  return (
    <>
      <ByMonth rows={items} />
      <Card padding={0}>
        <Group p="sm" px="md" gap="sm" align="end">
          <NativeSelect
            label={text.month}
            value={month ?? ''}
            data={[{ value: '', label: text.allMonths }, ...months.map((value) => ({ value, label: formatMonth(value) }))]}
            onChange={(event) => go({ ...words, month: event.currentTarget.value })}
          />
          <NativeSelect
            label={text.reasons}
            value={reason ?? ''}
            data={[
              { value: '', label: text.allReasons },
              ...byReason.map((one) => ({ value: one.reason, label: tellReason(one.reason) })),
            ]}
            onChange={(event) => go({ ...words, reason: event.currentTarget.value })}
          />
          <b role="status">{text.total(formatCount(rows.length), formatMoney(amount))}</b>
        </Group>
        {rows.length === 0 ? (
          <p className="muted" style={{ padding: '0 16px 8px' }}>
            {text.nothingHere}
          </p>
        ) : (
          <PlainTable
            caption={text.title}
            files={{ ...(month && { month }), told: reason ? [tellReason(reason)] : [] }}
            rows={rows}
            rowKey={({ entitlementId, payeeKey }) => `${entitlementId} ${payeeKey ?? ''}`}
            columns={columns}
          />
        )}
      </Card>
      {act && <EndingForm act={act} onClose={() => setAct(undefined)} />}
    </>
  )
}
