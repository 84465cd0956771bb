import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { HoldNotPlaced, HoldNotReleased, NotHeld } from './refusal.ts'

type OfHolds = Extract<
  NotHeld | HoldNotPlaced | HoldNotReleased,
  { kind: `hold-${string}` | 'group-not-in-cycle' | 'already-held' | 'not-held' | 'already-ordered' }
>

const SUBJECT: Readonly<Record<Extract<OfHolds, { kind: 'hold-overlaps' }>['subject'], BilingualText>> = {
  payee: { vi: 'Người nhận này', en: 'This payee' },
  group: { vi: 'Tổ này', en: 'This group' },
  commune: { vi: 'Xã, phường này', en: 'This commune' },
  provision: { vi: 'Chính sách này', en: 'This policy' },
}

/** Why nothing was held or released. */
export const holdRefusalText: {
  readonly [Kind in OfHolds['kind']]: (refusal: Extract<OfHolds, { kind: Kind }>) => BilingualText
} = {
  'group-not-in-cycle': () => ({
    vi: 'Kỳ này không có tổ này. Tính lại kỳ hoặc chọn tổ khác.',
    en: 'This cycle has no such group. Compute again or choose another.',
  }),
  'already-held': () => ({ vi: 'Tổ này đang tạm dừng chi.', en: 'This group is on hold already.' }),
  'not-held': () => ({ vi: 'Tổ này không bị tạm dừng chi.', en: 'This group is not on hold.' }),
  'already-ordered': () => ({
    vi: 'Tiền của tổ này đã có lệnh chi nên không tạm dừng được. Chờ kết quả của ngân hàng.',
    en: 'This group’s money is ordered and cannot be held. Wait for the bank’s answer.',
  }),
  'hold-subject-unknown': ({ subject }) => ({
    vi: `${SUBJECT[subject].vi} không có trong sổ, hoặc không còn. Chọn lại.`,
    en: `${SUBJECT[subject].en} is not in the registers, or is no more. Choose again.`,
  }),
  'hold-days-impossible': ({ today }) => ({
    vi: `Tạm dừng từ hôm nay (${formatDay(today)}) trở đi, và ngày cuối không trước ngày đầu. Sửa ngày.`,
    en: `A hold begins today (${today}) or later, and does not end before it begins. Correct the days.`,
  }),
  'hold-overlaps': ({ subject }) => ({
    vi: `${SUBJECT[subject].vi} đã bị tạm dừng chi trong những ngày đó. Cho chi tiếp trước, rồi tạm dừng lại với ngày mới.`,
    en: `${SUBJECT[subject].en} is on hold already on some of these days. Release that hold first, then place another.`,
  }),
  'hold-unknown': () => ({
    vi: 'Không có lần tạm dừng này. Tải lại danh sách tạm dừng chi.',
    en: 'There is no such hold. Reload the list of holds.',
  }),
  'hold-over': () => ({
    vi: 'Lần tạm dừng này đã hết hạn hoặc đã được cho chi tiếp. Không cần làm gì thêm.',
    en: 'This hold ended, or was released already. Nothing is left to do.',
  }),
}
