import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { last4, maskLast4, maskPhone } from '../../people/index.ts'
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { SHOWN_FIELDS, type ShownField } from '../columns/field.ts'
import type { MemberRole } from '../columns/role.ts'
import { tellRow } from '../import/elsewhere-service.ts'
import type {
  DayBasis,
  FileFont,
  ImportCounts,
  ImportRowRecord,
  ImportSheet,
  ImportState,
  KeptDoubt,
  LeavingMember,
  RowChange,
  RowContent,
  RowDecision,
  RowState,
  SheetNote,
} from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { countDoubts, countSheets, type DoubtCount } from '../import/row-look-store.ts'
import { listRows, type RowSource, type RowsAsked } from '../import/row-store.ts'
import { authoriseImports, findImportScope, openToLook } from '../import/scope-service.ts'
import { type BatchRow, countImports, findBatch, listBatches, selectLeaving } from '../import/store.ts'
import { type DoubtCode, type Severity, severityOf } from '../reading/doubt.ts'
import { tellDoubt } from '../reading/doubt-text.ts'
import { listEarlier, type ShownEarlier } from './earlier-service.ts'
import { type Looking, type OtherSeat, otherSeat } from './other-seat-service.ts'

export interface ListedImport {
  readonly id: string
  readonly state: ImportState
  readonly files: readonly string[]
  readonly asOf: PlainDate
  readonly startedByName: string | null
  readonly startedAt: string
  readonly takenAt: string | null
  readonly counts: ImportCounts | null
}

/** `rows`: those that are not settled yet. */
type ShownDoubtCount = DoubtCount & { readonly severity: Severity; readonly rows: number }

export interface ShownImport extends ListedImport {
  readonly jobId: string | null
  readonly sheets: readonly ImportSheet[]
  readonly doubts: readonly ShownDoubtCount[]
  readonly notes: readonly SheetNote[]
  readonly dayBasis: DayBasis
  readonly dayEvidence: string | null
  readonly fonts: readonly FileFont[]
  /** Other imports that one of the files was brought in by before. */
  readonly earlier: readonly ShownEarlier[]
  readonly refusal: BilingualText | null
}

export interface ShownRow {
  readonly id: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly state: RowState
  readonly change: RowChange | null
  readonly cells: { readonly [Of in ShownField]?: string | null }
  readonly doubts: readonly (BilingualText & {
    readonly code: DoubtCode
    readonly severity: Severity
    readonly field: ShownField | null
  })[]
  readonly other: OtherSeat | null
  readonly decision: RowDecision | null
  /** Why it was put aside. */
  readonly asideReason: string | null
}

export async function listImports(
  platform: Platform,
  actor: Actor,
  asked: { state?: ImportState | undefined; limit?: number | undefined; cursor?: string | undefined },
): Promise<Result<Page<ListedImport>, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  const limit = asked.limit ?? 50
  const cursor = decodeCursor(asked.cursor, 2)
  const after = cursor === undefined ? undefined : ([String(cursor[0]), String(cursor[1])] as const)
  const { rows, total } = await listBatches(platform.database, {
    scope: scope.value,
    state: asked.state,
    limit,
    after,
  })
  const counts = await countImports(
    platform.database,
    rows.map(({ id }) => id),
  )
  return accept(
    toPage(rows, { limit, total, place: (row) => [row.started_at.toISOString(), row.id], item: (row) => toListed(row, counts) }),
  )
}

const toListed = (row: BatchRow, counts: ReadonlyMap<string, ImportCounts>): ListedImport => ({
  id: row.id,
  state: row.state,
  files: row.files.map(({ name }) => name),
  asOf: row.as_of,
  startedByName: row.started_by_name,
  startedAt: row.started_at.toISOString(),
  takenAt: row.taken_at?.toISOString() ?? null,
  counts: counts.get(row.id) ?? null,
})

export async function getImport(platform: Platform, actor: Actor, importId: string): Promise<Result<ShownImport, ImportRefusal>> {
  const scope = await findImportScope(platform, actor)
  const batch = await findBatch(platform.database, importId, scope)
  if (batch === undefined) return refuse({ kind: 'import-unknown' })
  const reading = { importId, reading: batch.reading }
  const [counts, doubts, sheets] = [
    await countImports(platform.database, [importId]),
    await countDoubts(platform.database, reading),
    await countSheets(platform.database, reading),
  ]
  const fileAt = (name: string): number => batch.files.findIndex((file) => file.name === name)
  return accept({
    ...toListed(batch, counts),
    jobId: batch.job_id,
    sheets: batch.sheets.map((sheet) => ({ ...sheet, ...(sheets.get(`${fileAt(sheet.file)}/${sheet.sheet}`) ?? {}) })),
    doubts: doubts.map(shownCount).toSorted((left, right) => right.rows - left.rows),
    notes: batch.notes.map((note) => ({ ...note, letter: note.letter ?? null })),
    dayBasis: batch.day_basis,
    dayEvidence: batch.day_evidence,
    fonts: batch.fonts,
    earlier: await listEarlier(platform, { batch, scope }),
    refusal: said(batch.refusal ?? batch.taking_refusal),
  })
}

