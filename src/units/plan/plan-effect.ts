import { addDays } from '../../kernel/calendar.ts'
import { subtractFractions } from '../../kernel/fraction.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { homeOf, type UnitGraph, versionOn } from '../lineage/unit-graph.ts'
import { ALL, isNothing, SHARE_SCALE, sum, toNumber } from '../unit/share.ts'
import type { Succession, SuccessionKind, UnitLevel, UnitVersion } from '../unit/unit.ts'
import { homeAfter, shareOf } from './check-plan.ts'
import {
  type Amendment,
  endsUnit,
  type PlannedChange,
  type PlannedShare,
  type ReorganisationPlan,
  unitOf,
} from './reorganisation-plan.ts'

/** The rows a plan writes: versions that end, units and versions that begin, and successions. */
export interface PlanEffect {
  /** Units whose open version ends the day before. */
  readonly closed: readonly string[]
  readonly units: readonly { readonly id: string; readonly level: UnitLevel }[]
  readonly versions: readonly UnitVersion[]
  readonly successions: readonly Succession[]
}

/**
 * Computes the rows that applying a plan writes.
 *
 * @param graph the units the plan was validated against, without a refusal
 * @param idOf resolves a reference of the plan to a new id, and an id to itself
 */
export function effectOf(graph: UnitGraph, plan: ReorganisationPlan, idOf: (reference: string) => string): PlanEffect {
  const made = plan.changes.map((change) => effectOfChange({ graph, plan, idOf }, change))
  return {
    closed: made.flatMap(({ closed = [] }) => closed),
    units: made.flatMap(({ units = [] }) => units),
    versions: made.flatMap(({ versions = [] }) => versions),
    successions: made.flatMap(({ successions = [] }) => successions),
  }
}

interface Context {
  readonly graph: UnitGraph
  readonly plan: ReorganisationPlan
  readonly idOf: (reference: string) => string
}

function effectOfChange(context: Context, change: PlannedChange): Partial<PlanEffect> {
  const { plan, idOf } = context
  switch (change.change) {
    case 'amend':
      return amended(context, change)
    case 'establish': {
      const { level, kind, name, code = null, parent } = change
      const unitId = idOf(change.ref)
      const parentId = parent === undefined ? null : idOf(parent)
      const version = { unitId, level, kind, code, name: tidy(name), parentId, valid: { from: plan.on }, basis: plan.basis }
      return { units: [{ id: unitId, level }], versions: [version] }
    }
    case 'end': {
      const kind = change.into.length === 1 ? 'merged' : 'split'
      return {
        closed: [change.unitId],
        successions: change.into.map((share) => succession(context, change.unitId, { share, kind })),
      }
    }
    case 'transfer':
      return { successions: transferred(context, change.unitId, change.parts) }
    case 'abolish': {
      const line = {
        fromUnitId: change.unitId,
        toUnitId: null,
        on: plan.on,
        kind: 'abolished',
        share: '1',
        basis: plan.basis,
      } as const
      return { closed: [change.unitId], successions: [line] }
    }
  }
}

function amended({ graph, plan, idOf }: Context, change: Amendment): Partial<PlanEffect> {
  const before = versionOn(graph, change.unitId, addDays(plan.on, -1))
  if (before === undefined) return {}
  const stays = before.level === 'hamlet' ? homeAfter({ graph, plan, dayBefore: addDays(plan.on, -1) }, before) : before.parentId
  const parent = change.parent ?? stays
  const after: UnitVersion = {
    ...before,
    name: change.name === undefined ? before.name : tidy(change.name),
    kind: change.kind ?? before.kind,
    code: change.code ?? before.code,
    parentId: parent === undefined || parent === null ? null : idOf(parent),
    valid: { from: plan.on },
    basis: plan.basis,
  }
  const gives = plan.changes.some((other) => other.change === 'transfer' && other.unitId === change.unitId)
  const line = {
    fromUnitId: before.unitId,
    toUnitId: before.unitId,
    on: plan.on,
    kind: kindOf(before, after),
    share: '1',
    basis: plan.basis,
  }
  // A unit that transfers a part on the same day already has a succession to itself.
  return { closed: [before.unitId], versions: [after], successions: gives ? [] : [line] }
}

