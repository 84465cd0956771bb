import { formatDay, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { fold, tidy } from '../../kernel/vietnamese-text.ts'
import { cellAt, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import { openWorkbook } from '../../platform/spreadsheet/open-workbook.ts'
import { readBirth as readDayOfCell } from '../columns/birth.ts'
import { matchHeading } from '../columns/field.ts'
import { readDayInWords, readDecision } from './title.ts'

/** What a register says of the day on which it was made, until a person has said so. */
export interface DayGuess {
  readonly day: PlainDate
  readonly basis: 'title' | 'file-name' | 'decision'
  /** The line that says it. */
  readonly evidence: string
}

/** A line of a workbook that may speak of its day. */
export interface HeardLine {
  readonly text: string
  /** It is the name of the file. */
  readonly isFileName?: true
  /** It is the cell of a column of decisions, and this their day. */
  readonly decidedOn?: PlainDate
}

const UNTIL = /(?:tinh|cap nhat|dung|co|so lieu|thoi diem)\D{0,24}?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/
/** Headings stand so high, and lines above a table. */
const HEAD_ROWS = 30
/** Below a table stand place and day, beside its rows their decisions; a list of a province is not read twice for it. */
const ROWS_OF_SHEET = 2000
const ROWS_OF_WORKBOOK = 5000
const SHEETS = 40

/** The lines of a workbook, as far as they may speak of its day: its name, those above and below its tables, its decisions. */
export function dayLines({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): HeardLine[] {
  const heard: HeardLine[] = [{ text: name, isFileName: true }]
  let left = ROWS_OF_WORKBOOK
  for (const sheet of openWorkbook(bytes)
    .sheets.filter(({ isHidden }) => !isHidden)
    .slice(0, SHEETS)) {
    heard.push({ text: sheet.name })
    const decisions = new DecisionColumns()
    const most = Math.max(HEAD_ROWS, Math.min(ROWS_OF_SHEET, left))
    for (const row of sheet.rows()) {
      if (row.number > most) break
      left--
      if (row.cells.length <= 3) heard.push(...row.cells.flatMap(({ text }) => text.split('\n').map((line) => ({ text: line }))))
      heard.push(...decisions.hear(row))
    }
  }
  return heard
}

/** The columns of a sheet that name each group's decision, or its day. */
class DecisionColumns {
  private number: number | undefined
  private date: number | undefined

  hear(row: SheetRow): HeardLine[] {
    const isHeading = row.number <= HEAD_ROWS && this.findColumns(row)
    return isHeading ? [] : this.decisionOf(row)
  }

  private findColumns({ cells }: SheetRow): boolean {
    const columnOf = (field: 'decision' | 'decisionDate'): number | undefined =>
      cells.find(({ text }) => text.length < 80 && matchHeading(text)[0]?.field === field && !/\d{4}/.test(text))?.column
    const [number, date] = [columnOf('decision'), columnOf('decisionDate')]
    if (number === undefined && date === undefined) return false
    this.number = number ?? this.number
    this.date = date ?? this.date
    return true
  }

  private decisionOf(row: SheetRow): HeardLine[] {
    const number = this.number === undefined ? undefined : cellAt(row, this.number)
    const date = this.date === undefined ? undefined : cellAt(row, this.date)
    const decidedOn =
      (date === undefined ? undefined : dayOfCell(date)) ??
      (number === undefined ? undefined : readDecision(`QĐ số ${number.text}`)?.date)
    if (decidedOn === undefined) return []
    return [{ text: [number?.text, date && formatDay(decidedOn)].filter(Boolean).join(' · '), decidedOn }]
  }
}

function dayOfCell(cell: NonNullable<ReturnType<typeof cellAt>>): PlainDate | undefined {
  const read = readDayOfCell(cell, '2200-12-31' as PlainDate)
  return read.state === 'read' ? read.birth.date : undefined
}

/**
 * The day a list says it was made on: "tính đến ngày …", else the day beside its place, else that in the file's name, else
 * that of the decision it goes with. Of several the latest, and none that is still to come.
 */
export function guessDay(heard: readonly HeardLine[], today: PlainDate): DayGuess | undefined {
  const found = heard.flatMap((line) => readLine({ ...line, text: tidy(line.text) }) ?? [])
  const past = found.filter(({ day }) => day <= today)
  const [best] = past.toSorted((left, right) => left.rank - right.rank || (left.day < right.day ? 1 : -1))
  if (best === undefined) return undefined
  const { rank, day, evidence } = best
  return { day, basis: BASES[rank], evidence }
}

const [UP_TO, MADE, FILE_NAME, DECISION] = [0, 1, 2, 3] as const
const BASES = ['title', 'title', 'file-name', 'decision'] as const

interface SaidDay {
  readonly rank: 0 | 1 | 2 | 3
  readonly day: PlainDate
  readonly evidence: string
}

function readLine({ text, isFileName, decidedOn }: HeardLine): SaidDay | undefined {
  const evidence = text.slice(0, 200)
  if (decidedOn !== undefined) return { rank: DECISION, day: decidedOn, evidence }
  if (isFileName === true) {
    const day = dayInFileName(text)
    return day && { rank: FILE_NAME, day, evidence }
  }
  const decision = readDecision(text)
  if (decision !== undefined) return decision.date && { rank: DECISION, day: decision.date, evidence }
  const folded = fold(text)
  const [, day = '', month = '', year = ''] = UNTIL.exec(folded) ?? []
  const upTo = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  if (isPlainDate(upTo)) return { rank: UP_TO, day: upTo, evidence }
  const made = readDayInWords(text)
  if (made === undefined) return undefined
  return { rank: /\bden ngay\b/.test(folded) ? UP_TO : MADE, day: made, evidence }
}

/** `ds-to-cns-30-6-2024.xlsx`, `DS 2024.06.30.ods`, `danh_sach_30062024.csv` */
function dayInFileName(name: string): PlainDate | undefined {
  const dayFirst = /(?<!\d)(?:(\d{1,2})[._ -](\d{1,2})[._ -]|(\d{2})(\d{2}))(20\d{2})(?!\d)/.exec(name)
  const yearFirst = /(?<!\d)(20\d{2})(?:[._ -](\d{1,2})[._ -](\d{1,2})|(\d{2})(\d{2}))(?!\d)/.exec(name)
  const candidates = [
    yearFirst && [yearFirst[1], yearFirst[2] ?? yearFirst[4], yearFirst[3] ?? yearFirst[5]],
    dayFirst && [dayFirst[5], dayFirst[2] ?? dayFirst[4], dayFirst[1] ?? dayFirst[3]],
  ]
  return candidates
    .map((parts) => parts?.map((part) => (part ?? '').padStart(2, '0')).join('-') ?? '')
    .find((text): text is PlainDate => isPlainDate(text))
}
