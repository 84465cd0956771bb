import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import {
  type AnsweredColumn,
  answerSheets,
  columnLine,
  constantNotes,
  findOfficeTable,
  guessColumns,
  indexOfTable,
  newWorkbook,
  officeNotes,
  readAnswers,
  withAnswers,
  withSaid,
} from '../../composite-index/index.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import type { WorkbookSource } from '../../platform/spreadsheet/cell.ts'
import { writeSheets } from '../../platform/table-export/write-sheets.ts'
import { askAboutColumns } from '../assess/ask-about-columns.ts'
import { bothLanguages } from '../assess/index-lines.ts'
import { refusedFor } from '../assess/index-refused.ts'
import { openWorkbookFile, unlessUnreadable } from '../assess/open-workbook-file.ts'
import { type Arguments, type CliContext, done, type Handler, type Outcome, refused, wrongUsage } from '../command.ts'
import { writtenTo } from '../write-file.ts'

type Values = Arguments['values']
const text = (value: Values[string]): string | undefined => (typeof value === 'string' ? value : undefined)

/**
 * Makes the workbook of an index from a table as an office keeps it.
 *
 * What each column is gets asked: on a terminal in words, elsewhere by a file of answers that is written for it. What was
 * answered is kept beside the table, for its next year.
 */
export const create: Handler = async ({ positionals, values }, context) => {
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return wrongUsage('Cần một tệp bảng tính.', 'One workbook is needed.')
  const workbook = await openWorkbookFile(file)
  if (!workbook.ok) return workbook.refusal
  const table = unlessUnreadable(file, () => {
    const found = findOfficeTable(workbook.value.sheets, text(values['sheet']))
    return found.ok ? found : refuse(refusedFor(found.refusal))
  })
  if (!table.ok) return table.refusal
  const places = placesFor(file, values)
  if (existsSync(places.out) && values['replace'] !== true) return alreadyThere(places.out)
  const answered = await answersFor(guessColumns(table.value), { places, values, context })
  if (!answered.ok) return answered.refusal
  const title = basename(file, extname(file))
  const { columns, isSettled } = answered.value
  const notes = [...codePageNotes(workbook.value), ...officeNotes(table.value), ...constantNotes(table.value, columns)]
  const kept = await writtenTo(places.answers, await writeSheets(answerSheets(columns, { title }), title))
  if (kept.exit !== 0) return kept
  if (!isSettled) return toBeAnswered({ file, answers: places.answers, columns, notes: bothLanguages(notes) })
  const index = indexOfTable(table.value, columns)
  if (!index.ok) return refusedFor(index.refusal)
  const made = await writtenTo(places.out, await writeSheets(newWorkbook(index.value, { title }), title))
  if (made.exit !== 0) return made
  const { units, criteria } = index.value
  return done({ file: places.out, answers: places.answers, units: units.length, criteria: criteria.length, notes }, [
    ...bothLanguages(notes),
    ...columns.map(columnLine),
    `Sổ tính / Workbook: ${places.out}`,
    `Câu trả lời được nhớ ở / Answers are kept in: ${places.answers}`,
    `Tiếp theo / Next: canhtayso index compute "${places.out}" --out "${join(dirname(places.out), `${title}.ket-qua.xlsx`)}"`,
  ])
}

const codePageNotes = ({ guessedCodePage }: WorkbookSource): BilingualText[] =>
  guessedCodePage === undefined
    ? []
    : [
        {
          vi: `Tệp không ghi bằng Unicode, đã đọc theo ${guessedCodePage}: xem lại các chữ có dấu.`,
          en: `The file is not in Unicode and was read as ${guessedCodePage}: look at the letters with marks.`,
        },
      ]

/** Somebody may have worked in it since: weights, choices, numbers. */
function alreadyThere(file: string): Outcome {
  const vi = `Đã có "${file}", có thể đã được sửa. Ghi tên khác bằng --out, hoặc thay hẳn bằng --replace.`
  const en = `There is "${file}" already, and somebody may have changed it. Name another with --out, or replace it with --replace.`
  return refused({ refused: { kind: 'workbook-there', file, vi, en } }, [vi, en])
}

interface Places {
  readonly out: string
  /** Where answers are looked for and kept. */
  readonly answers: string
}

function placesFor(file: string, { out, answers }: Values): Places {
  const stem = join(dirname(file), basename(file, extname(file)))
  return { out: text(out) ?? `${stem}.chi-so.xlsx`, answers: text(answers) ?? `${stem}.tra-loi.xlsx` }
}

interface Answered {
  readonly columns: readonly AnsweredColumn[]
  /** Whether somebody has said of every column what it is. */
  readonly isSettled: boolean
}

async function answersFor(
  guessed: readonly AnsweredColumn[],
  { places, values, context }: { readonly places: Places; readonly values: Values; readonly context: CliContext },
): Promise<Result<Answered, Outcome>> {
  const before = await answersBefore(places.answers)
  if (!before.ok) return before
  const known = withAnswers(guessed, before.value)
  const said = withSaid(known, {
    units: text(values['units']),
    code: text(values['code']),
    block: text(values['block']),
    lower: text(values['lower']),
    skip: text(values['skip']),
  })
  if (!said.ok) return refuse(refusedFor(said.refusal))
  if (values['accept'] === true || known.every(({ isAnswered }) => isAnswered))
    return accept({ columns: said.value, isSettled: true })
  if (context.ask === undefined) return accept({ columns: said.value, isSettled: false })
  return accept({ columns: await askAboutColumns(said.value, context.ask), isSettled: true })
}

async function answersBefore(file: string): Promise<Result<Parameters<typeof withAnswers>[1], Outcome>> {
  if (!existsSync(file)) return accept(new Map())
  const workbook = await openWorkbookFile(file)
  if (!workbook.ok) return workbook
  return unlessUnreadable(file, () => {
    const read = readAnswers(workbook.value.sheets)
    return read.ok ? read : refuse(refusedFor(read.refusal))
  })
}

function toBeAnswered(asked: {
  readonly file: string
  readonly answers: string
  readonly columns: readonly AnsweredColumn[]
  readonly notes: readonly string[]
}): Outcome {
  const { file, answers, columns, notes } = asked
  const vi = `Mỗi cột là gì mới chỉ được đoán. Mở "${answers}", sửa chỗ sai, lưu, rồi chạy lại; hoặc chạy lại với --accept nếu đúng cả.`
  const en = `What each column is has only been guessed. Open "${answers}", put right what is wrong, save, and run this again; or run it with --accept if all is right.`
  const json = { refused: { kind: 'columns-not-answered', file, answers, vi, en } }
  return refused(json, [...notes, ...columns.map(columnLine), vi, en])
}
