import { plainDate } from '../../kernel/calendar.ts'
import data from '../data/dong-nai.json' with { type: 'json' }
import type { ExternalPredecessor, Succession, SuccessionKind, UnitKind, UnitLevel, UnitVersion } from '../unit/unit.ts'

/** The units of Đồng Nai through its four epochs, as shipped with the project. Sources: docs/units.md. */
export interface CarriedUnits {
  readonly units: readonly { readonly id: string; readonly level: UnitLevel }[]
  readonly versions: readonly UnitVersion[]
  readonly successions: readonly Succession[]
  readonly external: readonly ExternalPredecessor[]
}

export function carriedUnits(): CarriedUnits {
  const ids = new Map(data.units.map(({ key, id }) => [key, id]))
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`Broken invariant: no unit "${key}" in the carried data`)
    return id
  }
  const basisOf = (act: string): string => data.acts[act as keyof typeof data.acts]
  return {
    units: data.units.map(({ id, level }) => ({ id, level: level as UnitLevel })),
    versions: data.units.flatMap(({ id, level, versions }) =>
      versions.map((version) => ({
        unitId: id,
        level: level as UnitLevel,
        kind: version.kind as UnitKind,
        code: version.code,
        name: version.name,
        parentId: version.parent === null ? null : idOf(version.parent),
        valid: { from: plainDate(version.from), until: 'until' in version ? plainDate(version.until as string) : undefined },
        basis: basisOf(version.act),
      })),
    ),
    successions: data.successions.map(({ from, to, on, kind, share, act }) => ({
      fromUnitId: idOf(from),
      toUnitId: to === null ? null : idOf(to),
      on: plainDate(on),
      kind: kind as SuccessionKind,
      share: share === null ? null : String(share),
      basis: basisOf(act),
    })),
    external: data.external.map(({ of: receiver, code, name, district, province, on }) => ({
      unitId: idOf(receiver),
      code,
      name,
      districtName: district,
      provinceName: province,
      on: plainDate(on),
    })),
  }
}
