import { formatDay } from '../../kernel/calendar.ts'
import type { RefusalTexts } from '../../kernel/result.ts'
import { resultRefusalText } from '../result/refusal-text.ts'
import { roundRefusalText } from '../round/refusal-text.ts'
import type { AppealRefusal } from './refusal.ts'

export const appealRefusalText: RefusalTexts<AppealRefusal> = {
  ...roundRefusalText,
  'result-unknown': resultRefusalText['result-unknown'],
  'not-the-time-to-appeal': ({ firstDay, lastDay }) => ({
    vi: `Kiến nghị nhận từ ${formatDay(firstDay)} đến hết ${formatDay(lastDay)}.`,
    en: `Appeals are taken from ${formatDay(firstDay)} to the end of ${formatDay(lastDay)}.`,
  }),
  'appeal-open-already': ({ criterion }) => ({
    vi: `Tiêu chí “${criterion}” đã có kiến nghị đang chờ giải quyết. Chờ kết quả rồi kiến nghị tiếp nếu còn hạn.`,
    en: `An appeal about “${criterion}” is open already. Wait until it is decided.`,
  }),
  'appeal-evidence-unknown': () => ({
    vi: 'Có tài liệu không thuộc kho của đơn vị. Chọn lại trong kho minh chứng.',
    en: 'A document is not kept by the unit. Choose among its own.',
  }),
  'appeal-unknown': () => ({
    vi: 'Không có kiến nghị này trong đợt. Tải lại danh sách.',
    en: 'There is no such appeal in this round. Load the list again.',
  }),
  'appeal-decided-already': () => ({
    vi: 'Kiến nghị đã được giải quyết, kết quả giữ nguyên. Tải lại để xem.',
    en: 'The appeal is decided, and that stays. Load it again.',
  }),
  'appeal-withdrawn': () => ({
    vi: 'Đơn vị đã rút kiến nghị này. Tải lại danh sách.',
    en: 'The unit has taken this appeal back. Load the list again.',
  }),
  'appeal-voted-already': () => ({
    vi: 'Hội đồng đã biểu quyết về kiến nghị này nên không rút được nữa. Chờ quyết định được ghi.',
    en: 'The Council has voted on this appeal; it cannot be taken back any more.',
  }),
  'appeal-decided-by-scorer': ({ criterion }) => ({
    vi: `Bạn đã chấm tiêu chí “${criterion}” của đơn vị này nên người khác phải giải quyết.`,
    en: `You scored “${criterion}” of this unit; somebody else decides.`,
  }),
  'appeal-entry-doubtful': ({ criterion, doubts }) => ({
    vi: `Điểm mới của “${criterion}” chưa đọc được: ${doubts[0]?.vi ?? ''}`,
    en: `The new score of “${criterion}” cannot be read: ${doubts[0]?.en ?? ''}`,
  }),
  'appeal-council-decided-otherwise': () => ({
    vi: 'Hội đồng đã biểu quyết khác về kiến nghị này. Ghi đúng như Hội đồng quyết.',
    en: 'The Council has decided this appeal otherwise. Write down what it decided.',
  }),
  'appeals-still-run': ({ lastDay }) => ({
    vi: `Còn nhận kiến nghị đến hết ${formatDay(lastDay)} nên chưa kết thúc được.`,
    en: `Appeals are taken until the end of ${formatDay(lastDay)}; the round stays open.`,
  }),
  'appeals-open': ({ appeals }) => ({
    vi: `Còn ${appeals} kiến nghị chưa giải quyết. Giải quyết rồi kết thúc.`,
    en: `${appeals} appeals are not decided. Decide them first.`,
  }),
  'correction-outstanding': () => ({
    vi: 'Có kiến nghị được chấp nhận mà kết quả chưa đính chính. Công bố bản đính chính rồi kết thúc.',
    en: 'An appeal was upheld and the result is not corrected. Publish the correction first.',
  }),
}
