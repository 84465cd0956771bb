import fc from 'fast-check'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, Cap, Condition, Level, PartMonth, Provision, Rate, Sharing, TableRow } from '../provision/provision.ts'

/** Rules nobody wrote: most are sound, some are refused. Every word of the language that a month can pay is among them. */
const citation = { article: '2' }
const note = { vi: 'chọn' }
const title = { vi: 'x' }

const money = fc.integer({ min: 5_000, max: 3_000_000 }).map(vnd)
const share = fc.record({ part: fc.integer({ min: 0, max: 40 }), whole: fc.integer({ min: 1, max: 40 }) })
const rounding = fc.constantFrom('down' as const, 'up' as const, 'half-up' as const)

const ofGroup: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('groupActive' as const, 'reportApproved' as const, 'difficultArea' as const),
    is: fc.boolean(),
  }),
  fc.record({ fact: fc.constant('households' as const), atLeast: fc.integer({ min: 0, max: 300 }) }),
  fc.record({ fact: fc.constant('memberCount' as const), atMost: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ fact: fc.constant('communeKind' as const), oneOf: fc.subarray(['commune', 'ward', 'township'], { minLength: 1 }) }),
)
const ofPerson: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    about: fc.constant('person' as const),
    fact: fc.constant('role' as const),
    is: fc.constantFrom('leader', 'member'),
  }),
  fc.record({
    about: fc.constant('person' as const),
    fact: fc.constant('attendedDays' as const),
    atLeast: fc.integer({ min: 0, max: 20 }),
  }),
)
const compound = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ all: fc.array(leaf, { minLength: 1, maxLength: 3 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ not: fc.oneof(leaf, fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 2 }) })) }),
    },
  )
const mixed = compound(fc.oneof({ weight: 4, arbitrary: ofGroup }, { weight: 1, arbitrary: ofPerson }))

const level: fc.Arbitrary<Level> = fc.oneof(
  money.map((amount) => ({ amount })),
  fc
    .record({ times: share, to: fc.constantFrom(1, 100, 1_000, 10_000), rule: rounding })
    .map(({ times, to, rule }) => ({ of: 'baseSalary' as const, times, rounding: { to, rule } })),
)
const tiers: fc.Arbitrary<Rate> = fc
  .record({ at: fc.integer({ min: 1, max: 200 }), low: money, high: money })
  .map(({ at, low, high }) => ({
    tiers: {
      by: 'households',
      steps: [
        { from: 0, until: at, amount: low },
        { from: at + 1, amount: high },
      ],
    },
  }))
const table: fc.Arbitrary<Rate> = fc
  .record({
    rows: fc.array(fc.record({ is: fc.tuple(fc.constantFrom('commune', 'ward', 'township'), fc.boolean()), level }), {
      minLength: 1,
      maxLength: 5,
    }),
    otherwise: fc.option(level, { nil: undefined }),
  })
  .map(({ rows, otherwise }) => ({
    table: {
      by: [{ fact: 'communeKind' }, { fact: 'difficultArea' }],
      rows: rows.map((row): TableRow => ({ ...row.level, is: row.is })),
      ...(otherwise && { otherwise }),
    },
  }))
const byRole: fc.Arbitrary<Rate> = fc.record({ leader: level, otherwise: level }).map(({ leader, otherwise }) => ({
  table: { by: [{ fact: 'role', about: 'person' as const }], rows: [{ ...leader, is: ['leader'] }], otherwise },
}))
const cases: fc.Arbitrary<Rate> = fc
  .record({
    when: fc.array(fc.tuple(fc.array(mixed, { minLength: 1, maxLength: 2 }), level), { minLength: 1, maxLength: 3 }),
    otherwise: fc.option(level, { nil: undefined }),
  })
  .map(({ when, otherwise }) => ({
    cases: when.map(([conditions, sum]) => ({ ...sum, when: conditions })),
    ...(otherwise && { otherwise }),
  }))
const rate: fc.Arbitrary<Rate> = fc.oneof(
  { weight: 3, arbitrary: level },
  { weight: 1, arbitrary: fc.record({ upTo: money, ifUndecided: fc.constantFrom('full' as const, 'ask' as const) }) },
  { weight: 1, arbitrary: tiers },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: byRole },
  { weight: 2, arbitrary: cases },
  { weight: 1, arbitrary: fc.record({ share, rounding }) },
)
const partMonth: fc.Arbitrary<PartMonth | undefined> = fc.constantFrom<PartMonth | undefined>(
  undefined,
  { rule: 'whole-month', chosenBy: 'officer', note },
  { rule: 'full-months-only', chosenBy: 'officer', note },
  { rule: 'by-day', rounding: 'half-up', chosenBy: 'officer', note },
  { rule: 'by-day', rounding: 'up', chosenBy: 'officer', note },
)
const period = fc.constantFrom<Benefit['period']>('month', 'month', 'month', 'quarter', 'half-year', 'year', 'once')
const cap: fc.Arbitrary<Cap> = fc.oneof(
  fc.record({ per: fc.constant('group' as const), period, amount: money }),
  fc.record({ per: fc.constant('person' as const), period: fc.constant('month' as const), amount: money }),
  fc.record({
    per: fc.constant('group' as const),
    period: fc.constant('month' as const),
    quantity: fc.integer({ min: 1, max: 30 }),
    keep: fc.constantFrom('leader-first' as const, 'joined-first' as const),
  }),
  fc.record({
    per: fc.constant('person' as const),
    period: fc.constant('month' as const),
    quantity: fc.integer({ min: 1, max: 20 }),
  }),
)

