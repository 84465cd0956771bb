import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { compareVietnamese } from '../../kernel/vietnamese-order.ts'

/** How far the groups of one place are, and what they get. */
export interface PlaceCount {
  readonly groups: number
  readonly entitled: number
  /** Not paid because something is not known yet. */
  readonly waiting: number
  readonly blocked: number
  readonly amount: Vnd
}

/** Groups of one commune, with the commune and the district they are read in. */
export interface PlacedCount extends PlaceCount {
  readonly commune: NamedUnit
  /** `null`: the level is absent. */
  readonly district: NamedUnit | null
}

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

export interface CommuneOfMonth extends PlaceCount {
  readonly unitId: string
  readonly name: string
}

export interface UnitOfMonth extends CommuneOfMonth {
  readonly level: 'district' | 'commune'
  /** The communes of a district; none below a commune. */
  readonly communes: readonly CommuneOfMonth[]
}

/** By district with its communes where there is one, by commune where the level is absent, in Vietnamese order. */
export function byUnit(counts: readonly PlacedCount[]): UnitOfMonth[] {
  const upper = Map.groupBy(counts, ({ district, commune }) => keyOf(district ?? commune))
  const units = [...upper.values()].map((counts): UnitOfMonth => {
    const district = counts[0]?.district ?? null
    const communes = communesOf(counts)
    if (district === null) return { ...(communes[0] as CommuneOfMonth), level: 'commune', communes: [] }
    return { unitId: district.id, name: district.name, level: 'district', ...total(counts), communes }
  })
  return inOrder(units)
}

/** A commune that may be one of several stands beside the one it may be, under the names of all. */
const keyOf = ({ id, name }: NamedUnit): string => `${id} ${name}`

function communesOf(counts: readonly PlacedCount[]): CommuneOfMonth[] {
  const communes = Map.groupBy(counts, ({ commune }) => keyOf(commune))
  return inOrder(
    [...communes.values()].map((counts) => ({
      unitId: counts[0]?.commune.id ?? '',
      name: counts[0]?.commune.name ?? '',
      ...total(counts),
    })),
  )
}

function total(counts: readonly PlaceCount[]): PlaceCount {
  const sum = (part: 'groups' | 'entitled' | 'waiting' | 'blocked'): number => counts.reduce((all, count) => all + count[part], 0)
  const amount = sumVnd(counts.map((count) => count.amount))
  return { groups: sum('groups'), entitled: sum('entitled'), waiting: sum('waiting'), blocked: sum('blocked'), amount }
}

const inOrder = <Unit extends CommuneOfMonth>(units: readonly Unit[]): Unit[] =>
  units.toSorted((left, right) => compareVietnamese(left.name, right.name))

/** The same for one commune of then. */
export interface CommuneCount extends PlaceCount {
  readonly communeId: string
  readonly districtId: string | null
}
