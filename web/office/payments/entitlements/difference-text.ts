import { defineText } from '../../../shared/i18n/language.ts'

export const differenceText = defineText(
  {
    columns: { group: 'Tổ', commune: 'Xã, phường', cause: 'Vì sao', before: 'Tháng trước', after: 'Tháng này' },
    none: 'Không tổ nào khác tháng trước',
    noneHint: 'Hoặc tháng này chưa tính, hoặc đây là tháng đầu tiên.',
    cause: { new: 'mới được', gone: 'không còn', changed: 'đổi mức' },
  },
  {
    columns: { group: 'Group', commune: 'Commune', cause: 'Why', before: 'Last month', after: 'This month' },
    none: 'No group differs from last month',
    noneHint: 'Either this month is not computed yet, or it is the first.',
    cause: { new: 'new', gone: 'gone', changed: 'changed' },
  },
)
