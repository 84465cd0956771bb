import type { BilingualText } from '../../kernel/result.ts'
import type { LookOutcome } from './look.ts'

/** What came of a look. */
export const lookOutcomeText: Readonly<Record<LookOutcome, BilingualText>> = {
  agreed: { vi: 'Đồng ý', en: 'Agreed' },
  'sent-back': { vi: 'Trả lại xã', en: 'Sent back' },
  withdrawn: { vi: 'Đã rút, chờ xem lại', en: 'Withdrawn, awaits a look' },
}

/** Why a confirmation was drawn. */
export const drawnText = {
  random: { vi: 'Ngẫu nhiên', en: 'Random' },
  first: (number: number, officer: string): BilingualText => ({
    vi: `Tổ thứ ${number} của ${officer}`,
    en: `Group no. ${number} of ${officer}`,
  }),
} as const
