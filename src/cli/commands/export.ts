import type { Command } from '../command.ts'

export const exportCommands: readonly Command[] = [
  {
    name: 'export payees',
    synopsis: 'YYYY-MM --as USER [--provision CODE] [--order NUMBER] [--format csv|xlsx] [--out FILE]',
    summary: {
      vi: 'Xuất danh sách người nhận: của một lệnh chi, hoặc mọi khoản đã chi và đang đi.',
      en: 'Writes the payees: of one order, or of all that is paid or on its way.',
    },
    options: {
      as: { type: 'string' },
      provision: { type: 'string' },
      order: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
    },
    load: async () => (await import('../handlers/export.ts')).exportPayees,
  },
  {
    name: 'export journal',
    synopsis: '[--out FILE]',
    summary: { vi: 'Xuất sổ cái cho hledger.', en: 'Writes the books for hledger.' },
    options: { out: { type: 'string' } },
    load: async () => (await import('../handlers/export.ts')).exportJournal,
  },
]
