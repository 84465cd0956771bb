import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { type CommunePlace, findPlaces, findTodayUnits } from '../../units/service.ts'
import type { CommuneCount, NamedUnit, PlacedCount } from './by-unit.ts'

/** Counts in the communes and districts they were computed in. */
export function placedAsItWas(counts: readonly CommuneCount[], places: ReadonlyMap<string, CommunePlace>): PlacedCount[] {
  return counts.map(({ communeId, districtId, ...count }) => {
    const place = places.get(communeId)
    const district = districtId === null ? null : { id: districtId, name: place?.districtName ?? '' }
    return { ...count, commune: { id: communeId, name: place?.name ?? '' }, district }
  })
}

/** The same counts in the communes of a day. */
export async function placedOn(database: Database, counts: readonly CommuneCount[], span: Span): Promise<PlacedCount[]> {
  const places = await placesIn(
    database,
    counts.map(({ communeId }) => communeId),
    span,
  )
  return counts.map(({ communeId, districtId: _, ...count }) => ({ ...count, ...(places.get(communeId) as Place) }))
}

/** From the day the communes were these, to the day whose communes are asked for. */
export interface Span {
  readonly since: PlainDate
  readonly on: PlainDate
}

type Place = Pick<PlacedCount, 'commune' | 'district'>

/**
 * Where the groups of each commune are found on a later day. A group is not divided: one whose commune was, nobody
 * having said into which part it came, is found under the names of all it may lie in.
 */
export async function placesIn(
  database: Database,
  communeIds: readonly string[],
  { since, on }: Span,
): Promise<Map<string, Place>> {
  const found = await findTodayUnits(database, [...new Set(communeIds)], { on, since })
  const ids = [...new Set([...found.values()].flatMap((shares) => shares.map(({ unitId }) => unitId)))]
  const places = await findPlaces(database, ids, on)
  const ended = [...found].filter(([, shares]) => shares.length === 0).map(([id]) => id)
  const before = await findPlaces(database, ended, since)
  return new Map(
    [...found].map(([id, shares]) => {
      const heirs = shares.flatMap(({ unitId }) => places.get(unitId) ?? [])
      return [id, placeIn(heirs, { id, name: before.get(id)?.name ?? '' })]
    }),
  )
}

/** The same rows, each naming the commune its group is found in on a day. */
export async function onTodaysUnits<Row extends { readonly communeId: string; readonly communeName: string }>(
  database: Database,
  rows: readonly Row[],
  span: Span,
): Promise<Row[]> {
  const places = await placesIn(
    database,
    rows.map(({ communeId }) => communeId),
    span,
  )
  return rows.map((row) => ({ ...row, communeName: places.get(row.communeId)?.commune.name ?? row.communeName }))
}

function placeIn(heirs: readonly CommunePlace[], before: NamedUnit): Place {
  const [first, ...others] = heirs
  if (first === undefined) return { commune: before, district: null }
  const name = heirs.map((heir) => heir.name).join(' / ')
  const commune = { id: others.length === 0 ? first.communeId : before.id, name }
  const { districtId, districtName } = first
  const isOne = others.every((other) => other.districtId === districtId)
  return { commune, district: isOne && districtId !== null ? { id: districtId, name: districtName ?? '' } : null }
}
