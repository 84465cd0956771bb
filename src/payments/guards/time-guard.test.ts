import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, firstDayOf, lastDayOf, month, plainDate } from '../../kernel/calendar.ts'
import { getShippedProvision } from '../../policies/index.ts'
import { GUARDED_ACTS, type TimeOfAct, timeGuards, unanswered } from './time-guard.ts'
import { describeGuard } from './time-guard-text.ts'

const AUGUST = month('2024-08')
const { act: draft } = getShippedProvision('dong-nai-2024-groups')
const issued = { ...draft, kind: 'resolution' } as const
const since = (from: string, until?: string) => ({
  document: { act: issued },
  inForce: { from: plainDate(from), ...(until !== undefined && { until: plainDate(until) }) },
})
const kindsAt = (today: string, given: Partial<TimeOfAct> = {}) =>
  timeGuards({ act: 'submit', month: AUGUST, today: plainDate(today), ...given }).map(({ kind }) => kind)

describe('a month that has not ended', () => {
  test.each([
    ['2024-08-31', ['month-not-ended']],
    ['2024-09-01', []],
  ])('August on %s: %j', (today, kinds) => expect(kindsAt(today)).toEqual(kinds))

  test.each([
    ['2024-08-14', ['month-not-ended']],
    ['2024-08-15', []],
    // A month that has not begun is not paid in advance.
    ['2024-07-20', ['month-not-ended']],
  ])('that the act allows from its 15th, on %s: %j', (today, kinds) =>
    expect(kindsAt(today, { advance: { fromDay: 15 } })).toEqual(kinds),
  )

  test('in February of a leap year ends on the 29th', () => {
    expect(kindsAt('2024-02-29', { month: month('2024-02') })).toEqual(['month-not-ended'])
    expect(kindsAt('2024-03-01', { month: month('2024-02') })).toEqual([])
  })
})

describe('a provision', () => {
  test.each([
    ['comes in force on the last day of the month', since('2024-08-31'), []],
    ['comes in force after the month', since('2024-09-01'), ['provision-not-in-force-yet']],
    ['ended on the last day before the month', since('2024-01-01', '2024-07-31'), ['provision-no-longer-in-force']],
    ['ended on the first day of the month', since('2024-01-01', '2024-08-01'), []],
  ])('that %s', (_, provision, kinds) => expect(kindsAt('2024-09-05', { provision })).toEqual(kinds))

  test('that is in force in the month, but not yet today', () => {
    expect(kindsAt('2024-08-20', { provision: since('2024-08-21') })).toContain('provision-not-in-force-yet')
    expect(kindsAt('2024-08-21', { provision: since('2024-08-21') })).not.toContain('provision-not-in-force-yet')
  })

  test('that another act replaces from a day on ended the day before', () => {
    const replaced = (from: string) => {
      const provision = since('2024-01-01', '2025-12-31')
      const document = { ...provision.document, replacedBy: { number: '9/NQ-HĐND', from: plainDate(from) } }
      return kindsAt('2024-09-05', { provision: { ...provision, document } })
    }
    expect(replaced('2024-08-01')).toEqual(['provision-no-longer-in-force'])
    expect(replaced('2024-08-02')).toEqual([])
  })

  test('that is a draft', () => {
    const provision = { ...since('2024-06-01'), document: { act: draft } }
    expect(kindsAt('2024-09-05', { provision })).toEqual(['provision-is-draft'])
  })
})

describe('the estimate of a year', () => {
  test.each([
    ['2025-01-31', []],
    ['2025-02-01', ['estimate-lapsed']],
  ])('of 2024, on %s: %j', (today, kinds) => expect(kindsAt(today, { estimateOf: 2024 })).toEqual(kinds))

  test('is looked at when a month is submitted, approved and ordered, not when it is computed', () => {
    const acts = GUARDED_ACTS.filter((act) => kindsAt('2025-02-01', { act, estimateOf: 2024 }).length > 0)
    expect(acts).toEqual(['submit', 'approve', 'order'])
  })
})

test('a confirmation is asked about the month only', () => {
  const provision = { ...since('2024-12-01'), document: { act: draft } }
  expect(kindsAt('2024-08-20', { act: 'confirm', provision, estimateOf: 2020 })).toEqual(['month-not-ended'])
})

const someDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(plainDate('2024-08-15'), days))
const someTime: fc.Arbitrary<TimeOfAct> = fc.record({
  act: fc.constantFrom(...GUARDED_ACTS),
  month: fc.constantFrom('2024-01', '2024-02', '2024-08', '2024-12').map(month),
  today: someDay,
  advance: fc.option(fc.record({ fromDay: fc.integer({ min: 1, max: 28 }) }), { nil: undefined }),
  provision: fc.option(
    fc.record({
      document: fc.record({ act: fc.constantFrom(draft, issued) }),
      inForce: fc.record({ from: someDay, until: fc.option(someDay, { nil: undefined }) }, { requiredKeys: ['from'] }),
    }),
    { nil: undefined },
  ),
  estimateOf: fc.option(fc.constantFrom(2022, 2023, 2024), { nil: undefined }),
}) as fc.Arbitrary<TimeOfAct>

describe('at any time', () => {
  test('each guard comes once, and says both of its days in both languages', () => {
    fc.assert(
      fc.property(someTime, (given) => {
        const guards = timeGuards(given)
        expect(new Set(guards.map(({ kind }) => kind)).size).toBe(guards.length)
        for (const guard of guards) {
          const { vi, en } = describeGuard(guard)
          expect(vi.match(/\d{2}\/\d{2}\/\d{4}/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
          expect(en.match(/\d{4}-\d{2}-\d{2}/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
        }
        expect(
          unanswered(
            guards,
            guards.map(({ kind }) => kind),
          ),
        ).toEqual([])
      }),
    )
  })

  test('a month is paid without a word exactly when it has ended, or its day of advance has come', () => {
    fc.assert(
      fc.property(someTime, (given) => {
        const { month: paid, today, advance } = given
        const from = advance === undefined ? addDays(lastDayOf(paid), 1) : addDays(firstDayOf(paid), advance.fromDay - 1)
        const asks = timeGuards({ ...given, act: 'compute' }).some(({ kind }) => kind === 'month-not-ended')
        expect(asks).toBe(today < from)
      }),
    )
  })
})
