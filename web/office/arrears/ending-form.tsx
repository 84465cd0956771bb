import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { ApproversAsked } from '../thresholds/approvers-asked.tsx'
import { useTellYeses } from '../thresholds/use-tell-yeses.ts'
import { type ArrearsRow, decideEnding, proposeEnding } from './api.ts'
import { arrearsText } from './text.ts'

/** What somebody is about to do to one sum. */
export interface EndingAct {
  readonly row: ArrearsRow
  readonly act: 'propose' | 'confirmed' | 'declined'
}

/** Ends a sum that is owed: one person proposes it by a decision, another confirms or declines. */
export function EndingForm({ act: { row, act }, onClose }: { act: EndingAct; onClose: () => void }) {
  const text = useText(arrearsText)
  const again = useCycleAgain()
  const tellYeses = useTellYeses()
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const { groupName, cycleId, entitlementId, payeeKey, ending } = row
  const amount = formatMoney(row.amount)
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    if (act === 'propose' && payeeKey !== null)
      await proposeEnding(cycleId, { sums: [{ entitlementId, payeeKey }], decision: { number, date }, reason }, key)
    if (act !== 'propose' && ending !== null)
      await decideEnding(cycleId, { endingIds: [ending.id], outcome: act, ...(reason !== '' && { reason }) }, key)
    await again()
  }
  const words = {
    propose: [text.end, text.endDifference(groupName, amount)],
    confirmed: [text.confirmEnd, text.confirmDifference(groupName, amount)],
    declined: [text.declineEnd, text.declineDifference(groupName, amount)],
  } as const
  const [title, difference] = words[act]
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={title}
      onAct={run}
      asksReason={act === 'confirmed' ? 'no' : 'required'}
      isGrave={act === 'confirmed'}
      isReady={act !== 'propose' || (number.trim() !== '' && date !== '')}
    >
      <p>{difference}</p>
      {ending !== null && (
        <p className="muted">
          {text.proposed(ending.proposedByName, ending.decision.number)} · {ending.reason}
        </p>
      )}
      {ending !== null && tellYeses(ending.approvals).map((told) => <p key={told}>{told}</p>)}
      {act === 'propose' && (
        <>
          <ApproversAsked act="ending" amount={row.amount} />
          <TextInput
            label={text.decisionNumber}
            required
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DayField label={text.decisionDate} required value={date} onChange={setDate} />
        </>
      )}
    </ConfirmAct>
  )
}
