import type { Command } from '../command.ts'

export const exportCommands: readonly Command[] = [
  {
    name: 'export payees',
    synopsis: 'YYYY-MM --as USER [--provision CODE] [--format csv|xlsx] [--out FILE]',
    summary: { vi: 'Xuất danh sách người nhận của lệnh chi.', en: 'Writes the payees of the payment order.' },
    options: { as: { type: 'string' }, provision: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
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
