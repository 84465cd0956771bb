import type { Vnd } from '../kernel/money.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { type BudgetEntryKind, type BudgetShort, balanceAfter, type PayerLevel } from './budget-line.ts'
import type { BudgetLineAmbiguous, LineUnknown, NoBudgetLine } from './refusal.ts'
import { insertBudgetEntry, type LineWithBalance, listLines, lockLine } from './store.ts'

/** One step of a payment cycle on one line, inside the cycle's own transaction. */
export interface BudgetUse {
  readonly id: string
  readonly lineId: string
  readonly cycleId: string
  readonly amount: Vnd
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** Sets a sum aside at approval. Refused when the line has less left: the line is locked while it is asked. */
export const commitBudget = (transaction: Transaction, use: BudgetUse) => record(transaction, 'commit', use)

/** Turns what was set aside into money spent, at settlement. */
export const consumeBudget = (transaction: Transaction, use: BudgetUse) => record(transaction, 'consume', use)

/** Gives back what was set aside and will not be paid. */
export const releaseBudget = (transaction: Transaction, use: BudgetUse) => record(transaction, 'release', use)

/** Gives back what was spent and came back. */
export const returnBudget = (transaction: Transaction, use: BudgetUse) => record(transaction, 'return', use)

async function record(
  transaction: Transaction,
  kind: BudgetEntryKind,
  use: BudgetUse,
): Promise<Result<LineWithBalance, BudgetShort | LineUnknown>> {
  const line = await lockLine(transaction, use.lineId)
  if (line === undefined) return refuse({ kind: 'budget-line-unknown', lineId: use.lineId })
  const after = balanceAfter(line.balance, { kind, amount: use.amount })
  if (!after.ok)
    return refuse({ kind: 'budget-short', lineId: line.id, lineName: line.name, left: after.refusal.left, asked: use.amount })
  const { id, lineId, cycleId, amount, reason, by, at } = use
  await insertBudgetEntry(transaction, { id, lineId, kind, amount, reason, cycleId, recordedBy: by, recordedAt: at })
  return accept({ ...line, balance: after.value })
}

export interface PayerQuery {
  readonly year: number
  readonly provisionCode: string
  /** Absent where the provision names no payers: whichever level the line is of. */
  readonly level?: PayerLevel
  /** The paying unit and, for a shared budget, those it may be kept at. */
  readonly unitIds: readonly string[]
}

/** Every line that could pay. */
export const listPayingLines = (database: Database, query: PayerQuery): Promise<LineWithBalance[]> => listLines(database, query)

/** The line that pays: the only one there is, or the one an officer chose of several. */
export async function findPayingLine(
  database: Database,
  query: PayerQuery,
  chosen: readonly string[] = [],
): Promise<Result<LineWithBalance, NoBudgetLine | BudgetLineAmbiguous>> {
  const { year, provisionCode } = query
  const level = query.level ?? 'any'
  const lines = await listPayingLines(database, query)
  const [only] = lines
  if (only === undefined) return refuse({ kind: 'no-budget-line', year, level, provisionCode })
  const meant = lines.length === 1 ? lines : lines.filter(({ id }) => chosen.includes(id))
  const [line = only, ...others] = meant
  if (meant.length === 0 || others.length > 0)
    return refuse({
      kind: 'budget-line-ambiguous',
      year,
      level,
      provisionCode,
      lines: lines.map(({ id, name, source }) => ({ id, name, source })),
    })
  return accept(line)
}
