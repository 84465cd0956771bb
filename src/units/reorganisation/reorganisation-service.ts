import { createHash } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../directory/authority-service.ts'
import { closeVersions, insertRecords, loadGraph, selectHamletsAround } from '../directory/store.ts'
import { predecessorsOf } from '../lineage/lineage.ts'
import { type UnitGraph, versionNear } from '../lineage/unit-graph.ts'
import { checkPlan } from '../plan/check-plan.ts'
import { type AffectedUnits, affectedBy, countFollowing, effectOf } from '../plan/plan-effect.ts'
import type { PlanHasProblems } from '../plan/refusal.ts'
import { type ReorganisationPlan, sharesOf, unitOf } from '../plan/reorganisation-plan.ts'
import { isUuid } from '../unit/is-uuid.ts'
import type { UnitVersion } from '../unit/unit.ts'
import {
  findReorganisation,
  insertReorganisation,
  lockReorganisations,
  type Reorganisation,
  type ReorganisationImpact,
  selectReorganisations,
} from './reorganisation-store.ts'

/** Counts what a reorganisation affects in a room above: groups, roles, payment cycles. Read-only. */
export type ImpactProvider = (database: Database, affected: AffectedUnits) => Promise<readonly ReorganisationImpact[]>

/**
 * Updates what a room above stores by unit, in the same transaction: groups whose hamlet ended are flagged, roles over
 * ended units are carried to their successors. When one fails the whole reorganisation is rolled back.
 */
export type ReorganisationFollower = (transaction: Transaction, actor: Actor, applied: AppliedReorganisation) => Promise<void>

export interface ReorganisationHooks {
  readonly impacts?: readonly ImpactProvider[]
  readonly followers?: readonly ReorganisationFollower[]
}

export interface AppliedReorganisation extends AffectedUnits {
  readonly id: string
  readonly title: string
  readonly basis: string
}

/** What a plan would affect. Computed without applying it. */
export interface ReorganisationPreview {
  readonly affected: AffectedUnits
  /** The number of hamlets that follow their commune automatically. */
  readonly hamletsFollowing: number
  readonly impacts: readonly ReorganisationImpact[]
  /** The present versions of the existing units in `affected`. */
  readonly units: readonly UnitVersion[]
}

type Outcome<Value> = Promise<Result<Value, NotAllowed | PlanHasProblems>>

export interface ReorganisationService {
  readonly preview: (actor: Actor, plan: ReorganisationPlan) => Outcome<ReorganisationPreview>
  readonly apply: (actor: Actor, plan: ReorganisationPlan) => Outcome<Reorganisation>
  readonly list: (actor: Actor) => Promise<Result<Reorganisation[], NotAllowed>>
}

export function reorganisationService(platform: Platform, hooks: ReorganisationHooks = {}): ReorganisationService {
  const { database, clock } = platform
  return {
    preview: (actor, plan) =>
      database.transaction().execute((transaction) => preview({ transaction, hooks, platform }, actor, plan)),
    apply: (actor, plan) => database.transaction().execute((transaction) => apply({ transaction, hooks, platform }, actor, plan)),
    async list(actor) {
      const allowed = holdsAnywhere(actor, 'units:read', clock.today())
      return allowed.ok ? accept(await selectReorganisations(database)) : allowed
    },
  }
}

interface Application {
  readonly transaction: Transaction
  readonly hooks: ReorganisationHooks
  readonly platform: Platform
}

async function preview(
  { transaction, hooks, platform }: Application,
  actor: Actor,
  plan: ReorganisationPlan,
): Outcome<ReorganisationPreview> {
  const allowed = await mayReorganise({ transaction, platform }, actor, plan)
  if (!allowed.ok) return allowed
  const graph = await groundOf(transaction, plan)
  const problems = checkPlan(graph, plan)
  if (problems.length > 0) return refuse({ kind: 'plan-has-problems', problems })

  const affected = affectedBy(graph, plan, (reference) => reference)
  const receiving = affected.ended.flatMap(({ into }) => into.map(({ unitId }) => unitId))
  const named = new Set([
    ...affected.ended.map(({ unitId }) => unitId),
    ...receiving,
    ...affected.changed,
    ...affected.hamletsUnplaced,
    ...affected.hamletsUnplaced.flatMap((unitId) => versionNear(graph, unitId, plan.on)?.parentId ?? []),
  ])
  const units = [...named].flatMap((unitId) => versionNear(graph, unitId, plan.on) ?? [])
  const hamletsFollowing = countFollowing(graph, plan)
  return accept({ affected, hamletsFollowing, impacts: await impactsOf(transaction, hooks, affected), units })
}

