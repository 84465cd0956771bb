import { defineText } from '../../../shared/i18n/language.ts'

export const conflictText = defineText(
  {
    act: 'Khai xung đột lợi ích…',
    now: 'Khai xung đột lợi ích',
    title: (unit: string) => `Khai xung đột lợi ích: ${unit}`,
    ofOneself:
      'Từ lúc khai, bạn không xem và không chấm đơn vị này nữa; phần được phân công của bạn mở ra cho người khác, kết quả bạn đã chấm do người thay chấm lại.',
    ofAnother:
      'Từ lúc ghi, người này không xem và không chấm đơn vị này nữa; phần được phân công mở ra cho người khác và được chấm lại.',
    kept: 'Lời khai được giữ trong hồ sơ và không rút lại được.',
    who: 'Người có xung đột lợi ích',
    oneself: 'Chính tôi',
    unit: 'Đơn vị',
  },
  {
    act: 'Declare a conflict…',
    now: 'Declare the conflict',
    title: (unit: string) => `Declare a conflict of interest: ${unit}`,
    ofOneself:
      'From then on you neither see nor judge this unit; what you were assigned is open to others, and what you judged is judged anew by whoever follows.',
    ofAnother:
      'From then on this person neither sees nor judges this unit; what they were assigned is open to others and is judged anew.',
    kept: 'The declaration is kept and cannot be taken back.',
    who: 'Whose conflict it is',
    oneself: 'Mine',
    unit: 'Unit',
  },
)
