import { monthBeingPaidText } from '../groups/index.ts'
import { formatDay, plainDate } from '../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import { peopleRefusalText } from '../people/index.ts'
import type { PrivacyRefusal } from './refusal.ts'
import type { RequestKind } from './request.ts'
import type { RetentionKind } from './retention.ts'

export const requestKindText: Readonly<Record<RequestKind, BilingualText>> = {
  access: { vi: 'Xin biết dữ liệu đang được giữ', en: 'Asks what is held' },
  correction: { vi: 'Xin sửa cho đúng', en: 'Asks for a correction' },
  erasure: { vi: 'Xin xoá dữ liệu', en: 'Asks for erasure' },
}

/** Each kind of data, and when its time begins. */
export const retentionText: Readonly<Record<RetentionKind, BilingualText>> = {
  'register-content': {
    vi: 'Nội dung và tệp của danh sách đã nhập xong, tính từ ngày nhập',
    en: 'Rows and files of registers that were brought in, from that day',
  },
  'former-members': {
    vi: 'Dữ liệu của người đã rời mọi tổ, tính từ ngày cuối',
    en: 'Data of people who have left every group, from their last day',
  },
  'ended-accounts': {
    vi: 'Số tài khoản không dùng nữa, tính từ ngày thôi dùng',
    en: 'Account numbers no longer in use, from the day they ended',
  },
  'answered-requests': {
    vi: 'Nội dung yêu cầu của cá nhân đã trả lời, tính từ ngày trả lời',
    en: 'Words of requests that were answered, from the answer',
  },
}

/** The sentence for each reason, with what to do next. */
export const privacyRefusalText: RefusalTexts<PrivacyRefusal> = {
  ...peopleRefusalText,
  ...monthBeingPaidText,
  'data-request-unknown': () => ({
    vi: 'Không có yêu cầu này. Hãy mở lại danh sách yêu cầu.',
    en: 'There is no such request. Open the list of requests again.',
  }),
  'data-request-answered': ({ answeredOn }) => ({
    vi: `Yêu cầu này đã được trả lời ngày ${formatDay(plainDate(answeredOn))}. Nếu người đó hỏi thêm, hãy ghi yêu cầu mới.`,
    en: `This request was answered on ${formatDay(plainDate(answeredOn))}. If the person asks for more, record a new one.`,
  }),
  'data-request-of-another-kind': () => ({
    vi: 'Người này không xin sửa dữ liệu. Hãy ghi một yêu cầu xin sửa trước.',
    en: 'This person did not ask for a correction. Record such a request first.',
  }),
  'data-request-open': ({ receivedOn }) => ({
    vi: `Người này đã có yêu cầu cùng loại nhận ngày ${formatDay(plainDate(receivedOn))} chưa trả lời. Hãy trả lời yêu cầu đó.`,
    en: `This person has a request of the same kind, received on ${formatDay(plainDate(receivedOn))}, that waits. Answer that one.`,
  }),
  'received-after-today': () => ({
    vi: 'Ngày nhận yêu cầu chưa tới. Hãy ghi ngày yêu cầu thật sự đến.',
    en: 'The day of receipt has not come. Give the day on which the request arrived.',
  }),
  'erased-by-recorder': () => ({
    vi: 'Xoá rồi không lấy lại được, nên người ghi yêu cầu không tự xoá. Hãy nhờ quản trị viên khác xem và xoá.',
    en: 'What is erased cannot be had back, so whoever recorded the request does not erase. Ask another administrator.',
  }),
  'nothing-corrected': () => ({
    vi: 'Những gì bạn ghi giống hệt điều đang được giữ. Hãy ghi giá trị đúng, hoặc trả lời rằng dữ liệu đã đúng.',
    en: 'What you gave is what is held already. Give the right value, or answer that the data are right.',
  }),
  'identity-number-held': () => ({
    vi: 'Số định danh này đang đứng tên một hồ sơ khác. Hãy xử lý ở mục “Nghi trùng” hoặc nhờ cấp trên xem.',
    en: 'Another record has this identity number. Decide it among the possible duplicates, or ask the level above.',
  }),
  'retention-starts-in-past': () => ({
    vi: 'Thời hạn lưu mới phải bắt đầu từ ngày mai trở đi.',
    en: 'A new time of keeping begins tomorrow at the earliest.',
  }),
  'retention-count-differs': ({ shown, found }) => ({
    vi: `Bạn đã xem ${shown} mục, nay có ${found} mục đến hạn. Chưa xoá gì; hãy xem lại rồi xoá.`,
    en: `You were shown ${shown}, now ${found} are due. Nothing was erased; look again.`,
  }),
}
