import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { compareFractions, type Fraction } from '../../kernel/fraction.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import { homeOf, type UnitGraph, unitsOn, versionOn, versionsOf } from '../lineage/unit-graph.ts'
import { ALL, fractionOf, isAll, SHARE_SCALE, sum, toNumber } from '../unit/share.ts'
import { isKindOf, LEVELS_ABOVE, type UnitLevel, type UnitVersion } from '../unit/unit.ts'
import {
  endsUnit,
  type PlannedChange,
  type PlanRefusal,
  type ReorganisationPlan,
  sharesOf,
  unitOf,
} from './reorganisation-plan.ts'

/** The plan with the units of the day before it: the input of each check. */
interface Ground {
  readonly graph: UnitGraph
  readonly plan: ReorganisationPlan
  readonly dayBefore: PlainDate
  readonly endings: ReadonlySet<string>
  readonly established: ReadonlyMap<string, UnitLevel>
}

/**
 * Validates a plan; an empty list means that it may be applied.
 *
 * Every unit it touches must be in force the day before and not changed on that day or later; each unit that ends has a
 * successor or is abolished explicitly; shares add up to 1 unless some are unsettled; codes and names are unique.
 *
 * @param graph the units above the hamlet, and the hamlets named by the plan or recorded under its communes
 */
export function checkPlan(graph: UnitGraph, plan: ReorganisationPlan): PlanRefusal[] {
  if (plan.changes.length === 0) return [{ kind: 'nothing-planned' }]
  const establishments = plan.changes.filter((change) => change.change === 'establish')
  const ground: Ground = {
    graph,
    plan,
    dayBefore: addDays(plan.on, -1),
    endings: new Set(plan.changes.filter(endsUnit).flatMap((change) => unitOf(change) ?? [])),
    established: new Map(establishments.map(({ ref, level }) => [ref, level])),
  }
  return [
    ...plan.changes.flatMap((change, index) => [
      ...checkUnit(ground, change, index),
      ...checkShares(ground, change, index),
      ...checkShape(ground, change, index),
      ...checkBelow(ground, change, index),
    ]),
    ...checkTaken(ground),
  ]
}

function* checkUnit({ graph, plan, dayBefore }: Ground, change: PlannedChange, index: number): Generator<PlanRefusal> {
  const unitId = unitOf(change)
  if (
    change.change === 'establish' &&
    plan.changes.findIndex((other) => other.change === 'establish' && other.ref === change.ref) < index
  )
    yield { kind: 'reference-twice', change: index, ref: change.ref }
  if (unitId === undefined) return
  const last = versionsOf(graph, unitId).at(-1)
  if (last === undefined) return yield { kind: 'unit-unknown', change: index, unitId }
  const { name } = last
  const later = laterChange(graph, unitId, plan.on)
  if (versionOn(graph, unitId, dayBefore) === undefined) yield { kind: 'unit-not-in-force', change: index, unitId, name }
  else if (later !== undefined) yield { kind: 'unit-changes-later', change: index, unitId, name, on: later }
  if (plan.changes.findIndex((other) => unitOf(other) === unitId && clash(other, change)) < index)
    yield { kind: 'unit-changed-twice', change: index, unitId, name }
}

/** A unit has one change a day, except that it may be amended and transfer a part on the same day. */
const clash = (left: PlannedChange, right: PlannedChange): boolean =>
  !(left.change !== right.change && [left, right].every(({ change }) => change === 'amend' || change === 'transfer'))

function laterChange(graph: UnitGraph, unitId: string, on: PlainDate): PlainDate | undefined {
  const days = [
    ...versionsOf(graph, unitId).map(({ valid }) => valid.from),
    ...[...(graph.lineage.after.get(unitId) ?? []), ...(graph.lineage.before.get(unitId) ?? [])].map((line) => line.on),
  ]
  return days.filter((day) => day >= on).toSorted()[0]
}

