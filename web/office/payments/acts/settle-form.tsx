import { Button, FileInput, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { isProblem, type Problem } from '../../../shared/api/problem.ts'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { sharedText } from '../../../shared/text.ts'
import { type Settled, settleCycle } from '../api.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { cycleActText } from './act-text.ts'

/** Takes the list a bank or treasury returned: whole, or not at all with each row that does not fit. */
export function SettleForm({ cycleId, onClose }: { cycleId: string; onClose: () => void }) {
  const text = useText(cycleActText)
  const shared = useText(sharedText)
  const again = useCycleAgain()
  const [file, setFile] = useState<File | null>(null)
  const withKey = useActKey(file)
  const [settled, setSettled] = useState<Settled>()
  const { run, isRunning, error, forget } = useAct(async () => {
    if (file === null) return
    setSettled(await withKey((key) => settleCycle(cycleId, file, key)))
    await again()
  })
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    forget()
  }
  return (
    <Modal opened onClose={onClose} size="xl" title={text.acts.settle} closeButtonProps={{ 'aria-label': shared.close }}>
      {settled ? (
        <Taken settled={settled} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run()
          }}
        >
          <Stack gap="sm">
            <div>{text.confirm.settle}</div>
            <FileInput
              label={text.confirm.file}
              accept=".xlsx,.csv"
              value={file}
              onChange={choose}
              clearable
              clearButtonProps={{ 'aria-label': shared.clear }}
            />
            <ProblemAlert error={error} />
            {isProblem(error, 'lines-refused') && <RefusedRows problem={error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {shared.cancel}
              </Button>
              <Button type="submit" loading={isRunning} disabled={file === null}>
                {text.acts.settle}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}

function Taken({ settled: { settled, rejected, repeated, awaited }, onClose }: { settled: Settled; onClose: () => void }) {
  const { confirm } = useText(cycleActText)
  const shared = useText(sharedText)
  return (
    <Stack gap="xs" role="status">
      <div>✓ {confirm.settled(formatCount(settled.count), formatMoney(settled.amount))}</div>
      <div>{confirm.rejected(formatCount(rejected.count), formatMoney(rejected.amount))}</div>
      {repeated > 0 && <div>{confirm.repeated(formatCount(repeated))}</div>}
      <div>{confirm.awaited(formatCount(awaited.payees), formatMoney(awaited.amount))}</div>
      <Group justify="flex-end">
        <Button onClick={onClose}>{shared.close}</Button>
      </Group>
    </Stack>
  )
}

interface RefusedRow {
  readonly row: number
  readonly reference: string
  readonly kind: string
  readonly value?: string
  readonly ordered?: number
  readonly given?: number
}

function RefusedRows({ problem }: { problem: Problem }) {
  const text = useText(cycleActText)
  const rows = (problem.place['lines'] ?? []) as readonly RefusedRow[]
  const why = text.rowRefused as Readonly<Record<string, string>>
  return (
    <PlainTable
      caption={text.confirm.rowsRefused}
      rows={rows}
      rowKey={({ row, kind }) => `${row}${kind}`}
      columns={[
        { key: 'row', header: text.row.row, kind: 'number', value: ({ row }) => row },
        { key: 'reference', header: text.row.reference, value: ({ reference }) => reference },
        { key: 'why', header: text.row.why, value: ({ kind }) => why[kind] ?? kind },
        {
          key: 'given',
          header: text.row.given,
          kind: 'money',
          value: ({ given, value }) => given ?? value,
        },
        {
          key: 'ordered',
          header: text.row.ordered,
          kind: 'money',
          value: ({ ordered }) => ordered,
        },
      ]}
    />
  )
}
