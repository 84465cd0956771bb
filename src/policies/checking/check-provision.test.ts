import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAgainst } from '../../kernel/schema-check.ts'
import { getShippedProvision, SHIPPED_PROVISIONS } from '../provision/shipped-provisions.ts'
import { checkProvision, provisionSchema, readProvision } from './check-provision.ts'
import { evaluateDocuments } from './evaluate-documents.ts'

type Json = Record<string, unknown>
const dongNai = () => structuredClone(getShippedProvision('dong-nai-2024-groups')) as unknown as Json
const found = (document: unknown) => checkProvision(document).doubts.map(({ pointer, code }) => `${pointer} ${code}`)
const withBenefit = (part: Json): Json => {
  const document = dongNai()
  const [benefit] = document['benefits'] as Json[]
  return { ...document, benefits: [{ ...benefit, ...part }] }
}

describe('a document that is no provision', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a word', 'provision'],
    ['a number', 5],
  ])('%s is refused without a crash', (_, document) => {
    expect(checkProvision(document)).toMatchObject({ isReady: false, examples: [] })
    expect(checkProvision(document).doubts[0]).toMatchObject({ code: 'wrong-type', pointer: '' })
  })

  test('what is missing is named, one doubt each', () => {
    expect(found({})).toContain(' field-missing')
    expect(checkProvision({}).doubts).toHaveLength(9)
  })

  test('a field with a slip in its name is found, with the one that was meant', () => {
    const { doubts } = checkProvision({ ...dongNai(), paysFom: '2024-06' })
    expect(doubts).toMatchObject([{ pointer: '/paysFom', code: 'field-unknown', near: ['paysFrom'] }])
  })
})

describe('money', () => {
  test.each<[unknown, string]>([
    [-1_500_000, 'below-minimum'],
    [1_500_000.5, 'not-whole'],
    ['1.500.000', 'wrong-type'],
    ['70%', 'percentage'],
    [null, 'wrong-type'],
    [1e21, 'above-maximum'],
  ])('%s is refused at its place', (amount, code) => {
    expect(found(withBenefit({ rate: { amount } }))).toEqual([`/benefits/0/rate/amount ${code}`])
  })

  test('shares that do not add up to the whole are refused', () => {
    const payer = (name: string, part: number) => ({ payer: name, level: 'province', share: { part, whole: 100 } })
    expect(found({ ...dongNai(), sharing: { payers: [payer('A', 70), payer('B', 30)] } })).toEqual([])
    expect(found({ ...dongNai(), sharing: { payers: [payer('A', 70), payer('B', 20)] } })).toEqual([
      '/sharing/payers shares-do-not-add-up',
    ])
  })

  test('two kinds of rate at once, or a rate of another kind, are refused with the kinds there are', () => {
    const options = ['amount', 'of', 'upTo', 'ceiling', 'tiers', 'ranks', 'cases', 'table', 'share']
    for (const rate of [{ amount: 1, ceiling: 2 }, { amuont: 1 }, {}]) {
      expect(checkProvision(withBenefit({ rate })).doubts).toMatchObject([
        { pointer: '/benefits/0/rate', code: 'choose-one', options },
      ])
    }
  })
})

describe('the closed vocabulary', () => {
  test('a fact outside it is an error at its place, with near matches, in both languages', () => {
    const { doubts } = checkProvision({ ...dongNai(), conditions: [{ fact: 'isGroupActive', is: true }] })
    expect(doubts).toMatchObject([
      { pointer: '/conditions/0/fact', code: 'fact-unknown', severity: 'error', near: ['groupActive', 'active'] },
    ])
    expect(doubts[0]?.vi).toContain('Có phải: groupActive')
    expect(doubts[0]?.en).toContain('Did you mean: groupActive')
  })

  test('a fact about a person is not one about the group', () => {
    expect(found({ ...dongNai(), conditions: [{ fact: 'attendedDays', atLeast: 1 }] })).toEqual([
      '/conditions/0/fact fact-unknown',
    ])
  })

  test('a test that does not fit the fact is refused', () => {
    const conditions = [
      { fact: 'groupActive', atLeast: 1 },
      { fact: 'households', is: true },
      { fact: 'households' },
      { fact: 'communeKind', is: 'town' },
      { fact: 'establishedOn', atMost: 'May' },
    ]
    expect(found({ ...dongNai(), conditions })).toEqual([
      '/conditions/0 test-does-not-fit',
      '/conditions/1 test-does-not-fit',
      '/conditions/2 condition-without-test',
      '/conditions/3 test-does-not-fit',
      '/conditions/4 test-does-not-fit',
    ])
  })
})

