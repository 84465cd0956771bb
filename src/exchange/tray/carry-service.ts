import type { Transaction } from '../../platform/db/database.ts'
import type { ImportRowRecord, RowContent } from '../import/import.ts'
import type { CompleteReading } from '../import/read-service.ts'
import { searchOf } from '../import/row-content.ts'
import { findRowInBlock, selectSaidOf } from '../import/row-look-store.ts'
import { type RowSource, updateRow } from '../import/row-store.ts'
import { isSettled } from '../reading/doubt.ts'
import { readMended } from './mended-service.ts'
import { recheck, touchedBy } from './recheck-service.ts'

/**
 * Brings what was mended and decided row by row over to another reading of the same files: the day, a column or the letters
 * may be read otherwise, what somebody typed for a row stays.
 */
export async function carryMended(
  transaction: Transaction,
  { platform, actor, scope, batch, source }: CompleteReading,
): Promise<void> {
  const before: RowSource = { ...source, reading: batch.reading }
  const contents: RowContent[] = []
  for (const said of await selectSaidOf(transaction, before)) {
    const row = await findRowInBlock(transaction, source, said)
    if (row === undefined) continue
    contents.push(row.content, await carryRow(transaction, { source, said, row, asOf: batch.as_of, at: platform.clock.now() }))
  }
  if (contents.length === 0) return
  await recheck(transaction, { platform, actor, scope, asOf: batch.as_of, source }, touchedBy(platform, ...contents))
}

interface Carrying {
  readonly source: RowSource
  /** As it was read before, with what was said of it. */
  readonly said: ImportRowRecord
  /** As it is read now. */
  readonly row: ImportRowRecord
  readonly asOf: CompleteReading['batch']['as_of']
  readonly at: Date
}

async function carryRow(transaction: Transaction, { source, said, row, asOf, at }: Carrying): Promise<RowContent> {
  const { mended, stays } = said.content
  const kept = { ...row, content: { ...row.content, ...(stays && { stays }) } }
  const read = mended === undefined ? kept : await readMended(transaction, { batch: { as_of: asOf }, row: kept, cells: mended })
  const [reader = '', ...hands] = said.writtenBy
  await updateRow(transaction, source, {
    id: row.id,
    state: said.state === 'dropped' ? 'dropped' : 'doubtful',
    content: read.content,
    doubts: read.doubts.filter((doubt) => !isSettled(stays, doubt)),
    search: searchOf(read.content),
    decision: said.decision,
    hands: hands.slice(0, -1),
    correctionId: said.correctionId,
    by: { userId: hands.at(-1) ?? reader, at },
  })
  return read.content
}
