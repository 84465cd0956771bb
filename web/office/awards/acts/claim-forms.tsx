import { NumberInput, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { meQuery } from '../../../shared/me.ts'
import {
  type AwardPayment,
  type AwardWriteOff,
  bouncePayment,
  decideWriteOff,
  proposeWriteOff,
  type UnitMoney,
  useAwardsAgain,
} from '../api.ts'
import { awardText } from '../award-text.ts'
import { nameOfUnit } from '../current-proposal.ts'
import type { ActForm } from './act-form.ts'

/** The bank gave back what it had paid: it is owed again. */
export function BounceForm({ award, payment, onClose }: ActForm & { readonly payment: AwardPayment }) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const [on, setOn] = useState(today)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.bounce}
      act={text.bounce}
      isGrave
      isReady={on !== ''}
      onAct={async ({ reason, key }) => {
        await bouncePayment({ id: award.round.id, paymentId: payment.id }, { on, reason }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p>
          <b>{text.bounces(formatMoney(payment.amount), nameOfUnit(award)(payment.unitId))}</b> {payment.reference}
        </p>
        <DayField label={text.bounceDay} required value={on} onChange={setOn} />
      </Stack>
    </ConfirmAct>
  )
}

/** Proposes to give up what a unit cannot return; another decides. */
export function ProposeWriteOff({ award, money, onClose }: ActForm & { readonly money: UnitMoney }) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const [amount, setAmount] = useState<number | undefined>(money.outstanding)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.writeOff}
      act={text.writeOff}
      isReady={amount !== undefined && amount > 0}
      onAct={async ({ reason, key }) => {
        await proposeWriteOff(award.round.id, { unitId: money.unitId, amount: amount ?? 0, reason }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p>
          <b>{text.writesOff(money.name, formatMoney(money.outstanding))}</b>
        </p>
        <NumberInput
          label={text.writtenOffSum}
          required
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          allowNegative={false}
          max={money.outstanding}
          value={amount ?? ''}
          onChange={(value) => setAmount(typeof value === 'number' ? value : undefined)}
        />
      </Stack>
    </ConfirmAct>
  )
}

interface Deciding extends ActForm {
  readonly writeOff: AwardWriteOff
  readonly outcome: 'confirmed' | 'declined'
}

export function DecideWriteOff({ award, writeOff, outcome, onClose }: Deciding) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const title = outcome === 'confirmed' ? text.confirmWriteOff : text.declineWriteOff
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={title}
      isGrave={outcome === 'confirmed'}
      onAct={async ({ reason, key }) => {
        await decideWriteOff({ id: award.round.id, writeOffId: writeOff.id }, { outcome, reason }, key)
        await again()
      }}
    >
      <p>
        <b>{text.writeOffOf(formatMoney(writeOff.amount), nameOfUnit(award)(writeOff.unitId))}</b>
      </p>
      <p>“{writeOff.reason}”</p>
      {outcome === 'confirmed' && <p>{text.writeOffHint}</p>}
    </ConfirmAct>
  )
}
