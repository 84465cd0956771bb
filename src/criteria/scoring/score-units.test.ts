import { describe, expect, test } from 'vitest'
import type { CriteriaTree, Criterion, Form } from '../tree/criteria-tree.ts'
import { getShippedTree } from '../tree/shipped-trees.ts'
import { scoreStepText } from './score-text.ts'
import { scoreUnits } from './score-units.ts'
import type { Score } from './scorecard.ts'

const { standards: _, bonus: __, penalty: ___, ...bare } = getShippedTree('dx-example-two-blocks')
const title = { vi: 'một' }

function treeOf(criteria: readonly Criterion[], more: Partial<CriteriaTree> = {}): CriteriaTree {
  return { ...bare, criteria, ...more }
}

const criterion = (form: Form, more: Partial<Criterion> = {}): Criterion => ({ code: 'c', title, maximum: 20, form, ...more })

/** The one criterion of a district that answers so. */
function scoreOf(form: Form, value: unknown, more: Partial<Criterion> = {}): Score {
  const scored = scoreUnits(treeOf([criterion(form, more)]), [{ unit: 'u', block: 'districts', self: { c: { value } } }])
  if (!scored.ok) throw new Error(JSON.stringify(scored.refusal))
  const [line] = scored.value[0]?.lines ?? []
  if (line === undefined) throw new Error('the criterion is scored')
  return line.self
}

function refusals(form: Form, value: unknown): string[] {
  const scored = scoreUnits(treeOf([criterion(form)]), [{ unit: 'u', block: 'districts', self: { c: { value } } }])
  return scored.ok ? [] : scored.refusal.map(({ pointer, code }) => `${pointer} ${code}`)
}

const meetings: Form = {
  kind: 'steps',
  steps: [
    { from: 1, points: 5 },
    { from: 2, points: 10 },
    { from: 3, points: 15 },
    { from: 4, points: 20 },
  ],
  otherwise: 0,
}
const named = (code: string, points: number) => ({ code, title, points })
const levels: Form = { kind: 'levels', levels: [named('good', 20), named('fair', 12.5), named('none', 0)] }
const parts: Form = { kind: 'parts', parts: [named('plan', 10), named('report', 10)] }
const manual: Form = {
  kind: 'manual',
  scale: [
    { points: 0, title },
    { points: 20, title },
  ],
  betweenAllowed: true,
}

