import type { Command } from '../command.ts'

export const criteriaCommands: readonly Command[] = [
  {
    name: 'criteria list',
    synopsis: '--as USER',
    summary: { vi: 'Xem các bộ tiêu chí của tỉnh, từng bản.', en: 'Lists the criteria trees of the province, by version.' },
    options: { as: { type: 'string' } },
    load: async () => (await import('../handlers/assessment/criteria-versions.ts')).listVersions,
  },
  {
    name: 'criteria draft',
    synopsis: 'FILE|SAMPLE --as USER',
    summary: {
      vi: 'Lập dự thảo từ tệp JSON hoặc từ bộ mẫu mang mã ấy; dự thảo đang có thì sửa.',
      en: 'Drafts a tree from a JSON file or the sample of that code; a draft that is there is edited.',
    },
    options: { as: { type: 'string' } },
    load: async () => (await import('../handlers/assessment/criteria-versions.ts')).draftTree,
  },
  {
    name: 'criteria read',
    synopsis: 'WORKBOOK --code CODE --year YYYY --block agency|district|commune --as USER',
    summary: {
      vi: 'Đọc bảng tiêu chí của cơ quan (.xlsx, .ods, .csv, .docx) thành dự thảo; chỗ nào phải xem lại thì nói rõ dòng.',
      en: 'Reads an office’s table of criteria (.xlsx, .ods, .csv, .docx) into a draft, and says line by line what to look at.',
    },
    options: { as: { type: 'string' }, code: { type: 'string' }, year: { type: 'string' }, block: { type: 'string' } },
    load: async () => (await import('../handlers/assessment/criteria-table.ts')).readTable,
  },
  {
    name: 'criteria put-in-force',
    synopsis: 'CODE --as USER',
    summary: { vi: 'Ban hành dự thảo; người soạn không tự ban hành.', en: 'Puts a draft in force; not by whoever wrote it.' },
    options: { as: { type: 'string' } },
    load: async () => (await import('../handlers/assessment/criteria-versions.ts')).putTreeInForce,
  },
  {
    name: 'criteria check',
    synopsis: 'FILE',
    summary: { vi: 'Kiểm tra một bộ tiêu chí.', en: 'Checks a criteria tree.' },
    options: {},
    load: async () => (await import('../handlers/assessment/criteria.ts')).checkFile,
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
    load: async () => (await import('../handlers/assessment/criteria.ts')).scoreUnitsOfFiles,
  },
  {
    name: 'criteria pool',
    synopsis: 'TREE SHEETS [TREE SHEETS]… --paid-ranks N [--side self|verified]',
    summary: {
      vi: 'Xếp hạng chung các đơn vị chấm theo nhiều bộ tiêu chí (sở ngành và huyện), theo mọi cách so sánh.',
      en: 'Ranks units scored under several criteria trees (departments and districts) in one pool, under every method.',
    },
    options: { 'paid-ranks': { type: 'string' }, side: { type: 'string' } },
    load: async () => (await import('../handlers/assessment/criteria.ts')).poolUnitsOfFiles,
  },
]
