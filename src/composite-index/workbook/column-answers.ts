import { accept, type Result, refuse } from '../../kernel/result.ts'
import { spellingKey, tidy } from '../../kernel/vietnamese-text.ts'
import type { SheetSource } from '../../platform/spreadsheet/cell.ts'
import type { DescribedSheet } from '../../platform/table-export/write-sheets.ts'
import { columnsByHeading, placeTable } from '../spec/file-table.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { type Cell, textOf } from '../spec/index-table.ts'
import { type AnsweredColumn, type ColumnAnswer, columnKey } from './column-role.ts'
import { fileTableOf } from './file-table-of.ts'
import type { OfficeColumn } from './office-table.ts'
import { DIRECTION_WORDS, meaningOf, ROLE_WORDS, wordOf, wordsNear } from './office-words.ts'

const HEADINGS = ['Cột', 'Nhóm trên bảng', 'Tiêu đề', 'Ví dụ', 'Là gì', 'Chiều', 'Trọng số', 'Thuộc nhóm'] as const
const LISTS = 'Danh mục'
const EXAMPLES = 3

/** The questions about each column, with what is known as the answer: to be put right and given back, or kept for next year. */
export function answerSheets(answered: readonly AnsweredColumn[], { title }: { readonly title: string }): DescribedSheet[] {
  const lists = [ROLE_WORDS.map(([, word]) => word), DIRECTION_WORDS.map(([, word]) => word)]
  return [
    {
      name: 'Trả lời',
      told: [],
      headings: HEADINGS,
      rows: answered.map(({ column, answer }) => [
        column.letters,
        column.over ?? null,
        column.heading,
        examplesOf(column),
        wordOf(ROLE_WORDS, answer.role),
        ...(answer.role === 'criterion' ? [wordOf(DIRECTION_WORDS, answer.direction), answer.weight] : [null, null]),
        answer.role === 'criterion' ? answer.pillar || null : null,
      ]),
      widths: [6, 24, 48, 30, 16, 22, 10, 24],
      lists: [
        { column: 4, source: `'${LISTS}'!$A$2:$A$${ROLE_WORDS.length + 1}` },
        { column: 5, source: `'${LISTS}'!$B$2:$B$${DIRECTION_WORDS.length + 1}` },
      ],
    },
    {
      name: LISTS,
      told: [],
      headings: ['Là gì', 'Chiều'],
      rows: Array.from({ length: ROLE_WORDS.length }, (_, at) => lists.map((list) => list[at] ?? null)),
      widths: [20, 24],
      isHidden: true,
    },
    { name: 'Ghi chú', told: [title, ...TOLD], headings: [], rows: [], widths: [100] },
  ]
}

const TOLD = [
  'Mỗi dòng là một cột của bảng. Xem lại Là gì và Chiều; sửa chỗ nào đoán sai, rồi lưu.',
  'Tệp này được nhớ: năm sau, cột có cùng tiêu đề được hiểu như vậy, dù nằm ở chỗ khác.',
]

const examplesOf = ({ values }: OfficeColumn): string =>
  values
    .flatMap((value) => {
      if (value.kind === 'number') return [`${String(value.value).replace('.', ',')}${value.isPercent ? ' %' : ''}`]
      return value.kind === 'text' ? [value.text] : []
    })
    .slice(0, EXAMPLES)
    .join('; ')

