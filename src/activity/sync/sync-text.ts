import { formatMonth } from '../../kernel/calendar.ts'
import type { RefusalTexts } from '../../kernel/result.ts'
import { sessionFaultText } from '../guidance/guidance-text.ts'
import type { RecordRefusal } from './sync.ts'

export const recordRefusalText: RefusalTexts<RecordRefusal> = {
  ...sessionFaultText,
  'group-not-yours': () => ({
    vi: 'Hôm nay bạn không ở trong tổ này. Bản ghi vẫn ở trên máy: hãy báo xã, hoặc xuất ra tệp gửi tổ trưởng.',
    en: 'You do not sit in this group today. The record stays on the phone: tell the commune, or send it to the leader as a file.',
  }),
  'session-of-another-group': () => ({
    vi: 'Buổi này đã được ghi cho tổ khác. Hãy ghi thành một buổi mới.',
    en: 'This session was recorded for another group. Record it as a new one.',
  }),
  'version-id-used': () => ({
    vi: 'Xã đã có một bản ghi khác mang cùng mã. Hãy mở bản ghi và lưu lại để có mã mới.',
    en: 'The commune holds another record under this id. Open the record and save it again under a new one.',
  }),
  'month-locked': ({ month }) => ({
    vi: `Xã đã xác nhận báo cáo tháng ${formatMonth(month)} nên tháng này đã khóa. Bản ghi vẫn ở trên máy: nếu cần, nhờ xã trả lại báo cáo rồi gửi lại.`,
    en: `The commune has approved the report of ${formatMonth(month)}, so the month is locked. The record stays on the phone: ask the commune to return the report, then send it again.`,
  }),
}
