import { describe, expect, test } from 'vitest'
import { type Month, month, plainDate } from '../../kernel/calendar.ts'
import { getShippedProvision } from '../provision/shipped-provisions.ts'
import type { ProvisionVersion } from './provision-version.ts'
import { codesEnded, planSupersession } from './supersession.ts'

const shipped = getShippedProvision('dong-nai-2024-groups')
const document = { ...shipped, paysFrom: month('2025-01'), inForceFrom: plainDate('2025-01-15') }
const draft = { id: 'new', document }

interface Span {
  readonly paysFrom?: string
  readonly paysUntil?: string
  readonly from?: string
  readonly until?: string
  readonly lastMonthOpened?: string
}

const monthOr = (text: string | undefined): Month | null => (text === undefined ? null : month(text))
/** A version in force: from 2024 on and open, unless the span says otherwise. */
const versionOf = ({ paysFrom = '2024-02', paysUntil, from = '2024-02-01', until, lastMonthOpened }: Span = {}) =>
  ({
    id: 'old',
    code: shipped.code,
    version: 1,
    document: shipped,
    paysFrom: month(paysFrom),
    paysUntil: monthOr(paysUntil),
    inForce: { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) },
    lastMonthOpened: monthOr(lastMonthOpened),
  }) as unknown as ProvisionVersion

const plan = (span?: Span, changed: Partial<typeof shipped> = {}) =>
  planSupersession({ ...draft, document: { ...document, ...changed } }, [versionOf(span)])

describe('a new version', () => {
  const about = { id: 'old', code: shipped.code, version: 1 }

  test('lets the one before it pay until the month before and hold until the day before, over the turn of a year', () => {
    expect(plan()).toEqual({ ok: true, value: [{ ...about, paysUntil: '2024-12', inForceUntil: '2025-01-14' }] })
  })

  test.each<[string, Span, string, string]>([
    ['its last month', { paysUntil: '2024-11' }, '2024-11', '2025-01-14'],
    ['its last day', { until: '2024-11-30' }, '2024-12', '2024-11-30'],
    ['a month that the new one pays for', { paysUntil: '2025-01' }, '2024-12', '2025-01-14'],
    ['a day on which the new one holds', { until: '2025-01-15' }, '2024-12', '2025-01-14'],
  ])('does not lengthen one that already ended: %s', (_, span, paysUntil, inForceUntil) => {
    expect(plan(span)).toEqual({ ok: true, value: [{ ...about, paysUntil, inForceUntil }] })
  })

  test('ends every one that it meets', () => {
    const both = planSupersession(draft, [versionOf(), { ...versionOf(), id: 'other' }])
    expect(both).toMatchObject({ value: [{ id: 'old' }, { id: 'other' }] })
  })

  // Months and days each run from and until, both counted: one in common is a meeting.
  test.each<[string, Span, Partial<typeof shipped>, boolean]>([
    ['it ended before, in months and in days', { paysUntil: '2024-12', until: '2025-01-14' }, {}, false],
    ['its last month is the first of the new one', { paysUntil: '2025-01', until: '2025-01-14' }, {}, true],
    ['its last day is the first of the new one', { paysUntil: '2024-12', until: '2025-01-15' }, {}, true],
    [
      'it begins after the new one ends',
      { paysFrom: '2026-01', from: '2026-01-01' },
      { paysUntil: month('2025-12'), inForceUntil: plainDate('2025-12-31') },
      false,
    ],
    [
      'its first month is the last of the new one',
      { paysFrom: '2025-12', from: '2026-01-01' },
      { paysUntil: month('2025-12'), inForceUntil: plainDate('2025-12-31') },
      true,
    ],
    [
      'its first day is the last of the new one',
      { paysFrom: '2026-01', from: '2025-12-31' },
      { paysUntil: month('2025-12'), inForceUntil: plainDate('2025-12-31') },
      true,
    ],
    ['the new one has an end in months only', { paysFrom: '2026-01', from: '2026-01-01' }, { paysUntil: month('2025-12') }, true],
    [
      'the new one has an end in days only',
      { paysFrom: '2026-01', from: '2026-01-01' },
      { inForceUntil: plainDate('2025-12-31') },
      true,
    ],
  ])('meets another or not: %s', (_, span, changed, meets) => {
    const planned = plan(span, changed)
    expect(!planned.ok || planned.value.length > 0).toBe(meets)
  })

  test.each<[string, Span]>([
    ['the same month', { paysFrom: '2025-01' }],
    ['a later month', { paysFrom: '2025-02' }],
    ['the same day', { from: '2025-01-15' }],
    ['a later day', { from: '2025-01-16' }],
  ])('is refused beside one that begins on %s', (_, span) => {
    expect(plan(span)).toEqual({
      ok: false,
      refusal: {
        kind: 'provision-overlaps',
        id: 'new',
        otherId: 'old',
        otherVersion: 1,
        paysFrom: span.paysFrom ?? '2024-02',
      },
    })
  })

  test('is refused for a month that was opened under the one before, and not for the month before it', () => {
    expect(plan({ lastMonthOpened: '2025-01' })).toEqual({
      ok: false,
      refusal: {
        kind: 'provision-month-opened',
        id: 'new',
        otherId: 'old',
        otherCode: shipped.code,
        otherVersion: 1,
        month: '2025-01',
        paysFrom: '2025-01',
      },
    })
    expect(plan({ lastMonthOpened: '2024-12' }).ok).toBe(true)
  })
})

test('a provision ends its own code and those of the acts it replaces, each once', () => {
  const replaces = [{ number: '1/NQ' }, { number: '2/NQ', code: 'before' }, { number: '3/NQ', code: 'before' }]
  expect(codesEnded({ ...shipped, code: 'now', replaces })).toEqual(['now', 'before'])
  expect(codesEnded({ ...shipped, code: 'now' })).toEqual(['now'])
})
