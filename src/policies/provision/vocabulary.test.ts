import { describe, expect, test } from 'vitest'
import { type FactDefinition, GROUP_FACT_NAMES, GROUP_FACTS, PERSON_FACT_NAMES, PERSON_FACTS } from './vocabulary.ts'

const TYPES = ['yes-no', 'count', 'vnd', 'day', 'choice', 'periods', 'persons', 'vnd-by-benefit', 'codes']
/** What a condition cannot compare with a bound, a day, a word, or yes and no. */
const NOT_COMPARED = ['periods', 'persons', 'vnd-by-benefit', 'codes']
const facts = [...Object.entries<FactDefinition>(GROUP_FACTS), ...Object.entries<FactDefinition>(PERSON_FACTS)]
const WORDS = /^\S(.*\S)?$/
const CODE = /^[a-z]+(-[a-z]+)*$/

describe('a fact of the vocabulary', () => {
  test.each(facts)('%s has a type, and its words in both languages', (_, { type, label, unit }) => {
    expect(TYPES).toContain(type)
    for (const words of [label, ...(unit === undefined ? [] : [unit])]) {
      expect(words.vi).toMatch(WORDS)
      expect(words.en).toMatch(WORDS)
    }
  })

  test.each(facts)('%s has a reason to be told when a condition on it does not hold, or is not for conditions', (_, fact) => {
    expect([undefined, true]).toContain(fact.notForConditions)
    if (fact.notForConditions) expect(fact.reason).toBeUndefined()
    else expect(fact.reason).toMatch(CODE)
    if (NOT_COMPARED.includes(fact.type)) expect(fact.notForConditions).toBe(true)
  })

  test.each(facts)('%s names its values exactly when one is chosen from them', (_, { type, values = [] }) => {
    expect(values.length > 1).toBe(type === 'choice')
    for (const value of values) expect(value).toMatch(CODE)
    expect(new Set(values).size).toBe(values.length)
  })

  test.each(facts)('%s is counted in something, unless it is a place in an order', (name, { type, unit }) => {
    const isCounted = (type === 'count' && name !== 'rank') || type === 'vnd' || type === 'vnd-by-benefit'
    expect(unit !== undefined).toBe(isCounted)
  })
})

test('the names of facts are those of the table', () => {
  expect(GROUP_FACT_NAMES).toEqual(Object.keys(GROUP_FACTS))
  expect(PERSON_FACT_NAMES).toEqual(Object.keys(PERSON_FACTS))
})
