import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { formatDay } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { computeIdentityIndex, spendOnNumber } from '../../people/service.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { communeFinder } from '../../units/service.ts'
import type { Field, ShownField } from '../columns/field.ts'
import { DECISIONS, type ImportRowRecord, type KeptDoubt, type RowContent, type RowDecision } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { keptDoubt, rowGroupOf, searchOf } from '../import/row-content.ts'
import { findRow, findRowAt, type RowSource, updateRow } from '../import/row-store.ts'
import { authoriseImports, getReach, outsideScope } from '../import/scope-service.ts'
import { type BatchRow, type ImportScope, lockBatch } from '../import/store.ts'
import { communeBook } from '../reading/commune-of.ts'
import { type DoubtCode, mayStayAsWritten } from '../reading/doubt.ts'
import { groupBook } from '../reading/group-of.ts'
import { readPerson } from '../reading/read-person.ts'
import type { ReadCells } from '../reading/register.ts'
import { type ShownRow, showRow } from './look-service.ts'
import { type Rechecking, recheck, touchedBy } from './recheck-service.ts'

interface OpenRow {
  readonly batch: BatchRow
  readonly scope: ImportScope
  readonly source: RowSource
  readonly row: ImportRowRecord
}

/** What was mended; an empty text says there is none. */
export type MendedCells = { readonly [F in ShownField]?: string | undefined }

/** Corrects cells of a row. They are parsed again as if the clerk had written them, and may raise other doubts. */
export async function mendRow(
  platform: Platform,
  actor: Actor,
  { importId, rowId, cells }: { importId: string; rowId: string; cells: MendedCells },
): Promise<Result<ShownRow, ImportRefusal>> {
  const spent = await spendOnMended(platform, actor, cells)
  if (!spent.ok) return spent
  return withOpenRow({ platform, actor }, { importId, rowId }, async (transaction, { batch, scope, source, row }) => {
    const mended = await readMended(transaction, { batch, row, cells })
    const outside = await outsideScope(transaction, { scope, communeIds: communeOf(mended), on: batch.as_of })
    if (outside !== undefined) return refuse(outside)
    const { identityNumber } = mended.content.person
    await updateRow(transaction, source, {
      id: row.id,
      state: 'doubtful',
      content: mended.content,
      doubts: mended.doubts,
      identityIndex: identityNumber === undefined ? undefined : computeIdentityIndex(platform.keyring, identityNumber),
      search: searchOf(mended.content),
      decision: cells.identity === undefined && cells.group === undefined && cells.commune === undefined ? undefined : null,
      by: { userId: actor.userId, at: platform.clock.now() },
    })
    await recheck(
      transaction,
      { platform, actor, scope, asOf: batch.as_of, source },
      touchedBy(platform, row.content, mended.content),
    )
    await recordAudit(transaction, actor, {
      action: 'exchange.row-mended',
      subject: { kind: 'import', id: importId },
      after: { rowId, place: row.place, fields: Object.keys(cells) },
    })
    return accept(undefined)
  })
}

/** A number typed into a row tells whether somebody elsewhere has it, as one in a file does. */
async function spendOnMended(platform: Platform, actor: Actor, { identity }: MendedCells): Promise<Result<void, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  if (identity === undefined) return accept(undefined)
  return spendOnNumber(platform, actor, { identityNumber: identity, reach: getReach(scope.value) })
}

async function readMended(
  transaction: Transaction,
  { batch, row, cells }: { batch: BatchRow; row: ImportRowRecord; cells: MendedCells },
) {
  const before = row.content
  const find = await communeFinder(transaction, batch.as_of)
  const isRoleOpen = cells.role !== undefined || row.doubts.some(({ code }) => code === 'missing-role' || code === 'unknown-role')
  const read = readPerson(cellsWith(before, cells), {
    place: row.place,
    block: row.block,
    on: batch.as_of,
    role: isRoleOpen ? undefined : before.person.role,
    saysEachRole: true,
    habits: { saysTitles: false, turnsDates: false, hasOldFont: false },
  })
  const group = cells.commune === undefined && cells.group === undefined ? before.group : groupWith(before, cells, find)
  const content: RowContent = { person: read.person, written: read.written, group }
  const doubts = [...read.doubts.map((doubt) => keptDoubt(doubt, read.written)), ...unseenInCells(row, cells)]
  if (group.communeId === undefined)
    doubts.push({ code: 'unknown-commune', column: 0, heading: '', detail: { commune: group.communeLabel }, field: 'commune' })
  return { content, doubts }
}