const shownCount = ({ code, byState }: DoubtCount): ShownDoubtCount => ({
  code,
  severity: severityOf({ code }),
  rows: byState.ready + byState.doubtful,
  byState,
})

const said = (refusal: BilingualText | null): BilingualText | null => refusal && { vi: refusal.vi, en: refusal.en }

export type RowsQuery = Pick<RowsAsked, 'state' | 'code' | 'change' | 'correctionId' | 'search' | 'file' | 'sheet'> & {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

export async function listImportRows(
  platform: Platform,
  actor: Actor,
  { importId, ...asked }: RowsQuery & { importId: string },
): Promise<Result<Page<ShownRow>, ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  if (!open.ok) return open
  const { batch, reach } = open.value
  const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const limit = asked.limit ?? 50
  const after = decodeCursor(asked.cursor, 1)?.[0]
  const { rows, total } = await listRows(platform.database, source, {
    ...asked,
    limit,
    after: after == null ? undefined : Number(after),
  })
  const shown = await Promise.all(rows.map((row) => showRow(platform, { source, batch, reach }, row)))
  return accept(
    toPage(shown, { limit, total, place: ({ id }) => [rows.find((row) => row.id === id)?.seq ?? 0], item: (row) => row }),
  )
}

export async function listLeaving(
  platform: Platform,
  actor: Actor,
  importId: string,
): Promise<Result<LeavingMember[], ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  return open.ok ? accept(await selectLeaving(platform.database, open.value.batch)) : open
}

/** One row with its numbers masked, except in doubtful cells, which the clerk has to see to mend them. */
export async function showRow(platform: Platform, looking: Looking, row: ImportRowRecord): Promise<ShownRow> {
  const told = await tellRow(platform, { reach: looking.reach, on: looking.batch.as_of }, row)
  return {
    id: row.id,
    ...row.place,
    state: row.state,
    change: row.change,
    cells: cellsShown(row),
    doubts: told.doubts.map((doubt) => ({
      code: doubt.code,
      severity: severityOf(doubt),
      field: shownField(doubt),
      ...tellDoubt({ ...doubt, value: textAt(row.content, doubt) }),
    })),
    other: await otherSeat(platform, looking, told),
    decision: row.decision,
    asideReason: row.asideReason,
  }
}

const textAt = ({ written }: RowContent, { column }: KeptDoubt): string =>
  Object.values(written).find((cell) => cell?.column === column && column > 0)?.text ?? ''

export function shownField({ field }: Pick<KeptDoubt, 'field'>): ShownField | null {
  const shown = field?.startsWith('birth')
    ? 'birth'
    : field === 'familyName'
      ? 'fullName'
      : field === 'hamlet'
        ? 'group'
        : field === 'communeCode'
          ? 'commune'
          : field
  return SHOWN_FIELDS.find((known) => known === shown) ?? null
}

const ROLE_WORDS: Readonly<Record<MemberRole, string>> = { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' }

function cellsShown({ content, doubts }: ImportRowRecord): ShownRow['cells'] {
  const { person, group, written } = content
  const inDoubt = new Set(doubts.map(shownField))
  const asWritten = (field: ShownField): string | null => written[field]?.text ?? null
  const birth = person.birthDate ?? (person.birthYear === undefined ? null : String(person.birthYear))
  const isRoleOpen = doubts.some(({ code }) => code === 'missing-role' || code === 'unknown-role')
  const isNumberOpen = doubts.some(({ code }) => code === 'national-id-not-12-digits')
  return {
    commune: group.communeLabel,
    group: group.hamlet?.label ?? group.name,
    fullName: person.fullName === '' ? null : person.fullName,
    role: isRoleOpen ? asWritten('role') : ROLE_WORDS[person.role],
    birth: birth ?? asWritten('birth'),
    phone: person.phone === undefined ? asWritten('phone') : inDoubt.has('phone') ? person.phone : maskPhone(person.phone),
    identity:
      person.identityNumber === undefined
        ? isNumberOpen
          ? asWritten('identity')
          : null
        : maskLast4(last4(person.identityNumber)),
    account:
      person.account === undefined
        ? inDoubt.has('account')
          ? asWritten('account')
          : null
        : maskLast4(last4(person.account.number)),
    bank: person.account?.bank ?? asWritten('bank'),
    position: person.position ?? null,
    note: person.note ?? null,
  }
}
