import { type RawBuilder, sql } from 'kysely'
import { plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { type NamedThing, named } from '../kernel/named-thing.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { BudgetBalance, BudgetEntry, BudgetEntryKind, BudgetLine, Decision, PayerLevel } from './budget-line.ts'

export type LineWithBalance = BudgetLine & { readonly balance: BudgetBalance; readonly proposed: number }

interface LineRow {
  id: string
  year: number
  source: string
  level: PayerLevel
  unit_id: string
  provision_code: string
  name: string
  allocated_vnd: number
  committed_vnd: number
  consumed_vnd: number
  proposed: number
}

const toLine = (row: LineRow): LineWithBalance => ({
  id: row.id,
  year: row.year,
  source: row.source,
  level: row.level,
  unitId: row.unit_id,
  provisionCode: row.provision_code,
  name: row.name,
  balance: {
    allocated: vnd(row.allocated_vnd),
    committed: vnd(row.committed_vnd),
    consumed: vnd(row.consumed_vnd),
    left: vnd(row.allocated_vnd - row.committed_vnd - row.consumed_vnd),
  },
  proposed: row.proposed,
})

const LINES = sql`SELECT l.id, l.year, l.source, l.level, l.unit_id, l.provision_code, l.name,
    b.allocated_vnd, b.committed_vnd, b.consumed_vnd,
    (SELECT count(*)::int FROM budget_entry e WHERE e.line_id = l.id AND e.kind IN ('allocate', 'adjust')
      AND NOT EXISTS (SELECT 1 FROM budget_decision d WHERE d.entry_id = e.id)) AS proposed
  FROM budget_line l JOIN budget_balance b ON b.line_id = l.id`

/** @returns false when a line for the same year, source, level, unit and provision is there */
export async function insertLine(
  transaction: Transaction,
  line: BudgetLine & { readonly openedBy: string; readonly openedAt: Date },
): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO budget_line (id, year, source, level, unit_id, provision_code, name, opened_by, opened_at)
    VALUES (${line.id}, ${line.year}, ${line.source}, ${line.level}, ${line.unitId}, ${line.provisionCode}, ${line.name},
      ${line.openedBy}, ${line.openedAt}) ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export interface LineQuery {
  readonly year?: number
  readonly provisionCode?: string
  readonly level?: PayerLevel
  readonly unitIds?: readonly string[]
}

export async function listLines(database: Database, query: LineQuery): Promise<LineWithBalance[]> {
  const wanted: RawBuilder<unknown>[] = [sql`true`]
  if (query.year !== undefined) wanted.push(sql`l.year = ${query.year}`)
  if (query.provisionCode !== undefined) wanted.push(sql`l.provision_code = ${query.provisionCode}`)
  if (query.level !== undefined) wanted.push(sql`l.level = ${query.level}`)
  if (query.unitIds !== undefined) wanted.push(sql`l.unit_id = ANY(${query.unitIds}::uuid[])`)
  const { rows } = await sql<LineRow>`${LINES} WHERE ${sql.join(wanted, sql` AND `)}
    ORDER BY l.year DESC, l.provision_code, l.level, l.name COLLATE "vi-x-icu"`.execute(database)
  return rows.map(toLine)
}

/** Lines by name and year; other ids are left out. */
export async function budgetLineNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name || ', ' || year AS name FROM budget_line WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map((row) => named('budget-line', row))
}