const leaf = fc
  .record({
    per: fc.constantFrom<Benefit['per']>('group', 'group', 'member', 'member-day', 'person-day', 'household', 'session', 'cost'),
    period,
    rate: fc.option(rate, { freq: 8, nil: undefined }),
    partMonth,
    conditions: fc.array(mixed, { maxLength: 2 }),
    caps: fc.array(cap, { maxLength: 2 }),
  })
  .map(({ rate: given, partMonth: part, ...rest }): Omit<Benefit, 'id'> => {
    const isPart = rest.period === 'month' && ['group', 'member', 'household'].includes(rest.per)
    const isCost = rest.per === 'cost'
    const kept = isCost ? (given !== undefined && 'share' in given ? given : undefined) : given
    return { title, citation, ...rest, ...(kept && { rate: kept }), ...(part && isPart && { partMonth: part }) }
  })

const payer = (name: string, part: number, whole: number) => ({ payer: name, level: 'province' as const, share: { part, whole } })
const sharing: fc.Arbitrary<Sharing> = fc
  .record({
    part: fc.integer({ min: 0, max: 97 }),
    when: fc.option(fc.array(compound(ofGroup), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  })
  .map(({ part, when }) => ({
    payers: [payer('A', part, 97), payer('B', 97 - part, 97)],
    ...(when && { cases: [{ when, payers: [payer('C', 1, 1)] }] }),
  }))

export const randomRule: fc.Arbitrary<Provision> = fc
  .record({
    leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }),
    ceiling: fc.option(money, { nil: undefined }),
    ceilingPeriod: period,
    caps: fc.array(fc.record({ per: fc.constant('group' as const), period, amount: money }), { maxLength: 1 }),
    conditions: fc.array(compound(ofGroup), { maxLength: 2 }),
    sharing: fc.option(sharing, { nil: undefined }),
    replaces: fc.boolean(),
  })
  .map(({ leaves, ceiling, ceilingPeriod, sharing: borne, replaces, ...rest }): Provision => {
    const benefits = leaves.map((one, index): Benefit => ({ ...one, id: `b${index}` }))
    const inside = benefits.map((one): Benefit => ({ ...one, id: `in-${one.id}` }))
    const limited: Benefit[] =
      ceiling === undefined
        ? []
        : [{ id: 'limited', title, citation, per: 'group', period: ceilingPeriod, rate: { ceiling }, inside }]
    return {
      ...{ code: 'p', title, act: { number: '1/NQ', kind: 'resolution', title }, beneficiary: 'group', payee: 'leader' },
      ...{ inForceFrom: plainDate('2024-01-01'), paysFrom: month('2024-01'), workedExamples: [] },
      ...rest,
      benefits: [...benefits, ...limited],
      ...(borne && { sharing: borne }),
      ...(replaces && { replaces: [{ number: '0/NQ' }] }),
    }
  })

const known = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 6, nil: undefined })
const person = fc.record(
  {
    role: fc.constantFrom('leader', 'deputy', 'member'),
    joinedOn: fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01'),
    activeDays: fc.integer({ min: 0, max: 28 }),
    attendedDays: fc.integer({ min: 0, max: 28 }),
    mobilisedDays: fc.integer({ min: 0, max: 28 }),
  },
  { requiredKeys: ['activeDays'] },
)
const books = fc.dictionary(fc.constantFrom('b0', 'b1', 'limited'), fc.integer({ min: 0, max: 900_000 }))

/** What may be known of a group, and what may not. */
export const randomFacts: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    ...{ groupActive: known(fc.boolean()), reportApproved: known(fc.boolean()), difficultArea: known(fc.boolean()) },
    communeKind: known(fc.constantFrom('commune', 'ward', 'township')),
    households: known(fc.integer({ min: 0, max: 300 })),
    sessionsHeld: known(fc.integer({ min: 0, max: 20 })),
    approvedCosts: known(fc.integer({ min: 0, max: 5_000_000 })),
    activeDays: known(fc.integer({ min: 0, max: 28 })),
    members: known(fc.array(person, { maxLength: 6 })),
    ...{ paidEarlierThisQuarter: known(books), paidEarlierThisHalfYear: known(books), paidEarlierInAll: known(books) },
    ...{ paidEarlierByBenefit: known(books), paidEarlierThisYear: known(fc.integer({ min: 0, max: 900_000 })) },
  })
  .map(({ members, ...facts }) => {
    const listed = members?.map((one, index) => ({ id: `m${index}`, ...one }))
    const all = { ...facts, ...(listed && { members: listed }) }
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  })
