import { accept, type Result, refuse } from '../../kernel/result.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import { type IndexResult, resultOf } from '../computation/index-result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { columnOf } from '../statistics/matrix.ts'
import { compareResults, type RankChange, rankCorrelations } from './compare-results.ts'
import type { ReadyIndex } from './ready-index.ts'

/** An index of one year, and what that year is called. */
export interface YearIndex {
  readonly year: string
  readonly ready: ReadyIndex
}

/** Which units became one, by code: of each that is gone, the one that took its place. */
export type Mergers = Readonly<Record<string, string>>

/** A unit through the years. */
export interface UnitMovement {
  readonly unit: string
  readonly name: string
  /** By year; null where it is not ranked. */
  readonly ranks: readonly (number | null)[]
  readonly scores: readonly (number | null)[]
  /** By year, beside the year before: places gained (above 0) or lost, and what the score changed; null where either is missing. */
  readonly changes: readonly { readonly rank: number | null; readonly score: number | null }[]
  /** By year: whether it is there for the first time, no more, or made of others, which are named. */
  readonly events: readonly UnitEvent[]
}

export type UnitEvent =
  | { readonly kind: 'entered' | 'left' | 'returned'; readonly year: string }
  | { readonly kind: 'merged'; readonly year: string; readonly from: readonly string[] }
  | { readonly kind: 'merged-into'; readonly year: string; readonly into: string }
  | { readonly kind: 'renamed'; readonly year: string; readonly before: string; readonly after: string }

export interface Movement {
  readonly years: readonly string[]
  readonly node: string
  readonly units: readonly UnitMovement[]
  /** How alike the ranks of each year are to those of the year before. */
  readonly correlations: readonly ReturnType<typeof rankCorrelations>[]
}

/** Why years cannot be put side by side: in which of them, and what stands against it. */
export interface MovementRefusal {
  readonly year: string
  readonly refusals: readonly IndexRefusal[]
}

interface YearsAsked {
  readonly node?: string | undefined
  readonly mergers?: Mergers
  /** `own`: each year on the scale of its own units. `common`: one scale for all years, so that scores compare. */
  readonly scale: 'own' | 'common'
}

/**
 * The ranks and scores of years, the earliest first, and how each unit moved. Ranks are among the units of the year, on
 * either scale. Steps and weights are those of the last year where the scale is common.
 */
export function moveRanks(years: readonly YearIndex[], asked: YearsAsked): Result<Movement, MovementRefusal> {
  const { mergers = {} } = asked
  const node = asked.node ?? years.at(-1)?.ready.data.tree.tops[0] ?? ''
  for (const { year, ready } of years)
    if (!ready.data.tree.nodes.has(node))
      return refuse({ year, refusals: [{ kind: 'code-unknown', code: node, step: 'movement' }] })
  const recoded = recodedUnits(years)
  if (recoded !== undefined) return refuse(recoded)
  const results = asked.scale === 'common' ? onOneScale(years) : byYear(years)
  if (!results.ok) return results
  const unknown = strangers(mergers, results.value)
  if (unknown.length > 0) return refuse({ year: '', refusals: unknown })
  const pairs = results.value.slice(1).map((own, at) => compareResults(results.value[at] as IndexResult, own, node))
  const codes = [...new Set(results.value.flatMap(({ units }) => units))].toSorted()
  return accept({
    years: years.map(({ year }) => year),
    node,
    units: codes.map((unit) => unitMovement(unit, { years, results: results.value, pairs, node, mergers })),
    correlations: pairs.map(rankCorrelations),
  })
}

/** A unit of one name with another code in another year: it would be taken for one that went and one that came. */
function recodedUnits(years: readonly YearIndex[]): MovementRefusal | undefined {
  const codes = new Map<string, string>()
  for (const { year, ready } of years) {
    const refusals: IndexRefusal[] = []
    for (const [unit, name] of ready.data.names) {
      const before = codes.get(spellingKey(name))
      if (before !== undefined && before !== unit) refusals.push({ kind: 'unit-recoded', name, codes: [before, unit] })
      codes.set(spellingKey(name), unit)
    }
    if (refusals.length > 0) return { year, refusals }
  }
  return undefined
}

function byYear(years: readonly YearIndex[]): Result<readonly IndexResult[], MovementRefusal> {
  const results: IndexResult[] = []
  for (const { year, ready } of years) {
    const result = resultOf(ready.data, ready.document)
    if (!result.ok) return refuse({ year, refusals: result.refusal })
    results.push(result.value)
  }
  return accept(results)
}

const YEAR = '@year'

