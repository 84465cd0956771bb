import { hash } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { budgetEntryText } from '../../budget/index.ts'
import { consumeBudget, releaseBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { appendEntryFrom } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Acting, moveCycle } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { findCycle, insertCycleEvent, updateCycle } from '../cycle/cycle-store.ts'
import { entryText } from '../cycle/entry-text.ts'
import type { LineRefusal, NotSettled } from '../cycle/refusal.ts'
import { readSettlement, refusalOfLine, type SettlementLine } from './settlement.ts'
import {
  answerDisbursements,
  answered,
  answeredByLine,
  countSent,
  findElsewhere,
  findOrderedReferences,
  findTakenFile,
  insertSettlementFile,
  type NewSettlement,
} from './settlement-store.ts'
import { readTableFile } from './table-file-store.ts'

export interface SettleCycle {
  readonly cycleId: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface Settled {
  readonly cycle: PaymentCycle
  readonly settlementId: string
  readonly settled: { readonly count: number; readonly amount: Vnd }
  readonly rejected: { readonly count: number; readonly amount: Vnd }
  /** Still without an answer. */
  readonly awaited: { readonly payees: number; readonly amount: Vnd }
}

/**
 * Takes the list that the bank or treasury sent back, whole or not at all: each line is matched by reference and
 * amount, and one that does not match is named by its row while nothing changes. The same file twice is refused.
 */
export async function settleCycle(platform: Platform, actor: Actor, given: SettleCycle): Promise<Result<Settled, NotSettled>> {
  const { cycleId, fileName } = given
  const sha256 = hash('sha256', given.bytes)
  const lines = await readLines(given)
  const acting = { platform, actor }
  return moveCycle<Settled, NotSettled>(acting, { cycleId, move: 'settle' }, async (transaction, cycle) => {
    const taken = await findTakenFile(transaction, sha256)
    if (taken !== undefined) return refuse({ kind: 'file-taken-already', fileName, takenAt: taken.takenAt.toISOString() })
    if (!lines.ok) return lines
    const refused = await refusedLines(transaction, cycle, lines.value)
    if (refused.length > 0) return refuse({ kind: 'lines-refused', fileName, lines: refused })
    return take(transaction, acting, { cycle, lines: lines.value, file: { fileName, sha256 } })
  }).then((outcome) => withTakenFile(platform.database, outcome, { cycleId, sha256, fileName }))
}

/** A cycle whose every answer is in takes no more files; the same file again is still told apart from another. */
async function withTakenFile(
  database: Database,
  outcome: Result<Settled, NotSettled>,
  { cycleId, sha256, fileName }: { cycleId: string; sha256: string; fileName: string },
): Promise<Result<Settled, NotSettled>> {
  if (outcome.ok || outcome.refusal.kind !== 'cycle-not-in-state' || (await findCycle(database, cycleId)) === undefined)
    return outcome
  const taken = await findTakenFile(database, sha256)
  return taken === undefined ? outcome : refuse({ kind: 'file-taken-already', fileName, takenAt: taken.takenAt.toISOString() })
}

async function readLines({ fileName, bytes }: SettleCycle): Promise<Result<readonly SettlementLine[], NotSettled>> {
  const rows = await readTableFile(bytes)
  if (!rows.ok) return refuse({ kind: 'file-unreadable', fileName, because: rows.refusal })
  const lines = readSettlement(rows.value)
  if (!lines.ok) return refuse({ ...lines.refusal, fileName })
  return lines.value.length === 0 ? refuse({ kind: 'file-unreadable', fileName, because: 'empty' }) : lines
}

async function refusedLines(database: Database, cycle: PaymentCycle, lines: readonly SettlementLine[]): Promise<LineRefusal[]> {
  const ordered = await findOrderedReferences(
    database,
    cycle,
    lines.map(({ reference }) => reference),
  )
  const unknown = lines.filter(({ reference }) => !ordered.has(reference)).map(({ reference }) => reference)
  const elsewhere = await findElsewhere(database, unknown)
  return lines.flatMap((line) => {
    const refusal = refusalOfLine(line, { ordered: ordered.get(line.reference), elsewhere: elsewhere.get(line.reference) })
    return refusal === undefined ? [] : [refusal]
  })
}

interface Taking {
  readonly cycle: PaymentCycle
  readonly lines: readonly SettlementLine[]
  readonly file: Pick<NewSettlement, 'fileName' | 'sha256'>
}

async function take(
  transaction: Transaction,
  acting: Acting,
  { cycle, lines, file }: Taking,
): Promise<Result<Settled, NotSettled>> {
  const { platform, actor } = acting
  const settlementId = platform.newId()
  const [settled, rejected] = [totalsOf(lines, 'settled'), totalsOf(lines, 'rejected')]
  const row = { ...file, id: settlementId, cycleId: cycle.id, settled, rejected, by: actor.userId, at: platform.clock.now() }
  if (!(await insertSettlementFile(transaction, row)))
    return refuse({ kind: 'file-taken-already', fileName: file.fileName, takenAt: '' })
  const count = await answerDisbursements(transaction, cycle, { settlementId, lines, on: platform.clock.today() })
  assert(count === lines.length, 'every line answers one reference')
  const awaited = await countSent(transaction, cycle)
  const after = await updateCycle(transaction, cycle.id, { state: awaited.payees === 0 ? 'paid' : 'ordered' })
  await moveBudget(transaction, acting, { cycle, settlementId })
  await book(transaction, acting, { cycle, settlementId, fileName: file.fileName })
  await note(transaction, acting, { cycle, detail: { settlementId, ...file, settled, rejected, awaited } })
  return accept({ cycle: after, settlementId, settled, rejected, awaited })
}

function totalsOf(lines: readonly SettlementLine[], wanted: SettlementLine['outcome']): { count: number; amount: Vnd } {
  const of = lines.filter(({ outcome }) => outcome === wanted)
  return { count: of.length, amount: sumVnd(of.map(({ amount }) => amount)) }
}

/** What was settled is spent; what was rejected is free again, until it is ordered anew. */
async function moveBudget(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, settlementId }: { cycle: PaymentCycle; settlementId: string },
): Promise<void> {
  const moves = [
    { state: 'settled', act: consumeBudget, name: budgetEntryText.consume.vi },
    { state: 'rejected', act: releaseBudget, name: budgetEntryText.release.vi },
  ] as const
  for (const { state, act, name } of moves) {
    for (const { lineId, amount } of await answeredByLine(transaction, cycle, { settlementId, state })) {
      const reason = `${name} ${formatMonth(cycle.month)}`
      const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
      const done = await act(transaction, use)
      assert(done.ok, 'what was ordered was set aside')
    }
  }
}

async function book(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, settlementId, fileName }: { cycle: PaymentCycle; settlementId: string; fileName: string },
): Promise<void> {
  const description = entryText.answered(cycle.provisionCode, formatMonth(cycle.month), fileName)
  const entry = { id: platform.newId(), kind: 'answered' as const, on: platform.clock.today(), description, cycleId: cycle.id }
  const recorded = { recordedBy: actor.userId, recordedAt: platform.clock.now() }
  await appendEntryFrom(transaction, { ...entry, ...recorded, documentId: settlementId }, answered(cycle, settlementId))
}

async function note(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, detail }: { cycle: PaymentCycle; detail: Record<string, unknown> },
): Promise<void> {
  await insertCycleEvent(transaction, {
    id: platform.newId(),
    cycleId: cycle.id,
    kind: 'settled',
    by: actor.userId,
    at: platform.clock.now(),
    detail,
  })
  const subject = { kind: 'payment-cycle', id: cycle.id }
  await recordAudit(transaction, actor, { action: 'payments.settled', subject, before: { state: cycle.state }, after: detail })
}
