import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { GuardedAct, TimeGuard } from './time-guard.ts'

type GuardText = { readonly [Kind in TimeGuard['kind']]: (guard: Extract<TimeGuard, { kind: Kind }>) => BilingualText }

const guardText: GuardText = {
  'month-not-ended': ({ month, endsOn, today, allowedFrom }) => ({
    vi: `Tháng ${formatMonth(month)} tới ${formatDay(endsOn)} mới hết, hôm nay là ${formatDay(today)}${allowedFrom === undefined ? '' : `; chính sách cho chi trước từ ${formatDay(allowedFrom)}`}`,
    en: `${month} ends on ${endsOn}, and today is ${today}${allowedFrom === undefined ? '' : `; the provision allows it from ${allowedFrom}`}`,
  }),
  'provision-not-in-force-yet': ({ month, inForceFrom, today }) => ({
    vi: `Chính sách có hiệu lực từ ${formatDay(inForceFrom)}, mà chi cho tháng ${formatMonth(month)}; hôm nay là ${formatDay(today)}`,
    en: `The provision is in force from ${inForceFrom}, and pays for ${month}; today is ${today}`,
  }),
  'provision-no-longer-in-force': ({ month, begins, inForceUntil }) => ({
    vi: `Chính sách hết hiệu lực sau ${formatDay(inForceUntil)}, trước khi tháng ${formatMonth(month)} bắt đầu (${formatDay(begins)})`,
    en: `The provision was in force until ${inForceUntil}, before ${month} began (${begins})`,
  }),
  'provision-is-draft': ({ draft, inForceFrom, today }) => ({
    vi: `${draft} mới là dự thảo: ghi hiệu lực từ ${formatDay(inForceFrom)}, tới hôm nay ${formatDay(today)} chưa ghi là đã ban hành`,
    en: `${draft} is a draft: in force from ${inForceFrom} by its text, and not recorded as issued by today, ${today}`,
  }),
  'estimate-lapsed': ({ year, lastDay, today }) => ({
    vi: `Dự toán năm ${year} chi được tới ${formatDay(lastDay)}, hôm nay là ${formatDay(today)}: phải được chuyển nguồn mới còn chi được`,
    en: `The estimate of ${year} could be spent until ${lastDay}, and today is ${today}: only what was carried over may still be paid from it`,
  }),
  'paid-before-order': ({ paidOn, orderedOn, payments }) => ({
    vi: `${payments} khoản ngân hàng ghi ngày ${formatDay(paidOn)}, trước ngày lập lệnh ${formatDay(orderedOn)}`,
    en: `The bank dates ${payments} payments ${paidOn}, before the order of ${orderedOn}`,
  }),
}

/** One sentence, with both days. */
export const describeGuard = (guard: TimeGuard): BilingualText =>
  (guardText[guard.kind] as (guard: TimeGuard) => BilingualText)(guard)

export const guardedActText: Readonly<Record<GuardedAct, BilingualText>> = {
  confirm: { vi: 'xác nhận báo cáo', en: 'confirming reports' },
  compute: { vi: 'tính mức hưởng', en: 'computing' },
  submit: { vi: 'trình duyệt', en: 'submitting' },
  approve: { vi: 'duyệt', en: 'approving' },
  order: { vi: 'lập lệnh chi', en: 'ordering' },
  settle: { vi: 'nhận kết quả của ngân hàng', en: 'taking the bank’s answers' },
}
