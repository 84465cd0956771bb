import {
  findSheetDoubts,
  isAskedOf,
  type Points,
  type Scorecard,
  type SheetDoubt,
  type Side,
  scoreUnits,
  shapeOf,
  type UnitSheet,
} from '../../criteria/index.ts'
import { assert } from '../../kernel/assert.ts'
import type { AssessedTree, AssessedUnit, Ruling } from './assessed-tree.ts'

/** Whose score it is: each stands beside the one before, and the last is the one that counts. */
export const RESULT_SIDES = ['self', 'appraised', 'council', 'counted'] as const
export type ResultSide = (typeof RESULT_SIDES)[number]

/** `null`: not known, which is not zero. What does not apply leaves the maximum. */
export type SideScore = Points | null | 'not-applicable'
export type Sides<Value> = Readonly<Record<ResultSide, Value>>

export interface CriterionSides extends Sides<SideScore> {
  readonly criterion: string
}

export interface SideTotal {
  readonly points: Points | null
  /** Of what applies. */
  readonly maximum: Points
}

/** Every score of one unit, side by side. */
export interface UnitSides {
  readonly unit: AssessedUnit
  readonly treeId: string
  readonly criteria: readonly CriterionSides[]
  readonly totals: Sides<SideTotal>
  /** Criteria that count and have no score. */
  readonly missing: readonly string[]
  /** The scorecard that counts, on its verified side. */
  readonly counted: Scorecard
}

/** In their order: of several about one criterion the last counts. */
export interface Rulings {
  readonly council: readonly Ruling[]
  readonly appeals: readonly Ruling[]
}

/**
 * Scores the units of one tree on every side. The Council’s scores replace the appraised ones on a side of their own, and those of
 * upheld appeals the Council’s; a criterion that compares units with the best of their block is measured anew on each.
 */
export function scoreSides({ treeId, tree, units }: AssessedTree, rulings: Rulings): UnitSides[] {
  const own = new Set(units.map(({ unitId }) => unitId))
  const [council, appeals] = [rulings.council, rulings.appeals].map((all) => all.filter(({ unitId }) => own.has(unitId)))
  const appraised = scoreSheets(
    tree,
    units.map(({ code, block, self, verified }) => ({ unit: code, block, self, verified })),
  )
  const ruled = scoreRuled({ tree, units, before: appraised, rulings: council ?? [] })
  const all = [...(council ?? []), ...(appeals ?? [])]
  const counted = (appeals ?? []).length === 0 ? ruled : scoreRuled({ tree, units, before: ruled, rulings: all })
  const shape = shapeOf(tree)
  const leaves = tree.criteria.filter((criterion) => shape.isLeaf(criterion))
  return units.map((unit, place) => {
    const at = (cards: readonly Scorecard[]): Scorecard => {
      const card = cards[place]
      assert(card !== undefined, 'every sheet has its card')
      return card
    }
    const sides = {
      self: sideOf(at(appraised), 'self'),
      appraised: sideOf(at(appraised)),
      council: sideOf(at(ruled)),
      counted: sideOf(at(counted)),
    }
    const asked = leaves.filter((leaf) => isAskedOf(shape, leaf, unit.block)).map(({ code }) => code)
    return {
      unit,
      treeId,
      criteria: asked.map((criterion) => ({ criterion, ...each((side) => sides[side].scores.get(criterion) ?? null) })),
      totals: each((side) => sides[side].total),
      missing: at(counted).total.verified.missing,
      counted: at(counted),
    }
  })
}

/** Whether what the Council or an appeal gave is something that the form of its criterion can read. */
export function isRulingReadable(trees: readonly AssessedTree[], { unitId, criterion, entry }: Ruling): boolean {
  const found = trees.flatMap(({ tree, units }) => units.filter((unit) => unit.unitId === unitId).map((unit) => ({ tree, unit })))
  return found.some(({ tree, unit: { code, block } }) => {
    const sheets: readonly UnitSheet[] = [{ unit: code, block, verified: { [criterion]: entry } }]
    return findSheetDoubts(tree, sheets).length === 0
  })
}

const each = <Value>(told: (side: ResultSide) => Value): Sides<Value> => ({
  self: told('self'),
  appraised: told('appraised'),
  council: told('council'),
  counted: told('counted'),
})

interface OneSide {
  readonly scores: ReadonlyMap<string, SideScore>
  readonly total: SideTotal
}

function sideOf({ lines, total }: Scorecard, side: Side = 'verified'): OneSide {
  const { points, maximum } = total[side]
  return {
    scores: new Map(
      lines.map((line) => [line.criterion, line[side].state === 'not-applicable' ? 'not-applicable' : line[side].points]),
    ),
    total: { points, maximum },
  }
}

interface Ruled {
  readonly tree: AssessedTree['tree']
  readonly units: readonly AssessedUnit[]
  readonly before: readonly Scorecard[]
  readonly rulings: readonly Ruling[]
}

/** Only those whose score may change are scored again: the units ruled on, and those of their block where it has a best. */
function scoreRuled({ tree, units, before, rulings }: Ruled): readonly Scorecard[] {
  if (rulings.length === 0) return before
  const byUnit = Map.groupBy(rulings, ({ unitId }) => unitId)
  const comparing = blocksWithBest(tree)
  const touched = new Set(units.filter(({ unitId }) => byUnit.has(unitId)).map(({ block }) => block))
  const again = units.filter(({ unitId, block }) => byUnit.has(unitId) || (touched.has(block) && comparing.has(block)))
  const scored = scoreSheets(
    tree,
    again.map(({ unitId, code, block, verified }) => {
      const over = (byUnit.get(unitId) ?? []).map(({ criterion, entry }) => [criterion, entry] as const)
      return { unit: code, block, verified: { ...verified, ...Object.fromEntries(over) } }
    }),
  )
  const anew = new Map(again.map(({ unitId }, place) => [unitId, scored[place]]))
  return before.map((card, place) => anew.get(units[place]?.unitId ?? '') ?? card)
}

function blocksWithBest(tree: AssessedTree['tree']): ReadonlySet<string> {
  const shape = shapeOf(tree)
  const compared = tree.criteria.filter(({ form }) => form?.kind === 'best-of-block')
  return new Set(compared.flatMap((criterion) => [...shape.blocksOf(criterion)]))
}

/** Where every answer of a block is 0, nobody is the best of it: those criteria stay without a score until the Council gives one. */
function scoreSheets(tree: AssessedTree['tree'], sheets: readonly UnitSheet[]): readonly Scorecard[] {
  const scored = scoreUnits(tree, sheets)
  if (scored.ok) return scored.value
  assert(
    scored.refusal.every(({ code }) => code === 'best-is-zero'),
    'what is scored was checked as it was written',
  )
  const again = scoreUnits(tree, scored.refusal.reduce(withoutBest, sheets))
  assert(again.ok, 'without the criteria that nobody can be best at, the others are scored')
  return again.value
}

/** The pointer of each doubt is the place of a sheet, the side and the criterion: `/3/verified/E2.1`. */
function withoutBest(sheets: readonly UnitSheet[], { pointer }: SheetDoubt): readonly UnitSheet[] {
  const [, place = '', side, ...criterion] = pointer.split('/')
  const block = sheets[Number(place)]?.block
  const code = criterion.join('/')
  return sheets.map((sheet) => {
    if (sheet.block !== block || (side !== 'self' && side !== 'verified')) return sheet
    const kept = Object.entries(sheet[side] ?? {}).filter(
      ([one, entry]) => one !== code || (entry !== null && !('value' in entry)),
    )
    return { ...sheet, [side]: Object.fromEntries(kept) }
  })
}
