import { Button, FileInput, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { sharedText } from '../../../shared/text.ts'
import {
  type ListReading,
  type SettlementPreview as Previewed,
  type Settled,
  settleCycle,
  settlementPreviewQuery,
} from '../api.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { cycleActText } from './act-text.ts'
import { isTakeable, SettlementPreview } from './settlement-preview.tsx'
import { TimeGuardNotice } from './time-guards.tsx'

const NOTHING_SAID: ListReading = {}

/** Takes the list a bank or treasury returned: looked at first, then whole, or not at all with each row that does not fit. */
export function SettleForm({ cycleId, onClose }: { cycleId: string; onClose: () => void }) {
  const text = useText(cycleActText)
  const shared = useText(sharedText)
  const again = useCycleAgain()
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState(NOTHING_SAID)
  const [reason, setReason] = useState('')
  const query = useQuery(settlementPreviewQuery(cycleId, file, reading))
  const guards = query.data?.guards ?? []
  const withKey = useActKey(file, reading, reason)
  const [settled, setSettled] = useState<Settled>()
  const { run, isRunning, error, forget } = useAct(async () => {
    if (file === null) return
    setSettled(
      await withKey((key) => settleCycle(cycleId, { file, reading, ...(guards.length > 0 && { reason: reason.trim() }) }, key)),
    )
    await again()
  })
  const isReason = guards.length === 0 || reason.trim() !== ''
  const isReady = query.data !== undefined && !query.isPlaceholderData && isTakeable(query.data) && isReason
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    setReading(NOTHING_SAID)
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
              accept=".xlsx,.ods,.csv"
              value={file}
              onChange={choose}
              clearable
              clearButtonProps={{ 'aria-label': shared.clear }}
            />
            {file !== null && (
              <Loaded query={query} rows={3}>
                {(preview) => <SettlementPreview preview={preview} reading={reading} onChange={setReading} />}
              </Loaded>
            )}
            <ReasonForDays guards={guards} reason={reason} onChange={setReason} />
            <ProblemAlert error={error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {shared.cancel}
              </Button>
              <Button type="submit" loading={isRunning} disabled={!isReady}>
                {text.acts.settle}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}

interface ReasonForDaysProps {
  readonly guards: Previewed['guards']
  readonly reason: string
  readonly onChange: (reason: string) => void
}

/** Asked where the list dates payments before their order. */
function ReasonForDays({ guards, reason, onChange }: ReasonForDaysProps) {
  const { act } = useText(sharedText)
  if (guards.length === 0) return null
  return (
    <>
      <TimeGuardNotice guards={guards} />
      <Textarea
        label={act.reason}
        description={act.reasonHint}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  )
}

function Taken({ settled: taken, onClose }: { settled: Settled; onClose: () => void }) {
  const { confirm } = useText(cycleActText)
  const { settled, rejected, partly, repeated, awaited } = taken
  const shared = useText(sharedText)
  return (
    <Stack gap="xs" role="status">
      <div>✓ {confirm.settled(formatCount(settled.count), formatMoney(settled.amount))}</div>
      <div>{confirm.rejected(formatCount(rejected.count), formatMoney(rejected.amount))}</div>
      {partly.count > 0 && <div>{confirm.partly(formatCount(partly.count), formatMoney(partly.rest))}</div>}
      {(['returned', 'elsewhere', 'claimed', 'givenBack'] as const)
        .filter((kind) => taken[kind].count > 0)
        .map((kind) => (
          <div key={kind}>{confirm[kind](formatCount(taken[kind].count), formatMoney(taken[kind].amount))}</div>
        ))}
      {repeated > 0 && <div>{confirm.repeated(formatCount(repeated))}</div>}
      <div>{confirm.awaited(formatCount(awaited.payees), formatMoney(awaited.amount))}</div>
      <Group justify="flex-end">
        <Button onClick={onClose}>{shared.close}</Button>
      </Group>
    </Stack>
  )
}
