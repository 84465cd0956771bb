import { type Points, type Score, subtractPoints } from '../../criteria/index.ts'

/** How far the appraisal of one unit is. */
export interface UnitProgress {
  readonly unitId: string
  /** Criteria that are judged at all: asked of the unit and not exempted. */
  readonly asked: number
  readonly agreed: number
  readonly differing: number
  readonly settled: number
  /** Marked to be explained. */
  readonly marked: number
}

/** A scorecard as far as units are compared by it. */
export interface ComparedCard {
  readonly block: string
  readonly lines: readonly {
    readonly criterion: string
    readonly self: Pick<Score, 'points'>
    readonly verified: Pick<Score, 'points' | 'maximum' | 'share'>
  }[]
}

/** One criterion of one unit whose points were moved by the appraisal. */
export interface Gap {
  readonly unitId: string
  readonly criterion: string
  readonly self: Points
  readonly appraised: Points
  readonly gap: Points
  readonly maximum: Points
}

/** How the units of a block were judged on one criterion, as shares of its maximum. */
export interface Dispersion {
  readonly block: string
  readonly criterion: string
  readonly units: number
  readonly mean: number
  /** Of the population. */
  readonly deviation: number
  /** Units further from the mean than twice the deviation. */
  readonly outliers: readonly string[]
}

/** Every criterion that the appraisal moved, the largest first; of equal ones in the order of unit and criterion. */
export const gapsOf = (cards: ReadonlyMap<string, ComparedCard>, isLeaf: (code: string) => boolean): Gap[] =>
  [...cards]
    .flatMap(([unitId, { lines }]) =>
      lines.flatMap(({ criterion, self, verified }): Gap[] => {
        if (!isLeaf(criterion) || self.points === null || verified.points === null) return []
        const gap = subtractPoints(verified.points, self.points)
        if (gap === 0) return []
        return [{ unitId, criterion, self: self.points, appraised: verified.points, gap, maximum: verified.maximum }]
      }),
    )
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || compare(a.unitId, b.unitId) || compare(a.criterion, b.criterion))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Fewer units than these have no outliers: nothing is far from a mean of two. */
const LEAST_UNITS = 5

/** How far apart the units of each block are on each criterion, the widest first. Equal shares have no outlier. */
export function dispersionsOf(cards: ReadonlyMap<string, ComparedCard>, isLeaf: (code: string) => boolean): Dispersion[] {
  const found = [...cards].flatMap(([unitId, { block, lines }]) =>
    lines.flatMap(({ criterion, verified: { share } }) =>
      isLeaf(criterion) && share !== null ? [{ unitId, block, criterion, share }] : [],
    ),
  )
  return [...Map.groupBy(found, ({ block, criterion }) => JSON.stringify([block, criterion])).values()]
    .flatMap((own): Dispersion[] => {
      const [first] = own
      if (first === undefined) return []
      const rising = own.map(({ share }) => share).toSorted((a, b) => a - b)
      const mean = rising.reduce((sum, share) => sum + share, 0) / own.length
      const deviation = Math.sqrt(rising.reduce((sum, share) => sum + (share - mean) ** 2, 0) / own.length)
      const isFar = ({ share }: { readonly share: number }): boolean =>
        own.length >= LEAST_UNITS && rising[0] !== rising.at(-1) && Math.abs(share - mean) > 2 * deviation
      const outliers = own.filter(isFar).map(({ unitId }) => unitId)
      return [
        { block: first.block, criterion: first.criterion, units: own.length, mean, deviation, outliers: outliers.toSorted() },
      ]
    })
    .toSorted((a, b) => b.deviation - a.deviation || compare(a.block, b.block) || compare(a.criterion, b.criterion))
}
