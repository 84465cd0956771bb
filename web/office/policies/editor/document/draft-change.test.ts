import { describe, expect, test } from 'vitest'
import { checkProvision, getShippedProvision, SHIPPED_PROVISIONS } from '../../../../../src/policies/index.ts'
import { type Draft, movedUp, type Place, pointerTo } from './document-path.ts'
import { changed, errorAbout } from './draft-change.ts'
import { isRequiredAt, placeInWords, schemaAt, titleAt } from './schema-at.ts'

const dongNai = getShippedProvision('dong-nai-2024-groups') as unknown as Draft
const tiers = ['benefits', 0, 'rate', 'tiers'] as const

describe('a change of a draft', () => {
  test('the last word of a citation gone, the citation is gone: an empty one would say nothing', () => {
    const place = ['benefits', 0, 'partMonth', 'note'] as const
    expect(changed(changed(dongNai, [...place, 'en'], ''), [...place, 'vi'], '')).not.toHaveProperty(place.join('.'))
  })

  test('facts of an example may be none at all; a row that is new stays, empty as it is', () => {
    const facts = changed({ workedExamples: [{ facts: { rank: 1 } }] }, ['workedExamples', 0, 'facts', 'rank'], undefined)
    expect(facts).toEqual({ workedExamples: [{ facts: {} }] })
    expect(changed({ caps: [{ amount: 1 }] }, ['caps', 0, 'amount'], undefined)).toEqual({ caps: [{}] })
  })

  test('rows change places', () => {
    expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
    expect(movedUp(['a', 'b'], 0)).toEqual(['a', 'b'])
  })
})

describe('what the schema says of a place', () => {
  test('names, in both languages, through lists, references and the ways a rate is given', () => {
    expect(titleAt([...tiers, 'steps', 1])).toEqual({ vi: 'Bậc', en: 'Tier' })
    expect(titleAt([...tiers, 'steps', 1, 'until'])).toEqual({ vi: 'Đến', en: 'Until' })
    expect(placeInWords('/benefits/0/rate/tiers/steps/1', 'vi')).toBe('Khoản hỗ trợ 1 › Mức › Các bậc › Bậc 2')
    expect(isRequiredAt([...tiers, 'steps', 1, 'amount'])).toBe(true)
    expect(isRequiredAt([...tiers, 'steps', 1, 'until'])).toBe(false)
  })

  test('every place of every shipped provision is one the schema names', () => {
    const places = (value: unknown, at: Place): Place[] =>
      typeof value !== 'object' || value === null || at.at(-1) === 'facts'
        ? [at]
        : Object.entries(value).flatMap(([step, one]) => places(one, [...at, Array.isArray(value) ? Number(step) : step]))
    const unnamed = SHIPPED_PROVISIONS.flatMap((provision) => places(provision, [])).filter(
      (place) => schemaAt(place) === undefined,
    )
    expect(unnamed.map(pointerTo)).toEqual([])
  })
})

describe('an error beside its field', () => {
  const errorsOf = (draft: Draft) => checkProvision(draft).doubts
  test('what is missing is told where it is typed, also when the part around it is missing', () => {
    const doubts = errorsOf({
      ...dongNai,
      title: undefined,
      benefits: [{ rate: { tiers: { by: 'households', steps: [{ from: 0 }] } } }],
    })
    expect(errorAbout(doubts, [...tiers, 'steps', 0, 'amount'])?.code).toBe('field-missing')
    expect(errorAbout(doubts, [...tiers, 'steps', 0, 'from'])).toBeUndefined()
    expect(errorAbout(doubts, ['benefits', 0, 'title', 'vi'])?.code).toBe('field-missing')
    expect(errorAbout(doubts, ['benefits', 0, 'title', 'en'])).toBeUndefined()
  })

  test('tiers that overlap are told at the second of the two', () => {
    const steps = [
      { from: 0, until: 200, amount: 1 },
      { from: 200, amount: 2 },
    ]
    const doubts = errorsOf(changed(dongNai, ['benefits', 0, 'rate'], { tiers: { by: 'households', steps } }))
    expect(errorAbout(doubts, [...tiers, 'steps', 1])?.code).toBe('tiers-overlap')
    expect(errorAbout(doubts, [...tiers, 'steps', 0])).toBeUndefined()
  })
})
