import { queryOptions } from '@tanstack/react-query'
import type { ImportState, RowChange, RowDecision, ShownField } from '../../../src/exchange/index.ts'
import { act, type FetchedFile, fetchFile, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type ImportRow = Answered<'/imports'>['items'][number]
export type ImportRecord = Answered<'/imports/{id}'>
export type ImportSheet = ImportRecord['sheets'][number]
/** One column of a sheet, as the clerk headed it, and what it is read as. */
export type SheetColumn = ImportSheet['columns'][number]
/** A file that is typed with a font of the time before Unicode. */
export type FileFont = ImportRecord['fonts'][number]
/** An import that brought in one of the files before. */
export type EarlierImport = ImportRecord['earlier'][number]
export type RegisterRow = Answered<'/imports/{id}/rows'>['items'][number]
export type RowDoubt = RegisterRow['doubts'][number]
/** The same person as the registers, or another row, hold them. */
export type OtherSeat = NonNullable<RegisterRow['other']>
type Leaving = Answered<'/imports/{id}/leaving'>
export type LeavingMember = Leaving['items'][number]

export const importsPage = (asked: QueryOf<'/imports'>): Promise<Answered<'/imports'>> => get('/imports', { query: asked })
const LOOK_EVERY_MS = 1500
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => get('/imports/{id}', { path: { id } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? LOOK_EVERY_MS : false),
  })
export const rowsPage = (id: string, asked: QueryOf<'/imports/{id}/rows'>): Promise<Answered<'/imports/{id}/rows'>> =>
  get('/imports/{id}/rows', { path: { id }, query: asked })
/** As many as one sitting can see to; what is beyond comes up as these are settled. */
const DOUBTS_AT_ONCE = 200
export const doubtfulQuery = (id: string, filters: QueryOf<'/imports/{id}/rows'>) =>
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
    queryFn: () => get('/imports/{id}/leaving', { path: { id } }),
  })

export const isUnderWay = (state: ImportState | undefined): boolean => state === 'reading' || state === 'taking'

export type Started = Answered<'/imports', 'post'>

/** Sends the files as they are. They are read by a job; nothing is written to the registers. */
export function sendFiles(files: readonly File[], { asOf, key }: { asOf: string; key: string }): Promise<Started> {
  const body = new FormData()
  if (asOf !== '') body.set('asOf', asOf)
  for (const file of files) body.append('files', file, file.name)
  return act('POST', '/imports', { form: body, key })
}

export type MappingChange = RequestBody<'/imports/{id}/mapping', 'put'>
export const changeMapping = (id: string, change: MappingChange): Promise<Started> =>
  act('PUT', '/imports/{id}/mapping', { path: { id }, body: change })
export const changeAsOf = (id: string, asOf: string): Promise<Started> =>
  act('PATCH', '/imports/{id}', { path: { id }, body: { asOf } })

export const changeFont = (id: string, font: RequestBody<'/imports/{id}/font'>, key: string): Promise<Started> =>
  act('POST', '/imports/{id}/font', { path: { id }, body: font, key })

export type AlikeRows = Answered<'/imports/{id}/alike'>
export const alikeQuery = (id: string, sought: QueryOf<'/imports/{id}/alike'>) =>
  queryOptions({
    queryKey: ['import', id, 'alike', sought],
    queryFn: () => get('/imports/{id}/alike', { path: { id }, query: sought }),
  })
export type Correction = Answered<'/imports/{id}/corrections'>['items'][number]
export const correctionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'corrections'],
    queryFn: () => get('/imports/{id}/corrections', { path: { id } }),
  })
export const correctRows = (id: string, correction: RequestBody<'/imports/{id}/corrections'>, key: string) =>
  act('POST', '/imports/{id}/corrections', { path: { id }, body: correction, key })
export const undoCorrection = (id: string, correctionId: string, key: string): Promise<unknown> =>
  act('POST', '/imports/{id}/corrections/{correctionId}/undo', { path: { id, correctionId }, key })
export type UnknownCommune = Answered<'/imports/{id}/communes'>['items'][number]
export const communesQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'communes'],
    queryFn: () => get('/imports/{id}/communes', { path: { id } }),
  })
export type RememberedWord = Answered<'/register-words'>['items'][number]
export const rememberedQuery = queryOptions({ queryKey: ['register-words'], queryFn: () => get('/register-words') })
export const forgetWord = (id: string, key: string): Promise<unknown> =>
  act('POST', '/register-words/{id}/forget', { path: { id }, key })

/** Values for the fields that were mended; empty says there is none. */
export type Mended = { readonly [Of in ShownField]?: string }
/** The row as it reads now: another doubt may have come instead. */
export const mendRow = (id: string, rowId: string, cells: Mended): Promise<RegisterRow> =>
  act('PATCH', '/imports/{id}/rows/{rowId}', { path: { id, rowId }, body: { cells } })

export const decideRow = (
  row: { readonly id: string; readonly rowId: string },
  decision: RowDecision,
  key: string,
): Promise<unknown> => act('POST', '/imports/{id}/rows/{rowId}', { path: row, body: decision, key })

type Taking = RequestBody<'/imports/{id}/take'>
export const takeImport = (id: string, taking: Taking, key: string): Promise<Started> =>
  act('POST', '/imports/{id}/take', { path: { id }, body: taking, key })
export const answersQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'answers'],
    queryFn: () => get('/imports/{id}/answers', { path: { id } }),
  })
export type Answers = Answered<'/imports/{id}/answers'>
/** A row of an earlier file, by which one knows it. */
export type ToldRow = Answers['items'][number]['absent'][number]
export const putAside = (id: string, rows: RequestBody<'/imports/{id}/aside'>, key: string): Promise<unknown> =>
  act('POST', '/imports/{id}/aside', { path: { id }, body: rows, key })
export const takeBackAside = (id: string, key: string): Promise<unknown> =>
  act('POST', '/imports/{id}/aside/undo', { path: { id }, key })
export const undoQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'undo'],
    queryFn: () => get('/imports/{id}/undo', { path: { id } }),
  })
export type UndoPreview = Answered<'/imports/{id}/undo'>
export const undoImport = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/imports/{id}/undo', { path: { id }, body: { reason }, key })
export const discardImport = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/imports/{id}/discard', { path: { id }, body: { reason }, key })
export const fetchMarked = (id: string, file?: string): Promise<FetchedFile> =>
  fetchFile('/imports/{id}/marked.xlsx', { path: { id }, body: file === undefined ? {} : { file } })