/** What was seen in the file and is not to be seen in a row's texts stays doubtful until the cell it is about is typed anew. */
const unseenInCells = ({ doubts }: ImportRowRecord, cells: MendedCells): readonly KeptDoubt[] =>
  doubts.filter(
    ({ code, field }) =>
      (mayStayAsWritten({ code }) || code === 'row-hidden') && !(field !== null && Object.keys(cells).includes(field)),
  )

const BIRTH_FIELDS = ['birthDay', 'birthMonth', 'birthYear', 'birthMale', 'birthFemale'] as const

/** Unchanged cells keep their parsed value, with restored zeros; typed values are text cells. */
function cellsWith({ written, person }: RowContent, mended: MendedCells): ReadCells {
  const cells: Record<string, ReadCells[keyof ReadCells]> = {}
  for (const [field, cell] of Object.entries(written)) {
    if (cell === undefined || (BIRTH_FIELDS as readonly string[]).includes(field)) continue
    const isFormula = cell.text.startsWith('=')
    cells[field] = { ...cell, kind: 'text', text: isFormula ? '' : cell.text, ...(isFormula && { formula: cell.text }) }
  }
  const birth = written.birth ?? BIRTH_FIELDS.flatMap((field) => written[field] ?? [])[0]
  const known: Partial<Record<Field, string | undefined>> = {
    identity: person.identityNumber,
    phone: person.phone,
    birth:
      person.birthDate === undefined
        ? person.birthYear === undefined
          ? birth?.text
          : String(person.birthYear)
        : formatDay(person.birthDate),
    sex: person.sex === undefined ? undefined : person.sex === 'female' ? 'Nữ' : 'Nam',
  }
  const typed = Object.entries({ ...known, ...mended }) as [Field, string | undefined][]
  for (const [field, text] of typed) {
    const at = field === 'birth' ? birth : written[field]
    if (text !== undefined) cells[field] = { column: at?.column ?? 0, heading: at?.heading ?? '', kind: 'text', text }
  }
  if (mended.fullName !== undefined) delete cells['familyName']
  if (mended.role !== undefined) for (const mark of ['isLeader', 'isDeputy', 'isMember']) delete cells[mark]
  return cells as ReadCells
}

function groupWith(before: RowContent, cells: MendedCells, find: Awaited<ReturnType<typeof communeFinder>>): RowContent['group'] {
  const communes = communeBook(find)
  const code = cells.commune !== undefined && /^\d{5}$/.test(cells.commune.trim()) ? cells.commune.trim() : undefined
  const commune = communes.named({
    code,
    name: code === undefined ? (cells.commune ?? before.group.communeLabel) : undefined,
    district: undefined,
  })
  const kept =
    before.group.communeId === undefined || cells.commune !== undefined ? commune : { ...commune, key: before.group.communeId }
  const group = groupBook().named({
    commune: kept,
    groupText: cells.group ?? before.group.name,
    hamletText: undefined,
    title: {},
    decision: before.group.decision,
  })
  const found = rowGroupOf(group)
  return cells.commune === undefined && before.group.communeId !== undefined
    ? { ...found, communeId: before.group.communeId }
    : found
}

const communeOf = ({ content }: Pick<ImportRowRecord, 'content'>): readonly string[] =>
  content.group.communeId === undefined ? [] : [content.group.communeId]

/** Doubts that ask whether two records are one person. */
const ONE_OR_TWO: ReadonlySet<DoubtCode> = new Set(['person-in-two-groups', 'person-beyond-reach', 'identity-number-shared'])

/**
 * Stores an officer's decision: one person or two, this group or both; that what looks doubtful stays as it is written; or
 * that the row is dropped.
 */
