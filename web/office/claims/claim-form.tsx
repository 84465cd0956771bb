import { NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CLAIM_CAUSES, causeText } from '../../../src/payments/index.ts'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type ClaimablePayment, claimableQuery, proposeClaims } from './api.ts'
import { claimsText } from './text.ts'

interface ClaimFormProps {
  readonly cycleId: string
  readonly group: {
    readonly groupId: string
    readonly groupName: string
    /** Groups of many communes have one name. */
    readonly communeName?: string
    /** What is written in the fields at first. */
    readonly suggested?: readonly { readonly disbursementId: string; readonly amount: number }[]
  }
  readonly onClose: () => void
}

type Amounts = Readonly<Record<string, number | undefined>>

/** Proposes to claim back what was paid to a group and not due, payment by payment. */
export function ClaimForm({ cycleId, group, onClose }: ClaimFormProps) {
  const text = useText(claimsText)
  const read = useBilingual()
  const again = useCycleAgain()
  const query = useQuery(claimableQuery(cycleId, group.groupId))
  const [amounts, setAmounts] = useState<Amounts>(() =>
    Object.fromEntries((group.suggested ?? []).map(({ disbursementId, amount }) => [disbursementId, amount])),
  )
  const [cause, setCause] = useState<(typeof CLAIM_CAUSES)[number]>('report-corrected')
  const [evidence, setEvidence] = useState({ number: '', date: '' })
  const sums = (query.data?.items ?? []).flatMap(({ disbursementId }) => {
    const amount = amounts[disbursementId] ?? 0
    return amount > 0 ? [{ disbursementId, amount }] : []
  })
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    await proposeClaims(cycleId, { sums, cause, evidence, reason }, key)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.claim}
      act={text.claim}
      onAct={run}
      isReady={sums.length > 0 && evidence.number.trim() !== '' && evidence.date !== ''}
    >
      <Stack gap="sm">
        <p>
          {text.claimDifference(group.communeName === undefined ? group.groupName : `${group.groupName}, ${group.communeName}`)}
        </p>
        <Loaded query={query} rows={2}>
          {({ items }) => (
            <Payments
              payments={items.filter(({ left }) => left > 0)}
              amounts={amounts}
              onChange={(id, amount) => setAmounts({ ...amounts, [id]: amount })}
            />
          )}
        </Loaded>
        <NativeSelect
          label={text.cause}
          value={cause}
          data={CLAIM_CAUSES.map((value) => ({ value, label: read(causeText[value]) }))}
          onChange={(event) => setCause(CLAIM_CAUSES.find((one) => one === event.currentTarget.value) ?? cause)}
        />
        <TextInput
          label={text.evidenceNumber}
          required
          value={evidence.number}
          onChange={(event) => setEvidence({ ...evidence, number: event.currentTarget.value })}
        />
        <DayField
          label={text.evidenceDate}
          required
          value={evidence.date}
          onChange={(date) => setEvidence({ ...evidence, date })}
        />
      </Stack>
    </ConfirmAct>
  )
}

interface PaymentsProps {
  readonly payments: readonly ClaimablePayment[]
  readonly amounts: Amounts
  readonly onChange: (disbursementId: string, amount: number | undefined) => void
}

function Payments({ payments, amounts, onChange }: PaymentsProps) {
  const text = useText(claimsText)
  if (payments.length === 0) return <p>{text.nothingPaid}</p>
  return payments.map(({ disbursementId, reference, payeeName, left }) => (
    <NumberInput
      key={disbursementId}
      label={text.ofPayment(reference, payeeName, formatMoney(left))}
      thousandSeparator="."
      decimalSeparator=","
      allowDecimal={false}
      allowNegative={false}
      max={left}
      value={amounts[disbursementId] ?? ''}
      onChange={(value) => onChange(disbursementId, typeof value === 'number' ? value : undefined)}
    />
  ))
}
