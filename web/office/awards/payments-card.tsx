import { Button, Card, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { AnswerForm } from './acts/answer-forms.tsx'
import { BounceForm } from './acts/claim-forms.tsx'
import type { AwardOverview, AwardPayment } from './api.ts'
import { awardText } from './award-text.ts'
import { nameOfUnit } from './current-proposal.ts'
import { TONE_OF_PAYMENT } from './tones.ts'

/** Every payment with the bank’s answer. */
export function PaymentsCard({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const [form, setForm] = useState<ReactNode>()
  const close = (): void => setForm(undefined)
  const columns = useColumns(award, {
    onAnswer: (payment) => setForm(<AnswerForm award={award} payment={payment} onClose={close} />),
    onBounce: (payment) => setForm(<BounceForm award={award} payment={payment} onClose={close} />),
  })
  return (
    <Card component="section" padding={0} mb="md" aria-labelledby="award-payments">
      <Title order={2} id="award-payments" style={{ padding: '12px 16px' }}>
        {text.payments}
      </Title>
      {award.payments.length === 0 ? (
        <p className="muted" style={{ margin: 0, padding: '0 16px 16px' }}>
          {text.noPayments}
        </p>
      ) : (
        <PlainTable
          caption={text.payments}
          files={{ title: award.round.title }}
          rows={award.payments}
          rowKey={({ id }) => id}
          columns={columns}
        />
      )}
      {form}
    </Card>
  )
}

interface PaymentActs {
  readonly onAnswer: (payment: AwardPayment) => void
  readonly onBounce: (payment: AwardPayment) => void
}

function useColumns(award: AwardOverview, { onAnswer, onBounce }: PaymentActs): readonly Column<AwardPayment>[] {
  const text = useText(awardText)
  const read = useBilingual()
  const { columns } = text
  const unitOf = nameOfUnit(award)
  const [mayAnswer, mayBounce] = [award.moves.includes('answer'), award.moves.includes('bounce')]
  const told = ({ answeredOn, bankReference, rejectReason, bouncedOn, bounceReason }: AwardPayment): string =>
    [
      ...[answeredOn === null ? '' : formatDay(answeredOn), bankReference ?? '', rejectReason ?? ''],
      ...[bouncedOn === null ? '' : formatDay(bouncedOn), bounceReason ?? ''],
    ]
      .filter(Boolean)
      .join(' · ')
  return [
    { key: 'unit', header: columns.unit, width: '14rem', value: ({ unitId }) => unitOf(unitId) },
    { key: 'amount', header: columns.amount, kind: 'money', value: ({ amount }) => amount },
    { key: 'reference', header: columns.reference, kind: 'code', value: ({ reference }) => reference },
    {
      key: 'state',
      header: columns.state,
      value: ({ stateText }) => read(stateText),
      cell: ({ state, stateText }) => <Tag tone={TONE_OF_PAYMENT[state]}>{read(stateText)}</Tag>,
    },
    { key: 'answered', header: columns.answered, width: '14rem', value: told },
    {
      key: 'next',
      header: columns.next,
      isAct: true,
      value: () => '',
      cell: (payment) => (
        <>
          {payment.state === 'ordered' && mayAnswer && (
            <Button size="xs" onClick={() => onAnswer(payment)} aria-label={`${text.answer}: ${payment.reference}`}>
              {text.answer}
            </Button>
          )}
          {payment.state === 'paid' && mayBounce && (
            <Button
              size="xs"
              variant="default"
              onClick={() => onBounce(payment)}
              aria-label={`${text.bounce}: ${payment.reference}`}
            >
              {text.bounce}
            </Button>
          )}
        </>
      ),
    },
  ]
}
