import { checkCriteriaTree, noTreeTableText, readTreeTable, type TreeTable, tableNoteText } from '../../criteria/index.ts'
import { accept, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import { actAs } from '../act-as.ts'
import { openWorkbookFile, unlessUnreadable } from '../assess/open-workbook-file.ts'
import { type Arguments, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../command.ts'
import { draftOrEdit } from './criteria-versions.ts'

const BLOCKS = {
  agency: { code: 'departments', title: { vi: 'Sở, ban, ngành', en: 'Departments' } },
  district: { code: 'districts', title: { vi: 'Huyện, thành phố', en: 'Districts' } },
  commune: { code: 'communes', title: { vi: 'Xã, phường', en: 'Communes' } },
} as const
type BlockKind = keyof typeof BLOCKS

interface TableAsked {
  readonly file: string
  readonly code: string
  readonly year: string
  readonly kind: BlockKind
}

/** Reads an office's table into a draft. What was assumed is told with its line; what has to be mended, as of any draft. */
export const readTable: Handler = async (args, { openPlatform }) => {
  const asked = whatIsAsked(args)
  if (!asked.ok) return asked.refusal
  const table = await openTable(asked.value.file)
  if (!table.ok) return table.refusal
  const document = documentOf(table.value, asked.value)
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const drafted = await draftOrEdit(platform, actor, document)
    if (drafted.exit !== 0) return drafted
    const notes = table.value.notes.map((note) => ({ ...note, ...tableNoteText(note) }))
    const { doubts } = checkCriteriaTree(document)
    const lines = [
      ...notes.map(({ place, vi, en }) => `${place}: ${vi} / ${en}`),
      ...doubts.map(({ pointer, vi, en }) => `${pointer}: ${vi} / ${en}`),
      `${document.criteria.length} mục / entries · ${notes.length} chỗ xem lại / to look at · ${doubts.length} chỗ sửa / to mend`,
    ]
    return done({ draft: drafted.json, sheet: table.value.sheet, notes, doubts }, [...drafted.lines, ...lines])
  })
}

function whatIsAsked({ positionals: [file, ...more], values }: Arguments): Result<TableAsked, Outcome> {
  const { code, year, block } = values
  const isYear = typeof year === 'string' && /^20\d\d$/.test(year)
  if (
    file === undefined ||
    more.length > 0 ||
    typeof code !== 'string' ||
    !isYear ||
    typeof block !== 'string' ||
    !(block in BLOCKS)
  )
    return refuse(
      wrongUsage(
        `Cần một tệp, --code, --year và --block (${Object.keys(BLOCKS).join(', ')}).`,
        `One file, --code, --year and --block (${Object.keys(BLOCKS).join(', ')}) are needed.`,
      ),
    )
  return accept({ file, code, year, kind: block as BlockKind })
}

async function openTable(file: string): Promise<Result<TreeTable, Outcome>> {
  const workbook = await openWorkbookFile(file)
  if (!workbook.ok) return workbook
  return unlessUnreadable(file, () => {
    const table = readTreeTable(workbook.value.sheets)
    return table.ok ? table : refuse(refusedBecause(table.refusal, tellRefusal(table.refusal, noTreeTableText)))
  })
}

const documentOf = ({ heading, criteria }: TreeTable, { code, year, kind }: TableAsked) => ({
  ...{ code, version: 1, title: { vi: heading ?? code }, inForceFrom: `${year}-01-01`, inForceUntil: `${year}-12-31` },
  blocks: [{ kind, ...BLOCKS[kind] }],
  ...{ counting: 'points', rounding: 'half-up', criteria },
})
