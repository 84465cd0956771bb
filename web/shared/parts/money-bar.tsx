import { formatMoney } from '../i18n/format.ts'
import { useText } from '../i18n/language.ts'
import { sharedText } from '../text.ts'
import { Bar, BarLegend, type BarPart } from './bar.tsx'

/** Where a budget stands. All four sums come from the server: nothing is reckoned here. */
export interface BudgetStand {
  readonly allocated: number
  readonly committed: number
  readonly consumed: number
  readonly left: number
}

/** A budget as one bar: spent, committed, left of what was allocated. */
export function MoneyBar({ stand, title }: { stand: BudgetStand; title?: string }) {
  const { money } = useText(sharedText)
  const part = (label: string, amount: number, tone: BarPart['tone']): BarPart => ({
    label,
    amount,
    tone,
    shown: formatMoney(amount),
  })
  const parts = [
    part(money.consumed, stand.consumed, 'ok'),
    part(money.committed, stand.committed, 'accent'),
    part(money.left, stand.left, 'rest'),
  ]
  return (
    <div>
      <div
        className="muted"
        style={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 4, marginBottom: 5 }}
      >
        <span>{title ?? money.allocated}</span>
        <b className="nowrap">{formatMoney(stand.allocated)}</b>
      </div>
      <Bar parts={parts} whole={stand.allocated} />
      <BarLegend parts={parts} />
    </div>
  )
}
