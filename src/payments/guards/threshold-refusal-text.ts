import { formatDay } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type {
  AlreadySaidYes,
  OrderLacksApprovers,
  OrderYesNotTaken,
  ThresholdNotDecided,
  ThresholdNotProposed,
} from './threshold-refusal.ts'

type OfThresholds =
  | Extract<ThresholdNotProposed | ThresholdNotDecided, { kind: `threshold-${string}` }>
  | AlreadySaidYes
  | OrderLacksApprovers
  | OrderYesNotTaken

/** Why no threshold was set, or a yes that a threshold asks for was not taken or is missing. */
export const thresholdRefusalText: {
  readonly [Kind in OfThresholds['kind']]: (refusal: Extract<OfThresholds, { kind: Kind }>) => BilingualText
} = {
  'yes-said-already': () => ({
    vi: 'Bạn đã đồng ý việc này. Còn thiếu thì người khác đồng ý tiếp.',
    en: 'You said yes to this already. What is missing is another person’s yes.',
  }),
  'order-lacks-approvers': ({ amount, stillNeeded }) => ({
    vi: `Lệnh chi ${formatVnd(amount)} đồng cần thêm ${stillNeeded} người duyệt đồng ý trước. Nhờ người duyệt mở kỳ chi và chọn “Đồng ý lệnh chi”.`,
    en: `An order of ${formatVnd(amount)} đồng needs ${stillNeeded} more approvers to say yes first. Ask an approver to open the month and choose “Agree to the order”.`,
  }),
  'order-needs-nobody': ({ amount }) => ({
    vi: `Lệnh chi ${formatVnd(amount)} đồng chưa tới ngưỡng cần thêm người đồng ý. Kế toán lập lệnh được ngay.`,
    en: `An order of ${formatVnd(amount)} đồng is below the sum from which others are asked. The accountant can make it now.`,
  }),
  'order-sum-differs': ({ seen, amount }) => ({
    vi: `Bạn đã xem lệnh chi ${formatVnd(seen)} đồng, nay là ${formatVnd(amount)} đồng. Xem lại rồi đồng ý.`,
    en: `You saw an order of ${formatVnd(seen)} đồng; it is ${formatVnd(amount)} đồng now. Look again, then say yes.`,
  }),
  'threshold-impossible': ({ today }) => ({
    vi: `Ngưỡng áp dụng từ hôm nay (${formatDay(today)}) trở đi, với số tiền lớn hơn 0 và từ 1 đến 5 người duyệt (lệnh chi: từ 0). Sửa rồi đề nghị lại.`,
    en: `A threshold holds from today (${today}) or later, for a sum above 0 and 1 to 5 approvers (an order: 0 or more). Correct it and propose it again.`,
  }),
  'threshold-there-already': () => ({
    vi: 'Đã có ngưỡng của việc này với đúng số tiền và ngày áp dụng đó. Chọn ngày khác, hoặc từ chối đề nghị cũ trước.',
    en: 'There is a threshold of this act with this sum and day already. Choose another day, or decline the old proposal first.',
  }),
  'threshold-unknown': () => ({
    vi: 'Không có ngưỡng này. Tải lại danh sách ngưỡng duyệt.',
    en: 'There is no such threshold. Reload the list of thresholds.',
  }),
  'threshold-decided-already': ({ outcome }) =>
    outcome === 'confirmed'
      ? { vi: 'Ngưỡng này đã được xác nhận.', en: 'This threshold was confirmed already.' }
      : { vi: 'Ngưỡng này đã bị từ chối.', en: 'This threshold was declined already.' },
  'threshold-by-proposer': () => ({
    vi: 'Bạn đã đề nghị ngưỡng này nên không tự xác nhận. Chuyển cho người khác có quyền.',
    en: 'You proposed this threshold, so you do not confirm it. Pass it to somebody else who may.',
  }),
}
