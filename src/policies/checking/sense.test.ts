import { describe, expect, test } from 'vitest'
import { getShippedProvision } from '../provision/shipped-provisions.ts'
import { checkProvision } from './check-provision.ts'

type Json = Record<string, unknown>
const facts = { establishedByDecision: true, groupActive: true, reportApproved: true }
const example = { title: { vi: 'x' }, month: '2024-07', facts, expect: { amount: 1_500_000 } }
const shipped = () => structuredClone(getShippedProvision('dong-nai-2024-groups')) as unknown as Json

function whole(change: Json = {}): Json {
  return { ...shipped(), workedExamples: [example], ...change }
}
function withBenefit(part: Json, change: Json = {}): Json {
  const [benefit] = shipped()['benefits'] as Json[]
  const { partMonth: _, ...bare } = benefit ?? {}
  return whole({ benefits: [{ ...bare, ...part }], ...change })
}
const found = (document: Json, severity: 'error' | 'warning' = 'error') =>
  checkProvision(document)
    .doubts.filter((doubt) => doubt.severity === severity)
    .map(({ pointer, code }) => `${pointer} ${code}`)

const onPersons = { about: 'person', fact: 'role', is: 'leader' }
const steps = (...bounds: [number, number?][]) => ({
  tiers: {
    by: 'households',
    steps: bounds.map(([from, until]) => ({ from, ...(until !== undefined && { until }), amount: 1_500_000 })),
  },
})

