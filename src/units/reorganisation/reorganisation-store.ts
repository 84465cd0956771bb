import { sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Establishment, PlannedChange, ReorganisationPlan } from '../plan/reorganisation-plan.ts'

/** What a reorganisation affects in one room above. */
export interface ReorganisationImpact {
  /** `groups`, `roles`, `payment-cycles` … */
  readonly kind: string
  readonly count: number
  /** Some names as examples. */
  readonly sample: readonly string[]
}

/** An applied plan. */
export interface Reorganisation {
  readonly id: string
  readonly on: PlainDate
  readonly title: string
  readonly basis: string
  readonly plan: ReorganisationPlan
  readonly impacts: readonly ReorganisationImpact[]
  readonly appliedBy: string
  /** ISO 8601 in UTC. */
  readonly appliedAt: string
}

type KeptChange = PlannedChange | (Omit<Establishment, 'change'> & { readonly change: 'found' })

interface Row {
  id: string
  on_date: string
  title: string
  basis: string
  plan: Omit<ReorganisationPlan, 'changes'> & { readonly changes: readonly KeptChange[] }
  impacts: ReorganisationImpact[]
  applied_by: string
  applied_at: Date
}

const COLUMNS = sql`id, on_date, title, basis, plan, impacts, applied_by, applied_at`

const toReorganisation = ({ id, on_date, title, basis, plan, impacts, applied_by, applied_at }: Row): Reorganisation => ({
  ...{ id, on: plainDate(on_date), title, basis, impacts, appliedBy: applied_by, appliedAt: applied_at.toISOString() },
  plan: { ...plan, changes: plan.changes.map(inTodaysWord) },
})

/** Plans that older databases keep say `found`. What was applied is append-only, so the word changes as it is read. */
const inTodaysWord = (change: KeptChange): PlannedChange =>
  change.change === 'found' ? { ...change, change: 'establish' } : change

/** Serialises reorganisations: the lock is held until this transaction ends. */
export async function lockReorganisations(transaction: Transaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('units.reorganisation', 0))`.execute(transaction)
}

export async function findReorganisation(database: Database, fingerprint: Buffer): Promise<Reorganisation | undefined> {
  const { rows } = await sql<Row>`SELECT ${COLUMNS} FROM reorganisation WHERE fingerprint = ${fingerprint}`.execute(database)
  return rows.map(toReorganisation)[0]
}

/** All reorganisations, the latest first. */
export async function selectReorganisations(database: Database): Promise<Reorganisation[]> {
  const { rows } = await sql<Row>`SELECT ${COLUMNS} FROM reorganisation ORDER BY applied_at DESC, id DESC`.execute(database)
  return rows.map(toReorganisation)
}

export async function insertReorganisation(
  transaction: Transaction,
  given: {
    id: string
    plan: ReorganisationPlan
    impacts: readonly ReorganisationImpact[]
    fingerprint: Buffer
    appliedBy: string
  },
): Promise<Reorganisation> {
  const { id, plan, impacts, fingerprint, appliedBy } = given
  const { rows } = await sql<Row>`
    INSERT INTO reorganisation (id, on_date, title, basis, plan, impacts, fingerprint, applied_by)
    VALUES (${id}, ${plan.on}, ${plan.title}, ${plan.basis}, ${JSON.stringify(plan)}, ${JSON.stringify(impacts)}, ${fingerprint}, ${appliedBy})
    RETURNING ${COLUMNS}`.execute(transaction)
  const [kept] = rows.map(toReorganisation)
  assert(kept !== undefined, 'an inserted row comes back')
  return kept
}
