import { basename } from 'node:path'
import { type Doubt, type ImportRefusal, type Issue, issueOf, tellImport } from '../../exchange/index.ts'
import { importService } from '../../exchange/service.ts'
import { type Actor, systemActor } from '../../identity/index.ts'
import { formatDay, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, type CliContext, done, type Outcome, refusedBecause, wrongUsage } from '../command.ts'
import { readBytes } from '../read-file.ts'

interface Upload {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly asOf: PlainDate
  readonly progress: Progress
}

export async function importRegisters(args: Arguments, { openPlatform, say }: CliContext): Promise<Outcome> {
  const { positionals, values } = args
  const asOf = values['as-of']
  const isDryRun = values['dry-run'] === true
  if (positionals.length === 0) return wrongUsage('Cần ít nhất một tệp.', 'At least one file is needed.')
  if (asOf !== undefined && !isPlainDate(asOf))
    return wrongUsage('--as-of là một ngày, ví dụ 2024-06-01.', '--as-of is a day, such as 2024-06-01.')
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const path of positionals) {
    const bytes = await readBytes(path)
    if (!bytes.ok) return bytes.refusal
    files.push({ name: basename(path), bytes: bytes.value })
  }
  const platform = await openPlatform()
  const guess = asOf === undefined ? importService(platform).dayOf(files) : undefined
  if (asOf === undefined && !isDryRun) return askDay(guess)
  const progress: Progress = async ({ done: rows, note }) => say(`${rows} dòng / rows · ${note ?? ''}`)
  const bringIn = async (actor: Actor): Promise<Outcome> => {
    const upload = { files, asOf: asOf ?? guess?.day ?? (await importService(platform).fittingDay(actor, files)), progress }
    return isDryRun ? look(platform, actor, upload) : take(platform, actor, upload)
  }
  // Looking changes nothing and needs no account; bringing in is somebody's act.
  return isDryRun && values['as'] === undefined ? bringIn(systemActor) : actAs(platform, args, bringIn)
}

/** Who is in a group from when goes by the day of the list: nothing is taken on one that nobody has said. */
const askDay = (guess: ReturnType<ReturnType<typeof importService>['dayOf']>): Outcome =>
  guess === undefined
    ? wrongUsage(
        'Tệp không nói danh sách lập ngày nào. Ghi --as-of, ví dụ --as-of 2024-06-01.',
        'The files do not say on which day the list was made. Give --as-of, such as --as-of 2024-06-01.',
      )
    : wrongUsage(
        `Danh sách có vẻ lập ngày ${formatDay(guess.day)} ("${guess.evidence}"). Nếu đúng, ghi --as-of ${guess.day}.`,
        `The list seems to be of ${formatDay(guess.day)} ("${guess.evidence}"). If so, give --as-of ${guess.day}.`,
      )

async function look(platform: Platform, actor: Actor, upload: Upload): Promise<Outcome> {
  const read = await importService(platform).dryRun(actor, upload)
  if (!read.ok) return notImported(read.refusal)
  const { doubts, ...counts } = read.value
  const { groups, memberships, people, communes } = counts
  const figures = `${groups} tổ / groups · ${memberships} thành viên / memberships · ${people} người / people · ${communes} xã / communes`
  return done(
    { ...counts, issues: doubts.values().map(issueOf) },
    linesOf(doubts, `${figures} · ${doubts.length} chỗ nghi / issues`),
  )
}

function* linesOf(doubts: readonly Doubt[], last: string): Generator<string> {
  yield* doubts.values().map((doubt) => lineOf(issueOf(doubt)))
  yield last
}

const lineOf = ({ file, sheet, row, column, code, message }: Issue): string =>
  `${file} › ${sheet} › ${column}${row}: ${code}. ${message}`

async function take(platform: Platform, actor: Actor, upload: Upload): Promise<Outcome> {
  const imports = importService(platform)
  const seen = await imports.dryRun(actor, upload)
  if (!seen.ok) return notImported(seen.refusal)
  const previewed = await imports.preview(actor, upload, upload.progress)
  if (!previewed.ok) return notImported(previewed.refusal)
  const taken = await imports.take(actor, { importId: previewed.value.importId }, upload.progress)
  if (!taken.ok) return notImported(taken.refusal)
  const { groupsCreated, membershipsCreated, rowsWaiting } = taken.value
  const { doubts, ...counts } = seen.value
  const json = {
    ...counts,
    issues: doubts.values().map(issueOf),
    import: previewed.value.importId,
    taken: { groups: groupsCreated, memberships: membershipsCreated, inTray: rowsWaiting },
  }
  const figures = `Đã ghi ${groupsCreated} tổ mới, ${membershipsCreated} thành viên; ${rowsWaiting} dòng còn trong khay. / Taken: ${groupsCreated} new groups, ${membershipsCreated} memberships; ${rowsWaiting} rows wait in the tray.`
  return done(json, linesOf(doubts, figures))
}

const notImported = (refusal: ImportRefusal): Outcome => refusedBecause(refusal, tellImport(refusal))