describe('what would pay wrongly is refused at its place', () => {
  test.each<[string, Json, string]>([
    [
      'a condition on persons where none is counted',
      withBenefit({ conditions: [onPersons] }),
      '/benefits/0/conditions/0 condition-on-nobody',
    ],
    ['one of the whole beside a sum of the group', whole({ conditions: [onPersons] }), '/conditions/0 condition-on-nobody'],
    [
      'one on a ceiling',
      withBenefit({
        per: 'group',
        conditions: [onPersons],
        rate: { ceiling: 9_000_000 },
        inside: shipped()['benefits'] as Json[],
      }),
      '/benefits/0/conditions/0 condition-on-nobody',
    ],
    [
      'one within alternatives',
      withBenefit({ conditions: [{ any: [{ fact: 'groupActive' }, onPersons] }] }),
      '/benefits/0/conditions/0/any/1 condition-on-nobody',
    ],
    [
      'a rate by role where nobody is counted',
      withBenefit({
        rate: { table: { by: [{ fact: 'role', about: 'person' }], rows: [{ is: ['leader'], amount: 1_500_000 }] } },
      }),
      '/benefits/0/rate/table/by/0 condition-on-nobody',
    ],
    ['a month paid before the act binds', whole({ inForceFrom: '2024-07-01' }), '/paysFrom pays-before-in-force'],
    [
      'an act in force before it was issued',
      whole({ act: { ...(shipped()['act'] as Json), issuedOn: '2024-06-02' } }),
      '/inForceFrom in-force-before-issued',
    ],
    [
      'a month paid after the act ends',
      whole({ inForceUntil: '2024-12-31', paysUntil: '2025-01' }),
      '/paysUntil pays-after-the-end',
    ],
    [
      'an end before the first month',
      whole({ inForceFrom: '2024-05-01', inForceUntil: '2024-05-31' }),
      '/inForceUntil ends-before-it-begins',
    ],
    [
      'in force after another took its place',
      whole({ replacedBy: { number: '2', from: '2025-01-01' } }),
      '/inForceUntil in-force-after-replaced',
    ],
    [
      'reaching back without a place',
      whole({ inForceFrom: '2024-07-01', retroactive: { citation: { act: '1/NQ' } } }),
      '/retroactive/citation retroactive-without-article',
    ],
    [
      'a range the wrong way round',
      withBenefit({ conditions: [{ fact: 'households', atLeast: 5, atMost: 4 }] }),
      '/benefits/0/conditions/0 range-cannot-hold',
    ],
    [
      '32 days in a month',
      withBenefit({ conditions: [{ fact: 'activeDays', atLeast: 32 }] }),
      '/benefits/0/conditions/0 range-cannot-hold',
    ],
    [
      'two that no value meets',
      withBenefit({
        conditions: [
          { fact: 'households', atLeast: 5 },
          { fact: 'households', atMost: 4 },
        ],
      }),
      '/benefits/0/conditions/1 range-cannot-hold',
    ],
    [
      'one against the whole',
      withBenefit({ conditions: [{ fact: 'groupActive', is: false }] }),
      '/benefits/0/conditions/0 range-cannot-hold',
    ],
    [
      'a rule for part months where none occurs',
      withBenefit({ period: 'year', partMonth: { rule: 'whole-month', chosenBy: 'text' } }),
      '/benefits/0/partMonth part-month-without-effect',
    ],
    ['a sum times the costs', withBenefit({ per: 'cost', rate: { amount: 100_000 } }), '/benefits/0/rate costs-take-a-share'],
    [
      'more than the costs',
      withBenefit({ per: 'cost', rate: { share: { part: 3, whole: 2 }, rounding: 'down' } }),
      '/benefits/0/rate/share share-above-whole',
    ],
    [
      'a share of what is no cost',
      withBenefit({ rate: { share: { part: 1, whole: 2 }, rounding: 'down' } }),
      '/benefits/0/rate share-needs-costs',
    ],
    [
      'a ceiling of each member',
      withBenefit({ per: 'member', rate: { ceiling: 9_000_000 }, inside: shipped()['benefits'] }),
      '/benefits/0/rate ceiling-is-of-the-group',
    ],
    [
      'a year within a month’s sum',
      withBenefit({ inside: [{ ...(shipped()['benefits'] as Json[])[0], id: 'in', period: 'year' }] }),
      '/benefits/0/inside/0/period inside-only-monthly',
    ],
    [
      'a quantity without whose',
      withBenefit({ per: 'member', caps: [{ per: 'group', period: 'month', quantity: 5 }] }),
      '/benefits/0/caps/0 quantity-cap-says-not-whose',
    ],
    [
      'whose, of a sum',
      withBenefit({ caps: [{ per: 'group', period: 'month', amount: 9_000_000, keep: 'proportion' }] }),
      '/benefits/0/caps/0/keep keep-without-effect',
    ],
    [
      'two rows for one case',
      withBenefit({
        rate: {
          table: {
            by: [{ fact: 'communeKind' }],
            rows: [
              { is: ['ward'], amount: 1_500_000 },
              { is: [['commune', 'ward']], amount: 2_000_000 },
            ],
          },
        },
      }),
      '/benefits/0/rate/table/rows/1 rows-overlap',
    ],
    [
      'ranges that meet',
      withBenefit({
        rate: {
          table: {
            by: [{ fact: 'households' }],
            rows: [
              { is: [{ atMost: 100 }], amount: 1_500_000 },
              { is: [{ atLeast: 100 }], amount: 2_000_000 },
            ],
          },
        },
      }),
      '/benefits/0/rate/table/rows/1 rows-overlap',
    ],
    [
      'a cell too few',
      withBenefit({
        rate: {
          table: { by: [{ fact: 'communeKind' }, { fact: 'difficultArea' }], rows: [{ is: ['ward'], amount: 1_500_000 }] },
        },
      }),
      '/benefits/0/rate/table/rows/0/is cells-do-not-match',
    ],
    [
      'a multiple of an unclear level',
      withBenefit(
        { rate: { upTo: 1_500_000, ifUndecided: 'full' } },
        { topUp: { by: 'commune', times: { part: 2, whole: 1 }, of: 'level' } },
      ),
      '/topUp/of level-unclear',
    ],
    [
      'examples that only expect 0',
      whole({ workedExamples: [{ ...example, facts: { ...facts, groupActive: false }, expect: { amount: 0 } }] }),
      '/workedExamples examples-expect-nothing',
    ],
    [
      'a fact named as one of the vocabulary',
      whole({ facts: [{ name: 'households', subject: 'group', type: 'count', title: { vi: 'x' } }] }),
      '/facts/0/name fact-name-taken',
    ],
    [
      'a choice of nothing',
      whole({ facts: [{ name: 'zone', subject: 'commune', type: 'choice', title: { vi: 'x' } }] }),
      '/facts/0 choices-go-with-a-choice',
    ],
  ])('%s', (_, document, finding) => {
    expect(found(document)).toContain(finding)
    const doubt = checkProvision(document).doubts.find(({ code }) => finding.endsWith(` ${code}`))
    expect(doubt?.vi).toMatch(/\p{L}.*[.?]$/u)
    expect(doubt?.en).toMatch(/[A-Za-z].*[.?]$/)
  })

  test('an act that reaches back says where, and may', () => {
    const document = whole({ inForceFrom: '2024-07-15', retroactive: { citation: { article: '4' } } })
    expect(found(document)).toEqual([])
    expect(found({ ...whole(), retroactive: { citation: { article: '4' } } }, 'warning')).toContain(
      '/retroactive retroactive-without-effect',
    )
  })
})

