import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { describeGuard, guardedActText } from '../guards/time-guard-text.ts'
import type { PaymentRefusal } from './refusal.ts'

type OfTime = Extract<PaymentRefusal, { kind: 'time-guarded' | 'month-not-begun' | 'order-before-approval' }>

/** Acts refused for their time. */
export const timeRefusalText: {
  readonly [Kind in OfTime['kind']]: (refusal: Extract<OfTime, { kind: Kind }>) => BilingualText
} = {
  'time-guarded': ({ act, guards }) => {
    const told = guards.map(describeGuard)
    return {
      vi: `Trước khi ${guardedActText[act].vi}, ghi lý do vì: ${told.map(({ vi }) => vi).join('; ')}.`,
      en: `Give a reason before ${guardedActText[act].en}: ${told.map(({ en }) => en).join('; ')}.`,
    }
  },
  'month-not-begun': ({ month }) => ({
    vi: `Tháng ${formatMonth(month)} chưa bắt đầu. Làm từ ngày đầu tháng.`,
    en: `${month} has not begun. Do it from its first day.`,
  }),
  'order-before-approval': ({ approvedOn, today }) => ({
    vi: `Kỳ được duyệt ngày ${formatDay(approvedOn)}, sau hôm nay (${formatDay(today)}). Chỉnh ngày của máy chủ rồi lập lệnh.`,
    en: `The cycle was approved on ${approvedOn}, after today (${today}). Set the day of the server right, then order.`,
  }),
}
