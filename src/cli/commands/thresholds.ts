import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { ThresholdsAct } from '../handlers/thresholds.ts'

const options = {
  as: { type: 'string' },
  act: { type: 'string' },
  amount: { type: 'string' },
  approvers: { type: 'string' },
  from: { type: 'string' },
  decision: { type: 'string' },
  'decided-on': { type: 'string' },
  reason: { type: 'string' },
} as const

const OF = '--act approval|order|ending|give-up|set-off --amount ĐỒNG'

const ACTS: Readonly<Record<ThresholdsAct, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  list: {
    synopsis: '--as USER',
    summary: {
      vi: 'Xem các ngưỡng duyệt: việc gì, từ bao nhiêu tiền, mấy người, từ ngày nào.',
      en: 'Lists thresholds of approval: of what, from how much, how many people, from when.',
    },
  },
  needed: {
    synopsis: `${OF} --as USER`,
    summary: { vi: 'Hỏi một việc với số tiền này cần mấy người duyệt.', en: 'Tells how many people an act of this sum needs.' },
  },
  propose: {
    synopsis: `${OF} --approvers N --decision NUMBER --decided-on YYYY-MM-DD --reason WHY [--from YYYY-MM-DD] --as USER`,
    summary: { vi: 'Đề nghị một ngưỡng; người khác xác nhận.', en: 'Proposes a threshold; another person confirms it.' },
  },
  confirm: {
    synopsis: 'THRESHOLD --as USER',
    summary: { vi: 'Xác nhận ngưỡng người khác đề nghị.', en: 'Confirms a threshold that another proposed.' },
  },
  decline: {
    synopsis: 'THRESHOLD --reason WHY --as USER',
    summary: { vi: 'Từ chối ngưỡng người khác đề nghị.', en: 'Declines a threshold that another proposed.' },
  },
}

export const thresholdsCommands: readonly Command[] = (Object.keys(ACTS) as ThresholdsAct[]).map((act) => ({
  name: `thresholds ${act}`,
  ...ACTS[act],
  options,
  load: async () => (await import('../handlers/thresholds.ts')).thresholdsHandler(act),
}))
