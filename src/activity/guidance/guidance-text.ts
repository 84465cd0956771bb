import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { SessionFault } from './check-session.ts'
import type { AgeBand, Content, SessionField, Sex } from './session.ts'

export const contentText: Readonly<Record<Content, BilingualText>> = {
  'online-public-services': { vi: 'Dịch vụ công trực tuyến', en: 'Online public services' },
  'online-shopping': { vi: 'Mua sắm trực tuyến', en: 'Online shopping' },
  'online-payment': { vi: 'Thanh toán trực tuyến', en: 'Online payment' },
  'self-protection': { vi: 'Tự bảo vệ trên mạng', en: 'Staying safe online' },
  'local-platforms': { vi: 'Nền tảng số của địa phương', en: 'Platforms of the locality' },
  vneid: { vi: 'VNeID', en: 'VNeID' },
  'health-record': { vi: 'Sổ sức khỏe điện tử', en: 'Electronic health record' },
  'digital-signature': { vi: 'Chữ ký số cá nhân', en: 'Personal digital signature' },
  'social-security': { vi: 'Tài khoản an sinh xã hội', en: 'Social-security account' },
  'digital-literacy': { vi: 'Bình dân học vụ số', en: 'Digital literacy' },
  other: { vi: 'Nội dung khác', en: 'Something else' },
}

export const ageBandText: Readonly<Record<AgeBand, BilingualText>> = {
  'under-18': { vi: 'Dưới 18', en: 'Under 18' },
  '18-35': { vi: '18–35', en: '18–35' },
  '36-60': { vi: '36–60', en: '36–60' },
  'over-60': { vi: 'Trên 60', en: 'Over 60' },
}

export const sexText: Readonly<Record<Sex, BilingualText>> = {
  women: { vi: 'Nữ', en: 'Women' },
  men: { vi: 'Nam', en: 'Men' },
}

export const sessionFieldText: Readonly<Record<SessionField, BilingualText>> = {
  day: { vi: 'Ngày', en: 'Day' },
  startsAt: { vi: 'Giờ bắt đầu', en: 'Starts at' },
  contents: { vi: 'Nội dung', en: 'Contents' },
  place: { vi: 'Nơi tổ chức', en: 'Place' },
  people: { vi: 'Số người', en: 'People' },
  times: { vi: 'Số lượt', en: 'Times guided' },
  byAge: { vi: 'Theo độ tuổi', en: 'By age' },
  bySex: { vi: 'Nam, nữ', en: 'By sex' },
  memberIds: { vi: 'Thành viên tham gia', en: 'Members who took part' },
  helpers: { vi: 'Người hỗ trợ', en: 'Helpers' },
  note: { vi: 'Ghi chú', en: 'Note' },
  isWithdrawn: { vi: 'Ghi nhầm', en: 'Recorded by mistake' },
}

export const sessionFaultText: RefusalTexts<SessionFault> = {
  'record-unreadable': () => ({
    vi: 'Bản ghi này không đọc được. Hãy mở ra sửa, hoặc xuất ra tệp gửi xã.',
    en: 'This record cannot be read. Open and mend it, or send it to the commune as a file.',
  }),
  'field-unknown': ({ field }) => ({
    vi: `Bản ghi có mục lạ “${field}”. Hãy cập nhật ứng dụng rồi gửi lại.`,
    en: `The record has an unknown field “${field}”. Update the application and send it again.`,
  }),
  'field-wrong': ({ field }) => ({
    vi: `Mục “${sessionFieldText[field].vi}” chưa đúng. Hãy mở bản ghi và nhập lại mục này.`,
    en: `“${sessionFieldText[field].en}” is not right. Open the record and enter it again.`,
  }),
  'contents-missing': () => ({ vi: 'Chọn ít nhất một nội dung đã hướng dẫn.', en: 'Choose at least one content.' }),
  'place-missing': () => ({ vi: 'Cho biết nơi tổ chức buổi này.', en: 'Say where it was held.' }),
  'day-ahead': ({ day, today }) => ({
    vi: `Ngày ${formatDay(day)} chưa tới (ở xã hôm nay là ${formatDay(today)}). Chọn ngày đã tổ chức; nếu ngày trên máy sai, sửa trong phần cài đặt của điện thoại.`,
    en: `${formatDay(day)} has not come yet (it is ${formatDay(today)} at the commune). Choose the day it was held; if the phone’s day is wrong, set it right.`,
  }),
  'day-too-old': ({ day }) => ({
    vi: `Ngày ${formatDay(day)} trước khi có tổ công nghệ số cộng đồng. Chọn lại ngày.`,
    en: `${formatDay(day)} is before there were groups. Choose the day again.`,
  }),
  'times-below-people': ({ times, people }) => ({
    vi: `Số lượt (${times}) ít hơn số người (${people}). Mỗi người được hướng dẫn ít nhất một lượt: sửa một trong hai số.`,
    en: `${times} times is fewer than ${people} people. Each was guided at least once: mend one of the two.`,
  }),
  'parts-above-people': ({ field, parts, people }) => ({
    vi: `${sessionFieldText[field].vi}: cộng lại là ${parts}, nhiều hơn số người (${people}). Sửa một trong hai.`,
    en: `${sessionFieldText[field].en}: they add up to ${parts}, more than ${people} people. Mend one of the two.`,
  }),
}
