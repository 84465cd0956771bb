import type { Command } from '../command.ts'

export const importCommands: readonly Command[] = [
  {
    name: 'import registers',
    synopsis: 'FILE… [--as-of YYYY-MM-DD] [--as USER] [--dry-run]',
    summary: {
      vi: 'Đọc danh sách tổ từ bảng tính; --dry-run chỉ xem, không ghi.',
      en: 'Reads registers from workbooks; --dry-run only looks.',
    },
    options: { 'as-of': { type: 'string' }, as: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    load: async () => (await import('../handlers/import.ts')).importRegisters,
  },
]
