import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { LooksAct } from '../handlers/looks.ts'

const options = {
  as: { type: 'string' },
  provision: { type: 'string' },
  group: { type: 'string' },
  share: { type: 'string' },
  first: { type: 'string' },
  from: { type: 'string' },
  decision: { type: 'string' },
  'decided-on': { type: 'string' },
  reason: { type: 'string' },
} as const

const MONTH = 'YYYY-MM --as USER [--provision CODE]'

const ACTS: Readonly<Record<LooksAct, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  list: {
    synopsis: MONTH,
    summary: {
      vi: 'Xem các tổ được rút mẫu trong tháng, vì sao, ai đã xem lại; mã rút mẫu.',
      en: 'Lists the groups of a month that were drawn, why, and what was found; the seed.',
    },
  },
  agree: {
    synopsis: `${MONTH} --group GROUP`,
    summary: { vi: 'Xem lại: đồng ý với xác nhận của xã.', en: 'A second look: agrees with the confirmation.' },
  },
  'send-back': {
    synopsis: `${MONTH} --group GROUP --reason WHY`,
    summary: { vi: 'Xem lại: trả báo cáo về xã.', en: 'A second look: returns the report to its commune.' },
  },
  withdraw: {
    synopsis: `${MONTH} --group GROUP --reason WHY`,
    summary: { vi: 'Rút kết quả đã đồng ý.', en: 'Withdraws an agreement.' },
  },
  rules: {
    synopsis: '--as USER',
    summary: { vi: 'Xem các quy định xem lại.', en: 'Lists the rules of looking again.' },
  },
  propose: {
    synopsis: '--share PER_MILLE --first N --decision NUMBER --decided-on YYYY-MM-DD --reason WHY [--from YYYY-MM-DD] --as USER',
    summary: { vi: 'Đề nghị quy định xem lại; người khác xác nhận.', en: 'Proposes a rule; another person confirms it.' },
  },
  confirm: {
    synopsis: 'RULE --as USER',
    summary: { vi: 'Xác nhận quy định người khác đề nghị.', en: 'Confirms a rule that another proposed.' },
  },
  decline: {
    synopsis: 'RULE --reason WHY --as USER',
    summary: { vi: 'Từ chối quy định người khác đề nghị.', en: 'Declines a rule that another proposed.' },
  },
}

export const looksCommands: readonly Command[] = (Object.keys(ACTS) as LooksAct[]).map((act) => ({
  name: `looks ${act}`,
  ...ACTS[act],
  options,
  load: async () => (await import('../handlers/looks.ts')).looksHandler(act),
}))
