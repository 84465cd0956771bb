import { movementsBetween, type UnitMovement } from '../result/movement.ts'
import type { ResultDocument, WrittenUnit } from '../result/result-document.ts'

/** An appeal that was upheld between two versions. Nobody is named: why it was upheld stands with the appeal. */
export interface UpheldAppeal {
  readonly appealId: string
  readonly unitId: string
  readonly criterion: string
  readonly councilDecisionId: string | null
  readonly decidedAt: string
}

type CountedScore = WrittenUnit['criteria'][number]['counted']

/** What a version of a result changed of the one before. */
export interface VersionDifference {
  readonly from: number
  readonly to: number
  /** Units whose points or rank are others; points as they are written. */
  readonly movements: readonly (UnitMovement & { readonly name: string })[]
  readonly scores: readonly {
    readonly unitId: string
    readonly name: string
    readonly criterion: string
    readonly title: { readonly vi: string; readonly en?: string }
    readonly before: CountedScore
    readonly after: CountedScore
    /** The appeal that it carries out; `null`: it follows from the score of another unit. */
    readonly appeal: Omit<UpheldAppeal, 'unitId' | 'criterion'> | null
  }[]
}

interface Versions {
  readonly to: number
  readonly before: ResultDocument
  readonly after: ResultDocument
  /** In the order in which they were decided: of several about one criterion the last counts. */
  readonly upheld: readonly UpheldAppeal[]
}

/** Who moved from one version to the next, which scores are others, and by which appeal. */
export function versionDifference({ to, before, after, upheld }: Versions): VersionDifference {
  const names = new Map(after.units.map(({ id, name }) => [id, name]))
  const earlier = new Map(
    before.units.map((unit) => [unit.id, new Map(unit.criteria.map((one) => [one.criterion, one.counted]))]),
  )
  const titles = new Map(
    after.trees.flatMap(({ name, criteria }) => criteria.map(({ code, title }) => [`${name} ${code}`, title])),
  )
  const appeals = new Map(upheld.map((one) => [`${one.unitId} ${one.criterion}`, one]))
  return {
    ...{ from: to - 1, to },
    movements: movementsBetween(standingsOf(before), standingsOf(after)).map((one) => {
      return { ...one, name: names.get(one.unitId) ?? one.unitId }
    }),
    scores: after.units.flatMap(({ id: unitId, name, tree, criteria }) =>
      criteria.flatMap(({ criterion, counted }) => {
        const was = earlier.get(unitId)?.get(criterion) ?? null
        if (was === counted) return []
        const found = appeals.get(`${unitId} ${criterion}`)
        const appeal =
          found === undefined
            ? null
            : { appealId: found.appealId, councilDecisionId: found.councilDecisionId, decidedAt: found.decidedAt }
        const title = titles.get(`${tree} ${criterion}`) ?? { vi: criterion }
        return [{ unitId, name, criterion, title, before: was, after: counted, appeal }]
      }),
    ),
  }
}

const standingsOf = ({ units, paidRanks }: ResultDocument) => ({
  paidRanks,
  units: units.map(({ id, rank, totals }) => ({ unitId: id, points: totals.counted.points, rank })),
})
