import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold, spellingKey } from '../../kernel/vietnamese-text.ts'
import type { UnitVersion } from '../unit/unit.ts'
import { readName, type WrittenName } from '../unit/unit-name.ts'
import { successorsOf } from './lineage.ts'
import { type UnitGraph, unitsOn, versionOn, versionsOf } from './unit-graph.ts'

/** What a register says of a commune: any part may be missing, misspelled or without its accents. */
export interface CommuneClues {
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly districtName?: string | undefined
  readonly on: PlainDate
}

export interface CommuneCandidate {
  readonly unitId: string
  readonly code: string | null
  readonly kind: UnitVersion['kind']
  readonly name: string
  readonly districtName: string | null
}

/**
 * Why no one commune is meant.
 * - `commune-unknown`: none of that name or code on that day or ever
 * - `commune-ended`: there was one; its successors are named
 * - `commune-ambiguous`: several fit
 * - `commune-code-and-name-differ`: the code is one commune's and the name another's
 */
export type CommuneNotFound =
  | { readonly kind: 'commune-unknown'; readonly code?: string; readonly name?: string; readonly on: PlainDate }
  | {
      readonly kind: 'commune-ended'
      readonly name: string
      readonly endedOn: PlainDate
      readonly candidates: readonly CommuneCandidate[]
    }
  | { readonly kind: 'commune-ambiguous'; readonly name: string; readonly candidates: readonly CommuneCandidate[] }
  | {
      readonly kind: 'commune-code-and-name-differ'
      readonly code: string
      readonly name: string
      readonly candidates: readonly CommuneCandidate[]
    }

/**
 * Resolves the commune a register means on a day; it refuses rather than choose between two.
 *
 * A code decides unless the name contradicts it. Names are compared exactly first, and without accents only when that
 * matches nothing; kind and district then narrow several matches down.
 */
export function decideCommune(graph: UnitGraph, clues: CommuneClues): Result<CommuneCandidate, CommuneNotFound> {
  const { code, name, on } = { code: clues.code?.trim() || undefined, name: clues.name?.trim() || undefined, on: clues.on }
  const communes = [...unitsOn(graph, on)].filter(({ level }) => level === 'commune')
  const byCode = code === undefined ? undefined : communes.find((commune) => commune.code === code.padStart(5, '0'))
  if (byCode !== undefined) {
    if (name === undefined || fits(byCode, readName(name, 'commune'))) return accept(candidate(graph, byCode, on))
    const named = matching(graph, communes, { name, districtName: clues.districtName, on })
    const candidates = [byCode, ...named].map((commune) => candidate(graph, commune, on))
    return refuse({ kind: 'commune-code-and-name-differ', code: byCode.code ?? '', name, candidates })
  }
  const found = name === undefined ? [] : matching(graph, communes, { name, districtName: clues.districtName, on })
  if (found.length > 1 && name !== undefined)
    return refuse({ kind: 'commune-ambiguous', name, candidates: found.map((commune) => candidate(graph, commune, on)) })
  if (found[0] !== undefined) return accept(candidate(graph, found[0], on))
  return refuse(ended(graph, { code, name, on }) ?? { kind: 'commune-unknown', ...(code && { code }), ...(name && { name }), on })
}

const fits = (commune: UnitVersion, written: WrittenName): boolean => fold(commune.name) === fold(written.name)

function matching(graph: UnitGraph, communes: readonly UnitVersion[], clues: CommuneClues & { name: string }): UnitVersion[] {
  const written = readName(clues.name, 'commune')
  const inDistrict = within(graph, communes, clues)
  const exact = inDistrict.filter(({ name }) => spellingKey(name) === spellingKey(written.name))
  const alike = exact.length > 0 ? exact : inDistrict.filter((commune) => fits(commune, written))
  const ofKind = alike.filter(({ kind }) => kind === written.kind)
  return ofKind.length > 0 ? ofKind : alike
}

function within(graph: UnitGraph, communes: readonly UnitVersion[], { districtName, on }: CommuneClues): readonly UnitVersion[] {
  if (districtName === undefined || districtName.trim() === '') return communes
  const wanted = fold(readName(districtName, 'district').name)
  const found = communes.filter(({ parentId }) => {
    const parent = parentId === null ? undefined : versionOn(graph, parentId, on)
    return parent?.level === 'district' && fold(parent.name) === wanted
  })
  return found.length > 0 ? found : communes
}

function ended(graph: UnitGraph, { code, name, on }: CommuneClues): CommuneNotFound | undefined {
  const written = name === undefined ? undefined : readName(name, 'commune')
  const means = (last: UnitVersion): boolean => (written === undefined ? last.code === code : fits(last, written))
  const past = [...graph.versions.values()].flatMap((versions) => versions.at(-1) ?? [])
  const [last] = past
    .filter((unit) => unit.level === 'commune' && lastDay(unit) < on && means(unit))
    .toSorted((left, right) => (lastDay(left) > lastDay(right) ? -1 : 1))
  if (last?.valid.until === undefined) return undefined
  const heirs = successorsOf(graph.lineage, last.unitId, on).flatMap((id) => versionOn(graph, id, on) ?? [])
  const candidates = heirs.map((heir) => candidate(graph, heir, on))
  return { kind: 'commune-ended', name: last.name, endedOn: addDays(last.valid.until, 1), candidates }
}

const lastDay = ({ valid }: UnitVersion): string => valid.until ?? '9999-12-31'

/** A commune with its district, which distinguishes it from others of the same name. */
export function candidate(
  graph: UnitGraph,
  { unitId, code, kind, name, parentId }: UnitVersion,
  on: PlainDate,
): CommuneCandidate {
  const parent = parentId === null ? undefined : (versionOn(graph, parentId, on) ?? versionsOf(graph, parentId).at(-1))
  return { unitId, code, kind, name, districtName: parent?.level === 'district' ? parent.name : null }
}
