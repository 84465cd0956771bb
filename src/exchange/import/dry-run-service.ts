import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { detached } from '../../kernel/detached.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { communeFinder } from '../../units/service.ts'
import type { Doubt } from '../reading/doubt.ts'
import { type RegisterFile, readRegister } from '../reading/read-register.ts'
import type { RegisterCounts } from '../reading/weigh.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { Comparison, type ReadRow, spendOnRows } from './incoming-service.ts'
import { selectMappings, selectWords } from './remembered-store.ts'
import { authoriseImports, communesOutside, getReach } from './scope-service.ts'

export interface DryRun extends RegisterCounts {
  /** In the order of files, sheets and rows. */
  readonly doubts: readonly Doubt[]
}

/** Parses registers, compares them with the database, and returns the issues. Stores nothing. */
export async function dryRunImport(
  platform: Platform,
  actor: Actor,
  { files, asOf, progress = async () => undefined }: { files: readonly RegisterFile[]; asOf: PlainDate; progress?: Progress },
): Promise<Result<DryRun, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  if (files.length === 0) return refuse({ kind: 'no-files' })
  const comparison = new Comparison(platform, { asOf, reach: getReach(scope.value) })
  const found: Doubt[] = []
  let waiting: ReadRow[] = []
  let limited: ImportRefusal | undefined
  let done = 0
  const weigh = async (file: string): Promise<void> => {
    const rows = waiting
    waiting = []
    const compared = await comparison.compare(rows)
    limited ??= refusalOf(await spendOnRows(platform, actor, compared))
    for (const { doubts } of compared) found.push(...doubts.map(detachedDoubt))
    done += rows.length
    await progress({ done, note: file })
  }
  const rules = {
    on: asOf,
    findCommune: await communeFinder(platform.database, asOf),
    saved: await selectMappings(platform.database, actor.userId),
    words: await selectWords(platform.database, actor.userId),
  }
  const sheets: string[] = []
  const read = await readRegister(files, rules, {
    layout: (file, sheet) => void sheets.push(`${file}/${sheet}`),
    row: (row, doubts) => void waiting.push({ row, doubts }),
    doubt: (doubt) => void found.push(detachedDoubt(doubt)),
    pause: weigh,
  })
  if (!read.ok) return read
  await weigh('')
  const outside = communesOutside(scope.value, comparison.communeIds())
  if (outside.length > 0) return refuse({ kind: 'outside-your-communes', communes: outside })
  if (limited !== undefined) return refuse(limited)
  return accept({ ...read.value, doubts: found.toSorted(byPlace(sheets)) })
}

const refusalOf = (result: Result<void, ImportRefusal>): ImportRefusal | undefined => (result.ok ? undefined : result.refusal)

/** Copies the strings of a doubt: of half a million, none may keep the text of its sheet in memory. */
const detachedDoubt = (doubt: Doubt): Doubt => ({ ...doubt, value: detached(doubt.value) })

function byPlace(sheets: readonly string[]): (left: Doubt, right: Doubt) => number {
  const rank = new Map(sheets.toReversed().map((name, index) => [name, sheets.length - index]))
  const rankOf = ({ place: { file, sheet } }: Doubt): number => rank.get(`${file}/${sheet}`) ?? sheets.length + 1
  return (left, right) => rankOf(left) - rankOf(right) || left.place.row - right.place.row
}
