import {
  type CriteriaTree,
  type Entry,
  type Scorecard,
  type SheetDoubt,
  scoreUnits,
  shapeOf,
  type UnitSheet,
} from '../../criteria/index.ts'
import { assert } from '../../kernel/assert.ts'
import type { Exemption } from '../round/round.ts'

/** A unit with what it has answered, by criterion. */
export interface AnsweringUnit {
  readonly unitId: string
  /** By which a tree may except it. */
  readonly code: string
  readonly block: string
  readonly entries: ReadonlyMap<string, Entry>
  /** What was found of them, where that is asked for. */
  readonly verified?: ReadonlyMap<string, Entry> | undefined
}

export interface SelfScores {
  readonly cards: ReadonlyMap<string, Scorecard>
  /** Codes of the criteria that are answered; the others are branches. */
  readonly leaves: ReadonlySet<string>
  /** Criteria measured by the best of a block in which every answer is 0: not scored until the Council decides how. */
  readonly undecided: ReadonlySet<string>
}

/**
 * Scores units of one tree by their own answers, and by what was found of them. A criterion that the round does not ask of a unit leaves its denominator.
 *
 * @param tree the tree that all of them are assessed by
 * @param others whom they are compared with besides: only what is compared needs to be known of them
 */
export function scoreThemselves(
  tree: CriteriaTree,
  units: readonly AnsweringUnit[],
  { exemptions, others = [] }: { readonly exemptions: readonly Exemption[]; readonly others?: readonly AnsweringUnit[] },
): SelfScores {
  const asked = withoutExempted(tree, [...units, ...others], exemptions)
  const shape = shapeOf(tree)
  const leaves = new Set(tree.criteria.filter(shape.isLeaf).map(({ code }) => code))
  const isAsked = askedBy(exemptions)
  const sheets = units.map((unit) => sheetOf(unit, isAsked))
  const compared = others.map((unit) => sheetOf(unit, isAsked))
  const scored = scoreUnits(asked, sheets, compared)
  if (scored.ok) return { cards: byUnit(units, scored.value), leaves, undecided: new Set() }
  const undecided = undecidedOf(scored.refusal)
  const decided = (all: readonly UnitSheet[]): UnitSheet[] => all.map((sheet) => without(sheet, undecided))
  const again = scoreUnits(asked, decided(sheets), decided(compared))
  assert(again.ok, 'without the criteria that nobody can be best at, the others are scored')
  return { cards: byUnit(units, again.value), leaves, undecided }
}

const NOTHING_FOUND: ReadonlyMap<string, Entry> = new Map()

type IsAsked = (unitId: string, criterion: string) => boolean

/** Whether a round asks a criterion of a unit. What it answered before it was exempted stays written, and is not scored. */
export function askedBy(exemptions: readonly Exemption[]): IsAsked {
  const exempted = new Set(exemptions.map(({ unitId, criterion }) => `${unitId} ${criterion}`))
  return (unitId, criterion) => !exempted.has(`${unitId} ${criterion}`)
}

/** What a unit has, of what it is asked. */
export const entriesAsked = (unitId: string, entries: ReadonlyMap<string, Entry>, isAsked: IsAsked): Record<string, Entry> =>
  Object.fromEntries([...entries].filter(([criterion]) => isAsked(unitId, criterion)))

function sheetOf({ unitId, code, block, entries, verified = NOTHING_FOUND }: AnsweringUnit, isAsked: IsAsked): UnitSheet {
  const [self, found] = [entriesAsked(unitId, entries, isAsked), entriesAsked(unitId, verified, isAsked)]
  return { unit: code, block, self, verified: found }
}

const byUnit = (units: readonly AnsweringUnit[], cards: readonly Scorecard[]) =>
  new Map(units.flatMap(({ unitId }, index) => (cards[index] === undefined ? [] : [[unitId, cards[index]] as const])))

/** The tree with what the round exempts its units from as exceptions of it. */
export function withoutExempted(
  tree: CriteriaTree,
  units: readonly AnsweringUnit[],
  exemptions: readonly Exemption[],
): CriteriaTree {
  const codes = new Map(units.map(({ unitId, code }) => [unitId, code]))
  const exempted = Map.groupBy(exemptions, ({ criterion }) => criterion)
  const criteria = tree.criteria.map((criterion) => {
    const more = exempted.get(criterion.code)?.flatMap(({ unitId }) => codes.get(unitId) ?? []) ?? []
    return more.length === 0 ? criterion : { ...criterion, exceptUnits: [...(criterion.exceptUnits ?? []), ...more] }
  })
  return { ...tree, criteria }
}

/** The pointer of each doubt ends in the code of its criterion: `/3/self/E2.1`, `/3/verified/E2.1`. */
function undecidedOf(doubts: readonly SheetDoubt[]): Set<string> {
  assert(
    doubts.every(({ code }) => code === 'best-is-zero'),
    'what was answered was checked as it was written',
  )
  return new Set(doubts.map(({ pointer }) => pointer.slice(pointer.lastIndexOf('/') + 1)))
}

function without(sheet: UnitSheet, codes: ReadonlySet<string>): UnitSheet {
  const kept = (entries: UnitSheet['self'] = {}) =>
    Object.fromEntries(Object.entries(entries).filter(([code]) => !codes.has(code)))
  return { ...sheet, self: kept(sheet.self), verified: kept(sheet.verified) }
}

/** The criteria of a unit that stay without an answer: not zero, but not known. */
export const missingOf = ({ cards, undecided }: SelfScores, unitId: string): string[] =>
  (cards.get(unitId)?.total.self.missing ?? []).filter((code) => !undecided.has(code))

/** Whether no criterion that is asked has an answer: such a total is not known, which is not zero. */
export const isNothingKnown = (missing: readonly string[], asked: number): boolean => asked > 0 && missing.length >= asked
