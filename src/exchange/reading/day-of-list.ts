import { isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { fold, tidy } from '../../kernel/vietnamese-text.ts'
import { openWorkbook } from '../../platform/spreadsheet/open-workbook.ts'
import { readDayInWords, readDecision } from './title.ts'

/** What a register says of the day on which it was made, until a person has said so. */
export interface DayGuess {
  readonly day: PlainDate
  readonly basis: 'title' | 'decision'
  /** The line that says it. */
  readonly evidence: string
}

const UNTIL = /(?:tinh|cap nhat|dung|co|so lieu|thoi diem)\D{0,24}?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/
const HEAD_ROWS = 30
const SHEETS = 40

/** The lines above the tables of a workbook, as far as they may speak of its day. */
export function headLines(bytes: Uint8Array): string[] {
  const lines: string[] = []
  for (const { name, rows } of openWorkbook(bytes)
    .sheets.filter(({ isHidden }) => !isHidden)
    .slice(0, SHEETS)) {
    lines.push(name)
    for (const { number, cells } of rows()) {
      if (number > HEAD_ROWS) break
      if (cells.length <= 3) lines.push(...cells.flatMap(({ text }) => text.split('\n')))
    }
  }
  return lines
}

/**
 * The day a list says it was made on: "tính đến ngày …", else the day beside its place, else that of the decision it goes
 * with. Of several the latest, and none that is still to come.
 */
export function guessDay(lines: readonly string[], today: PlainDate): DayGuess | undefined {
  const found = lines.map(tidy).flatMap((line) => readLine(line) ?? [])
  const past = found.filter(({ day }) => day <= today)
  const [best] = past.toSorted((left, right) => left.rank - right.rank || (left.day < right.day ? 1 : -1))
  if (best === undefined) return undefined
  const { rank, day, evidence } = best
  return { day, basis: rank === DECISION ? 'decision' : 'title', evidence }
}

const [UP_TO, MADE, DECISION] = [0, 1, 2] as const

function readLine(line: string): { rank: number; day: PlainDate; evidence: string } | undefined {
  const evidence = line.slice(0, 200)
  const decision = readDecision(line)
  if (decision !== undefined) return decision.date && { rank: DECISION, day: decision.date, evidence }
  const folded = fold(line)
  const [, day = '', month = '', year = ''] = UNTIL.exec(folded) ?? []
  const upTo = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  if (isPlainDate(upTo)) return { rank: UP_TO, day: upTo, evidence }
  const made = readDayInWords(line)
  if (made === undefined) return undefined
  return { rank: /\bden ngay\b/.test(folded) ? UP_TO : MADE, day: made, evidence }
}
