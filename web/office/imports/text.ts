import { defineText } from '../../shared/i18n/language.ts'

export const importText = defineText(
  {
    title: 'Nhập danh sách',
    about: 'Đưa tệp Excel của xã vào như vốn có; xem từng chỗ nghi cạnh ô của nó; chỉ ghi khi bạn bấm ghi.',
  },
  {
    title: 'Bring in registers',
    about: 'Bring in a commune’s Excel file as it is; see each doubt beside its cell; nothing is kept until you say so.',
  },
)
