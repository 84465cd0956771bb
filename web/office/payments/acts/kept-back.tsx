import { Card, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { useMay } from '../../../shared/me.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { type OrderPreview, type Overview, orderPreviewQuery } from '../api.ts'
import { cycleActText } from './act-text.ts'

/** What an order keeps back for claims, sum by sum: due, still owed, kept back, transferred. Nothing where nobody owes. */
export function KeptBack({ preview: { setOffs, setOffTotal } }: { preview: OrderPreview }) {
  const { order: text } = useText(cycleActText)
  if (setOffs.length === 0) return null
  return (
    <Stack gap={4}>
      <div role="alert">{text.keptBack(formatMoney(setOffTotal))}</div>
      <PlainTable
        caption={text.setOff}
        rows={setOffs}
        rowKey={({ groupId, payeeName, due, setOff }) => `${groupId} ${payeeName} ${due} ${setOff}`}
        columns={[
          { key: 'group', header: text.columns.group, value: ({ groupName, communeName }) => `${groupName}, ${communeName}` },
          { key: 'payee', header: text.columns.payee, value: ({ payeeName }) => payeeName },
          { key: 'due', header: text.due, kind: 'money', value: ({ due }) => due },
          { key: 'outstanding', header: text.outstanding, kind: 'money', value: ({ outstanding }) => outstanding },
          { key: 'setOff', header: text.setOff, kind: 'money', value: ({ setOff }) => setOff },
          { key: 'transferred', header: text.transferred, kind: 'money', value: ({ transferred }) => transferred },
        ]}
      />
    </Stack>
  )
}

const BEFORE_ORDER: readonly Overview['cycle']['state'][] = ['computed', 'submitted', 'approved']

/** On the page of a month that is not ordered yet: a debt is seen before anything is paid. For whoever reads all of the month. */
export function KeptBackAhead({ overview: { cycle } }: { overview: Overview }) {
  const isAsked = useMay('ledger:read') && BEFORE_ORDER.includes(cycle.state)
  const preview = useQuery({ ...orderPreviewQuery(cycle.id), enabled: isAsked }).data
  if (!isAsked || preview === undefined || preview.setOffs.length === 0) return null
  return (
    <Card component="section" mb="md">
      <KeptBack preview={preview} />
    </Card>
  )
}