describe('each form', () => {
  test.each<[string, Form, unknown, number]>([
    ['four meetings', meetings, 4, 2000],
    ['five meetings', meetings, 5, 2000],
    ['three', meetings, 3, 1500],
    ['two', meetings, 2, 1000],
    ['one', meetings, 1, 500],
    ['none', meetings, 0, 0],
    ['below the first step', meetings, -1, 0],
    ['a ratio', { kind: 'ratio' }, { part: 1, whole: 3 }, 667],
    ['a ratio on the half of a hundredth goes up', { kind: 'ratio' }, { part: 352.5, whole: 10_000 }, 71],
    ['a ratio with a goal of 80 %', { kind: 'ratio', fullAt: 80 }, { part: 40, whole: 100 }, 1000],
    ['a ratio beyond its goal has the maximum', { kind: 'ratio', fullAt: 80 }, { part: 90, whole: 100 }, 2000],
    ['a part that may exceed its whole', { kind: 'ratio', mayExceedWhole: true }, { part: 3, whole: 2 }, 2000],
    ['decimals as written: 0,3 of 0,3', { kind: 'ratio' }, { part: 0.3, whole: 0.3 }, 2000],
    ['full', { kind: 'full-half-none' }, 'full', 2000],
    ['half', { kind: 'full-half-none' }, 'half', 1000],
    ['none of it', { kind: 'full-half-none' }, 'none', 0],
    ['a level', levels, 'fair', 1250],
    ['both parts', parts, { plan: true, report: true }, 2000],
    ['one part', parts, { plan: true, report: false }, 1000],
    ['a line, between', { kind: 'linear', zeroAt: 80, fullAt: 95 }, 85, 667],
    ['a line, below', { kind: 'linear', zeroAt: 80, fullAt: 95 }, 60, 0],
    ['a line, above', { kind: 'linear', zeroAt: 80, fullAt: 95 }, 99, 2000],
    ['a line that falls', { kind: 'linear', zeroAt: 30, fullAt: 5 }, 10, 1600],
    ['given by hand', manual, 7.04, 704],
    ['each time', { kind: 'each', points: 2.5 }, 3, 750],
    ['each time, up to the maximum', { kind: 'each', points: 2.5 }, 90, 2000],
    ['passed', { kind: 'pass-fail' }, true, 2000],
    ['failed', { kind: 'pass-fail' }, false, 0],
    ['alone in its block it is its own best', { kind: 'best-of-block' }, 7, 2000],
  ])('%s', (_name, form, value, expected) => {
    const score = scoreOf(form, value)
    expect(score).toMatchObject({ state: 'scored', points: expected, maximum: 2000 })
    expect(score.derivation.at(-1)?.result).toBe(expected / 100)
    for (const step of score.derivation) expect(scoreStepText(step).vi).not.toMatch(/undefined|NaN/)
  })

  test('a derivation names its inputs, and the rounding where something was rounded', () => {
    expect(scoreOf({ kind: 'ratio' }, { part: 2, whole: 3 }).derivation.map((step) => scoreStepText(step).vi)).toEqual([
      '2 ÷ 3 × 20 = 13,333333',
      '13,333333 làm tròn gần nhất: 13,33',
    ])
    expect(scoreOf({ kind: 'ratio' }, { part: 1, whole: 2 }).derivation).toHaveLength(1)
  })

  test('the best of the block is looked for within the block, and named', () => {
    const sheet = (unit: string, block: string, value: number | null) => ({ unit, block, self: { c: { value } } })
    const sheets = [
      sheet('a', 'districts', 4),
      sheet('b', 'districts', 8),
      sheet('c', 'districts', null),
      sheet('d', 'departments', 100),
    ]
    const scored = scoreUnits(treeOf([criterion({ kind: 'best-of-block' })]), sheets)
    if (!scored.ok) throw new Error('scored')
    expect(scored.value.map(({ lines }) => lines[0]?.self.points)).toEqual([1000, 2000, null, 2000])
    expect(scored.value[0]?.lines[0]?.self.derivation[0]?.inputs).toMatchObject({ best: 8, bestUnits: 'b', unitsCompared: 2 })
  })
})

