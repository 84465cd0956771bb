import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../shared/address/address.ts'
import { formatCount, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../shared/table/filters.tsx'
import { arrearsWords } from '../words.ts'
import { type Arrears, type ArrearsRow, arrearsPage, arrearsQuery } from './api.ts'
import { ByMonth } from './by-month.tsx'
import { type EndingAct, EndingForm } from './ending-form.tsx'
import { arrearsText } from './text.ts'
import { useArrearsColumns } from './use-arrears-columns.tsx'

/** The sums of everything; the list below asks for its own pages. */
const SUMS = { limit: 1 } as const

/** What groups are due and have not received: how much, why, whom it waits for, since when. */
export function ArrearsScreen() {
  const text = useText(arrearsText)
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Loaded query={useQuery(arrearsQuery(SUMS))}>{(arrears) => <Owed arrears={arrears} />}</Loaded>
    </>
  )
}

function Owed({ arrears: { byReason, byCycle } }: { arrears: Arrears }) {
  const text = useText(arrearsText)
  const read = useBilingual()
  const { month, reason } = arrearsWords(useAddress().words)
  const [act, setAct] = useState<EndingAct>()
  const columns = useArrearsColumns(setAct)
  const meant = byCycle.filter((sum) => (month ?? sum.month) === sum.month && (reason ?? sum.reason) === sum.reason)
  const count = meant.reduce((total, sum) => total + sum.count, 0)
  const amount = meant.reduce((total, sum) => total + sum.amount, 0)
  const months = [...new Set(byCycle.map((sum) => sum.month))].toSorted()
  const tellReason = (code: ArrearsRow['reason']): string => {
    const found = byReason.find((one) => one.reason === code)
    return found === undefined ? code : `${read(found.text)} · ${formatCount(found.count)}`
  }
  return (
    <>
      <ByMonth sums={byCycle} />
      <DataTable
        name="arrears"
        caption={text.title}
        columns={columns}
        rowKey={({ entitlementId, payeeKey, reason: why }) => `${entitlementId} ${payeeKey ?? ''} ${why}`}
        words={arrearsWords}
        {...(month && { month })}
        told={reason ? [tellReason(reason)] : []}
        fetchPage={({ filters, cursor, limit }) => arrearsPage({ ...filters, cursor, limit })}
        filterFields={
          <>
            <ChoiceFilter
              name="month"
              label={text.month}
              unset={text.allMonths}
              choices={months.map((value) => ({ value, label: formatMonth(value) }))}
            />
            <ChoiceFilter
              name="reason"
              label={text.reasons}
              unset={text.allReasons}
              choices={byReason.map((one) => ({ value: one.reason, label: tellReason(one.reason) }))}
            />
            <b role="status">{text.total(formatCount(count), formatMoney(amount))}</b>
          </>
        }
        empty={<Empty title={text.none}>{text.noneHint}</Empty>}
      />
      {act && <EndingForm act={act} onClose={() => setAct(undefined)} />}
    </>
  )
}