export async function decideRow(
  platform: Platform,
  actor: Actor,
  { importId, rowId, decision }: { importId: string; rowId: string; decision: RowDecision },
): Promise<Result<ShownRow, ImportRefusal>> {
  if (decision.reason.trim() === '' || !DECISIONS.includes(decision.decision)) return refuse({ kind: 'reason-missing' })
  return withOpenRow({ platform, actor }, { importId, rowId }, async (transaction, { batch, scope, source, row }) => {
    const checking: Rechecking = { platform, actor, scope, asOf: batch.as_of, source }
    if (!canDecide(row, decision)) return refuse({ kind: 'nothing-to-decide' })
    const by = { userId: actor.userId, at: platform.clock.now() }
    const state = decision.decision === 'drop' ? ('dropped' as const) : ('doubtful' as const)
    const stays = decision.decision === 'as-written'
    const doubts = stays ? row.doubts.filter((doubt) => !mayStayAsWritten(doubt)) : row.doubts
    await updateRow(transaction, source, { id: row.id, state, doubts, decision: stays ? undefined : decision, by })
    if (decision.decision === 'same-moves') await dropOther(transaction, checking, { row, reason: decision.reason })
    await recheck(transaction, checking, touchedBy(platform, row.content))
    const isBeyond = (await findRow(transaction, source, rowId))?.doubts.some(({ code }) => code === 'person-beyond-reach')
    if (decision.decision !== 'drop' && !stays && isBeyond === true) return refuse({ kind: 'person-beyond-reach' })
    await recordAudit(transaction, actor, {
      action: 'exchange.row-decided',
      subject: { kind: 'import', id: importId },
      after: { rowId, place: row.place, decision: decision.decision },
      reason: decision.reason,
    })
    return accept(undefined)
  })
}

/** Who a row is about is decided where that is doubted, what it says where that is; any row may be dropped. */
function canDecide({ doubts }: ImportRowRecord, { decision }: RowDecision): boolean {
  if (decision === 'drop') return true
  return decision === 'as-written' ? doubts.some(mayStayAsWritten) : doubts.some(({ code }) => ONE_OR_TWO.has(code))
}

/** The person moves to this group: drops the row that lists them in the other one. */
async function dropOther(
  transaction: Transaction,
  { platform, actor, source }: Rechecking,
  { row, reason }: { row: ImportRowRecord; reason: string },
): Promise<void> {
  const detail = row.doubts.find(({ code }) => code === 'person-in-two-groups')?.detail
  if (detail?.['row'] === undefined) return
  const other = await findRowAt(transaction, source, {
    file: String(detail['file']),
    sheet: String(detail['sheet']),
    row: Number(detail['row']),
  })
  if (other === undefined || other.state === 'taken' || other.state === 'dropped') return
  const by = { userId: actor.userId, at: platform.clock.now() }
  const decision = { decision: 'drop' as const, reason }
  await updateRow(transaction, source, { id: other.id, state: 'dropped', doubts: other.doubts, decision, by })
}

type Act = (transaction: Transaction, open: OpenRow) => Promise<Result<void, ImportRefusal>>

async function withOpenRow(
  { platform, actor }: { readonly platform: Platform; readonly actor: Actor },
  { importId, rowId }: { importId: string; rowId: string },
  act: Act,
): Promise<Result<ShownRow, ImportRefusal>> {
  const authorised = await authoriseImports(platform, actor)
  if (!authorised.ok) return authorised
  const scope = authorised.value
  return allOrNothing<ShownRow, ImportRefusal>(platform.database, async (transaction) => {
    const batch = await lockBatch(transaction, importId, scope)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    if (!['previewed', 'taken'].includes(batch.state)) return refuse({ kind: 'wrong-state', state: batch.state })
    const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
    const row = await findRow(transaction, source, rowId)
    if (row === undefined) return refuse({ kind: 'row-unknown' })
    if (row.state === 'taken' || row.state === 'dropped') return refuse({ kind: 'row-not-open', state: row.state })
    const outside = await outsideScope(transaction, {
      scope,
      communeIds: [...batch.commune_ids, ...communeOf(row)],
      on: batch.as_of,
    })
    if (outside !== undefined) return refuse(outside)
    const done = await act(transaction, { batch, scope, source, row })
    if (!done.ok) return done
    const after = await findRow(transaction, source, rowId)
    return after === undefined
      ? refuse({ kind: 'row-unknown' })
      : accept(await showRow({ ...platform, database: transaction }, { source, batch, reach: getReach(scope) }, after))
  })
}
