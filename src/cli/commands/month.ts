import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { MonthAct } from '../handlers/month.ts'

interface Told {
  readonly summary: BilingualText
  /** Options beyond those of every act. */
  readonly more?: string
}

/** Asked where an act is done at an unusual time: before the month has ended, under a draft, and so on. */
const TIME_REASON = ' [--reason WHY]'

const ACTS: Readonly<Record<MonthAct, Told>> = {
  open: { summary: { vi: 'Mở kỳ chi trả của một tháng.', en: 'Opens the payment cycle of a month.' } },
  confirm: {
    summary: { vi: 'Xác nhận báo cáo của các tổ mình phụ trách.', en: 'Confirms the reports of the groups in one’s charge.' },
    more: TIME_REASON,
  },
  compute: {
    summary: { vi: 'Tính mức hưởng của từng tổ.', en: 'Computes what each group is entitled to.' },
    more: TIME_REASON,
  },
  submit: {
    summary: { vi: 'Trình duyệt.', en: 'Submits for approval.' },
    more: ` [--line [PAYER=]LINE]…${TIME_REASON}`,
  },
  approve: {
    summary: { vi: 'Duyệt đúng bản đã trình.', en: 'Approves exactly what was submitted.' },
    more: ` [--fingerprint SHA256]${TIME_REASON}`,
  },
  agree: {
    summary: {
      vi: 'Đồng ý lệnh chi tới, khi tỉnh quy định khoản lớn phải thêm người duyệt.',
      en: 'Agrees to the next order, where the province asks more people for its sum.',
    },
    more: ' [--arrears YYYY-MM]…',
  },
  order: {
    summary: {
      vi: 'Lập lệnh chi, kèm truy lĩnh các tháng --arrears; tài khoản nhận nhiều khoản cần --reason.',
      en: 'Draws up the payment order, with the arrears of the months named; accounts that get several sums need --reason.',
    },
    more: ' [--arrears YYYY-MM]… [--reason WHY]',
  },
  settle: {
    summary: { vi: 'Nhận kết quả chi từ ngân hàng, kho bạc.', en: 'Takes the answer of the bank or treasury.' },
    more: ` --file FILE${TIME_REASON}`,
  },
  close: { summary: { vi: 'Khoá kỳ khi mọi khoản đã rõ.', en: 'Closes the month when every đồng is explained.' } },
  show: { summary: { vi: 'Xem kỳ chi trả đang ở đâu.', en: 'Shows where the month stands.' } },
}

const options = {
  as: { type: 'string' },
  provision: { type: 'string' },
  fingerprint: { type: 'string' },
  file: { type: 'string' },
  line: { type: 'string', multiple: true },
  reason: { type: 'string' },
  arrears: { type: 'string', multiple: true },
  supplement: { type: 'boolean' },
} as const

const monthCommand = (act: MonthAct, { summary, more = '' }: Told): Command => ({
  name: `month ${act}`,
  synopsis: `YYYY-MM --as USER [--provision CODE] [--supplement]${more}`,
  summary,
  options,
  load: async () => (await import('../handlers/month.ts')).monthHandler(act),
})

export const monthCommands: readonly Command[] = (Object.keys(ACTS) as MonthAct[]).map((act) => monthCommand(act, ACTS[act]))
