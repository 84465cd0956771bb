import { SegmentedControl, Text } from '@mantine/core'
import {
  DOUBTS,
  type DoubtCode,
  type Field,
  type RowState,
  SHOWN_FIELDS,
  type ShownField,
} from '../../../../src/exchange/index.ts'
import { anyText, oneOf, readWords } from '../../../shared/address/words.ts'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { DataTable } from '../../../shared/table/data-table.tsx'
import { ChoiceFilter, SearchFilter } from '../../../shared/table/filters.tsx'
import { useTableState } from '../../../shared/table/table-state.ts'
import { sharedText } from '../../../shared/text.ts'
import { importWords } from '../../words.ts'
import { type ImportRecord, type ImportSheet, type RegisterRow, rowsPage } from '../api.ts'
import { CorrectionFilter } from '../correct/correction-filter.tsx'
import classes from '../imports.module.css'
import { previewText } from '../preview/preview-text.ts'
import { doubtText, fieldText } from './doubt-text.ts'
import { asRead, RowCell, RowNumber } from './row-cell.tsx'

/** Rows of one state, or of any. */
type Shown = RowState | 'all'

interface RowTableProps {
  readonly record: ImportRecord
  readonly chosenId: string | undefined
  readonly onChoose: (row: RegisterRow) => void
}

/** Rows as the clerk numbered and headed them, each doubt marked on its cell. Where there are doubts, they come first. */
export function RowTable({ record, chosenId, onChoose }: RowTableProps) {
  const { rows, show } = useText(previewText)
  const { all } = useText(sharedText)
  const { search } = useTableState()
  const shown = importWords(search).show ?? whatFirst(record, rowWords(search).code)
  const isDoubtful = shown === 'doubtful'
  return (
    <div className={classes['rows']}>
      <DataTable
        name="import-rows"
        caption={rows.caption}
        columns={useColumns({ record, chosenId, onChoose })}
        rowKey={({ id }) => id}
        dependsOn={[record.id, shown]}
        words={rowWords}
        told={[`${rows.state}: ${shown === 'all' ? all : show[shown]}`, ...record.files]}
        fetchPage={({ filters, sort, cursor, limit }) => rowsPage(record.id, { ...asked(filters, shown), sort, cursor, limit })}
        filterFields={<RowFilters record={record} shown={shown} />}
        tones={toneOf}
        empty={<Empty title={isDoubtful ? rows.noDoubt : rows.empty}>{isDoubtful && rows.noDoubtHint}</Empty>}
      />
    </div>
  )
}

/** The rows that wait come first; doubts that hold no row back stand in rows of every state. */
export function whatFirst({ counts }: ImportRecord, code: DoubtCode | undefined): Shown {
  const isOfAnyState = code !== undefined && !DOUBTS[code].holds
  return (counts?.doubtful ?? 0) > 0 && !isOfAnyState ? 'doubtful' : 'all'
}

/** What narrows the rows, beside their state. */
export const rowWords = readWords({
  search: anyText,
  file: anyText,
  sheet: anyText,
  code: (word) => (isDoubtCode(word) ? word : undefined),
  change: oneOf(['group-new', 'joined', 'role-changed', 'account-changed', 'unchanged']),
  correctionId: anyText,
})
const isDoubtCode = (word: string): word is DoubtCode => word in DOUBTS

/** The words of the address as the server asks for them. */
export const asked = (filters: ReturnType<typeof rowWords>, shown: Shown) => ({
  ...filters,
  state: shown === 'all' ? undefined : shown,
})

/** It does not go in from here any more. */
const isOut = (state: RowState): boolean => state === 'dropped' || state === 'answered'

const toneOf = ({ doubts, state }: RegisterRow): 'bad' | 'wait' | undefined => {
  if (isOut(state) || doubts.length === 0) return undefined
  return doubts.some(({ severity }) => severity === 'error') ? 'bad' : 'wait'
}

/** What is left to do stands first. */
const STATES_SHOWN: { readonly [At in 'preview' | 'tray']: readonly RowState[] } = {
  preview: ['doubtful', 'ready', 'dropped'],
  tray: ['doubtful', 'ready', 'taken', 'dropped', 'answered'],
}

function RowFilters({ record, shown }: { record: ImportRecord; shown: Shown }) {
  const text = useText(previewText)
  const shared = useText(sharedText)
  const doubts = useText(doubtText)
  const { search, set } = useTableState()
  const files = record.files.map((value) => ({ value, label: value }))
  const file = search['file'] ?? (files.length === 1 ? files[0]?.value : undefined)
  const sheets = [...new Set(record.sheets.filter((sheet) => sheet.file === file).map(({ sheet }) => sheet))]
  const held = record.counts?.doubtful ?? 0
  const shownOf = (value: RowState): { value: string; label: string } => ({
    value,
    label: value === 'doubtful' ? `${text.show.doubtful} (${formatCount(held)})` : text.show[value],
  })
  return (
    <>
      <div className={classes['states']}>
        <Text size="xs" fw={500} id="rows-shown">
          {text.rows.state}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby="rows-shown"
          data={[
            ...STATES_SHOWN[record.state === 'taken' ? 'tray' : 'preview'].map(shownOf),
            { value: 'all', label: shared.all },
          ]}
          value={shown}
          onChange={(show) => set({ show })}
        />
      </div>
      <CorrectionFilter record={record} />
      {files.length > 1 && <ChoiceFilter name="file" label={text.rows.file} choices={files} />}
      {sheets.length > 1 && (
        <ChoiceFilter name="sheet" label={text.rows.sheet} choices={sheets.map((value) => ({ value, label: value }))} />
      )}
      {record.doubts.length > 0 && (
        <ChoiceFilter
          name="code"
          label={text.rows.doubt}
          choices={record.doubts.flatMap((doubt) => {
            const rows = countIn(doubt, shown)
            return rows === 0 ? [] : [{ value: doubt.code, label: `${doubts[doubt.code]} (${formatCount(rows)})` }]
          })}
        />
      )}
      <SearchFilter label={shared.search} placeholder={text.rows.search} />
    </>
  )
}

