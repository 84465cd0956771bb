import { Group } from '@mantine/core'
import { FileButton } from '../../../shared/act/file-button.tsx'
import { fetchFile } from '../../../shared/api/client.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { useMay } from '../../../shared/me.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { DataTable } from '../../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../../shared/table/filters.tsx'
import { payeeWords } from '../../words.ts'
import { type Overview, type PayeeRow, payeesPage } from '../api.ts'
import { CycleFrame } from '../cycle-frame.tsx'
import { paymentText } from '../text.ts'
import { payeeText } from './payee-text.ts'

const STATES = ['sent', 'settled', 'rejected'] as const
const TONE: { readonly [State in PayeeRow['state']]: Tone } = { sent: 'wait', settled: 'ok', rejected: 'bad' }

/** Who receives what into which account, and what the bank said; the full list as a file for bank or treasury. */
export function PayeesScreen() {
  return <CycleFrame>{(overview) => <Payees overview={overview} />}</CycleFrame>
}

function Payees({ overview: { cycle } }: { overview: Overview }) {
  const text = useText(payeeText)
  const { tabs, listTitle, disbursement } = useText(paymentText)
  return (
    <>
      <Files cycle={cycle} />
      <p className="muted">{text.standing}</p>
      <DataTable
        name="payees"
        caption={tabs.payees}
        columns={useColumns()}
        rowKey={({ reference }) => reference}
        dependsOn={[cycle.id]}
        words={payeeWords}
        month={cycle.month}
        title={listTitle.payees}
        fetchPage={({ filters, sort, cursor, limit }) => payeesPage(cycle.id, { ...filters, sort, cursor, limit })}
        filterFields={
          <ChoiceFilter
            name="state"
            label={text.columns.state}
            choices={STATES.map((value) => ({ value, label: disbursement[value] }))}
          />
        }
        tones={({ state }) => (state === 'rejected' ? 'bad' : undefined)}
        empty={<Empty title={text.none}>{text.noneHint}</Empty>}
      />
    </>
  )
}

/** While payments wait for an answer the file holds those alone: who was paid is not sent to the bank again. */
function Files({ cycle: { id, state } }: Pick<Overview, 'cycle'>) {
  const text = useText(payeeText)
  const mayExport = useMay('payments:order')
  const isOrdered = state === 'ordered' || state === 'paid' || state === 'closed'
  if (!mayExport || !isOrdered) return null
  const names = state === 'ordered' ? text.toSend : text.whole
  const asked = state === 'ordered' ? { state: 'sent' as const } : {}
  return (
    <Group gap="xs" mb="sm">
      {(['xlsx', 'csv'] as const).map((format) => (
        <FileButton
          key={format}
          fetchFile={() => fetchFile(`/payment-cycles/{id}/payees.${format}`, { path: { id }, body: asked })}
        >
          {names(format.toUpperCase())}
        </FileButton>
      ))}
      <span className="muted">{text.fullNumbers}</span>
    </Group>
  )
}

function useColumns(): readonly Column<PayeeRow>[] {
  const { columns } = useText(payeeText)
  const { disbursement } = useText(paymentText)
  return [
    { key: 'payee', header: columns.payee, width: '11rem', value: ({ payeeName }) => payeeName },
    { key: 'group', header: columns.group, value: ({ groupName }) => groupName },
    { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
    { key: 'bank', header: columns.bank, value: ({ bankName }) => bankName },
    {
      key: 'account',
      header: columns.account,
      kind: 'code',
      value: ({ accountLast4 }) => (accountLast4 ? `•••• ${accountLast4}` : null),
    },
    {
      key: 'amount',
      header: columns.amount,
      kind: 'money',
      isSummed: true,
      value: ({ amount }) => amount,
    },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => disbursement[state],
      cell: ({ state }) => <Tag tone={TONE[state]}>{disbursement[state]}</Tag>,
    },
    { key: 'answered', header: columns.answered, kind: 'day', value: ({ answeredOn }) => answeredOn },
    { key: 'reason', header: columns.reason, value: ({ answerReason }) => answerReason },
    { key: 'reference', header: columns.reference, isExtra: true, kind: 'code', value: ({ reference }) => reference },
  ]
}
