import { formatMonth } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { NotEnded, NotSupplemented } from './refusal.ts'

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
    vi: `Tháng ${formatMonth(month)} không có báo cáo xác nhận muộn và không có tổ nào được chi tiếp sau khi khoá.`,
    en: `${month} has no report confirmed late, and no group released after it closed.`,
  }),
}
