import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import type { Benefit, Provision } from '../provision/provision.ts'
import { getShippedProvision } from '../provision/shipped-provisions.ts'
import { paysTheSame, type Reaching } from './same-thing.ts'

const shipped = getShippedProvision('dong-nai-2024-groups')
const another: Provision = { ...shipped, code: 'other', act: { ...shipped.act, number: '9/NQ-HĐND' } }
const here = (document: Provision, communes: Reaching['communes'] = null): Reaching => ({ document, communes })
const both = (change: Partial<Provision>, own: Partial<Provision> = {}) =>
  paysTheSame(here({ ...shipped, ...own }), here({ ...another, ...change }))
const ofMembers = shipped.benefits.map((benefit): Benefit => ({ ...benefit, per: 'member' }))

describe('two provisions', () => {
  test.each<[string, boolean, boolean]>([
    ['that pay each group in the same months and everywhere', both({}), true],
    ['of which one pays members', both({ benefits: ofMembers }), false],
    ['of which one pays members as well', both({ benefits: [...shipped.benefits, ...ofMembers] }), true],
    [
      'of which one begins after the other’s last month',
      both({ paysFrom: month('2025-01') }, { paysUntil: month('2024-12') }),
      false,
    ],
    ['that share one month', both({ paysFrom: month('2024-12') }, { paysUntil: month('2024-12') }), true],
    ['of which one’s act ends before', both({ paysFrom: month('2025-01') }, { inForceUntil: plainDate('2024-12-31') }), false],
    ['of which the new one says they go together', both({}, { besides: [{ number: '9/NQ-HĐND' }] }), false],
    ['of which the old one says so, by code', both({ besides: [{ number: 'x', code: shipped.code }] }), false],
    ['of which one names another act, or another code', both({ besides: [{ number: 'x' }, { number: '9', code: 'no' }] }), true],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))

  test('meet where their communes do', () => {
    expect(paysTheSame(here(shipped, new Set(['a', 'b'])), here(another, new Set(['b', 'c'])))).toBe(true)
    expect(paysTheSame(here(shipped, new Set(['a'])), here(another, new Set(['c'])))).toBe(false)
    expect(paysTheSame(here(shipped, new Set(['a'])), here(another))).toBe(true)
  })
})
