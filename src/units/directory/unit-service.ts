import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { UnknownCursor } from '../../platform/http/errors.ts'
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Epoch, epochsOf } from '../lineage/epochs.ts'
import type { Lens } from '../lineage/lens.ts'
import { placeUnit, predecessorsOf } from '../lineage/lineage.ts'
import { homeOf, type UnitGraph, unitsOn, versionNear, versionOn, versionsOf } from '../lineage/unit-graph.ts'
import type { UnitUnknown } from '../plan/refusal.ts'
import { isUuid } from '../unit/is-uuid.ts'
import { toNumber } from '../unit/share.ts'
import type { ExternalPredecessor, Succession, UnitLevel, UnitVersion } from '../unit/unit.ts'
import { countUnits, loadGraph, pageOfUnits, selectExternalPredecessors, selectVersionsOf, type UnitFilter } from './store.ts'

export interface UnitQuery {
  /** The day whose units are listed; today by default. */
  readonly on?: PlainDate | undefined
  readonly level?: UnitLevel | undefined
  /** Lists what lies anywhere below it. */
  readonly parent?: string | undefined
  /** Part of a name, accents or not, or the beginning of a code. */
  readonly search?: string | undefined
  /** `today`: each unit also lists the units of today that hold its territory. */
  readonly lens?: Lens | undefined
  readonly sort?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface ListedUnit extends UnitVersion {
  readonly parent: UnitName | null
  /** Only under the lens `today`. */
  readonly today?: readonly NamedShare[]
}

export interface UnitName {
  readonly unitId: string
  readonly kind: UnitVersion['kind']
  readonly code: string | null
  readonly name: string
}
export interface NamedShare extends UnitName {
  readonly share: number | null
}

/** One line of lineage with the other unit's name as it was then; `null`: it was abolished. */
export interface LineageLine extends Pick<Succession, 'on' | 'kind' | 'basis'> {
  readonly unit: UnitName | null
  readonly share: number | null
}

export interface UnitDetail extends ListedUnit {
  readonly history: readonly UnitVersion[]
  readonly cameFrom: readonly LineageLine[]
  readonly became: readonly LineageLine[]
  readonly external: readonly ExternalPredecessor[]
  readonly above: readonly UnitName[]
  readonly today: readonly NamedShare[]
}

export interface UnitService {
  readonly list: (actor: Actor, query: UnitQuery) => Promise<Result<Page<ListedUnit>, NotAllowed>>
  readonly get: (actor: Actor, unitId: string, on?: PlainDate) => Promise<Result<UnitDetail, NotAllowed | UnitUnknown>>
  readonly epochs: (actor: Actor) => Promise<Result<Epoch[], NotAllowed>>
}

export function unitService(platform: Platform): UnitService {
  const { database, clock } = platform
  const allowed = (actor: Actor) => holdsAnywhere(actor, 'units:read', clock.today())
  return {
    async list(actor, query) {
      const may = allowed(actor)
      return may.ok ? accept(await list(platform, query)) : may
    },
    async get(actor, unitId, on = clock.today()) {
      const may = allowed(actor)
      return may.ok ? get(platform, unitId, on) : may
    },
    async epochs(actor) {
      const may = allowed(actor)
      return may.ok ? accept(epochsOf(await loadGraph(database))) : may
    },
  }
}

async function list({ database, clock }: Platform, query: UnitQuery): Promise<Page<ListedUnit>> {
  const { on = clock.today(), limit = 50, lens = 'as-it-was' } = query
  const after = decodeCursor(query.cursor, 2)
  if (query.cursor !== undefined && !isUuid(String(after?.[1]))) throw new UnknownCursor()
  const graph = await loadGraph(database)
  const found: UnitFilter = {
    on,
    level: query.level,
    search: query.search,
    parents: query.parent === undefined ? undefined : placesBelow(graph, query.parent, on),
  }
  const order = {
    by: query.sort?.replace(/^-/, '') === 'code' ? 'code' : 'name',
    downwards: query.sort?.startsWith('-') ?? false,
  } as const
  const rows = await pageOfUnits(database, found, { order, after, limit: limit + 1 })
  return toPage(rows, {
    limit,
    total: await countUnits(database, found),
    place: (unit) => [order.by === 'code' ? (unit.code ?? '') : unit.name, unit.unitId],
    item: (unit) => listed(graph, unit, { on, ...(lens === 'today' && { today: clock.today() }) }),
  })
}

/** Ids of `parent_id` whose units lie below a unit on a day, past ones included: a hamlet stays recorded under its first commune. */
function placesBelow(graph: UnitGraph, parent: string, on: PlainDate): string[] {
  const below = new Set([parent])
  for (const level of ['district', 'commune'] as const)
    for (const unit of unitsOn(graph, on)) if (unit.level === level && below.has(unit.parentId ?? '')) below.add(unit.unitId)
  return [...new Set([...below].flatMap((unitId) => predecessorsOf(graph.lineage, unitId, on)))]
}

function listed(graph: UnitGraph, unit: UnitVersion, { on, today }: { on: PlainDate; today?: PlainDate }): ListedUnit {
  const above = unit.level === 'hamlet' ? (homeOf(graph, unit, on) ?? unit.parentId) : unit.parentId
  const parent = above === null ? null : getUnitName(graph, above, on)
  return { ...unit, parent, ...(today !== undefined && { today: sharesOn(graph, unit, { since: on, on: today }) }) }
}

async function get({ database, clock }: Platform, unitId: string, on: PlainDate): Promise<Result<UnitDetail, UnitUnknown>> {
  const above = await loadGraph(database)
  const history = above.versions.get(unitId) ?? (await selectVersionsOf(database, [unitId]))
  if (history[0] === undefined) return refuse({ kind: 'unit-unknown', unitId })
  const others = [...(above.lineage.after.get(unitId) ?? []), ...(above.lineage.before.get(unitId) ?? [])]
  const missing = others.flatMap((line) => [line.fromUnitId, line.toUnitId ?? unitId]).filter((id) => !above.versions.has(id))
  const hamlets = missing.length === 0 ? [] : await selectVersionsOf(database, missing)
  const graph = {
    ...above,
    versions: new Map([...above.versions, ...Map.groupBy(hamlets, (version) => version.unitId), [unitId, history]]),
  }
  const unit = versionNear(graph, unitId, on) ?? history[0]
  const line = (id: string | null, { share, kind, basis, on: day }: Succession, at: PlainDate): LineageLine => ({
    ...{
      on: day,
      kind,
      basis,
      share: share === null ? null : Number(share),
      unit: id === null ? null : getUnitName(graph, id, at),
    },
  })
  return accept({
    ...listed(graph, unit, { on }),
    history,
    cameFrom: (graph.lineage.before.get(unitId) ?? [])
      .filter(({ fromUnitId }) => fromUnitId !== unitId)
      .map((one) => line(one.fromUnitId, one, addDays(one.on, -1))),
    became: (graph.lineage.after.get(unitId) ?? []).map((one) => line(one.toUnitId, one, one.on)),
    external: await selectExternalPredecessors(database, unitId),
    above: climbing(graph, unit, on),
    today: sharesOn(graph, unit, { since: history[0].valid.from, on: clock.today() }),
  })
}

function climbing(graph: UnitGraph, unit: UnitVersion, on: PlainDate): UnitName[] {
  const start = unit.level === 'hamlet' ? homeOf(graph, unit, on) : unit.parentId
  const above: UnitName[] = []
  for (let at = start ?? null; at !== null; at = (versionOn(graph, at, on) ?? versionsOf(graph, at).at(-1))?.parentId ?? null)
    above.unshift(getUnitName(graph, at, on))
  return above
}

function sharesOn(graph: UnitGraph, unit: UnitVersion, span: { since: PlainDate; on: PlainDate }): NamedShare[] {
  const { settled, unsettled } = placeUnit(graph.lineage, unit.unitId, span)
  return [
    ...[...settled].map(([unitId, share]) => ({ ...getUnitName(graph, unitId, span.on), share: toNumber(share) })),
    ...unsettled
      .flatMap(({ candidates }) => candidates)
      .map((unitId) => ({ ...getUnitName(graph, unitId, span.on), share: null })),
  ]
}

/** A unit as it is called on a day, or nearest to it. */
export function getUnitName(graph: UnitGraph, unitId: string, on: PlainDate): UnitName {
  const version = versionNear(graph, unitId, on)
  return { unitId, kind: version?.kind ?? 'ap', code: version?.code ?? null, name: version?.name ?? '' }
}
