import type { Command } from '../command.ts'

export const careCommands: readonly Command[] = [
  {
    name: 'verify',
    synopsis: '[--accept REASON --as USER]',
    summary: {
      vi: 'Tính lại toàn bộ sổ cái, nhật ký, từng kỳ chi trả và mọi dòng đã niêm phong. --accept: ghi nhận việc khôi phục bản sao lưu cũ hơn sổ niêm phong.',
      en: 'Recomputes the whole ledger, the audit trail, each payment cycle and every sealed row. --accept: notes that a backup older than the journal of seals was restored.',
    },
    options: { accept: { type: 'string' }, as: { type: 'string' } },
    load: async () => (await import('../handlers/care.ts')).verify,
  },
  {
    name: 'backup',
    synopsis: 'DIR',
    summary: { vi: 'Sao lưu vào một thư mục mới.', en: 'Backs everything up into a new directory.' },
    options: {},
    load: async () => (await import('../handlers/care.ts')).backup,
  },
  {
    name: 'restore',
    synopsis: 'DIR',
    summary: { vi: 'Khôi phục vào một cơ sở dữ liệu trống.', en: 'Restores into an empty database.' },
    options: {},
    load: async () => (await import('../handlers/care.ts')).restore,
  },
  {
    name: 'doctor',
    synopsis: '',
    summary: { vi: 'Xem máy và chương trình có ổn không.', en: 'Looks whether the machine and the programme are well.' },
    options: {},
    load: async () => (await import('../handlers/care.ts')).doctor,
  },
]