describe('answers that cannot be scored are refused with their place', () => {
  test.each<[string, Form, unknown, string]>([
    ['text for a number', meetings, '4', '/0/self/c/value wrong-type'],
    ['per cent as text', { kind: 'linear', zeroAt: 0, fullAt: 1 }, '90 %', '/0/self/c/value percentage'],
    ['infinity', meetings, Number.POSITIVE_INFINITY, '/0/self/c/value not-finite'],
    ['not a number', meetings, Number.NaN, '/0/self/c/value not-finite'],
    ['b = 0', { kind: 'ratio' }, { part: 0, whole: 0 }, '/0/self/c/value/whole whole-is-zero'],
    ['a negative part', { kind: 'ratio' }, { part: -1, whole: 5 }, '/0/self/c/value/part below-minimum'],
    ['a part above its whole', { kind: 'ratio' }, { part: 6, whole: 5 }, '/0/self/c/value part-exceeds-whole'],
    ['a ratio without its whole', { kind: 'ratio' }, { part: 6 }, '/0/self/c/value field-missing'],
    ['a word too many', { kind: 'ratio' }, { part: 1, whole: 2, of: 3 }, '/0/self/c/value/of field-unknown'],
    ['a level nobody named', levels, 'godo', '/0/self/c/value level-unknown'],
    ['a part nobody named', parts, { plans: true }, '/0/self/c/value/plans part-unknown'],
    ['a part by another word than yes or no', parts, { plan: 'yes' }, '/0/self/c/value/plan wrong-type'],
    ['more points than the maximum', manual, 20.01, '/0/self/c/value above-maximum'],
    ['three decimals', manual, 7.005, '/0/self/c/value too-precise'],
    ['points off the scale', { ...manual, betweenAllowed: false }, 7, '/0/self/c/value not-on-scale'],
    ['half a time', { kind: 'each', points: 1 }, 1.5, '/0/self/c/value not-whole'],
    ['a negative count', { kind: 'each', points: 1 }, -1, '/0/self/c/value below-minimum'],
    ['a word for a pass', { kind: 'pass-fail' }, 'đạt', '/0/self/c/value wrong-type'],
    ['a block where everybody has 0', { kind: 'best-of-block' }, 0, '/0/self/c best-is-zero'],
  ])('%s', (_name, form, value, expected) => {
    expect(refusals(form, value)).toEqual([expected])
  })

  test.each<[string, unknown, string[]]>([
    ['no list', {}, [' wrong-type']],
    ['a sheet that is none', [null], ['/0 wrong-type']],
    ['no unit', [{ block: 'districts' }], ['/0 field-missing']],
    ['a block nobody has', [{ unit: 'u', block: 'district' }], ['/0/block block-unknown']],
    [
      'two sheets of one unit',
      [
        { unit: 'u', block: 'districts' },
        { unit: 'u', block: 'districts' },
      ],
      ['/1/unit unit-given-twice'],
    ],
    ['a criterion nobody has', [{ unit: 'u', block: 'districts', self: { G9: null } }], ['/0/self/G9 criterion-unknown']],
    [
      '__proto__',
      JSON.parse('[{"unit":"u","block":"districts","self":{"__proto__":{"value":1}}}]'),
      ['/0/self/__proto__ criterion-unknown'],
    ],
    [
      'an answer to a branch',
      [{ unit: 'u', block: 'districts', self: { G1: { value: 1 } } }],
      ['/0/self/G1 criterion-is-a-branch'],
    ],
    [
      'one of another block',
      [{ unit: 'u', block: 'departments', self: { E2: { value: 1 } } }],
      ['/0/self/E2 criterion-not-for-unit'],
    ],
    ['a bare number', [{ unit: 'u', block: 'districts', self: { S1: 3 } }], ['/0/self/S1 entry-unreadable']],
    [
      'what may not be left out',
      [{ unit: 'u', block: 'districts', self: { S1: { notApplicable: 'vì' } } }],
      ['/0/self/S1 may-not-be-left-out'],
    ],
    [
      'left out without reason',
      [{ unit: 'u', block: 'districts', self: { 'G2.1': { notApplicable: ' ' } } }],
      ['/0/self/G2.1/notApplicable reason-missing'],
    ],
    [
      'points for oneself',
      [{ unit: 'u', block: 'districts', self: { S1: { points: 3, reason: 'vì' } } }],
      ['/0/self/S1 points-only-verified'],
    ],
    [
      'points without reason',
      [{ unit: 'u', block: 'districts', verified: { S1: { points: 3 } } }],
      ['/0/verified/S1 reason-missing'],
    ],
  ])('%s', (_name, sheets, expected) => {
    const scored = scoreUnits(getShippedTree('dx-example-two-blocks'), sheets)
    expect(scored.ok ? [] : scored.refusal.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected)
    if (!scored.ok) for (const { vi, en } of scored.refusal) expect(`${vi}${en}`).not.toMatch(/undefined|NaN/)
  })
})

