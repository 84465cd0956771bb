import { recordAudit } from '../audit/service.ts'
import {
  type Actor,
  authorise,
  holdsAnywhere,
  isSystemActor,
  type NotAllowed,
  type Permission,
  scopeOf,
} from '../identity/index.ts'
import { isOneHuman } from '../identity/service.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import { sumVnd } from '../kernel/money.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { unitPath } from '../units/service.ts'
import { type BudgetEntry, type BudgetLine, balanceAfter, checkAmount, type Decision, type PayerLevel } from './budget-line.ts'
import type { BudgetRefusal, FieldMissing } from './refusal.ts'
import {
  findBudgetEntry,
  findLine,
  insertBudgetEntry,
  insertDecision,
  insertLine,
  type LineQuery,
  type LineWithBalance,
  listBudgetEntries,
  listLines,
  lockLine,
} from './store.ts'

export {
  commitBudget,
  consumeBudget,
  findPayingLine,
  listPayingLines,
  type PayerQuery,
  releaseBudget,
  returnBudget,
} from './commitment-service.ts'
export { budgetLineNames, findYearsOfLines, type LineWithBalance, usedByCycle } from './store.ts'

export interface NewLine {
  readonly year: number
  readonly source: string
  readonly level: PayerLevel
  readonly unitId: string
  readonly provisionCode: string
  readonly name: string
}

export interface ProposedEntry {
  readonly lineId: string
  readonly kind: 'allocate' | 'adjust'
  readonly amount: number
  readonly decision: Decision
  readonly reason: string
}

export interface EntryDecision {
  readonly lineId: string
  readonly entryId: string
  readonly outcome: 'confirmed' | 'declined'
  readonly reason?: string
}

type Outcome<Value> = Promise<Result<Value, BudgetRefusal>>

/** The estimates: opening a line, proposing an entry, confirming it, reading them. */
export const budgetService = (platform: Platform) => ({
  openLine: (actor: Actor, line: NewLine) => openLine(platform, actor, line),
  propose: (actor: Actor, entry: ProposedEntry) => propose(platform, actor, entry),
  decide: (actor: Actor, decision: EntryDecision) => decide(platform, actor, decision),
  list: (actor: Actor, query: LineQuery) => list(platform, actor, query),
  entries: (actor: Actor, lineId: string) => entries(platform, actor, lineId),
  summary: (actor: Actor, year: number) => summary(platform, actor, year),
})

export type BudgetService = ReturnType<typeof budgetService>

async function allowed(transaction: Transaction, actor: Actor, at: { permission: Permission; unitId: string; on: PlainDate }) {
  if (isSystemActor(actor)) return accept(undefined)
  return authorise(actor, at.permission, { unitPath: await unitPath(transaction, at.unitId, at.on), on: at.on })
}

async function openLine({ database, clock, newId }: Platform, actor: Actor, given: NewLine): Outcome<BudgetLine> {
  const line = {
    ...given,
    id: newId(),
    name: tidy(given.name),
    source: tidy(given.source),
    provisionCode: tidy(given.provisionCode),
  }
  const missing = (['name', 'source', 'provisionCode'] as const).find((field) => line[field] === '')
  return database.transaction().execute(async (transaction) => {
    const may = await allowed(transaction, actor, { permission: 'budget:write', unitId: line.unitId, on: clock.today() })
    if (!may.ok) return may
    if (missing !== undefined) return refuse({ kind: 'field-missing', field: missing })
    if (!(await insertLine(transaction, { ...line, openedBy: actor.userId, openedAt: clock.now() }))) {
      const same = await listLines(transaction, {
        year: line.year,
        provisionCode: line.provisionCode,
        level: line.level,
        unitIds: [line.unitId],
      })
      return refuse({ kind: 'budget-line-exists', lineId: same.find(({ source }) => source === line.source)?.id ?? '' })
    }
    await recordAudit(transaction, actor, {
      action: 'budget.line-opened',
      subject: { kind: 'budget-line', id: line.id },
      after: line,
    })
    return accept(line)
  })
}

async function propose({ database, clock, newId }: Platform, actor: Actor, given: ProposedEntry): Outcome<BudgetEntry> {
  return database.transaction().execute(async (transaction) => {
    const line = await findLine(transaction, given.lineId)
    if (line === undefined) return refuse({ kind: 'budget-line-unknown', lineId: given.lineId })
    const may = await allowed(transaction, actor, { permission: 'budget:write', unitId: line.unitId, on: clock.today() })
    if (!may.ok) return may
    const checked = checkProposal(given)
    if (!checked.ok) return checked
    const entry = { ...given, ...checked.value, id: newId(), recordedBy: actor.userId, recordedAt: clock.now() }
    await insertBudgetEntry(transaction, entry)
    const { lineId, kind, amount, decision, reason } = entry
    await recordAudit(transaction, actor, {
      action: 'budget.proposed',
      subject: { kind: 'budget-line', id: lineId },
      after: { entryId: entry.id, kind, amount, decision },
      reason,
    })
    return accept({
      id: entry.id,
      lineId,
      kind,
      amount,
      decision,
      reason,
      recordedBy: actor.userId,
      recordedAt: entry.recordedAt.toISOString(),
      outcome: 'proposed',
    })
  })
}

