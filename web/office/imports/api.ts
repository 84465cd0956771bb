import { queryOptions } from '@tanstack/react-query'
import type {
  DoubtCode,
  Field,
  ImportCounts,
  ImportState,
  LeavingMember,
  RowChange,
  RowDecision,
  RowState,
  Severity,
} from '../../../src/exchange/index.ts'
import type { MemberRole } from '../../../src/groups/index.ts'
import type { BilingualText } from '../../../src/kernel/result.ts'
import { act, addressOf, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export interface ImportRow {
  readonly id: string
  readonly state: ImportState
  readonly files: readonly string[]
  readonly asOf: string
  readonly startedByName: string | null
  readonly startedAt: string
  readonly takenAt: string | null
  /** Absent until the files have been read. */
  readonly counts: ImportCounts | null
}

/** One column of a sheet, as the clerk headed it, and what it is read as. */
export interface SheetColumn {
  readonly letter: string
  readonly heading: string
  readonly field: Field | null
  /** The first few cells under the heading, to see what the column holds. */
  readonly samples: readonly string[]
}

export interface Constants {
  readonly commune?: string
  readonly communeCode?: string
  readonly group?: string
}

export interface ImportSheet {
  readonly file: string
  readonly sheet: string
  readonly rows: number
  readonly doubtful: number
  /** The row the headings end in; 0 when there are none. */
  readonly headingRow: number
  /** Sheets with the same headings share it, and one correction serves them all. */
  readonly signature: string
  readonly columns: readonly SheetColumn[]
  readonly constants: Constants
}

export interface DoubtCount {
  readonly code: DoubtCode
  readonly severity: Severity
  readonly rows: number
}

/** A doubt about a whole sheet rather than a row of it. */
export interface SheetNote extends BilingualText {
  readonly code: DoubtCode
  readonly file: string
  readonly sheet: string
}

export interface ImportRecord extends ImportRow {
  /** The long work under way for it: reading, or taking. */
  readonly jobId: string | null
  readonly sheets: readonly ImportSheet[]
  readonly doubts: readonly DoubtCount[]
  readonly notes: readonly SheetNote[]
  readonly refusal: BilingualText | null
}

/** What a row shows of each field: as the clerk wrote it, numbers masked. */
export const SHOWN_FIELDS = [
  'commune',
  'group',
  'fullName',
  'role',
  'birth',
  'phone',
  'identity',
  'account',
  'bank',
  'position',
  'note',
] as const
export type ShownField = (typeof SHOWN_FIELDS)[number]

export interface RowDoubt extends BilingualText {
  readonly code: DoubtCode
  readonly severity: Severity
  /** Absent when the doubt is about the whole row. */
  readonly field: ShownField | null
}

/** The same person as the registers, or another row, hold them. */
export interface OtherSeat {
  readonly personId: string | null
  readonly fullName: string
  readonly birth: string | null
  readonly role: MemberRole
  readonly groupName: string
  readonly communeName: string
  readonly from: string | null
  /** Set when the other seat is a row of these files. */
  readonly place: string | null
}

export interface RegisterRow {
  readonly id: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly state: RowState
  readonly change: RowChange | null
  readonly cells: { readonly [Of in ShownField]?: string | null }
  readonly doubts: readonly RowDoubt[]
  readonly other: OtherSeat | null
  readonly decision: RowDecision | null
}

type Asked = Readonly<Record<string, string | number | undefined>>

export const importsPage = (asked: Asked): Promise<Page<ImportRow>> => get('/imports', asked)
const LOOK_EVERY_MS = 1500
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => get<ImportRecord>(`/imports/${id}`),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? LOOK_EVERY_MS : false),
  })
export const rowsPage = (id: string, asked: Asked): Promise<Page<RegisterRow>> => get(`/imports/${id}/rows`, asked)
/** As many as one sitting can see to; what is beyond comes up as these are settled. */
const DOUBTS_AT_ONCE = 200
export const doubtfulQuery = (id: string, filters: Asked) =>
  queryOptions({
    queryKey: ['import', id, 'doubtful', filters],
    queryFn: () => rowsPage(id, { ...filters, limit: DOUBTS_AT_ONCE }),
  })
const CHANGES = ['group-new', 'joined', 'role-changed', 'account-changed'] as const satisfies readonly RowChange[]
export type ReadyChanges = Readonly<Record<(typeof CHANGES)[number], number>>

/** What the rows that can be taken would change; the counts of the import are of all its rows, the doubtful ones too. */
export const readyChangesQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'ready-changes'],
    queryFn: async () => {
      const totals = await Promise.all(CHANGES.map((change) => rowsPage(id, { state: 'ready', change, limit: 1 })))
      return Object.fromEntries(CHANGES.map((change, index) => [change, totals[index]?.total ?? 0])) as ReadyChanges
    },
  })
export const leavingQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'leaving'],
    queryFn: () => get<{ items: readonly LeavingMember[] }>(`/imports/${id}/leaving`),
  })

export const isUnderWay = (state: ImportState | undefined): boolean => state === 'reading' || state === 'taking'

export interface Started {
  readonly id: string
  readonly jobId: string | null
}

/** Sends the files as they are. They are read by a job; nothing is written to the registers. */
export function sendFiles(files: readonly File[], { asOf, key }: { asOf: string; key: string }): Promise<Started> {
  const body = new FormData()
  body.set('asOf', asOf)
  for (const file of files) body.append('files', file, file.name)
  return act('POST', '/imports', { body, key })
}

export interface MappingChange {
  readonly signature: string
  readonly headingRow: number
  readonly columns: Readonly<Record<string, Field>>
  readonly constants: Constants
  /** Kept for the next file with these headings. */
  readonly keep: boolean
}

export const changeMapping = (id: string, change: MappingChange): Promise<Started> =>
  act('PUT', `/imports/${id}/mapping`, { body: change })
export const changeAsOf = (id: string, asOf: string): Promise<Started> => act('PATCH', `/imports/${id}`, { body: { asOf } })

/** Values for the fields that were mended; empty says there is none. */
export type Mended = { readonly [Of in ShownField]?: string }
/** The row as it reads now: another doubt may have come instead. */
export const mendRow = (id: string, rowId: string, cells: Mended): Promise<RegisterRow> =>
  act('PATCH', `/imports/${id}/rows/${rowId}`, { body: { cells } })

export const decideRow = (id: string, rowId: string, decision: RowDecision, key: string): Promise<unknown> =>
  act('POST', `/imports/${id}/rows/${rowId}`, { body: decision, key })

export interface Taking {
  readonly endMembershipIds: readonly string[]
  readonly reason: string
}
export const takeImport = (id: string, taking: Taking, key: string): Promise<Started> =>
  act('POST', `/imports/${id}/take`, { body: taking, key })
export const discardImport = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', `/imports/${id}/discard`, { body: { reason }, key })
export const markedAddress = (id: string, file?: string): string => addressOf(`/imports/${id}/marked.xlsx`, { file })
