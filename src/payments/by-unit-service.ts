import type { PlainDate } from '../kernel/calendar.ts'
import type { Database } from '../platform/db/database.ts'
import { todayUnitsOf } from '../units/service.ts'
import type { NamedUnit, PlacedCount } from './by-unit.ts'
import { type CommunePlace, placesOf } from './facts-store.ts'
import type { CommuneCount } from './overview-store.ts'

/** Counts in the communes and districts they were computed in. */
export function placedAsItWas(counts: readonly CommuneCount[], places: ReadonlyMap<string, CommunePlace>): PlacedCount[] {
  return counts.map(({ communeId, districtId, ...count }) => {
    const place = places.get(communeId)
    const district = districtId === null ? null : { id: districtId, name: place?.districtName ?? '' }
    return { ...count, commune: { id: communeId, name: place?.name ?? '' }, district }
  })
}

/**
 * The same counts in the communes of a day. A group is not divided: one whose commune was, nobody having said into
 * which part it came, is counted under the names of all it may lie in.
 *
 * @param since the day the counts were true
 */
export async function placedOn(
  database: Database,
  counts: readonly CommuneCount[],
  { since, on }: { since: PlainDate; on: PlainDate },
): Promise<PlacedCount[]> {
  const found = await todayUnitsOf(database, [...new Set(counts.map(({ communeId }) => communeId))], on, since)
  const ids = [...new Set([...found.values()].flatMap((shares) => shares.map(({ unitId }) => unitId)))]
  const places = await placesOf(database, ids, on)
  const ended = await placesOf(
    database,
    [...found].filter(([, shares]) => shares.length === 0).map(([id]) => id),
    since,
  )
  return counts.map(({ communeId, districtId: _, ...count }) => {
    const heirs = (found.get(communeId) ?? []).flatMap(({ unitId }) => places.get(unitId) ?? [])
    return { ...count, ...placeIn(heirs, { id: communeId, name: ended.get(communeId)?.name ?? '' }) }
  })
}

function placeIn(heirs: readonly CommunePlace[], before: NamedUnit): Pick<PlacedCount, 'commune' | 'district'> {
  const [first, ...others] = heirs
  if (first === undefined) return { commune: before, district: null }
  const name = heirs.map((heir) => heir.name).join(' / ')
  const commune = { id: others.length === 0 ? first.communeId : before.id, name }
  const { districtId, districtName } = first
  const isOne = others.every((other) => other.districtId === districtId)
  return { commune, district: isOne && districtId !== null ? { id: districtId, name: districtName ?? '' } : null }
}
