import type { Actor } from '../../identity/index.ts'
import { accept, type Result } from '../../kernel/result.ts'
import { keepReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform } from '../../platform/platform.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import type { GroupListAsked, ListedGroup } from './group-list.ts'
import { GROUP_COLUMNS } from './group-table.ts'
import { listGroups } from './list-service.ts'

export interface ExportAsked extends Omit<GroupListAsked, 'limit' | 'cursor'> {
  /** Those shown, in their order; all when not given. */
  readonly columns?: readonly string[] | undefined
  readonly language: 'vi' | 'en'
}

const PAGE = 500

/** The list as a workbook, page after page as it is sent: every row of it, in its order, with the columns shown. */
export async function exportGroups(
  platform: Platform,
  actor: Actor,
  { columns: shown, language, ...asked }: ExportAsked,
): Promise<Result<ReadableStream<Uint8Array>, GroupRefusal>> {
  const first = await listGroups(platform, actor, { ...asked, limit: PAGE })
  if (!first.ok) return first
  const chosen = shown?.flatMap((key) => GROUP_COLUMNS.find((column) => column.key === key) ?? []) ?? []
  const columns = chosen.length > 0 ? chosen : GROUP_COLUMNS
  const within = keepReach()
  async function* rows() {
    let page = first
    for (;;) {
      if (!page.ok) return
      for (const group of page.value.items) yield columns.map(({ value }) => value(group as ListedGroup, language))
      if (page.value.nextCursor === null) return
      const after = { ...asked, limit: PAGE, cursor: page.value.nextCursor }
      page = await within(() => listGroups(platform, actor, after))
    }
  }
  const headers = columns.map(({ key, header, width }) => ({ key, header: header[language], width }))
  // Loaded when a list is asked for: it is large.
  const { writeXlsxStream } = await import('hucre/xlsx')
  return accept(
    writeXlsxStream(rows(), {
      name: language === 'vi' ? 'Tổ công nghệ số' : 'Groups',
      columns: headers,
      freezePane: { rows: 1 },
    }),
  )
}
