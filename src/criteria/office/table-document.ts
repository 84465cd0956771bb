import type { TreeTable } from './read-tree-table.ts'

/** The blocks that the criteria of an office’s table may be for. */
export const TABLE_BLOCKS = {
  agency: { code: 'departments', title: { vi: 'Sở, ban, ngành', en: 'Departments' } },
  district: { code: 'districts', title: { vi: 'Huyện, thành phố', en: 'Districts' } },
  commune: { code: 'communes', title: { vi: 'Xã, phường', en: 'Communes' } },
} as const
export type TableBlock = keyof typeof TABLE_BLOCKS
export const TABLE_BLOCK_KINDS = Object.keys(TABLE_BLOCKS) as readonly TableBlock[]

/** What a table does not say of its criteria. */
export interface TableFrame {
  readonly code: string
  /** The one that is assessed. */
  readonly year: number
  readonly block: TableBlock
}

/** The draft that an office’s table becomes: of one block, in force for one year. */
export const tableDocument = ({ heading, criteria }: TreeTable, { code, year, block }: TableFrame) => ({
  ...{ code, version: 1, title: { vi: heading ?? code }, inForceFrom: `${year}-01-01`, inForceUntil: `${year}-12-31` },
  blocks: [{ kind: block, ...TABLE_BLOCKS[block] }],
  ...{ counting: 'points', rounding: 'half-up', criteria },
})
