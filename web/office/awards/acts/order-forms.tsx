import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { approveOrder, orderAward, settleAward, useAwardsAgain } from '../api.ts'
import { awardText } from '../award-text.ts'
import { nameOfUnit } from '../current-proposal.ts'
import type { ActForm } from './act-form.ts'

/** Sends what is owed: how much, to how many, and who waits for an account. */
export function Order({ award, onClose }: ActForm) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const unitOf = nameOfUnit(award)
  const { next, round } = award
  if (next === null) return null
  const sent = next.sums.filter(({ accountId }) => accountId !== null)
  const waiting = next.sums.filter(({ accountId }) => accountId === null)
  const isLacking = next.approvals < next.approvalsNeeded
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.order}
      act={text.order}
      asksReason="no"
      isGrave
      isReady={sent.length > 0 && !isLacking}
      onAct={async ({ key }) => {
        await orderAward(round.id, next.total, key)
        await again()
      }}
    >
      <p>
        <b>{text.orders(formatCount(sent.length), formatMoney(next.total))}</b>
      </p>
      <ul style={{ margin: '0 0 8px', paddingLeft: '1.1rem' }}>
        {sent.map(({ unitId, amount }) => (
          <li key={unitId}>
            {unitOf(unitId)}: {formatMoney(amount)}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && <p>{text.waits(waiting.map(({ unitId }) => unitOf(unitId)).join(', '))}</p>}
      {isLacking && <p role="status">{text.orderLacks(formatCount(next.approvalsNeeded), formatCount(next.approvals))}</p>}
    </ConfirmAct>
  )
}

export function ApproveOrder({ award: { next, round }, onClose }: ActForm) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  if (next === null) return null
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.approveOrder}
      act={text.approveOrder}
      asksReason="no"
      isGrave
      onAct={async ({ key }) => {
        await approveOrder(round.id, next.total, key)
        await again()
      }}
    >
      <p>{text.approvesOrder(formatMoney(next.total))}</p>
    </ConfirmAct>
  )
}

export function Settle({ award: { round, money }, onClose }: ActForm) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.settle}
      act={text.settle}
      asksReason="no"
      onAct={async ({ key }) => {
        await settleAward(round.id, key)
        await again()
      }}
    >
      <p>{text.settles(formatMoney(money.reduce((sum, { paid }) => sum + paid, 0)))}</p>
    </ConfirmAct>
  )
}
