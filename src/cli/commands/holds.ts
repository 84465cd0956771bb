import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { HoldsAct } from '../handlers/holds.ts'

const options = {
  as: { type: 'string' },
  payee: { type: 'string' },
  group: { type: 'string' },
  commune: { type: 'string' },
  provision: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  reason: { type: 'string' },
} as const

const MEANT = '--payee ID | --group ID | --commune ID | --provision CODE'

const ACTS: Readonly<Record<HoldsAct, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  list: {
    synopsis: '--as USER',
    summary: {
      vi: 'Xem các lần tạm dừng chi: của ai, vì sao, tới ngày nào, đang giữ bao nhiêu.',
      en: 'Lists holds: of what, why, until when, and what each keeps now.',
    },
  },
  preview: {
    synopsis: `${MEANT} --as USER`,
    summary: { vi: 'Xem tạm dừng thì giữ lại bao nhiêu.', en: 'Shows what a hold would keep now.' },
  },
  place: {
    synopsis: `${MEANT} --reason WHY [--from YYYY-MM-DD] [--until YYYY-MM-DD] --as USER`,
    summary: {
      vi: 'Tạm dừng chi người nhận, tổ, xã hoặc chính sách.',
      en: 'Holds a payee, a group, a commune or a policy.',
    },
  },
  release: {
    synopsis: 'HOLD --reason WHY --as USER',
    summary: { vi: 'Cho chi tiếp trước hạn.', en: 'Releases a hold before its last day.' },
  },
}

export const holdsCommands: readonly Command[] = (Object.keys(ACTS) as HoldsAct[]).map((act) => ({
  name: `holds ${act}`,
  ...ACTS[act],
  options,
  load: async () => (await import('../handlers/holds.ts')).holdsHandler(act),
}))