/** The year of each line. */
export async function findYearsOfLines(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{
    id: string
    year: number
  }>`SELECT id, year FROM budget_line WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return new Map(rows.map(({ id, year }) => [id, year]))
}

export async function findLine(database: Database, lineId: string): Promise<LineWithBalance | undefined> {
  const { rows } = await sql<LineRow>`${LINES} WHERE l.id = ${lineId}`.execute(database)
  return rows[0] && toLine(rows[0])
}

/** Takes the line for this transaction: nobody else commits on it until it ends. */
export async function lockLine(transaction: Transaction, lineId: string): Promise<LineWithBalance | undefined> {
  await sql`SELECT 1 FROM budget_balance WHERE line_id = ${lineId} FOR UPDATE`.execute(transaction)
  return findLine(transaction, lineId)
}

export interface NewBudgetEntry {
  readonly id: string
  readonly lineId: string
  readonly kind: BudgetEntryKind
  readonly amount: number
  readonly decision?: Decision | undefined
  readonly reason: string
  readonly cycleId?: string | undefined
  readonly recordedBy: string
  readonly recordedAt: Date
}

export async function insertBudgetEntry(transaction: Transaction, entry: NewBudgetEntry): Promise<void> {
  await sql`INSERT INTO budget_entry (id, line_id, kind, amount_vnd, decision_number, decision_date, reason, cycle_id, recorded_by, recorded_at)
    VALUES (${entry.id}, ${entry.lineId}, ${entry.kind}, ${entry.amount}, ${entry.decision?.number ?? null},
      ${entry.decision?.date ?? null}::date, ${entry.reason}, ${entry.cycleId ?? null}, ${entry.recordedBy}, ${entry.recordedAt})`.execute(
    transaction,
  )
}

interface EntryRow {
  id: string
  line_id: string
  kind: BudgetEntryKind
  amount_vnd: number
  decision_number: string | null
  decision_date: string | null
  reason: string
  cycle_id: string | null
  recorded_by: string
  recorded_at: Date
  outcome: 'confirmed' | 'declined' | null
  decided_by: string | null
  decided_at: Date | null
}

const isProposal = (kind: BudgetEntryKind): boolean => kind === 'allocate' || kind === 'adjust'

const toEntry = (row: EntryRow): BudgetEntry => ({
  id: row.id,
  lineId: row.line_id,
  kind: row.kind,
  amount: vnd(row.amount_vnd),
  decision:
    row.decision_number !== null && row.decision_date !== null
      ? { number: row.decision_number, date: plainDate(row.decision_date) }
      : undefined,
  reason: row.reason,
  cycleId: row.cycle_id ?? undefined,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at.toISOString(),
  outcome: row.outcome ?? (isProposal(row.kind) ? 'proposed' : 'counted'),
  decidedBy: row.decided_by ?? undefined,
  decidedAt: row.decided_at?.toISOString(),
})

const ENTRIES = sql`SELECT e.*, d.outcome, d.decided_by, d.decided_at FROM budget_entry e LEFT JOIN budget_decision d ON d.entry_id = e.id`

export async function listBudgetEntries(database: Database, lineId: string): Promise<BudgetEntry[]> {
  const { rows } = await sql<EntryRow>`${ENTRIES} WHERE e.line_id = ${lineId} ORDER BY e.recorded_at, e.id`.execute(database)
  return rows.map(toEntry)
}

export async function findBudgetEntry(database: Database, entryId: string): Promise<BudgetEntry | undefined> {
  const { rows } = await sql<EntryRow>`${ENTRIES} WHERE e.id = ${entryId}`.execute(database)
  return rows[0] && toEntry(rows[0])
}

export interface NewDecision {
  readonly entryId: string
  readonly outcome: 'confirmed' | 'declined'
  readonly reason?: string | undefined
  readonly decidedBy: string
  readonly decidedAt: Date
}

export async function insertDecision(transaction: Transaction, decision: NewDecision): Promise<void> {
  await sql`INSERT INTO budget_decision (entry_id, outcome, reason, decided_by, decided_at) VALUES (${decision.entryId},
    ${decision.outcome}, ${decision.reason ?? null}, ${decision.decidedBy}, ${decision.decidedAt})`.execute(transaction)
}

/** What one cycle has set aside and spent of all lines, for joining: one row, `committed`, `consumed`. */
export const usedByCycle = (cycleId: string | RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  SELECT coalesce(sum(CASE kind WHEN 'commit' THEN amount_vnd WHEN 'release' THEN -amount_vnd WHEN 'consume' THEN -amount_vnd END), 0)::bigint AS committed,
    coalesce(sum(CASE kind WHEN 'consume' THEN amount_vnd WHEN 'return' THEN -amount_vnd END), 0)::bigint AS consumed
  FROM budget_entry WHERE cycle_id = ${cycleId})`
