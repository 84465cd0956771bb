import type { Actor } from '../../identity/index.ts'
import { formatDay, type PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import type { TableValue } from '../../platform/table-export/described-table.ts'
import { tableFileName } from '../../platform/table-export/file-name.ts'
import { writeTableApart } from '../../platform/table-export/write-apart.ts'
import { unitNames } from '../../units/service.ts'
import { groupListText, groupStatusText, groupWarningText } from '../group/group-text.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import type { GroupListAsked, ListedGroup } from './group-list.ts'
import { GROUP_COLUMNS } from './group-table.ts'
import { listGroups } from './list-service.ts'

export interface ExportAsked extends Omit<GroupListAsked, 'limit' | 'cursor'> {
  /** Those shown, in their order; all when not given. */
  readonly columns?: readonly string[] | undefined
  readonly language: 'vi' | 'en'
}

export interface GroupWorkbook {
  readonly name: string
  readonly bytes: Uint8Array
}

const PAGE = 500

/** The list as a workbook: every row of it, in its order, with the columns shown and what it was narrowed to. */
export async function exportGroups(
  platform: Platform,
  actor: Actor,
  { columns: shown, language, ...asked }: ExportAsked,
): Promise<Result<GroupWorkbook, GroupRefusal>> {
  const chosen = shown?.flatMap((key) => GROUP_COLUMNS.find((column) => column.key === key) ?? []) ?? []
  const columns = chosen.length > 0 ? chosen : GROUP_COLUMNS
  const on = asked.on ?? platform.clock.today()
  const read = await readGroups(platform, actor, asked)
  if (!read.ok) return read
  const rows = read.value.map((group): TableValue[] => columns.map(({ value }) => value(group, language)))
  const title = groupListText[language].title
  const scope = await scopeOf(platform, { ...asked, on, language })
  const headings = columns.map(({ header, kind, isSummed }) => ({ heading: header[language], kind, isSummed }))
  const bytes = await writeTableApart({ table: { language, title, scope, columns: headings, rows }, format: 'xlsx' })
  if (bytes === undefined) return refuse({ kind: 'list-too-long', rows: rows.length })
  return accept({ name: tableFileName({ title, when: on }, 'xlsx'), bytes })
}

async function readGroups(
  platform: Platform,
  actor: Actor,
  asked: Omit<GroupListAsked, 'limit' | 'cursor'>,
): Promise<Result<readonly ListedGroup[], GroupRefusal>> {
  const groups: ListedGroup[] = []
  let cursor: string | undefined
  do {
    const page = await listGroups(platform, actor, { ...asked, limit: PAGE, cursor })
    if (!page.ok) return page
    groups.push(...page.value.items)
    cursor = page.value.nextCursor ?? undefined
  } while (cursor !== undefined)
  return accept(groups)
}

interface Narrowed extends Omit<ExportAsked, 'columns' | 'sort' | 'on'> {
  readonly on: PlainDate
}

async function scopeOf({ database }: Platform, narrowed: Narrowed): Promise<string[]> {
  const { unit, on, lens, search, status, warning, leastMembers, mostMembers, language } = narrowed
  const text = groupListText[language]
  const unitName = unit === undefined ? undefined : (await unitNames(database, [unit], on)).get(unit)
  return [
    unitName,
    text.on(formatDay(on)),
    lens === 'today' ? text.onTodaysUnits : undefined,
    search === undefined ? undefined : text.search(search),
    status === undefined ? undefined : groupStatusText[status][language],
    warning === undefined ? undefined : groupWarningText[warning][language],
    leastMembers === undefined ? undefined : text.leastMembers(leastMembers),
    mostMembers === undefined ? undefined : text.mostMembers(mostMembers),
  ].filter((line) => line !== undefined)
}