function checkProposal({ kind, amount, decision, reason }: ProposedEntry) {
  const sum = checkAmount(kind, amount)
  if (!sum.ok) return sum
  const [number, why] = [tidy(decision.number), tidy(reason)]
  const field: FieldMissing['field'] | undefined = number === '' ? 'decisionNumber' : why === '' ? 'reason' : undefined
  if (field !== undefined) return refuse({ kind: 'field-missing' as const, field })
  return accept({ amount: sum.value, decision: { ...decision, number }, reason: why })
}

async function decide({ database, clock }: Platform, actor: Actor, given: EntryDecision): Outcome<LineWithBalance> {
  return database.transaction().execute(async (transaction) => {
    const line = await lockLine(transaction, given.lineId)
    if (line === undefined) return refuse({ kind: 'budget-line-unknown', lineId: given.lineId })
    const may = await allowed(transaction, actor, { permission: 'budget:confirm', unitId: line.unitId, on: clock.today() })
    if (!may.ok) return may
    const entry = await findBudgetEntry(transaction, given.entryId)
    const isOwn = entry !== undefined && (await isOneHuman(transaction, actor.userId, [entry.recordedBy]))
    const refusal = refusalToDecide(entry, line, { ...given, isOwn })
    if (refusal !== undefined) return refuse(refusal)
    const reason = given.reason === undefined ? undefined : tidy(given.reason)
    await insertDecision(transaction, { ...given, reason, decidedBy: actor.userId, decidedAt: clock.now() })
    const after = (await findLine(transaction, line.id)) ?? line
    await recordAudit(transaction, actor, {
      action: `budget.${given.outcome}`,
      subject: { kind: 'budget-line', id: line.id },
      before: line.balance,
      after: { entryId: given.entryId, ...after.balance },
      reason,
    })
    return accept(after)
  })
}

function refusalToDecide(
  entry: BudgetEntry | undefined,
  line: LineWithBalance,
  { entryId, outcome, reason, isOwn }: EntryDecision & { isOwn: boolean },
): BudgetRefusal | undefined {
  if (entry === undefined || entry.lineId !== line.id || entry.outcome === 'counted')
    return { kind: 'budget-entry-unknown', entryId }
  if (entry.outcome !== 'proposed') return { kind: 'budget-entry-already-decided', entryId, outcome: entry.outcome }
  if (isOwn) return { kind: 'budget-confirmed-by-proposer', entryId }
  if (outcome === 'declined') return tidy(reason ?? '') === '' ? { kind: 'field-missing', field: 'reason' } : undefined
  const after = balanceAfter(line.balance, entry)
  if (after.ok) return undefined
  return { kind: 'budget-short', lineId: line.id, lineName: line.name, left: line.balance.left, asked: entry.amount }
}

/** Estimates are open to all who may read the budget anywhere: they are public money. */
async function list({ database, clock }: Platform, actor: Actor, query: LineQuery): Outcome<LineWithBalance[]> {
  const may = holdsAnywhere(actor, 'budget:read', clock.today())
  return may.ok ? accept(await listLines(database, query)) : may
}

async function entries(
  { database, clock }: Platform,
  actor: Actor,
  lineId: string,
): Outcome<{ line: LineWithBalance; entries: BudgetEntry[] }> {
  const may = holdsAnywhere(actor, 'budget:read', clock.today())
  if (!may.ok) return may
  const line = await findLine(database, lineId)
  if (line === undefined) return refuse({ kind: 'budget-line-unknown', lineId })
  return accept({ line, entries: await listBudgetEntries(database, lineId) })
}

async function summary({ database, clock }: Platform, actor: Actor, year: number) {
  const may: Result<void, NotAllowed> = holdsAnywhere(actor, 'budget:read', clock.today())
  if (!may.ok) return may
  const lines = await listLines(database, { year })
  const total = (part: keyof LineWithBalance['balance']) => sumVnd(lines.map(({ balance }) => balance[part]))
  return accept({
    year,
    lines,
    allocated: total('allocated'),
    committed: total('committed'),
    consumed: total('consumed'),
    left: total('left'),
    /** Units whose estimates the actor may confirm: what the screen offers buttons for. */
    mayConfirmAt: scopeOf(actor, 'budget:confirm', clock.today()),
    mayWriteAt: scopeOf(actor, 'budget:write', clock.today()),
  })
}