describe('missing, not applicable, bonus and penalty', () => {
  const tree = getShippedTree('dx-example-two-blocks')
  const self = {
    'G1.1': { value: 3 },
    'G1.2': { value: 'half' },
    'G2.1': { value: { part: 2, whole: 3 } },
    'G2.2': { value: 90 },
    'G2.3': { value: { contacts: true, procedures: true, reports: false } },
    'G2.4': { value: 4 },
    'G2.5': { value: 'filed' },
    E1: { value: { part: 40, whole: 100 } },
    E2: { value: 7.25 },
    S1: { value: 4 },
    S2: { value: true },
    B1: { value: 1 },
    P1: { value: 2 },
  }
  const totalOf = (change: object, block = 'districts') => {
    const scored = scoreUnits(tree, [{ unit: 'u', block, self: { ...self, ...change } }])
    if (!scored.ok) throw new Error(JSON.stringify(scored.refusal))
    return scored.value[0]?.total.self
  }

  test('the whole is what counts, with bonus on top and penalty off it', () => {
    expect(totalOf({})).toMatchObject({
      state: 'scored',
      basic: 7008,
      bonus: 250,
      penalty: 400,
      points: 6858,
      maximum: 10_000,
      missing: [],
    })
  })

  test('what is missing is not zero: the whole is not known, and says what it has so far', () => {
    expect(totalOf({ S1: null })).toMatchObject({
      state: 'incomplete',
      points: null,
      share: null,
      pointsSoFar: 6058,
      missing: ['S1'],
    })
    expect(totalOf({ S1: { value: 0 } })).toMatchObject({ state: 'scored', points: 6058 })
    expect(totalOf({ 'G2.3': { value: { contacts: true } } })).toMatchObject({ points: null, missing: ['G2.3'] })
    expect(totalOf({ B1: null })).toMatchObject({ points: null, bonus: null, missing: ['B1'] })
  })

  test('what does not apply leaves the maximum, visibly', () => {
    expect(totalOf({ 'G2.1': { notApplicable: 'Không có thủ tục' } })).toMatchObject({
      points: 5858,
      maximum: 8500,
      maximumLeftOut: 1500,
      leftOut: [{ criterion: 'G2.1', reason: 'Không có thủ tục' }],
    })
  })

  test('bonus and penalty stop at their limits, the whole at the maximum and at zero', () => {
    expect(totalOf({ B1: { value: 9 }, P1: { value: 0 } })).toMatchObject({ bonus: 500, penalty: 0, points: 7508 })
    expect(totalOf({ P1: { value: 50 } })).toMatchObject({ penalty: 600 })
    const pass = { kind: 'pass-fail' } as const
    const small = treeOf(
      [
        criterion(pass, { maximum: 1 }),
        criterion(pass, { code: 'b', maximum: 5, counts: 'bonus' }),
        criterion(pass, { code: 'p', maximum: 5, counts: 'penalty' }),
      ],
      {
        bonus: { atMost: 5, mayPassMaximum: false },
        penalty: { atMost: 5, mayPassZero: false },
      },
    )
    const answers = (c: boolean, b: boolean, p: boolean) => ({ c: { value: c }, b: { value: b }, p: { value: p } })
    const sheets = [answers(true, true, false), answers(false, false, true)].map((given, index) => ({
      unit: `u${index}`,
      block: 'districts',
      self: given,
    }))
    const scored = scoreUnits(small, sheets)
    expect(scored.ok && scored.value.map(({ total }) => total.self.points)).toEqual([100, 0])
  })

  test('a department has no pillar of economy: its maximum is 80', () => {
    const { E1: _e1, E2: _e2, ...ofDepartment } = self
    const scored = scoreUnits(tree, [{ unit: 'u', block: 'departments', self: ofDepartment }])
    expect(scored.ok && scored.value[0]?.total.self).toMatchObject({ maximum: 8000, points: 5633 })
    expect(scored.ok && scored.value[0]?.lines.map(({ criterion: code }) => code)).not.toContain('E')
  })

  test('a unit the tree excepts is left out of a branch, and may not answer it', () => {
    const excepting = { ...tree, criteria: tree.criteria.map((one) => (one.code === 'E' ? { ...one, exceptUnits: ['u'] } : one)) }
    const { E1: _e1, E2: _e2, ...rest } = self
    const scored = scoreUnits(excepting, [{ unit: 'u', block: 'districts', self: rest }])
    expect(scored.ok && scored.value[0]?.total.self).toMatchObject({
      maximum: 8000,
      leftOut: [
        { criterion: 'E1', reason: null },
        { criterion: 'E2', reason: null },
      ],
    })
    expect(scoreUnits(excepting, [{ unit: 'u', block: 'districts', self }]).ok).toBe(false)
  })

  test('verified points given outright carry their reason, beside what the unit said', () => {
    const verified = { ...self, S1: { points: 2, reason: 'Thiếu danh sách ký nhận' } }
    const scored = scoreUnits(tree, [{ unit: 'u', block: 'districts', self, verified }])
    const line = scored.ok ? scored.value[0]?.lines.find(({ criterion: code }) => code === 'S1') : undefined
    expect(line).toMatchObject({ gap: -600, self: { points: 800 }, verified: { points: 200 } })
    expect(line?.verified.derivation.map((step) => scoreStepText(step).vi)).toEqual([
      'Người thẩm định cho 2 điểm: Thiếu danh sách ký nhận',
    ])
  })
})

