import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCriteriaTree, criteriaTreeSchema } from './check-criteria-tree.ts'
import type { Criterion } from './criteria-tree.ts'
import { getShippedTree, SHIPPED_TREES } from './shipped-trees.ts'

type Json = Record<string, unknown>

interface Validator {
  compile(schema: unknown): ((value: unknown) => boolean) & { errors?: unknown }
}
const Ajv = createRequire(import.meta.url)('ajv/dist/2020').default as new (options: object) => Validator
const isTree = new Ajv({ allErrors: true, strictTypes: false }).compile(criteriaTreeSchema)

const example = getShippedTree('dx-example-two-blocks')
const found = (document: unknown) => checkCriteriaTree(document).doubts.map(({ pointer, code }) => `${pointer} ${code}`)

/** The example with one criterion changed; its place in the list. */
function changed(code: string, part: Json): { readonly tree: unknown; readonly at: string } {
  const at = example.criteria.findIndex((criterion) => criterion.code === code)
  const criteria = example.criteria.map((criterion, index) => (index === at ? { ...criterion, ...part } : criterion))
  return { tree: JSON.parse(JSON.stringify({ ...example, criteria })), at: `/criteria/${at}` }
}

describe('the trees that come with the programme', () => {
  test.each(SHIPPED_TREES.map((tree) => [tree.code, tree] as const))('%s: nothing is wrong with it', (_, tree) => {
    expect(checkCriteriaTree(tree)).toEqual({ tree, doubts: [] })
    expect(isTree(tree), JSON.stringify(isTree.errors)).toBe(true)
  })
})

describe('a document that is no tree', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a word', 'tree'],
    ['a number', 5],
  ])('%s is refused without a crash', (_, document) => {
    expect(found(document)).toEqual([' wrong-type'])
  })

  test('what is missing is named, one doubt each, in both languages', () => {
    const { doubts } = checkCriteriaTree({})
    expect(doubts).toHaveLength(8)
    expect(doubts[0]).toMatchObject({ code: 'field-missing', vi: 'Thiếu mục “code”.', en: '“code” is missing.' })
  })
})

test('a code that does not have its form is told in words, not as a pattern or a range', () => {
  const sentenceOn = (code: string) => {
    const { tree, at } = changed('G1.2', { code })
    return checkCriteriaTree(tree).doubts.find(({ pointer }) => pointer === `${at}/code`)?.vi
  }
  expect(sentenceOn('G1 2')).toBe('“G1 2” không đúng dạng (chữ và số, ở giữa có thể có dấu chấm, gạch nối, gạch dưới).')
  expect(sentenceOn('G'.repeat(41))).toContain('(từ 0 đến 40 ký tự)')
})

describe('links between criteria', () => {
  test('a criterion beneath itself is a cycle, told with its path', () => {
    const { tree, at } = changed('G1', { parent: 'G1' })
    const [doubt] = checkCriteriaTree(tree).doubts
    expect(doubt).toMatchObject({ pointer: `${at}/parent`, code: 'cycle', path: ['G1', 'G1'] })
  })

  test('a longer cycle is told once, with the way out', () => {
    const { tree } = changed('G', { parent: 'G2.1' })
    const { doubts } = checkCriteriaTree(tree)
    expect(doubts).toHaveLength(1)
    expect(doubts[0]).toMatchObject({ code: 'cycle', path: ['G', 'G2.1', 'G2', 'G'] })
    expect(doubts[0]?.vi).toBe(
      'Các mục chứa lẫn nhau thành vòng: G → G2.1 → G2 → G. Bỏ hoặc đổi “parent” của một mục trong vòng.',
    )
  })

  test('a parent that is not there is an orphan, with the nearest code', () => {
    const { tree, at } = changed('G1.1', { parent: 'G11' })
    expect(checkCriteriaTree(tree).doubts).toMatchObject([
      { pointer: `${at}/parent`, code: 'parent-unknown', near: ['G1', 'G1.2'] },
    ])
  })

  test('a code given twice names both places', () => {
    const { tree, at } = changed('G1.2', { code: 'G1.1' })
    expect(checkCriteriaTree(tree).doubts).toMatchObject([
      { pointer: `${at}/code`, code: 'code-given-twice', firstAt: '/criteria/2' },
    ])
  })

  test('a chain of ten thousand is read without overflowing', () => {
    const criteria = Array.from({ length: 10_000 }, (_, index) => ({
      code: `c${index}`,
      title: { vi: 'c' },
      ...(index === 0 ? {} : { parent: `c${index - 1}` }),
    }))
    expect(found({ ...example, criteria })).toContain('/criteria/20/parent too-deep')
  })
})

