import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { thresholdsText } from '../../thresholds/text.ts'
import type { OrderPreview } from '../api.ts'

/** Who has to say yes before an order is made, who did, and whom it waits for. */
export function OrderYeses({ approvals: { needed, stillNeeded, given } }: Pick<OrderPreview, 'approvals'>) {
  const text = useText(thresholdsText)
  if (needed === 0) return null
  return (
    <div role="status">
      <b>{text.orderWaits(formatCount(needed))}</b>
      {given.length > 0 && (
        <div>{text.yeses(formatCount(given.length), formatCount(needed), given.map(({ name }) => name).join(', '))}</div>
      )}
      {stillNeeded > 0 && <div>{text.orderAsks(formatCount(stillNeeded))}</div>}
    </div>
  )
}