describe('standards: all of the mandatory, and a share of the extended criteria', () => {
  const pass = { kind: 'pass-fail' } as const
  const must = ['m1', 'm2'].map((code): Criterion => ({ code, title, obligation: 'mandatory', form: pass }))
  const may = ['x1', 'x2', 'x3', 'x4'].map(
    (code): Criterion => ({ code, title, obligation: 'extended', form: pass, mayNotApply: true }),
  )
  const tree = treeOf([...must, ...may], { standards: [{ code: 's', title, mandatoryAtLeast: 100, extendedAtLeast: 30 }] })
  const verdict = (met: Record<string, unknown>) => {
    const self = Object.fromEntries(
      Object.entries(met).map(([code, value]) => [code, typeof value === 'string' ? { notApplicable: value } : { value }]),
    )
    const scored = scoreUnits(tree, [{ unit: 'u', block: 'districts', self }])
    return scored.ok ? scored.value[0]?.total.self.standards[0]?.verdict : scored.refusal
  }

  test.each<[string, Record<string, unknown>, string]>([
    ['all mandatory and two of four', { m1: true, m2: true, x1: true, x2: true, x3: false, x4: false }, 'met'],
    ['one of four is 25 %, less than 30', { m1: true, m2: true, x1: true, x2: false, x3: false, x4: false }, 'not-met'],
    ['one of three, when one does not apply', { m1: true, m2: true, x1: true, x2: false, x3: false, x4: 'không có' }, 'met'],
    ['one mandatory failed', { m1: true, m2: false, x1: true, x2: true, x3: true, x4: true }, 'not-met'],
    ['one mandatory not known', { m1: true, x1: true, x2: true, x3: true, x4: true }, 'undecided'],
    ['enough without what is not known', { m1: true, m2: true, x1: true, x2: true }, 'met'],
    ['nothing extended applies: not decided by us', { m1: true, m2: true, x1: 'a', x2: 'a', x3: 'a', x4: 'a' }, 'undecided'],
  ])('%s', (_name, met, expected) => {
    expect(verdict(met)).toBe(expected)
  })
})

describe('a tree of weights', () => {
  const ratio = { kind: 'ratio' } as const
  const leaf = (code: string, weight: number, parent?: string): Criterion => ({
    code,
    title,
    weight,
    maximum: 10,
    form: ratio,
    mayNotApply: true,
    ...(parent === undefined ? {} : { parent }),
  })
  const tree = treeOf([{ code: 'A', title, weight: 60 }, leaf('a1', 50, 'A'), leaf('a2', 50, 'A'), leaf('b', 40)], {
    counting: 'weights',
    maximum: 100,
  })
  const percent = (share: number) => ({ value: { part: share, whole: 100 } })

  test('siblings weigh, each on its own scale, and nothing is rounded twice', () => {
    const scored = scoreUnits(tree, [
      { unit: 'u', block: 'districts', self: { a1: percent(50), a2: percent(100), b: percent(25) } },
    ])
    expect(scored.ok && scored.value[0]?.total.self).toMatchObject({ points: 5500, maximum: 10_000, share: 0.55 })
    expect(scored.ok && scored.value[0]?.lines[0]?.self).toMatchObject({ points: 7500 })
  })

  test('the weight of what does not apply goes to its siblings, visibly', () => {
    const scored = scoreUnits(tree, [
      { unit: 'u', block: 'districts', self: { a1: percent(50), a2: { notApplicable: 'vì' }, b: percent(25) } },
    ])
    expect(scored.ok && scored.value[0]?.total.self.points).toBe(4000)
    expect(scored.ok && scored.value[0]?.lines[0]?.self.derivation[0]?.inputs).toMatchObject({ 'a2 %': 0, weightCounted: 50 })
  })
})
