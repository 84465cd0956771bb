import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRowRecord } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import type { RowSource } from '../import/row-store.ts'
import { communesOutside, findImportScope, openToLook } from '../import/scope-service.ts'
import type { BatchRow, ImportScope } from '../import/store.ts'
import { markAnswered, selectAnswering, selectWaitingBefore, type WaitingImport } from './answer-store.ts'
import { matchAnswers } from './answering.ts'

interface Answers {
  readonly waiting: WaitingImport
  readonly rows: readonly ImportRowRecord[]
}

interface Finding {
  readonly platform: Platform
  /** Of whoever looks or takes: what lies beyond is left alone. */
  readonly scope: ImportScope
  readonly batch: BatchRow
}

const isWithin = ({ content: { group } }: ImportRowRecord, scope: ImportScope): boolean =>
  group.communeId === undefined || communesOutside(scope, [group.communeId]).length === 0

/** Rows of earlier trays that rows of this import say well. */
async function findAnswers(
  database: Database,
  { platform, scope, batch, state }: Finding & { state: 'ready' | 'taken' },
): Promise<Answers[]> {
  const source: RowSource = { importId: batch.id, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const found: Answers[] = []
  for (const waiting of await selectWaitingBefore(database, batch, platform.keyring)) {
    const later = await selectAnswering(database, source, { state, waiting: waiting.rows })
    const rows = [...matchAnswers(waiting.rows, later).keys()].filter((row) => isWithin(row, scope))
    if (rows.length > 0) found.push({ waiting, rows })
  }
  return found
}

/** An earlier import whose tray loses rows when this one is taken. */
export interface AnsweredImport {
  readonly importId: string
  readonly files: readonly string[]
  readonly asOf: PlainDate
  readonly startedAt: string
  readonly rows: readonly { readonly row: number; readonly sheet: string; readonly fullName: string; readonly group: string }[]
}

/** What taking would close, before it is taken. */
export async function listAnswers(
  platform: Platform,
  actor: Actor,
  importId: string,
): Promise<Result<AnsweredImport[], ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  if (!open.ok) return open
  const scope = await findImportScope(platform, actor)
  const found = await findAnswers(platform.database, { platform, scope, batch: open.value.batch, state: 'ready' })
  return accept(
    found.map(({ waiting, rows }) => ({
      importId: waiting.importId,
      files: waiting.files.map(({ name }) => name),
      asOf: waiting.asOf,
      startedAt: waiting.startedAt.toISOString(),
      rows: rows.map(({ place, content }) => ({
        row: place.row,
        sheet: place.sheet,
        fullName: content.person.fullName,
        group: content.group.label,
      })),
    })),
  )
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
