import type { Epoch } from './lineage/epochs.ts'
import type { ListedReview, ListedUnit, ReorganisationPreview, UnitDetail, UnitName } from './service.ts'
import type { UnitVersion } from './unit/unit.ts'
import { fullUnitName } from './unit/unit-text.ts'

/** Units as the API writes them: days instead of periods, ids and full names, `null` where nothing is known. */
const asName = ({ unitId, kind, code, name }: UnitName) => ({
  id: unitId,
  kind,
  code,
  name,
  fullName: fullUnitName({ kind, name }),
})
const asVersion = (version: UnitVersion) => ({
  ...asName(version),
  level: version.level,
  from: version.valid.from,
  until: version.valid.until ?? null,
  basis: version.basis,
})
export const asUnit = ({ parent, today, ...version }: ListedUnit) => ({
  ...asVersion(version),
  parent: parent === null ? null : asName(parent),
  ...(today && { today: today.map((share) => ({ ...asName(share), share: share.share })) }),
})
export function asDetail({ history, cameFrom, became, external, above, ...unit }: UnitDetail) {
  const asLine = (line: (typeof became)[number]) => ({ ...line, unit: line.unit === null ? null : asName(line.unit) })
  return {
    ...asUnit(unit),
    history: history.map(asVersion),
    cameFrom: cameFrom.map(asLine),
    became: became.map(asLine),
    external: external.map(({ unitId: _, ...same }) => same),
    above: above.map(asName),
  }
}

export const asEpoch = ({ from, until, provinces, districts, communes, communesByKind, bases }: Epoch) => ({
  ...{ from, until: until ?? null, districts, communes, communesByKind: { ...communesByKind }, bases: [...bases] },
  provinces: provinces.map(asName),
})

export function asPreview({ affected, hamletsFollowing, impacts, units }: ReorganisationPreview) {
  const known = new Map(units.map((unit) => [unit.unitId, asName(unit)]))
  const named = (unitIds: readonly string[]) => unitIds.flatMap((unitId) => known.get(unitId) ?? [])
  return {
    on: affected.on,
    ended: affected.ended.flatMap(({ unitId, level, into }) =>
      named([unitId]).map((unit) => ({
        ...{ unit, level },
        into: into.map(({ unitId: to, share }) => ({ to, unit: known.get(to) ?? null, share })),
      })),
    ),
    changed: named(affected.changed),
    hamletsGone: named(affected.hamletsGone),
    hamletsUnplaced: named(affected.hamletsUnplaced).map((hamlet) => ({
      ...hamlet,
      parent: known.get(units.find(({ unitId }) => unitId === hamlet.id)?.parentId ?? '') ?? null,
    })),
    hamletsFollowing,
    impacts,
  }
}

export const asReview = ({ unit, parent, ...review }: ListedReview) => ({
  ...review,
  unit: asName(unit),
  parent: parent === null ? null : asName(parent),
})
