import { isPlainDate, type Month } from '../../kernel/calendar.ts'
import { under } from '../../kernel/form-finding.ts'
import { isObject } from '../../kernel/is-object.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { type Facts, monthInQuestion, type PersonFacts } from '../evaluation/facts.ts'
import { SHARED_VOCABULARY, type Vocabulary } from '../provision/declared-facts.ts'
import { type FactDefinition, type FactType, GROUP_FACTS } from '../provision/vocabulary.ts'
import type { Finding } from './doubt.ts'

/**
 * Parses and validates facts from outside. It refuses, with the place, facts outside the vocabulary, fractions, negative
 * numbers, days that do not exist, and totals that differ from their list.
 *
 * @param month when given, numbers of days may not exceed the days of this month
 * @returns the facts, or everything found wrong with them
 */
export function readFacts(
  value: unknown,
  month?: Month,
  vocabulary: Vocabulary = SHARED_VOCABULARY,
): Result<Facts, readonly Finding[]> {
  if (!isObject(value)) return refuse([{ pointer: '', code: 'not-an-object' }])
  const findings = checkFacts(value, vocabulary, { pointer: '', isPerson: false })
  if (findings.length === 0) findings.push(...checkTogether(value as Facts, month))
  return findings.length > 0 ? refuse(findings) : accept(value as Facts)
}

interface FactsPlace {
  readonly pointer: string
  readonly isPerson: boolean
}

function checkFacts(
  facts: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
  { pointer, isPerson }: FactsPlace,
): Finding[] {
  const definitions = isPerson ? vocabulary.person : vocabulary.group
  return Object.entries(facts).flatMap(([fact, value]): Finding[] => {
    if (fact === '$schema' && pointer === '') return []
    const definition = Object.hasOwn(definitions, fact) ? definitions[fact] : undefined
    const at = under(pointer, fact)
    if (definition === undefined)
      return [{ pointer: at, code: 'fact-unknown', fact, near: nearMatches(fact, Object.keys(definitions)) }]
    if (value === null) return []
    if (definition.type === 'persons') return checkPersons(value, vocabulary, at)
    return CHECKS[definition.type](value, at, definition)
  })
}

const wrong = (pointer: string, expected: string, value: unknown): Finding => ({
  pointer,
  code: 'wrong-type',
  expected,
  got: Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value,
})

type Check = (value: unknown, pointer: string, definition: FactDefinition) => Finding[]

const checkWhole: Check = (value, pointer) => {
  if (typeof value !== 'number') return [wrong(pointer, 'integer', value)]
  if (!Number.isInteger(value)) return [{ pointer, code: 'not-whole', got: value }]
  if (value < 0) return [{ pointer, code: 'below-minimum', minimum: 0, got: value }]
  if (!Number.isSafeInteger(value)) return [{ pointer, code: 'above-maximum', maximum: Number.MAX_SAFE_INTEGER, got: value }]
  return []
}

const checkDay: Check = (value, pointer) => {
  if (typeof value !== 'string') return [wrong(pointer, 'string', value)]
  return isPlainDate(value) ? [] : [{ pointer, code: 'no-such-day', got: value }]
}

const CHECKS: Readonly<Record<Exclude<FactType, 'persons'>, Check>> = {
  'yes-no': (value, pointer) => (typeof value === 'boolean' ? [] : [wrong(pointer, 'boolean', value)]),
  count: checkWhole,
  vnd: checkWhole,
  day: checkDay,
  choice: (value, pointer, { values = [] }) => {
    if (typeof value !== 'string') return [wrong(pointer, 'string', value)]
    return values.includes(value) ? [] : [{ pointer, code: 'not-among', got: value, values, near: nearMatches(value, values) }]
  },
  codes: (value, pointer) =>
    Array.isArray(value)
      ? value.flatMap((code, index) => (typeof code === 'string' ? [] : [wrong(under(pointer, index), 'string', code)]))
      : [wrong(pointer, 'array', value)],
  'vnd-by-benefit': (value, pointer, definition) =>
    isObject(value)
      ? Object.entries(value).flatMap(([benefit, amount]) => checkWhole(amount, under(pointer, benefit), definition))
      : [wrong(pointer, 'object', value)],
  periods: (value, pointer) =>
    Array.isArray(value)
      ? value.flatMap((period, index) => checkPeriod(period, under(pointer, index)))
      : [wrong(pointer, 'array', value)],
}

const checkPersons = (value: unknown, vocabulary: Vocabulary, pointer: string): Finding[] =>
  Array.isArray(value)
    ? value.flatMap((person, index) => checkPerson(person, vocabulary, under(pointer, index)))
    : [wrong(pointer, 'array', value)]