function* checkShares(ground: Ground, change: PlannedChange, index: number): Generator<PlanRefusal> {
  if (change.change !== 'end' && change.change !== 'transfer') return
  const shares = sharesOf(change)
  const unit = versionsOf(ground.graph, change.unitId).at(-1)
  const name = unit?.name ?? change.unitId
  if (shares.length === 0) return yield { kind: 'no-successor', change: index, name }
  for (const [place, { to, share }] of shares.entries()) {
    if (to === change.unitId || shares.findIndex((other) => other.to === to) < place)
      yield { kind: 'successor-twice', change: index, to }
    if (share !== null && shareOf(share) === undefined) yield { kind: 'share-out-of-range', change: index, to, share }
    yield* checkSuccessor(ground, { to, level: unit?.level, index })
  }
  const total = sum(shares.flatMap(({ share }) => (share === null ? [] : (shareOf(share) ?? []))))
  const open = change.change === 'transfer' || shares.some(({ share }) => share === null)
  if (open ? compareFractions(total, ALL) >= 0 : !isAll(total))
    yield { kind: 'shares-not-whole', change: index, name, sum: toNumber(total) }
}

/** A share as it is stored: above 0, at most 1, six decimal places. */
export function shareOf(share: number): Fraction | undefined {
  const text = share.toFixed(SHARE_SCALE)
  return share > 0 && share <= 1 && Number(text) === share ? fractionOf(text) : undefined
}

function* checkSuccessor(
  { graph, plan, established, endings }: Ground,
  { to, level, index }: { to: string; level: UnitLevel | undefined; index: number },
): Generator<PlanRefusal> {
  const there = versionOn(graph, to, addDays(plan.on, -1)) ?? versionOn(graph, to, plan.on)
  const successorLevel = established.get(to) ?? there?.level
  if (successorLevel === undefined) yield { kind: 'successor-unknown', change: index, to }
  else if (endings.has(to)) yield { kind: 'successor-ends', change: index, to }
  else if (level !== undefined && successorLevel !== level)
    yield { kind: 'successor-of-other-level', change: index, to, level: successorLevel }
}

function* checkShape(ground: Ground, change: PlannedChange, index: number): Generator<PlanRefusal> {
  if (change.change !== 'establish' && change.change !== 'amend') return
  const before = change.change === 'amend' ? versionOn(ground.graph, change.unitId, ground.dayBefore) : undefined
  const level = change.change === 'establish' ? change.level : before?.level
  if (level === undefined) return
  if (change.kind !== undefined && !isKindOf(level, change.kind))
    yield { kind: 'kind-of-other-level', change: index, unitKind: change.kind, level }
  if (change.name !== undefined && change.name.trim() === '') yield { kind: 'name-missing', change: index }
  if (change.change === 'establish' || change.code !== undefined) {
    const code = change.code ?? null
    if (level === 'hamlet' ? code !== null : !CODE_FORM[level].test(code ?? ''))
      yield { kind: 'code-unsuitable', change: index, code }
  }
  const lost = before?.level === 'hamlet' && change.parent === undefined && homeAfter(ground, before) === undefined
  if (lost || ((change.change === 'establish' || change.parent !== undefined) && !suits(ground, level, change.parent)))
    yield { kind: 'parent-unsuitable', change: index, parent: change.parent ?? null }
  if (before !== undefined && change.change === 'amend' && same(before, change))
    yield { kind: 'nothing-amended', change: index, name: before.name }
}

const CODE_FORM = {
  province: /^\d{2}$/,
  agency: /^[A-Z]\d{2}(\.\d{1,3}){1,3}$/,
  district: /^\d{3}$/,
  commune: /^\d{5}$/,
} as const

const same = (before: UnitVersion, after: Extract<PlannedChange, { change: 'amend' }>): boolean =>
  (after.name ?? before.name) === before.name &&
  (after.kind ?? before.kind) === before.kind &&
  (after.code ?? before.code) === before.code &&
  (after.parent ?? before.parentId) === before.parentId

