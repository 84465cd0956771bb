import { notAllowedText } from '../../identity/index.ts'
import { formatDay, formatMonth, type Period } from '../../kernel/calendar.ts'
import type { RefusalTexts } from '../../kernel/result.ts'
import type { GroundNotRecorded } from './refusal.ts'

const periodVi = ({ from, until }: Period): string =>
  until === undefined ? `từ ngày ${formatDay(from)}` : `từ ngày ${formatDay(from)} đến ngày ${formatDay(until)}`
const periodEn = ({ from, until }: Period): string =>
  until === undefined ? `from ${formatDay(from)} on` : `from ${formatDay(from)} until ${formatDay(until)}`

export const groundRefusalText: RefusalTexts<GroundNotRecorded> = {
  ...notAllowedText,
  'ground-unknown': () => ({
    vi: 'Mục này vừa được người khác sửa. Đóng lại, xem danh sách mới rồi làm lại.',
    en: 'Somebody has just changed this entry. Close this, look at the list again, then go on.',
  }),
  'ground-shipped': () => ({
    vi: 'Mục này có sẵn trong chương trình nên không rút được. Nếu ghi sai thì sửa, nếu hết hiệu lực thì kết thúc.',
    en: 'This entry came with the programme and is not withdrawn. Correct it if it is wrong, end it if it is over.',
  }),
  'ground-rested-on': ({ months }) => ({
    vi: `Văn bản tháng ${months.map(formatMonth).join(', ')} đã duyệt hoặc đã lập lệnh có nêu mục này nên không rút được. Sửa cho đúng, hoặc ghi ngày kết thúc.`,
    en: `Papers of ${months.map(formatMonth).join(', ')} that are approved or ordered name this entry, so it is not withdrawn. Correct it, or say its last day.`,
  }),
  'ground-overlaps': ({ other, held }) => ({
    vi: `“${other}” đang giữ chỗ này ${periodVi(held)}. Kết thúc mục đó trước ngày bắt đầu của mục mới, hoặc đổi thời gian.`,
    en: `“${other}” holds this place ${periodEn(held)}. End that one before the new one begins, or change the days.`,
  }),
  'ground-ends-before': ({ from }) => ({
    vi: `Ngày cuối phải từ ngày đầu (${formatDay(from)}) trở đi.`,
    en: `The last day cannot be before the first (${formatDay(from)}).`,
  }),
  'act-before-issued': ({ issuedOn }) => ({
    vi: `Văn bản ban hành ngày ${formatDay(issuedOn)}, không thể có hiệu lực trước ngày đó.`,
    en: `The act was issued on ${formatDay(issuedOn)} and cannot be in force before.`,
  }),
  'ground-words-missing': () => ({ vi: 'Ô này chưa ghi gì.', en: 'Nothing is written here.' }),
}
