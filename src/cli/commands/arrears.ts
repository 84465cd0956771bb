import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { ArrearsAct } from '../handlers/arrears.ts'

const options = {
  as: { type: 'string' },
  provision: { type: 'string' },
  group: { type: 'string', multiple: true },
  decision: { type: 'string' },
  'decided-on': { type: 'string' },
  reason: { type: 'string' },
  ending: { type: 'string', multiple: true },
} as const

const ACTS: Readonly<Record<ArrearsAct, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  list: {
    synopsis: '[YYYY-MM] --as USER',
    summary: {
      vi: 'Xem các khoản truy lĩnh: vì sao, chờ ai, từ bao giờ.',
      en: 'Lists what groups are due and have not received: why, for whom it waits, since when.',
    },
  },
  supplement: {
    synopsis: 'YYYY-MM --as USER [--provision CODE]',
    summary: { vi: 'Mở kỳ bổ sung của tháng đã khoá.', en: 'Opens a supplement of a closed month.' },
  },
  end: {
    synopsis: 'YYYY-MM --group ID… --decision NUMBER --decided-on YYYY-MM-DD --reason WHY --as USER [--provision CODE]',
    summary: { vi: 'Đề nghị thôi chi khoản còn nợ của tổ.', en: 'Proposes to end what is owed to groups.' },
  },
  confirm: {
    synopsis: 'YYYY-MM --ending ID… --as USER [--provision CODE]',
    summary: { vi: 'Xác nhận thôi chi; không phải người đề nghị.', en: 'Confirms an ending that somebody else proposed.' },
  },
  decline: {
    synopsis: 'YYYY-MM --ending ID… --reason WHY --as USER [--provision CODE]',
    summary: { vi: 'Không đồng ý thôi chi.', en: 'Declines a proposed ending.' },
  },
}

export const arrearsCommands: readonly Command[] = (Object.keys(ACTS) as ArrearsAct[]).map((act) => ({
  name: `arrears ${act}`,
  ...ACTS[act],
  options,
  load: async () => (await import('../handlers/arrears.ts')).arrearsHandler(act),
}))
