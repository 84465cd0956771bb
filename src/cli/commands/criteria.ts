import type { Command } from '../command.ts'

export const criteriaCommands: readonly Command[] = [
  {
    name: 'criteria check',
    synopsis: 'FILE',
    summary: { vi: 'Kiểm tra một bộ tiêu chí.', en: 'Checks a criteria tree.' },
    options: {},
    load: async () => (await import('../handlers/criteria.ts')).checkFile,
  },
  {
    name: 'criteria score',
    synopsis: '--tree FILE --sheets FILE [--paid-ranks N] [--side self|verified]',
    summary: {
      vi: 'Chấm điểm các đơn vị theo bộ tiêu chí; có --paid-ranks thì xếp hạng chung theo mọi cách so sánh.',
      en: 'Scores units under a criteria tree; with --paid-ranks also ranks them in one pool under every method.',
    },
    options: {
      tree: { type: 'string' },
      sheets: { type: 'string' },
      'paid-ranks': { type: 'string' },
      side: { type: 'string' },
    },
    load: async () => (await import('../handlers/criteria.ts')).scoreUnitsOfFiles,
  },
  {
    name: 'criteria pool',
    synopsis: 'TREE SHEETS [TREE SHEETS]… --paid-ranks N [--side self|verified]',
    summary: {
      vi: 'Xếp hạng chung các đơn vị chấm theo nhiều bộ tiêu chí (sở ngành và huyện), theo mọi cách so sánh.',
      en: 'Ranks units scored under several criteria trees (departments and districts) in one pool, under every method.',
    },
    options: { 'paid-ranks': { type: 'string' }, side: { type: 'string' } },
    load: async () => (await import('../handlers/criteria.ts')).poolUnitsOfFiles,
  },
]