describe('what is only odd is a doubt', () => {
  test.each<[string, Json, string]>([
    [
      'a limit below the rate',
      withBenefit({ caps: [{ per: 'group', period: 'month', amount: 150_000 }] }),
      '/benefits/0/caps/0 cap-below-rate',
    ],
    [
      'a year’s limit below one month',
      withBenefit({ caps: [{ per: 'group', period: 'year', amount: 1_499_999 }] }),
      '/benefits/0/caps/0 cap-below-rate',
    ],
    [
      'tiers that begin above nothing',
      withBenefit({ rate: steps([10, 20], [21]) }),
      '/benefits/0/rate/tiers/steps/0 tiers-open-below',
    ],
    ['tiers that end', withBenefit({ rate: steps([0, 20], [21, 30]) }), '/benefits/0/rate/tiers/steps/1 tiers-open-above'],
    [
      'a case that is left out',
      withBenefit({ rate: { table: { by: [{ fact: 'difficultArea' }], rows: [{ is: [true], amount: 1_500_000 }] } } }),
      '/benefits/0/rate/table table-leaves-out',
    ],
    [
      'cases without the rest',
      withBenefit({ rate: { cases: [{ when: [{ fact: 'groupActive' }], amount: 1_500_000 }] } }),
      '/benefits/0/rate cases-without-otherwise',
    ],
    [
      '1.500 đồng',
      withBenefit({ rate: { amount: 1_500 } }, { workedExamples: [{ ...example, expect: { amount: 1_500 } }] }),
      '/benefits/0/rate/amount sum-small',
    ],
    [
      '15.000 beside 15.000.000',
      withBenefit({
        rate: {
          cases: [
            { when: [{ fact: 'groupActive' }], amount: 15_000_000 },
            { when: [{ fact: 'difficultArea' }], amount: 15_000 },
          ],
        },
      }),
      '/benefits/0/rate/cases/1/amount sum-small-beside',
    ],
    [
      'a sum no example pays',
      whole({
        benefits: [
          ...(shipped()['benefits'] as Json[]),
          { ...(shipped()['benefits'] as Json[])[0], id: 'second', per: 'household', rate: { amount: 50_000 } },
        ],
      }),
      '/benefits/1 benefit-unreached',
    ],
    ['a unit as beneficiary', whole({ beneficiary: 'unit' }), '/beneficiary beneficiary-not-payable'],
  ])('%s', (_, document, finding) => {
    expect(found(document, 'warning')).toContain(finding)
  })

  test('a limit at the rate is none, nor are tiers from 0 on', () => {
    expect(found(withBenefit({ caps: [{ per: 'group', period: 'month', amount: 1_500_000 }] }), 'warning')).toEqual([
      '/benefits/0 part-month-silent',
    ])
    const tiers = withBenefit(
      { rate: steps([0, 9], [10]) },
      { workedExamples: [{ ...example, facts: { ...facts, households: 5 } }] },
    )
    expect(found(tiers, 'warning')).toEqual(['/benefits/0 part-month-silent'])
  })
})
