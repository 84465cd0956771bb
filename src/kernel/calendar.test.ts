import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  dayOfInstant,
  daysInclusive,
  daysInMonth,
  daysWithin,
  firstDayOf,
  formatDay,
  formatMonth,
  includesDay,
  isMonth,
  isPlainDate,
  lastDayOf,
  month,
  monthOf,
  monthPeriod,
  monthsBetween,
  overlap,
  plainDate,
} from './calendar.ts'

const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays(plainDate('2000-01-01'), count))

describe('PlainDate', () => {
  test.each(['2024-02-30', '2023-02-29', '2024-13-01', '24-01-01', '2024-1-1', ''])('"%s" is not a day', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })

  test('a day is what a calendar has', () => {
    const written = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    fc.assert(
      fc.property(written, (parts) => {
        const text = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
        const day = new Date(`${text}T00:00:00Z`)
        expect(isPlainDate(text)).toBe(!Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text))
      }),
      { numRuns: 2000, examples: [[[2000, 2, 29]], [[1900, 2, 29]], [[2024, 2, 30]], [[2023, 4, 31]], [[2023, 12, 31]]] },
    )
  })

  test.each([
    null,
    undefined,
    20_240_731,
    new Date(),
    ['2024-07-31'],
    ['2024-07'],
    '2024-07-31T00:00:00Z',
    'x2024-07-31',
    'x2024-07',
    '+012024-07-31',
  ])('%j is not a day, nor a month', (other) => expect([isPlainDate(other), isMonth(other)]).toEqual([false, false]))

  test('what is no day or month is a bug, told with what it was', () => {
    expect(() => plainDate('31/07/2024')).toThrow('"31/07/2024" is a day as YYYY-MM-DD')
    expect(() => month('7/2024')).toThrow('"7/2024" is a month as YYYY-MM')
  })

  test('an instant of the last second before midnight in Việt Nam is still that day', () => {
    expect(dayAt(new Date('2024-07-31T16:59:59Z'))).toBe('2024-07-31')
    expect(dayAt(new Date('2024-07-31T17:00:00Z'))).toBe('2024-08-01')
  })

  test('an instant late in the evening UTC is already the next day in Việt Nam', () => {
    expect(dayAt(new Date('2024-07-31T18:00:00Z'))).toBe('2024-08-01')
  })

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.nat(5000), (from, count) => {
        expect(daysInclusive({ from, until: addDays(from, count) })).toBe(count + 1)
      }),
    )
  })

  test('a day is written as officials write it', () => expect(formatDay(plainDate('2024-07-31'))).toBe('31/07/2024'))
})

describe('Month', () => {
  test('February has 29 days in a leap year and 28 otherwise', () => {
    expect([daysInMonth(month('2024-02')), daysInMonth(month('2023-02')), daysInMonth(month('2100-02'))]).toEqual([29, 28, 28])
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29')
  })

  test('June to December 2023 are seven months', () => expect(monthsBetween(month('2023-06'), month('2023-12'))).toHaveLength(7))
  test('one month is between itself, none before it', () => {
    expect(monthsBetween(month('2024-07'), month('2024-07'))).toEqual(['2024-07'])
    expect(monthsBetween(month('2024-07'), month('2024-06'))).toEqual([])
  })

  test('a month has its first day, its last, and its way of being written', () => {
    expect(monthPeriod(month('2024-02'))).toEqual({ from: '2024-02-01', until: '2024-02-29' })
    expect([firstDayOf(month('2024-12')), monthOf(plainDate('2024-12-31'))]).toEqual(['2024-12-01', '2024-12'])
    expect([formatMonth(month('2024-07')), formatMonth(month('2024-12'))]).toEqual(['7/2024', '12/2024'])
  })

  test('months run over the year', () =>
    expect([addMonths(month('2024-12'), 1), addMonths(month('2024-01'), -1), addMonths(month('0999-12'), -1)]).toEqual([
      '2025-01',
      '2023-12',
      '0999-11',
    ]))
  test.each(['2024-00', '2024-13', '2024', '2024-7'])('"%s" is not a month', (text) => expect(isMonth(text)).toBe(false))
})

describe('daysWithin', () => {
  test.each([
    ['2024-03-15', undefined, 17],
    ['2024-03-01', undefined, 31],
    ['2024-03-31', undefined, 1],
    ['2024-04-01', undefined, 0],
    ['2023-01-01', '2024-02-29', 0],
    ['2023-01-01', '2024-03-01', 1],
  ])('of March 2024, a group from %s until %s counts %s days', (from, until, expected) => {
    expect(
      daysWithin(month('2024-03'), { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) }),
    ).toBe(expected)
  })

  test('a month cut in two has all its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (cut) => {
        const july = month('2024-07')
        const until = plainDate(`2024-07-${String(cut).padStart(2, '0')}`)
        expect(daysWithin(july, { from: plainDate('2020-01-01'), until }) + daysWithin(july, { from: addDays(until, 1) })).toBe(
          31,
        )
      }),
    )
  })
})

test('overlap does not depend on the order', () => {
  fc.assert(
    fc.property(days, fc.nat(900), days, fc.nat(900), (a, lengthA, b, lengthB) => {
      const left = { from: a, until: addDays(a, lengthA) }
      const right = { from: b, until: addDays(b, lengthB) }
      expect(overlap(left, right)).toEqual(overlap(right, left))
    }),
  )
})

describe('a period holds both of its ends', () => {
  const july = monthPeriod(month('2024-07'))
  const on = (day: string, period: Parameters<typeof includesDay>[0] = july) => includesDay(period, plainDate(day))

  test('its first and last day are in it, the days beside them are not', () => {
    expect(['2024-06-30', '2024-07-01', '2024-07-31', '2024-08-01'].map((day) => on(day))).toEqual([false, true, true, false])
  })

  test('an open one has no last day', () => {
    expect([on('2099-01-01', { from: plainDate('2024-07-01') }), on('2024-06-30', { from: plainDate('2024-07-01') })]).toEqual([
      true,
      false,
    ])
  })

  test('two that share a day share that day; two that follow each other share none', () => {
    const until = (day: string) => ({ from: plainDate('2024-01-01'), until: plainDate(day) })
    expect(overlap(until('2024-07-01'), july)).toEqual({ from: '2024-07-01', until: '2024-07-01' })
    expect(overlap(until('2024-06-30'), july)).toBeUndefined()
    expect(overlap({ from: plainDate('2024-07-10') }, july)).toEqual({ from: '2024-07-10', until: '2024-07-31' })
    expect(overlap({ from: plainDate('2024-07-10') }, { from: plainDate('2024-07-20') })).toEqual({ from: '2024-07-20' })
  })
})

test.each([
  ['2024-08-01T17:00:00Z', '2024-08-02'],
  ['2024-08-01T16:59:59.999Z', '2024-08-01'],
  ['2024-08-01T23:30:00+0700', '2024-08-01'],
  ['2024-08-01T99:00:00Z', 'unreadable'],
  ['2024-08-01T17:00:00', undefined],
  ['2024-08-01', undefined],
])('the instant %s is of the day %s', (text, day) => expect(dayOfInstant(text)).toBe(day))
