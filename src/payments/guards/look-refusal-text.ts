import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { LookRefusal } from './look-refusal.ts'

type OfLooks = Extract<LookRefusal, { kind: `look${string}` | 'not-looked-at' }>

/** Why no rule of looking again was set, a look was not noted, or a month waits for one. */
export const lookRefusalText: {
  readonly [Kind in OfLooks['kind']]: (refusal: Extract<OfLooks, { kind: Kind }>) => BilingualText
} = {
  'look-rule-impossible': ({ today }) => ({
    vi: `Quy định xem lại áp dụng từ hôm nay (${formatDay(today)}) trở đi, tỷ lệ từ 0 đến 1000 phần nghìn, tổ đầu tiên từ 0 đến 1000. Sửa rồi đề nghị lại.`,
    en: `A rule of looking again holds from today (${today}) or later, for a share of 0 to 1000 per mille and 0 to 1000 first groups. Correct it and propose it again.`,
  }),
  'look-rule-there-already': ({ from }) => ({
    vi: `Đã có quy định xem lại từ ngày ${formatDay(from)}. Chọn ngày khác, hoặc từ chối đề nghị cũ trước.`,
    en: `There is a rule of looking again from ${from} already. Choose another day, or decline the old proposal first.`,
  }),
  'look-rule-unknown': () => ({
    vi: 'Không có quy định này. Tải lại màn hình Ngưỡng duyệt.',
    en: 'There is no such rule. Reload the screen of thresholds.',
  }),
  'look-rule-decided-already': ({ outcome }) =>
    outcome === 'confirmed'
      ? { vi: 'Quy định này đã được xác nhận.', en: 'This rule was confirmed already.' }
      : { vi: 'Quy định này đã bị từ chối.', en: 'This rule was declined already.' },
  'look-rule-by-proposer': () => ({
    vi: 'Bạn đã đề nghị quy định này nên không tự xác nhận. Chuyển cho người khác có quyền.',
    en: 'You proposed this rule, so you do not confirm it. Pass it to somebody else who may.',
  }),
  'looks-not-open': () => ({
    vi: 'Chỉ xem lại khi kỳ đã tính và chưa trình. Nếu kỳ đã trình, nhờ người duyệt trả lại trước.',
    en: 'Confirmations are looked at once the month is computed and before it is submitted. If it is submitted, ask an approver to return it first.',
  }),
  'look-not-drawn': () => ({
    vi: 'Tổ này không nằm trong mẫu xem lại của kỳ, hoặc xã vừa xác nhận lại. Tải lại danh sách; nếu xã đã xác nhận lại thì tính lại kỳ.',
    en: 'This group is not among those drawn for this month, or its commune spoke of it anew. Reload the list; if it was confirmed anew, compute the month again.',
  }),
  'look-by-confirmer': () => ({
    vi: 'Bạn đã xác nhận báo cáo của tổ này, kể cả bằng tài khoản khác, nên người khác xem lại.',
    en: 'You confirmed the report of this group, under this or another account of yours: somebody else looks at it.',
  }),
  'looked-at-already': () => ({
    vi: 'Đã có người xem lại tổ này. Tải lại danh sách để thấy kết quả.',
    en: 'Somebody has looked at this group already. Reload the list to see what came of it.',
  }),
  'not-looked-at': () => ({
    vi: 'Tổ này chưa có ai đồng ý nên không có gì để rút.',
    en: 'Nobody has agreed to this group yet, so there is nothing to withdraw.',
  }),
  'looks-missing': ({ missing, drawn, waitsFor }) => ({
    vi: `Còn ${missing} trong ${drawn} tổ được rút mẫu chưa ai xem lại. ${waitsFor.length === 0 ? 'Nhờ người có quyền xem lại' : `Nhờ ${waitsFor.join(', ')}`} mở kỳ chi, chọn “Xem lại”, rồi trình.`,
    en: `${missing} of ${drawn} groups that were drawn have not been looked at. Ask ${waitsFor.length === 0 ? 'somebody who may' : waitsFor.join(', ')} to open the month and choose “Second look”, then submit.`,
  }),
  'looks-not-drawn': () => ({
    vi: 'Quy định xem lại đã đổi từ lần tính trước. Tính lại kỳ để rút mẫu, rồi trình.',
    en: 'The rule of looking again has changed since the month was computed. Compute it again to draw the sample, then submit.',
  }),
}