describe('sums and maxima', () => {
  const step = (points: number) => ({ kind: 'steps', steps: [{ from: 1, points }], otherwise: 0 })

  test.each<[string, string, Json, string, string]>([
    ['children that do not add up to their parent', 'G1', { maximum: 25 }, '/maximum', 'children-do-not-add-up'],
    ['a step table whose best is less than the maximum', 'G1.1', { form: step(8) }, '/form', 'maximum-unreachable'],
    ['a step above the maximum', 'G1.1', { form: step(12) }, '/form', 'points-above-maximum'],
    [
      'parts that do not add up',
      'G2.3',
      { form: { kind: 'parts', parts: [{ code: 'a', title: { vi: 'a' }, points: 9 }] } },
      '/form/parts',
      'parts-do-not-add-up',
    ],
    ['a line without slope', 'G2.2', { form: { kind: 'linear', zeroAt: 80, fullAt: 80 } }, '/form', 'linear-without-slope'],
    ['a form nobody knows', 'G1.2', { form: { kind: 'pass-fails' } }, '/form/kind', 'form-unknown'],
    ['a form without its kind', 'G1.2', { form: {} }, '/form', 'field-missing'],
    ['a scored criterion without form', 'G1.2', { form: undefined }, '', 'form-missing'],
    ['a branch with a form', 'G1', { form: { kind: 'pass-fail' } }, '/form', 'branch-is-not-scored'],
    ['a criterion without maximum', 'G1.2', { maximum: undefined }, '', 'maximum-missing'],
    ['three decimals', 'G1.2', { maximum: 10.005 }, '/maximum', 'too-precise'],
    ['text for a number', 'G1.2', { maximum: '10' }, '/maximum', 'wrong-type'],
    ['per cent as text', 'G1.2', { maximum: '10%' }, '/maximum', 'percentage'],
    ['a negative maximum', 'G1.2', { maximum: -1 }, '/maximum', 'below-minimum'],
    ['a weight in a tree of points', 'G1.2', { weight: 50 }, '/weight', 'weight-not-used'],
    ['a block nobody has', 'E1', { onlyBlocks: ['district'] }, '/onlyBlocks/0', 'block-unknown'],
    ['a block its parent is not for', 'E1', { onlyBlocks: ['departments'] }, '/onlyBlocks/0', 'block-not-of-parent'],
  ])('%s', (_, code, part, place, expected) => {
    const { tree, at } = changed(code, part)
    expect(found(tree)).toContain(`${at}${place} ${expected}`)
  })

  test('steps that do not rise', () => {
    const form = {
      kind: 'steps',
      steps: [
        { from: 2, points: 5 },
        { from: 2, points: 10 },
      ],
      otherwise: 0,
    }
    const { tree, at } = changed('G1.1', { form })
    expect(found(tree)).toEqual([`${at}/form/steps/1/from steps-not-rising`])
  })

  test('an infinite number is refused, as no number', () => {
    const at = example.criteria.findIndex(({ code }) => code === 'G1.2')
    const criteria = example.criteria.with(at, { ...(example.criteria[at] as Criterion), maximum: Number.POSITIVE_INFINITY })
    expect(found({ ...example, criteria })).toEqual([`/criteria/${at}/maximum not-finite`])
  })

  test('decimal maxima are added exactly: a hundred times 0,1 is 10', () => {
    const parts = Array.from({ length: 100 }, (_, index) => ({
      code: `p${index}`,
      parent: 'top',
      title: { vi: 'phần' },
      maximum: 0.1,
      form: { kind: 'pass-fail' },
    }))
    const top = { code: 'top', title: { vi: 'cả' }, maximum: 10 }
    expect(found({ ...example, standards: [], criteria: [top, ...parts] })).toEqual([])
  })

  test('weights of siblings are 100 together', () => {
    const leaf = (code: string, weight: number) => ({
      code,
      title: { vi: code },
      weight,
      maximum: 10,
      form: { kind: 'pass-fail' },
    })
    const { bonus: _, penalty: __, standards: ___, ...rest } = example
    const weighted = { ...rest, counting: 'weights', maximum: 100 }
    expect(found({ ...weighted, criteria: [leaf('a', 33.33), leaf('b', 33.33), leaf('c', 33.34)] })).toEqual([])
    expect(found({ ...weighted, criteria: [leaf('a', 50), leaf('b', 49)] })).toEqual([' weights-do-not-add-up'])
  })

  test('a bonus needs its rule', () => {
    const { bonus: _, ...rest } = example
    expect(found(rest)).toEqual(['/criteria/16/counts bonus-rule-missing'])
  })

  test('a tree without legal basis, or that ends before it begins', () => {
    const { legalBasis: _, ...rest } = example
    expect(found(rest)).toEqual(['/legalBasis no-legal-basis'])
    expect(checkCriteriaTree(rest).tree).toBeDefined()
    expect(found({ ...example, inForceUntil: '2023-12-31' })).toEqual(['/inForceUntil ends-before-it-begins'])
    expect(found({ ...example, inForceFrom: '2024-02-30' })).toContain('/inForceFrom no-such-day')
  })
})

describe('our reading of the schema', () => {
  const odd = fc.oneof(
    fc.constantFrom(null, '', 'steps', true, -1, 0, 1.5, 1e20),
    fc.array(fc.integer(), { maxLength: 2 }),
    fc.constant({}),
  )

  function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [path]
    return [
      path,
      ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, Array.isArray(value) ? Number(key) : key])),
    ]
  }
  function put(value: unknown, [first, ...rest]: readonly (string | number)[], replacement: unknown): unknown {
    if (first === undefined) return replacement
    const copy = (Array.isArray(value) ? [...value] : { ...(value as Json) }) as Record<string | number, unknown>
    copy[first] = put(copy[first], rest, replacement)
    return copy
  }

  test('agrees with a validator on documents changed at any one place, and never throws', () => {
    const all = places(example)
    fc.assert(
      fc.property(fc.nat(), odd, (at, value) => {
        const document = put(example, all[at % all.length] ?? [], value)
        const codes = new Set(checkCriteriaTree(document).doubts.map(({ code }) => code))
        const isOfForm = ![
          'wrong-type',
          'percentage',
          'not-whole',
          'not-finite',
          'below-minimum',
          'above-maximum',
          'field-missing',
          'field-unknown',
          'not-among',
          'form-unknown',
          'wrong-form',
          'too-few',
          'choose-one',
        ].some((code) => codes.has(code as never))
        expect(isOfForm).toBe(isTree(document))
      }),
      { numRuns: 1_000 },
    )
  })
})
