import type { Command } from '../command.ts'

export const provisionCommands: readonly Command[] = [
  {
    name: 'provision check',
    synopsis: 'FILE',
    summary: {
      vi: 'Kiểm tra một quy định hỗ trợ và các ví dụ tính sẵn của nó.',
      en: 'Checks a provision and its own worked examples.',
    },
    options: {},
    load: async () => (await import('../handlers/provision.ts')).checkFile,
  },
  {
    name: 'evaluate',
    synopsis: '--provision FILE --facts FILE --month YYYY-MM',
    summary: {
      vi: 'Tính mức hưởng của một đối tượng trong một tháng, kèm cách tính.',
      en: 'Works out what one beneficiary is owed for a month, and why.',
    },
    options: { provision: { type: 'string' }, facts: { type: 'string' }, month: { type: 'string' } },
    load: async () => (await import('../handlers/provision.ts')).evaluateFiles,
  },
]