/** What was answered before, by the headings of a column; each wrong answer is refused with its cell. */
export function readAnswers(
  sheets: readonly Pick<SheetSource, 'name' | 'rows' | 'merges'>[],
): Result<ReadonlyMap<string, ColumnAnswer>, readonly IndexRefusal[]> {
  const [sheet] = sheets
  if (sheet === undefined) return refuse([{ kind: 'no-table', sheets: [] }])
  const placed = placeTable('Trả lời', fileTableOf(sheet))
  if (!placed.ok) return placed
  const { columns, cellAt } = columnsByHeading(placed.value)
  const missing = ['Tiêu đề', 'Là gì'].filter((heading) => columns(heading) === undefined)
  if (missing.length > 0) return refuse(missing.map((code) => ({ kind: 'column-missing', code, step: 'answers' })))
  const answers = new Map<string, ColumnAnswer>()
  const refusals: IndexRefusal[] = []
  for (const [row, heading] of (columns('Tiêu đề') ?? []).entries()) {
    const under = (name: (typeof HEADINGS)[number]): Cell => columns(name)?.[row] ?? null
    const word = textOf(under('Là gì')) ?? ''
    const role = meaningOf(ROLE_WORDS, word)
    const way = textOf(under('Chiều'))
    const direction = way === null ? 1 : meaningOf(DIRECTION_WORDS, way)
    const weight = under('Trọng số') ?? 1
    const named = textOf(heading) ?? ''
    if (role === undefined)
      refusals.push({
        kind: 'choice-unknown',
        choice: named,
        value: word,
        options: wordsNear(ROLE_WORDS, word),
        ...cellAt('Là gì', row),
      })
    if (direction === undefined)
      refusals.push({
        kind: 'choice-unknown',
        choice: named,
        value: way ?? '',
        options: wordsNear(DIRECTION_WORDS, way ?? ''),
        ...cellAt('Chiều', row),
      })
    if (typeof weight !== 'number' || !(weight >= 0))
      refusals.push({
        kind: 'choice-out-of-range',
        choice: `Trọng số: ${named}`,
        value: String(weight),
        least: 0,
        most: 1e9,
        ...cellAt('Trọng số', row),
      })
    const answer = {
      role: role ?? 'not-used',
      direction: direction ?? 1,
      weight: Number(weight),
      pillar: textOf(under('Thuộc nhóm')) ?? '',
    }
    answers.set(columnKey({ heading: named, over: textOf(under('Nhóm trên bảng')) ?? '' }), answer)
  }
  return refusals.length > 0 ? refuse(refusals) : accept(answers)
}

/** Columns as they were answered before; those that nobody has been asked about yet stay as they seem to be. */
export const withAnswers = (guessed: readonly AnsweredColumn[], answers: ReadonlyMap<string, ColumnAnswer>) =>
  guessed.map((own) => {
    const answer = answers.get(columnKey(own.column))
    return { ...own, answer: answer ?? own.answer, isAnswered: answer !== undefined }
  })

/** What was said of columns on the command line, each by its letters or its heading. */
export interface SaidOfColumns {
  readonly units?: string | undefined
  readonly code?: string | undefined
  readonly block?: string | undefined
  readonly lower?: string | undefined
  readonly skip?: string | undefined
}

/** Columns as somebody says they are, over what was known of them. */
export function withSaid(
  answered: readonly AnsweredColumn[],
  said: SaidOfColumns,
): Result<readonly AnsweredColumn[], readonly IndexRefusal[]> {
  const refusals: IndexRefusal[] = []
  const columns = answered.map(({ column }) => column)
  const meant = (names: string | undefined): ReadonlySet<OfficeColumn> =>
    new Set(
      (names ?? '')
        .split(',')
        .map((name) => tidy(name))
        .filter((name) => name !== '')
        .flatMap((name) => {
          const column = columnMeant(columns, name)
          if (column === undefined) refusals.push({ kind: 'column-not-known', column: name, near: [] })
          return column ?? []
        }),
    )
  const [units, code, block, lower, skip] = [said.units, said.code, said.block, said.lower, said.skip].map(meant)
  const roles = [
    ['unit', units],
    ['code', code],
    ['block', block],
    ['not-used', skip],
  ] as const
  const made = answered.map(({ column, answer }) => {
    const [role = answer.role] = roles.flatMap(([own, named]) => (named?.has(column) ? [own] : []))
    // Another column is the one now: what seemed to be it is not used.
    const isReplaced = roles.some(
      ([own, named]) => own === role && own !== 'not-used' && (named?.size ?? 0) > 0 && !named?.has(column),
    )
    const direction = lower?.has(column) ? (-1 as const) : answer.direction
    return { column, answer: { ...answer, role: isReplaced ? ('not-used' as const) : role, direction } }
  })
  return refusals.length > 0 ? refuse(refusals) : accept(made)
}

const columnMeant = (columns: readonly OfficeColumn[], name: string): OfficeColumn | undefined =>
  columns.find(({ letters }) => letters === name.toUpperCase()) ??
  columns.find(({ heading }) => spellingKey(heading) === spellingKey(name))
