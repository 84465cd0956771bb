import { type Actor, isHeldOverGroups, isSystemActor, reachesAssessments, reachesRows } from '../../identity/index.ts'
import { actorNow } from '../../identity/service.ts'
import { includesDay } from '../../kernel/calendar.ts'
import { type RowReach, withinReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform } from '../../platform/platform.ts'
import { idsUnder, pathOf, unitsOn } from '../lineage/unit-graph.ts'
import { communesWithin } from './reach-service.ts'
import { loadGraph } from './store.ts'

type Grounds = Pick<Platform, 'database' | 'clock'>

/** The rows that the database shows and takes when it is asked for this actor: all only to whoever has a role over all there is. */
export async function findRowReach({ database, clock }: Grounds, actor: Actor): Promise<RowReach> {
  if (isSystemActor(actor)) return 'all'
  const on = clock.today()
  const graph = await loadGraph(database)
  const provinces = [...unitsOn(graph, on)].filter(({ level }) => level === 'province')
  const reachesWhole = (unitIds: readonly string[]): boolean =>
    provinces.length > 0 && provinces.every(({ unitId }) => pathOf(graph, unitId, on).some((id) => unitIds.includes(id)))
  const held = actor.grants.filter((grant) => includesDay(grant, on))
  const ofRows = held.filter(({ role }) => reachesRows(role))
  const groupIds = ofRows.filter(({ role }) => isHeldOverGroups(role)).map(({ unitId }) => unitId)
  const unitIds = ofRows.filter(({ role }) => !isHeldOverGroups(role)).map(({ unitId }) => unitId)
  if (reachesWhole(unitIds)) return 'all'
  const judging = held.filter(({ role }) => reachesAssessments(role)).map(({ unitId }) => unitId)
  const assessedUnitIds = reachesWhole(judging)
    ? ('every' as const)
    : [...new Set(judging.flatMap((unitId) => [unitId, ...idsUnder(graph, unitId, on)]))]
  return { userId: actor.userId, communeIds: await communesWithin(database, unitIds, on), groupIds, assessedUnitIds }
}

/** Has somebody act within their reach. */
export const actWithin = async <Outcome>(grounds: Grounds, actor: Actor, act: () => Promise<Outcome>): Promise<Outcome> =>
  withinReach(await findRowReach(grounds, actor), act)

/** Has whoever started long work act, with the roles they hold as it runs and within the reach of these. */
export async function actForStarter<Outcome>(
  grounds: Grounds,
  startedBy: string,
  act: (actor: Actor) => Promise<Outcome>,
): Promise<Outcome> {
  const actor = await actorNow(grounds.database, startedBy)
  return actWithin(grounds, actor, () => act(actor))
}
