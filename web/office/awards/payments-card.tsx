import { Button, Card, Group, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatDay, formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { AnswerForm, RepayForm } from './acts/answer-forms.tsx'
import type { AwardOverview, AwardPayment } from './api.ts'
import { awardText } from './award-text.ts'
import { nameOfUnit } from './current-proposal.ts'
import { TONE_OF_PAYMENT } from './tones.ts'

/** Every payment with the bank’s answer, and what units have still to return. */
export function PaymentsCard({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const [form, setForm] = useState<ReactNode>()
  const close = (): void => setForm(undefined)
  const columns = useColumns(award, (payment) => setForm(<AnswerForm award={award} payment={payment} onClose={close} />))
  const claimed = award.money.filter(({ outstanding }) => outstanding > 0)
  return (
    <Card component="section" padding={0} mb="md" aria-labelledby="award-payments">
      <Group justify="space-between" style={{ padding: '12px 16px' }}>
        <Title order={2} id="award-payments">
          {text.payments}
        </Title>
        {award.moves.includes('repay') &&
          claimed.map((money) => (
            <Button
              key={money.unitId}
              size="xs"
              onClick={() => setForm(<RepayForm award={award} money={money} onClose={close} />)}
            >
              {`${text.repay}: ${money.name}, ${formatMoney(money.outstanding)}`}
            </Button>
          ))}
      </Group>
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

function useColumns(award: AwardOverview, onAnswer: (payment: AwardPayment) => void): readonly Column<AwardPayment>[] {
  const text = useText(awardText)
  const read = useBilingual()
  const { columns } = text
  const unitOf = nameOfUnit(award)
  const mayAnswer = award.moves.includes('answer')
  const told = ({ answeredOn, bankReference, rejectReason }: AwardPayment): string =>
    [answeredOn === null ? '' : formatDay(answeredOn), bankReference ?? '', rejectReason ?? ''].filter(Boolean).join(' · ')
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
      cell: (payment) =>
        payment.state === 'ordered' && mayAnswer ? (
          <Button size="xs" onClick={() => onAnswer(payment)} aria-label={`${text.answer}: ${payment.reference}`}>
            {text.answer}
          </Button>
        ) : null,
    },
  ]
}
