import { useQuery } from '@tanstack/react-query'
import type { ThresholdAct } from '../../../src/payments/index.ts'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { neededQuery } from './api.ts'
import { thresholdsText } from './text.ts'

/** Where an act of so much needs more people than one: said before it is proposed. */
export function ApproversAsked({ act, amount }: { act: ThresholdAct; amount: number }) {
  const text = useText(thresholdsText)
  const needed = useQuery({ ...neededQuery({ act, amount }), enabled: amount > 0 }).data?.needed ?? 1
  if (needed <= 1) return null
  return (
    <p role="status">
      <b>{text.asked(formatCount(needed))}</b>
    </p>
  )
}
