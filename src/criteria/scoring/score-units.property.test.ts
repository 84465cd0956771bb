import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asFraction, asNumber } from '../../kernel/fraction.ts'
import type { CriteriaTree, Criterion, Form } from '../tree/criteria-tree.ts'
import { formatPoints, points, pointsWritten, sumPoints } from '../tree/points.ts'
import { getShippedTree } from '../tree/shipped-trees.ts'
import { scoreUnits } from './score-units.ts'
import type { Scorecard } from './scorecard.ts'
import type { Entry } from './unit-sheet.ts'

const { standards: _, bonus: __, penalty: ___, ...bare } = getShippedTree('dx-example-two-blocks')
const title = { vi: 'một' }
const TWO = ['departments', 'districts']

/** Forms whose points rise with the number answered, and an answer from a number of 0 to 100. */
const RISING: readonly (readonly [Form, (level: number) => unknown])[] = [
  [
    {
      kind: 'steps',
      steps: [
        { from: 20, points: 2 },
        { from: 60, points: 5 },
        { from: 90, points: 10 },
      ],
      otherwise: 0,
    },
    (level) => level,
  ],
  [{ kind: 'ratio', fullAt: 80 }, (level) => ({ part: level, whole: 100 })],
  [{ kind: 'linear', zeroAt: 10, fullAt: 95 }, (level) => level],
  [{ kind: 'each', points: 0.13 }, (level) => level],
  [{ kind: 'best-of-block' }, (level) => level + 1],
  [{ kind: 'pass-fail' }, (level) => level > 50],
  [{ kind: 'full-half-none' }, (level) => (level > 80 ? 'full' : level > 40 ? 'half' : 'none')],
]

const criteria = RISING.map(([form], index): Criterion => ({ code: `c${index}`, title, maximum: 10, form, mayNotApply: true }))
const tree: CriteriaTree = { ...bare, criteria }

/** A number of 0 to 100, `null` for missing, `n` for not applicable. */
type Level = number | null | 'n'
const level: fc.Arbitrary<Level> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 100 }) },
  fc.constantFrom<Level>(null, 'n'),
)
const levels = fc.array(level, { minLength: RISING.length, maxLength: RISING.length })
const units = fc.array(levels, { minLength: 1, maxLength: 8 })

function entryOf(answer: Level, index: number): Entry {
  if (answer === null) return null
  if (answer === 'n') return { notApplicable: 'không phát sinh' }
  return { value: RISING[index]?.[1](answer) as number }
}
const sheetOf = (answers: readonly Level[], index: number) => ({
  unit: `u${index}`,
  block: TWO[index % 2] ?? '',
  self: Object.fromEntries(answers.map((one, place) => [`c${place}`, entryOf(one, place)])),
})
function score(sheets: readonly unknown[], under = tree): readonly Scorecard[] {
  const scored = scoreUnits(under, sheets)
  if (!scored.ok) throw new Error(JSON.stringify(scored.refusal))
  return scored.value
}
const byUnit = (cards: readonly Scorecard[]) => new Map(cards.map((card) => [card.unit, card]))

describe('scoreUnits', () => {
  test('the order in which units hand in changes nothing', () => {
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.nat()), (all, chance) => {
        const sheets = all.map(sheetOf)
        const keys = new Map(sheets.map((sheet) => [sheet.unit, chance.next().value]))
        const shuffled = sheets.toSorted((a, b) => (keys.get(a.unit) ?? 0) - (keys.get(b.unit) ?? 0))
        expect(byUnit(score(shuffled))).toEqual(byUnit(score(sheets)))
      }),
    )
  })

  test('lines add up to the whole, to the hundredth; points stay within 0 and the maximum', () => {
    fc.assert(
      fc.property(units, (all) => {
        for (const { lines, total } of score(all.map(sheetOf))) {
          expect(sumPoints(lines.map(({ self }) => self.pointsSoFar))).toBe(total.self.pointsSoFar)
          expect(sumPoints(lines.map(({ self }) => self.maximum)) + total.self.maximumLeftOut).toBe(7000)
          expect(total.self.points === null).toBe(total.self.state !== 'scored')
          for (const { self } of lines) {
            expect(Number.isSafeInteger(self.pointsSoFar) && self.pointsSoFar >= 0 && self.pointsSoFar <= self.maximum).toBe(true)
          }
        }
      }),
    )
  })

  test('answering more never earns less', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: 100 }), (answers, more) => {
        const raised = answers.map((one) => (typeof one === 'number' ? Math.min(100, one + more) : one))
        const [before] = score([sheetOf(answers, 0)])
        const [after] = score([sheetOf(raised, 0)])
        expect(after?.total.self.pointsSoFar).toBeGreaterThanOrEqual(before?.total.self.pointsSoFar ?? 0)
      }),
    )
  })

  test('what does not apply to one unit never lowers the share of another', () => {
    fc.assert(
      fc.property(units, fc.nat(), fc.nat({ max: RISING.length - 1 }), (all, who, what) => {
        const one = who % all.length
        const changed = all.map((answers, index) => (index === one ? answers.with(what, 'n') : answers))
        const before = byUnit(score(all.map(sheetOf)))
        for (const card of score(changed.map(sheetOf))) {
          if (card.unit === `u${one}`) continue
          expect(card.total.self.share ?? 0).toBeGreaterThanOrEqual(before.get(card.unit)?.total.self.share ?? 0)
        }
      }),
    )
  })

  test('a criterion that does not apply leaves points and maximum of the others as they were', () => {
    fc.assert(
      fc.property(levels, fc.nat({ max: RISING.length - 1 }), (answers, what) => {
        const [before] = score([sheetOf(answers, 0)])
        const [after] = score([sheetOf(answers.with(what, 'n'), 0)])
        const others = (card: Scorecard | undefined) => card?.lines.filter(({ criterion }) => criterion !== `c${what}`)
        expect(others(after)).toEqual(others(before))
      }),
    )
  })

  test('in a tree of weights a share is a mean of shares', () => {
    const leaves = criteria.slice(0, 4).map((one) => ({ ...one, weight: 25 }))
    const weighted: CriteriaTree = { ...bare, counting: 'weights', maximum: 100, criteria: leaves }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), (answers) => {
        const [card] = score([sheetOf(answers, 0)], weighted)
        const shares = card?.lines.map(({ self }) => self.share ?? 0) ?? []
        expect(card?.total.self.share).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / 4, 12)
      }),
    )
  })

  test('whatever is handed in is scored or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: false }), fc.anything({ withNullPrototype: false }), (anything, value) => {
        expect(() => scoreUnits(tree, anything)).not.toThrow()
        expect(() => scoreUnits(tree, [anything])).not.toThrow()
        const answers = Object.fromEntries(criteria.map(({ code }) => [code, { value }]))
        expect(() => scoreUnits(tree, [{ unit: 'u', block: 'districts', self: answers, verified: anything }])).not.toThrow()
      }),
    )
  })
})

describe('points', () => {
  test('decimals add up as on paper: 0,1 and 0,2 are 0,3', () => {
    expect(formatPoints(sumPoints([0.1, 0.2].map(pointsWritten)), 'vi')).toBe('0,3')
    expect(formatPoints(points(-18_157), 'vi')).toBe('−181,57')
    expect(formatPoints(points(100_000_000), 'en')).toBe('1,000,000')
  })

  test('a number as written and its fraction are the same number, to its last bits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e15 }), (written) => {
        expect(Math.abs(asNumber(asFraction(written)) - written)).toBeLessThanOrEqual(Math.abs(written) * 4 * Number.EPSILON)
      }),
    )
  })
})
