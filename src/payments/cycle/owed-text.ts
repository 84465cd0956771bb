import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { HoldNotPlaced, HoldNotReleased, NotEnded, NotHeld, NotSupplemented } from './refusal.ts'

type OfWhatIsOwed = Exclude<
  Extract<
    NotEnded | NotSupplemented,
    {
      kind:
        | `ending-${string}`
        | 'decision-missing'
        | 'not-owed'
        | 'month-not-closed'
        | 'supplement-open'
        | 'nothing-to-supplement'
    }
  >,
  never
>

/** Why what is owed was neither ended nor supplemented. */
export const owedText: {
  readonly [Kind in OfWhatIsOwed['kind']]: (refusal: Extract<OfWhatIsOwed, { kind: Kind }>) => BilingualText
} = {
  'decision-missing': () => ({
    vi: 'Chưa ghi số và ngày của quyết định cho thôi chi.',
    en: 'Give the number and the day of the decision that ends it.',
  }),
  'not-owed': () => ({
    vi: 'Có khoản không còn nợ: đã lên lệnh chi, đã chi hoặc đã thôi chi. Tải lại danh sách truy lĩnh.',
    en: 'A sum is no longer owed: it is on its way, paid or ended. Reload the list of arrears.',
  }),
  'ending-proposed-already': () => ({
    vi: 'Có khoản đã được đề nghị thôi chi, đang chờ người thứ hai.',
    en: 'It is proposed already to end one of these sums; a second person is awaited.',
  }),
  'ending-unknown': () => ({
    vi: 'Không có đề nghị thôi chi này. Tải lại danh sách truy lĩnh.',
    en: 'There is no such proposal. Reload the list of arrears.',
  }),
  'ending-decided-already': ({ outcome }) => ({
    vi: outcome === 'confirmed' ? 'Đề nghị thôi chi này đã được xác nhận.' : 'Đề nghị thôi chi này đã bị từ chối.',
    en: outcome === 'confirmed' ? 'This ending was confirmed already.' : 'This ending was declined already.',
  }),
  'ending-by-proposer': () => ({
    vi: 'Bạn đã đề nghị thôi chi khoản này nên không tự xác nhận. Chuyển cho người duyệt khác.',
    en: 'You proposed to end this sum, so you do not confirm it. Pass it to another approver.',
  }),
  'month-not-closed': ({ month }) => ({
    vi: `Kỳ chi tháng ${formatMonth(month)} chưa khoá: tính lại hoặc làm tiếp trong kỳ đó. Kỳ bổ sung chỉ mở cho tháng đã khoá.`,
    en: `The cycle of ${month} is not closed: compute it again, or go on in it. A supplement is of a closed month.`,
  }),
  'supplement-open': ({ month }) => ({
    vi: `Tháng ${formatMonth(month)} đang có một kỳ bổ sung chưa khoá. Làm xong kỳ đó trước.`,
    en: `${month} has a supplement that is not closed. Bring it to its end first.`,
  }),
  'nothing-to-supplement': ({ month }) => ({
    vi: `Tháng ${formatMonth(month)} không có báo cáo xác nhận muộn, không có tổ nào được chi tiếp sau khi khoá, không có báo cáo sửa làm mức hưởng tăng.`,
    en: `${month} has no report confirmed late, no group released after it closed, and no corrected report that adds to it.`,
  }),
}

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
