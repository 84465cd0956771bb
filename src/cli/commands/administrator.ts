import type { Command } from '../command.ts'

export const administratorCommands: readonly Command[] = [
  {
    name: 'administrator add',
    synopsis: 'USER --name NAME --identity-number NUMBER --reason REASON',
    summary: {
      vi: 'Lối ra khi mất một trong hai quản trị: thêm một quản trị khác. Ghi vào nhật ký, báo mọi quản trị, nghỉ một ngày.',
      en: 'The way out when one of two administrators is lost: adds another. In the trail, told to all of them, rests a day.',
    },
    options: { name: { type: 'string' }, 'identity-number': { type: 'string' }, reason: { type: 'string' } },
    load: async () => (await import('../handlers/administrator.ts')).addAdministratorHere,
  },
]