/**
 * Validates and applies a plan in one transaction. A lock serialises reorganisations, so that of two at once the second
 * is validated against the result of the first. Idempotent: the same plan again returns what was applied.
 */
async function apply(
  { transaction, hooks, platform }: Application,
  actor: Actor,
  plan: ReorganisationPlan,
): Outcome<Reorganisation> {
  const allowed = await mayReorganise({ transaction, platform }, actor, plan)
  if (!allowed.ok) return allowed
  await lockReorganisations(transaction)
  const fingerprint = fingerprintOf(plan)
  const done = await findReorganisation(transaction, fingerprint)
  if (done !== undefined) return accept(done)

  const graph = await groundOf(transaction, plan)
  const problems = checkPlan(graph, plan)
  if (problems.length > 0) return refuse({ kind: 'plan-has-problems', problems })

  const idOf = idsFor(plan, platform.newId)
  const affected = affectedBy(graph, plan, idOf)
  const impacts = await impactsOf(transaction, hooks, affected)
  const id = platform.newId()
  const kept = await insertReorganisation(transaction, { id, plan, impacts, fingerprint, appliedBy: actor.userId })
  const effect = effectOf(graph, plan, idOf)
  await closeVersions(transaction, effect.closed, plan.on)
  await insertRecords(transaction, effect, id)
  const applied = { ...affected, id, title: plan.title, basis: plan.basis }
  for (const follow of hooks.followers ?? []) await follow(transaction, actor, applied)
  await recordAudit(transaction, actor, {
    action: 'units.reorganised',
    subject: { kind: 'reorganisation', id },
    before: { ended: affected.ended, changed: affected.changed },
    after: { on: plan.on, units: effect.units, successions: effect.successions },
    reason: `${plan.title} (${plan.basis})`,
  })
  return accept(kept)
}

/** The permission is required at every unit the plan names, receiving units included, and over the province for a unit that is to lie in none. */
async function mayReorganise(
  { transaction, platform }: Pick<Application, 'transaction' | 'platform'>,
  actor: Actor,
  plan: ReorganisationPlan,
): Promise<Result<void, NotAllowed>> {
  const anywhere = holdsAnywhere(actor, 'units:reorganise', platform.clock.today())
  if (!anywhere.ok) return anywhere
  const isWithoutParent = plan.changes.some((change) => change.change === 'establish' && change.parent === undefined)
  for (const unitId of [...(await knownUnits(transaction, plan)), ...(isWithoutParent ? [null] : [])]) {
    const allowed = await authoriseFor({ ...platform, database: transaction }, actor, { permission: 'units:reorganise', unitId })
    if (!allowed.ok) return allowed
  }
  return accept(undefined)
}

async function knownUnits(transaction: Transaction, plan: ReorganisationPlan): Promise<string[]> {
  const graph = await groundOf(transaction, plan)
  return namedIn(plan).filter((reference) => graph.versions.has(reference))
}

/** Every id or reference a plan names. */
const namedIn = (plan: ReorganisationPlan): string[] => [
  ...new Set(
    plan.changes.flatMap((change) => [
      ...[unitOf(change), 'parent' in change ? change.parent : undefined].filter((reference) => reference !== undefined),
      ...sharesOf(change).map(({ to }) => to),
    ]),
  ),
]

/** The units above the hamlet, and every hamlet that the plan names or that lies in a commune it names. */
async function groundOf(transaction: Transaction, plan: ReorganisationPlan): Promise<UnitGraph> {
  const graph = await loadGraph(transaction)
  const named = namedIn(plan).filter((reference) => isUuid(reference))
  const communes = named.flatMap((unitId) => predecessorsOf(graph.lineage, unitId, plan.on))
  const hamlets = await selectHamletsAround(transaction, { hamlets: named, communes })
  return { ...graph, versions: new Map([...graph.versions, ...Map.groupBy(hamlets, ({ unitId }) => unitId)]) }
}

function idsFor(plan: ReorganisationPlan, newId: () => string): (reference: string) => string {
  const ids = new Map(plan.changes.flatMap((change) => (change.change === 'establish' ? [[change.ref, newId()] as const] : [])))
  return (reference) => ids.get(reference) ?? reference
}

async function impactsOf(
  transaction: Transaction,
  { impacts = [] }: ReorganisationHooks,
  affected: AffectedUnits,
): Promise<ReorganisationImpact[]> {
  const found: ReorganisationImpact[] = []
  for (const provide of impacts) found.push(...(await provide(transaction, affected)))
  return found
}

const fingerprintOf = (plan: ReorganisationPlan): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(sortedKeys(plan)))
    .digest()

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, field]) => [key, sortedKeys(field)]),
  )
}
