import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type ImportRowRecord, ROW_STATES } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import type { RowSource } from '../import/row-store.ts'
import { communesOutside, findImportScope, openToLook } from '../import/scope-service.ts'
import type { BatchRow, ImportScope } from '../import/store.ts'
import { markAnswered, selectAnswering, selectPutAside, selectWaitingBefore, type WaitingImport } from './answer-store.ts'
import { matchAnswers } from './answering.ts'

interface Answers {
  readonly waiting: WaitingImport
  readonly rows: readonly ImportRowRecord[]
  /** Rows that the file speaks of in no way, though it is the same workbook or lists their group. */
  readonly absent: readonly ImportRowRecord[]
}

interface Finding {
  readonly platform: Platform
  /** Of whoever looks or takes: what lies beyond is left alone. */
  readonly scope: ImportScope
  readonly batch: BatchRow
}

const isWithin = ({ content: { group } }: ImportRowRecord, scope: ImportScope): boolean =>
  group.communeId === undefined || communesOutside(scope, [group.communeId]).length === 0

/** Rows of earlier trays that rows of this import, in a state, say well, and those that it no longer has. */
export async function findAnswers(
  database: Database,
  { platform, scope, batch, state }: Finding & { state: 'ready' | 'taken' },
): Promise<Answers[]> {
  const source: RowSource = { importId: batch.id, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const found: Answers[] = []
  for (const waiting of await selectWaitingBefore(database, source, batch)) {
    const reached = waiting.rows.filter((row) => isWithin(row, scope))
    const later = await selectAnswering(database, source, { states: ROW_STATES, waiting: reached })
    const answers = matchAnswers(
      reached,
      later.filter((row) => row.state === state),
    )
    const present = matchAnswers(reached, later)
    const absent = reached.filter((row) => !answers.has(row) && !present.has(row))
    if (answers.size + absent.length > 0) found.push({ waiting, rows: [...answers.keys()], absent })
  }
  return found
}

interface ToldRow {
  readonly id: string
  readonly row: number
  readonly sheet: string
  readonly fullName: string
  readonly group: string
}

/** An earlier import of whose tray this one speaks. */
export interface AnsweredImport {
  readonly importId: string
  readonly files: readonly string[]
  readonly asOf: PlainDate
  readonly startedAt: string
  /** They leave the tray when this one is taken. */
  readonly rows: readonly ToldRow[]
  /** They wait on, until somebody puts them aside. */
  readonly absent: readonly ToldRow[]
}

export interface ListedAnswers {
  readonly items: readonly AnsweredImport[]
  readonly aside: readonly (ToldRow & { readonly reason: string })[]
}

const toldRow = ({ id, place, content }: ImportRowRecord): ToldRow => ({
  id,
  row: place.row,
  sheet: place.sheet,
  fullName: content.person.fullName,
  group: content.group.label,
})

/** What taking would close, what it leaves waiting since the file has it no more, and what was put aside of that. */
export async function listAnswers(
  platform: Platform,
  actor: Actor,
  importId: string,
): Promise<Result<ListedAnswers, ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  if (!open.ok) return open
  const scope = await findImportScope(platform, actor)
  const found = await findAnswers(platform.database, { platform, scope, batch: open.value.batch, state: 'ready' })
  const aside = await selectPutAside(platform.database, { answeredBy: importId, keyring: platform.keyring })
  return accept({
    items: found.map(({ waiting, rows, absent }) => ({
      importId: waiting.importId,
      files: waiting.files.map(({ name }) => name),
      asOf: waiting.asOf,
      startedAt: waiting.startedAt.toISOString(),
      rows: rows.map(toldRow),
      absent: absent.map(toldRow),
    })),
    aside: aside.filter((row) => isWithin(row, scope)).map((row) => ({ ...toldRow(row), reason: row.asideReason ?? '' })),
  })
}

/** Closes the rows of earlier trays that this import has said well. @returns how many */
export async function closeAnswered(transaction: Transaction, { by, ...finding }: Finding & { by: string }): Promise<number> {
  const { platform, batch } = finding
  const rows = (await findAnswers(transaction, { ...finding, state: 'taken' })).flatMap(({ rows: answered }) => answered)
  if (rows.length === 0) return 0
  const given = { answeredBy: batch.id, userId: by, at: platform.clock.now() }
  await markAnswered(
    transaction,
    rows.map(({ id }) => id),
    given,
  )
  return rows.length
}