function kindOf(before: UnitVersion, after: UnitVersion): SuccessionKind {
  if (before.kind !== after.kind) return 'kind-changed'
  if (before.name !== after.name) return 'renamed'
  return before.code === after.code ? 'moved' : 'code-changed'
}

/** The remainder stays with the unit; its share is known only when the share of every transferred part is. */
function transferred(context: Context, unitId: string, parts: readonly PlannedShare[]): Succession[] {
  const settled = parts.map(({ share }) => (share === null ? undefined : shareOf(share)))
  const rest = settled.some((share) => share === undefined)
    ? null
    : subtractFractions(ALL, sum(settled.filter((share) => share !== undefined)))
  const kept = { to: unitId, share: rest === null || isNothing(rest) ? null : toNumber(rest) }
  return [...parts, kept].map((share) => succession(context, unitId, { share, kind: 'transferred' }))
}

const succession = (
  { plan, idOf }: Context,
  fromUnitId: string,
  { share, kind }: { share: PlannedShare; kind: SuccessionKind },
): Succession => ({
  fromUnitId,
  toUnitId: idOf(share.to),
  on: plan.on,
  kind,
  share: share.share === null ? null : share.share.toFixed(SHARE_SCALE),
  basis: plan.basis,
})

/** The units a reorganisation touches, for rooms that store something by unit: groups, roles, payments. */
export interface AffectedUnits {
  readonly on: ReorganisationPlan['on']
  /** Units that end, with their successors: ids, or references of the plan in a preview. */
  readonly ended: readonly EndedUnit[]
  /** Units that go on changed. */
  readonly changed: readonly string[]
  /** Hamlets that end, and hamlets of a split commune that the plan does not place. */
  readonly hamletsGone: readonly string[]
  readonly hamletsUnplaced: readonly string[]
}

export interface EndedUnit {
  readonly unitId: string
  readonly level: UnitLevel
  readonly name: string
  readonly into: readonly { readonly unitId: string; readonly share: number | null }[]
}

/** @param graph with the hamlets of the communes the plan is about */
export function affectedBy(graph: UnitGraph, plan: ReorganisationPlan, idOf: (reference: string) => string): AffectedUnits {
  const dayBefore = addDays(plan.on, -1)
  const ended = plan.changes.filter(endsUnit).flatMap((change): EndedUnit[] => {
    const unit = versionOn(graph, unitOf(change) ?? '', dayBefore)
    const into = change.change === 'end' ? change.into.map(({ to, share }) => ({ unitId: idOf(to), share })) : []
    return unit === undefined ? [] : [{ unitId: unit.unitId, level: unit.level, name: unit.name, into }]
  })
  const changed = plan.changes.filter((change) => !endsUnit(change)).flatMap((change) => unitOf(change) ?? [])
  const placed = new Set(plan.changes.flatMap((change) => unitOf(change) ?? []))
  const divided = new Set([
    ...ended.filter(({ into }) => into.length !== 1).map(({ unitId }) => unitId),
    ...plan.changes.filter(({ change }) => change === 'transfer').flatMap((change) => unitOf(change) ?? []),
  ])
  const unplaced = [...graph.versions.keys()].filter((unitId) => {
    const unit = versionOn(graph, unitId, dayBefore)
    return unit?.level === 'hamlet' && !placed.has(unitId) && divided.has(homeOf(graph, unit, dayBefore) ?? '')
  })
  return {
    on: plan.on,
    ended,
    changed: [...new Set(changed)],
    hamletsGone: ended.filter(({ level }) => level === 'hamlet').map(({ unitId }) => unitId),
    hamletsUnplaced: unplaced,
  }
}

/** The number of hamlets that follow their merged commune automatically. */
export function countFollowing(graph: UnitGraph, plan: ReorganisationPlan): number {
  const dayBefore = addDays(plan.on, -1)
  const placed = new Set(plan.changes.flatMap((change) => unitOf(change) ?? []))
  const whole = new Set(
    plan.changes.flatMap((change) => (change.change === 'end' && change.into.length === 1 ? change.unitId : [])),
  )
  return [...graph.versions.keys()].filter((unitId) => {
    const unit = versionOn(graph, unitId, dayBefore)
    return unit?.level === 'hamlet' && !placed.has(unitId) && whole.has(homeOf(graph, unit, dayBefore) ?? '')
  }).length
}
