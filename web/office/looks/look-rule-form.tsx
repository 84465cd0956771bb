import { NumberInput, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_FIRST_GROUPS, WHOLE } from '../../../src/payments/index.ts'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { proposeLookRule } from './api.ts'
import { lookRulesText } from './look-rules-text.ts'

const INTEGER = { allowDecimal: false, allowNegative: false, clampBehavior: 'strict' } as const
const count = (value: number | string): number | undefined => (typeof value === 'number' ? value : undefined)

/** Proposes how many confirmations are looked at again, by a decision of the province. */
export function LookRuleForm({ onClose }: { onClose: () => void }) {
  const text = useText(lookRulesText)
  const queries = useQueryClient()
  const [sharePerMille, setShare] = useState<number>()
  const [firstGroups, setFirst] = useState<number>()
  const [from, setFrom] = useState('')
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    if (sharePerMille === undefined || firstGroups === undefined) return
    const given = { sharePerMille, firstGroups, ...(from !== '' && { from }) }
    await proposeLookRule({ ...given, decision: { number, date }, reason }, key)
    await queries.invalidateQueries({ queryKey: ['thresholds'] })
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.propose}
      act={text.propose}
      onAct={run}
      isReady={sharePerMille !== undefined && firstGroups !== undefined && number.trim() !== '' && date !== ''}
    >
      <Stack gap="sm">
        <p>{text.proposeDifference}</p>
        <NumberInput
          {...INTEGER}
          label={text.share}
          description={text.shareHint}
          required
          max={WHOLE}
          value={sharePerMille ?? ''}
          onChange={(value) => setShare(count(value))}
        />
        <NumberInput
          {...INTEGER}
          label={text.first}
          description={text.firstHint}
          required
          max={MOST_FIRST_GROUPS}
          value={firstGroups ?? ''}
          onChange={(value) => setFirst(count(value))}
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