describe('what must fit together', () => {
  test.each<[string, Json, string]>([
    [
      'by day without a named rounding',
      withBenefit({ partMonth: { rule: 'by-day', chosenBy: 'officer', note: { vi: 'x' } } }),
      '/benefits/0/partMonth rounding-missing',
    ],
    [
      'an officer’s choice without a note',
      withBenefit({ partMonth: { rule: 'whole-month', chosenBy: 'officer' } }),
      '/benefits/0/partMonth chosen-without-note',
    ],
    ['a ceiling with nothing inside', withBenefit({ rate: { ceiling: 5 } }), '/benefits/0/rate ceiling-holds-nothing'],
    ['ranks for groups', withBenefit({ rate: { ranks: [5, 4] } }), '/benefits/0/rate ranks-need-units'],
    ['no rate', JSON.parse(JSON.stringify(withBenefit({ rate: undefined }))), '/benefits/0 rate-missing'],
    [
      'a limit per person where nobody is counted',
      withBenefit({ caps: [{ per: 'person', period: 'month', amount: 1 }] }),
      '/benefits/0/caps/0 person-cap-without-persons',
    ],
    ['paying until before it pays', { ...dongNai(), paysUntil: '2024-05' }, '/paysUntil ends-before-it-begins'],
    ['a day that does not exist', { ...dongNai(), inForceFrom: '2024-02-30' }, '/inForceFrom no-such-day'],
    [
      'thresholds that fall',
      {
        ...dongNai(),
        approvals: [
          { atLeast: 5, approvers: 2 },
          { atLeast: 1, approvers: 1 },
        ],
      },
      '/approvals/1 thresholds-not-rising',
    ],
    [
      'tiers that overlap',
      withBenefit({
        rate: {
          tiers: {
            by: 'households',
            steps: [
              { from: 0, until: 200, amount: 1 },
              { from: 200, amount: 2 },
            ],
          },
        },
      }),
      '/benefits/0/rate/tiers/steps/1 tiers-overlap',
    ],
  ])('%s is found', (_, document, finding) => {
    expect(found(document)).toContain(finding)
  })

  test('silence on part months is only a warning: the officer is asked when one occurs', () => {
    const { doubts } = checkProvision(getShippedProvision('ha-tinh-2023-groups'))
    expect(doubts).toMatchObject([{ code: 'part-month-silent', severity: 'warning' }])
  })
})

describe('worked examples', () => {
  test('one that does not come out stands beside what came out, and stops activation', () => {
    const document = dongNai()
    const [example] = document['workedExamples'] as Json[]
    document['workedExamples'] = [{ ...example, expect: { amount: 1_499_999_999 } }]
    const { isReady, doubts, examples, provision } = checkProvision(document)
    expect(isReady).toBe(false)
    expect(provision).toBeDefined()
    expect(examples[0]).toMatchObject({ holds: false, expected: { amount: 1_499_999_999 }, got: { amount: 1_500_000_000 } })
    expect(doubts).toMatchObject([
      { pointer: '/workedExamples/0/expect/amount', code: 'example-differs', expected: '1499999999' },
    ])
    expect(doubts[0]?.vi).toContain('1.499.999.999')
  })

  test('a provision without any cannot be activated', () => {
    expect(checkProvision({ ...dongNai(), workedExamples: [] })).toMatchObject({
      isReady: false,
      doubts: [{ code: 'no-worked-example' }],
    })
  })

  test('facts that are wrong are found inside the example', () => {
    const example = { title: { vi: 'x' }, month: '2024-07', facts: { groupActiv: true }, expect: { amount: 0 } }
    expect(found({ ...dongNai(), workedExamples: [example] })).toEqual(['/workedExamples/0/facts/groupActiv fact-unknown'])
  })

  test('a period the wrong way round, or of a thousand years, is refused', () => {
    const months = [
      { from: '2024-07', until: '2024-06' },
      { from: '2024-01', until: '9999-12' },
    ]
    const workedExamples = months.map((month) => ({ title: { vi: 'x' }, month, facts: {}, expect: { amount: 0 } }))
    expect(found({ ...dongNai(), workedExamples })).toEqual([
      '/workedExamples/0/month ends-before-it-begins',
      '/workedExamples/1/month period-too-long',
    ])
  })
})