function checkPeriod(value: unknown, pointer: string): Finding[] {
  if (!isObject(value)) return [wrong(pointer, 'object', value)]
  const { from, until, ...others } = value
  const unknown = Object.keys(others).map(
    (field): Finding => ({
      pointer: under(pointer, field),
      code: 'field-unknown',
      field,
      near: nearMatches(field, ['from', 'until']),
    }),
  )
  const days = [...checkPart(from, under(pointer, 'from')), ...(until == null ? [] : checkPart(until, under(pointer, 'until')))]
  if (unknown.length + days.length > 0) return [...unknown, ...days]
  return typeof until === 'string' && typeof from === 'string' && until < from
    ? [{ pointer, code: 'ends-before-it-begins', from, until }]
    : []
}

const checkPart = (value: unknown, pointer: string): Finding[] => checkDay(value, pointer, GROUP_FACTS.establishedOn)

function checkPerson(value: unknown, vocabulary: Vocabulary, pointer: string): Finding[] {
  if (!isObject(value)) return [wrong(pointer, 'object', value)]
  const { id, ...facts } = value
  if (id === undefined) return [{ pointer, code: 'field-missing', field: 'id' }]
  if (typeof id !== 'string' || id === '') return [wrong(under(pointer, 'id'), 'string', id)]
  return checkFacts(facts, vocabulary, { pointer, isPerson: true })
}

/** Totals beside the lists they are totals of. */
const TOTALS = [
  { total: 'memberCount', lists: ['members'], each: undefined },
  { total: 'mobilisedPersonCount', lists: ['mobilisedPersons'], each: undefined },
  { total: 'memberDays', lists: ['members'], each: 'attendedDays' },
  { total: 'personDays', lists: ['members', 'mobilisedPersons'], each: 'mobilisedDays' },
  { total: 'personNights', lists: ['members', 'mobilisedPersons'], each: 'mobilisedNights' },
] as const

function checkTogether(facts: Facts, month: Month | undefined): Finding[] {
  const findings: Finding[] = TOTALS.flatMap(({ total, lists, each }): Finding[] => {
    const given = facts[total]
    const persons = lists.flatMap((list) => facts[list] ?? [])
    const listed = each === undefined ? persons.length : sumKnown(persons, each)
    if (given == null || listed === undefined || lists.every((list) => facts[list] == null) || given === listed) return []
    return [{ pointer: under('', total), code: 'total-differs-from-list', total, given, listed }]
  })
  return [
    ...findings,
    ...personsTwice(facts),
    ...periodsThatOverlap(facts),
    ...(month === undefined ? [] : tooManyDays(facts, month)),
  ]
}

function sumKnown(
  persons: readonly PersonFacts[],
  each: 'attendedDays' | 'mobilisedDays' | 'mobilisedNights',
): number | undefined {
  const known = persons.map((person) => person[each]).filter((count) => count != null)
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0)
}

function personsTwice(facts: Facts): Finding[] {
  const seen = new Set<string>()
  return (['members', 'mobilisedPersons'] as const).flatMap((list) =>
    (facts[list] ?? []).flatMap(({ id }, index): Finding[] => {
      if (seen.has(id)) return [{ pointer: `/${list}/${index}/id`, code: 'person-listed-twice', id }]
      seen.add(id)
      return []
    }),
  )
}

function periodsThatOverlap({ activePeriods }: Facts): Finding[] {
  const sorted = (activePeriods ?? []).toSorted((left, right) => (left.from < right.from ? -1 : 1))
  const clash = sorted.some((period, index) => {
    const next = sorted[index + 1]
    return next !== undefined && (period.until == null || period.until >= next.from)
  })
  return clash ? [{ pointer: '/activePeriods', code: 'periods-overlap' }] : []
}

function tooManyDays(facts: Facts, month: Month): Finding[] {
  const daysInMonth = monthInQuestion(month).days
  const over = (pointer: string, days: number | null | undefined): Finding[] =>
    days != null && days > daysInMonth ? [{ pointer, code: 'more-days-than-the-month', days, daysInMonth }] : []
  const persons = (['members', 'mobilisedPersons'] as const).flatMap((list) =>
    (facts[list] ?? []).flatMap((person, index) =>
      (['activeDays', 'attendedDays', 'mobilisedDays', 'mobilisedNights'] as const).flatMap((fact) =>
        over(`/${list}/${index}/${fact}`, person[fact]),
      ),
    ),
  )
  return [...over('/activeDays', facts.activeDays), ...persons]
}