/** All years as one table, a unit of a year being a unit of it: what is least and most is so of all years. */
function onOneScale(years: readonly YearIndex[]): Result<readonly IndexResult[], MovementRefusal> {
  const last = years.at(-1)
  if (last === undefined) return accept([])
  const codes = last.ready.data.matrix.codes
  for (const { year, ready } of years) {
    const missing = codes.filter((code) => columnOf(ready.data.matrix, code) === undefined)
    if (missing.length > 0)
      return refuse({ year, refusals: missing.map((code) => ({ kind: 'column-missing', code, step: 'movement' })) })
  }
  const { document } = last.ready
  const ranks = { ...document.ranks, within: YEAR }
  const pooled = resultOf(pooledData(years, last.ready.data), { ...document, ranks })
  if (!pooled.ok) return refuse({ year: '', refusals: pooled.refusal })
  return accept(years.map((_, at) => ofYear(pooled.value, at)))
}

const keyed = (unit: string, year: number): string => `${unit}@${year}`

function pooledData(years: readonly YearIndex[], { tree, matrix }: IndexData): IndexData {
  const all = years.flatMap(({ ready: { data } }, year) => data.matrix.units.map((unit, place) => ({ data, year, unit, place })))
  const rows = all.toSorted((a, b) => (keyed(a.unit, a.year) < keyed(b.unit, b.year) ? -1 : 1))
  const headings = [...new Set(years.flatMap(({ ready }) => [...ready.data.groups.keys()]))]
  return {
    tree,
    matrix: {
      units: rows.map(({ unit, year }) => keyed(unit, year)),
      codes: matrix.codes,
      columns: matrix.codes.map((code) =>
        Float64Array.from(rows, ({ data, place }) => columnOf(data.matrix, code)?.[place] ?? Number.NaN),
      ),
    },
    names: new Map(),
    groups: new Map([
      ...headings.map((heading) => [heading, rows.map(({ data, place }) => data.groups.get(heading)?.[place] ?? null)] as const),
      [YEAR, rows.map(({ year }) => String(year))] as const,
    ]),
    notApplicable: new Map(
      tree.indicators.map((code) => [
        code,
        new Set(
          rows.filter(({ data, unit }) => data.notApplicable?.get(code)?.has(unit)).map(({ unit, year }) => keyed(unit, year)),
        ),
      ]),
    ),
  }
}

/** The part of a pooled result that is of one year, with the ranks among its units. */
function ofYear(pooled: IndexResult, year: number): IndexResult {
  const suffix = keyed('', year)
  const units = pooled.units.filter((unit) => unit.endsWith(suffix))
  const plain = (unit: string): string => unit.slice(0, -suffix.length)
  const part = <Own>(record: Readonly<Record<string, Own>> = {}) =>
    Object.fromEntries(units.map((unit) => [plain(unit), record[unit] as Own]))
  return { ...pooled, units: units.map(plain), scores: part(pooled.scores), ranks: part(pooled.groupRanks) }
}

const strangers = (mergers: Mergers, results: readonly IndexResult[]): IndexRefusal[] =>
  [...new Set(Object.entries(mergers).flat())]
    .filter((unit) => !results.some(({ units }) => units.includes(unit)))
    .map((unit) => ({ kind: 'unit-unknown', unit, step: 'merged' }))

interface Side {
  readonly years: readonly YearIndex[]
  readonly results: readonly IndexResult[]
  readonly pairs: readonly (readonly RankChange[])[]
  readonly node: string
  readonly mergers: Mergers
}

function unitMovement(unit: string, side: Side): UnitMovement {
  const { years, results, pairs, node } = side
  const names = years.map(({ ready }) => ready.data.names.get(unit))
  return {
    unit,
    name: names.findLast((name) => name !== undefined) ?? unit,
    ranks: results.map(({ ranks }) => ranks[unit]?.[node] ?? null),
    scores: results.map(({ scores }) => scores[unit]?.[node] ?? null),
    changes: pairs.map((pair) => {
      const own = pair.find((change) => change.unit === unit)
      const [before, after] = own?.scores ?? [null, null]
      return { rank: own?.change ?? null, score: before === null || after === null ? null : after - before }
    }),
    events: eventsOf(unit, side, names),
  }
}

function eventsOf(unit: string, { years, results, mergers }: Side, names: readonly (string | undefined)[]): UnitEvent[] {
  const isThere = results.map(({ units }) => units.includes(unit))
  return years.slice(1).flatMap(({ year }, before): UnitEvent[] => {
    const [was, is] = [isThere[before] === true, isThere[before + 1] === true]
    const from = Object.keys(mergers).filter(
      (gone) => mergers[gone] === unit && results[before]?.units.includes(gone) && !results[before + 1]?.units.includes(gone),
    )
    if (is && from.length > 0) return [{ kind: 'merged', year, from: was ? [unit, ...from] : from }]
    if (!was && is) return [{ kind: isThere.slice(0, before).includes(true) ? 'returned' : 'entered', year }]
    const into = mergers[unit]
    if (was && !is) return [into === undefined ? { kind: 'left', year } : { kind: 'merged-into', year, into }]
    const [old, name] = [names[before] ?? '', names[before + 1] ?? '']
    return was && is && spellingKey(old) !== spellingKey(name) ? [{ kind: 'renamed', year, before: old, after: name }] : []
  })
}
