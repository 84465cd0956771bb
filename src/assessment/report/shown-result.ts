import type { BilingualText } from '../../kernel/result.ts'
import type { DrawnRanks, ResultDocument, WrittenUnit } from '../result/result-document.ts'
import { type PillarScore, partsOf, pillarScores, wholeWeights } from './pillars.ts'

/** What is not a share: a criterion that does not apply, or is not asked of the unit’s block. */
export const NOT_APPLICABLE = -1

/** A unit as the result’s screen draws it: of each criterion only what it reached. */
export interface ShownUnit extends Omit<WrittenUnit, 'criteria'> {
  readonly pillars: readonly PillarScore[]
  /** In the order of the tree’s leaves, what counts of each maximum; `null`: no score; {@link NOT_APPLICABLE}. */
  readonly shares: readonly (number | null)[]
}

interface ShownCriterion {
  readonly code: string
  /** The root above it. */
  readonly pillar: string
  readonly title: BilingualText
  /** In the whole of the tree. */
  readonly weight: number
}

export interface ShownTree {
  readonly name: string
  readonly title: BilingualText
  readonly pillars: readonly ShownCriterion[]
  readonly leaves: readonly ShownCriterion[]
}

/** Where units stood in the round of an earlier year, by id. */
export interface StandingsBefore {
  readonly title: string
  readonly year: number
  readonly units: Readonly<Record<string, { readonly rank: number | null; readonly share: number | null }>>
}

/** A result without what only a recomputation needs: a tenth of the document, with the ranks under drawn weights. */
export interface ShownResult extends Omit<ResultDocument, 'trees' | 'units' | 'decisions' | 'questions'> {
  readonly fingerprint: string
  readonly trees: readonly ShownTree[]
  readonly units: readonly ShownUnit[]
  readonly drawnRanks: DrawnRanks
  readonly before: StandingsBefore | null
}

interface KeptResult {
  readonly fingerprint: string
  readonly document: ResultDocument
  readonly drawnRanks: DrawnRanks
}

export function shownResult({ fingerprint, document, drawnRanks }: KeptResult, before: StandingsBefore | null): ShownResult {
  const { trees, units, decisions: _, questions: __, ...same } = document
  const parts = new Map(trees.map((tree) => [tree.name, partsOf(tree)]))
  return {
    ...{ ...same, fingerprint, drawnRanks, before },
    trees: trees.map((tree): ShownTree => {
      const own = parts.get(tree.name) ?? partsOf(tree)
      const weights = wholeWeights(own)
      const shown = ({ code, title }: (typeof tree.criteria)[number]): ShownCriterion => {
        return { code, pillar: own.pillarOf(code), title: inBoth(title), weight: rounded(weights.get(code) ?? 0) }
      }
      return { name: tree.name, title: inBoth(tree.title), pillars: own.pillars.map(shown), leaves: own.leaves.map(shown) }
    }),
    units: units.map(({ criteria, ...unit }): ShownUnit => {
      const own = parts.get(unit.tree)
      const counted = new Map(criteria.map((one) => [one.criterion, one.counted]))
      const shares = (own?.leaves ?? []).map(({ code, maximum }) => {
        const points = counted.get(code)
        if (points === undefined || points === 'not-applicable' || !maximum) return NOT_APPLICABLE
        return points === null ? null : rounded(points / maximum)
      })
      return { ...unit, pillars: own === undefined ? [] : pillarScores(own, { criteria }), shares }
    }),
  }
}

/** A title that was given in Vietnamese only stands in both. */
const inBoth = ({ vi, en }: { readonly vi: string; readonly en?: string }): BilingualText => ({ vi, en: en ?? vi })

/** To the ten-thousandth: what a picture can tell apart. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
