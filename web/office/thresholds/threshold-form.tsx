import { NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_APPROVERS, THRESHOLD_ACTS, thresholdActText } from '../../../src/payments/index.ts'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { proposeThreshold } from './api.ts'
import { thresholdsText } from './text.ts'

const WHOLE = { thousandSeparator: '.', decimalSeparator: ',', allowDecimal: false, allowNegative: false } as const
const count = (value: number | string): number | undefined => (typeof value === 'number' ? value : undefined)

/** Proposes from how much on an act needs how many people, by a decision of the province. */
export function ThresholdForm({ onClose }: { onClose: () => void }) {
  const text = useText(thresholdsText)
  const read = useBilingual()
  const queries = useQueryClient()
  const [act, setAct] = useState<(typeof THRESHOLD_ACTS)[number]>('order')
  const [atLeast, setAtLeast] = useState<number>()
  const [approvers, setApprovers] = useState<number | undefined>(1)
  const [from, setFrom] = useState('')
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    const given = { act, atLeast: atLeast ?? 0, approvers: approvers ?? 0, ...(from !== '' && { from }) }
    await proposeThreshold({ ...given, decision: { number, date }, reason }, key)
    await queries.invalidateQueries({ queryKey: ['thresholds'] })
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.propose}
      act={text.propose}
      onAct={run}
      isReady={atLeast !== undefined && atLeast > 0 && approvers !== undefined && number.trim() !== '' && date !== ''}
    >
      <Stack gap="sm">
        <p>{text.proposeDifference}</p>
        <NativeSelect
          label={text.act}
          value={act}
          data={THRESHOLD_ACTS.map((value) => ({ value, label: read(thresholdActText[value]) }))}
          onChange={(event) => setAct(THRESHOLD_ACTS.find((one) => one === event.currentTarget.value) ?? act)}
        />
        <NumberInput
          {...WHOLE}
          label={text.atLeast}
          required
          value={atLeast ?? ''}
          onChange={(value) => setAtLeast(count(value))}
        />
        <NumberInput
          {...WHOLE}
          label={text.approvers}
          description={text.approversHint}
          max={MOST_APPROVERS}
          value={approvers ?? ''}
          onChange={(value) => setApprovers(count(value))}
        />
        <DayField label={text.from} value={from} onChange={setFrom} />
        <TextInput
          label={text.decisionNumber}
          required
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayField label={text.decisionDate} required value={date} onChange={setDate} />
      </Stack>
    </ConfirmAct>
  )
}