describe('documents as they come from a file', () => {
  const whole = { establishedByDecision: true, groupActive: true, reportApproved: true }

  test('are evaluated when all three are sound', () => {
    expect(evaluateDocuments({ provision: dongNai(), facts: whole, month: '2024-07' })).toMatchObject({
      ok: true,
      value: { amount: 1_500_000 },
    })
  })

  test.each<[string, Parameters<typeof evaluateDocuments>[0], string]>([
    ['a month that is none', { provision: dongNai(), facts: whole, month: '2024-13' }, 'month-unreadable'],
    ['a provision with an error', { provision: {}, facts: whole, month: '2024-07' }, 'provision-doubtful'],
    ['a fact outside the vocabulary', { provision: dongNai(), facts: { ...whole, mood: 1 }, month: '2024-07' }, 'facts-doubtful'],
    ['facts that are no object', { provision: dongNai(), facts: [], month: '2024-07' }, 'facts-doubtful'],
    [
      'more days than the month has',
      { provision: dongNai(), facts: { ...whole, activeDays: 32 }, month: '2024-07' },
      'facts-doubtful',
    ],
  ])('%s is refused before anything is computed', (_, from, kind) => {
    expect(evaluateDocuments(from)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('a quantity nobody has is refused, not rounded', () => {
    const provision = withBenefit({ per: 'household' })
    const facts = { ...whole, households: Number.MAX_SAFE_INTEGER }
    expect(evaluateDocuments({ provision, facts, month: '2024-07' })).toMatchObject({
      refusal: { kind: 'amount-beyond-reckoning' },
    })
  })
})

interface Validator {
  compile(schema: unknown): (value: unknown) => boolean
}
const Ajv = createRequire(import.meta.url)('ajv/dist/2020').default as new (options: object) => Validator
const isProvision = new Ajv({}).compile(provisionSchema)

describe('our reading of the schema', () => {
  const places = (value: unknown, at: (string | number)[] = []): (string | number)[][] =>
    typeof value === 'object' && value !== null
      ? [at, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, Array.isArray(value) ? Number(key) : key]))]
      : [at]
  const put = (document: unknown, [first, ...rest]: (string | number)[], value: unknown): unknown => {
    if (first === undefined) return value
    if (Array.isArray(document)) return document.with(Number(first), put(document[Number(first)], rest, value))
    return { ...(document as Json), [first]: put((document as Json)[first], rest, value) }
  }
  const odd = fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1,
    1.5,
    '',
    'x',
    '2024-01',
    '2024-01-01',
    [],
    {},
    { extra: 1 },
    [1],
    ['x'],
  )

  test('agrees with a validator on documents changed at any one place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED_PROVISIONS), fc.nat(), odd, (provision, at, value) => {
        const all = places(provision)
        const changed = put(provision, all[at % all.length] ?? [], value)
        expect(checkAgainst(provisionSchema, changed).length === 0).toBe(isProvision(changed))
      }),
      { numRuns: 2_000 },
    )
  })

  test('whatever is read as a provision can be worked without a crash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED_PROVISIONS), fc.nat(), odd, (provision, at, value) => {
        const all = places(provision)
        const changed = put(provision, all[at % all.length] ?? [], value)
        expect(() => checkProvision(changed)).not.toThrow()
        expect(() => readProvision(changed)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
