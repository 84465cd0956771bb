import { NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { meQuery } from '../../../shared/me.ts'
import { type AwardPayment, answerPayment, repayAward, type UnitMoney, useAwardsAgain } from '../api.ts'
import { awardText } from '../award-text.ts'
import { nameOfUnit } from '../current-proposal.ts'
import type { ActForm } from './act-form.ts'

/** The bank’s answer to one payment: paid under its reference, or rejected for a reason. */
export function AnswerForm({ award, payment, onClose }: ActForm & { readonly payment: AwardPayment }) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const [outcome, setOutcome] = useState<'paid' | 'rejected'>('paid')
  const [on, setOn] = useState(today)
  const [told, setTold] = useState('')
  const isPaid = outcome === 'paid'
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.answer}
      act={text.answer}
      asksReason="no"
      isReady={on !== '' && told.trim() !== ''}
      onAct={async ({ key }) => {
        const body = { outcome, on, ...(isPaid ? { bankReference: told } : { reason: told }) }
        await answerPayment({ id: award.round.id, paymentId: payment.id }, body, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p>
          <b>{text.answers(formatMoney(payment.amount), nameOfUnit(award)(payment.unitId))}</b> {payment.reference}
        </p>
        <NativeSelect
          label={text.outcome}
          value={outcome}
          data={[
            { value: 'paid', label: text.answerPaid },
            { value: 'rejected', label: text.answerRejected },
          ]}
          onChange={(event) => setOutcome(event.currentTarget.value === 'paid' ? 'paid' : 'rejected')}
        />
        <DayField label={text.answerDay} required value={on} onChange={setOn} />
        <TextInput
          label={isPaid ? text.bankReference : text.rejectReason}
          required
          value={told}
          onChange={(event) => setTold(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmAct>
  )
}

/** What a unit returned of what was claimed. */
export function RepayForm({ award, money, onClose }: ActForm & { readonly money: UnitMoney }) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const [amount, setAmount] = useState<number | undefined>(money.outstanding)
  const [voucherNumber, setVoucherNumber] = useState('')
  const [on, setOn] = useState(today)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.repay}
      act={text.repay}
      asksReason="no"
      isReady={amount !== undefined && voucherNumber.trim() !== '' && on !== ''}
      onAct={async ({ key }) => {
        await repayAward(award.round.id, { unitId: money.unitId, amount: amount ?? 0, voucherNumber, on }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p>
          <b>{text.repays(money.name, formatMoney(money.outstanding))}</b>
        </p>
        <NumberInput
          label={text.repaid}
          required
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          allowNegative={false}
          max={money.outstanding}
          value={amount ?? ''}
          onChange={(value) => setAmount(typeof value === 'number' ? value : undefined)}
        />
        <TextInput
          label={text.voucher}
          required
          value={voucherNumber}
          onChange={(event) => setVoucherNumber(event.currentTarget.value)}
        />
        <DayField label={text.voucherDay} required value={on} onChange={setOn} />
      </Stack>
    </ConfirmAct>
  )
}
