import type { Command } from '../command.ts'

export const demoCommands: readonly Command[] = [
  {
    name: 'demo bank',
    synopsis: 'YYYY-MM --out FILE [--reject N,N]',
    summary: {
      vi: 'Đóng vai ngân hàng trong bản dùng thử: trả lời lệnh chi của một tháng.',
      en: 'Plays the bank in a demonstration: answers a month’s payment order.',
    },
    options: { out: { type: 'string' }, reject: { type: 'string' }, provision: { type: 'string' } },
    load: async () => (await import('../handlers/demo.ts')).playBank,
  },
]
