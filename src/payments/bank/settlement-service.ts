import { budgetEntryText } from '../../budget/index.ts'
import { consumeBudget, releaseBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth, type PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { lookFirst } from '../../platform/db/unit-of-work.ts'
import type { Platform } from '../../platform/platform.ts'
import { type ProcessLimits, runApart, TookTooMuch } from '../../platform/thread/run-apart.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, openTo, recordAct } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { findCycle, updateCycle } from '../cycle/cycle-store.ts'
import type { LineRefusal, NotSettled } from '../cycle/refusal.ts'
import type readBankList from './bank-list.ts'
import type { BankList } from './bank-list.ts'
import { isRepeated, refusalOfLine, type SettlementLine } from './settlement.ts'
import {
  answerDisbursements,
  answeredByLine,
  answeredSums,
  countSent,
  findElsewhere,
  findOrderedReferences,
  findTakenFile,
  insertSettlementFile,
  type NewSettlement,
} from './settlement-store.ts'

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
  /** Lines whose payment was answered alike by an earlier list. */
  readonly repeated: number
  /** Still without an answer. */
  readonly awaited: { readonly payees: number; readonly amount: Vnd }
}

/**
 * Applies the list that the bank or treasury returned, in one transaction. Every line is matched by reference and amount;
 * when any does not match, all such rows are reported and nothing changes. The same file twice is refused.
 */
export async function settleCycle(platform: Platform, actor: Actor, given: SettleCycle): Promise<Result<Settled, NotSettled>> {
  const { cycleId, fileName } = given
  const acting = { platform, actor }
  const open = await lookFirst(() => openToSettle(platform.database, acting, cycleId))
  const sha256 = await digestOf(given.bytes)
  if (!open.ok) return withTakenFile(platform.database, open, { cycleId, sha256, fileName })
  const lines = await readLines(given)
  return moveCycle<Settled, NotSettled>(acting, { cycleId, move: 'settle' }, async (transaction, cycle) => {
    const taken = await findTakenFile(transaction, sha256)
    if (taken !== undefined) return refuse({ kind: 'file-taken-already', fileName, takenAt: taken.takenAt.toISOString() })
    if (!lines.ok) return lines
    const { refused, fresh } = await matchLines(transaction, cycle, { lines: lines.value, today: platform.clock.today() })
    if (refused.length > 0) return refuse({ kind: 'lines-refused', fileName, lines: refused })
    const repeated = lines.value.length - fresh.length
    return take(transaction, acting, { cycle, lines: fresh, repeated, file: { fileName, sha256 } })
  }).then((outcome) => withTakenFile(platform.database, outcome, { cycleId, sha256, fileName }))
}

/** Off the event loop: a list may have 25 MB. */
const digestOf = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')

const openToSettle = async (database: Database, acting: Acting, cycleId: string) =>
  openTo(database, acting, { cycleId, cycle: await findCycle(database, cycleId), move: 'settle' })

/** Refuses files for a cycle without open orders; a repeated file gets a refusal of its own. */
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

/** A list of 100,000 lines takes 2 seconds and 150 MB. */
const READING: ProcessLimits = { megabytes: 224, seconds: 30 }

async function readLines({ fileName, bytes }: SettleCycle): Promise<Result<readonly SettlementLine[], NotSettled>> {
  try {
    const read = await runApart<BankList, Awaited<ReturnType<typeof readBankList>>>(
      new URL('./bank-list.ts', import.meta.url),
      { fileName, bytes },
      READING,
    )
    return read.ok ? read : refuse({ ...read.refusal, fileName })
  } catch (error) {
    if (error instanceof TookTooMuch) return refuse({ kind: 'file-unreadable', fileName, because: 'too-much-work' })
    throw error
  }
}

/** What does not match an ordered payment, and what says something new of one. A list without anything new is refused. */
async function matchLines(
  database: Database,
  cycle: PaymentCycle,
  { lines, today }: { lines: readonly SettlementLine[]; today: PlainDate },
): Promise<{ refused: readonly LineRefusal[]; fresh: readonly SettlementLine[] }> {
  const ordered = await findOrderedReferences(
    database,
    cycle,
    lines.map(({ reference }) => reference),
  )
  const unknown = lines.filter(({ reference }) => !ordered.has(reference)).map(({ reference }) => reference)
  const elsewhere = await findElsewhere(database, unknown)
  const refused = lines.flatMap((line) => {
    const known = { ordered: ordered.get(line.reference), elsewhere: elsewhere.get(line.reference), today }
    return refusalOfLine(line, known) ?? []
  })
  const fresh = lines.filter((line) => !isRepeated(line, ordered.get(line.reference)))
  if (refused.length > 0 || fresh.length > 0) return { refused, fresh }
  return {
    refused: lines.map(({ row, reference, outcome: state }) => ({ row, reference, kind: 'answered-already' as const, state })),
    fresh,
  }
}

interface Taking {
  readonly cycle: PaymentCycle
  readonly lines: readonly SettlementLine[]
  readonly repeated: number
  readonly file: Pick<NewSettlement, 'fileName' | 'sha256'>
}

interface Answered {
  readonly cycle: PaymentCycle
  readonly settlementId: string
  readonly fileName: string
}

async function take(
  transaction: Transaction,
  acting: Acting,
  { cycle, lines, repeated, file }: Taking,
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
  const { to, meanwhile } = CYCLE_MOVES.settle
  const after = await updateCycle(transaction, cycle.id, { state: awaited.payees === 0 ? to : meanwhile })
  await moveBudget(transaction, acting, { cycle, settlementId })
  await book(transaction, acting, { cycle, settlementId, fileName: file.fileName })
  const detail = { settlementId, ...file, settled, rejected, repeated, awaited }
  await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'settled', detail, audit: { before: { state: cycle.state } } })
  return accept({ cycle: after, settlementId, settled, rejected, repeated, awaited })
}

function totalsOf(lines: readonly SettlementLine[], wanted: SettlementLine['outcome']): { count: number; amount: Vnd } {
  const matching = lines.filter(({ outcome }) => outcome === wanted)
  return { count: matching.length, amount: sumVnd(matching.map(({ amount }) => amount)) }
}

/** Consumes the budget of paid sums, and releases that of rejected ones until they are ordered again. */
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

function book(transaction: Transaction, acting: Acting, { cycle, settlementId, fileName }: Answered): Promise<void> {
  const description = entryText.answered(cycle.provisionCode, formatMonth(cycle.month), fileName)
  const sums = answeredSums(cycle, settlementId)
  return bookAct(transaction, acting, { kind: 'answered', cycleId: cycle.id, documentId: settlementId, description, sums })
}