/** How many of the rows that are shown have the doubt: the number beside a choice is what the choice leads to. */
const countIn = ({ byState }: ImportRecord['doubts'][number], shown: Shown): number =>
  shown === 'all' ? Object.values(byState).reduce((sum, rows) => sum + rows, 0) : byState[shown]

function useColumns({ record, chosenId, onChoose }: RowTableProps): readonly Column<RegisterRow>[] {
  const text = useText(previewText)
  const { search } = useTableState()
  const sheets = record.sheets.filter(
    ({ file, sheet }) => (!search['file'] || file === search['file']) && (!search['sheet'] || sheet === search['sheet']),
  )
  const headers = useHeaders(sheets)
  const areSeveral = new Set(sheets.map(({ file, sheet }) => `${file} ${sheet}`)).size > 1
  const isOneFile = new Set(sheets.map(({ file }) => file)).size === 1
  const place: Column<RegisterRow> = {
    key: 'sheet',
    header: isOneFile ? text.rows.sheet : `${text.rows.file}, ${text.rows.sheet.toLowerCase()}`,
    width: '9rem',
    value: ({ file, sheet }) => (isOneFile ? sheet : text.panel.place(file, sheet)),
    cell: ({ file, sheet }) => (
      <>
        {isOneFile || <div className="nowrap">{file}</div>}
        <span className={isOneFile ? '' : 'muted'}>{sheet}</span>
      </>
    ),
  }
  return [
    {
      key: 'row',
      header: text.rows.row,
      width: '3.5rem',
      value: ({ row }) => row,
      cell: (row) => <RowNumber row={row} isChosen={row.id === chosenId} onChoose={onChoose} />,
    },
    ...(areSeveral ? [place] : []),
    ...headers.map(({ field, header }) => ({
      key: field,
      header,
      ...(WIDTHS[field] && { width: WIDTHS[field] }),
      isExtra: field === 'position' || field === 'note',
      value: (row: RegisterRow) => asRead(row, field),
      cell: (row: RegisterRow) => <RowCell row={row} field={field} onChoose={onChoose} />,
    })),
    {
      key: 'change',
      header: text.rows.change,
      value: ({ change, state }) => (isOut(state) ? text.rowState[state] : change && text.change[change]),
      cell: ({ change, state }) =>
        isOut(state) ? (
          <Tag tone="rest">{text.rowState[state]}</Tag>
        ) : change === null ? null : (
          <span className={change === 'unchanged' ? 'muted' : 'nowrap'}>{text.change[change]}</span>
        ),
    },
  ]
}

/** Columns of words may be narrow, and break; numbers stay on one line. */
const WIDTHS: { readonly [Of in ShownField]?: string } = {
  commune: '6rem',
  group: '6.5rem',
  fullName: '8rem',
  role: '5.5rem',
  bank: '6rem',
  position: '7rem',
  note: '8rem',
}

/** Parts of a birth, of a name or of a role stand under the one column they tell of. */
const PARTS: { readonly [Of in Field]?: ShownField } = {
  birthDay: 'birth',
  birthMonth: 'birth',
  birthYear: 'birth',
  birthMale: 'birth',
  birthFemale: 'birth',
  familyName: 'fullName',
  leaderName: 'fullName',
  deputyName: 'fullName',
  memberNames: 'fullName',
  isLeader: 'role',
  isDeputy: 'role',
  isMember: 'role',
  hamlet: 'group',
  communeCode: 'commune',
}
const shownAs = (field: Field | null): Field | null => (field === null ? null : (PARTS[field] ?? field))

/** A field, and the heading it has in the file where all the sheets shown head it alike: `Họ và tên ← Họ tên`. */
function useHeaders(sheets: readonly ImportSheet[]): readonly { field: ShownField; header: string }[] {
  const { rows } = useText(previewText)
  const fields = useText(fieldText)
  return SHOWN_FIELDS.flatMap((field) => {
    const headings = new Set(
      sheets.flatMap(({ columns }) => columns.filter((column) => shownAs(column.field) === field).map(({ heading }) => heading)),
    )
    const [heading] = headings
    const isAlways = field === 'commune' || field === 'group' || field === 'fullName'
    if (heading === undefined && !isAlways) return []
    const isTold = headings.size === 1 && heading !== undefined && heading !== '' && heading !== fields[field]
    return [{ field, header: isTold ? rows.from(fields[field], heading) : fields[field] }]
  })
}
