import { notAllowedText } from '../../identity/index.ts'
import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { DeviceRefusal, DeviceState } from './device.ts'

export const deviceStateText: Readonly<Record<DeviceState, BilingualText>> = {
  'code-waits': { vi: 'Mã chờ nhập', en: 'Code waits' },
  'code-over': { vi: 'Mã hết hạn', en: 'Code ran out' },
  linked: { vi: 'Đang dùng', en: 'In use' },
  ended: { vi: 'Đã thu hồi', en: 'Ended' },
}

export const deviceRefusalText: RefusalTexts<DeviceRefusal> = {
  ...notAllowedText,
  'group-unknown': () => ({
    vi: 'Không có tổ này. Hãy mở lại danh sách tổ.',
    en: 'There is no such group. Open the list of groups again.',
  }),
  'not-a-member': () => ({
    vi: 'Người này hôm nay không ở trong tổ. Hãy tải lại trang của tổ rồi chọn thành viên.',
    en: 'This person does not sit in the group today. Reload the group’s page and choose a member.',
  }),
  'code-wrong': () => ({
    vi: 'Mã không đúng, đã dùng hoặc đã hết hạn. Xem lại mã trên giấy; nếu vẫn không được, xin xã mã mới.',
    en: 'The code is wrong, was used, or ran out. Look at the paper again; if it does not work, ask the commune for another.',
  }),
  'code-of-nobody': () => ({
    vi: 'Người được cấp mã này hôm nay không ở trong tổ nào. Hãy hỏi công chức xã.',
    en: 'Whoever was given this code sits in no group today. Ask the commune officer.',
  }),
  'device-unknown': () => ({
    vi: 'Không có điện thoại này. Hãy tải lại trang của tổ.',
    en: 'There is no such phone. Reload the group’s page.',
  }),
  'device-ended': () => ({
    vi: 'Điện thoại này đã được thu hồi. Nếu cần, cấp mã mới.',
    en: 'This phone was ended already. Give another code if one is needed.',
  }),
}
