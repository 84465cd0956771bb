import { formatDay, plainDate } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { HeldBy, HoldState, HoldTold } from './hold.ts'

export const heldByText: Readonly<Record<HeldBy, BilingualText>> = {
  payee: { vi: 'Tạm dừng chi người nhận', en: 'Payee on hold' },
  group: { vi: 'Tạm dừng chi tổ', en: 'Group on hold' },
  commune: { vi: 'Tạm dừng chi xã, phường', en: 'Commune on hold' },
  provision: { vi: 'Tạm dừng chi cả chính sách', en: 'Policy on hold' },
  month: { vi: 'Tạm dừng chi tổ trong tháng này', en: 'Group on hold for this month' },
}

export const holdStateText: Readonly<Record<HoldState, BilingualText>> = {
  ahead: { vi: 'chưa tới ngày', en: 'not begun' },
  standing: { vi: 'đang tạm dừng', en: 'on hold' },
  over: { vi: 'đã hết hạn', en: 'ended' },
  released: { vi: 'đã cho chi tiếp', en: 'released' },
}

/** What is held, until when, and why; its last day as text, as it comes over HTTP. */
export function tellHold({ by, reason, until }: Omit<HoldTold, 'until'> & { readonly until: string | null }): BilingualText {
  const what = heldByText[by]
  const [vi, en] =
    until === null
      ? ['tới khi có người cho chi tiếp', 'until it is released']
      : [`đến hết ${formatDay(plainDate(until))}`, `until the end of ${formatDay(plainDate(until))}`]
  return { vi: `${what.vi}, ${vi}: ${reason}`, en: `${what.en}, ${en}: ${reason}` }
}