/** The commune (an id or a reference) a hamlet lies in after the plan; `undefined`: its commune is split, so the plan must place it. */
export function homeAfter(
  { graph, plan, dayBefore }: Pick<Ground, 'graph' | 'plan' | 'dayBefore'>,
  hamlet: UnitVersion,
): string | undefined {
  const home = homeOf(graph, hamlet, dayBefore)
  const ending = plan.changes.find((change) => endsUnit(change) && unitOf(change) === home)
  if (ending === undefined) return home
  const heirs = sharesOf(ending)
  return heirs.length === 1 ? heirs[0]?.to : undefined
}

/** The parent must stay in force and be of the right level. */
function suits({ graph, established, endings, dayBefore }: Ground, level: UnitLevel, parent: string | undefined): boolean {
  if (level === 'province') return parent === undefined
  if (parent === undefined || endings.has(parent)) return false
  const above = established.get(parent) ?? versionOn(graph, parent, dayBefore)?.level
  return above !== undefined && (LEVELS_ABOVE[level] as readonly UnitLevel[]).includes(above)
}

/** Districts and communes under a unit that ends need a new parent. Hamlets follow their commune automatically. */
function* checkBelow({ graph, plan, dayBefore }: Ground, change: PlannedChange, index: number): Generator<PlanRefusal> {
  if (!endsUnit(change)) return
  const unitId = unitOf(change)
  const gone = new Set(
    plan.changes.filter((other) => endsUnit(other) || (other.change === 'amend' && other.parent !== undefined)).map(unitOf),
  )
  const left = [...unitsOn(graph, dayBefore)].filter(
    (unit) => unit.parentId === unitId && unit.level !== 'hamlet' && !gone.has(unit.unitId),
  )
  if (left.length > 0)
    yield {
      kind: 'left-below',
      change: index,
      name: versionsOf(graph, unitId ?? '').at(-1)?.name ?? '',
      left: left.map(({ name }) => name),
    }
}

/** After the plan, codes must be unique within a level and names of hamlets unique within a commune. */
function* checkTaken(ground: Ground): Generator<PlanRefusal> {
  const holders = new Map<string, { name: string; index: number | undefined }>()
  for (const { level, code, name, kind, parent, index } of afterwards(ground)) {
    const key = level === 'hamlet' ? `${parent} ${kind} ${spellingKey(name)}` : `${level} ${code}`
    const holder = holders.get(key)
    const change = index ?? holder?.index
    if (holder !== undefined && change !== undefined) {
      if (level === 'hamlet') yield { kind: 'name-taken', change, name }
      else yield { kind: 'code-taken', change, code: code ?? '', by: index === undefined ? name : holder.name }
    }
    holders.set(key, { name, index })
  }
}

interface Standing {
  readonly level: UnitLevel
  readonly code: string | null
  readonly name: string
  readonly kind: string
  readonly parent: string | null
  /** The index of the change that causes it; `undefined`: it was so before the plan. */
  readonly index: number | undefined
}

function* afterwards({ graph, plan, dayBefore, endings }: Ground): Generator<Standing> {
  const amendments = new Map(
    plan.changes.flatMap((change, index) => (change.change === 'amend' ? [[change.unitId, { change, index }]] : [])),
  )
  // As other acts of the day leave them: what begins by one of these holds its code too.
  for (const unit of unitsOn(graph, plan.on)) {
    if (endings.has(unit.unitId)) continue
    const amended = amendments.get(unit.unitId)
    const recorded = unit.level === 'hamlet' ? (homeOf(graph, unit, dayBefore) ?? unit.parentId) : unit.parentId
    const { name = unit.name, kind = unit.kind, code = unit.code, parent = recorded } = amended?.change ?? {}
    yield { level: unit.level, name, kind, code, parent, index: amended?.index }
  }
  for (const [index, change] of plan.changes.entries())
    if (change.change === 'establish') {
      const { level, name, kind, code = null, parent = null } = change
      yield { level, name, kind, code, parent, index }
    }
}
