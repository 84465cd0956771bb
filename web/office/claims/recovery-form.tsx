import { NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { MOST_PERCENT } from '../../../src/payments/index.ts'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField, MonthField } from '../../shared/form/day-field.tsx'
import { formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { ApproversAsked } from '../thresholds/approvers-asked.tsx'
import { useTellYeses } from '../thresholds/use-tell-yeses.ts'
import { type ClaimRow, decideClaims, decideRecovery, proposeRecovery, recordReturn } from './api.ts'
import { claimsText } from './text.ts'
import { useTellWay } from './use-tell-way.ts'

/** What somebody is about to do about one claim. */
export interface RecoveryAct {
  readonly row: ClaimRow
  readonly act: 'confirm' | 'decline' | 'returned' | 'keepBack' | 'giveUp' | 'withdraw' | 'agree' | 'refuse'
}

interface Typed {
  readonly number: string
  readonly date: string
  readonly amount: number | undefined
  readonly percent: number | undefined
  readonly most: number | undefined
  readonly from: string
}

const ASKS: Readonly<Record<RecoveryAct['act'], readonly (keyof Typed)[]>> = {
  confirm: [],
  decline: [],
  returned: ['amount', 'number', 'date'],
  keepBack: ['percent', 'from', 'number', 'date'],
  giveUp: ['amount', 'number', 'date'],
  withdraw: ['amount', 'number', 'date'],
  agree: [],
  refuse: [],
}
const NEEDS_NO_REASON: readonly RecoveryAct['act'][] = ['confirm', 'returned', 'agree']

/** One act on a claim: what it does, what is asked, then the act. */
export function RecoveryForm({ act: { row, act }, onClose }: { act: RecoveryAct; onClose: () => void }) {
  const text = useText(claimsText)
  const again = useCycleAgain()
  const [typed, setTyped] = useState<Typed>({
    number: '',
    date: '',
    amount: row.outstanding,
    percent: 50,
    most: undefined,
    from: '',
  })
  const difference = useDifference({ row, act })
  const isFilled = ASKS[act].every((field) => typed[field] !== undefined && String(typed[field]).trim() !== '')
  const run = async (given: ActDetails): Promise<void> => {
    await send({ row, act }, typed, given)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text[act]}
      act={text[act]}
      onAct={run}
      asksReason={NEEDS_NO_REASON.includes(act) ? 'no' : 'required'}
      isGrave={act === 'confirm' || act === 'agree'}
      isReady={isFilled}
    >
      <Stack gap="sm">
        <b>{`${row.groupName}, ${row.communeName} · ${formatMonth(row.month)}`}</b>
        <p>{difference}</p>
        <Approvers act={act} row={row} amount={typed.amount ?? 0} />
        <Fields act={act} typed={typed} onChange={setTyped} />
      </Stack>
    </ConfirmAct>
  )
}

/** Whom a way to go on needs: told before it is proposed, and with who said yes before it is decided. */
function Approvers({ act, row, amount }: RecoveryAct & { readonly amount: number }) {
  const tellYeses = useTellYeses()
  if (act === 'keepBack') return <ApproversAsked act="set-off" amount={row.amount} />
  if (act === 'giveUp' || act === 'withdraw')
    return <ApproversAsked act="give-up" amount={amount + row.sums['written-off'] + row.sums.withdrawn} />
  if (act !== 'agree' || row.proposed === null) return null
  return tellYeses(row.proposed.approvals).map((told) => <p key={told}>{told}</p>)
}

function useDifference({ row, act }: RecoveryAct): string {
  const text = useText(claimsText)
  const tellWay = useTellWay()
  const { payeeName, proposed } = row
  const outstanding = formatMoney(row.outstanding)
  const way = proposed === null ? '' : tellWay(proposed)
  return {
    confirm: text.confirmDifference(payeeName, formatMoney(row.amount)),
    decline: text.declineDifference(payeeName, formatMoney(row.amount)),
    returned: text.returnedDifference(payeeName, outstanding),
    keepBack: text.keepBackDifference(payeeName, outstanding),
    giveUp: text.giveUpDifference(payeeName),
    withdraw: text.withdrawDifference(payeeName),
    agree: text.agreeDifference(way),
    refuse: text.refuseDifference(way),
  }[act]
}

function send({ row, act }: RecoveryAct, typed: Typed, { reason, key }: ActDetails): Promise<unknown> {
  const { id, cycleId, proposed } = row
  const { amount = 0, percent = 0, most, from, number, date } = typed
  const why = reason === '' ? {} : { reason }
  const paper = { number, date }
  switch (act) {
    case 'confirm':
      return decideClaims(cycleId, { claimIds: [id], outcome: 'confirmed', ...why }, key)
    case 'decline':
      return decideClaims(cycleId, { claimIds: [id], outcome: 'declined', ...why }, key)
    case 'returned':
      return recordReturn(id, { amount, voucher: paper }, key)
    case 'keepBack': {
      const wanted = { kind: 'set-off' as const, sharePercent: percent, from, ...(most !== undefined && { most }) }
      return proposeRecovery(id, { wanted, decision: paper, reason }, key)
    }
    case 'giveUp':
      return proposeRecovery(id, { wanted: { kind: 'write-off', amount }, decision: paper, reason }, key)
    case 'withdraw':
      return proposeRecovery(id, { wanted: { kind: 'withdrawal', amount }, decision: paper, reason }, key)
    default: {
      const outcome = act === 'agree' ? ('confirmed' as const) : ('declined' as const)
      return decideRecovery({ id, decisionId: proposed?.id ?? '' }, { outcome, ...why }, key)
    }
  }
}

interface FieldsProps {
  readonly act: RecoveryAct['act']
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
}

function Fields({ act, typed, onChange }: FieldsProps) {
  const text = useText(claimsText)
  const asks = ASKS[act]
  const ofVoucher = act === 'returned'
  const count = (value: number | string): number | undefined => (typeof value === 'number' ? value : undefined)
  const whole = { thousandSeparator: '.', decimalSeparator: ',', allowDecimal: false, allowNegative: false } as const
  return (
    <>
      {asks.includes('amount') && (
        <NumberInput
          {...whole}
          label={text.amount}
          value={typed.amount ?? ''}
          onChange={(value) => onChange({ ...typed, amount: count(value) })}
        />
      )}
      {asks.includes('percent') && (
        <>
          <NumberInput
            {...whole}
            label={text.percent}
            max={MOST_PERCENT}
            value={typed.percent ?? ''}
            onChange={(value) => onChange({ ...typed, percent: count(value) })}
          />
          <NumberInput
            {...whole}
            label={text.most}
            value={typed.most ?? ''}
            onChange={(value) => onChange({ ...typed, most: count(value) })}
          />
          <MonthField label={text.from} value={typed.from} onChange={(from) => onChange({ ...typed, from })} />
        </>
      )}
      {asks.includes('number') && (
        <>
          <TextInput
            label={ofVoucher ? text.voucherNumber : text.decisionNumber}
            value={typed.number}
            onChange={(event) => onChange({ ...typed, number: event.currentTarget.value })}
          />
          <DayField
            label={ofVoucher ? text.voucherDate : text.decisionDate}
            value={typed.date}
            onChange={(date) => onChange({ ...typed, date })}
          />
        </>
      )}
    </>
  )
}
