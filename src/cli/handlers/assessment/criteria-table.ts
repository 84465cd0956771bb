import { basename } from 'node:path'
import {
  checkCriteriaTree,
  TABLE_BLOCK_KINDS,
  type TableFrame,
  type TreeTable,
  tableDocument,
  tableNoteText,
  tableRefusalText,
} from '../../../criteria/index.ts'
import { readTableFile } from '../../../criteria/service.ts'
import { accept, type Result, refuse, tellRefusal } from '../../../kernel/result.ts'
import { actAs } from '../../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../../command.ts'
import { readBytes } from '../../read-file.ts'
import { draftOrEdit } from './criteria-versions.ts'

interface TableAsked extends TableFrame {
  readonly file: string
}

/** Reads an office's table into a draft. What was assumed is told with its line; what has to be mended, as of any draft. */
export const readTable: Handler = async (args, { openPlatform }) => {
  const asked = whatIsAsked(args)
  if (!asked.ok) return asked.refusal
  const table = await openTable(asked.value.file)
  if (!table.ok) return table.refusal
  const document = tableDocument(table.value, asked.value)
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
  const kind = TABLE_BLOCK_KINDS.find((one) => one === block)
  const isYear = typeof year === 'string' && /^20\d\d$/.test(year)
  if (file === undefined || more.length > 0 || typeof code !== 'string' || !isYear || kind === undefined)
    return refuse(
      wrongUsage(
        `Cần một tệp, --code, --year và --block (${TABLE_BLOCK_KINDS.join(', ')}).`,
        `One file, --code, --year and --block (${TABLE_BLOCK_KINDS.join(', ')}) are needed.`,
      ),
    )
  return accept({ file, code, year: Number(year), block: kind })
}

async function openTable(file: string): Promise<Result<TreeTable, Outcome>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const table = readTableFile({ name: basename(file), bytes: bytes.value })
  return table.ok ? table : refuse(refusedBecause(table.refusal, tellRefusal(table.refusal, tableRefusalText)))
}
