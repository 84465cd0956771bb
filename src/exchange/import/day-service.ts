import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Platform } from '../../platform/platform.ts'
import { UnreadableWorkbook } from '../../platform/spreadsheet/workbook-refusal.ts'
import { communeFinder, epochDays } from '../../units/service.ts'
import { type FontName, inUnicode } from '../columns/old-font.ts'
import type { CommuneFinder } from '../reading/commune-of.ts'
import { type DayGuess, dayLines, guessDay, type HeardLine } from '../reading/day-of-list.ts'
import { type RegisterFile, readRegister } from '../reading/read-register.ts'
import { selectMappings } from './remembered-store.ts'
import { type BatchRow, updateBatch } from './store.ts'

interface Candidate {
  readonly day: PlainDate
  readonly find: CommuneFinder
  misses: number
}

/**
 * The default day of a register: today if all its communes exist today, else the last day of the epoch in which most of
 * them exist, the latest such epoch.
 */
export async function fittingDay(
  { database, clock }: Platform,
  actor: Actor,
  files: readonly RegisterFile[],
): Promise<PlainDate> {
  const today = clock.today()
  const days = [today, ...(await epochDays(database)).filter((day) => day < today)]
  const candidates: Candidate[] = []
  for (const day of days) candidates.push({ day, find: await communeFinder(database, day), misses: 0 })
  const [first] = candidates
  if (first === undefined) return today
  const asked = new Set<string>()
  const findCommune: CommuneFinder = (clues) => {
    const isNew = asked.size < asked.add(JSON.stringify(clues)).size
    if (isNew) for (const candidate of candidates) candidate.misses += candidate.find(clues).ok ? 0 : 1
    return first.find(clues)
  }
  await readRegister(files, { on: today, findCommune, saved: await selectMappings(database, actor.userId) }, {})
  return candidates.toSorted((left, right) => left.misses - right.misses)[0]?.day ?? today
}

/** What the files say of their day: above or below their tables, by their names, or by the decisions they go with. */
export const dayOfFiles = (files: readonly RegisterFile[], today: PlainDate): DayGuess | undefined =>
  guessDay(
    files.flatMap((file) => linesOf(file, undefined)),
    today,
  )

/** The import with the day its files say, until a person has said it. Without one, today's communes stand in for it. */
export async function withDay(platform: Platform, batch: BatchRow): Promise<BatchRow> {
  if (batch.day_basis === 'given') return batch
  const lines: HeardLine[] = []
  for (const { name, key } of batch.files) {
    const font = batch.fonts.find(({ file, isConverted }) => file === name && isConverted)?.font
    lines.push(...linesOf({ name, bytes: await platform.files.get(key) }, font))
  }
  const guess = guessDay(lines, platform.clock.today())
  const day = { asOf: guess?.day ?? platform.clock.today(), dayBasis: guess?.basis ?? ('unknown' as const) }
  const dayEvidence = guess?.evidence ?? null
  await updateBatch(platform.database, batch.id, { ...day, dayEvidence })
  return { ...batch, as_of: day.asOf, day_basis: day.dayBasis, day_evidence: dayEvidence }
}

/** A file that cannot be read says nothing here; the reading says why. */
function linesOf(file: RegisterFile, font: FontName | undefined): HeardLine[] {
  try {
    const lines = dayLines(file)
    if (font === undefined) return lines
    return lines.map((line) => ({ ...line, text: inUnicode(line.text, font, { isExpected: false }) }))
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return []
    throw error
  }
}
