import { useQuery } from '@tanstack/react-query'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { type OrderPreview, orderPreviewQuery } from '../api.ts'
import { KeptBack } from './kept-back.tsx'
import { transferText } from './transfer-text.ts'

/** Before a month is submitted or approved: what an order of today would pay of it, and what it could not. */
export function Transfers({ cycleId }: { cycleId: string }) {
  const text = useText(transferText)
  return (
    <Loaded query={useQuery(orderPreviewQuery(cycleId))} rows={2}>
      {(preview) => (
        <>
          <p>
            {text.payable(formatCount(preview.payees), formatMoney(preview.total))}
            {preview.waiting === 0 && ` ${text.nothingLeft}`}
          </p>
          <NotPayable preview={preview} />
          <KeptBack preview={preview} />
          {preview.sharedAccounts.length > 0 && (
            <>
              <p>
                <b>{text.shared(formatCount(preview.sharedAccounts.length))}</b>
              </p>
              <ul>
                {preview.sharedAccounts.map(({ key, account, lines }) => (
                  <li key={key}>
                    {account}: {lines.map(({ groupName, communeName }) => `${groupName}, ${communeName}`).join('; ')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Loaded>
  )
}

/** What is left out of an order, by reason with its sum. */
export function NotPayable({ preview: { waiting, waitingTotal, obstacles, holds } }: { preview: OrderPreview }) {
  const text = useText(transferText)
  const read = useBilingual()
  if (waiting === 0) return null
  const title = text.notPayable(formatCount(waiting), formatMoney(waitingTotal))
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <PlainTable
        caption={title}
        rows={obstacles}
        rowKey={({ obstacle }) => obstacle}
        columns={[
          { key: 'why', header: text.columns.why, value: ({ text: why }) => read(why) },
          { key: 'payees', header: text.columns.sums, kind: 'number', value: ({ payees }) => payees },
          { key: 'amount', header: text.columns.amount, kind: 'money', value: ({ amount }) => amount },
        ]}
      />
      {holds.length > 0 && (
        <ul>
          {holds.map(({ holdId, name, text: why, payees, amount }) => (
            <li key={holdId}>
              {[name, read(why), text.sums(formatCount(payees), formatMoney(amount))].filter((part) => part !== '').join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
